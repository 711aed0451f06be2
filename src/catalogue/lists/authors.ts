import { fold } from '../../record/fold.ts';
import { invertedName } from '../../record/name.ts';
import type { Name } from '../../record/record.ts';
import type { Article } from '../article.ts';
import type { Author } from '../catalogue.ts';
import type { AuthorEntry } from '../curation/authority.ts';
import { formerAddresses } from '../curation/claims.ts';
import type { Placed } from '../curation/content-file.ts';
import { areInitials, byFullness, givenWords } from '../match/given-names.ts';
import { byCodeUnit, byLabel } from '../order.ts';
import { uniqueSlugs } from '../slug.ts';
import { AuthorIdentity, authorClaims } from './author-identity.ts';
import { type Person, possibleAuthors } from './possible-authors.ts';
import { commonest, count } from './tally.ts';

/** What is known of an author while articles are gone through. */
interface Draft {
	articles: Set<string>;
	/** How often each form occurs in lists of authors. */
	forms: Map<string, number>;
	/** Forms in other records of the articles. */
	spellings: Map<string, number>;
	names: Map<string, Name>;
	orcids: Set<string>;
	/** Under what the names are found. */
	keys: Set<string>;
}

/** The authors of a catalogue. */
export interface AuthorIndex {
	/** By label. */
	authors: Author[];
	/** Finds the author of a name: of the very name in an article, or of any that is written like it. */
	authorOf: (name: Name) => Author | undefined;
	/** The author that each entry of `content/authors.yml` is about, by its position; undefined where there is none. */
	ofEntry: (entry: number) => Author | undefined;
}

/**
 * The authors of articles, told apart as `AuthorIdentity` says. An author is listed under the fullest form of the name, and of several under the
 * commonest, unless an entry gives another. `articles` are in the order of lists.
 */
export function indexAuthors(
	articles: readonly Article[],
	entries: readonly Placed<AuthorEntry>[] = [],
	claims = authorClaims(entries),
): AuthorIndex {
	const identity = new AuthorIdentity(articles, claims);
	const drafts = new Map<string, Draft>();
	for (const article of articles) {
		for (const name of article.authors) {
			const cluster = identity.of(name);
			let draft = drafts.get(cluster);
			if (draft === undefined) {
				draft = { articles: new Set(), forms: new Map(), spellings: new Map(), names: new Map(), orcids: new Set(), keys: new Set() };
				drafts.set(cluster, draft);
			}
			draft.articles.add(article.id);
			draft.keys.add(identity.keyOf(name));
			if (name.orcid !== undefined) draft.orcids.add(name.orcid);
			const form = invertedName(name);
			count(draft.forms, form);
			draft.names.set(form, name);
			for (const spelling of identity.spellingsOf(name)) {
				const other = invertedName(spelling);
				count(draft.spellings, other);
				draft.names.set(other, spelling);
			}
		}
	}

	const entryOf = identity.entries();
	const found = new Map([...drafts].map(([cluster, draft]) => [cluster, { draft, variants: variantsOf(draft) }]));
	const labelOf = (cluster: string) => {
		const entry = entryOf.get(cluster);
		return (entry === undefined ? undefined : claims.entries[entry]?.item.label) ?? found.get(cluster)?.variants[0] ?? '';
	};
	const slugs = uniqueSlugs([...found.keys()].map((cluster) => [cluster, labelOf(cluster)]));
	const slugOf = (cluster: string) => slugs.get(cluster) ?? cluster;
	const addresses = formerAddresses(
		[...found].map(([cluster, { variants }]) => {
			const entry = entryOf.get(cluster);
			return { slug: slugOf(cluster), forms: variants, said: entry === undefined ? [] : claims.addressesOf(entry) };
		}),
	);
	const perhaps = possibleAuthors(
		[...found].flatMap(([cluster, { draft, variants }]): Person[] => {
			const name = draft.names.get(variants[0] ?? '');
			if (name?.family === undefined) return [];
			const apartFrom = new Set(
				[...draft.keys].flatMap((key) => [...claims.apartFrom(key)]).map((entry) => slugOf(identity.ofEntry(entry))),
			);
			return [{ slug: slugOf(cluster), family: fold(name.family), words: givenWords(name), apartFrom }];
		}),
	);

	const byCluster = new Map<string, Author>();
	for (const [cluster, { draft, variants }] of found) {
		const slug = slugOf(cluster);
		const orcid = orcidOf(cluster, draft);
		byCluster.set(cluster, {
			slug,
			label: labelOf(cluster),
			articles: [...draft.articles],
			variants,
			...(orcid === undefined ? {} : { orcid }),
			perhaps: perhaps.get(slug) ?? [],
			addresses: addresses.get(slug) ?? [],
		});
	}
	const authors = [...byCluster.values()].sort((a, b) => byLabel(a.label, b.label) || byCodeUnit(a.slug, b.slug));
	return {
		authors,
		authorOf: (name) => byCluster.get(identity.of(name)),
		ofEntry: (entry) => byCluster.get(identity.ofEntry(entry)),
	};

	function orcidOf(cluster: string, { orcids }: Draft): string | undefined {
		const entry = entryOf.get(cluster);
		return (entry === undefined ? undefined : claims.identifiersOf(entry)[0]) ?? [...orcids].sort()[0];
	}
}

/** All forms of an author's name: the fullest first, of equally full ones the commonest in lists of authors. */
function variantsOf({ forms, spellings, names }: Draft): string[] {
	const words = new Map([...names].map(([form, name]) => [form, givenWords(name)]));
	const inLists = commonest(forms);
	const elsewhere = commonest(spellings).filter((form) => !forms.has(form));
	// Initials tell the same, however many they are: `Smith, J.` is not to be listed as `Smith, J. P.`, which may be one work's.
	const told = (form: string) => {
		const list = words.get(form) ?? [];
		return areInitials(list) ? [] : list;
	};
	return [...inLists, ...elsewhere].sort((a, b) => byFullness(told(a), told(b)));
}
