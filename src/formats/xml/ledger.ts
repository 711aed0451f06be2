import type { KindName } from '../../problems/kinds.ts';
import { type Detail, type Problem, problem } from '../../problems/problem.ts';
import { removeEmails } from '../../record/email.ts';
import type { BibRecord } from '../../record/record.ts';
import { cleanText } from '../../record/text.ts';
import type { MarkedText } from '../markup.ts';
import { attributeOf, hasOwnText, rawTextOf, textOf } from './element.ts';
import { type Meanings, markupOf, shownParts, taggedTextOf } from './mixed.ts';
import type { Element } from './tree.ts';

/** Attributes, by their names as written, that say nothing about the record. */
export interface Formal {
	/** Whatever their value: `xmlns`, `id`, `xml:lang` where it is the rule. */
	syntax: ReadonlySet<string>;
	/** Where their value is one that says nothing: `ext-link-type="uri"`. */
	plain?: ReadonlyMap<string, RegExp>;
}

/** What took out an address leaves this in values that are kept word for word. */
const REMOVED = '[e-mail removed]';

/**
 * Keeps account of one record in XML: which texts and attributes of its tree went into a field, what was said about others, and
 * what is left, which becomes `unmapped` under its path (`MedlineCitation/CitationSubset`, `.../Author/@EqualContrib`). Mapping
 * functions take text from it and nothing else, so that nothing is lost in silence.
 */
export class Ledger {
	readonly record: BibRecord;
	readonly problems: Problem[] = [];
	readonly #formal: Formal;
	readonly #taken = new Set<Element>();
	readonly #attributes = new Map<Element, Set<string>>();

	constructor(record: BibRecord, formal: Formal = { syntax: new Set() }) {
		this.record = record;
		this.#formal = formal;
	}

	/** The clean text of an element and all below it, which goes into a field; empty where there is none. Attributes are not taken. */
	take(element: Element | undefined): string {
		if (element === undefined) return '';
		this.#takeText(element);
		return textOf(element);
	}

	/** The same with the markup that may go out. What the meanings drop is taken too, what they put aside is not. */
	takeMarked(element: Element | undefined, meanings: Meanings): MarkedText {
		if (element === undefined) return { text: '' };
		this.#takeText(element, meanings);
		return markupOf(element, meanings);
	}

	/** The text of an element as a value for the functions of `draft/`, with tags in it where meanings are given. */
	value(element: Element, meanings?: Meanings, tag = element.name): { tag: string; text: string; line: number; endLine: number } {
		this.#takeText(element, meanings);
		const text = meanings === undefined ? textOf(element) : taggedTextOf(element, meanings);
		return { tag, text, line: element.line, endLine: element.endLine };
	}

	/** The value of an attribute that goes into a field, trimmed; empty where there is none. */
	takeAttribute(element: Element | undefined, name: string): string {
		if (element === undefined) return '';
		const taken = this.#attributes.get(element) ?? new Set();
		for (const full of element.attributes.keys()) if (full === name || full.endsWith(`:${name}`)) taken.add(full);
		this.#attributes.set(element, taken);
		return cleanText(attributeOf(element, name) ?? '');
	}

	/** Marks everything at and below an element as accounted for, attributes included. */
	takeAll(element: Element | undefined): void {
		if (element === undefined) return;
		this.#taken.add(element);
		if (element.attributes.size > 0) this.#attributes.set(element, new Set(element.attributes.keys()));
		for (const child of element.children) if (typeof child !== 'string') this.takeAll(child);
	}

	/** Marks the text that stands in an element itself, not in elements within it, as accounted for. */
	takeOwn(element: Element): void {
		this.#taken.add(element);
	}

	#takeText(element: Element, meanings?: Meanings): void {
		this.#taken.add(element);
		for (const child of meanings === undefined ? element.children : shownParts(element, meanings)) {
			if (typeof child !== 'string' && meanings?.get(child.name) !== 'formula') this.#takeText(child, meanings);
		}
	}

	/** True when the text of an element has been accounted for. */
	has(element: Element): boolean {
		return this.#taken.has(element);
	}

	/** Keeps a value that has no field, or that a field holds only in part. */
	keep(tag: string, value: string, line: number): void {
		const kept = cleanText(this.withoutEmails(cleanText(value), REMOVED));
		if (kept !== '') this.record.unmapped.push({ tag, value: kept, line });
	}

	/** Takes e-mail addresses out of a text and counts them. */
	withoutEmails(text: string, mark = ''): string {
		const { text: rest, removed } = removeEmails(text, mark);
		this.record.emailsRemoved += removed;
		return rest;
	}

	/** Reports something about an element, or about the whole entry. */
	report(kind: KindName, element: Element | undefined, detail: Detail = {}): void {
		const { file, line, endLine } = this.record.origin;
		const place = element === undefined ? { line, endLine } : { line: element.line, endLine: element.endLine };
		this.problems.push(problem(kind, { file, ...place }, detail));
	}

	/**
	 * Moves what was not taken into `unmapped`, in the order of the file. Running text that elements lie in is kept as one value;
	 * where a part of it was taken, only the rest. The root's own name is no part of a path.
	 */
	close(root: Element): void {
		this.#close(root, '');
		this.record.unmapped.sort((one, other) => one.line - other.line);
	}

	#close(element: Element, path: string): void {
		const taken = this.#attributes.get(element);
		for (const [name, value] of element.attributes) {
			if (!taken?.has(name) && !this.#isFormal(name, value) && !name.startsWith('xmlns')) {
				this.keep(`${path === '' ? '' : `${path}/`}@${name}`, value, element.line);
			}
		}
		const whole = !this.#taken.has(element) && hasOwnText(element) && !this.#takenBelow(element);
		if (whole) {
			this.keep(path, rawTextOf(element), element.line);
			this.#takeText(element);
		} else if (!this.#taken.has(element) && hasOwnText(element)) {
			this.keep(path, element.children.filter((child) => typeof child === 'string').join(' '), element.line);
		}
		for (const child of element.children) {
			if (typeof child !== 'string') this.#close(child, path === '' ? child.name : `${path}/${child.name}`);
		}
	}

	#isFormal(name: string, value: string): boolean {
		const { syntax, plain } = this.#formal;
		return syntax.has(name) || plain?.get(name)?.test(value) === true;
	}

	#takenBelow(element: Element): boolean {
		return element.children.some((child) => typeof child !== 'string' && (this.#taken.has(child) || this.#takenBelow(child)));
	}
}
