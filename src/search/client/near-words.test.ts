import { beforeAll, describe, expect, test } from 'vitest';
import { exampleArticle, exampleIndexes } from '../example.ts';
import { PackedFiles } from '../packed.ts';
import { putVocabulary } from '../suggestions/vocabulary.ts';
import { serveFiles } from './example.ts';
import { openNearWords } from './near-words.ts';

const KNOWN = ['ketamine', 'esketamine', 'depression', 'tatli', 'lithium', 'rats', 'mice', 'anxiety', 'therapy'];

/** Words enough for many files: each of them is made of syllables that none of the known words has. */
function fillers(count: number): string[] {
	const syllables = ['bo', 'du', 'fo', 'gu', 'jo', 'ku', 'mo', 'nu', 'po', 'ru', 'so', 'tu', 'vo', 'wu', 'zo', 'lu'];
	const consonants = 'bcdfghklmnpqrstvwxz';
	return Array.from({ length: count }, (_, at) => {
		const scattered = (at * 48271) % 2147483647;
		const part = (by: number) => syllables[Math.floor(scattered / by) % syllables.length] ?? '';
		return `${part(1)}${part(16)}${part(256)}${consonants[scattered % 19]}${part(4096)}${part(65536)}`;
	});
}

describe.each([0, 60_000])('near words in a catalogue of %d others', (others) => {
	const nearWords = openNearWords();
	let requests: ReturnType<typeof serveFiles>;
	beforeAll(() => {
		const packed = new PackedFiles();
		const titles = [...KNOWN, ...KNOWN.slice(0, 1), fillers(others).join(' ')];
		putVocabulary(
			packed,
			titles.map((title, at) => exampleArticle(`a${at}`, { title })),
			exampleIndexes(),
		);
		requests = serveFiles(packed.files);
	});

	test.each([
		['ketamien', 'ketamine'],
		['kteamine', 'ketamine'],
		['etamine', 'ketamine'],
		['jetamine', 'ketamine'],
		['esketamin', 'esketamine'],
		['ezketamin', 'esketamine'],
		['deppresion', 'depression'],
		['depresssoin', 'depression'],
		['epression', 'depression'],
		['litium', 'lithium'],
		['ilthium', 'lithium'],
		['tatlli', 'tatli'],
		['tatil', 'tatli'],
		['anxeity', 'anxiety'],
		['terapy', 'therapy'],
		['rast', 'rats'],
		['mcie', 'mice'],
	])('%s may be %s', async (typed, meant) => {
		expect((await nearWords(typed))[0]?.word).toBe(meant);
	});

	test('are counted by articles, the word itself among them', async () => {
		expect((await nearWords('ketamine'))[0]).toEqual({ word: 'ketamine', count: 2, distance: 0 });
	});

	test('are none for a number or a word of three letters, and of five letters only those one letter away', async () => {
		expect(await nearWords('2025')).toEqual([]);
		expect(await nearWords('rat')).toEqual([]);
		expect(await nearWords('titla')).toEqual([]);
	});

	test('come in files of at most 12 kB', () => {
		expect(Math.max(...requests.map(({ bytes }) => bytes))).toBeLessThanOrEqual(12_000);
		if (others > 0) expect(new Set(requests.map(({ path }) => path)).size).toBeGreaterThan(10);
	});
});
