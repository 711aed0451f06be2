/** A MARC 21 bibliographic record as fields and subfields, with account of which were read. */
import type { Draft, Value } from '../draft/draft.ts';
import { attributeOf, children, rawTextOf } from '../xml/element.ts';
import type { Element } from '../xml/tree.ts';

/** One subfield. `taken` once it went into a field of the record. */
export interface Subfield {
	code: string;
	value: Value;
	taken: boolean;
}

/** One data field. Indicators are a blank where the file has none. */
export interface MarcField {
	tag: string;
	first: string;
	second: string;
	subfields: Subfield[];
	line: number;
	endLine: number;
}

/** Marks around what is not sorted by (`‹The›`), which cataloguing systems set as control characters. */
const NON_SORTING = /[\u0088\u0089\u0098\u009c]/g;

export class Marc {
	readonly draft: Draft;
	readonly leader: string;
	readonly fields: readonly MarcField[];
	readonly #control: readonly Value[];
	/** What stands in the record and is no field of MARC. */
	readonly #foreign: readonly Value[];

	constructor(draft: Draft, element: Element) {
		this.draft = draft;
		const control: Value[] = [];
		const fields: MarcField[] = [];
		const foreign: Value[] = [];
		let leader = '';
		for (const child of children(element)) {
			const tag = attributeOf(child, 'tag') ?? '';
			if (child.name === 'datafield') fields.push(fieldOf(child, tag));
			else if (child.name === 'leader' || child.name === 'controlfield') {
				if (child.name === 'leader') leader = rawTextOf(child);
				control.push(textValue(child, child.name === 'leader' ? 'leader' : tag));
			} else foreign.push(textValue(child, child.name));
		}
		// What is set outside the fields is no MARC; it is kept all the same.
		const stray = element.children.filter((child) => typeof child === 'string').join(' ');
		if (stray.trim() !== '') foreign.push({ tag: element.name, text: stray.trim(), line: element.line, endLine: element.endLine });
		this.leader = leader;
		this.fields = fields;
		this.#control = control;
		this.#foreign = foreign;
	}

	/** A control field as it stands, blanks included: its positions have meanings. */
	control(tag: string): string {
		return this.#control.find((value) => value.tag === tag)?.text ?? '';
	}

	/** The data fields of the given tags, in the order of the file. */
	all(...tags: readonly string[]): MarcField[] {
		return this.fields.filter(({ tag }) => tags.includes(tag));
	}

	/** Holds back the lines of a field. */
	gate({ line, endLine }: MarcField, what: 'abstract' | 'note'): void {
		const first = this.draft.record.origin.line;
		this.draft.gate({ from: line - first + 1, to: endLine - first + 1 }, what);
	}

	/** Keeps leader and control fields, whose positions say more than is read, and every subfield that nobody took. */
	close(): void {
		for (const value of [...this.#control, ...this.#foreign]) this.draft.keep(value);
		for (const field of this.fields) {
			const left = field.subfields.filter(({ taken, value }) => !taken && value.text.trim() !== '');
			if (left.length === 0) continue;
			const said = left.map(({ code, value }) => `$${code} ${value.text}`).join(' ');
			this.draft.keep({ tag: field.tag, text: said, line: left[0]?.value.line ?? field.line, endLine: field.endLine });
		}
		this.draft.close();
	}
}

function fieldOf(element: Element, tag: string): MarcField {
	const subfields = children(element, 'subfield').map((child) => {
		const code = attributeOf(child, 'code') ?? '';
		const value = textValue(child, `${tag} $${code}`);
		return { code, value: { ...value, text: value.text.replace(/\s+/g, ' ').trim() }, taken: false };
	});
	const own = element.children.filter((child) => typeof child === 'string').join(' ');
	if (own.trim() !== '') subfields.push({ code: '', value: { ...textValue(element, tag), text: own.trim() }, taken: false });
	const indicator = (name: string): string => attributeOf(element, name) || ' ';
	return { tag, first: indicator('ind1'), second: indicator('ind2'), subfields, line: element.line, endLine: element.endLine };
}

function textValue(element: Element, tag: string): Value {
	return { tag, text: rawTextOf(element).replace(NON_SORTING, ''), line: element.line, endLine: element.endLine };
}

/** Takes the first subfield of a code. */
export function one(field: MarcField, code: string): Value | undefined {
	const found = field.subfields.find((subfield) => subfield.code === code && !subfield.taken && subfield.value.text.trim() !== '');
	if (found) found.taken = true;
	return found?.value;
}

/** Takes all subfields of the codes, in the order of the field. */
export function several(field: MarcField, codes: string): Subfield[] {
	const found = field.subfields.filter(
		({ code, taken, value }) => code !== '' && codes.includes(code) && !taken && value.text.trim() !== '',
	);
	for (const subfield of found) subfield.taken = true;
	return found;
}

/** What a subfield says, without taking it. */
export function peek(field: MarcField, code: string): string {
	return field.subfields.find((subfield) => subfield.code === code)?.value.text.trim() ?? '';
}
