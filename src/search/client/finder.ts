/** Finds the articles of a query, best first, before any facet narrows them. */
import type { Manifest } from '../columns.ts';
import type { ScopeName, TextFieldName } from '../fields.ts';
import { type AskedPair, askedPairs } from '../pair.ts';
import { parseQuery, type Query, tellingWords } from '../query.ts';
import { queryWords } from '../words.ts';
import type { Correction, SearchRequest } from './asked.ts';
import { openAsking, type Results } from './asking.ts';
import { bestTogether } from './best-together.ts';
import { openExactly } from './exactly.ts';
import type { Pagefind, PagefindResult } from './pagefind.ts';
import { openPairs } from './pairs.ts';
import { openRanker } from './ranker.ts';
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
	fewer?: string | undefined;
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
	subject: ['subjects', 'called', 'kin'],
};

/** Of more articles than these, `in` by itself takes seconds to find, and says nothing: it is left out as it is among other words. */
const MANY = 20_000;
/** With so few results it is asked whether another word was meant. */
const FEW = 3;

const NOTHING: Results = new Map();

/** Gives a function that finds what a request's words find. */
export function openFinder({ manifest, pagefind, textOf, nearWords }: Sources) {
	const asking = openAsking(pagefind);
	const articlesOfPair = openPairs(manifest.pairs);
	const findExactly = openExactly(manifest);
	const ranked = openRanker({ manifest, asking, articlesOfPair, textOf });

	/** Whether any article has a word, one that begins with it, or a form of it. */
	async function knows(word: string): Promise<boolean> {
		if ((await asking.phrase([word])).size > 0) return true;
		const [first] = await asking.words([word]);
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
		const all = await asking.words(words);
		if (scope === 'everywhere') return all;
		const fields: readonly string[] = SCOPE_FIELDS[scope];
		const each = await Promise.all(words.map((word) => asking.words([word])));
		const isIn = (result: PagefindResult | undefined) => result?.matchedMetaFields?.some((field) => fields.includes(field)) ?? false;
		return new Map([...all].filter(([number]) => each.every((results) => isIn(results.get(number)))));
	}

	/** The articles that have every word in the scope, or in place of the parts of a dashed word the whole: `nonresponse` for `non-response`. */
	async function found({ words, dashed }: Pick<Query, 'words' | 'dashed'>, scope: ScopeName): Promise<Mended> {
		const all = dashed.map((parts): Correction => ({ from: parts.join(' '), to: parts.join('') }));
		const known = await Promise.all(all.map(async ({ to }) => (await asking.phrase([to])).size > 0));
		const joined = withCorrections(
			words,
			all.filter((_, at) => known[at]),
		);
		const apart = { searched: words, corrected: [], results: await inScope(words, scope) };
		if (joined.length === words.length) return apart;
		const together = await inScope(joined, scope);
		// Where nothing has the parts, they are no words that are missing.
		if (apart.results.size === 0) return { ...apart, searched: joined, results: together };
		const scores = [...apart.results].filter(([number, { score }]) => score >= (together.get(number)?.score ?? 0));
		return { ...apart, results: new Map([...together, ...scores]) };
	}

	/** Articles without what must not be there; newest first where nothing else is asked for. */
	async function without(results: Results | undefined, parts: readonly string[][]): Promise<number[]> {
		const out = new Set((await Promise.all(parts.map(asking.phrase))).flatMap((found) => [...found.keys()]));
		const numbers = results ? [...results.keys()] : Array.from({ length: manifest.articles }, (_, number) => number);
		return numbers.filter((number) => !out.has(number));
	}

	async function corrections(words: readonly string[]): Promise<Correction[]> {
		const all = await Promise.all(words.map(async (from) => ({ from, to: await correction(nearWords, from) })));
		return all.flatMap(({ from, to }) => (to === undefined ? [] : [{ from, to }]));
	}

	/** The words that none of the catalogue's resembles. */
	async function unlike(words: readonly string[]): Promise<string[]> {
		const corrected = await corrections(words);
		return words.filter((word) => !corrected.some(({ from }) => from === word));
	}

	async function perhapsOf(words: readonly string[]): Promise<Correction[]> {
		const all = await Promise.all(words.map(async (from) => ({ from, to: await moreCommon(nearWords, from) })));
		return all.flatMap(({ from, to }) => (to === undefined ? [] : [{ from, to }]));
	}

	/** The articles that have every word in the scope, initials being those of the person whose name they are typed with. */
	async function named(words: readonly string[], scope: ScopeName, pairs: readonly AskedPair[]): Promise<Mended | undefined> {
		const looked = await Promise.all(
			pairs.map(async ({ key, initials }) => ({ initials, articles: initials === undefined ? undefined : await articlesOfPair(key) })),
		);
		const known = new Map<string, Set<number>>();
		for (const { initials, articles } of looked) {
			if (initials === undefined || !articles || articles.size === 0) continue;
			known.set(initials, new Set([...(known.get(initials) ?? []), ...articles]));
		}
		const rest = words.filter((word) => !known.has(word));
		if (known.size === 0 || rest.length === 0) return undefined;
		const all = await inScope(rest, scope);
		const those = new Map([...all].filter(([number]) => [...known.values()].every((articles) => articles.has(number))));
		return those.size > 0 ? { searched: rest, corrected: [], results: those } : undefined;
	}

	/** Two words for one that is written together, and one for two: `rob2` for `rob 2`, `electro shock` for `electroshock`. */
	async function respelt(unknown: readonly string[], words: readonly string[]): Promise<Correction[]> {
		const cut = unknown.flatMap((from) => {
			const parts = from.match(/^(\p{L}{2,})(\p{N}+)$/u);
			return parts ? [{ from, to: `${parts[1]} ${parts[2]}` }] : [];
		});
		const joins = words.slice(1).map((word, at) => ({ from: `${words[at]} ${word}`, to: `${words[at]}${word}` }));
		const known = await Promise.all(joins.map(async ({ to }) => (await asking.phrase([to])).size > 0));
		return [...cut, ...joins.filter((_, at) => known[at])];
	}

	/** What to search for in place of words that find nothing, with what it finds; undefined where nothing is near. */
	async function mended(words: readonly string[], unknown: readonly string[], scope: ScopeName): Promise<Mended | undefined> {
		for (const correct of [corrections, respelt]) {
			const corrected = await correct(unknown, words);
			const searched = [...new Set(withCorrections(words, corrected))];
			if (corrected.length === 0 || unknown.some((word) => searched.includes(word))) continue;
			const results = await inScope(searched, scope);
			if (results.size > 0) return { searched, corrected, results };
		}
		return undefined;
	}

	/** The query without the words that no article has together with the others; undefined where none would be left, or all. */
	async function fewer({ typed, phrases, without: parts }: Query, { q, scope }: Asked): Promise<string | undefined> {
		if (phrases.length + parts.length > 0) return undefined;
		const words = [...new Set(tellingWords(typed))];
		const unknown = new Set(await unknownOf(words, NOTHING));
		const known = words.filter((word) => !unknown.has(word));
		const kept = bestTogether(known, await Promise.all(known.map((word) => inScope([word], scope))), manifest.articles);
		const isLeft = (text: string) => queryWords(text).some((word) => words.includes(word) && !kept.includes(word));
		const texts = q.split(/\s+/u).filter((text) => !isLeft(text));
		return kept.length === 0 || kept.length === words.length ? undefined : texts.join(' ');
	}

	async function findWords(query: Query, asked: Asked): Promise<Found> {
		const { typed, phrases, without: parts } = query;
		const { q, scope, exact } = asked;
		// Looked up beside the search, not behind it.
		const exactly = parts.length > 0 || scope !== 'everywhere' ? Promise.resolve(new Set<number>()) : findExactly(q);
		exactly.catch(() => {});
		if (manifest.articles > MANY && phrases.length === 0 && tellingWords(query.words).length === 0) {
			const titled = await exactly;
			const all = await without(undefined, parts);
			return { ...nothing, numbers: [...titled, ...all.filter((number) => !titled.has(number))] };
		}
		const plainly = (await named(query.words, scope, askedPairs(typed))) ?? (await found(query, scope));
		let { searched, corrected, results }: Mended = plainly;
		const unknown = await unknownOf(searched, results.size > 0 ? results : await asking.words(searched));
		const first = await exactly;
		if (unknown.length > 0 || results.size === 0) {
			if (first.size > 0) return { ...nothing, numbers: [...first] };
			const better = exact ? undefined : await mended(query.words, unknown, scope);
			if (!better && exact) return { ...nothing, unknown };
			if (!better) return { ...nothing, unknown: await unlike(unknown), fewer: await fewer(query, asked) };
			({ searched, corrected, results } = better);
		}
		for (const phrase of phrases) {
			const found = await asking.phrase(withCorrections(phrase, corrected));
			results = new Map([...results].filter(([number]) => found.has(number)));
		}
		if (parts.length > 0) {
			const those = new Set(await without(results, parts));
			results = new Map([...results].filter(([number]) => those.has(number)));
		}
		const isCertain = exact || corrected.length > 0 || results.size > FEW;
		const perhaps = isCertain ? [] : await perhapsOf(query.words);
		const order = await ranked(results, searched, askedPairs(withCorrections(typed, corrected)));
		return { numbers: [...first, ...order.filter((number) => !first.has(number))], results, corrected, perhaps, unknown: [] };
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

/** What is searched for in place of words that find nothing. */
interface Mended {
	searched: readonly string[];
	corrected: Correction[];
	results: Results;
}

/** Words with others in their place. A correction may be of two words, or give two. */
function withCorrections(words: readonly string[], corrected: readonly Correction[]): string[] {
	const text = corrected.reduce((all, { from, to }) => ` ${all} `.replaceAll(` ${from} `, ` ${to} `).trim(), words.join(' '));
	return text.split(' ');
}

/** What of a request bears on words. */
export type Asked = Pick<SearchRequest, 'q' | 'scope' | 'exact'>;

const nothing: Found = { numbers: [], results: NOTHING, corrected: [], perhaps: [], unknown: [] };
