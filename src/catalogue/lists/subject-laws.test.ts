import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Subject as Term } from '../../record/record.ts';
import type { Subject } from '../catalogue.ts';
import type { Placed } from '../curation/content-file.ts';
import type { SubjectEntry } from '../curation/subject-entry.ts';
import { articlesOf } from '../example.ts';
import { indexArticles } from './indexes.ts';
import { subjectProblems } from './subject-problems.ts';

const NAMES = [
	'Tea',
	'TEA',
	'Green tea',
	'Tea, green',
	'tea, Green/*history',
	'Coffee',
	'C',
	'C#',
	'Té',
	'tea/therapy',
	'__proto__',
	'browse',
];
const name = fc.constantFrom(...NAMES);
const names = fc.array(name, { maxLength: 4 });

const entry: fc.Arbitrary<Placed<SubjectEntry>> = fc
	.record({
		slug: fc.constantFrom('tea', 'green-tea', 'c', 'd', 'e', 'f'),
		label: name,
		aliases: names,
		broader: fc.array(fc.oneof(name, fc.constantFrom('c', 'd', '/subjects/e/', 'f'))),
		related: names,
		same: fc.array(fc.constantFrom('tea', 'old', '/subjects/older/'), { maxLength: 1 }),
		facet: fc.option(fc.constantFrom('One', 'Two'), { nil: undefined }),
		generic: fc.boolean(),
	})
	.chain((item) =>
		fc.nat(3).map((line) => {
			const { facet, ...rest } = item;
			return { item: facet === undefined ? rest : item, place: { file: `content/subjects/${item.slug}.md`, line: line + 1 } };
		}),
	)
	.map(({ item, place }): Placed<SubjectEntry> => ({ item, place }));
/** Two files that are alike in every way would be one. */
const entries = fc.uniqueArray(entry, { maxLength: 6, selector: ({ place }) => `${place.file}:${place.line}` });
const catalogue = fc.record({ entries, lists: fc.array(names, { maxLength: 6 }) });

const articlesWith = (lists: readonly string[][]) =>
	articlesOf(
		lists.map((labels, at) => ({
			doi: `10.5555/${at}`,
			title: `Work ${at}`,
			issued: String(2000 + at),
			subjects: labels.map((label): Term => ({ label, kind: 'heading' })),
		})),
	);
const indexed = (lists: readonly string[][], subjects: Placed<SubjectEntry>[]) =>
	indexArticles(articlesWith(lists), { authors: [], journals: [], subjects });

/** All that stands above a subject. */
function above(subject: Subject, bySlug: ReadonlyMap<string, Subject>, found = new Set<string>()): Set<string> {
	for (const slug of subject.broader) {
		const next = bySlug.get(slug);
		if (next === undefined || found.has(slug)) continue;
		found.add(slug);
		above(next, bySlug, found);
	}
	return found;
}

test('the order of records and files changes neither subjects nor problems', () => {
	const shuffled = catalogue.chain((given) =>
		fc.record({
			given: fc.constant(given),
			entries: fc.shuffledSubarray(given.entries, { minLength: given.entries.length }),
		}),
	);
	fc.assert(
		fc.property(shuffled, ({ given, entries }) => {
			const articles = articlesWith(given.lists);
			const authorities = { authors: [], journals: [] };
			const one = indexArticles(articles, { ...authorities, subjects: given.entries });
			const other = indexArticles([...articles].reverse(), { ...authorities, subjects: entries });
			expect(other.subjects).toEqual(one.subjects);
			const told = (list: Placed<SubjectEntry>[]) => subjectProblems(articles, list).map((found) => JSON.stringify(found));
			expect(told(entries).sort()).toEqual(told(given.entries).sort());
		}),
	);
});

test('every heading of an article leads to a subject that lists the article, and so do all subjects above it', () => {
	fc.assert(
		fc.property(catalogue, ({ lists, entries }) => {
			const { subjects, subjectOf } = indexed(lists, entries);
			const bySlug = new Map(subjects.map((subject) => [subject.slug, subject]));
			for (const article of articlesWith(lists)) {
				for (const term of article.subjects) {
					const subject = subjectOf(term);
					expect(subject?.articles).toContain(article.id);
					if (subject === undefined) continue;
					for (const slug of [subject.slug, ...above(subject, bySlug)]) expect(bySlug.get(slug)?.withNarrower).toContain(article.id);
				}
			}
		}),
	);
});

test('nothing is listed but from below: each article once, in the order of lists', () => {
	fc.assert(
		fc.property(catalogue, ({ lists, entries }) => {
			const { subjects } = indexed(lists, entries);
			const bySlug = new Map(subjects.map((subject) => [subject.slug, subject]));
			const order = articlesWith(lists).map(({ id }) => id);
			for (const subject of subjects) {
				const below = subjects.filter((other) => other === subject || above(other, bySlug).has(subject.slug));
				const expected = new Set(below.flatMap(({ articles }) => articles));
				expect(subject.withNarrower).toEqual(order.filter((id) => expected.has(id)));
				expect(subject.withNarrower).not.toEqual([]);
			}
		}),
	);
});

test('no subject is above itself; links lead to subjects, and back', () => {
	fc.assert(
		fc.property(catalogue, ({ lists, entries }) => {
			const { subjects } = indexed(lists, entries);
			const bySlug = new Map(subjects.map((subject) => [subject.slug, subject]));
			for (const subject of subjects) {
				expect(above(subject, bySlug)).not.toContain(subject.slug);
				for (const slug of subject.broader) expect(bySlug.get(slug)?.narrower).toContain(subject.slug);
				for (const slug of subject.narrower) expect(bySlug.get(slug)?.broader).toContain(subject.slug);
				for (const slug of subject.related) expect(bySlug.get(slug)?.related).toContain(subject.slug);
				for (const { slug } of subject.occursWith) {
					const other = bySlug.get(slug);
					expect(other?.generic).toBe(false);
					expect(slug === subject.slug || above(subject, bySlug).has(slug) || (other && above(other, bySlug).has(subject.slug))).toBe(
						false,
					);
				}
			}
		}),
	);
});

test('every address is that of one subject, and what a heading had for itself leads to its subject still', () => {
	fc.assert(
		fc.property(catalogue, ({ lists, entries }) => {
			const { subjects, subjectOf } = indexed(lists, entries);
			const all = subjects.flatMap(({ slug, addresses }) => [slug, ...addresses]);
			expect(new Set(all).size).toBe(all.length);
			const own = new Set(subjects.map(({ slug }) => slug));
			const said = new Set(entries.flatMap(({ item: { same = [] } }) => same.map((text) => text.replaceAll(/\/subjects\/|\//g, ''))));
			for (const before of indexed(lists, []).subjects) {
				if (own.has(before.slug) || said.has(before.slug)) continue;
				expect(before.variants.map(({ label }) => subjectOf({ label })?.addresses.includes(before.slug))).toContain(true);
			}
		}),
	);
});

test('a heading is found by its subject’s label and aliases, whatever another entry claims', () => {
	fc.assert(
		fc.property(catalogue, ({ lists, entries }) => {
			const { subjects, subjectOf } = indexed(lists, entries);
			for (const subject of subjects) {
				for (const { label } of subject.variants) expect(subjectOf({ label })).toBe(subject);
				for (const label of subject.aliases) expect(subjectOf({ label })).toBe(subject);
			}
		}),
	);
});
