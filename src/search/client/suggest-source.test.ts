import { beforeAll, describe, expect, test } from 'vitest';
import type { Author, Indexes } from '../../catalogue/catalogue.ts';
import { exampleArticle, exampleIndexes, heading } from '../example.ts';
import { PackedFiles } from '../packed.ts';
import { entriesOf } from '../suggestions/entries.ts';
import { putSuggest } from '../suggestions/suggest.ts';
import { bestOf } from '../suggestions/suggestion.ts';
import { serveFiles } from './example.ts';
import { openSuggest } from './suggest-source.ts';

const author = (label: string, slug: string, count: number, ...variants: string[]): Author => ({
	label,
	slug,
	articles: Array.from({ length: count }, (_, at) => `a${at}`),
	variants,
	perhaps: [],
	addresses: [],
});

const base = exampleIndexes({
	subjects: [
		heading('Depressive disorder, treatment-resistant', 'a1', 'a2'),
		heading('Depression', 'a1'),
		heading('Major depression', 'a1', 'a2', 'a3'),
	],
	journals: [heading('The Lancet', 'a1', 'a2')],
});
const indexes: Indexes = {
	...base,
	subjects: base.subjects.map((subject) =>
		subject.label.startsWith('Depressive') ? { ...subject, aliases: ['TRD', 'Resistant depression'] } : subject,
	),
	authors: [author('Tatlı, Safiye Zeynep', 'tatli-safiye-zeynep', 2, 'Tatlı, S. Z.'), author('Example, Ann', 'example-ann', 9)],
};
const articles = [
	exampleArticle('10.5555-a', { title: 'The effect of tea on depression', issued: '2024' }),
	exampleArticle('10.5555-b', { title: 'Depressing news', issued: '2025' }),
];
const pages = [{ path: 'help/search/', title: 'What is searched' }];

function suggestOver(entries: ReturnType<typeof entriesOf>) {
	const packed = new PackedFiles();
	putSuggest(packed, entries);
	let requests: ReturnType<typeof serveFiles> = [];
	beforeAll(() => {
		requests = serveFiles(packed.files);
	});
	return { files: packed.files, requested: () => requests.length, suggest: openSuggest() };
}

describe('suggestions of a small catalogue', () => {
	const { suggest } = suggestOver(entriesOf(articles, indexes, pages));
	const said = async (text: string) =>
		(await suggest(text)).map(({ kind, label, via }) => `${kind}: ${via === undefined ? '' : `${via} → `}${label}`);

	test('give what begins so before what has the word within it, and then what has most articles', async () => {
		expect(await said('depr')).toEqual([
			'subject: Depressive disorder, treatment-resistant',
			'subject: Depression',
			'subject: Major depression',
			'title: Depressing news',
			'title: The effect of tea on depression',
		]);
		expect((await said('depression')).slice(0, 2)).toEqual(['subject: Depression', 'subject: Major depression']);
	});

	test('lead from another name to its subject', async () => {
		expect(await said('trd')).toEqual(['subject: TRD → Depressive disorder, treatment-resistant']);
	});

	test('find a name without its accents, in either order and by its initials', async () => {
		for (const text of ['tatli', 'Tatlı s', 'safiye tat', 'tatli s z', 'zeynep tatli'])
			expect(await said(text), text).toEqual(['author: Tatlı, Safiye Zeynep']);
	});

	test('find words in any order', async () => {
		expect(await said('resistant dis dep')).toEqual(['subject: Depressive disorder, treatment-resistant']);
		expect(await said('tea effect')).toEqual(['title: The effect of tea on depression']);
	});

	test('pass over an article before a title or a journal', async () => {
		expect(await said('lanc')).toEqual(['journal: The Lancet']);
		expect(await said('the lanc')).toEqual(['journal: The Lancet']);
	});

	test('name written pages, with their path', async () => {
		expect(await suggest('searched')).toEqual([{ kind: 'page', label: 'What is searched', weight: 0, slug: 'help/search/' }]);
	});

	test('are none for what nothing is called, and for signs alone', async () => {
		expect(await said('zzz')).toEqual([]);
		expect(await said(' … ')).toEqual([]);
	});
});

describe('suggestions of a large catalogue', () => {
	const SYLLABLES = ['ba', 'de', 'fi', 'go', 'ku', 'la', 'me', 'ni', 'po', 'ru', 'sa', 'te', 'vi', 'xo', 'zu', 'ra'];
	const name = (at: number, salt: number) => {
		const scattered = ((at + 1) * salt) % 2147483647;
		return [1, 16, 256, 4096].map((by) => SYLLABLES[Math.floor(scattered / by) % 16] ?? '').join('');
	};
	const authors = Array.from({ length: 8000 }, (_, at) => author(`${name(at, 48271)}, ${name(at, 16807)}`, `author-${at}`, at % 90));
	const namesakes = Array.from({ length: 3000 }, (_, at) => author(`Example, ${name(at, 48271)}`, `example-${at}`, at % 7));
	const many = {
		...indexes,
		authors: [...authors, ...namesakes, author('Badefigo, Ann', 'badefigo-ann', 500), author('Example, Aa Zzyzx', 'zzyzx', 1)],
	};
	const { files, requested, suggest } = suggestOver(entriesOf(articles, many, pages));

	test('come in files of at most 12 kB, at most two for each letter that is typed', async () => {
		expect(Math.max(...[...files].flatMap(([path, { length }]) => (path.endsWith('.gz') ? [length] : [])))).toBeLessThanOrEqual(12_000);
		expect(files.size).toBeGreaterThan(10);
		for (const whole of ['badefigo ann', 'xozura tedela', 'depression resistant', `${name(77, 48271)} ${name(77, 16807)}`]) {
			for (let length = 1; length <= whole.length; length++) {
				const before = requested();
				await suggest(whole.slice(0, length));
				expect(requested() - before, whole.slice(0, length)).toBeLessThanOrEqual(2);
			}
		}
	});

	test('give the same as if all were looked through', async () => {
		const all = [...entriesOf(articles, many, pages)].map(({ suggestion }) => suggestion);
		for (const text of [
			'b',
			'ba',
			'bad',
			'badefigo',
			'xo',
			't',
			'd',
			'dep',
			name(4000, 48271).slice(0, 5),
			`${name(9, 16807)} ${name(9, 48271)}`,
		]) {
			expect(await suggest(text), text).toEqual(bestOf(all, text.split(' ')));
		}
	});

	test('find words with others between them, however many things begin alike', async () => {
		expect(await suggest('example zzyzx')).toEqual([{ kind: 'author', label: 'Example, Aa Zzyzx', weight: 1, slug: 'zzyzx' }]);
	});

	test('are the same bytes whatever order things come in', () => {
		const again = new PackedFiles();
		putSuggest(again, [...entriesOf(articles, many, pages)].toReversed());
		expect([...again.files.keys()].toSorted()).toEqual([...files.keys()].toSorted());
	});
});
