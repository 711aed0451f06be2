import { describe, expect, test } from 'vitest';
import { type IndexedList, indexPage, letterPage, letterPaths } from './index-page.ts';

const list = (length: number): IndexedList => ({
	name: 'subjects',
	title: 'Subjects',
	lead: '',
	lettered: true,
	lines: Array.from({ length }, (_, n) => ({ label: `${n % 2 ? 'Beta' : 'Alpha'} ${n}`, url: `/subjects/${n}/`, count: n })),
});

describe('an index', () => {
	test('of five hundred headings or fewer is one page with a place for each letter', () => {
		const page = indexPage(list(500));
		expect(page.groups.map(({ id, label, lines }) => [id, label, lines.length])).toEqual([
			['a', 'A', 250],
			['b', 'B', 250],
		]);
		expect(page.letters[0]).toEqual({ label: 'A', url: '#a' });
		expect(letterPaths(list(500))).toEqual([]);
	});
	test('of more headings leads to a page for each letter, and shows the biggest headings in the order of the list', () => {
		const long = list(501);
		const page = indexPage(long);
		expect(page.letters[0]).toEqual({ label: 'A', url: '/subjects/browse/a/' });
		expect(page.groups).toHaveLength(1);
		expect(page.groups[0]?.lines).toEqual(long.lines.filter(({ count }) => count >= 441));
	});
	test('a letter with more than five hundred headings has several pages, each told by its first heading', () => {
		const paths = letterPaths(list(1202));
		expect(paths.map(({ path }) => path)).toEqual(['a', 'a/2', 'b', 'b/2']);
		const [, second] = paths.map(letterPage);
		expect(second?.groups[0]?.lines).toHaveLength(101);
		expect(second?.parts).toEqual([
			{ url: '/subjects/browse/a/', from: 'Alpha 0', current: false },
			{ url: '/subjects/browse/a/2/', from: 'Alpha 1000', current: true },
		]);
	});
	test('every heading of a long list is on exactly one page of a letter', () => {
		const long = list(1202);
		const urls = letterPaths(long).flatMap((path) => letterPage(path).groups.flatMap(({ lines }) => lines.map(({ url }) => url)));
		expect(urls.toSorted()).toEqual(long.lines.map(({ url }) => url).toSorted());
	});
	test('of headings that are not letters has none', () => {
		expect(indexPage({ ...list(3), lettered: false })).toMatchObject({ letters: [], groups: [{ lines: list(3).lines }] });
	});
});
