import type { Name } from '../../record/record.ts';
import { namesIn } from './author-line.ts';
import { plain } from './data.ts';
import { allBelow, at, type Node } from './node.ts';
import { readRole } from './roles.ts';
import { squash } from './squash.ts';

/** A name in `RecordInfo`, each once. */
export interface FullName {
	name: string;
	key: string;
	nodes: Node[];
}

/** The names in `RecordInfo`, which some databases list twice and with their roles. */
export interface FullNames {
	list: FullName[];
	/** Each name by its words, in one order. */
	words: ReadonlySet<string>;
	/** True when all are written family first. */
	inverted: boolean;
}

export function readFullNames(root: Node): FullNames {
	const names = new Map<string, FullName>();
	for (const node of allBelow(at(root, 'RecordInfo', 'BibRecord', 'BibRelationships', 'HasContributorRelationships'), 'NameFull')) {
		for (const name of namesIn(plain(node.value ?? ''))) {
			const key = keyOf(name);
			if (key === '') continue;
			const same = names.get(key);
			if (same) same.nodes.push(node);
			else names.set(key, { name, key, nodes: [node] });
		}
	}
	const list = [...names.values()];
	return {
		list,
		words: new Set(list.map(({ name }) => wordsOf(name))),
		inverted: list.length > 0 && list.every(({ name }) => name.includes(',')),
	};
}

/** A name without its role, its dates and what is in brackets. */
function bareName(name: string): string {
	const pieces = name.split(',').map((piece) => piece.trim());
	while (pieces.length > 1 && saysNoName(pieces.at(-1) ?? '')) pieces.pop();
	return pieces.join(', ').replace(/\([^()]*\)/g, ' ');
}

function saysNoName(piece: string): boolean {
	return readRole(piece) !== undefined || /^(?:[bd]\. )?[\d\s?–-]+$/.test(piece);
}

/** The letters of a name in their order: `exampleann`. */
export function keyOf(name: string): string {
	return squash(bareName(name));
}

/** The words of a name in one order, so that `Example, Ann` and `Ann Example` agree. */
export function wordsOf(name: string): string {
	return bareName(name)
		.split(/[\s,.]+/)
		.map(squash)
		.filter((word) => word !== '')
		.sort((one, other) => (one < other ? -1 : one > other ? 1 : 0))
		.join(' ');
}

/** A name as read, family first, as the record writes names. */
export function written({ family, given, suffix, literal }: Name): string {
	return literal ?? [family, given, suffix].filter((part) => part !== undefined).join(', ');
}
