import { byCodeUnit } from '../order.ts';
import { slugify } from '../slug.ts';

/** A subject, and what it may be reached under besides its own address. */
export interface Reachable {
	slug: string;
	/** Addresses that a curator says are its own. */
	same: readonly string[];
	/** Addresses that its headings would have by themselves, and have had before they were put together. */
	headings: readonly string[];
	/** Its aliases, as texts. */
	aliases: readonly string[];
}

/** The last part of a former address: of the address itself, `/subjects/mood/`, or that a label had. */
export function formerSubject(text: string): string {
	return slugify(/(?:^|\/)subjects\/([^/?#]+)/.exec(text.trim())?.[1] ?? text);
}

/**
 * Addresses that lead to subjects, by slug; each list is sorted. What a curator says comes before what was published, and that before what an
 * alias would have. An address that is a subject's own, or that two could have with equal right, leads nowhere else.
 */
export function subjectAddresses(subjects: readonly Reachable[]): Map<string, string[]> {
	const taken = new Set(subjects.map(({ slug }) => slug));
	const found = new Map<string, string[]>(subjects.map(({ slug }) => [slug, []]));
	const ways = [
		(one: Reachable) => one.same.map(formerSubject),
		(one: Reachable) => one.headings,
		(one: Reachable) => one.aliases.map(slugify),
	];
	for (const way of ways) {
		const claims = new Map<string, string | undefined>();
		for (const one of subjects) {
			for (const address of way(one)) {
				if (taken.has(address)) continue;
				claims.set(address, claims.has(address) && claims.get(address) !== one.slug ? undefined : one.slug);
			}
		}
		for (const [address, slug] of claims) {
			if (slug === undefined) continue;
			taken.add(address);
			found.get(slug)?.push(address);
		}
	}
	for (const list of found.values()) list.sort(byCodeUnit);
	return found;
}
