import type { Gated, Origin } from '../../record/record.ts';
import { cleanText } from '../../record/text.ts';
import { Draft, type Value } from '../draft/draft.ts';
import { attributeOf, children, hasOwnText, textOf } from './element.ts';
import { type Formal, Ledger } from './ledger.ts';
import type { Meanings } from './mixed.ts';
import type { Read } from './records.ts';
import type { Element } from './tree.ts';

/** What an entry has to know of its format. */
export interface Manners extends Formal {
	/** What elements mean in running text. */
	markup: Meanings;
}

/** One record being read: its tree, its account and its draft. */
export class XmlEntry {
	readonly root: Element;
	readonly draft: Draft;
	readonly ledger: Ledger;

	readonly #markup: Meanings;

	constructor(root: Element, origin: Origin, raw: string, manners: Manners) {
		this.root = root;
		this.draft = new Draft(origin, raw);
		this.ledger = new Ledger(this.draft.record, manners);
		this.#markup = manners.markup;
	}

	/** The text of an element, which is then accounted for. */
	value(element: Element, tag = element.name): Value {
		return this.ledger.value(element, undefined, tag);
	}

	/** The same with its markup. */
	rich(element: Element, tag = element.name): Value {
		return this.ledger.value(element, this.#markup, tag);
	}

	/** Hands each of some elements that says anything to a function of `draft/`. */
	each(elements: readonly Element[], read: (draft: Draft, value: Value) => void): void {
		for (const element of elements) {
			const value = this.value(element);
			if (value.text !== '') read(this.draft, value);
		}
	}

	/**
	 * Keeps what several small elements say together as one value: `2016/05/28`, a reference with its identifiers. What the named
	 * attributes of an element say beside its text follows it in brackets.
	 */
	keepJoined(element: Element, tag: string, separator: string, attributes: readonly string[] = []): void {
		const text = joinedText(element, separator, attributes, this.#markup);
		this.ledger.takeAll(element);
		this.ledger.keep(tag, text, element.line);
	}

	/** Keeps what lies in a text and is not shown with it (footnotes, formulas as written) where the text itself may not go out. */
	keepPrivately(element: Element): void {
		for (const part of children(element)) {
			if (this.ledger.has(part)) this.keepPrivately(part);
			else this.draft.keepPrivate(this.ledger.take(part));
		}
	}

	/** Holds the lines of an element back. */
	gate(element: Element, what: Gated['what'] = 'abstract'): void {
		const { line } = this.draft.record.origin;
		this.draft.gate({ from: element.line - line + 1, to: element.endLine - line + 1 }, what);
	}

	finish(): Read {
		this.ledger.close(this.root);
		this.draft.close();
		const { record, problems } = this.draft;
		return { record, problems: [...problems, ...this.ledger.problems] };
	}
}

function joinedText(element: Element, separator: string, attributes: readonly string[], markup: Meanings): string {
	const text = hasOwnText(element)
		? runningText(element, attributes, markup)
		: children(element)
				.map((part) => joinedText(part, ' ', attributes, markup))
				.filter((part) => part !== '')
				.join(separator);
	const beside = attributes
		.map((name) => cleanText(attributeOf(element, name) ?? ''))
		.filter((said) => said !== '' && !text.includes(said));
	return beside.length === 0 ? text : `${text} (${beside.join(' ')})`.trimStart();
}

/** Text with elements in it: what is set in another type is part of its word, any other element stands apart. */
function runningText(element: Element, attributes: readonly string[], markup: Meanings): string {
	const parts = element.children.map((part) => {
		if (typeof part === 'string') return part;
		return markup.has(part.name) ? textOf(part) : ` ${joinedText(part, ' ', attributes, markup)} `;
	});
	return cleanText(parts.join('')).replace(/ (?=[,;.)])/g, '');
}
