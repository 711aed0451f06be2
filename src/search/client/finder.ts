/** Finds the articles of a query, best first, before any facet narrows them. */
import { exactKey, type Manifest } from '../columns.ts';
import type { ScopeName, TextFieldName } from '../fields.ts';
import { pageNumber } from '../page-number.ts';
import { parseQuery, type Query } from '../query.ts';
import { queryWords } from '../words.ts';
import type { Correction, SearchRequest } from './asked.ts';
import { keptFiles } from './packed.ts';
import type { Pagefind, PagefindResult } from './pagefind.ts';
import { type Candidate, titlesFirst } from './ranking.ts';
import { correction, moreCommon, type NearWords } from './spelling.ts';
import type { LoadedText } from './texts.ts';
import { hasWord } from './unknown.ts';

/** What a query finds. Articles go by their numbers. */
export interface Found {
	/** Best first; without words to search for newest first. */
	numbers: number[];
	/** Why each was found; empty without words. */
	results: ReadonlyMap<number, PagefindResult>;
	corrected: Correction[];
	perhaps: Correction[];
	unknown: string[];
}

/** What is searched in. */
export interface Sources {
	manifest: Manifest;
	pagefind(): Promise<Pagefind>;
	textOf(number: number): Promise<LoadedText>;
	nearWords: NearWords;
}

/** Fields that a scope is made of. */
const SCOPE_FIELDS: Readonly<Record<Exclude<ScopeName, 'everywhere'>, readonly TextFieldName[]>> = {
	title: ['title'],
	author: ['authors', 'by'],
	subject: ['subjects', 'kin'],
};

/** Of so many results the titles are compared with the query: more than are shown at first, and no more than are loaded soon anyway. */
const COMPARED = 20;
/** With so few results it is asked whether another word was meant. */
const FEW = 3;
/** How many of the last searches of Pagefind's are kept; one of a common word takes a tenth of a second. */
const KEPT = 6;

type Results = ReadonlyMap<number, PagefindResult>;
const NOTHING: Results = new Map();

/** Gives a function that finds what a request's words find. */
export function openFinder({ manifest, pagefind, textOf, nearWords }: Sources) {
	const kept = new Map<string, Promise<Results>>();
	const loadExact = keptFiles((data): data is number[] => Array.isArray(data));

	/** What Pagefind finds for words, or for a phrase in quotation marks, by number. */
	function ask(words: string): Promise<Results> {
		const asked = kept.get(words) ?? search(words);
		kept.delete(words);
		kept.set(words, asked);
		for (const [oldest] of kept) if (kept.size > KEPT) kept.delete(oldest);
		asked.catch(() => kept.delete(words));
		return asked;
	}

	async function search(words: string): Promise<Results> {
		const { results } = await (await pagefind()).search(words);
		return new Map(results.map((result) => [pageNumber(result.id), result]));
	}

	const askPhrase = (words: readonly string[]) => ask(`"${words.join(' ')}"`);

	/** Whether any article has a word, one that begins with it, or a form of it. */
	async function knows(word: string): Promise<boolean> {
		if ((await askPhrase([word])).size > 0) return true;
		const [first] = await ask(word);
		return first !== undefined && hasWord(word, first[1], await textOf(first[0]));
	}

	/** Words that no article has. The best result tells of most words that they are known. */
	async function unknownOf(words: readonly string[], results: Results): Promise<string[]> {
		const [best] = results;
		const text = best && (await textOf(best[0]));
		const unsure = text ? words.filter((word) => !hasWord(word, best[1], text)) : words;
		const known = await Promise.all(unsure.map(knows));
		return unsure.filter((_, at) => !known[at]);
	}

	/** The articles that have every word in the scope. */
	async function inScope(words: readonly string[], scope: ScopeName): Promise<Results> {
		const all = await ask(words.join(' '));
		if (scope === 'everywhere') return all;
		const fields: readonly string[] = SCOPE_FIELDS[scope];
		const each = await Promise.all(words.map(ask));
		const isIn = (result: PagefindResult | undefined) => result?.matchedMetaFields?.some((field) => fields.includes(field)) ?? false;
		return new Map([...all].filter(([number]) => each.every((results) => isIn(results.get(number)))));
	}

	/** The articles with this title or identifier. */
	async function findExactly(q: string): Promise<Set<number>> {
		const files = manifest.exact;
		const words = queryWords(q.replace(/["“”„«»]/gu, ' '));
		if (files.length === 0 || words.length === 0) return new Set();
		const key = exactKey(words);
		const pairs = await loadExact(files[key % files.length] ?? '');
		return new Set(pairs.flatMap((number, at) => (at % 2 === 1 && pairs[at - 1] === key ? [number] : [])));
	}

	/** Puts results into their order. */
	async function ranked(results: Results, words: readonly string[], exact: ReadonlySet<number>): Promise<number[]> {
		const scoreOf = (number: number) => results.get(number)?.score ?? 0;
		const order = [...results.keys()].sort((a, b) => Number(exact.has(b)) - Number(exact.has(a)) || scoreOf(b) - scoreOf(a) || a - b);
		const isExact = order.filter((number) => exact.has(number));
		const rest = order.slice(isExact.length);
		const candidates = await Promise.all(
			rest
				.slice(0, COMPARED)
				.map(async (number): Promise<Candidate> => ({ number, score: scoreOf(number), title: (await textOf(number)).meta.title ?? '' })),
		);
		return [...isExact, ...titlesFirst(candidates, words), ...rest.slice(COMPARED)];
	}

	/** Articles without what must not be there; newest first where nothing else is asked for. */
	async function without(results: Results | undefined, parts: readonly string[][]): Promise<number[]> {
		const out = new Set((await Promise.all(parts.map(askPhrase))).flatMap((found) => [...found.keys()]));
		const numbers = results ? [...results.keys()] : Array.from({ length: manifest.articles }, (_, number) => number);
		return numbers.filter((number) => !out.has(number));
	}

	async function corrections(words: readonly string[]): Promise<Correction[]> {
		const all = await Promise.all(words.map(async (from) => ({ from, to: await correction(nearWords, from) })));
		return all.flatMap(({ from, to }) => (to === undefined ? [] : [{ from, to }]));
	}

	async function perhapsOf(words: readonly string[]): Promise<Correction[]> {
		const all = await Promise.all(words.map(async (from) => ({ from, to: await moreCommon(nearWords, from) })));
		return all.flatMap(({ from, to }) => (to === undefined ? [] : [{ from, to }]));
	}

	async function findWords({ words, phrases, without: parts }: Query, { q, scope, exact }: Asked): Promise<Found> {
		// Looked up beside the search, not behind it.
		const exactly = parts.length > 0 ? Promise.resolve(new Set<number>()) : findExactly(q);
		exactly.catch(() => {});
		let searched = words;
		let corrected: Correction[] = [];
		let results = await inScope(searched, scope);
		let unknown = await unknownOf(searched, await ask(searched.join(' ')));
		if (unknown.length > 0 && !exact) {
			corrected = await corrections(unknown);
			const to = new Map(corrected.map((one) => [one.from, one.to]));
			unknown = unknown.filter((word) => !to.has(word));
			searched = [...new Set(words.map((word) => to.get(word) ?? word))];
			if (unknown.length === 0) results = await inScope(searched, scope);
		}
		if (unknown.length > 0) return { ...nothing, corrected: [], unknown };
		const correct = new Map(corrected.map(({ from, to }) => [from, to]));
		for (const phrase of phrases) {
			const found = await askPhrase(phrase.map((word) => correct.get(word) ?? word));
			results = new Map([...results].filter(([number]) => found.has(number)));
		}
		if (parts.length > 0) {
			const left = new Set(await without(results, parts));
			results = new Map([...results].filter(([number]) => left.has(number)));
		}
		const perhaps = exact || corrected.length > 0 || results.size > FEW ? [] : await perhapsOf(words);
		const numbers = await ranked(results, searched, await exactly);
		return { numbers, results, corrected, perhaps, unknown };
	}

	return async function find(asked: Asked): Promise<Found> {
		const query = parseQuery(asked.q);
		if (manifest.articles === 0) return nothing;
		if (query.words.length > 0) return findWords(query, asked);
		// What is nothing but signs finds nothing; nothing at all finds everything.
		if (query.without.length === 0 && asked.q.trim() !== '') return nothing;
		return { ...nothing, numbers: await without(undefined, query.without) };
	};
}

/** What of a request bears on words. */
export type Asked = Pick<SearchRequest, 'q' | 'scope' | 'exact'>;

const nothing: Found = { numbers: [], results: NOTHING, corrected: [], perhaps: [], unknown: [] };
