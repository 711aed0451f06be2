import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Article } from '../../catalogue/article.ts';
import type { Heading } from '../../catalogue/catalogue.ts';
import { exampleArticle, exampleIndexes, heading } from '../example.ts';
import type { FacetName, SortName } from '../fields.ts';
import { numberArticles } from '../numbering.ts';
import { buildIndex } from '../pagefind.ts';
import type { Engine, SearchRequest } from './asked.ts';
import { idsOf, request, type Served, serveEngine } from './example.ts';

const WORDS = ['tea', 'milk', 'sugar', 'kettle'];
const has = (n: number, divisor: number) => n % divisor === 0;
const wordsOf = (n: number) => WORDS.filter((_, at) => has(n, at + 2));

const articles = numberArticles(
	Array.from({ length: 240 }, (_, n) =>
		exampleArticle(`a${n}`, {
			title: `Study ${String.fromCharCode(97 + ((n * 7) % 26))}${n}`,
			...(n % 11 === 0 ? {} : { issued: `${1990 + (n % 17)}` }),
			...(n % 5 === 0 ? {} : { added: `2026-01-${String(1 + (n % 28)).padStart(2, '0')}` }),
			...(n % 3 === 0 ? { abstract: { sections: [{ text: wordsOf(n).join(' ') || 'none' }] } } : { titleShort: wordsOf(n).join(' ') }),
			authors: [{ family: `Author${n % 9}`, given: 'Ann' }],
		}),
	),
);
const under = (label: string, isIn: (n: number) => boolean) =>
	heading(label, ...articles.map(({ id }) => id).filter((id) => isIn(Number(id.slice(1)))));
/** 70 subjects of falling frequency, so that a small catalogue, too, is cut as a large one is. */
const subjects = Array.from({ length: 70 }, (_, at) => under(`Subject ${at}`, (n) => (n + at) % (at + 2) === 0));
const types = [under('Review', (n) => has(n, 4)), under('Trial', (n) => !has(n, 4))];
const authors = Array.from({ length: 9 }, (_, at) => ({
	...under(`Author${at}, Ann`, (n) => n % 9 === at),
	variants: [],
	perhaps: [],
	addresses: [],
}));
const indexes = { ...exampleIndexes({ subjects, types }), authors };
const lists: Record<'subject' | 'type' | 'author', Heading[]> = { subject: subjects, type: types, author: authors };

/** What a request must find, one article after another. */
function expected({ q, chosen, years: { from = 0, to = 9999 } }: SearchRequest, but?: FacetName): Article[] {
	const words = q.split(' ').filter(Boolean);
	return articles.filter((article) => {
		const n = Number(article.id.slice(1));
		const isChosen = ([name, slugs]: SearchRequest['chosen'][number]) =>
			name === but ||
			(name === 'year'
				? slugs.includes(article.year === undefined ? 'undated' : String(article.year))
				: (name === 'subject' || name === 'type' || name === 'author') &&
					lists[name].some(({ slug, articles }) => slugs.includes(slug) && articles.includes(article.id)));
		const isInRange = (from === 0 && to === 9999) || (article.year !== undefined && article.year >= from && article.year <= to);
		return words.every((word) => wordsOf(n).includes(word)) && isInRange && chosen.every(isChosen);
	});
}

const some = (slugs: readonly string[]) => fc.subarray([...slugs], { maxLength: Math.min(3, slugs.length) });
const requests: fc.Arbitrary<SearchRequest> = fc
	.record({
		words: fc.subarray(WORDS),
		subject: some([...subjects.map(({ slug }) => slug), 'nothing']),
		type: some(['review', 'trial']),
		author: some(authors.map(({ slug }) => slug)),
		year: some(['1990', '1995', '2000', 'undated']),
		from: fc.option(fc.integer({ min: 1985, max: 2010 }), { nil: undefined }),
		to: fc.option(fc.integer({ min: 1985, max: 2010 }), { nil: undefined }),
		sort: fc.constantFrom<SortName>('relevance', 'newest', 'oldest', 'title', 'added'),
	})
	.map(({ words, from, to, sort, ...chosen }) => {
		const facets: [FacetName, string[]][] = [
			['subject', chosen.subject],
			['type', chosen.type],
			['author', chosen.author],
			['year', chosen.year],
		];
		return request(words.join(' '), {
			chosen: facets.filter(([, slugs]) => slugs.length > 0),
			years: { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) },
			sort,
		});
	});

describe.each([
	['whole columns', { whole: 1000 }],
	['cut columns', { whole: 0, bundle: 50, sharing: 3 }],
] as const)('an engine with %s', (_, options) => {
	let served: Served;
	let engine: Engine;
	beforeAll(async () => {
		served = await serveEngine(await buildIndex(articles, indexes, options));
		engine = served.engine;
	});

	test('finds for any words, facets, years and order what a look at every article finds', async () => {
		await fc.assert(
			fc.asyncProperty(requests, async (asked) => {
				const wanted = expected(asked);
				const { total } = await engine.search(asked);
				const found = (await engine.numbers(asked)).map((number) => articles[number]?.id ?? '');
				expect(total).toBe(wanted.length);
				expect(found.toSorted()).toEqual(wanted.map(({ id }) => id).toSorted());
				const dated = found.map((id) => articles.find((article) => article.id === id)?.issued).filter((date) => date !== undefined);
				if (asked.sort === 'newest') expect(dated).toEqual(dated.toSorted().toReversed());
				if (asked.sort === 'oldest') expect(dated).toEqual(dated.toSorted());
			}),
			{ numRuns: 60 },
		);
	});

	test('counts every value that it shows exactly, each facet without its own choice', async () => {
		await fc.assert(
			fc.asyncProperty(requests, fc.boolean(), async (asked, whole) => {
				for (const { name, values, counts, complete } of await engine.count(asked, ['subject', 'type', 'author'], { whole })) {
					if (name !== 'subject' && name !== 'type' && name !== 'author') throw new Error(name);
					const wanted = expected(asked, name);
					const count = (heading: Heading | undefined) => wanted.filter(({ id }) => heading?.articles.includes(id)).length;
					for (const [at, [slug]] of values.entries()) {
						expect(counts[at], slug).toBe(count(lists[name].find((one) => one.slug === slug)));
					}
					const shown = new Set(values.map(([slug]) => slug));
					const missed = lists[name].filter((one) => !shown.has(one.slug) && count(one) > 0);
					if (complete) expect(missed).toEqual([]);
					const chosen = asked.chosen.find(([of]) => of === name)?.[1] ?? [];
					expect(chosen.filter((slug) => slug !== 'nothing' && !shown.has(slug))).toEqual([]);
				}
			}),
			{ numRuns: 60 },
		);
	});

	test('counts the years without the range that was asked for, and no article twice', async () => {
		await fc.assert(
			fc.asyncProperty(requests, async (asked) => {
				const wanted = expected({ ...asked, years: {} });
				const { years, undated } = await engine.histogram(asked);
				expect(undated).toBe(wanted.filter(({ year }) => year === undefined).length);
				expect(years).toEqual(
					[...new Set(wanted.flatMap(({ year }) => year ?? []))]
						.sort((a, b) => a - b)
						.map((year) => ({ year, count: wanted.filter((article) => article.year === year).length })),
				);
			}),
			{ numRuns: 40 },
		);
	});

	test('offers the values that most of the found articles have', async () => {
		const [counted] = await engine.count(request(''), ['subject']);
		const best = counted?.values.map(([slug], at) => ({ slug, count: counted.counts[at] ?? 0 })).sort((a, b) => b.count - a.count);
		expect(best?.[0]?.slug).toBe('subject-0');
		const [named] = await engine.count(request('tea'), ['subject'], { narrow: 'ject 69' });
		expect(named?.values.map(([slug]) => slug)).toContain('subject-69');
	});

	test('shows of each article its own text', async () => {
		const asked = request('', { sort: 'title' });
		expect(await idsOf(engine, asked)).toEqual((await engine.numbers(asked)).map((number) => articles[number]?.id));
	});

	test('loads for a choice in the address no more than that choice', async () => {
		const { engine: fresh, requests: asked } = await serveEngine(await buildIndex(articles, indexes, options));
		await fresh.search(request('', { chosen: [['author', ['author1,-ann']]] }));
		expect(asked.map(({ path }) => path.replace(/\..*/, ''))).toEqual(['columns/manifest', 'columns/author-0']);
	});
});

test('finds nothing in a catalogue without articles', async () => {
	const { engine } = await serveEngine(await buildIndex([], exampleIndexes()));
	expect(await engine.search(request('tea'))).toMatchObject({ total: 0, unknown: [] });
	expect((await engine.search(request(''))).total).toBe(0);
	expect(await engine.histogram(request(''))).toEqual({ years: [], undated: 0 });
	await engine.count(request('', { chosen: [['subject', ['x']]] }), ['subject', 'author', 'year']);
});

test('does not mix two builds', async () => {
	const files = await buildIndex(articles.slice(0, 40), exampleIndexes());
	const other = await buildIndex(articles.slice(20, 60), exampleIndexes());
	const mixed = new Map([...other, ...[...files].filter(([path]) => path.endsWith('manifest.json'))]);
	const words = (of: ReadonlyMap<string, unknown>) => [...of.keys()].filter((path) => path.startsWith('words-'));
	expect(words(files).filter((path) => other.has(path))).toEqual([]);
	const { engine } = await serveEngine(mixed);
	await expect(engine.hits(request(''), 0, 10)).rejects.toThrow('404');
	await expect(engine.search(request('', { sort: 'title' }))).rejects.toThrow('404');
});
