import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DomUtils, ElementType, parseDocument } from 'htmlparser2';

type Document = ReturnType<typeof parseDocument>;
type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number];

/** One attribute that asks a browser for something or leads somewhere. */
export interface Reference {
	element: string;
	attribute: string;
	/** As written in the page. */
	target: string;
	/** What the link says. */
	text: string;
}

/** Attributes that hold one address; `srcset` is taken apart. */
const ADDRESSES = ['href', 'src', 'action', 'formaction', 'data', 'poster', 'cite', 'srcset', 'xlink:href', 'ping', 'manifest'];

/** A page of a built site, for looking into. */
export class Page {
	readonly #document: Document;
	readonly html: string;

	constructor(html: string) {
		this.html = html;
		this.#document = parseDocument(html, { decodeEntities: true });
	}

	/** Elements with these tag names, in the order of the page. */
	elements(...names: string[]): Element[] {
		return this.every().filter(({ name }) => names.includes(name));
	}

	every(): Element[] {
		return DomUtils.getElementsByTagName('*', this.#document, true);
	}

	/** What a reader sees in the first element of a name, blanks folded; without what stands in elements of the other names. */
	text(name = 'body', ...without: string[]): string {
		return textOf(this.elements(name)[0], ...without);
	}

	/** Links to other pages, within the first element of a name. */
	links(within = 'body'): { text: string; href: string }[] {
		const [part] = this.elements(within);
		if (!part) return [];
		return DomUtils.getElementsByTagName('a', part)
			.filter((element) => element.attribs['href'] !== undefined)
			.map((element) => ({ text: textOf(element), href: element.attribs['href'] ?? '' }));
	}

	ids(): string[] {
		return this.every().flatMap((element) => element.attribs['id'] ?? []);
	}

	references(): Reference[] {
		return this.every().flatMap((element) =>
			ADDRESSES.flatMap((attribute) => {
				const value = element.attribs[attribute];
				if (value === undefined) return [];
				const targets = attribute === 'srcset' ? value.split(',').map((part) => part.trim().split(/\s+/)[0] ?? '') : [value];
				return targets.map((target) => ({ element: element.name, attribute, target, text: textOf(element) }));
			}),
		);
	}
}

/** Reads a page of a built site. */
export function readPage(folder: string, file: string): Page {
	return new Page(readFileSync(join(folder, file), 'utf8'));
}

/** Text of an element and all in it, but for what is not shown and for elements of the names given; blanks folded. */
export function textOf(element: Element | undefined, ...without: string[]): string {
	if (!element) return '';
	const parts: string[] = [];
	const walk = (nodes: Element['children']) => {
		for (const node of nodes) {
			if (node.type === ElementType.Text && 'data' in node) parts.push(node.data);
			else if (node.type === ElementType.Tag && 'children' in node && !without.includes(node.name)) walk(node.children);
		}
	};
	walk(element.children);
	return parts.join('').replace(/\s+/g, ' ').trim();
}
