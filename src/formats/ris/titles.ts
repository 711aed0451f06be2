/** Titles of the item and of what it appeared in. */
import { fold } from '../../record/fold.ts';
import { withoutFullStop, withoutJournalStop } from '../../record/text.ts';
import type { MarkedText } from '../markup.ts';
import { type Draft, leave, plain, rich, take } from './draft.ts';
import { type Field, joined } from './field.ts';

/** Reads the item's own titles. `record.title` stays empty when the entry has none. */
export function readTitles(draft: Draft): void {
	const { record } = draft;
	for (const field of take(draft, 'title')) {
		const title = rich(draft, joined(field));
		if (title.text === '') leave(draft, field);
		else if (record.title === '') setTitle(draft, title);
		else alternative(draft, title.text);
	}
	const short = take(draft, 'titleShort');
	if (record.title === '') fallBack(draft, [...take(draft, 'wholeTitle'), ...short]);
	else for (const field of take(draft, 'wholeTitle')) alternative(draft, plain(draft, joined(field)));
	for (const field of take(draft, 'titleOther')) alternative(draft, plain(draft, joined(field)));
	for (const field of short) {
		const text = withoutFullStop(plain(draft, joined(field)));
		// EndNote writes the whole title here when it has no colon.
		if (text === '' || same(text, record.title)) continue;
		if (record.titleShort === undefined) record.titleShort = text;
		else if (text !== record.titleShort) alternative(draft, text);
	}
}

/** Whole works without a title of their own carry it as the title of a book, a series or a journal. */
function fallBack(draft: Draft, fields: readonly Field[]): void {
	const whole = ['book', 'report', 'conference', 'other'].includes(draft.family) || draft.record.type === 'periodical';
	const more = whole ? [...take(draft, 'container'), ...take(draft, 'series'), ...take(draft, 'journal')] : [];
	for (const field of [...fields, ...more]) {
		const title = rich(draft, joined(field));
		if (title.text === '') leave(draft, field);
		else if (draft.record.title === '') setTitle(draft, title);
		else if (same(title.text, draft.record.title) || fields.includes(field)) continue;
		else if (draft.record.collectionTitle === undefined) draft.record.collectionTitle = title.text;
		else leave(draft, field);
	}
}

function setTitle(draft: Draft, { text, markup }: MarkedText): void {
	const { record } = draft;
	record.title = withoutFullStop(text);
	if (markup === undefined) return;
	record.titleMarkup = record.title.length < text.length ? markup.replace(/\.((?:<\/[a-z]+>|\s)*)$/, '$1') : markup;
}

function alternative(draft: Draft, text: string): void {
	const { record } = draft;
	const title = withoutFullStop(text);
	if (title === '') return;
	draft.titles ??= new Set([comparable(record.title)]);
	const known = draft.titles.size;
	if (draft.titles.add(comparable(title)).size > known) record.alternativeTitles.push(title);
}

/** Reads the journal, book, proceedings or series. */
export function readContainers(draft: Draft): void {
	const { record } = draft;
	if (draft.family === 'article') readJournal(draft);
	else {
		const fields = [...take(draft, 'container'), ...take(draft, 'journal'), ...take(draft, 'journalName'), ...take(draft, 'containerLast')];
		for (const field of fields) {
			const title = withoutFullStop(plain(draft, joined(field)));
			if (title === '' || (record.containerTitle !== undefined && same(title, record.containerTitle))) continue;
			if (record.containerTitle === undefined) record.containerTitle = title;
			else if (field.tag === 'T3' && record.collectionTitle === undefined) record.collectionTitle = title;
			else leave(draft, field);
		}
		readShortTitles(draft);
	}
	for (const field of take(draft, 'series')) {
		const title = withoutFullStop(plain(draft, joined(field)));
		if (title === '' || title === record.collectionTitle) continue;
		if (record.collectionTitle === undefined) record.collectionTitle = title;
		else leave(draft, field);
	}
}

/**
 * A journal is named up to four times. JF is its full title. JO is the full title in EBSCO and an abbreviation elsewhere. T2 is
 * the title, or its abbreviation, but in EBSCO, where JF or JO name the journal, the alternative title of the article:
 * https://github.com/zotero/translators/issues/1700
 */
function readJournal(draft: Draft): void {
	const { record } = draft;
	const full = take(draft, 'journal');
	const named = take(draft, 'journalName');
	const [first, last] = full.length > 0 ? [full, named] : [named, []];
	for (const field of first) addJournal(draft, field);
	for (const field of take(draft, 'secondTitle')) {
		const title = plain(draft, joined(field));
		if (first.length > 0 && !isSameJournal(title, record)) alternative(draft, title);
		else addJournal(draft, field);
	}
	for (const field of [...last, ...take(draft, 'container'), ...take(draft, 'containerLast')]) addJournal(draft, field);
	readShortTitles(draft);
}

function readShortTitles(draft: Draft): void {
	for (const field of take(draft, 'journalShort')) addJournal(draft, field);
}

/** Adds one more name of the journal: the longer becomes the title, the one that abbreviates it the short title. */
function addJournal(draft: Draft, field: Field): void {
	const { record } = draft;
	const name = withoutJournalStop(plain(draft, joined(field)));
	const full = record.containerTitle;
	if (name === '') {
		leave(draft, field);
		return;
	}
	if (full === undefined) {
		record.containerTitle = name;
		return;
	}
	if (same(name, full) || (record.containerTitleShort !== undefined && same(name, record.containerTitleShort))) return;
	if (record.containerTitleShort === undefined && abbreviates(full, name) && !abbreviates(name, full)) {
		record.containerTitle = name;
		record.containerTitleShort = full;
	} else if (record.containerTitleShort === undefined && name.length < full.length) record.containerTitleShort = name;
	else leave(draft, field);
}

function isSameJournal(title: string, record: Draft['record']): boolean {
	const names = [record.containerTitle, record.containerTitleShort].filter((name) => name !== undefined);
	return names.some((name) => same(title, name) || abbreviates(title, name) || abbreviates(name, title));
}

/** Words that abbreviations leave out. */
const SMALL_WORDS: ReadonlySet<string> = new Set([
	'a',
	'an',
	'and',
	'de',
	'der',
	'des',
	'die',
	'et',
	'for',
	'fur',
	'in',
	'la',
	'le',
	'of',
	'on',
	'the',
	'und',
	'y',
]);

/**
 * True when a title abbreviates another: its words shorten words of the other in that order, from the first on, and words may be left
 * out or come down to a letter. `Hum Mol Genet` and `Human Molecular Genetics`, `Ann NY Acad Sci` and `Annals of the New York Academy of Sciences`.
 */
export function abbreviates(short: string, full: string): boolean {
	const given = words(short).filter((word) => !SMALL_WORDS.has(word));
	const whole = words(full).filter((word) => !SMALL_WORDS.has(word));
	if (given.length === 0 || given.join('').length >= whole.join('').length) return false;
	let at = 0;
	for (const word of given) {
		while (at < whole.length && matched(word, whole, at) === 0 && at > 0) at++;
		const count = matched(word, whole, at);
		if (count === 0) return false;
		at += count;
	}
	return true;
}

/** How many words of the title, from a place on, a word of the abbreviation stands for. */
function matched(word: string, whole: readonly string[], at: number): number {
	if (wordAbbreviates(word, whole[at] ?? '')) return 1;
	const initials = whole
		.slice(at, at + word.length)
		.map((next) => next.charAt(0))
		.join('');
	return word.length > 1 && word.length < 5 && initials === word ? word.length : 0;
}

/** True when the letters of an abbreviation come in that order in the word, and both begin alike: `natl` in `national`. */
function wordAbbreviates(short: string, word: string): boolean {
	if (short[0] !== word[0]) return false;
	let from = 0;
	for (const letter of short) {
		from = word.indexOf(letter, from) + 1;
		if (from === 0) return false;
	}
	return true;
}

const words = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** True when two titles differ in nothing but case, accents, punctuation and `&` for `and`. */
function same(one: string, other: string): boolean {
	return one === other || comparable(one) === comparable(other);
}

const comparable = (title: string): string => words(title.replaceAll('&', ' and ')).join(' ');
