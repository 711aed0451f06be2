/**
 * The tree that both EDS readers build, so that what a record means is written once: the staff-view dump gives it by
 * indentation, the JSON by its own syntax. Keys are EBSCO's own, which are English in every interface language.
 */
export interface Node {
	/** Key as written; empty for an item of a list. */
	key: string;
	/** The scalar that stands here, as written. Absent for maps, lists, and for `null`. */
	value?: string;
	/** Keys of a map, or items of a list, in the order of the file. */
	children: Node[];
	/** First and last line in the file, counted from 1. */
	line: number;
	endLine: number;
}

/** The node under a path of keys; the first where a key comes twice. Undefined when there is none. */
export function at(node: Node | undefined, ...path: readonly string[]): Node | undefined {
	let found = node;
	for (const key of path) found = found && childOf(found, key);
	return found;
}

/** A plain loop, since every value of a record is found through it. */
function childOf({ children }: Node, key: string): Node | undefined {
	for (const child of children) if (child.key === key) return child;
	return undefined;
}

/** What a list holds. A map that stands where a list is expected is taken for a list of one, as some records write it. */
export function itemsOf(node: Node | undefined): Node[] {
	if (node === undefined) return [];
	const [first] = node.children;
	if (first === undefined) return node.value === undefined ? [] : [node];
	return first.key === '' ? node.children : [node];
}

/** Every node with a key below a node, in the order of the file. */
export function allBelow(node: Node | undefined, key: string): Node[] {
	const found: Node[] = [];
	const look = ({ children }: Node): void => {
		for (const child of children) {
			if (child.key === key) found.push(child);
			else look(child);
		}
	};
	if (node !== undefined) look(node);
	return found;
}

/** Every node that holds nothing below it, with its path of keys joined by dots. List items add nothing to the path. */
export function leavesOf(root: Node): { node: Node; path: string }[] {
	const leaves: { node: Node; path: string }[] = [];
	const look = (node: Node, path: string): void => {
		if (node.children.length === 0) leaves.push({ node, path });
		for (const child of node.children) look(child, child.key === '' ? path : path === '' ? child.key : `${path}.${child.key}`);
	};
	look(root, '');
	return leaves;
}
