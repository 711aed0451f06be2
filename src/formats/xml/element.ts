/* What readers ask of a tree. Names are local names; nothing here looks at prefixes except where an attribute's is written out. */
import { cleanText } from '../../record/text.ts';
import type { Element } from './tree.ts';

/** The elements within an element, in the order of the file; those of the given names where any are given. */
export function children(element: Element | undefined, ...names: readonly string[]): Element[] {
	const found: Element[] = [];
	for (const child of element?.children ?? []) {
		if (typeof child !== 'string' && (names.length === 0 || names.includes(child.name))) found.push(child);
	}
	return found;
}

/** The first element under a path of names: `child(article, 'front', 'article-meta')`. */
export function child(element: Element | undefined, ...path: readonly string[]): Element | undefined {
	let found = element;
	for (const name of path) {
		found = found?.children.find((one): one is Element => typeof one !== 'string' && one.name === name);
	}
	return found;
}

/** Every element of the given names below an element, in the order of the file; one within another of these is found too. */
export function allBelow(element: Element | undefined, ...names: readonly string[]): Element[] {
	const found: Element[] = [];
	if (element !== undefined) collect(element, names, found);
	return found;
}

function collect(element: Element, names: readonly string[], found: Element[]): void {
	for (const one of element.children) {
		if (typeof one === 'string') continue;
		if (names.includes(one.name)) found.push(one);
		collect(one, names, found);
	}
}

/** The value of an attribute by its name as written, else by its local name: `xlink:href` is found as `href`. Undefined where it has none. */
export function attributeOf(element: Element | undefined, name: string): string | undefined {
	if (element === undefined) return undefined;
	const value = element.attributes.get(name);
	if (value !== undefined || name.includes(':')) return value;
	for (const [full, other] of element.attributes) if (full.slice(full.indexOf(':') + 1) === name) return other;
	return undefined;
}

/** All text below an element as it stands, entities decoded, blanks and line breaks kept. */
export function rawTextOf(element: Element | undefined): string {
	if (element === undefined) return '';
	let text = '';
	for (const one of element.children) text += typeof one === 'string' ? one : rawTextOf(one);
	return text;
}

/** All text below an element, clean. Empty where there is no element. */
export function textOf(element: Element | undefined): string {
	return element === undefined ? '' : cleanText(rawTextOf(element));
}

/** True when an element has text of its own, beside that of the elements in it. */
export function hasOwnText(element: Element): boolean {
	return element.children.some((one) => typeof one === 'string' && one.trim() !== '');
}
