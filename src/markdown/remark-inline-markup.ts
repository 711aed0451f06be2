import type { Html, Nodes, PhrasingContent, Root, RootContent, Text } from 'mdast';

/** Markup that bibliographic text needs and Markdown has no sign for, chiefly `H<sub>2</sub>O`. */
const TAG = /^<(\/?)(i|b|em|strong|sub|sup)>$/;

/**
 * Turns the inline tags `i b em strong sub sup`, written in pairs and without attributes, into elements, drops comments,
 * and turns any other HTML into the text it is written with: nothing is run, and its writer sees that it was not.
 */
export function remarkInlineMarkup() {
	return (tree: Root): void => rewrite(tree);
}

function rewrite(node: Nodes): void {
	if (!('children' in node)) return;
	for (const child of node.children) rewrite(child);
	if (isPhrasingParent(node)) node.children = paired(node.children);
	else blocksToText(node);
}

/** True for a paragraph, a heading, a table cell, emphasis, a link: what holds running text. */
function isPhrasingParent(node: Nodes): node is Extract<Nodes, { children: PhrasingContent[] }> {
	return ['paragraph', 'heading', 'emphasis', 'strong', 'delete', 'link', 'linkReference', 'tableCell'].includes(node.type);
}

function blocksToText(node: Extract<Nodes, { children: unknown }>): void {
	const blocks: RootContent[] = node.children;
	const children = blocks.flatMap((child): RootContent[] => {
		if (child.type !== 'html') return [child];
		const text = asText(child);
		return text ? [{ type: 'paragraph', children: [text] }] : [];
	});
	// HTML stands here where any other block may, so a paragraph may too.
	Object.assign(node, { children });
}

function paired(children: PhrasingContent[]): PhrasingContent[] {
	const done: PhrasingContent[] = [];
	for (let index = 0; index < children.length; index++) {
		const child = children[index];
		if (child?.type !== 'html') {
			if (child) done.push(child);
			continue;
		}
		const [, closing, name] = TAG.exec(child.value) ?? [];
		const end = name && !closing ? closingTag(children, index, name) : -1;
		if (name && end > index) {
			done.push({ type: 'emphasis', data: { hName: name }, children: paired(children.slice(index + 1, end)) });
			index = end;
		} else {
			const text = asText(child);
			if (text) done.push(text);
		}
	}
	return done;
}

/** Index of the tag that closes the one at `start`, or -1. */
function closingTag(children: readonly PhrasingContent[], start: number, name: string): number {
	let depth = 0;
	for (const [index, child] of children.entries()) {
		if (index < start || child.type !== 'html') continue;
		if (child.value === `<${name}>`) depth++;
		if (child.value === `</${name}>` && --depth === 0) return index;
	}
	return -1;
}

function asText({ value, position }: Html): Text | undefined {
	const text = value.replace(/<!--.*?-->/gs, '');
	return text.trim() === '' ? undefined : { type: 'text', value: text, ...(position && { position }) };
}
