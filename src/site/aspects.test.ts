import { describe, expect, test } from 'vitest';
import type { Subject } from '../catalogue/catalogue.ts';
import { aspectPage, aspectPaths, aspectsOf, aspectsPage } from './aspects.ts';
import { exampleSubject } from './example.ts';
import { fieldMap } from './field-map.ts';

const ids = (number: number) => Array.from({ length: number }, (_, n) => `a${n}`);
const subject = (label: string, facet: string | undefined, articles: number, given: Partial<Subject> = {}) =>
	exampleSubject(label, { articles: ids(articles), ...(facet === undefined ? {} : { facet }), ...given });

describe('subjects by aspect', () => {
	test('begin with the aspect that has most articles, those under subjects that say little not counted', () => {
		const subjects = [
			subject('Depression', 'Condition', 5),
			subject('Humans', 'Population', 9, { generic: true }),
			subject('Ketamine', 'Intervention', 7),
			subject('Lamps', undefined, 20),
		];
		expect(aspectsOf(subjects).map(({ label, subjects: own }) => [label, own.length])).toEqual([
			['Intervention', 1],
			['Condition', 1],
			['Population', 1],
		]);
		const page = aspectsPage({ subjects });
		expect(page.letters.map(({ url }) => url)).toEqual(page.groups.map(({ id }) => `#${id}`));
		expect(page.lead).toContain('1 subject without an aspect is listed A to Z alone.');
	});
	test('aspects that are written alike have addresses of their own', () => {
		const slugs = aspectsOf([subject('A', 'Who?', 1), subject('B', 'Who!', 1)]).map(({ slug }) => slug);
		expect(new Set(slugs).size).toBe(2);
	});
	test('of an aspect with many, the biggest stand beside the others, and all on pages of its own', () => {
		const subjects = Array.from({ length: 601 }, (_, n) => subject(`Drug ${n}`, 'Intervention', n % 7));
		const [group] = aspectsPage({ subjects }).groups;
		expect(group?.lines).toHaveLength(60);
		expect(group?.more).toEqual({ label: 'All 601 subjects of this aspect', url: '/subjects/browse/aspects/intervention/' });
		const pages = aspectPaths({ subjects });
		expect(pages.map(({ path }) => path)).toEqual(['intervention', 'intervention/2']);
		const shown = pages.flatMap(({ aspect, page }) => aspectPage(aspect, page).groups.flatMap(({ lines }) => lines.map(({ url }) => url)));
		expect(new Set(shown).size).toBe(601);
	});
});

describe('the map of the field', () => {
	test('shows of each aspect the broadest subjects, most articles first, without those that say little', () => {
		const subjects = [
			subject('Depression', 'Condition', 5, { narrower: ['major-depression'] }),
			subject('Major depression', 'Condition', 4, { broader: ['depression'] }),
			subject('Mania', 'Condition', 6),
			subject('Humans', 'Population', 9, { generic: true }),
		];
		expect(fieldMap(subjects, 20)).toEqual([
			{
				label: 'Condition',
				lines: [
					{ label: 'Mania', url: '/subjects/mania/', count: 6 },
					{ label: 'Depression', url: '/subjects/depression/', count: 5 },
				],
				more: { label: '1 more', url: '/subjects/browse/aspects/#aspect-condition' },
			},
		]);
	});
	test('shows what is narrower in place of what nearly all articles are under', () => {
		const subjects = [
			subject('Mental disorders', 'Condition', 19, { narrower: ['depression', 'mania'] }),
			subject('Depression', 'Condition', 12, { broader: ['mental-disorders'], narrower: ['major-depression'] }),
			subject('Major depression', 'Condition', 9, { broader: ['depression'] }),
			subject('Mania', 'Condition', 2, { broader: ['mental-disorders'] }),
			subject('Therapy', 'Intervention', 20),
		];
		expect(fieldMap(subjects, 20).map(({ lines }) => lines.map(({ label }) => label))).toEqual([['Therapy'], ['Depression', 'Mania']]);
	});
	test('without aspects shows the biggest of the broadest in the order of labels', () => {
		const subjects = [subject('Beta', undefined, 3), subject('Alpha', undefined, 1), subject('Gamma', undefined, 2, { broader: ['beta'] })];
		expect(fieldMap(subjects, 20).map(({ lines }) => lines.map(({ label }) => label))).toEqual([['Beta', 'Alpha']]);
		expect(fieldMap([], 0)).toEqual([]);
	});
});
