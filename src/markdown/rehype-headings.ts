import type { Element, ElementContent, Root } from 'hast';

/** How the headings of a text are set on the page that it becomes part of. */
export interface Headings {
	/** Level of the highest heading. All are moved by the same number of levels where one stands higher. */
	from: number;
	/** Begins every `id`, so that several texts can stand on one page. */
	prefix: string;
}

const HEADING = /^h([1-6])$/;
/** The heading that is put above footnotes. */
const FOOTNOTES = 'footnote-label';
/** Identifiers that the frame of a page and its footnotes have taken. */
const TAKEN = ['main', FOOTNOTES];

/**
 * Moves headings below the page's own, which is its only `h1`, and gives each an `id` of its words, so that a part of a page can be
 * linked to: `## What is kept` is `#what-is-kept`, as on GitHub. A second heading of the same words ends in `-1`. It runs behind the
 * sanitiser: no id is taken from the text but in this form.
 */
export function rehypeHeadings({ from, prefix }: Headings) {
	return (tree: Root): void => {
		const headings = headingsBelow(tree);
		const highest = Math.min(...headings.map(levelOf));
		const taken = new Set(TAKEN);
		for (const heading of headings) {
			heading.tagName = `h${Math.min(6, levelOf(heading) + Math.max(0, from - highest))}`;
			const isOurs = heading.properties['id'] === FOOTNOTES;
			heading.properties['id'] = prefix + (isOurs ? FOOTNOTES : unique(idOf(textOf(heading)), taken));
		}
		if (prefix !== '') describeFootnotes(tree, prefix);
	};
}

/** Tells the signs of footnotes what their heading is called now. */
function describeFootnotes(node: Root | Element, prefix: string): void {
	for (const child of node.children) {
		if (child.type !== 'element') continue;
		if (child.properties['ariaDescribedBy'] !== undefined) child.properties['ariaDescribedBy'] = [prefix + FOOTNOTES];
		describeFootnotes(child, prefix);
	}
}

function headingsBelow(node: Root | Element): Element[] {
	return node.children.flatMap((child) => (child.type !== 'element' ? [] : HEADING.test(child.tagName) ? [child] : headingsBelow(child)));
}

const levelOf = ({ tagName }: Element): number => Number(HEADING.exec(tagName)?.[1]);

function textOf(node: Element | ElementContent): string {
	if (node.type === 'text') return node.value;
	return node.type === 'element' ? node.children.map(textOf).join('') : '';
}

/** The words of a heading in lower case, with hyphens for blanks: letters and figures of any script, hyphens and low lines. */
function idOf(text: string): string {
	const words = text
		.normalize('NFC')
		.toLowerCase()
		.replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
		.trim();
	return words.replace(/\s/g, '-') || 'part';
}

function unique(id: string, taken: Set<string>): string {
	let free = id;
	for (let number = 1; taken.has(free); number += 1) free = `${id}-${number}`;
	taken.add(free);
	return free;
}
