/** What stands inside an element; texts are text, whatever they hold. */
export type Child = Node | string | false | undefined;

/** Makes an element with attributes and children. An attribute that is false or undefined is left out; `true` is set without a value. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
	tag: Tag,
	attributes: Record<string, string | boolean | undefined> = {},
	...children: Child[]
): HTMLElementTagNameMap[Tag] {
	const made = document.createElement(tag);
	for (const [name, value] of Object.entries(attributes)) {
		if (value === true) made.setAttribute(name, '');
		else if (typeof value === 'string') made.setAttribute(name, value);
	}
	made.append(...children.filter((child) => child !== undefined && child !== false));
	return made;
}

/** A text with its found words marked. */
export function marked(parts: readonly { text: string; marked: boolean }[]): Child[] {
	return parts.map((part) => (part.marked ? element('mark', {}, part.text) : part.text));
}

/** Copies one of the icons that stand in the page's templates. */
export function icon(id: string): Node {
	const template = document.getElementById(id);
	return template instanceof HTMLTemplateElement ? template.content.cloneNode(true) : document.createTextNode('');
}

/** An element that the page must have. */
export function required<Type extends Element>(selector: string, type: new () => Type): Type {
	const found = document.querySelector(selector);
	if (!(found instanceof type)) throw new Error(`The page has no ${selector}.`);
	return found;
}
