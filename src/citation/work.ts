/** What all three styles ask of a work, found once: what it is, its clean fields, where it leads, and whether it still stands. */
import type { Article } from '../catalogue/article.ts';
import { type Citable, openLinks } from '../formats/citable.ts';
import { doiUrl } from '../record/doi.ts';
import type { Relation } from '../record/record.ts';
import { type Day, dayOf, spanOf } from './dates.ts';
import { type Edition, editionOf } from './edition.ts';
import { citedNames, type Names } from './names.ts';
import { type Numbering, numberingOf, type Pages, pagesOf } from './pages.ts';
import { type Run, type Runs, run } from './runs.ts';
import { isTranslated, journalTitle, neat, properTitle, titleRuns } from './title.ts';

/** The part of an article, or of a record, that is cited. */
export type CitedWork = Pick<
	Citable,
	| 'type'
	| 'publicationTypes'
	| 'title'
	| 'titleMarkup'
	| 'alternativeTitles'
	| 'authors'
	| 'contributors'
	| 'containerTitle'
	| 'containerTitleShort'
	| 'collectionTitle'
	| 'volume'
	| 'issue'
	| 'page'
	| 'issued'
	| 'issuedText'
	| 'publisher'
	| 'publisherPlace'
	| 'edition'
	| 'languages'
	| 'doi'
	| 'pmid'
	| 'pmcid'
	| 'issn'
	| 'isbn'
	| 'links'
	| 'relations'
> & { status?: Pick<NonNullable<Article['status']>, 'kind' | 'date' | 'notices'> | undefined };

/**
 * How a work is cited: an `article` of a journal, one in the `news` (papers, magazines: with its day), a `chapter` of something larger, a
 * `preprint`, a web `page`, or what stands `alone` (books, reports, theses, data).
 */
export type Form = 'article' | 'news' | 'chapter' | 'preprint' | 'page' | 'alone';

export interface Work {
	form: Form;
	type: CitedWork['type'];
	title: Runs;
	/** True for a title in brackets, a translation by the database. */
	translated: boolean;
	/** The title in the language of the work, where the other is a translation. */
	original?: string;
	authors: Names;
	editors: Names;
	translators: Names;
	/** Absent where the record gives no date, or none that can be read. */
	date?: Day;
	/** Season or months of the issue. */
	span?: string;
	/** Accepted and not yet out. */
	forthcoming: boolean;
	/** Published before its issue, as far as the record says so in words. */
	ahead: boolean;
	container?: string;
	/** The abbreviated title without stops: `N Engl J Med`. */
	abbreviation?: string;
	series?: string;
	numbering: Numbering;
	pages?: Pages;
	/** Absent for the first. */
	edition?: Edition;
	publisher?: string;
	place?: string;
	/** What kind of thesis, of notice or of letter it is, as far as the record says. */
	nature: Nature;
	/** BCP 47. */
	languages: readonly string[];
	/** The DOI's address, else one that is open to everybody. */
	link: Runs;
	/** True where `link` is no DOI, so that the day of reading belongs to it. */
	changing: boolean;
	doi?: string;
	pmid?: string;
	pmcid?: string;
	status?: CitedWork['status'];
	/** What it retracts or corrects. */
	noticeOf: readonly Relation[];
}

export interface Nature {
	thesis?: 'doctoral' | 'master' | undefined;
	letter: boolean;
	meetingAbstract: boolean;
	/** A notice whose title does not say that it is one. */
	notice?: 'correction' | 'retraction' | 'concern' | undefined;
}

const AHEAD = /\b(?:ahead[ -]of[ -]print|online[ -]first|early[ -](?:access|view)|article[s]? in press|advance (?:online|access))\b/iu;
const FORTHCOMING = /\b(?:in press|forthcoming|accepted)\b/iu;
const PERIODICALS: ReadonlySet<string> = new Set(['article-magazine', 'article-newspaper', 'post-weblog']);
const PARTS: ReadonlySet<string> = new Set(['chapter', 'entry', 'entry-dictionary', 'entry-encyclopedia', 'paper-conference', 'speech']);
const ARTICLES: ReadonlySet<string> = new Set(['article-journal', 'article', 'review', 'review-book', 'periodical', 'document', 'classic']);

/** The work, ready for a style. Pure; no field is needed but the title, and no text of a field is trusted to be tidy. */
export function workOf(cited: CitedWork): Work {
	const said = [cited.volume, cited.issue, cited.page, cited.issuedText, ...cited.publicationTypes].filter((text) => text !== undefined);
	const ahead = said.some((text) => AHEAD.test(text));
	const words = (text: string | undefined) => (text !== undefined && (AHEAD.test(text) || FORTHCOMING.test(text)) ? undefined : neat(text));
	const date = dayOf(cited.issued);
	const span = spanOf(cited.issuedText);
	const translated = isTranslated(cited.title);
	const form = formOf(cited);
	const link = linkOf(cited, form);
	const container = properTitle(cited.containerTitle ?? cited.containerTitleShort);
	return {
		form,
		type: cited.type,
		title: titleRuns(cited),
		translated,
		...given('original', translated ? neat(cited.alternativeTitles[0]) : undefined),
		authors: citedNames(cited.authors),
		editors: citedNames(cited.contributors.filter(({ role }) => /\beditor\b(?! of)/i.test(role ?? '') && !/series/i.test(role ?? ''))),
		translators: citedNames(cited.contributors.filter(({ role }) => /\btranslat/i.test(role ?? ''))),
		...given('date', date),
		...given('span', span),
		forthcoming: date === undefined && FORTHCOMING.test(cited.issuedText ?? ''),
		ahead,
		...given('container', form === 'article' || form === 'news' ? journalTitle(container) : container),
		...given('abbreviation', abbreviation(cited)),
		...given('series', neat(cited.collectionTitle)),
		numbering: numberingOf(words(cited.volume), words(cited.issue)),
		...given('pages', pagesOf(words(cited.page), form === 'news')),
		...given('edition', editionOf(neat(cited.edition))),
		...given('publisher', neat(cited.publisher)),
		...given('place', neat(cited.publisherPlace)),
		nature: natureOf(cited),
		languages: cited.languages,
		link,
		changing: link.length > 0 && cited.doi === undefined,
		...given('doi', cited.doi),
		...given('pmid', cited.pmid),
		...given('pmcid', cited.pmcid),
		...(cited.status === undefined ? {} : { status: cited.status }),
		noticeOf: (cited.relations ?? []).filter(
			({ kind, direction }) => direction === 'of' && (kind === 'retraction' || kind === 'correction'),
		),
	};
}

function given<Key extends string, Value>(key: Key, value: Value | undefined): Partial<Record<Key, Value>> {
	const object: Partial<Record<Key, Value>> = {};
	if (value !== undefined) object[key] = value;
	return object;
}

function formOf({ type, publicationTypes, containerTitle, volume, issue, page, issn, isbn }: CitedWork): Form {
	if (publicationTypes.some((one) => /^preprint$/i.test(one))) return 'preprint';
	const numbered = volume !== undefined || issue !== undefined;
	if (type === 'article' && !numbered) return 'preprint';
	if (PERIODICALS.has(type)) return 'news';
	// Databases call a chapter a book, too, and give the book's title and the pages within it.
	if (PARTS.has(type) || (type === 'book' && page !== undefined && containerTitle !== undefined)) {
		if (containerTitle === undefined) return 'alone';
		return type === 'paper-conference' && numbered && issn.length > 0 && isbn.length === 0 ? 'article' : 'chapter';
	}
	if (type === 'document') return containerTitle !== undefined || numbered ? 'article' : 'alone';
	if (ARTICLES.has(type)) return 'article';
	return type === 'webpage' || type === 'post' ? 'page' : 'alone';
}

const STOPS = /(?<=\p{L})\.(?=\s|$)/gu;

/** NLM's abbreviations have no stops; those that other databases give (`J. Affect. Disord.`), perhaps as the title itself, lose theirs. */
function abbreviation({ containerTitle, containerTitleShort }: CitedWork): string | undefined {
	const short = neat(containerTitleShort);
	const whole = neat(containerTitle);
	if (short !== undefined && short !== whole) return neat(short.replace(STOPS, ''));
	return (whole?.match(STOPS)?.length ?? 0) > 1 ? neat(whole?.replace(STOPS, '')) : undefined;
}

function natureOf({ type, publicationTypes, title, relations }: CitedWork): Nature {
	const says = (pattern: RegExp) => publicationTypes.some((one) => pattern.test(one));
	const thesis = says(/doct|\bph\.?\s?d/i) ? 'doctoral' : says(/master|\bm\.?(?:sc|a|phil)\b/i) ? 'master' : undefined;
	const told = /\b(?:erratum|errata|corrigend|correct|retract|expression of concern|withdraw)/i.test(title);
	const does = (kind: Relation['kind']) => relations?.some((one) => one.kind === kind && one.direction === 'of') ?? false;
	const notice = says(/^(?:published )?erratum$|^corrigendum$|^correction$/i)
		? 'correction'
		: says(/^retraction (?:of publication|notice)$/i)
			? 'retraction'
			: says(/^expression of concern$/i) && does('concern')
				? 'concern'
				: undefined;
	return {
		...(type === 'thesis' ? { thesis } : {}),
		letter: says(/^letter$/i),
		meetingAbstract: says(/^(?:meeting|conference) abstracts?$/i),
		...(told ? {} : { notice }),
	};
}

/**
 * The DOI's address, else the first that is open to everybody and the publisher's or a repository's. Others may lead into a database, and
 * stand in for these only where nothing else tells where the work is: not for a book of a known publisher, nor for an article that has its
 * journal and a place in it (APA 7, section 9.34).
 */
function linkOf({ doi, links, type, containerTitle, publisher, volume, page }: CitedWork, form: Form): Runs {
	if (doi !== undefined) return doiRun(doi);
	const inJournal = form === 'article' && containerTitle !== undefined && (volume ?? page) !== undefined;
	const isFound = inJournal || ((form === 'chapter' || type === 'book') && publisher !== undefined);
	const url = openLinks({ links }).find((link) => (link.kind !== 'other' || !isFound) && /^https?:\/\//i.test(link.url))?.url;
	return url === undefined ? [] : run(url, { url });
}

/** A publication that bears on the work: as the record cites it, and its DOI. */
export interface Notice {
	text?: string | undefined;
	doi?: string | undefined;
}

/** What befell the work after it was published, for the styles to say in their own form: its name, its year, and where it is told. */
export interface Fate {
	kind: 'retracted' | 'partially-retracted' | 'concern' | 'corrected';
	year?: string;
	/** The first notice that can be told. */
	notice?: Notice;
}

/** The fate of a work that no longer stands as it was published; undefined where nothing is known, or where it was reinstated. */
export function fateOf({ status }: Work): Fate | undefined {
	if (status === undefined || status.kind === 'reinstated') return undefined;
	const first = status.notices.find(({ text, doi }) => neat(text) !== undefined || doi !== undefined);
	const year = dayOf(status.date)?.year ?? /\b((?:19|20)\d\d)\b/.exec(first?.text ?? '')?.[1];
	return {
		kind: status.kind,
		...given('year', year),
		...given('notice', first && { text: first.text, doi: first.doi }),
	};
}

/** A notice as the record cites it, else the address of its DOI. */
export function noticeRuns(notice: Notice | undefined): Runs {
	const text = neat(notice?.text)?.replace(/[\s.]+$/, '');
	if (text !== undefined && text !== '') return run(text);
	return notice?.doi === undefined ? [] : doiRun(notice.doi);
}

/** The address of a DOI, as a link. */
export function doiRun(doi: string): readonly Run[] {
	const url = doiUrl(doi);
	return [{ text: url, url }];
}
