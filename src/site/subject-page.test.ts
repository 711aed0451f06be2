import { describe, expect, test } from 'vitest';
import type { Subject } from '../catalogue/catalogue.ts';
import { indexArticles } from '../catalogue/lists/indexes.ts';
import { SiteSettingsSchema } from '../catalogue/settings.ts';
import { exampleArticle } from './example.ts';
import { subjectPage, subjectPaths } from './subject-page.ts';
import { broaderPath, narrowerOf } from './subject-tree.ts';

const on = (id: string, year: number, ...labels: string[]) =>
	exampleArticle({ id, title: id, year, issued: String(year), subjects: labels.map((label) => ({ label, kind: 'heading' as const })) });

/** Moods over Low moods over Winter blues; Light is found with them. */
const listed = [
	on('both', 2020, 'Low moods', 'Winter blues', 'Light'),
	on('winter', 2019, 'Winter blues', 'Light'),
	on('low', 2018, 'LOW MOODS', 'Light'),
	on('plain', 2017, 'Low moods'),
];
const articles = new Map(listed.map((article) => [article.id, article]));
const found = indexArticles(listed);
const given: Record<string, Partial<Subject>> = {
	moods: { slug: 'moods', label: 'Moods', articles: [], narrower: ['low-moods'], withNarrower: ['both', 'winter', 'low', 'plain'] },
	'low-moods': {
		broader: ['moods', 'seasons'],
		narrower: ['winter-blues'],
		withNarrower: ['both', 'winter', 'low', 'plain'],
		related: ['light'],
		aliases: ['Feeling low'],
		scope: 'Feeling low for a while.',
		note: '<p>A note.</p>',
		mesh: 'D000001',
		facet: 'Condition',
		occursWith: [{ slug: 'light', count: 2 }],
	},
	'winter-blues': { broader: ['low-moods'] },
	seasons: { slug: 'seasons', label: 'Seasons', articles: [], broader: ['calendar'], narrower: ['low-moods'] },
	calendar: { slug: 'calendar', label: 'Calendar', articles: [], narrower: ['seasons'] },
};
const [model] = found.subjects;
if (!model) throw new Error('no subject');
const empty: Subject = { ...model, variants: [], occursWith: [], articles: [], withNarrower: [] };
const subjects = new Map([
	...Object.entries(given).map(([slug, known]) => [slug, { ...empty, ...known }] as const),
	...found.subjects.map((subject) => [subject.slug, Object.assign(subject, given[subject.slug])] as const),
]);
const around = { articles, subjects, indexes: found, site: SiteSettingsSchema.parse({ url: 'https://example.org' }) };
const subjectOf = (slug: string) => subjects.get(slug) ?? empty;
const low = subjectOf('low-moods');

describe('the page of a subject', () => {
	const page = subjectPage(low, 'all', 1, around);

	test('stands under the shortest way from the broadest subject, and names the other broader ones', () => {
		expect(page.path).toEqual([{ label: 'Moods', url: '/subjects/moods/' }]);
		expect(page.alsoUnder).toEqual([{ label: 'Seasons', url: '/subjects/seasons/' }]);
	});
	test('lists the articles of narrower subjects among its own, each of these alone with the narrower subject', () => {
		expect(page.count).toBe('4 articles');
		expect(page.entries.map(({ id, under }) => [id, under?.map(({ label }) => label)])).toEqual([
			['both', undefined],
			['winter', ['Winter blues']],
			['low', undefined],
			['plain', undefined],
		]);
	});
	test('says how many are its own, and has a page with these alone', () => {
		expect(page.parts).toEqual({
			said: '3 here, 4 with narrower subjects.',
			label: 'Only the 3 here',
			url: '/subjects/low-moods/browse/own/',
		});
		const own = subjectPage(low, 'own', 1, around);
		expect(own.entries.map(({ id }) => id)).toEqual(['both', 'low', 'plain']);
		expect(own.parts).toMatchObject({ label: 'All 4', url: '/subjects/low-moods/' });
		expect(own.takeAway).toBeUndefined();
		expect(own.headTitle).toBe('Low moods, without narrower subjects · Subjects');
	});
	test('counts narrower and related subjects with what is below them', () => {
		expect(page.narrower).toEqual([{ label: 'Winter blues', url: '/subjects/winter-blues/', count: 2 }]);
		expect(page.related).toEqual([{ label: 'Light', url: '/subjects/light/', count: 3 }]);
	});
	test('tells a curator’s names from the spellings of the records', () => {
		expect(page).toMatchObject({ aliases: ['Feeling low'], spellings: [{ label: 'LOW MOODS', count: 1 }] });
	});
	test('tells what it is used for, its aspect, and where it stands in MeSH', () => {
		expect(page).toMatchObject({ scope: 'Feeling low for a while.', note: '<p>A note.</p>' });
		expect(page.fields.map(({ term, values }) => [term, values[0]?.text, values[0]?.url])).toEqual([
			['Aspect', 'Condition', undefined],
			['MeSH', 'D000001', 'https://meshb.nlm.nih.gov/record/ui?ui=D000001'],
		]);
	});
	test('says in the caption of the drawing that narrower subjects are counted', () => {
		expect(page.chart?.caption).toContain('4 articles, 2017 to 2020, narrower subjects included.');
	});
	test('leads to a search among its articles', () => {
		expect(page.search).toBe('/search/?subject=low-moods');
	});
	test('gives the subjects found with it a count and a share', () => {
		expect(page.together?.lines).toEqual([{ label: 'Light', url: '/subjects/light/', count: 2, share: '67 %' }]);
		expect(page.together?.said).toBe('How many of the 3 articles here, narrower subjects aside, are under these as well.');
	});
});

test('a subject without narrower ones has one list and says nothing of parts', () => {
	const winter = subjectOf('winter-blues');
	expect(subjectPaths([winter]).map(({ path }) => path)).toEqual(['winter-blues']);
	expect(subjectPage(winter, 'all', 1, around).parts).toBeUndefined();
});

test('every page of both lists of a subject has a path', () => {
	const ids = Array.from({ length: 120 }, (_, place) => `a${place}`);
	const long = { ...low, slug: 'long', articles: ids.slice(0, 60), withNarrower: ids };
	expect(subjectPaths([long]).map(({ path }) => path)).toEqual([
		'long',
		'long/browse/2',
		'long/browse/3',
		'long/browse/own',
		'long/browse/own/2',
	]);
});

test('a subject under which only narrower ones have articles has no list of its own', () => {
	expect(subjectPaths([subjectOf('moods')]).map(({ path }) => path)).toEqual(['moods']);
});

describe('ways between subjects', () => {
	test('all subjects below are found, however deep, and each once', () => {
		expect([...narrowerOf(subjectOf('calendar'), subjects)]).toEqual(['seasons', 'low-moods', 'winter-blues']);
	});
	test('the way up ends where subjects are above each other, which no catalogue should hold', () => {
		const a = { ...empty, slug: 'a', broader: ['b'] };
		const b = { ...empty, slug: 'b', broader: ['a'] };
		const loop = new Map([a, b].map((subject) => [subject.slug, subject]));
		expect(broaderPath(a, loop)).toEqual([]);
		expect([...narrowerOf({ ...a, narrower: ['b'] }, new Map([['b', { ...b, narrower: ['a'] }]]))]).toEqual(['b']);
	});
});
