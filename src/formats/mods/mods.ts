/** A MODS record in the making: its tree, the account of what was read, and the record that is filled. */
import { cleanText } from '../../record/text.ts';
import type { Draft, Value } from '../draft/draft.ts';
import { attributeOf, children } from '../xml/element.ts';
import { Ledger } from '../xml/ledger.ts';
import type { Element } from '../xml/tree.ts';

/** Attributes that say how a value is written or found, and nothing of the work. */
const SYNTAX: ReadonlySet<string> = new Set([
	...['version', 'ID', 'altRepGroup', 'nameTitleGroup', 'encoding', 'keyDate', 'point', 'usage', 'lang', 'xml:lang', 'script'],
	...['transliteration', 'unit', 'access', 'collection', 'supplied', 'invalid', 'xsi:schemaLocation', 'xsi:type', 'xlink:type'],
	...['schemaLocation'],
]);
/** Types that have a meaning here, so that what they say is said by the field. */
const TYPES: ReadonlySet<string> = new Set([
	...['host', 'series', 'personal', 'corporate', 'conference', 'family', 'given', 'date', 'termsofaddress', 'abbreviated', 'alternative'],
	...['translated', 'uniform', 'code', 'text', 'doi', 'isbn', 'issn', 'issn-l', 'pmid', 'pubmed', 'pmc', 'pmcid', 'uri', 'url', 'volume'],
	...['issue', 'number', 'orcid'],
]);
/** Elements whose authority names the list of a code, not of a heading. */
const CODED: ReadonlySet<string> = new Set(['roleTerm', 'languageTerm', 'placeTerm']);

export class Mods {
	readonly draft: Draft;
	readonly root: Element;
	readonly #ledger: Ledger;

	constructor(draft: Draft, root: Element) {
		this.draft = draft;
		this.root = root;
		this.#ledger = new Ledger(draft.record, { syntax: SYNTAX });
	}

	/** The text of an element, which the caller puts into the record or keeps. Undefined where there is none. */
	value(element: Element | undefined, tag = element?.name ?? ''): Value | undefined {
		if (element === undefined) return undefined;
		this.#ledger.take(element);
		const text = cleanText(spacedText(element));
		if (TYPES.has(typeOf(element))) this.know(element, 'type');
		if (CODED.has(element.name)) this.know(element, 'authority');
		return text === '' ? undefined : { tag, text, line: element.line, endLine: element.endLine };
	}

	/** True when the text of an element has been read. */
	isTaken(element: Element): boolean {
		return this.#ledger.has(element);
	}

	/** Marks attributes as read whose meaning decides where the element goes. */
	know(element: Element, name: string): void {
		if (name !== 'type' || TYPES.has(typeOf(element))) this.#ledger.takeAttribute(element, name);
	}

	/** The same for all elements of a name below another. */
	values(parent: Element | undefined, name: string): Value[] {
		const path = parent === undefined || parent === this.root ? name : `${parent.name}/${name}`;
		return children(parent, name).flatMap((element) => this.value(element, path) ?? []);
	}

	/** An attribute that goes into the record. */
	attribute(element: Element, name: string): Value | undefined {
		const text = this.#ledger.takeAttribute(element, name);
		return text === '' ? undefined : { tag: `${element.name}/@${name}`, text, line: element.line, endLine: element.endLine };
	}

	/** Keeps an element word for word, its type beside its name. */
	keep(element: Element, name = element.name): void {
		const type = attributeOf(element, 'type') ?? attributeOf(element, 'authority') ?? '';
		for (const attribute of ['type', 'authority'])
			if (attributeOf(element, attribute) === type) this.#ledger.takeAttribute(element, attribute);
		const value = this.value(element, type === '' ? name : `${name}[${type}]`);
		if (value) this.draft.keep(value);
	}

	/** Holds back the lines of an element. */
	gate({ line, endLine }: Element, what: 'abstract' | 'note'): void {
		const first = this.draft.record.origin.line;
		this.draft.gate({ from: line - first + 1, to: endLine - first + 1 }, what);
	}

	/** Keeps what nobody took, and brings all into the order of the file. */
	close(): void {
		this.#ledger.close(this.root);
		this.draft.close();
	}
}

/** All text below an element, with a blank between what stands in different elements. */
function spacedText(element: Element): string {
	return element.children.map((child) => (typeof child === 'string' ? child : ` ${spacedText(child)} `)).join('');
}

/** The `type` of an element in lower case, or empty. */
export function typeOf(element: Element): string {
	return attributeOf(element, 'type')?.trim().toLowerCase() ?? '';
}
