/**
 * Marks that publishers and databases set before or behind the title of an article to say that it no longer stands: `[RETRACTED]`,
 * `RETRACTED ARTICLE:`, `(Retracted article. See vol. 3, pg. 7, 2020)`. They are no part of the title, by which works are matched.
 */
import type { BibRecord, Relation } from '../record/record.ts';
import { readMarkup } from './markup.ts';

/** Looked for before all else, as most titles have none of it. */
const ANY = /retract|withdrawn|concern/i;

/** What may stand behind `retracted`. */
const ITEM = '(?: (?:article|paper|publication|chapter|manuscript|study))?';

type Kind = Extract<Relation['kind'], 'retraction' | 'partial-retraction' | 'concern' | 'other'>;

const MARKS: readonly (readonly [Kind, string])[] = [
	['partial-retraction', `(?:partially|partly)[ -]retracted${ITEM}`],
	['retraction', `retracted${ITEM}`],
	['concern', `(?:publication with |article with )?(?:an )?(?:editorial )?expression of concern`],
	// Cochrane withdraws reviews that are out of date, and Elsevier what was never to appear.
	['other', `withdrawn${ITEM}`],
];

/** A concern in words before a title is the notice's own; in brackets it marks the article. */
const BEFORE = MARKS.map(([kind, words]): [Kind, RegExp] => [
	kind,
	kind === 'concern'
		? new RegExp(`^(?:\\[(?:${words})\\]|\\((?:${words})\\))\\s*:?\\s*`, 'i')
		: new RegExp(`^(?:\\[(?:${words})\\]\\s*:?|\\((?:${words})\\)\\s*:?|(?:${words})\\s*:)\\s*`, 'i'),
]);

/** Web of Science adds where the notice stands. */
const SEE = '(?:\\s*[.,;:]?\\s*see (?:vol|v|pg|p|doi|retraction|notice)\\b[^\\[\\]]*)?';
const BEHIND = MARKS.map(([kind, words]): [Kind, RegExp] => [
	kind,
	new RegExp(`\\s*(?:\\[(?:${words})${SEE}[\\s.]*\\]|\\((?:${words})${SEE}[\\s.]*\\))[\\s.]*$`, 'i'),
]);

/** Titles of the notices themselves, which keep them whole. */
const NOTICES: readonly (readonly [Kind, RegExp])[] = [
	[
		'partial-retraction',
		/^partial retraction(?:\s*:|\s+(?:to|of|for)\s*[:"“‘]|\s+(?:note|notice|statement)(?:\s*:|\s+(?:to|of|for|on)\s))/i,
	],
	[
		'retraction',
		/^(?:retraction(?:\s*:|\s+(?:to|of|for)\s*[:"“‘]|\s+(?:note|notice|statement)(?:\s*:|\s+(?:to|of|for|on)\s))|(?:statement|notice) of retraction\s*:)/i,
	],
	['retraction', /\((?:retraction of vol|retraction of:)[^()]*\)[\s.]*$/i],
	['concern', /^(?:(?:editorial|editors?['’]s?) )?expression of (?:editorial )?concern(?:\s*:|\s+(?:to|on|for|about|regarding)\s*[:"“‘])/i],
	['concern', /\(expression of concern (?:for|to) [^()]*\)[\s.]*$/i],
];

/** Publication types of notices, and of what notices are about, folded. */
const NOTICE_TYPE = /^(?:(?:partial )?retraction(?: notice)?|retraction of publication|expression of concern)$/i;
const MARKED_TYPE = /^retracted(?: publication| article)?$/i;

/**
 * Takes the mark off a record's title, its markup and its short title, and says in a relation what it says; the mark is `words` there,
 * without the colon behind it. The title of a notice stays whole (`Retraction: ...`, and any that its type tells), as does that of a
 * study of retractions, and a title that is nothing but the mark. The record is given back itself where it has no mark.
 */
export function withoutTitleMark(record: BibRecord): BibRecord {
	const { title } = record;
	if (!ANY.test(title)) return record;
	const told = record.relations ?? [];
	const notice = NOTICES.find(([, pattern]) => pattern.test(title));
	const found = notice ? undefined : markIn(title);
	if (found && !isNotice(record)) {
		const { kind, words, from, to } = found;
		const relation: Relation = { kind, direction: 'in', words };
		const known = told.some((one) => one.kind === kind && one.direction === 'in' && one.words === words);
		const { titleMarkup, ...rest } = record;
		const marked = titleMarkup === undefined ? undefined : cutMarkup(titleMarkup, from, to, title.length);
		const bare = title.slice(from, to);
		// Our own mark may stand before the publisher's.
		return withoutTitleMark({
			...rest,
			title: bare,
			...(marked !== undefined && marked !== bare && readMarkup(marked, 1).text === bare ? { titleMarkup: marked } : {}),
			...(record.titleShort === undefined ? {} : { titleShort: bareTitle(record.titleShort) }),
			relations: known ? told : [...told, relation],
		});
	}
	const kind = notice?.[0] ?? found?.kind;
	if (kind === undefined || kind === 'other' || told.some((one) => one.kind === kind && one.direction === 'of')) return record;
	const words = notice ? (notice[1].exec(title)?.[0] ?? title) : (found?.words ?? title);
	return { ...record, relations: [...told, { kind, direction: 'of', words: tidy(words) }] };
}

/** A notice may bear the title of the article with the very mark that the article has; its types tell it. */
function isNotice({ publicationTypes, sourceType, relations = [] }: BibRecord): boolean {
	const types = sourceType === undefined ? publicationTypes : [...publicationTypes, sourceType];
	if (
		types.some((type) => MARKED_TYPE.test(type)) ||
		relations.some(({ kind, direction }) => kind === 'retraction' && direction === 'in')
	) {
		return false;
	}
	if (types.some((type) => NOTICE_TYPE.test(type))) return true;
	return relations.some(({ kind, direction }) => direction === 'of' && (kind === 'retraction' || kind === 'concern'));
}

/** A mark, and from where to where the title stands without it. */
interface Found {
	kind: Kind;
	words: string;
	from: number;
	to: number;
}

function markIn(title: string): Found | undefined {
	for (const [kind, pattern] of BEFORE) {
		const mark = pattern.exec(title)?.[0];
		if (mark !== undefined && /[\p{L}\p{N}]/u.test(title.slice(mark.length)))
			return { kind, words: tidy(mark), from: mark.length, to: title.length };
	}
	for (const [kind, pattern] of BEHIND) {
		const mark = pattern.exec(title);
		if (mark !== null && /[\p{L}\p{N}]/u.test(title.slice(0, mark.index))) return { kind, words: tidy(mark[0]), from: 0, to: mark.index };
	}
	return undefined;
}

function bareTitle(title: string): string {
	const found = markIn(title);
	return found ? title.slice(found.from, found.to) : title;
}

const tidy = (mark: string): string => mark.trim().replace(/\s*[:"“‘.]+$/, '');

/** The characters of a title in markup from one place to another, counted as they are in the plain title; tags stay but for those around nothing. */
function cutMarkup(markup: string, from: number, to: number, length: number): string | undefined {
	let place = 0;
	let kept = '';
	for (const [piece] of markup.matchAll(/<[^>]*>|&(?:#\d+|#x[\da-f]+|\w+);|[^<]/gi)) {
		if (piece.startsWith('<')) kept += piece;
		else {
			if (place >= from && place < to) kept += piece;
			place += piece.length === 1 ? 1 : readMarkup(piece, 1).text.length;
		}
	}
	if (place !== length) return undefined;
	for (let before = ''; before !== kept; ) {
		before = kept;
		kept = kept.replace(/<(\w+)><\/\1>/g, '');
	}
	return kept.trim();
}
