import type { Nodes } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** A heading that a text begins with, and the text without it. */
export interface OwnTitle {
	title: string;
	/** Keeps the lines of the file: the heading's are empty. */
	body: string;
}

/** The line below a title that is written without `#`. */
const UNDERLINE = /^ {0,3}=+[ \t]*\r?$/m;

/** Takes the title off a text that begins with one, `# How we search`; undefined where it begins otherwise. */
export function takeTitle(body: string): OwnTitle | undefined {
	// Parsing tells, but takes as long as rendering.
	if (!body.trimStart().startsWith('#') && !UNDERLINE.test(body)) return undefined;
	const [first] = unified().use(remarkParse).parse(body).children;
	if (first?.type !== 'heading' || first.depth !== 1) return undefined;
	const title = textOf(first).replace(/\s+/g, ' ').trim();
	const end = first.position?.end.offset ?? 0;
	const lines = body.slice(0, end).replace(/[^\n]+/g, '');
	return title === '' ? undefined : { title, body: lines + body.slice(end) };
}

/** The words of running text. Markup is left out, also that which is written as tags. */
function textOf(node: Nodes): string {
	if ('children' in node) return node.children.map(textOf).join('');
	return 'value' in node && node.type !== 'html' ? node.value : '';
}
