import type { Nodes, Root } from 'mdast';

/**
 * Puts the site's base path before links and images that are written from the root: `/help/` becomes `/catalogue/help/`.
 * Pages are written without it, so that they read the same wherever the catalogue is published. It runs before any
 * plugin that makes links of its own.
 */
export function remarkBase(base: string) {
	return (tree: Root): void => prefix(tree, base);
}

function prefix(node: Nodes, base: string): void {
	// `//host/path` is another site's address.
	if ('url' in node && /^\/(?![/\\])/.test(node.url)) node.url = base + node.url.slice(1);
	if ('children' in node) for (const child of node.children) prefix(child, base);
}
