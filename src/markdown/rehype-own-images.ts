import type { Element, ElementContent, Root } from 'hast';

/**
 * Turns an image of another site into a link to it: no page of a catalogue asks a third party for anything before its
 * reader does. Images of the site itself stay.
 */
export function rehypeOwnImages() {
	return (tree: Root): void => replaceBelow(tree, false);
}

function replaceBelow(node: Root | Element, inLink: boolean): void {
	for (const child of node.children) {
		if (child.type !== 'element') continue;
		const { src, alt } = child.properties;
		if (child.tagName === 'img' && (typeof src !== 'string' || isForeign(src))) {
			const label: ElementContent = { type: 'text', value: typeof alt === 'string' && alt ? alt : String(src ?? '') };
			child.tagName = inLink || typeof src !== 'string' ? 'span' : 'a';
			child.properties = child.tagName === 'a' ? { href: String(src) } : {};
			child.children = [label];
		}
		replaceBelow(child, inLink || child.tagName === 'a');
	}
}

/** True for an address with a scheme or a host: all that can lead away from the site. */
function isForeign(address: string): boolean {
	return /^\s*([a-z][a-z\d+.-]*:|[/\\]{2})/i.test(address);
}
