import { describe, expect, test } from 'vitest';
import type { Subject } from '../catalogue/catalogue.ts';
import { exampleSubject } from './example.ts';
import { type Branch, branchPage, treePage, treePaths } from './subject-forest.ts';

/** Subjects from who is below whom: `{ a: ['b'], b: [] }`. */
function forest(below: Record<string, string[]>, given: Partial<Subject> = {}): Subject[] {
	const broader = (slug: string) => Object.keys(below).filter((other) => below[other]?.includes(slug));
	return Object.entries(below).map(([slug, narrower]) => exampleSubject(slug, { slug, narrower, broader: broader(slug), ...given }));
}

const said = (branches: readonly Branch[]): string =>
	branches.map(({ label, narrower }) => (narrower.length > 0 ? `${label}(${said(narrower)})` : label)).join(' ');
const all = (branches: readonly Branch[]): Branch[] => branches.flatMap((branch) => [branch, ...all(branch.narrower)]);
const pageOf = (subjects: Subject[]) => {
	const page = treePage({ subjects });
	if (!page) throw new Error('There is no tree.');
	return page;
};

describe('the tree of subjects', () => {
	test('begins with the broadest and shows a subject under each that is broader, with what is below it', () => {
		const page = pageOf(forest({ a: ['c', 'd'], b: ['c'], c: ['e'], d: [], e: [], alone: [] }));
		expect(page.groups.map(({ branches }) => said(branches))).toEqual(['a(c(e) d) b(c(e))']);
		expect(page.lead).toContain('1 subject that has neither broader nor narrower ones is listed A to Z alone.');
		expect(all(page.groups[0]?.branches ?? []).every(({ open }) => open)).toBe(true);
	});
	test('is none where nothing is narrower', () => {
		expect(treePage({ subjects: forest({ a: [], b: [] }) })).toBeUndefined();
	});
	test('stands by aspect where curators give aspects', () => {
		const subjects = [...forest({ a: ['b'], b: [] }, { facet: 'Method' }), ...forest({ c: ['d'], d: [] })];
		expect(pageOf(subjects).groups.map(({ label, branches }) => [label, said(branches)])).toEqual([
			['Method', 'a(b)'],
			['Without an aspect', 'c(d)'],
		]);
	});
	test('of more subjects than a page holds gives a broad one a page of its own', () => {
		const many = Array.from({ length: 1200 }, (_, n) => `n${n}`);
		const subjects = forest({ a: ['b'], b: [], c: many });
		const withMany = [...subjects, ...many.map((slug) => exampleSubject(slug, { slug, broader: ['c'] }))];
		expect(said(pageOf(withMany).groups[0]?.branches ?? [])).toBe('a(b) c');
		expect(all(pageOf(withMany).groups[0]?.branches ?? []).find(({ label }) => label === 'c')?.more).toEqual({
			label: '1,200 narrower',
			url: '/subjects/browse/tree/c/',
		});
		expect(treePaths({ subjects: withMany }).map(({ path }) => path)).toEqual(['c']);
		const [own] = treePaths({ subjects: withMany });
		expect(own && all(branchPage(own.subject, { subjects: withMany }).groups[0]?.branches ?? [])).toHaveLength(1201);
	});
	test('stays small where there are very many ways down, and where it is very deep', () => {
		// Each level is below each of the level before: 5 to the power of 12 ways.
		const level = (n: number) => Array.from({ length: 5 }, (_, k) => `l${n}k${k}`);
		const wide = forest(
			Object.fromEntries(Array.from({ length: 12 }, (_, n) => level(n).map((slug) => [slug, n < 11 ? level(n + 1) : []])).flat()),
		);
		expect(all(pageOf(wide).groups[0]?.branches ?? []).length).toBeLessThanOrEqual(1000);
		const deep = forest(Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`d${n}`, n < 299 ? [`d${n + 1}`] : []])));
		const branches = all(pageOf(deep).groups[0]?.branches ?? []);
		expect(branches).toHaveLength(9);
		expect(branches.at(-1)?.more?.url).toBe('/subjects/browse/tree/d0/');
		const [own] = treePaths({ subjects: deep });
		expect(own && all(branchPage(own.subject, { subjects: deep }).groups[0]?.branches ?? []).at(-1)?.more?.url).toBe('/subjects/d8/');
	});
});
