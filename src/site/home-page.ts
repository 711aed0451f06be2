/** The front page. */
import type { Article } from '../catalogue/article.ts';
import type { Indexes, Report, Source } from '../catalogue/catalogue.ts';
import type { SiteSettings } from '../catalogue/settings.ts';
import { type YearChart, yearChart } from './chart.ts';
import { type Entry, entriesOf } from './entry.ts';
import { fieldMap, type Region } from './field-map.ts';
import { subjectList } from './index-list.ts';
import { byLetter, type IndexLine, letterAnchor, letterRow, WHOLE_LIST } from './letters.ts';
import { familyName } from './names.ts';
import { shardsOf } from './shards.ts';
import { type Mark, markOf } from './status.ts';
import { browseUrl, searchUrl, sourceUrl, subjectUrl, url } from './urls.ts';
import { type ViewLink, viewLinks } from './views.ts';
import { counted, listed, spelled } from './wording.ts';

export interface HomePage {
	title: string;
	description: string;
	/** What the catalogue holds: the words of its makers, then the numbers. */
	lead: string;
	/** Searches to try, made from what is here. */
	examples: { label: string; url: string }[];
	/** The biggest subjects, by aspect where there are aspects. */
	map: Region[];
	subjectCount: number;
	letters: { label: string; url?: string }[];
	/** Other ways to look at the subjects, but A to Z. */
	views: ViewLink[];
	/** What came last into the catalogue; where no day is known of that, what appeared last. */
	newest: Entry[];
	newestLabel: string;
	/** Articles that no longer stand as they were printed; the newest few. */
	marked: Entry[];
	marks: { status: Mark; count: number }[];
	chart?: YearChart;
	sources: IndexLine[];
	/** How many records became how many articles. */
	sum: string;
	/** In how many files each export of the whole is. */
	parts: number;
	/** No articles yet: the page says what to do first. */
	empty: boolean;
}

const NEWEST = 5;
const MARKED = 5;
const CHART_HEIGHT = 118;

export interface HomeData {
	site: SiteSettings;
	articles: ReadonlyMap<string, Article>;
	indexes: Indexes;
	sources: readonly Source[];
	report: Report;
}

export function homePage({ site, articles, indexes, sources, report }: HomeData): HomePage {
	const all = [...articles.values()];
	const lines = indexes.subjects.map(({ slug, label, articles: ids }) => ({ label, url: subjectUrl(slug), count: ids.length }));
	const long = lines.length > WHOLE_LIST;
	const marked = all.flatMap((article) => {
		const status = markOf(article);
		return status ? [{ article, status }] : [];
	});
	const chart = yearChart(
		all.map(({ year }) => year),
		CHART_HEIGHT,
	);
	const numbers = `${counted(all.length, 'article')} under ${counted(lines.length, 'subject')}, from the records of ${spelled(indexes.databases.length)} ${indexes.databases.length === 1 ? 'database' : 'databases'}. Each page says what an article is, whether it still stands, where to read it and where every fact came from.`;
	return {
		title: site.title,
		description: site.description || numbers,
		lead: [site.description, all.length > 0 ? numbers : ''].filter(Boolean).join(' '),
		examples: examples(
			all,
			lines.filter((_, place) => !indexes.subjects[place]?.generic),
		),
		map: fieldMap(indexes.subjects, all.length),
		subjectCount: lines.length,
		letters: letterRow(byLetter(lines), (letter) => (long ? browseUrl('subjects', letter) : `${url('subjects/')}#${letterAnchor(letter)}`)),
		views: viewLinks('subjects', subjectList(indexes).views).slice(1),
		newest: entriesOf(latest(all)),
		newestLabel: all.some(({ added }) => added !== undefined) ? 'Recently added' : 'Newest',
		marked: entriesOf(marked.slice(0, MARKED).map(({ article }) => article)),
		marks: [...Map.groupBy(marked, ({ status }) => status.label).values()].flatMap((group) =>
			group[0] ? [{ status: group[0].status, count: group.length }] : [],
		),
		...(chart ? { chart } : {}),
		sources: sources.map(({ slug, label, articles: ids }) => ({ label, url: sourceUrl(slug), count: ids.length })),
		sum: sumOf(report),
		parts: shardsOf(all).length,
		empty: all.length === 0,
	};
}

/** The last additions, newest first among those of one day; in one pass, for there may be very many. */
function latest(articles: readonly Article[]): Article[] {
	const found: Article[] = [];
	for (const article of articles) {
		const place = found.findIndex(({ added = '' }) => (article.added ?? '') > added);
		if (place >= 0) found.splice(place, 0, article);
		else if (found.length < NEWEST) found.push(article);
		if (found.length > NEWEST) found.pop();
	}
	return found;
}

function sumOf({ read, published, merged, quarantined }: Report): string {
	const others = [
		...(merged > 0 ? [`${spelled(merged)} ${merged === 1 ? 'was' : 'were'} met before and merged`] : []),
		...(quarantined > 0 ? [`${spelled(quarantined)} ${quarantined === 1 ? 'was' : 'were'} set aside`] : []),
	];
	return `${counted(read, 'entry', 'entries')} read, ${counted(published, 'article')} published${others.length > 0 ? `; ${listed(others)}` : ''}.`;
}

/** The two biggest subjects that tell something, plain ones before inverted ones (`Depressive disorder, major`), and the first author of the newest article. */
function examples(articles: readonly Article[], lines: readonly IndexLine[]): HomePage['examples'] {
	const words = lines
		.toSorted((a, b) => Number(a.label.includes(',')) - Number(b.label.includes(',')) || b.count - a.count)
		.slice(0, 2)
		.map(({ label }) => inRunningText(label));
	const author = articles.find(({ authors }) => authors.length > 0)?.authors[0];
	const name = author ? familyName(author) : '';
	return [...words, name].filter(Boolean).map((label) => ({ label, url: searchUrl({ q: label }) }));
}

/** `Treatment Outcome` as one would type it; what has other capitals is kept (`rTMS`, `HIV`). */
function inRunningText(label: string): string {
	return label.replace(/(?<!\p{L})\p{Lu}\p{Ll}+(?!\p{L})/gu, (word) => word.toLowerCase());
}
