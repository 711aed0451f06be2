/** Finds labels that say much the same in other words, for a curator to decide. Near-linear in the number of labels. */
import { distance } from 'fastest-levenshtein';
import { byCodeUnit, byLabel } from '../catalogue/order.ts';
import { fold } from '../record/fold.ts';
import { american } from '../search/british.ts';

/** How two labels are near: one is surely meant for the other, contains it, or shares words with it. */
export type Nearness =
	/** The same words, in another order, number or spelling. */
	| 'words'
	/** An edit or two apart. */
	| 'spelling'
	/** The initials of the other: `TRD`. */
	| 'initials'
	/** All words of the other and more: perhaps narrower. */
	| 'narrower'
	/** Some words of the other, and no more: perhaps broader. */
	| 'broader'
	/** Some of the words. */
	| 'shared';

/** A label that can be found. `item` is what it stands for; several labels may stand for one. */
export interface Labelled<T> {
	label: string;
	item: T;
}

export interface Near<T> extends Labelled<T> {
	nearness: Nearness;
	/** From 0 to 1. */
	score: number;
}

interface Entry<T> extends Labelled<T> {
	words: string[];
	key: string;
}

/** Words that say nothing by themselves. */
const SMALL: ReadonlySet<string> = new Set('a an and as at by for from in into of on or the to topic with'.split(' '));

/** A word that stands in more labels than these leads to none of them by itself. */
const MOST_LABELS = 150;
/** Below this labels have too little in common. */
const LEAST_SCORE = 0.4;

/** The telling words of a label, in American spelling and the singular. */
function wordsOf(label: string): string[] {
	const words = (fold(label).match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => singular(american(word)));
	const telling = words.filter((word) => !SMALL.has(word));
	return [...new Set(telling.length > 0 ? telling : words)];
}

function singular(word: string): string {
	if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word;
	return word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}

/** `TRD` for `Treatment-resistant depression`. */
function initialsOf(label: string): string {
	const words = (fold(label).match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !SMALL.has(word));
	return words.length < 3 ? '' : words.map((word) => word.charAt(0)).join('');
}

/** Labels by what they are made of. */
export class NearLabels<T> {
	readonly #entries: Entry<T>[];
	readonly #byWord = new Map<string, number[]>();
	readonly #byInitials = new Map<string, number[]>();
	/** Words of the labels by themselves, by their first letters, and by themselves with a letter left out. */
	readonly #alike = new Map<string, string[]>();
	readonly #memory = new Map<string, ReadonlyMap<string, number>>();

	constructor(labels: Iterable<Labelled<T>>) {
		this.#entries = [...labels].map(({ label, item }) => ({ label, item, words: wordsOf(label), key: fold(label) }));
		for (const [at, { label, words }] of this.#entries.entries()) {
			for (const word of words) push(this.#byWord, word, at);
			const initials = initialsOf(label);
			if (initials !== '') push(this.#byInitials, initials, at);
		}
		for (const word of this.#byWord.keys()) for (const sign of signsOf(word)) push(this.#alike, sign, word);
	}

	/**
	 * The nearest labels of other things, surest first, at most `most`; of several labels of one thing the nearest. `self` is what the label stands
	 * for itself.
	 */
	near(label: string, self: T, most = 3): Near<T>[] {
		const words = wordsOf(label);
		const key = fold(label);
		const found = new Map<T, Near<T>>();
		for (const at of this.#candidates(words)) {
			const other = this.#entries[at];
			if (other === undefined || other.item === self) continue;
			keep(found, this.#compare({ words, key }, other));
		}
		for (const at of /^\p{Lu}[\p{Lu}\p{N}]{2,5}s?$/u.test(label) ? (this.#byInitials.get(key.replace(/s$/, '')) ?? []) : []) {
			const other = this.#entries[at];
			if (other !== undefined && other.item !== self)
				keep(found, { label: other.label, item: other.item, nearness: 'initials', score: 0.9 });
		}
		return [...found.values()]
			.sort((a, b) => b.score - a.score || byLabel(a.label, b.label) || byCodeUnit(a.label, b.label))
			.slice(0, most);
	}

	/** Labels that have words like those given; of words that are everywhere only the first labels are looked at. */
	#candidates(words: readonly string[]): Set<number> {
		const like = words.map((word) => [...this.#like(word).keys()]);
		const telling = like.filter((others) => others.some((other) => this.#labelsWith(other).length <= MOST_LABELS));
		const found = new Set<number>();
		for (const others of telling.length > 0 ? telling : like.slice(0, 1)) {
			for (const other of others) for (const at of this.#labelsWith(other).slice(0, MOST_LABELS)) found.add(at);
		}
		return found;
	}

	#compare(asked: Pick<Entry<T>, 'words' | 'key'>, other: Entry<T>): Near<T> | undefined {
		let shared = 0;
		let exact = 0;
		const total = new Map<string, number>();
		for (const word of [...asked.words, ...other.words]) total.set(word, this.#weight(word));
		for (const word of other.words) {
			const likeness = asked.words.includes(word) ? 1 : Math.max(0, ...asked.words.map((own) => this.#like(own).get(word) ?? 0));
			shared += likeness * (total.get(word) ?? 0);
			if (likeness === 1) exact += 1;
		}
		const { label, item } = other;
		if (exact === other.words.length && exact === asked.words.length) return { label, item, nearness: 'words', score: 1 };
		if (isSpelling(asked.key, other.key)) return { label, item, nearness: 'spelling', score: 0.95 };
		const ofAsked = sum(asked.words.map((word) => total.get(word) ?? 0));
		const ofOther = sum(other.words.map((word) => total.get(word) ?? 0));
		const score = Math.min(0.89, shared / (ofAsked + ofOther - shared));
		if (exact === other.words.length && exact < asked.words.length) return { label, item, nearness: 'narrower', score };
		if (exact === asked.words.length && score >= LEAST_SCORE) return { label, item, nearness: 'broader', score };
		return score < LEAST_SCORE ? undefined : { label, item, nearness: 'shared', score };
	}

	/** Words of the labels that are like a word, and how much: itself, another form of it, a slip of the pen. */
	#like(word: string): ReadonlyMap<string, number> {
		const known = this.#memory.get(word);
		if (known !== undefined) return known;
		const like = new Map<string, number>([[word, 1]]);
		for (const sign of signsOf(word)) {
			for (const other of this.#alike.get(sign) ?? []) {
				if (other === word || like.has(other)) continue;
				const edits = distance(word, other);
				if (edits <= (Math.min(word.length, other.length) < 8 ? 1 : 2)) like.set(other, 0.9);
				else if (sign.startsWith(FORM) && Math.abs(word.length - other.length) <= 4) like.set(other, 0.8);
			}
		}
		this.#memory.set(word, like);
		return like;
	}

	#labelsWith(word: string): readonly number[] {
		return this.#byWord.get(word) ?? [];
	}

	/** Words that few labels have tell more. */
	#weight(word: string): number {
		return Math.log(1 + this.#entries.length / (1 + this.#labelsWith(word).length)) + 0.1;
	}
}

const FORM = '^';

/** By what like words meet: the word, its first six letters, and from five letters on the word with each letter left out. */
function signsOf(word: string): string[] {
	const signs = [word];
	if (word.length >= 6) signs.push(FORM + word.slice(0, 6));
	if (word.length >= 5 && !/\d/.test(word)) for (let at = 0; at < word.length; at += 1) signs.push(word.slice(0, at) + word.slice(at + 1));
	return [...new Set(signs)];
}

/** True for labels that a slip of the pen parts; never for figures, where one edit makes another thing. */
function isSpelling(a: string, b: string): boolean {
	const shorter = Math.min(a.length, b.length);
	if (shorter < 5 || Math.abs(a.length - b.length) > 2 || /\d/.test(a + b)) return false;
	return distance(a, b) <= (shorter < 9 ? 1 : 2);
}

function keep<T>(found: Map<T, Near<T>>, near: Near<T> | undefined): void {
	if (near !== undefined && near.score > (found.get(near.item)?.score ?? 0)) found.set(near.item, near);
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
	const list = map.get(key);
	if (list === undefined) map.set(key, [value]);
	else list.push(value);
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}
