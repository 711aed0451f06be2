import { describe, expect, test } from 'vitest';
import type { Name } from '../../record/record.ts';
import { articlesOf } from '../example.ts';
import { nameKey } from './author-identity.ts';
import { indexArticles } from './indexes.ts';

const X = '0000-0002-1825-0097';
const Y = '0000-0001-5109-3700';
/** One article for each list of names. */
const indexed = (...lists: Name[][]) =>
	indexArticles(articlesOf(lists.map((authors, at) => ({ doi: `10.5555/${at}`, issued: String(2000 + at), authors }))));

test('finds a name whatever its accents, case, stops and blanks between initials', () => {
	const key = (family: string, given?: string) => nameKey({ family, ...(given === undefined ? {} : { given }) });
	expect(new Set([key('Smith', 'J. P.'), key('SMITH', 'JP'), key('Smith', 'J P'), key('Smith', 'J.-P.')]).size).toBe(1);
	expect(key('Tatlı', 'Safiye Zeynep')).toBe(key('TATLI', 'Safiye  Zeynep'));
	expect(key('Smith', 'J.')).not.toBe(key('Smith', 'John'));
	expect(key('Smith', 'Jo Ann')).not.toBe(key('Smith', 'Joann'));
	expect(nameKey({ family: 'Smith', given: 'J', suffix: 'Jr' })).not.toBe(key('Smith', 'J'));
	expect(nameKey({ literal: 'UK ECT Review Group.' })).toBe('uk ect review group');
});

describe('authors of a catalogue', () => {
	test('are listed by inverted name, in its commonest spelling, with their articles newest first', () => {
		const { authors } = indexed(
			[{ family: 'Tatlı', given: 'Safiye Zeynep' }],
			[{ family: 'TATLI', given: 'SAFIYE ZEYNEP' }],
			[{ literal: 'World Health Organization' }],
		);
		expect(authors.map(({ slug, label, articles, variants }) => [slug, label, articles, variants.length])).toEqual([
			['tatli-safiye-zeynep', 'Tatlı, Safiye Zeynep', ['10.5555-1', '10.5555-0'], 2],
			['world-health-organization', 'World Health Organization', ['10.5555-2'], 1],
		]);
	});

	test('keep a name with initials apart from the full name', () => {
		expect(indexed([{ family: 'Smith', given: 'J.' }], [{ family: 'Smith', given: 'Jane' }]).authors).toHaveLength(2);
	});

	test('are one where names differ but the ORCID is the same', () => {
		const { authors, authorOf } = indexed([{ family: 'Smith', given: 'J.', orcid: X }], [{ family: 'Smith', given: 'Jane', orcid: X }]);
		expect(authors).toHaveLength(1);
		expect(authors[0]?.orcid).toBe(X);
		expect(authorOf({ family: 'Smith', given: 'J.', orcid: X })).toBe(authors[0]);
	});

	test('are several where one name has several ORCIDs, and the name without one stands for itself', () => {
		const name = { family: 'Wang', given: 'Wei' };
		const { authors, authorOf } = indexed([{ ...name, orcid: X }], [{ ...name, orcid: Y }], [name]);
		expect(authors.map(({ articles }) => articles)).toHaveLength(3);
		expect(new Set(authors.map(({ slug }) => slug)).size).toBe(3);
		expect(authorOf({ ...name, orcid: Y })?.articles).toEqual(['10.5555-1']);
		expect(authorOf(name)?.slug).toBe('wang-wei');
	});

	test('work for hostile names', () => {
		const { authors } = indexed([{ literal: '__proto__' }, { literal: 'constructor' }, { family: '../..' }, { family: 'Browse' }]);
		expect(authors).toHaveLength(4);
		for (const { slug } of authors) expect(slug).toMatch(/^[a-z0-9-]+$/);
		expect(authors.map(({ slug }) => slug)).not.toContain('browse');
	});

	test('count an article once when a name stands in it twice', () => {
		const name = { family: 'Example', given: 'Ann' };
		expect(indexed([name, name]).authors[0]?.articles).toEqual(['10.5555-0']);
	});
});
