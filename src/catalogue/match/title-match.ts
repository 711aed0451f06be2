import { fold } from '../../record/fold.ts';
import type { BibRecord } from '../../record/record.ts';
import { numberOf } from './numerals.ts';

/** A title as it is compared. */
export interface TitleKey {
	/** Letters and figures of the whole title, folded; figures that stand apart are kept apart. */
	whole: string;
	/** The same of what stands before the subtitle; equal to `whole` where there is none. */
	main: string;
	/** The words of `whole`. */
	words: string[];
	/** The same of other titles that the record gives. */
	others: string[];
}

const GREEK: Readonly<Record<string, string>> = {
	α: 'alpha',
	β: 'beta',
	γ: 'gamma',
	δ: 'delta',
	ε: 'epsilon',
	ζ: 'zeta',
	η: 'eta',
	θ: 'theta',
	κ: 'kappa',
	λ: 'lambda',
	μ: 'mu',
	ν: 'nu',
	ξ: 'xi',
	π: 'pi',
	ρ: 'rho',
	σ: 'sigma',
	τ: 'tau',
	υ: 'upsilon',
	φ: 'phi',
	χ: 'chi',
	ψ: 'psi',
	ω: 'omega',
};
/** Greek letters that stand alone or before a figure or a Latin letter, not in a Greek word. */
const GREEK_LETTER = /(?<!\p{Script=Greek})\p{Script=Greek}(?!\p{Script=Greek})/gu;

const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi;
const ENTITIES: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	nbsp: ' ',
	ndash: '-',
	mdash: '-',
	rsquo: "'",
	lsquo: "'",
	ldquo: '"',
	rdquo: '"',
};

/** What databases set before or behind a title to say that the article was retracted: not part of it. */
const STATUS_MARK =
	/^\s*(?:[[(]?\s*(?:retracted(?: article| paper)?)\s*[\])]?\s*[:.–—-]?\s+)|\s*[[(]\s*retracted(?: article)?\s*[\])]\s*$/i;

/** What databases set behind a title about the record itself: `[electronic resource]`, `[Article in German]`. */
const RECORD_MARK =
	/\s*[[(](?:electronic resource|sound recording|videorecording|microform|computer file|article in [\p{L}, ]+|in [\p{L}]+)[\])](?=\s*[:/.]|\s*$)/giu;

const SUBTITLE = /\s*[:;]\s+|\s+[-–—]\s+|[.?!]\s+(?=[\p{Lu}\p{N}“"'])|\s+=\s+/u;

/** Words of a title behind which a number is meant: `Part II` and `part 2` are one. */
const NUMBERED = /\b(part|pt|parte|partie|teil|phase|type|stage|grade|class|study|paper|volume|vol|chapter) (\p{L}+|\d+)\b/gu;

/** The keys that a record's title is compared by. */
export function titleKey({ title, alternativeTitles }: Pick<BibRecord, 'title' | 'alternativeTitles'>): TitleKey {
	const text = plainTitle(title);
	const words = wordsOf(text);
	const whole = compact(words);
	const cut = SUBTITLE.exec(text);
	const main = cut === null || cut.index === 0 ? whole : compact(wordsOf(text.slice(0, cut.index)));
	const others = alternativeTitles.length === 0 ? [] : alternativeTitles.map((other) => compact(wordsOf(plainTitle(other))));
	return { whole, main: main === '' ? whole : main, words, others: others.filter((other) => other !== '' && other !== whole) };
}

/** A title without markup, entities, brackets round the whole of it and marks of databases; case and accents stay. */
export function plainTitle(title: string): string {
	let text = title.includes('&') ? title.replace(ENTITY, entity) : title;
	if (text.includes('<')) text = text.replace(/<\/?[a-z][^<>]{0,60}>/gi, '');
	if (/[[(]/.test(text)) text = text.replace(RECORD_MARK, '');
	if (/retracted/i.test(text)) text = text.replace(STATUS_MARK, '').replace(STATUS_MARK, '');
	// A translated title stands in brackets, at times with the full stop inside.
	return text.replace(/^\s*\[([^[\]]+)\][\s.]*$/, '$1').trim();
}

function entity(written: string, decimal?: string, hex?: string, name?: string): string {
	const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
	if (name === undefined) return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : written;
	if (/^[a-z]+$/i.test(name) && GREEK_NAMES.has(name.toLowerCase())) return name;
	return ENTITIES[name.toLowerCase()] ?? written;
}
const GREEK_NAMES: ReadonlySet<string> = new Set(Object.values(GREEK));

/** The folded words of a title; `&` is `and`, a Greek letter its name, an apostrophe nothing, numbers behind `part` are figures. */
function wordsOf(text: string): string[] {
	let folded = fold(text.replace(/[&+]/g, ' and '));
	// biome-ignore lint/suspicious/noControlCharactersInRegex: tells plain ASCII, which has no Greek in it
	if (!/^[\u0000-\u007f]*$/.test(folded)) folded = folded.replace(GREEK_LETTER, (letter) => GREEK[letter] ?? letter);
	const words = folded.replace(/'/g, '').match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
	const [first, ...rest] = words;
	if (rest.length > 2 && (first === 'the' || first === 'a' || first === 'an')) words.shift();
	const joined = words.join(' ');
	NUMBERED.lastIndex = 0;
	if (!NUMBERED.test(joined)) return words;
	return joined.replace(NUMBERED, (_, noun: string, number: string) => `${noun} ${numberOf(number) ?? number}`).split(' ');
}

/** Words without the gaps between them; figures of two numbers are kept apart. */
function compact(words: readonly string[]): string {
	return words.join(' ').replace(/(?<!\d) | (?!\d)/g, '');
}

/** Titles with fewer letters are those of many works: `Editorial`, `Letter to the editor`. */
export const TELLING = 25;

/** How two titles are alike; `undefined` where they are not. */
export type TitleLikeness = 'same' | 'subtitle' | 'other' | 'typing';

/** A main title that may stand for the whole must have this many letters. */
const LONG_MAIN = 20;
/** A title that was cut must have this many letters left. */
const LONG_CUT = 40;

/**
 * Compares two titles: `same` in letters and figures; alike but for the `subtitle`, which one leaves out or has been cut in; one of the
 * `other` titles of one is that of the other; or alike but for a letter mistaken in `typing`, never in a figure, a short word or the
 * first letter of a word (`typical`, `atypical`).
 */
export function titleLikeness(a: TitleKey, b: TitleKey): TitleLikeness | undefined {
	if (a.whole === b.whole) return 'same';
	if (a.others.includes(b.whole) || b.others.includes(a.whole)) return 'other';
	const [short, long] = a.whole.length < b.whole.length ? [a, b] : [b, a];
	if (short.main === short.whole && long.main === short.whole && short.whole.length >= LONG_MAIN) return 'subtitle';
	if (short.whole.length >= LONG_CUT && long.whole.startsWith(short.whole) && !endsInNumber(short, long)) return 'subtitle';
	return oneSlip(a.words, b.words) ? 'typing' : undefined;
}

/** True where the longer title goes on with a figure: `Report 1` is not `Report 12` cut short. */
function endsInNumber(short: TitleKey, long: TitleKey): boolean {
	return /^\s?\d/.test(long.whole.slice(short.whole.length));
}

/** True where the words are the same but for one slip in one long word, or for one gap between two words. */
function oneSlip(a: readonly string[], b: readonly string[]): boolean {
	if (Math.abs(a.length - b.length) > 0 || a.length < 4) return false;
	let slips = 0;
	for (const [at, word] of a.entries()) {
		const other = b[at] ?? '';
		if (word === other) continue;
		slips += 1;
		if (slips > 2 || !slipped(word, other)) return false;
	}
	return slips > 0;
}

/** True for two words of six letters or more that differ in one letter, or in two neighbours changed round, behind the first. */
function slipped(a: string, b: string): boolean {
	const [short, long] = a.length <= b.length ? [a, b] : [b, a];
	if (short.length < 6 || long.length - short.length > 1 || short[0] !== long[0] || /\d/.test(a + b)) return false;
	let at = 0;
	while (at < short.length && short[at] === long[at]) at += 1;
	const rest = short.slice(at + 1);
	if (short.length === long.length) {
		if (rest === long.slice(at + 1)) return true;
		return short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2);
	}
	return short.slice(at) === long.slice(at + 1);
}

/** True where two titles have next to no long word in common; false for titles of few. */
export function areUnlike(a: TitleKey, b: TitleKey): boolean {
	const long = (words: readonly string[]) => new Set(words.filter((word) => word.length > 3));
	const [ours, theirs] = [long(a.words), long(b.words)];
	return ours.size >= 3 && theirs.size >= 3 && sharedOf(ours, theirs) * 5 <= Math.min(ours.size, theirs.size);
}

/** True where two titles have at least half of their words in common. */
export function areNear(a: TitleKey, b: TitleKey): boolean {
	const [ours, theirs] = [new Set(a.words), new Set(b.words)];
	const shared = sharedOf(ours, theirs);
	return shared * 2 >= ours.size + theirs.size - shared;
}

function sharedOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
	let shared = 0;
	for (const word of a) if (b.has(word)) shared += 1;
	return shared;
}
