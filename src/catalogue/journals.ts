import { fold } from '../record/fold.ts';
import type { Article } from './article.ts';
import type { Journal } from './catalogue.ts';
import { Clusters } from './clusters.ts';
import { byCodeUnit, byLabel } from './order.ts';
import { uniqueSlugs } from './slug.ts';
import { commonest, count } from './tally.ts';

type Placed = Pick<Article, 'type' | 'containerTitle' | 'containerTitleShort' | 'issn'>;

/** Parts of books, and books: what they appeared in is a book or a series, not a journal. */
const IN_BOOKS: ReadonlySet<string> = new Set([
	'book',
	'chapter',
	'entry',
	'entry-dictionary',
	'entry-encyclopedia',
	'thesis',
	'webpage',
	'post',
]);

/** A journal has two ISSNs, one for print and one online (ISO 3297). */
const ISSNS_OF_A_JOURNAL = 2;

/** Under what a title is found: `The Lancet.` and `Lancet`, `Brain & Behavior` and `Brain and Behavior` are one. */
export function journalKey(title: string): string {
	const folded = fold(title)
		.replaceAll('&', ' and ')
		.replace(/\s+/g, ' ')
		.replace(/[\s.,;]+$/, '');
	return folded.replace(/^the (?=.)/, '') || fold(title) || title;
}

/**
 * The journals of articles. Articles that share an ISSN are in one journal, whatever its title is there. Titles that fold alike are one
 * journal as long as they have no more than the two ISSNs of print and online between them; beyond that, journals of the same name
 * are kept apart by ISSN, and an article without an ISSN goes to a journal of that title alone. `articles` are in the order of lists.
 */
export function indexJournals(articles: readonly Article[]): { journals: Journal[]; journalOf: (article: Placed) => Journal | undefined } {
	const clusters = new Clusters();
	const issnsOf = new Map<string, Set<string>>();
	for (const article of articles) {
		const title = titleOf(article);
		if (title === undefined) continue;
		const key = journalKey(title);
		const issns = issnsOf.get(key) ?? new Set();
		issnsOf.set(key, issns);
		for (const issn of issnOf(article)) {
			issns.add(issn);
			clusters.join(byIssn(issn), byIssn(article.issn[0] ?? issn));
		}
	}
	for (const [key, issns] of issnsOf) {
		const groups = new Set([...issns].map((issn) => clusters.find(byIssn(issn))));
		if (groups.size > 1 && issns.size > ISSNS_OF_A_JOURNAL) continue;
		for (const issn of issns) clusters.join(byIssn(issn), byTitle(key));
	}
	const clusterOf = (article: Placed): string | undefined => {
		const title = titleOf(article);
		if (title === undefined) return undefined;
		const [issn] = issnOf(article);
		return clusters.find(issn === undefined ? byTitle(journalKey(title)) : byIssn(issn));
	};

	const drafts = new Map<string, { articles: string[]; forms: Map<string, number>; issn: Set<string> }>();
	for (const article of articles) {
		const cluster = clusterOf(article);
		if (cluster === undefined) continue;
		let draft = drafts.get(cluster);
		if (draft === undefined) {
			draft = { articles: [], forms: new Map(), issn: new Set() };
			drafts.set(cluster, draft);
		}
		draft.articles.push(article.id);
		count(draft.forms, titleOf(article) ?? '');
		for (const issn of issnOf(article)) draft.issn.add(issn);
	}

	const labels = new Map([...drafts].map(([cluster, { forms }]) => [cluster, commonest(forms)]));
	const slugs = uniqueSlugs([...labels].map(([cluster, forms]) => [cluster, forms[0] ?? '']));
	const byCluster = new Map<string, Journal>();
	for (const [cluster, draft] of drafts) {
		const variants = labels.get(cluster) ?? [];
		byCluster.set(cluster, {
			slug: slugs.get(cluster) ?? cluster,
			label: variants[0] ?? '',
			articles: draft.articles,
			issn: [...draft.issn].sort(),
			variants,
		});
	}
	const journals = [...byCluster.values()].sort((a, b) => byLabel(a.label, b.label) || byCodeUnit(a.slug, b.slug));
	return {
		journals,
		journalOf: (article) => {
			const cluster = clusterOf(article);
			return cluster === undefined ? undefined : byCluster.get(cluster);
		},
	};
}

/** The title of the journal an article is in; undefined for what is in no journal. */
function titleOf(article: Placed): string | undefined {
	return IN_BOOKS.has(article.type) ? undefined : (article.containerTitle ?? article.containerTitleShort);
}

/** The ISSNs that tell the journal. Those of a conference paper are of the series of proceedings, not of the conference it names. */
function issnOf(article: Placed): readonly string[] {
	return article.type === 'paper-conference' ? [] : article.issn;
}

const byIssn = (issn: string) => `issn ${issn}`;
const byTitle = (key: string) => `title ${key}`;
