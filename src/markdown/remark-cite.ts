import type { Link, Nodes, Root, RootContent, Text } from 'mdast';
import type { VFile } from 'vfile';

/** What a citation becomes: the article's address, base path included, and a short form such as `Family et al. 2025`. */
export interface Citation {
	href: string;
	text: string;
}

/** Finds the article that an identifier names; undefined when the catalogue has none. */
export type Cite = (id: string) => Citation | undefined;

/** `[@10.5555-example.1]` in running text. */
const CITATION = /\[@([^\s[\]]+)\]/g;

/**
 * Turns `[@id]` into a link to the article. An unknown article stays as text, with a message `citation-unknown` at its
 * place. Code is left alone, and so is `\[@id]` and what stands inside a link.
 */
export function remarkCite(cite: Cite) {
	return (tree: Root, file: VFile): void => citeBelow(tree, cite, file);
}

function citeBelow(node: Nodes, cite: Cite, file: VFile): void {
	if (!('children' in node) || node.type === 'link' || node.type === 'linkReference') return;
	const children: RootContent[] = [];
	for (const child of node.children) {
		citeBelow(child, cite, file);
		children.push(...(child.type === 'text' ? citedText(child, cite, file) : [child]));
	}
	// Text is only ever replaced by text and links, which stand wherever text may.
	Object.assign(node, { children });
}

function citedText(node: Text, cite: Cite, file: VFile): (Text | Link)[] {
	const source = String(file);
	const nodes: (Text | Link)[] = [];
	let done = 0;
	let from = node.position?.start.offset ?? 0;
	for (const match of node.value.matchAll(CITATION)) {
		const [whole, id = ''] = match;
		// Escapes and entities make the value shorter than its source, so the place is looked up there.
		const offset = source.indexOf(whole, from);
		if (offset < 0 || offset >= (node.position?.end.offset ?? 0)) continue;
		from = offset + whole.length;
		if (isEscaped(source, offset)) continue;
		const citation = cite(id);
		if (citation === undefined) {
			file.message('unknown article', { place: placeOf(source, offset), source: 'accession', ruleId: 'citation-unknown' }).actual = id;
			continue;
		}
		nodes.push(...textNode(node.value.slice(done, match.index)), link(citation));
		done = match.index + whole.length;
	}
	return [...nodes, ...textNode(node.value.slice(done))];
}

/** True when an odd number of backslashes stands before the offset. */
function isEscaped(source: string, offset: number): boolean {
	const before = /\\*$/.exec(source.slice(Math.max(0, offset - 100), offset))?.[0] ?? '';
	return before.length % 2 === 1;
}

/** Line and column, both from 1, of an offset. */
function placeOf(source: string, offset: number): { line: number; column: number } {
	const before = source.slice(0, offset);
	return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

function textNode(value: string): Text[] {
	return value === '' ? [] : [{ type: 'text', value }];
}

function link({ href, text }: Citation): Link {
	return { type: 'link', url: href, children: [{ type: 'text', value: text }] };
}
