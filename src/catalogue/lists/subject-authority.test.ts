import { describe, expect, test } from 'vitest';
import type { Subject as Term } from '../../record/record.ts';
import type { Placed } from '../curation/content-file.ts';
import { NO_CURATION } from '../curation/curation.ts';
import type { SubjectEntry } from '../curation/subject-entry.ts';
import { readSubjectFile } from '../curation/subject-file.ts';
import { exampleCatalogue, exampleFile } from '../example.ts';
import { indexArticles } from './indexes.ts';

/** Entries by the names of their files; each value is front matter. */
type Files = Record<string, string>;

const entriesOf = (files: Files): Placed<SubjectEntry>[] =>
	Object.entries(files).flatMap(
		([name, yaml]) => readSubjectFile({ file: `content/subjects/${name}.md`, yaml: `\n${yaml}`, body: '', closed: true }).items,
	);

/** The catalogue of one article for each list of headings, the first the oldest, with what curators say of subjects. */
function catalogued(files: Files, ...lists: string[][]) {
	const subjects = entriesOf(files);
	const terms = (labels: string[]) => labels.map((label): Term => ({ label, kind: 'heading' }));
	const records = lists.map((labels, at) => ({
		doi: `10.5555/${at}`,
		title: `Work ${at}`,
		issued: String(2000 + at),
		subjects: terms(labels),
	}));
	const authorities = { authors: [], journals: [], subjects };
	const catalogue = exampleCatalogue([exampleFile('a.ris', records)], { curation: { ...NO_CURATION, authorities } });
	const indexes = indexArticles(catalogue.articles, authorities);
	const problems = catalogue.problems.filter(({ file }) => file.startsWith('content/'));
	const of = (label: string) => indexes.subjectOf({ label });
	const told = problems.map(({ kind, file, line, actual }) => `${file.slice('content/subjects/'.length)}:${line} ${kind} ${actual}`);
	return { ...indexes, of, problems, told };
}

const short = (ids: readonly string[] | undefined) => (ids ?? []).map((id) => id.replace('10.5555-', '')).join(' ');

describe('headings of the records', () => {
	test('are one subject with their subheadings, which have no part in the label', () => {
		const { subjects } = catalogued({}, ['Depression/drug therapy*'], ['Depression/*psychology'], ['Depressive Disorder/genetics']);
		expect(subjects.map(({ slug, label, articles, addresses }) => [slug, label, articles.length, addresses])).toEqual([
			['depression', 'Depression', 2, ['depression-drug-therapy', 'depression-psychology']],
			['depressive-disorder', 'Depressive Disorder', 1, ['depressive-disorder-genetics']],
		]);
		expect(subjects[0]?.variants.map(({ label }) => label)).toEqual(['Depression/*psychology', 'Depression/drug therapy*']);
	});

	test('are one subject turned round, where the records have both forms', () => {
		const both = catalogued({}, ['Depressive Disorder, Treatment-Resistant'], ['Treatment-resistant depressive disorder']);
		expect(both.subjects.map(({ slug, articles, addresses }) => [slug, articles.length, addresses])).toEqual([
			['treatment-resistant-depressive-disorder', 2, ['depressive-disorder-treatment-resistant']],
		]);
		const one = catalogued({}, ['Depressive Disorder, Treatment-Resistant']);
		expect(one.subjects.map(({ slug }) => slug)).toEqual(['depressive-disorder-treatment-resistant']);
		expect(one.of('treatment-resistant depressive disorder')).toBe(one.subjects[0]);
	});

	test('are several subjects where sorted words would be one, or more than one comma stands between', () => {
		const labels = [
			'Carcinoma, ductal, breast',
			'Breast ductal carcinoma',
			'Resistant treatment',
			'Treatment resistant',
			'Tea, coffee',
			'Tea',
		];
		expect(catalogued({}, labels).subjects).toHaveLength(labels.length);
	});

	test('two inverted forms of one phrase are one only where a record has the phrase', () => {
		const labels = ['Disorder, resistant depressive', 'Depressive disorder, resistant'];
		expect(catalogued({}, labels).subjects).toHaveLength(2);
		expect(catalogued({}, labels).of('Resistant depressive disorder')).toBeUndefined();
		expect(catalogued({}, [...labels, 'Resistant depressive disorder']).subjects).toHaveLength(1);
	});
});

describe('an entry of content/subjects/', () => {
	const files = {
		'precision-medicine': [
			'label: Precision medicine',
			'aliases: [Individualized medicine, Personalised medicine, "Therapy, tailored"]',
			'scope: Treatment that is fitted to one person.',
			'mesh: D057285',
			'facet: Concept',
		].join('\n'),
	};

	test('is found by every form of its label and its aliases, whether or not a record has it', () => {
		const { subjects, of, told } = catalogued(files, ['INDIVIDUALIZED medicine.'], ['*Precision Medicine/trends'], ['Tailored therapy']);
		expect(told).toEqual([]);
		expect(subjects).toEqual([
			{
				slug: 'precision-medicine',
				label: 'Precision medicine',
				articles: ['10.5555-2', '10.5555-1', '10.5555-0'],
				withNarrower: ['10.5555-2', '10.5555-1', '10.5555-0'],
				variants: [
					{ label: '*Precision Medicine/trends', count: 1 },
					{ label: 'INDIVIDUALIZED medicine.', count: 1 },
					{ label: 'Tailored therapy', count: 1 },
				],
				kinds: ['heading'],
				schemes: [],
				occursWith: [],
				aliases: ['Individualized medicine', 'Personalised medicine', 'Therapy, tailored'],
				broader: [],
				narrower: [],
				related: [],
				scope: 'Treatment that is fitted to one person.',
				mesh: 'D057285',
				facet: 'Concept',
				generic: false,
				addresses: [
					'individualized-medicine',
					'personalised-medicine',
					'precision-medicine-trends',
					'tailored-therapy',
					'therapy-tailored',
				],
			},
		]);
		for (const label of ['personalised medicine', 'Therapy, tailored', 'medicine, precision', 'PRECISION-MEDICINE.', 'tailored therapy*']) {
			expect(of(label)?.slug).toBe('precision-medicine');
		}
		expect(of('medicine')).toBeUndefined();
	});

	test('is no subject without an article, and is told of by nobody', () => {
		const { subjects, of, told } = catalogued({ ...files, up: 'label: Up', down: 'label: Down\nbroader: Up\nrelated: Tea' }, ['Tea']);
		expect(subjects.map(({ slug, related }) => [slug, related])).toEqual([['tea', []]]);
		expect(of('Precision medicine')).toBeUndefined();
		expect(told).toEqual([]);
	});

	test('does not turn round what another entry claims as it is', () => {
		const { of } = catalogued({ 'dance-music': 'label: Dance music', arts: 'label: "Music, dance"' }, ['Music, Dance'], ['Dance music']);
		expect([of('music, dance')?.slug, of('dance music')?.slug]).toEqual(['arts', 'dance-music']);
	});

	test('keeps the address of a heading that had it, and leaves a heading whose own address it takes one of its own', () => {
		const { subjects } = catalogued({ c: 'label: Carbon', 'c-language': 'label: C#' }, ['C'], ['C#'], ['Carbon']);
		const slugs = new Map(subjects.map(({ label, slug, addresses }) => [label, [slug, addresses]]));
		expect(slugs.get('Carbon')).toEqual(['c', ['carbon']]);
		expect(slugs.get('C')).toEqual([expect.stringMatching(/^c-[0-9a-f]{6}$/), []]);
		expect(slugs.get('C#')).toEqual(['c-language', [expect.stringMatching(/^c-[0-9a-f]{6}$/)]]);
	});

	test('has former addresses that a curator names, unless they are another’s own', () => {
		const { of, told } = catalogued(
			{ tea: 'label: Tea\nsame:\n  - /subjects/chai/\n  - coffee\n  - tisane', mate: 'label: Mate\nsame: tisane' },
			['Tea', 'Coffee', 'Mate'],
		);
		expect(of('tea')?.addresses).toEqual(['chai']);
		expect(told).toEqual([
			'mate.md:3 subject-contradiction tisane',
			'tea.md:5 subject-contradiction coffee',
			'tea.md:6 subject-contradiction tisane',
		]);
	});
});

describe('names that two entries claim', () => {
	test('go to a label before an alias, and among equals to the first file by name, whatever the order of files', () => {
		const files = { b: 'label: Tea\naliases: [Infusion, Brew]', a: 'label: Coffee\naliases: [TEA, Brew]', c: 'label: coffee.' };
		const { of, told } = catalogued(files, ['Tea'], ['Brew'], ['Coffee'], ['Infusion']);
		expect(['tea', 'brew', 'coffee', 'infusion'].map((label) => of(label)?.slug)).toEqual(['b', 'a', 'a', 'b']);
		expect(of('tea')?.aliases).toEqual(['Infusion']);
		expect(told).toEqual([
			'a.md:2 subject-contradiction Coffee',
			'a.md:3 subject-contradiction TEA',
			'a.md:3 subject-contradiction Brew',
			'b.md:2 subject-contradiction Tea',
			'b.md:3 subject-contradiction Brew',
			'c.md:2 subject-contradiction coffee.',
		]);
		const turned = Object.fromEntries(Object.entries(files).reverse());
		expect(catalogued(turned, ['Tea'], ['Brew'], ['Coffee'], ['Infusion']).subjects).toEqual(
			catalogued(files, ['Tea'], ['Brew'], ['Coffee'], ['Infusion']).subjects,
		);
	});

	test('are counted once where one entry gives them twice, which is no more than a note', () => {
		const { problems, told, of } = catalogued({ tea: 'label: Tea\naliases: [TEA., Chai, chai]' }, ['Tea']);
		expect(told).toEqual(['tea.md:3 subject-repeated TEA.', 'tea.md:3 subject-repeated chai']);
		expect(problems.map(({ severity }) => severity)).toEqual(['note', 'note']);
		expect(of('tea')?.aliases).toEqual(['Chai']);
	});

	test('and slugs that two files claim go to the first by path', () => {
		const { subjects, told } = catalogued({ 'hot/tea': 'label: Hot tea', 'cold/tea': 'label: Cold tea' }, ['Hot tea'], ['Cold tea']);
		expect(subjects.map(({ slug, label }) => [slug, label])).toEqual([
			['tea', 'Cold tea'],
			['hot-tea', 'Hot tea'],
		]);
		expect(told).toEqual(['cold/tea.md:1 subject-contradiction tea', 'hot/tea.md:1 subject-contradiction tea']);
	});
});

describe('broader, narrower and related', () => {
	const files = {
		drinks: 'label: Drinks\nfacet: Food',
		tea: 'label: Tea\nbroader: [drinks, Plants]',
		'green-tea': 'label: Green tea\nbroader: [Té, /subjects/leaves/]\nrelated: coffee',
		sencha: 'label: Sencha\nbroader: Green tea\nfacet: Sort',
		coffee: 'label: Coffee\nbroader: Drinks\ngeneric: true',
	};
	files.tea += '\naliases: [Té]';
	const lists = [
		['Green tea'],
		['Sencha', 'Coffee', 'Japan'],
		['Tea', 'Drinks', 'Japan'],
		['Plants'],
		['Coffee', 'Leaves'],
		['Green tea', 'Sencha'],
	];
	const { of, told, subjects } = catalogued(files, ...lists);

	test('lead to entries by label, alias and slug, and to headings without one', () => {
		expect(told).toEqual([]);
		expect(of('tea')?.broader).toEqual(['drinks', 'plants']);
		expect(of('green tea')?.broader).toEqual(['leaves', 'tea']);
		expect(of('drinks')?.narrower).toEqual(['coffee', 'tea']);
		expect(of('leaves')?.narrower).toEqual(['green-tea']);
		expect([of('green tea')?.related, of('coffee')?.related]).toEqual([['coffee'], ['green-tea']]);
	});

	test('count each article once, in the order of lists', () => {
		expect(short(of('drinks')?.articles)).toBe('2');
		expect(short(of('drinks')?.withNarrower)).toBe('5 4 2 1 0');
		expect(short(of('plants')?.withNarrower)).toBe('5 3 2 1 0');
		expect(short(of('green tea')?.withNarrower)).toBe('5 1 0');
		expect(of('sencha')?.withNarrower).toBe(of('sencha')?.articles);
	});

	test('give the facet on to what has none, from the nearest that has one', () => {
		expect(['drinks', 'tea', 'green tea', 'sencha', 'plants'].map((label) => of(label)?.facet)).toEqual([
			'Food',
			'Food',
			'Food',
			'Sort',
			undefined,
		]);
	});

	test('are not told as what a subject occurs with, nor is what says little', () => {
		expect(of('sencha')?.occursWith).toEqual([{ slug: 'japan', count: 1 }]);
		expect(of('tea')?.occursWith).toEqual([{ slug: 'japan', count: 1 }]);
		expect(of('coffee')?.occursWith.map(({ slug }) => slug)).toEqual(['japan', 'leaves', 'sencha']);
	});

	test('make a subject of an entry that has articles below it alone', () => {
		const { subjects } = catalogued({ up: 'label: Up', down: 'label: Down\nbroader: up' }, ['Down']);
		expect(subjects.map(({ slug, articles, withNarrower }) => [slug, articles.length, withNarrower.length])).toEqual([
			['down', 1, 1],
			['up', 0, 1],
		]);
	});

	test('are told where they lead nowhere or lead there already', () => {
		const { told, problems } = catalogued({ tea: 'label: Tea\nbroader: [Nothing, Drinks, drinks.]\nrelated:\n  - Nobody\n  - tea' }, [
			'Tea',
			'Drinks',
		]);
		expect(told).toEqual([
			'tea.md:3 subject-unmatched Nothing',
			'tea.md:3 subject-repeated drinks.',
			'tea.md:5 subject-unmatched Nobody',
			'tea.md:6 subject-repeated tea',
		]);
		expect(problems.map(({ severity }) => severity)).toEqual(['warning', 'note', 'warning', 'note']);
	});

	test('say nothing of an article that has no subject', () => {
		expect(subjects.every(({ withNarrower }) => withNarrower.length > 0)).toBe(true);
	});
});

describe('circles of broader subjects', () => {
	test('are named whole, and broken at the link that closes them in the order of slugs', () => {
		const files = {
			c: 'label: Third\nbroader: First',
			a: 'label: First\nbroader: Second',
			b: 'label: Second\nbroader:\n  - Tea\n  - Third',
		};
		const { problems, told, of } = catalogued(files, ['First', 'Tea']);
		expect(told).toEqual(['c.md:3 subject-cycle First > Third > Second > First']);
		expect(problems[0]?.message).toBe('The broader subjects lead back to where they began: a > c > b > a.');
		expect(problems[0]?.severity).toBe('error');
		expect([of('first')?.broader, of('second')?.broader, of('third')?.broader]).toEqual([['b'], ['tea', 'c'], []]);
		expect(short(of('third')?.withNarrower)).toBe('0');
	});

	test('may be of one subject, and several may meet in one', () => {
		expect(catalogued({ a: 'label: First\nbroader: first' }, ['First']).told).toEqual(['a.md:3 subject-cycle First > First']);
		const files = { a: 'label: First\nbroader: [Second, Third]', b: 'label: Second\nbroader: First', c: 'label: Third\nbroader: First' };
		expect(catalogued(files, ['First']).told).toEqual([
			'b.md:3 subject-cycle First > Second > First',
			'c.md:3 subject-cycle First > Third > First',
		]);
	});

	test('of many subjects are named in part, and take time in proportion to their links', () => {
		const size = 3000;
		const files = Object.fromEntries(
			Array.from({ length: size }, (_, at) => [`s${at}`, `label: Subject ${at}\nbroader: [Subject ${(at + 1) % size}, Subject 0]`]),
		);
		const { problems } = catalogued(files, ['Subject 5']);
		expect(problems.every(({ kind }) => kind === 'subject-cycle' || kind === 'subject-repeated')).toBe(true);
		expect(problems.find(({ message }) => message.includes(' more > '))?.message.length).toBeLessThan(1000);
	});
});
