import { fold } from '../../record/fold.ts';
import type { BibRecord } from '../../record/record.ts';
import { numberOf } from './numerals.ts';
import { plainTitle } from './title-match.ts';

/** What a publication is to another one of the same or nearly the same title; `work` is all that is none of the others. */
export const WORK_KINDS = ['work', 'retraction', 'concern', 'correction', 'comment', 'reply', 'preprint', 'abstract', 'protocol'] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

/** The kind of a work, and how it is known. */
export interface KnownKind {
	kind: WorkKind;
	/**
	 * `title`: the title says so. `type`: the types or relations of the record do. `server`: it lies on a server for preprints.
	 * `none`: nothing is said, and it is taken for a plain work.
	 */
	by: 'title' | 'type' | 'server' | 'none';
}

/** How kinds are told to people. */
export const KIND_NAMES: Readonly<Record<WorkKind, string>> = {
	work: 'a work of its own',
	retraction: 'a notice of retraction',
	concern: 'an expression of concern',
	correction: 'a correction',
	comment: 'a comment or a letter',
	reply: 'a reply',
	preprint: 'a preprint',
	abstract: 'a conference abstract',
	protocol: 'a protocol',
};

/**
 * Words before a title, by what they make of it. Each must be followed by a colon or the like, by a title in quotation marks, or by
 * nothing.
 */
const BEFORE: readonly (readonly [WorkKind, RegExp])[] = [
	['retraction', /^(?:(?:statement|notice) of )?retraction(?: notice| note| statement)?(?:\s*[:;.–—-]|\s+(?:to|of|for)\b|\s*["“‘']|$)/i],
	['concern', /^(?:editorial |editor's |editors' )?(?:expression of (?:editorial )?concern|note of concern)\b/i],
	[
		'correction',
		/^(?:(?:author|authors'|publisher|editorial|publisher's|author's)\s+)?(?:errat(?:um|a)|corrigend(?:um|a)|corrections?|addend(?:um|a)|fe de erratas?|rectificatif|berichtigung)(?:\s*[:;.–—-]|\s+(?:to|of|for|in)\s*[:.–—"“‘'-]|\s+to\s+(?=\p{Lu})|\s*["“‘[(]|$)/iu,
	],
	['correction', /^(?:errat(?:um|a)|corrigend(?:um|a))\b/i],
	[
		'reply',
		/^(?:in )?(?:(?:the )?(?:authors?|author's|authors')['’]?\s+)?(?:reply|rejoinder|response)(?:\s*[:;.–—-]|\s+to\s+(?:the\s+)?(?:comments?|letters?|commentar|correspondence|re:|["“‘'])|$)/i,
	],
	['reply', /^(?:authors?['’]?s?['’]?\s+(?:reply|response)|in reply|reply to|re:?\s*["“‘'].*["”’']\s*[-–—]?\s*reply|rejoinder)\b/i],
	[
		'comment',
		/^(?:a |an |the |invited |editorial )?(?:comments?|commentary|discussion|letters?(?: to the editors?)?|correspondence)(?:\s*[:;–—]|\s+(?:on|regarding|about|concerning)\s*[:"“‘']?|\s*["“‘']|\s+to\s+["“‘'])/i,
	],
	['comment', /^re(?:\s*[:;.]|\s+[–—-]\s)|^re\s*["“‘']|^(?:regarding|concerning)\s*[:"“‘']/i],
	['abstract', /^(?:abstract|poster)s?\s*(?:no\.?\s*)?#?[\w-]*\d[\w-]*\s*[:;.–—-]/i],
];

/** Words behind a title, by what they make of it. */
const BEHIND: readonly (readonly [WorkKind, RegExp])[] = [
	['retraction', /[\s:.–—-]+[[(]?\s*(?:retraction(?: notice| of publication| note)?)\s*[\])]?[\s.]*$/i],
	['concern', /[\s:.–—-]+[[(]?\s*(?:expression of concern)\s*[\])]?[\s.]*$/i],
	['correction', /(?:[.:–—-]\s+|\s[[(]\s*)(?:errat(?:um|a)|corrigend(?:um|a)|correction|author correction)\s*[\])]?[\s.]*$/i],
	// Web of Science names the corrected article behind its title: (vol 9, e94700, 2014); Scopus: (PLoS ONE (2014) 9, 4 (e94700) DOI: ...).
	[
		'correction',
		/\((?:vol|volume)\.?\s+[\w. ]+,\s*(?:pg?\.?|pages?|art\.?)?\s*[\w-]+,\s*\d{4}\)\s*$|\([^()]+\(\d{4}\)[^()]*(?:\([^()]*\)[^()]*)*\bDOI:/i,
	],
	['reply', /(?:[.:–—-]\s*|\s[[(]\s*)(?:(?:the )?(?:authors?['’]?s?['’]?\s+)?(?:reply|response|rejoinder))\s*[\])]?[\s.]*$/i],
	['comment', /(?:[.:–—-]\s+|\s[[(]\s*)(?:(?:a |invited )?(?:comment|commentary|letter(?: to the editor)?))\s*[\])]?[\s.]*$/i],
	['abstract', /\s*(?:[[(]\s*(?:conference |meeting |poster )?abstract[^\])]*[\])]|[.:–—-]\s+(?:conference|meeting) abstract)[\s.]*$/i],
	['protocol', /(?:[.:–—-]\s+|[[(]\s*|\bstudy |\btrial |\breview |\ba )protocols?(?:\s*[\])]?[\s.]*$|\s+(?:for|of)\b)/i],
];

/** Words that may stand before or behind: looked for before the patterns, as most titles have none of them. */
const ANY_MARK =
	/retract|concern|errat|corrig|correct|addend|rectif|berichtig|reply|rejoinder|response|comment|discussion|letter|correspondence|^re\b|regarding|abstract|poster|protocol|\(vol|doi:/i;

/** Types of publication that name a kind, by the folded word. */
const BY_TYPE: readonly (readonly [WorkKind, RegExp])[] = [
	['retraction', /^(?:retraction of publication|retraction(?: notice)?)$/],
	['concern', /^expression of concern$/],
	['correction', /^(?:published erratum|errat(?:um|a)|corrigend(?:um|a)|corrections?|author correction|publisher correction|addendum)$/],
	['preprint', /^(?:preprints?|posted content|research preprint)$/],
	['abstract', /^(?:meeting abstracts?|conference abstracts?|congress(?:es)?|posters?|published abstract)$/],
	['reply', /^(?:reply|author'?s? reply|response)$/],
	['comment', /^(?:comment|commentary|letters?|letter to the editor|correspondence)$/],
	['protocol', /^(?:clinical trial protocol|study protocol|protocol)$/],
];

/** Types that only a plain work has: it reports or reviews research, and is no notice about another. */
const PLAIN_TYPE =
	/trial|meta analysis|systematic review|^review|case report|observational|comparative study|multicenter|guideline|validation stud|twin study|evaluation stud|^books?$|thesis|^e?book$/;

/**
 * Prefixes of DOIs that servers of preprints have for themselves: bioRxiv, Research Square, SSRN, OSF and its communities, arXiv,
 * and others.
 */
const PREPRINT_DOI = new RegExp(
	`^10\\.(?:${[
		// bioRxiv and medRxiv, not the journals of the same publisher
		'1101/(?:\\d{6}$|\\d{4}\\.|\\d{6}v)',
		'64898/',
		'21203/rs',
		'2139/ssrn',
		'(?:31234|31219|31235|31222|35542|31223|31730)/osf',
		'20944/preprints',
		'48550/arxiv',
		'26434/chemrxiv',
		'22541/au',
		'36227/techrxiv',
		'2196/preprints',
		'1590/scielopreprints',
		'51094/jxiv',
	].join('|')})`,
);
const PREPRINT_SERVER =
	/^(?:biorxiv|medrxiv|arxiv|chemrxiv|psyarxiv|socarxiv|ssrn|ssrn electronic journal|research square|preprints(?:\.org)?|osf preprints|techrxiv|authorea|edarxiv|engrxiv|eartharxiv|scielo preprints|jmir preprints)\b/;

/** Tells the kind of the work that a record describes: from its title, its types, its relations and where it lies, in this order. */
export function workKind(record: BibRecord): KnownKind {
	const title = plainTitle(record.title);
	if (ANY_MARK.test(title)) {
		const marked = BEFORE.find(([, pattern]) => pattern.test(title)) ?? BEHIND.find(([, pattern]) => pattern.test(title));
		if (marked !== undefined) return { kind: marked[0], by: 'title' };
	}
	const words = typeWords(record);
	for (const [kind, pattern] of BY_TYPE) if (words.some((word) => pattern.test(word))) return { kind, by: 'type' };
	const related = record.relations?.find(({ kind, direction }) => direction === 'of' && BY_RELATION[kind] !== undefined);
	const kind = related && BY_RELATION[related.kind];
	if (kind !== undefined) return { kind, by: 'type' };
	if (isOnServer(record)) return { kind: 'preprint', by: 'server' };
	return { kind: 'work', by: words.some((word) => PLAIN_TYPE.test(word)) ? 'type' : 'none' };
}

const BY_RELATION: Readonly<Partial<Record<string, WorkKind>>> = {
	retraction: 'retraction',
	'partial-retraction': 'retraction',
	concern: 'concern',
	correction: 'correction',
	comment: 'comment',
};

function typeWords({ publicationTypes, sourceType }: BibRecord): string[] {
	const words = sourceType === undefined ? publicationTypes : [...publicationTypes, sourceType];
	return words.flatMap((word) => fold(word).split(/\s*;\s*/));
}

/** True for what lies on a server for preprints, and says of no journal that it appeared in it. */
function isOnServer({ doi, containerTitle, publisher, volume, page }: BibRecord): boolean {
	const container = containerTitle === undefined ? undefined : fold(containerTitle);
	if (container !== undefined && PREPRINT_SERVER.test(container)) return true;
	if (container !== undefined && (volume !== undefined || page !== undefined)) return false;
	if (doi !== undefined && PREPRINT_DOI.test(doi)) return true;
	return container === undefined && publisher !== undefined && PREPRINT_SERVER.test(fold(publisher));
}

const PART =
	/(?:\b|\()(?:part|pt|parte|partie|teil)\.?\s+(?:no\.?\s*)?([a-z]|\d{1,3}|[ivxl]+|one|two|three|four|five|six|first|second|third)\b/i;
const PART_BEHIND = /[\s:.,–—-]+\(?(?:no\.?\s*)?([ivx]{1,5}|\d{1,2})\)?\s*\.?\s*$/i;
const PART_BEFORE = /^([IVX]{1,5}|\d{1,2})\s*[.:]\s+\p{L}/u;

/**
 * Which part of a series the title says that it is: `Part II`, `part 2` and `II` at the end are all `2`, as is `II.` at the
 * beginning. Undefined where it says nothing. Figures that are no parts (`Covid 19`) may come out as one: equal titles have equal
 * ones.
 */
export function partOf(title: string): string | undefined {
	const text = plainTitle(title);
	const found = (PART.exec(text) ?? PART_BEHIND.exec(text) ?? PART_BEFORE.exec(text))?.[1]?.toLowerCase();
	if (found === undefined) return undefined;
	return String(numberOf(found) ?? found);
}

/** True where the title says with the word itself which part it is. */
export function saysPart(title: string): boolean {
	return PART.test(title);
}

/** What a work is as a thing: a chapter is no book. `any` where the record does not say. */
export type WorkForm = 'any' | 'journal' | 'conference' | 'book' | 'chapter' | 'thesis' | 'report' | 'data' | 'media' | 'web' | 'other';

const FORMS: Readonly<Partial<Record<BibRecord['type'], WorkForm>>> = {
	article: 'any',
	document: 'any',
	manuscript: 'any',
	'article-journal': 'journal',
	'article-magazine': 'journal',
	'article-newspaper': 'journal',
	review: 'journal',
	'review-book': 'journal',
	'paper-conference': 'conference',
	speech: 'conference',
	book: 'book',
	collection: 'book',
	classic: 'book',
	pamphlet: 'book',
	chapter: 'chapter',
	entry: 'chapter',
	'entry-dictionary': 'chapter',
	'entry-encyclopedia': 'chapter',
	thesis: 'thesis',
	report: 'report',
	dataset: 'data',
	software: 'data',
	motion_picture: 'media',
	broadcast: 'media',
	song: 'media',
	musical_score: 'media',
	graphic: 'media',
	map: 'media',
	figure: 'media',
	webpage: 'web',
	post: 'web',
	'post-weblog': 'web',
};

export function workForm({ type }: Pick<BibRecord, 'type'>): WorkForm {
	return FORMS[type] ?? 'other';
}
