/** Everything that an article's page prints, worked out. */

import type { Article } from '../catalogue/article.ts';
import type { Indexes, Source } from '../catalogue/catalogue.ts';
import type { Checked } from '../catalogue/curation/retractions.ts';
import type { SiteSettings } from '../catalogue/settings.ts';
import { openLicence } from '../record/licence.ts';
import { callNumbers, detailsOf, type Field, type SourceLine, sourceLine } from './article-details.ts';
import { type ReadLink, readLinks } from './article-links.ts';
import { type People, peopleOf } from './article-people.ts';
import { type Cite, citeOf } from './cite.ts';
import { inlineHtml } from './inline.ts';
import { type ItemKind, kindOf } from './kind.ts';
import { familyName } from './names.ts';
import type { Neighbours } from './neighbours.ts';
import { abstractNotes, type Provenance, provenanceOf } from './provenance.ts';
import { type Reading, readingOf } from './reading.ts';
import { type Share, shareOf } from './share.ts';
import { type Status, statusOf, titlePrefix } from './status.ts';
import { suggestCorrection } from './suggest-correction.ts';
import { subjectUrl, typeUrl } from './urls.ts';
import { capitalised, listed, printedDate, uncapitalised } from './wording.ts';

export interface ArticlePage {
	id: string;
	/** For the browser's title and for search engines; our own words, never the abstract. */
	headTitle: string;
	description: string;
	/** The title as HTML, with inline markup alone. */
	titleHtml: string;
	/** Set before the title of an article that must not be cited unawares. */
	titlePrefix?: string;
	status: Status;
	calls: { database: string; number: string }[];
	people: People;
	source: SourceLine;
	kind: ItemKind;
	/** The types that it is listed under, each as it stands in the line that says what it is. */
	types: { label: string; url: string }[];
	/** Of the title. */
	reading: Reading;
	links: ReadLink[];
	/** `PDF for licensed readers`. */
	fullText?: string;
	abstract: AbstractPart;
	/** The supplier's notice or the record's statement, word for word. */
	rights?: { text?: string; licence?: { name: string; url: string }; permission?: string };
	/** The curators' own words, as HTML, one for each record that has some. */
	comments: string[];
	details: Field[];
	/** Subjects as they are listed, each with the number of its articles and the aspects that the records name. */
	subjects: { label: string; url: string; count: number; qualifiers: string }[];
	cite: Cite;
	/** How the page is passed on; absent where the site does not say where it is published. */
	share?: Share;
	neighbours: Neighbours;
	provenance: Provenance;
	/** Where to say that something is wrong; absent where the site names no repository that is known. */
	correction?: string;
}

export type AbstractPart =
	| { state: 'shown'; sections: { label?: string; html: string; reading: Reading }[]; language?: string; notes: string[] }
	/** Kept back under the rights policy: the page says so and where to read it. */
	| { state: 'withheld' }
	/** No record has one. */
	| { state: 'none' };

/** What an article page needs to know beside the article. */
export interface Surroundings {
	indexes: Indexes;
	/** Sources by folder below `records/`. */
	folders: ReadonlyMap<string, Source>;
	repository?: string | undefined;
	/** Of the article's own page, where the site says where it is published. */
	address?: string | undefined;
	/** Whether each article has files of its own. */
	files?: SiteSettings['files'];
	/** Until when all articles were looked up in a list of retractions. */
	retractionsChecked?: Checked | undefined;
	/** The other articles that the page leads to; none where it is not given. */
	neighboursOf?: ((article: Article) => Neighbours) | undefined;
}

/** The page of one article. Pure: the same article and surroundings give the same page. */
export function articlePage(
	article: Article,
	{ indexes, folders, repository, address, files = 'many', retractionsChecked, neighboursOf }: Surroundings,
): ArticlePage {
	const status = statusOf(article, retractionsChecked);
	const kind = kindOf(article);
	const rights = rightsOf(article);
	const correction = suggestCorrection(article, repository, address);
	const fullText = fullTextBadge(article.fullText);
	const prefix = titlePrefix(article);
	const whoAndWhen = [surnames(article), article.year].filter(Boolean).join(', ');
	const headTitle = [prefix, mainTitle(article.title), whoAndWhen && `(${whoAndWhen})`].filter(Boolean).join(' ');
	const share = shareOf(headTitle, address);
	return {
		id: article.id,
		headTitle,
		description: description(article, status, kind),
		titleHtml: inlineHtml(article.title, article.titleMarkup),
		...(prefix ? { titlePrefix: prefix } : {}),
		status,
		calls: callNumbers(article),
		people: peopleOf(article, indexes),
		source: sourceLine(article, indexes),
		kind,
		types: indexes
			.typesOf(article)
			.map(({ slug, label }, place) => ({ label: place === 0 ? label : uncapitalised(label), url: typeUrl(slug) })),
		reading: readingOf(article.title, article.languages),
		links: readLinks(article, status.kind),
		...(fullText ? { fullText } : {}),
		abstract: abstractPart(article, folders),
		...(rights ? { rights } : {}),
		comments: article.records.flatMap(({ comment }) => comment?.html || []),
		details: detailsOf(article, indexes),
		subjects: tracings(article, indexes),
		cite: citeOf(article, { files }),
		...(share ? { share } : {}),
		neighbours: neighboursOf?.(article) ?? { linked: [], related: [] },
		provenance: provenanceOf(article, folders, repository),
		...(correction ? { correction } : {}),
	};
}

function abstractPart(article: Article, folders: Surroundings['folders']): AbstractPart {
	const { abstract, abstractWithheld } = article;
	if (!abstract) return { state: abstractWithheld ? 'withheld' : 'none' };
	return {
		state: 'shown',
		sections: abstract.sections.map(({ label, text, markup }) => ({
			...(label === undefined ? {} : { label: runInHead(label) }),
			html: inlineHtml(text, markup),
			reading: readingOf(text, article.languages),
		})),
		...(abstract.language === undefined ? {} : { language: abstract.language }),
		notes: abstractNotes(article, folders),
	};
}

/** `METHODS:` is set as `Methods`. */
function runInHead(label: string): string {
	const head = label.replace(/[.:\s]+$/, '');
	return /\p{Lu}{3}/u.test(head) && head === head.toUpperCase() ? capitalised(head.toLowerCase()) : head;
}

function rightsOf({ rights, permission }: Article): ArticlePage['rights'] {
	if (!rights?.text && !rights?.licence && !permission) return undefined;
	return {
		...(rights?.text ? { text: rights.text } : {}),
		...(permission ? { permission: `Shown by permission of ${printedDate(permission.date)}: ${permission.text}` } : {}),
		...(rights?.licence && /^https?:\/\//i.test(rights.licence)
			? { licence: { name: openLicence(rights.licence)?.name ?? 'Licence', url: rights.licence } }
			: {}),
	};
}

function fullTextBadge(kinds: readonly string[]): string | undefined {
	return kinds.length > 0
		? `${listed(kinds.map((kind) => (kind.length < 5 ? kind.toUpperCase() : kind)))} for licensed readers`
		: undefined;
}

/** One line per subject: terms that are listed under one subject are printed once, with the aspects of all of them. */
function tracings(article: Article, indexes: Indexes): ArticlePage['subjects'] {
	const found = new Map<string, { label: string; url: string; count: number; aspects: Set<string> }>();
	for (const term of article.subjects) {
		const subject = indexes.subjectOf(term);
		if (!subject) continue;
		const tracing = found.get(subject.slug) ?? {
			label: subject.label,
			url: subjectUrl(subject.slug),
			count: subject.articles.length,
			aspects: new Set<string>(),
		};
		if (term.qualifier) tracing.aspects.add(term.qualifier);
		found.set(subject.slug, tracing);
	}
	return [...found.values()].map(({ aspects, ...tracing }) => ({ ...tracing, qualifiers: listed([...aspects]) }));
}

/** The title up to its colon, where enough stands before it to tell the article by. */
function mainTitle(title: string): string {
	const main = title.split(/:\s/)[0] ?? title;
	return main.length >= 20 ? main : title;
}

function surnames({ authors }: Article): string {
	const names = authors.map(familyName);
	if (names.length > 2) return `${names[0]} and others`;
	return listed(names);
}

function description(article: Article, status: Status, { said }: ItemKind): string {
	const type = said.split(';')[0] ?? said;
	const by = article.authors.length > 0 ? ` by ${surnames(article)}` : '';
	const where = article.containerTitle ? ` in ${article.containerTitle}` : '';
	const when = article.year === undefined ? '' : `, ${article.year}`;
	return `${status.kind === 'none' ? type : `${status.label}: ${capitalised(type)}`}${by}${where}${when}: what it is, whether it stands, where to read it and where each fact about it came from.`;
}
