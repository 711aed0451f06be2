import type { Gated, Origin } from '../../record/record.ts';
import { Draft, type Value } from '../draft/draft.ts';
import { children, textOf } from './element.ts';
import { Ledger } from './ledger.ts';
import type { Meanings } from './mixed.ts';
import type { Read } from './records.ts';
import type { Element } from './tree.ts';

/** What an entry has to know of its format. */
export interface Manners {
	/** Attributes, by their names as written, that say nothing of their own. */
	syntax: ReadonlySet<string>;
	/** What elements mean in running text. */
	markup: Meanings;
}

/** One record being read: its tree, its account and its draft. */
export class XmlEntry {
	readonly root: Element;
	readonly draft: Draft;
	readonly ledger: Ledger;

	readonly #markup: Meanings;

	constructor(root: Element, origin: Origin, raw: string, { syntax, markup }: Manners) {
		this.root = root;
		this.draft = new Draft(origin, raw);
		this.ledger = new Ledger(this.draft.record, syntax);
		this.#markup = markup;
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

	/** Keeps what several small elements say together as one value: `2016/05/28`, a reference with its identifiers. */
	keepJoined(element: Element, tag: string, separator: string): void {
		const parts = children(element).map((part) => (children(part).length > 0 ? childTexts(part) : textOf(part)));
		const text = parts.length === 0 ? textOf(element) : parts.filter((part) => part !== '').join(separator);
		this.ledger.takeAll(element);
		this.ledger.keep(tag, text, element.line);
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

function childTexts(element: Element): string {
	return children(element)
		.map((part) => (children(part).length > 0 ? childTexts(part) : textOf(part)))
		.filter((part) => part !== '')
		.join(' ');
}
