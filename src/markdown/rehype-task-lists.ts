import type { Element, ElementContent, Root } from 'hast';

/** Elements that no label may hold, since they are no running text. */
const BLOCKS = ['ul', 'ol', 'p', 'pre', 'blockquote', 'table', 'hr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

/** Makes the words behind a box of a task list its label, so that who hears the page learns what is done (WCAG 1.3.1, 4.1.2). */
export function rehypeTaskLists() {
	return (tree: Root): void => labelBelow(tree);
}

function labelBelow(node: Root | Element): void {
	for (const child of node.children) if (child.type === 'element') labelBelow(child);
	if (node.type !== 'element') return;
	const box = node.children.findIndex((child) => child.type === 'element' && child.tagName === 'input');
	if (box === -1) return;
	const behind = node.children.slice(box);
	const block = behind.findIndex((child) => child.type === 'element' && BLOCKS.includes(child.tagName));
	const words: ElementContent[] = node.children.slice(box, block === -1 ? undefined : box + block);
	node.children.splice(box, words.length, { type: 'element', tagName: 'label', properties: {}, children: words });
}
