import { cleanText } from '../../record/text.ts';
import { decodeLatex } from '../bibtex/latex.ts';
import { type MarkedText, readMarkup, tidyMarkup } from '../markup.ts';
import { rawTextOf } from './element.ts';
import type { Element } from './tree.ts';

/**
 * What an element of a format means in running text: a tag that may go out; a blank before and behind it; printed form that goes
 * (`drop`); words that are no part of the text and are left to be kept (`aside`); a formula in LaTeX, which is read as text and kept as
 * written; or several forms of one thing, of which the first that reads as text is shown and the others are kept (`choice`).
 */
export type Meaning = 'i' | 'b' | 'em' | 'strong' | 'sub' | 'sup' | 'blank' | 'drop' | 'aside' | 'formula' | 'choice';

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
	['munder', [undefined, 'sub']],
	['munderover', [undefined, 'sub', 'sup']],
]);

/** What a formula in MathML says by its form alone: before its first part, and before its second. */
const SIGNS: ReadonlyMap<string, readonly string[]> = new Map([
	['mfrac', ['', '/']],
	['msqrt', ['√']],
]);

/** The parts of an element that are shown in its text; what is kept instead is left out. */
export function shownParts(element: Element, meanings: Meanings): readonly (Element | string)[] {
	const { children } = element;
	const meaningOf = (part: Element | string): Meaning | undefined => (typeof part === 'string' ? undefined : meanings.get(part.name));
	if (meanings.get(element.name) !== 'choice') {
		// Older files set a formula in LaTeX and in MathML side by side, without `alternatives`.
		const isTwice = children.some((part) => typeof part !== 'string' && part.name === 'math');
		return children.filter((part) => meaningOf(part) !== 'aside' && !(isTwice && meaningOf(part) === 'formula'));
	}
	const forms = children.filter((part) => typeof part !== 'string' && meaningOf(part) !== 'aside');
	const best = forms.find((form) => meaningOf(form) !== 'formula') ?? forms[0];
	return best === undefined ? [] : [best];
}

/** A formula in LaTeX as text with markup. Publishers wrap it in a whole document. */
function formulaOf(element: Element): MarkedText {
	const written = rawTextOf(element);
	const body = /\\begin\{document\}([\s\S]*?)\\end\{document\}/.exec(written)?.[1] ?? written;
	// Some set the signs that begin and end mathematics, others leave them to the element.
	return readMarkup(decodeLatex(/\$|\\[([]/.test(body) ? body.trim() : `$${body.trim()}$`).html);
}

function add(run: Run, element: Element, meanings: Meanings): void {
	const scripts = SCRIPTS.get(element.name);
	const signs = SIGNS.get(element.name);
	let place = -1;
	for (const child of shownParts(element, meanings)) {
		if (typeof child === 'string') {
			run.plain += child;
			run.marked += escaped(child);
			continue;
		}
		place += 1;
		run.plain += signs?.[place] ?? '';
		run.marked += signs?.[place] ?? '';
		const meaning = meanings.get(child.name) ?? scripts?.[place];
		if (meaning === 'drop' || meaning === 'aside') continue;
		if (meaning === 'formula') {
			const { text, markup } = formulaOf(child);
			run.plain += text;
			run.marked += markup ?? escaped(text);
		} else if (meaning === undefined || meaning === 'choice' || run.open.has(meaning)) {
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
