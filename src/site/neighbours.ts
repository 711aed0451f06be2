/** The other articles that an article's page leads to: those that it is linked with, and those on the same matter. */
import type { Article } from '../catalogue/article.ts';
import type { Indexes } from '../catalogue/catalogue.ts';
import { type ArticleLink, linkArticles } from '../related/links.ts';
import { type Related, relateArticles } from '../related/related.ts';
import { doiUrl, pubmedUrl } from './article-links.ts';
import { type Entry, entriesOf, type Phrase } from './entry.ts';
import { inlineHtml } from './inline.ts';
import { type Mark, markOf } from './status.ts';
import { articleUrl, authorUrl, subjectUrl } from './urls.ts';
import { listed, printedDate, spelled } from './wording.ts';

/** Publications that are the same to an article: `Comment on`, with what it comments on. */
export interface LinkedGroup {
	label: string;
	publications: {
		/** As HTML, with inline markup alone. */
		titleHtml: string;
		url?: string;
		/** `2024`, `3 November 2025`. */
		date?: string;
		status?: Mark;
	}[];
}

export interface Neighbours {
	linked: LinkedGroup[];
	/** Each says why. */
	related: Entry[];
}

/** What an article is to the other, and what the other is to it. The words are those of NLM, where NLM has some. */
const LABELS: Readonly<Record<ArticleLink['kind'], Readonly<Record<ArticleLink['direction'], string>>>> = {
	retraction: { of: 'Retraction of', in: 'Retracted in' },
	'partial-retraction': { of: 'Partial retraction of', in: 'Partially retracted in' },
	concern: { of: 'Expression of concern for', in: 'Expression of concern in' },
	correction: { of: 'Erratum for', in: 'Erratum in' },
	reinstatement: { of: 'Reinstatement of', in: 'Reinstated in' },
	republication: { of: 'Republished from', in: 'Republished in' },
	update: { of: 'Update of', in: 'Updated in' },
	comment: { of: 'Comment on', in: 'Comment in' },
	preprint: { of: 'Published before as the preprint', in: 'Published since as' },
	summary: { of: 'Summary of', in: 'Summary in' },
	part: { of: 'Includes', in: 'Included in' },
	other: { of: 'See also', in: 'See also' },
};

/** Subjects and authors that are named of each; the others are counted. */
const NAMED = 2;
/** Of the words that two titles share, so many are. */
const SHOWN_WORDS = 3;

/** Answers for one article after the other; what is asked of all of them is worked out with the first. */
export function neighbours(
	articles: ReadonlyMap<string, Article>,
	indexes: Pick<Indexes, 'subjectOf' | 'authorOf' | 'subjects' | 'authors'>,
): (article: Article) => Neighbours {
	const all = [...articles.values()];
	const links = linkArticles(all);
	const relatedOf = relateArticles(all, indexes);
	const subjects = new Map(indexes.subjects.map(({ slug, label }) => [slug, { text: label, url: subjectUrl(slug) }]));
	const authors = new Map(indexes.authors.map(({ slug, label }) => [slug, { text: label, url: authorUrl(slug) }]));
	return (article) => {
		const own = links.get(article.id) ?? [];
		const except = new Set(own.flatMap(({ article: other }) => other ?? []));
		const related = relatedOf(article.id, except);
		const entries = entriesOf(related.flatMap(({ id }) => articles.get(id) ?? []));
		return {
			linked: linkedGroups(
				own.filter((link) => !isInBanner(link, article)),
				articles,
			),
			related: entries.flatMap((entry, place) => {
				const reason = related[place];
				if (reason === undefined) return [];
				// A reference manager would offer these as well, where the reader wants the article that the page is about.
				const { coins: _, ...line } = entry;
				return [{ ...line, why: reasonOf(reason, subjects, authors) }];
			}),
		};
	};
}

/** The notices that a banner at the head of the page names need not be named again. */
function isInBanner(link: ArticleLink, { status }: Article): boolean {
	return (
		link.direction === 'in' &&
		(status?.notices ?? []).some(
			({ article, doi, pmid, text }) =>
				(link.article !== undefined && link.article === article) ||
				(link.doi !== undefined && link.doi === doi) ||
				(link.pmid !== undefined && link.pmid === pmid) ||
				(link.text !== undefined && link.text === text),
		)
	);
}

function linkedGroups(links: readonly ArticleLink[], articles: ReadonlyMap<string, Article>): LinkedGroup[] {
	const groups = Map.groupBy(links, ({ kind, direction }) => LABELS[kind][direction]);
	return [...groups].map(([label, members]) => ({ label, publications: members.map((link) => publication(link, articles)) }));
}

function publication(
	{ article: id, doi, pmid, text, date }: ArticleLink,
	articles: ReadonlyMap<string, Article>,
): LinkedGroup['publications'][number] {
	const article = id === undefined ? undefined : articles.get(id);
	if (article !== undefined) {
		const status = markOf(article);
		return {
			titleHtml: inlineHtml(article.title, article.titleMarkup),
			url: articleUrl(article.id),
			...(article.year === undefined ? {} : { date: String(article.year) }),
			...(status ? { status } : {}),
		};
	}
	const url = doi ? doiUrl(doi) : pmid ? pubmedUrl(pmid) : undefined;
	return {
		titleHtml: inlineHtml(text ?? (doi ? `doi:${doi}` : `PubMed ${pmid}`)),
		...(url === undefined ? {} : { url }),
		// A citation has its date in it.
		...(date === undefined || text !== undefined ? {} : { date: printedDate(date) }),
	};
}

type Names = ReadonlyMap<string, { text: string; url: string }>;

/** Why an article is related: `Shares five subjects, Ketamine and Esketamine among them, and an author, Ann Example`. */
function reasonOf({ subjects, authors, words }: Related, subjectBySlug: Names, authorBySlug: Names): Phrase {
	const shared = [sharedOf(subjects, subjectBySlug, 'subject'), sharedOf(authors, authorBySlug, 'author')].filter(
		({ length }) => length > 0,
	);
	// Words are a reason where little else is.
	if (subjects.length < 2 && authors.length === 0 && words.length > 1) {
		shared.push([{ text: `the words ${listed(words.slice(0, SHOWN_WORDS).map((word) => `“${word}”`))} in the title` }]);
	}
	return [{ text: 'Shares ' }, ...shared.flatMap((phrase, place) => (place > 0 ? [{ text: ', and ' }, ...phrase] : phrase))];
}

/** `a subject, Ketamine`; `two subjects, Ketamine and Esketamine`; `five subjects, Ketamine and Esketamine among them`. */
function sharedOf(slugs: readonly string[], names: Names, what: 'subject' | 'author'): Phrase {
	if (slugs.length === 0) return [];
	// One more is sooner named than counted.
	const named = slugs.slice(0, slugs.length === NAMED + 1 ? NAMED + 1 : NAMED).flatMap((slug) => names.get(slug) ?? []);
	const count = slugs.length === 1 ? `${what === 'author' ? 'an' : 'a'} ${what}` : `${spelled(slugs.length)} ${what}s`;
	const row = named.flatMap((name, place) => (place === 0 ? [name] : [{ text: place === named.length - 1 ? ' and ' : ', ' }, name]));
	return [{ text: `${count}, ` }, ...row, ...(named.length < slugs.length ? [{ text: ' among them' }] : [])];
}
