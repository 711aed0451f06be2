import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type BibRecord, emptyRecord } from '../record/record.ts';
import { readFile } from './index.ts';
import { type Work, type Writer, writers } from './writers.ts';

const record: BibRecord = {
	...emptyRecord({ file: 'a', format: 'ris', entry: 1, line: 1, endLine: 1 }, 'raw of the entry'),
	title: 'Tea',
	doi: '10.5555/tea',
	abstract: { sections: [{ text: 'We drank it.' }] },
	rights: { text: 'It may not be copied without permission.', supplied: true },
	links: [{ url: 'https://login.example.org/x', kind: 'library-login' }],
	notes: ['a private note'],
	comment: 'a private comment',
	unmapped: [{ tag: 'C8', value: 'a private value', line: 1 }],
};

function written({ write }: Writer, ...works: Work[]): string {
	return [...write(works)].join('');
}

describe.each(writers)('$name', (writer) => {
	test('writes fields alone, whatever else an object holds', () => {
		const text = written(writer, record);
		expect(text).toContain('Tea');
		expect(text).not.toMatch(/private|raw of|login\.example/);
	});

	test('keeps the notice with the abstract, and leaves other statements of rights alone', () => {
		expect(written(writer, record).replaceAll(/\s+/g, ' ')).toContain('may not be copied');
		const free: Work = { ...record, rights: { text: 'Copyright 2024 Example Press.', supplied: false } };
		if (writer.name !== 'markdown') expect(written(writer, free)).not.toContain('Copyright');
	});

	test('writes nothing of no works that a reader would take for one', () => {
		expect(written(writer)).not.toContain('Tea');
	});

	test('says of a retracted work that it is, and the readers take the mark back', () => {
		const relations: Work['relations'] = [{ kind: 'retraction', direction: 'in', words: 'Retracted Publication' }];
		const text = written(writer, { ...record, pmid: '7', relations });
		if (writer.name !== 'markdown') expect(text.replaceAll(/[{}]/g, '')).toContain('[RETRACTED] Tea');
		const read = readFile(new TextEncoder().encode(text), `records/all.${writer.ending}`);
		const [again] = 'reading' in read ? read.reading.records : [];
		expect(again?.title).toBe(record.title);
		expect(again?.relations).toContainEqual(expect.objectContaining({ kind: 'retraction', direction: 'in' }));
	});

	test('believes the catalogue before the record', () => {
		const relations: Work['relations'] = [{ kind: 'retraction', direction: 'in', words: 'Retracted Publication' }];
		expect(written(writer, { ...record, relations, status: { kind: 'reinstated' } })).not.toContain('[RETRACTED]');
		if (writer.name !== 'markdown')
			expect(written(writer, { ...record, status: { kind: 'concern' } }).replaceAll(/[{}]/g, '')).toContain('[EXPRESSION OF CONCERN] Tea');
	});

	test('writes works one by one as it writes them together', () => {
		const { pieces } = writer;
		if (pieces === undefined) return;
		const works: Work[] = [record, { ...record, status: { kind: 'retracted' } }, { ...record, title: 'Coffee, "black"', id: 'other' }];
		const texts = [...pieces.each(works)];
		expect(texts).toHaveLength(works.length);
		expect(pieces.open + texts.join(pieces.between) + pieces.close).toBe(written(writer, ...works));
	});

	test('is told of in the help', () => {
		expect(readFileSync(new URL('../help/pages/converting.md', import.meta.url), 'utf8')).toContain(`| \`${writer.name}\` |`);
	});
});

test('CSL-JSON has an identifier for each work, and each once', () => {
	const [csl] = writers.filter(({ name }) => name === 'csl-json');
	if (csl === undefined) throw new Error('CSL-JSON is not written');
	const { doi, ...unknown } = record;
	const works = [record, record, unknown, { ...unknown, pmid: '7' }, { ...unknown, id: 'mine' }, { ...unknown, id: `${doi}-2` }];
	const items: { id: string }[] = JSON.parse(written(csl, ...works));
	expect(items.map(({ id }) => id)).toEqual([doi, `${doi}-2`, 'entry-3', 'pmid-7', 'mine', `${doi}-2-2`]);
});

test('names and endings are there once, and safe in a shell', () => {
	expect(new Set(writers.map(({ name }) => name)).size).toBe(writers.length);
	for (const { name, ending } of writers) expect(name + ending).toMatch(/^[a-z.-]+$/);
});
