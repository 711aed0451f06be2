import type { Article } from '../article.ts';
import type { Journal } from '../catalogue.ts';
import type { JournalEntry } from '../curation/authority.ts';
import { formerAddresses } from '../curation/claims.ts';
import type { Placed } from '../curation/content-file.ts';
import { abbreviates, abbreviation, journalKey } from '../match/journal-match.ts';
import { byCodeUnit, byLabel } from '../order.ts';
import { uniqueSlugs } from '../slug.ts';
import { type InJournal, issnOf, JournalIdentity, journalClaims, titleOf } from './journal-identity.ts';
import { commonest, count } from './tally.ts';

/** What is known of a journal while articles are gone through. */
interface Draft {
	articles: string[];
	/** Titles that articles are listed with. */
	forms: Map<string, number>;
	/** Of these, those that nothing shows to be abbreviations. */
	full: Set<string>;
	/** Abbreviations that records give. */
	short: Map<string, number>;
	issn: Set<string>;
}

/** The journals of a catalogue. */
export interface JournalIndex {
	/** By label. */
	journals: Journal[];
	/** Finds the journal of an article; undefined for books and the like. */
	journalOf: (article: InJournal) => Journal | undefined;
	/** The journal that each entry of `content/journals.yml` is about, by its position; undefined where there is none. */
	ofEntry: (entry: number) => Journal | undefined;
}

/**
 * The journals of articles, told apart as `JournalIdentity` says. A journal is listed under its commonest title that is not known as an
 * abbreviation, unless an entry gives another. `articles` are in the order of lists.
 */
export function indexJournals(
	articles: readonly Article[],
	entries: readonly Placed<JournalEntry>[] = [],
	claims = journalClaims(entries),
): JournalIndex {
	const identity = new JournalIdentity(articles, claims);
	const drafts = new Map<string, Draft>();
	for (const article of articles) {
		const title = titleOf(article);
		const cluster = identity.of(article);
		if (cluster === undefined || title === undefined) continue;
		let draft = drafts.get(cluster);
		if (draft === undefined) {
			draft = { articles: [], forms: new Map(), full: new Set(), short: new Map(), issn: new Set() };
			drafts.set(cluster, draft);
		}
		draft.articles.push(article.id);
		count(draft.forms, title);
		if (article.containerTitleShort !== undefined && article.containerTitleShort !== title) {
			draft.full.add(title);
			count(draft.short, article.containerTitleShort);
		}
		for (const issn of issnOf(article)) draft.issn.add(issn);
	}

	const entryOf = new Map([...claims.entries.keys()].map((entry) => [identity.ofEntry(entry), entry]));
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
	const byCluster = new Map<string, Journal>();
	for (const [cluster, { draft, variants }] of found) {
		const slug = slugOf(cluster);
		byCluster.set(cluster, {
			slug,
			label: labelOf(cluster),
			articles: draft.articles,
			issn: [...draft.issn].sort(),
			variants,
			addresses: addresses.get(slug) ?? [],
		});
	}
	const journals = [...byCluster.values()].sort((a, b) => byLabel(a.label, b.label) || byCodeUnit(a.slug, b.slug));
	return {
		journals,
		journalOf: (article) => {
			const cluster = identity.of(article);
			return cluster === undefined ? undefined : byCluster.get(cluster);
		},
		ofEntry: (entry) => byCluster.get(identity.ofEntry(entry)),
	};
}

/** All titles of a journal: those that articles are listed with, abbreviations last, then the abbreviations that records give. */
function variantsOf({ forms, full, short }: Draft): string[] {
	const inLists = commonest(forms);
	const words = inLists.map((form) => ({
		form,
		short: abbreviation(form),
		forms: journalKey({ containerTitle: form, issn: [] })?.forms ?? [],
	}));
	const shortened = new Set(
		words.filter((one) => words.some(({ forms: all }) => all.some((long) => abbreviates(one.short ?? [], long)))).map(({ form }) => form),
	);
	const abbreviated = (form: string) => shortened.has(form) || (short.has(form) && !full.has(form));
	return [
		...inLists.filter((form) => !abbreviated(form)),
		...inLists.filter(abbreviated),
		...commonest(short).filter((form) => !forms.has(form)),
	];
}
