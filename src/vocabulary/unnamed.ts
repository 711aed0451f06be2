/** Headings of the records that no file of `content/subjects/` names, with what a curator needs to name them. */
import type { Article } from '../catalogue/article.ts';
import type { Indexes } from '../catalogue/catalogue.ts';
import type { Placed } from '../catalogue/curation/content-file.ts';
import type { SubjectEntry } from '../catalogue/curation/subject-entry.ts';
import { byCodeUnit, byLabel } from '../catalogue/order.ts';
import { type Labelled, type Near, NearLabels } from './near-labels.ts';
import { subjectPath } from './subject-file.ts';

/** What a label stands for: an entry of the curators, by its slug, or a heading that has none, by its slug and with its articles. */
export interface Named {
	slug: string;
	label: string;
	/** Path of its file, or of the one that it is to have, below the catalogue. */
	file: string;
	/** Articles that have it; absent on an entry. */
	count?: number;
}

/** A heading without an entry. */
export interface Unnamed extends Named {
	count: number;
	/** The databases whose records say it, with how many articles, most first. */
	databases: { name: string; count: number }[];
	/** Labels that may mean the same, surest first. */
	near: Near<Named>[];
	/** The entry that it is surely another spelling of; else the heading before it in the list. */
	alias?: Near<Named>;
}

export interface Unnamings {
	/** Most frequent first, then by label. */
	headings: Unnamed[];
	/** Entries under which and below which no article stands. By label. */
	unused: Named[];
}

/** Lists the headings without an entry, and the entries without an article. Takes time in proportion to headings and articles. */
export function unnamedHeadings(
	articles: readonly Article[],
	indexes: Pick<Indexes, 'subjects'>,
	entries: readonly Placed<SubjectEntry>[],
): Unnamings {
	const named = new Map(entries.map(({ item: { slug, label }, place: { file } }): [string, Named] => [slug, { slug, label, file }]));
	const labels: Labelled<Named>[] = [];
	for (const { item } of entries) {
		const target = named.get(item.slug);
		if (target !== undefined) for (const label of [item.label, ...(item.aliases ?? [])]) labels.push({ label, item: target });
	}
	const open = indexes.subjects.filter(({ slug }) => !named.has(slug));
	const openItems = new Map(
		open.map(({ slug, label, articles: under }): [string, Named] => [slug, { slug, label, file: subjectPath(slug), count: under.length }]),
	);
	for (const item of openItems.values()) labels.push({ label: item.label, item });
	const nearLabels = new NearLabels(labels);
	const byId = new Map(articles.map((article): [string, Article] => [article.id, article]));
	const headings = open.map(({ slug, label, articles: under }): Unnamed => {
		const self = openItems.get(slug) ?? { slug, label, file: subjectPath(slug) };
		const near = nearLabels.near(label, self);
		const sure = near.filter(({ nearness }) => nearness === 'words' || nearness === 'spelling' || nearness === 'initials');
		const alias = sure.find(({ item }) => item.count === undefined) ?? sure.find(({ item }) => mostFrequentFirst(item, self) < 0);
		const databases = new Map<string, number>();
		for (const id of under) for (const name of databasesOf(byId.get(id))) databases.set(name, (databases.get(name) ?? 0) + 1);
		return {
			...self,
			count: under.length,
			databases: [...databases].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count || byCodeUnit(a.name, b.name)),
			near,
			...(alias === undefined ? {} : { alias }),
		};
	});
	const used = new Set(indexes.subjects.flatMap(({ slug, withNarrower }) => (withNarrower.length > 0 ? [slug] : [])));
	return {
		headings: headings.sort(mostFrequentFirst),
		unused: [...named.values()]
			.filter(({ slug }) => !used.has(slug))
			.sort((a, b) => byLabel(a.label, b.label) || byCodeUnit(a.slug, b.slug)),
	};
}

function mostFrequentFirst(a: Named, b: Named): number {
	return (b.count ?? 0) - (a.count ?? 0) || byLabel(a.label, b.label) || byCodeUnit(a.slug, b.slug);
}

/** Names of the databases whose records gave an article its subjects. */
function databasesOf(article: Article | undefined): Set<string> {
	const records = (article?.from['subjects'] ?? []).flatMap((at) => article?.records[at] ?? []);
	return new Set(records.length > 0 ? records.map(({ database }) => database) : article?.databases);
}
