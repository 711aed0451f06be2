import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSubjectFile, type SubjectFile } from './subject-file.ts';

/** A file whose front matter begins in its second line, as `splitFrontMatter` gives it. */
const file = (yaml: string, given: Partial<SubjectFile> = {}): SubjectFile => ({
	file: 'content/subjects/green-tea.md',
	yaml: `\n${yaml}`,
	body: '',
	closed: true,
	...given,
});
const told = ({ problems }: ReturnType<typeof readSubjectFile>) =>
	problems.map(({ kind, line, actual, expected }) => [kind, line, actual ?? expected]);

describe('readSubjectFile', () => {
	test('reads every key, the slug from the name of the file and the note from the body, with the places of values', () => {
		const yaml = [
			'label: Green tea',
			'aliases: [Sencha, "GT"]',
			'broader:',
			'  - Tea',
			'  - /subjects/drinks/',
			'related: [Coffee]',
			'scope: Leaves that were not left to oxidise.',
			'mesh: D013662',
			'facet: Intervention',
			'generic: true',
			'same: [/subjects/tea-green/]',
		].join('\n');
		const { items, problems } = readSubjectFile(file(yaml, { body: '\n\nSee [@10.5555/1].\n' }));
		expect(problems).toEqual([]);
		expect(items.map(({ item }) => item)).toEqual([
			{
				slug: 'green-tea',
				label: 'Green tea',
				aliases: ['Sencha', 'GT'],
				broader: ['Tea', '/subjects/drinks/'],
				related: ['Coffee'],
				scope: 'Leaves that were not left to oxidise.',
				mesh: 'D013662',
				facet: 'Intervention',
				generic: true,
				same: ['/subjects/tea-green/'],
				note: { markdown: '\n\nSee [@10.5555/1].\n', html: '' },
			},
		]);
		expect(items[0]?.values?.get('broader')?.map(({ line }) => line)).toEqual([5, 6]);
	});

	test('takes a single text for a list of one, and figures and the like for texts', () => {
		const [placed] = readSubjectFile(file('label: 2019\naliases: true\ngeneric: no\n')).items;
		expect(placed?.item).toMatchObject({ label: '2019', aliases: ['true'], generic: false });
	});

	test('names the nearest key of one that is unknown, and uses the others', () => {
		const reading = readSubjectFile(file('label: Green tea\nalias: [Sencha]\nbroder: Tea\nfacet: Drink\n'));
		expect(told(reading).map(([kind, line]) => [kind, line])).toEqual([
			['content-unknown-key', 3],
			['content-unknown-key', 4],
		]);
		expect(reading.problems.map(({ expected }) => expected)).toEqual(['aliases', 'broader']);
		expect(reading.problems[0]?.done).toBe('The key was left out; the rest of the file was read.');
		expect(reading.items[0]?.item).toMatchObject({ label: 'Green tea', facet: 'Drink' });
	});

	test('leaves out a value that is not valid, and the whole file only where it has no label', () => {
		const faulty = readSubjectFile(file('label: Green tea\nmesh: tea\ngeneric: perhaps\naliases: [{a: b}]\n'));
		expect(told(faulty).map(([kind, line]) => [kind, line])).toEqual([
			['content-invalid', 3],
			['content-invalid', 4],
			['content-invalid', 5],
		]);
		expect(faulty.items[0]?.item).toMatchObject({ label: 'Green tea', slug: 'green-tea' });
		for (const yaml of ['facet: Drink\n', '', 'lable: Green tea\n', 'label: [a, b]\n', '- label: Green tea\n']) {
			const { items, problems } = readSubjectFile(file(yaml));
			expect(items).toEqual([]);
			expect(problems.map(({ severity }) => severity)).toEqual(['error']);
		}
		expect(readSubjectFile(file('', { yaml: undefined, body: 'Green tea' })).problems[0]?.message).toBe('The item has no label.');
		expect(readSubjectFile(file('', { closed: false })).items).toEqual([]);
	});

	test('says what name a file is to have that cannot be an address, and uses it', () => {
		const read = (name: string) => readSubjectFile(file('label: Green tea\n', { file: `content/subjects/${name}.md` }));
		for (const [name, slug] of [
			['Green Tea', 'green-tea'],
			['thé', 'the'],
			['a.b', 'a-b'],
			['hot/Green_Tea', 'green-tea'],
		] as const) {
			const reading = read(name);
			expect(reading.items[0]?.item.slug).toBe(slug);
			expect(reading.problems.map(({ kind, expected }) => [kind, expected])).toEqual([['subject-file-name', `${slug}.md`]]);
		}
		expect(read('browse').items[0]?.item.slug).toMatch(/^browse-[0-9a-f]{6}$/);
		expect(read('con').problems).toHaveLength(1);
		expect(read('hot/green-tea').problems).toEqual([]);
	});

	test('takes signs out that turn a text round or show nothing', () => {
		const [placed] = readSubjectFile(file('label: "Green\\u202E tea\\u0007"\naliases: ["Sen\\u200Ecan\\tcha"]\n')).items;
		expect(placed?.item.label).toBe('Green tea');
		expect(placed?.item.aliases?.[0]).not.toContain('\t');
	});

	test('never throws, whatever the file holds', () => {
		const piece = fc.oneof(fc.string(), fc.constantFrom('label: x\n', '- ', '&a ', '*a', ': ', '{', '[', '<<: ', '__proto__: 1\n', '"'));
		fc.assert(
			fc.property(fc.array(piece), fc.string(), (pieces, name) => {
				for (const { item } of readSubjectFile(file(pieces.join(''), { file: `content/subjects/${name}.md` })).items) {
					expect(item.label).not.toBe('');
					expect(item.slug).toMatch(/^[a-z0-9-]+$/);
				}
			}),
		);
	});
});
