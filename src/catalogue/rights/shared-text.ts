import { lettersOf, written } from '../lists/letters.ts';

/** A part of a text, from `start` up to but not including `end`. */
export interface Run {
	start: number;
	end: number;
}

/** Letters that two texts must share in a row to be taken for the same words: about forty characters of running text. */
const SHARED = 32;
/** What fewer letters must span in a text, in characters, where it is full of figures and signs (`p < .05 (n = 12)`). */
const SHARED_CHARACTERS = 33;
/** Fewer letters than this are never a run, whatever they span. */
const FEWEST = 16;
/** Every `STEP`th stretch of `STEP` letters is looked up, so that no shared run of `FEWEST` letters can fall between. */
const STEP = FEWEST / 2;
/** A secret with fewer letters is no text to keep back: `n/a`, `No abstract`. */
const SHORTEST = 12;
/** A run may reach this many letters beyond a known fact by chance. */
const CHANCE = 3;

/**
 * Finds what a text shares with texts that must not go out, however it is wrapped, capitalised or punctuated: runs of 32 letters or
 * more, or a shorter secret as a whole. What stands in `facts` as well (a title that the abstract repeats) is nobody's secret; nor what
 * stands in `terms`, save in one that holds a secret as a whole and so is no term. Runs come in order and do not touch. The function
 * that is returned takes time in proportion to the length of its text.
 */
export function sharedText(secrets: readonly string[], facts: readonly string[], terms: readonly string[] = []): (text: string) => Run[] {
	const hidden = secrets.map((secret) => lettersOf(secret).codes).filter(({ length }) => length >= SHORTEST);
	if (hidden.length === 0) return () => [];
	const whole = hidden.map((codes) => written(codes));
	const inWriting = (text: string) => written(lettersOf(text).codes);
	const open = [...facts.map(inWriting), ...terms.map(inWriting).filter((term) => !whole.some((secret) => term.includes(secret)))];
	const short = whole.filter(({ length }) => length < SHARED);
	const shortest = Math.min(SHARED, ...short.map(({ length }) => length));
	const stretches = stretchesOf(hidden.filter(({ length }) => length >= FEWEST));

	return (text) => {
		if (text.length < shortest) return [];
		const { codes, at } = lettersOf(text);
		const spans = findLong(codes, at, stretches);
		if (short.length > 0) spans.push(...findShort(written(codes), short));
		return joined(spans.filter(([start, end]) => !isFact(written(codes, start, end), open))).map(([start, end]) => {
			const last = at[end - 1] ?? 0;
			return { start: at[start] ?? 0, end: last + String.fromCodePoint(text.codePointAt(last) ?? 0).length };
		});
	};
}

type Codes = readonly number[];
type Span = [start: number, end: number];
type Stretches = ReadonlyMap<number, { secret: Codes; place: number }[]>;

/** Every `STEP`th stretch of the secrets, by its hash. */
function stretchesOf(secrets: readonly Codes[]): Stretches {
	const stretches = new Map<number, { secret: Codes; place: number }[]>();
	for (const secret of secrets) {
		for (let place = 0; place + STEP <= secret.length; place += STEP) {
			const hash = hashOf(secret, place);
			const list = stretches.get(hash);
			if (list === undefined) stretches.set(hash, [{ secret, place }]);
			else list.push({ secret, place });
		}
	}
	return stretches;
}

/** Runs that a text shares with the secrets. `places` says where in the text each letter stands. */
function findLong(codes: Codes, places: readonly number[], stretches: Stretches): Span[] {
	const spans: Span[] = [];
	if (stretches.size === 0 || codes.length < FEWEST) return spans;
	let hash = hashOf(codes, 0);
	let covered = 0;
	for (let at = 0; ; at += 1) {
		const candidates = at + STEP > covered ? stretches.get(hash) : undefined;
		if (candidates !== undefined) {
			for (const { secret, place } of candidates) {
				const [start, end] = widest(codes, at, secret, place);
				const characters = (places[end - 1] ?? 0) - (places[start] ?? 0);
				if (end - start < SHARED && (end - start < FEWEST || characters < SHARED_CHARACTERS)) continue;
				spans.push([start, end]);
				covered = Math.max(covered, end);
			}
		}
		if (at + STEP >= codes.length) return spans;
		hash = (Math.imul(hash - Math.imul(codes[at] ?? 0, HIGHEST), BASE) + (codes[at + STEP] ?? 0)) | 0;
	}
}

/** The widest span around two places in which both texts say the same. */
function widest(codes: Codes, at: number, secret: Codes, place: number): Span {
	let before = 0;
	while (before < at && before < place && codes[at - before - 1] === secret[place - before - 1]) before += 1;
	let after = 0;
	while (at + after < codes.length && place + after < secret.length && codes[at + after] === secret[place + after]) after += 1;
	return [at - before, at + after];
}

function findShort(letters: string, short: readonly string[]): Span[] {
	const spans: Span[] = [];
	for (const secret of short) {
		for (let at = letters.indexOf(secret); at !== -1; at = letters.indexOf(secret, at + secret.length)) {
			spans.push([at, at + secret.length]);
		}
	}
	return spans;
}

/** Spans in order, those that touch made one. */
function joined(spans: readonly Span[]): Span[] {
	const whole: Span[] = [];
	for (const [start, end] of [...spans].sort(([a], [b]) => a - b)) {
		const last = whole.at(-1);
		if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
		else whole.push([start, end]);
	}
	return whole;
}

/** True when a run says nothing that is not in a fact, a few letters at its ends aside. */
function isFact(run: string, facts: readonly string[]): boolean {
	if (facts.some((fact) => fact.includes(run))) return true;
	let beyond = 0;
	let within = 0;
	for (let at = 0; at + SHARED <= run.length; at += 1) {
		const stretch = run.slice(at, at + SHARED);
		if (facts.some((fact) => fact.includes(stretch))) within += 1;
		else beyond += 1;
		if (beyond > CHANCE) return false;
	}
	return within > 0;
}

const BASE = 1_000_003;
const HIGHEST = Array.from({ length: STEP - 1 }).reduce<number>((power) => Math.imul(power, BASE), 1);

/** Hash of the `STEP` letters from a place; the next place's is reckoned from it (Rabin and Karp). */
function hashOf(codes: Codes, place: number): number {
	let hash = 0;
	for (let at = place; at < place + STEP; at += 1) hash = (Math.imul(hash, BASE) + (codes[at] ?? 0)) | 0;
	return hash;
}
