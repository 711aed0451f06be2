/** An article as a line of a list. */
import type { Article } from '../catalogue/article.ts';
import { initialsName } from '../record/name.ts';
import { contextObject } from './coins.ts';
import { inlineHtml } from './inline.ts';
import { type ItemKind, kindOf } from './kind.ts';
import { type Reading, readingOf } from './reading.ts';
import { type Mark, markOf } from './status.ts';
import { articleUrl } from './urls.ts';

export interface Entry {
	id: string;
	url: string;
	/** The title as HTML, with inline markup alone. */
	titleHtml: string;
	/** Of the title. */
	reading: Reading;
	/** `2025`, or `Undated`. */
	year: string;
	/** True when the entry before has the same year: it is not printed again. */
	sameYear: boolean;
	/** First three authors in the manner of NLM: `Kratter IH, Austelle CW, Lissemore JI and 28 more`. Empty without authors. */
	by: string;
	/** Journal, book or series it appeared in. */
	container?: string;
	kind: ItemKind;
	/** Only where the records say something. */
	status?: Mark;
	/** Where links to its year lead, on the first entry of a year. */
	anchor?: string;
	/** Numbers, from 1, of the kinds that it can be chosen by in its list. */
	kinds?: number[];
	/** For reference managers, which let readers choose among the articles of a list; left out beside an article that a page is about. */
	coins?: string;
	/** Narrower subjects that it is listed under; on a list of a broader one that it is not listed under itself. */
	under?: { label: string; url: string }[];
	/** Why it stands in the list, where that is said. */
	why?: Phrase;
}

/** Text in a row, parts of it links. */
export type Phrase = { text: string; url?: string }[];

const NAMED = 3;

/** Articles as lines of one list, in the order given. */
export function entriesOf(articles: readonly Article[]): Entry[] {
	return articles.map((article, place) => {
		const status = markOf(article);
		return {
			id: article.id,
			url: articleUrl(article.id),
			titleHtml: inlineHtml(article.title, article.titleMarkup),
			reading: readingOf(article.title, article.languages),
			year: yearOf(article),
			sameYear: place > 0 && yearOf(articles[place - 1]) === yearOf(article),
			by: shortByline(article.authors),
			...(article.containerTitle === undefined ? {} : { container: article.containerTitle }),
			kind: kindOf(article),
			...(status ? { status } : {}),
			coins: contextObject(article),
		};
	});
}

/** Where a year begins in a list: `y2025`, `undated`. */
export function yearAnchor(year: string): string {
	return /^\d/.test(year) ? `y${year}` : year.toLowerCase();
}

function yearOf(article: Article | undefined): string {
	return article?.year === undefined ? 'Undated' : String(article.year);
}

/** The first three authors in the manner of NLM, and how many more there are. */
export function shortByline(authors: Article['authors']): string {
	const named = authors.slice(0, NAMED).map(initialsName).join(', ');
	return authors.length > NAMED ? `${named} and ${authors.length - NAMED} more` : named;
}
