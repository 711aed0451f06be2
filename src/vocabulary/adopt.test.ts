import { describe, expect, test } from 'vitest';
import type { SubjectEntry } from '../catalogue/curation/subject-entry.ts';
import { adopt } from './adopt.ts';
import type { Concept } from './concept.ts';

const concept = (label: string, more: Partial<Concept> = {}): Concept => ({
	id: label,
	label,
	aliases: [],
	broader: [],
	related: [],
	...more,
});

const entry = (slug: string, label: string, aliases?: string[]) => ({
	item: { slug, label, ...(aliases === undefined ? {} : { aliases }) } satisfies SubjectEntry,
	place: { file: `content/subjects/${slug}.md`, line: 1 },
});

const drinks = concept('Drinks', { aliases: ['Beverages'] });
const tea = concept('Tea, Green', { aliases: ['Sencha'], broader: ['Drinks'], related: ['Cups', 'Water'], mesh: 'D000001' });
const cups = concept('Cups');

describe('what becomes of concepts', () => {
	test('each that is new is a file, which names others by their labels', () => {
		const { files, there, lost } = adopt([drinks, tea, cups], []);
		expect(files).toEqual([
			{ slug: 'drinks', label: 'Drinks', aliases: ['Beverages'], broader: [], related: [] },
			{ slug: 'tea-green', label: 'Tea, Green', aliases: ['Sencha'], broader: ['Drinks'], related: ['Cups'], mesh: 'D000001' },
			{ slug: 'cups', label: 'Cups', aliases: [], broader: [], related: [] },
		]);
		expect(there).toEqual([]);
		expect(lost).toEqual([{ from: 'Tea, Green', to: 'Water', because: 'unknown' }]);
	});

	test('an entry that has one of the names is the concept, and others name it by its own label', () => {
		const { files, there } = adopt([drinks, tea], [entry('things-to-drink', 'Things to drink', ['beverages.'])]);
		expect(files).toMatchObject([{ slug: 'tea-green', broader: ['Things to drink'] }]);
		expect(there).toEqual([{ file: 'content/subjects/things-to-drink.md', missing: ['Drinks'] }]);
	});

	test('a label that is turned round is no other label', () => {
		expect(adopt([tea], [entry('green-tea', 'Green tea')])).toMatchObject({
			files: [],
			there: [{ file: 'content/subjects/green-tea.md', missing: ['Sencha'] }],
		});
	});

	test('only concepts that a heading names are taken where headings are given, with all that lies above them', () => {
		const pu = concept('Pu-erh', { broader: ['Tea, Green'] });
		const labels = (headings: string[]) => adopt([drinks, tea, cups, pu], [], headings).files.map(({ label }) => label);
		expect(labels(['SENCHA/history*'])).toEqual(['Drinks', 'Tea, Green']);
		expect(labels(['green tea.'])).toEqual(['Drinks', 'Tea, Green']);
		expect(labels(['pu erh', 'CUPS'])).toEqual(['Drinks', 'Tea, Green', 'Cups', 'Pu-erh']);
		expect(labels(['Water'])).toEqual([]);
	});

	test('a related subject that nobody asked for is no loss', () => {
		expect(adopt([drinks, { ...tea, related: ['Cups'] }, cups], [], ['Sencha'])).toMatchObject({ lost: [], files: [{}, { related: [] }] });
	});

	test('of two concepts with one label the first is taken, and both are told', () => {
		const { files, doubled } = adopt([cups, concept('CUPS', { id: 'other' })], []);
		expect(files.map(({ label }) => label)).toEqual(['Cups']);
		expect(doubled).toEqual(['CUPS']);
	});

	test('a name that another has is left with it, and told', () => {
		const { files, refused } = adopt([concept('Mugs', { aliases: ['Cups', 'Beakers'] }), cups], [entry('beakers', 'Glasses', ['Beakers'])]);
		expect(files.map(({ label, aliases }) => [label, aliases])).toEqual([['Cups', []]]);
		expect(refused).toEqual([{ name: 'Cups', of: 'Mugs', has: 'Cups' }]);
	});

	test('nothing comes to lie above itself', () => {
		const ring = [concept('A', { broader: ['B'] }), concept('B', { broader: ['C'] }), concept('C', { broader: ['A'] })];
		const { files, lost } = adopt(ring, []);
		expect(files.map(({ label, broader }) => [label, broader])).toEqual([
			['A', ['B']],
			['B', ['C']],
			['C', []],
		]);
		expect(lost).toEqual([{ from: 'C', to: 'A', because: 'circle' }]);
	});

	test('labels that would come out at one address have one each', () => {
		expect(adopt([concept('C++'), concept('C#'), concept('C')], []).files.map(({ slug }) => slug)).toEqual([
			expect.stringMatching(/^c-[0-9a-f]{6}$/),
			expect.stringMatching(/^c-[0-9a-f]{6}$/),
			'c',
		]);
	});
});
