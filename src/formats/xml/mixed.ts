import { cleanText } from '../../record/text.ts';
import { type MarkedText, tidyMarkup } from '../markup.ts';
import { rawTextOf } from './element.ts';
import type { Element } from './tree.ts';

/** What an element of a format means in running text: a tag that may go out, a blank, or nothing at all. */
export type Meaning = 'i' | 'b' | 'em' | 'strong' | 'sub' | 'sup' | 'blank' | 'drop';

/** Meanings by local name; the content of elements that are not listed is kept without the element. */
export type Meanings = ReadonlyMap<string, Meaning>;

function escaped(text: string): string {
	return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

interface Run {
	plain: string;
	marked: string;
	/** Tags that are open: one within itself says nothing more. */
	open: Set<string>;
}

/** Which parts of a formula in MathML stand raised or lowered, in their order. */
const SCRIPTS: ReadonlyMap<string, readonly (Meaning | undefined)[]> = new Map([
	['msup', [undefined, 'sup']],
	['msub', [undefined, 'sub']],
	['msubsup', [undefined, 'sub', 'sup']],
]);

function add(run: Run, element: Element, meanings: Meanings): void {
	const scripts = SCRIPTS.get(element.name);
	let place = -1;
	for (const child of element.children) {
		if (typeof child === 'string') {
			run.plain += child;
			run.marked += escaped(child);
			continue;
		}
		place += 1;
		const meaning = meanings.get(child.name) ?? scripts?.[place];
		if (meaning === 'drop') continue;
		if (meaning === undefined || run.open.has(meaning)) {
			add(run, child, meanings);
		} else if (meaning === 'blank') {
			run.plain += ' ';
			run.marked += ' ';
			add(run, child, meanings);
			run.plain += ' ';
			run.marked += ' ';
		} else {
			run.open.add(meaning);
			run.marked += `<${meaning}>`;
			add(run, child, meanings);
			run.marked += `</${meaning}>`;
			run.open.delete(meaning);
		}
	}
}

/** Mixed content as clean text, with the markup that may go out where there is any. */
export function markupOf(element: Element | undefined, meanings: Meanings): MarkedText {
	if (element === undefined) return { text: '' };
	if (element.children.every((child) => typeof child === 'string')) return { text: cleanText(rawTextOf(element)) };
	const run: Run = { plain: '', marked: '', open: new Set() };
	add(run, element, meanings);
	return tidyMarkup(cleanText(run.plain), run.marked);
}

/**
 * Mixed content as a text in which tags stand that may go out and nothing is escaped, for readers that look once more for markup:
 * suppliers escape tags within XML as well (`&lt;sup&gt;`). `readMarkup` takes `p < 0.05` for text.
 */
export function taggedTextOf(element: Element | undefined, meanings: Meanings): string {
	const { text, markup } = markupOf(element, meanings);
	return markup === undefined ? text : markup.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
}
