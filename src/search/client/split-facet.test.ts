import { expect, test } from 'vitest';
import type { Column } from '../columns.ts';
import { PackedFiles } from '../packed.ts';
import { putColumn } from '../split.ts';
import { splitFacet } from './split-facet.ts';

const ARTICLES = 6400;
/** 300 subjects, the first of which are common; the last is on every eleventh article from 3,000 up to 4,000 and nowhere else. */
const articles = Array.from({ length: ARTICLES }, (_, n) => {
	const values = [n % 20, 20 + (n % 40), 60 + (n % 239)];
	return n % 11 === 0 && n >= 3000 && n < 4000 ? [...values, 299] : values;
});
const column: Column = { values: Array.from({ length: 300 }, (_, value) => [`subject-${value}`, `Subject ${value}`]), articles };
const packed = new PackedFiles();
const files = putColumn(packed.put, 'subject', column, 0);

/** Opens the facet; `loaded` is told each file that is asked for. */
function open(loaded: string[] = []) {
	globalThis.fetch = async (input) => {
		const path = /\/pagefind\/(.+)$/.exec(String(input))?.[1] ?? '';
		loaded.push(path);
		return new Response(Uint8Array.from(packed.files.get(path) ?? []));
	};
	const textOf = async () => ({ url: '', content: '', meta: {} });
	return splitFacet({ name: 'subject', path: 'split' in files ? files.split : '', articles: ARTICLES, textOf });
}

const rare = Array.from({ length: ARTICLES }, (_, n) => n).filter((n) => articles[n]?.includes(299));

test('finds in a sample what is frequent among the found articles, however rare it is elsewhere', async () => {
	const { values, counts, complete } = await open().count(rare, [], {});
	const at = values.findIndex(([slug]) => slug === 'subject-299');
	expect(counts[at]).toBe(rare.length);
	expect(Math.max(...counts)).toBe(rare.length);
	expect(complete).toBe(false);
});

test('loads a part of the column until all of it is asked for', async () => {
	const loaded: string[] = [];
	const facet = open(loaded);
	await facet.count(rare, ['subject-7'], {});
	expect(loaded.filter((path) => /subject-\d+\./.test(path))).toHaveLength(1);
	const whole = await facet.count(rare, [], { whole: true });
	expect(loaded.filter((path) => /subject-\d+\./.test(path))).toHaveLength(64);
	expect(whole.complete).toBe(true);
	expect(whole.counts.reduce((sum, count) => sum + count)).toBe(rare.length * 4);
});

test('needs nothing but the totals where everything is found', async () => {
	const loaded: string[] = [];
	const { counts } = await open(loaded).count([...articles.keys()], [], {});
	expect(loaded).toHaveLength(1);
	expect(counts[0]).toBe(ARTICLES / 20);
});
