import type { Element, Root } from 'hast';

/** Lets the keyboard reach blocks of code, which scroll sideways where the screen is narrow (WCAG 2.1.1). */
export function rehypeScroll() {
	return (tree: Root): void => markBelow(tree);
}

function markBelow(node: Root | Element): void {
	for (const child of node.children) {
		if (child.type !== 'element') continue;
		if (child.tagName === 'pre') child.properties['tabIndex'] = 0;
		markBelow(child);
	}
}
