import { describe, expect, test } from 'vitest';
import type { Subject } from '../catalogue/catalogue.ts';
import { exampleSubject } from './example.ts';
import { type IndexedList, subjectList } from './index-list.ts';
import { browsePage, browsePaths, indexPage, letterPage, letterPaths } from './index-page.ts';
import { yearGroups } from './year-groups.ts';

const list = (length: number): IndexedList => ({
	name: 'subjects',
	title: 'Subjects',
	lead: '',
	lettered: true,
	views: ['a-to-z', 'most-used'],
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
	test('of headings that are few and no names has no letters, and begins with the one that has most articles', () => {
		const page = indexPage({ ...list(3), lettered: false, views: [] });
		expect(page).toMatchObject({ letters: [], views: [] });
		expect(page.groups.map(({ lines }) => lines.map(({ count }) => count))).toEqual([[2, 1, 0]]);
	});
	test('an empty list has neither letters nor groups', () => {
		expect(indexPage({ ...list(0), views: [] })).toMatchObject({ letters: [], groups: [], views: [] });
	});
	test('leads to the other ways to look at it, each of which leads back', () => {
		expect(indexPage(list(20)).views).toEqual([
			{ label: 'A to Z', url: '/subjects/', current: true },
			{ label: 'By number of articles', url: '/subjects/browse/most-used/', current: false },
		]);
		const [other] = browsePaths(list(20)).map(browsePage);
		expect(other?.views.map(({ current }) => current)).toEqual([false, true]);
		expect(other?.groups[0]?.lines.map(({ count }) => count).slice(0, 3)).toEqual([19, 18, 17]);
	});
	test('by number of articles shows the five hundred biggest, and says that there are more', () => {
		const page = browsePaths(list(1202)).map(browsePage).at(-1);
		expect(page?.groups[0]?.lines).toHaveLength(500);
		expect(page?.lead).toBe('The 500 with most articles, of 1,202. All of them are listed A to Z.');
	});
	test('a box to filter stands where there is much to filter, and asks the whole list where the page shows a part', () => {
		expect(indexPage(list(20)).filter).toBeUndefined();
		expect(indexPage(list(21)).filter).toEqual({ label: 'Filter the subjects' });
		expect(indexPage({ ...list(501), suggested: 'subject' }).filter).toMatchObject({ suggested: 'subject' });
	});
});

describe('other names of a subject', () => {
	const subject = (label: string, aliases: string[]) => ({ ...exampleSubject(label), aliases });
	const lines = (...subjects: Subject[]) => subjectList({ subjects }).lines.map(({ label, see }) => (see ? `${label} > ${see}` : label));
	test('stand among the headings and lead to theirs', () => {
		expect(lines(subject('Bipolar disorder', ['Manic depression']), subject('Ketamine', []))).toEqual([
			'Bipolar disorder',
			'Ketamine',
			'Manic depression > Bipolar disorder',
		]);
	});
	test('are left out where case or accents alone tell them from the label', () => {
		expect(lines(subject('Café', ['CAFE', 'Coffee house', 'coffee House']), subject('Coffee', []))).toEqual([
			'Café',
			'Coffee',
			'Coffee house > Café',
		]);
	});
	test('are left out right before and behind their own heading, where the box still finds it by them', () => {
		const list = subjectList({
			subjects: [subject('Biomarkers', ['Biologic markers', 'Biomarker', 'Biomarkers, blood']), subject('Birds', [])],
		});
		expect(list.lines.map(({ label, also }) => [label, also])).toEqual([
			['Biomarkers', 'Biologic markers; Biomarker; Biomarkers, blood'],
			['Birds', undefined],
		]);
	});
	test('do not cut a list of few headings', () => {
		const many = Array.from({ length: 300 }, (_, n) => subject(`Alpha ${n}`, [`Beta ${n}`, `Gamma ${n}`]));
		expect(browsePaths(subjectList({ subjects: many })).map(({ path }) => path)).toEqual(['most-used']);
	});
});

describe('years', () => {
	const heading = (label: string, articles: number) => ({
		label,
		slug: label.toLowerCase(),
		articles: Array.from({ length: articles }, String),
	});
	test('have bars in proportion to the year with most articles, and what has no year has none', () => {
		expect(yearGroups([heading('2025', 8), heading('2023', 2), heading('Undated', 3)])).toEqual([
			{
				lines: [
					{ label: '2025', url: '/years/2025/', count: 8, bar: '100.00%' },
					{ label: '2023', url: '/years/2023/', count: 2, bar: '25.00%' },
					{ label: 'Undated', url: '/years/undated/', count: 3 },
				],
			},
		]);
	});
	test('stand by decade where there are many', () => {
		const years = [...Array.from({ length: 15 }, (_, n) => heading(String(2025 - n), 1)), heading('Undated', 1)];
		expect(yearGroups(years).map(({ label, lines }) => [label, lines.length])).toEqual([
			['2020s', 6],
			['2010s', 9],
			['Without a year', 1],
		]);
	});
	test('none make no group', () => {
		expect(yearGroups([])).toEqual([]);
	});
});
