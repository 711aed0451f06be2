/** How an article is cited: what its page shows of the three styles, and the files that reference managers open. */
import type { Article } from '../catalogue/article.ts';
import type { SiteSettings } from '../catalogue/settings.ts';
import { citationsOf } from '../citation/cite.ts';
import { htmlOf } from '../citation/runs.ts';
import { articleFiles } from './exports.ts';
import { url } from './urls.ts';

export interface Cite {
	citations: {
		/** Safe for an attribute: `apa`. */
		name: string;
		/** As printed for people: `APA 7`. */
		label: string;
		/** Of `i`, `sup`, `sub` and `a` alone. */
		html: string;
	}[];
	/** What is left to whoever cites. */
	note: string;
	/** The article alone, in the formats of reference managers; none where files are dear. */
	files: { label: string; url: string }[];
}

/** The citations of an article and its files. Pure. */
export function citeOf(article: Article, site: Pick<SiteSettings, 'files'>): Cite {
	const citations = citationsOf(article);
	const isChanging = citations.some(({ readOn }) => readOn);
	return {
		citations: citations.map(({ style, label, runs }) => ({ name: style, label, html: htmlOf(runs) })),
		note: `Made from the records, whose capitals it keeps.${isChanging ? ' Add the day on which you read the page.' : ''}`,
		files: articleFiles(article.id, site).map(({ label, path }) => ({ label, url: url(path) })),
	};
}
