import { areInitials } from '../match/given-names.ts';
import { byCodeUnit } from '../order.ts';

/** An author as far as it matters for guessing who may be the same. */
export interface Person {
	slug: string;
	/** Folded. */
	family: string;
	/** As `givenWords` gives them, of the fullest form of the name. */
	words: readonly string[];
	/** Slugs of authors of whom a curator says that this is somebody else. */
	apartFrom: ReadonlySet<string>;
}

/**
 * Who may be whom, by slug, both ways: an author known by initials alone may be the one of that family whose given names, in full, begin with
 * these initials, if there is only one. Nobody is put together by this; readers are told. Each list is sorted.
 */
export function possibleAuthors(persons: readonly Person[]): Map<string, string[]> {
	// By family name and the initials of the given names: by each beginning of them, and by all of them.
	const byBeginning = new Map<string, string[]>();
	const byAll = new Map<string, string[]>();
	for (const { slug, family, words } of persons) {
		if (words.length === 0 || areInitials(words)) continue;
		const initials = initialsOf(words);
		for (const at of initials.keys()) add(byBeginning, keyOf(family, initials.slice(0, at + 1)), slug);
		add(byAll, keyOf(family, initials), slug);
	}
	const refused = new Map(persons.map(({ slug, apartFrom }) => [slug, apartFrom]));
	const found = new Map<string, string[]>();
	for (const { slug, family, words, apartFrom } of persons) {
		if (!areInitials(words)) continue;
		// `Smith JP` may be `Smith, John`, as far as that goes.
		const shorter = words.slice(1).flatMap((_, at) => byAll.get(keyOf(family, words.slice(0, at + 1))) ?? []);
		const all = [...(byBeginning.get(keyOf(family, words)) ?? []), ...shorter];
		const [only, second] = all.length > MANY ? all : all.filter((other) => !apartFrom.has(other) && !refused.get(other)?.has(slug));
		if (only === undefined || second !== undefined) continue;
		add(found, slug, only);
		add(found, only, slug);
	}
	for (const list of found.values()) list.sort(byCodeUnit);
	return found;
}

/** So many are not gone through: more are never left out by curators. */
const MANY = 100;

const initialsOf = (words: readonly string[]) => words.map((word) => [...word][0] ?? '');
const keyOf = (family: string, initials: readonly string[]) => `${family}, ${initials.join('')}`;

function add(map: Map<string, string[]>, key: string, slug: string): void {
	const list = map.get(key);
	if (list === undefined) map.set(key, [slug]);
	else list.push(slug);
}
