import { beforeAll, describe, expect, test } from 'vitest';
import { exampleArticle, exampleIndexes, heading } from '../example.ts';
import { buildIndex } from '../pagefind.ts';
import type { Engine } from './asked.ts';
import { idsOf, request, serveEngine } from './example.ts';

const abstract = (text: string) => ({ abstract: { sections: [{ text }] } });
const filler = Array.from({ length: 40 }, (_, n) =>
	exampleArticle(`filler${n}`, {
		title: `Depression and sleep in cohort ${n}`,
		...abstract(
			`Depression treatment trial of sleep loss ${n % 2 ? 'with kettle' : 'without'} and a long text on depression, treatment and trial ${'again '.repeat(n)}`,
		),
	}),
);
const articles = [
	...filler,
	exampleArticle('exact', { title: 'Depression' }),
	exampleArticle('ordered', { title: 'Trial of a treatment for late depression' }),
	exampleArticle('british', { title: 'Randomised tumours', doi: '10.5555/a.1', pmid: '7654321' }),
	exampleArticle('american', { title: 'Behavior of randomized tumors', doi: '10.5555/a.12', issn: ['1234-5679'] }),
	exampleArticle('named', {
		title: 'On pills',
		authors: [{ family: 'Kettle', given: 'Ann' }],
		accessions: [{ database: 'Example', number: 'EX0042' }],
	}),
	exampleArticle('titled', { title: 'The kettle' }),
	exampleArticle('under', { title: 'Other matters' }),
	exampleArticle('hyphen', { title: 'Treatment-resistant illness' }),
];
const indexes = exampleIndexes({ subjects: [heading('Individualised medicine', 'under'), heading('Medicine', 'named')] });
const [individual] = indexes.subjects;
if (individual) {
	individual.aliases = ['Personalised medicine', 'TRD'];
	individual.broader = ['medicine'];
}

let engine: Engine;
const find = (q: string, given = {}) => idsOf(engine, request(q, given));
const near = { ketamine: [] as const, depresion: [{ word: 'depression', count: 42, distance: 1 }], kettl: [] };

beforeAll(async () => {
	const files = await buildIndex(articles, indexes);
	engine = (await serveEngine(files, { nearWords: async (word) => [...(Object.entries(near).find(([of]) => of === word)?.[1] ?? [])] }))
		.engine;
});

describe('the order of results', () => {
	test('begins with the very title, however many articles have its words', async () => {
		expect((await find('depression'))[0]).toBe('exact');
		expect((await find('“Depression”'))[0]).toBe('exact');
		expect((await find('the kettle'))[0]).toBe('titled');
	});

	test('has a title with the words in another order among the first three', async () => {
		expect((await find('depression trial treatment')).slice(0, 3)).toContain('ordered');
	});

	test('begins with the article of a pasted identifier', async () => {
		const forms = ['10.5555/a.1', 'https://doi.org/10.5555/A.1', 'doi:10.5555/a.1', 'DOI 10.5555/A.1', '7654321', 'PMID: 7654321'];
		const addresses = ['https://pubmed.ncbi.nlm.nih.gov/7654321/', 'https://example.org/doi/full/10.5555/a.1?tea=1'];
		for (const pasted of [...forms, ...addresses, 'Example A. Another title altogether. 10.5555/a.1']) {
			expect((await find(pasted))[0], pasted).toBe('british');
		}
		expect(await find('EX0042')).toEqual(['named']);
		expect(await find('1234-5679')).toEqual(['american']);
		expect(await find('ISSN 1234-5679')).toEqual(['american']);
	});
});

describe('what is found', () => {
	test('does not depend on British or American spelling', async () => {
		for (const q of ['randomised tumour', 'randomized tumors', '"randomised tumours"', '"randomized tumors"']) {
			expect((await find(q)).toSorted(), q).toEqual(['american', 'british']);
		}
		expect(await find('behaviour')).toEqual(['american']);
	});

	test('does not depend on a dash', async () => {
		expect(await find('treatment-resistant')).toEqual(['hyphen']);
		expect(await find('treatmentresistant')).toEqual(['hyphen']);
		expect(await find('ket-tle -sleep')).toEqual(await find('kettle -sleep'));
	});

	test('is under a subject that is also called so, or is under a broader one', async () => {
		expect(await find('personalized medicine')).toEqual(['under']);
		expect(await find('TRD')).toEqual(['under']);
		expect((await find('medicine')).toSorted()).toEqual(['named', 'under']);
		const [hit] = await engine.hits(request('trd'), 0, 1);
		expect(hit?.fields).toEqual(['called']);
	});

	test('has every phrase, and nothing that is taken away', async () => {
		expect(await find('"treatment resistant"')).toEqual(['hyphen']);
		expect(await find('"resistant treatment"')).toEqual([]);
		expect((await find('sleep -kettle')).length).toBe(20);
		expect(await find('kettle -"sleep loss"')).toEqual(['titled', 'named']);
		expect((await find('-sleep')).length).toBe(articles.length - filler.length);
	});

	test('stands in the part that was asked for', async () => {
		expect(await find('kettle', { scope: 'title' })).toEqual(['titled']);
		expect(await find('kettle', { scope: 'author' })).toEqual(['named']);
		expect(await find('personalised', { scope: 'subject' })).toEqual(['under']);
		expect(await find('kettle pills', { scope: 'author' })).toEqual([]);
	});
});

describe('a word that no article has', () => {
	test('is corrected, and it is said so', async () => {
		const outcome = await engine.search(request('depresion sleep'));
		expect(outcome).toMatchObject({ corrected: [{ from: 'depresion', to: 'depression' }], unknown: [] });
		expect(outcome.total).toBe(40);
		expect((await engine.search(request('"depresion and" sleep'))).total).toBe(40);
	});

	test('is left as it is typed when that is asked for', async () => {
		expect(await engine.search(request('depresion sleep', { exact: true }))).toMatchObject({
			total: 0,
			corrected: [],
			unknown: ['depresion'],
		});
	});

	test('is cut or joined where that finds something', async () => {
		expect(await engine.search(request('kettle pi lls'))).toMatchObject({ corrected: [{ from: 'pi lls', to: 'pills' }] });
		expect(await engine.search(request('cohort12'))).toMatchObject({ corrected: [{ from: 'cohort12', to: 'cohort 12' }] });
	});

	test('can be left out, which is said and not done', async () => {
		expect(await engine.search(request('Sleep zzzzq Cohort'))).toMatchObject({ total: 0, fewer: 'Sleep Cohort' });
		expect(await engine.search(request('sleep cohort pills 3'))).toMatchObject({ total: 0, unknown: [], fewer: 'sleep cohort 3' });
		expect(await engine.search(request('zzzzq'))).not.toHaveProperty('fewer');
	});

	test('is named when nothing resembles it', async () => {
		expect(await engine.search(request('sleep zzzzq'))).toMatchObject({ total: 0, unknown: ['zzzzq'] });
	});

	test('is not one that is being typed, nor a form of one that there is', async () => {
		for (const q of ['depr', 'depressions', 'kettl', 'treatmentresistant', 'randomis']) {
			const { unknown, total } = await engine.search(request(q));
			expect(unknown, q).toEqual([]);
			expect(total, q).toBeGreaterThan(0);
		}
	});
});

test('nothing is found by signs alone, everything by nothing', async () => {
	expect(await find('!? -')).toEqual([]);
	expect((await find('')).length).toBe(articles.length);
	expect((await find('  ')).length).toBe(articles.length);
});
