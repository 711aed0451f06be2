import { describe, expect, test } from 'vitest';
import { crossrefJson } from '../crossref-json/read.ts';
import { cslJson } from '../csl-json/read.ts';
import { readFile } from '../index.ts';
import { layOut } from './layout.ts';
import { readJson } from './tree.ts';

const DEEP = 100_000;
const MANY = 50_000;

const many = (make: (place: number) => string): string => Array.from({ length: MANY }, (_, place) => make(place)).join(',');
const entry = (rest: string): string => `[{"id": "a", "type": "book", "title": "Tea", ${rest}}]`;

describe('brackets within brackets end in a problem, not in a fault of the program', () => {
	test.each([
		['lists', '['.repeat(DEEP)],
		['lists that are closed', '['.repeat(DEEP) + ']'.repeat(DEEP)],
		['maps', '{"a":'.repeat(DEEP)],
		['maps that are closed', `${'{"a":'.repeat(DEEP)}1${'}'.repeat(DEEP)}`],
	])('%s as a whole file', (_, text) => {
		expect(readFile(new TextEncoder().encode(text), 'a')).toMatchObject({ refused: { kind: 'file-unknown-format' } });
	});

	test.each([
		['closed', ']'.repeat(DEEP)],
		['open', ''],
	])('inside an entry, %s', (_, closing) => {
		const { records, quarantined, problems } = cslJson.read(entry(`"x": ${'['.repeat(DEEP)}${closing}`), 'a');
		expect(records).toEqual([]);
		expect(quarantined).toHaveLength(1);
		expect(problems).toMatchObject([{ kind: 'json-invalid', line: 1 }]);
	});
});

describe('an entry of a shape that no program writes is read in a time that grows with its length alone', () => {
	test.each([
		['authors', `"author": [${many((place) => `{"family": "Example${place}", "given": "Ann"}`)}]`],
		['keys', many((place) => `"key${place}": "value"`)],
		['the same key', many((place) => `"abstract": "Tea ${place}"`)],
		['one long text', `"abstract": "${'x'.repeat(100 * MANY)}"`],
		['commas behind a name', `"author": [{"family": "Example", "affiliation": [{"name": "Press${' ,'.repeat(MANY)}x"}]}]`],
	])('%s', (_, rest) => {
		expect(cslJson.read(entry(rest), 'a').records).toHaveLength(1);
	});

	test('a text that is never closed costs its entry alone', () => {
		const { quarantined, problems } = cslJson.read(entry(`"abstract": "${'x'.repeat(10 * MANY)}`).slice(0, -2), 'a');
		expect(quarantined).toHaveLength(1);
		expect(problems.map(({ kind }) => kind)).toEqual(['json-invalid']);
	});
});

test('an entry over several lines is laid out anew where escapes would hide an address in it', () => {
	const text = '{\n"note":"ann\\u0040example.org"\n}';
	const [node] = readJson(text).values;
	expect(node && layOut(node, text).raw).toBe('{\n  "note": "ann@example.org"\n}');
});

test.each([1, 300])('of a key that comes twice the first is read and the second kept, beside %i other keys', (keys) => {
	const others = Array.from({ length: keys }, (_, place) => `"key${place}": "value"`).join(', ');
	const [csl] = cslJson.read(entry(`${others}, "title": "Coffee"`), 'a').records;
	expect(csl).toMatchObject({ title: 'Tea', alternativeTitles: [] });
	expect(csl?.unmapped.at(-1)).toEqual({ tag: 'title', value: 'Coffee', line: 1 });
	const [crossref] = crossrefJson.read(`{"title": ["Tea"], "publisher": "One", ${others}, "publisher": "Two"}`, 'a').records;
	expect(crossref?.publisher).toBe('One');
	expect(crossref?.unmapped.at(-1)).toEqual({ tag: 'publisher', value: 'Two', line: 1 });
});
