import { fold } from '../../record/fold.ts';
import type { BibRecord } from '../../record/record.ts';

/** The title of a journal or book as it is compared: its forms, each as words without those that abbreviations leave out. */
export interface JournalKey {
	forms: string[][];
	issn: readonly string[];
}

/** Words that abbreviations leave out (ISO 4), in the languages that journals are named in. */
const LEFT_OUT: ReadonlySet<string> = new Set(
	'the a an of for and in on to de del la las el los le les du des et und der die das fur y e i dell della di do da von zu voor van en och i w z na'.split(
		' ',
	),
);

/** The key that the journal or book of a record is compared by; undefined where it names none. */
export function journalKey({
	containerTitle,
	containerTitleShort,
	issn,
}: Pick<BibRecord, 'containerTitle' | 'containerTitleShort' | 'issn'>): JournalKey | undefined {
	const titles = new Set([containerTitle, containerTitleShort].flatMap((title) => (title === undefined ? [] : formsOf(title))));
	if (titles.size === 0 && issn.length === 0) return undefined;
	return { forms: [...titles].map(wordsOf).filter((words) => words.length > 0), issn };
}

/** `Brain : a journal of neurology`, `The Lancet (London, England)`, `Cell = Zelle` are known by what stands before the sign as well. */
function formsOf(title: string): string[] {
	const plain = title.replace(/&amp;/gi, '&').replace(/&/g, ' and ');
	if (!/[(:=[/]/.test(plain)) return [plain];
	const bare = plain.replace(/\s*[([][^()[\]]*[)\]]/g, '').trim();
	return [plain, bare, bare.split(/\s*[:=/]\s/)[0] ?? bare].filter((form) => form !== '');
}

function wordsOf(title: string): string[] {
	return (
		fold(title)
			.replace(/'/g, '')
			.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
	).filter((word) => !LEFT_OUT.has(word));
}

/** Whether two records name one journal or book; undefined where one of them names none. */
export function journalsAgree(a: JournalKey | undefined, b: JournalKey | undefined): boolean | undefined {
	if (a === undefined || b === undefined) return undefined;
	if (a.issn.some((number) => b.issn.includes(number))) return true;
	if (a.forms.length === 0 || b.forms.length === 0) return undefined;
	return a.forms.some((ours) => b.forms.some((theirs) => wordsAgree(ours, theirs)));
}

function wordsAgree(a: readonly string[], b: readonly string[]): boolean {
	if (a.length === b.length) return a.every((word, at) => word === b[at] || isShort(word, b[at] ?? '') || isShort(b[at] ?? '', word));
	if (a.length === 1) return isAcronym(a[0] ?? '', b);
	return b.length === 1 && isAcronym(b[0] ?? '', a);
}

/**
 * Whether the words of a title are an abbreviation of those of another, as ISO 4 makes it: word for word, each the same or shortened, at least one
 * by two letters or more. A title of one word is never abbreviated.
 */
export function abbreviates(short: readonly string[], long: readonly string[]): boolean {
	return (
		short.length > 1 &&
		short.length === long.length &&
		short.every((word, at) => word === long[at] || long[at]?.startsWith(word) || isContraction(word, long[at] ?? '')) &&
		short.some((word, at) => (long[at] ?? '').length - word.length >= LETTERS_DROPPED)
	);
}

/** ISO 4 drops no single letter. */
const LETTERS_DROPPED = 2;

/** `natl`, `dtsch`; a longer word is one of its own, as `neurology` beside `neuropsychology`. */
function isContraction(short: string, long: string): boolean {
	return short.length <= 5 && isShort(short, long);
}

/** The words of a title that may be an abbreviation; undefined where it has the small words, which abbreviations leave out. */
export function abbreviation(title: string): string[] | undefined {
	const all = fold(title).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
	return all.length < 2 || all.some((word) => LEFT_OUT.has(word)) ? undefined : wordsOf(title);
}

/**
 * True where one word abbreviates the other: its beginning (`psychiatr`), or its first letter with others of it in their order
 * (`natl`, `jpn`).
 */
function isShort(short: string, long: string): boolean {
	if (short.length >= long.length) return false;
	if (long.startsWith(short)) return true;
	if (short.length < 3 || short[0] !== long[0]) return false;
	let at = 0;
	for (const letter of long) if (letter === short[at]) at += 1;
	return at === short.length;
}

/** True for the first letters of three words or more: `bmj`, `pnas`, of which the last may be left out. */
function isAcronym(word: string, words: readonly string[]): boolean {
	const initials = words.map(([letter]) => letter).join('');
	return word.length >= 3 && initials.startsWith(word) && initials.length - word.length <= 3;
}
