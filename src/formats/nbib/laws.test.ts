import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../record/fold.ts';
import { type BibRecord, BibRecordSchema } from '../../record/record.ts';
import { readMarkup } from '../markup.ts';
import { knownTags } from './fields.ts';
import { nbib } from './read.ts';

const folder = new URL('fixtures/', import.meta.url);
const fixtures = readdirSync(folder)
	.filter((name) => name.endsWith('.nbib'))
	.map((name) => [name, readFileSync(new URL(name, folder), 'utf8')] as const);

const linesOf = (text: string): string[] => text.split(/\r\n|\r|\n/);
const wordsOf = (text: string): string[] => fold(text).match(/\p{L}{4,}|\d{3,}/gu) ?? [];

function contents({ raw: _, origin: __, gated: ___, ...rest }: BibRecord): Set<string> {
	return new Set(wordsOf(JSON.stringify(rest).replaceAll(/\\[nt]/g, ' ')));
}

/** Read into codes and numbers, or the short form of what stands before. */
const TRANSLATED = /^(?:LA|OABL|DP|DEP|PG|AU|IR|ED|AUID|OTO)$/;
/** Words of form: marks of identifiers, and what an address is set off by. */
const FORM = /\[(?:doi|pii|bookaccession)\]|\((?:Electronic|Print|Linking)\)|Electronic address:|\S+@\S+/g;

describe('over the fixtures', () => {
	test.each(fixtures)('%s: every line is in an entry or reported, and the sum holds', (name, text) => {
		const { records, quarantined, problems } = nbib.read(text, name);
		const places = [...records.map(({ origin }) => origin), ...quarantined];
		expect(places).toHaveLength(text.match(/^PMID-/gm)?.length ?? 0);
		expect(problems.filter(({ severity }) => severity === 'error')).toHaveLength(quarantined.length);
		linesOf(text).forEach((line, at) => {
			if (line.trim() === '') return;
			const held = places.filter((place) => place.line <= at + 1 && at + 1 <= place.endLine).length;
			const said = problems.some((one) => one.kind === 'text-stray' && one.line <= at + 1 && at + 1 <= (one.endLine ?? one.line));
			expect(held + Number(said), `line ${at + 1}: ${line}`).toBe(1);
		});
	});

	test.each(fixtures)('%s: every word of an entry is in a field or in unmapped', (name, text) => {
		const lines = linesOf(text);
		for (const record of nbib.read(text, name).records) {
			const kept = contents(record);
			let tag = '';
			for (let at = record.origin.line - 1; at < record.origin.endLine; at++) {
				const line = lines[at] ?? '';
				if (/^[A-Z]/.test(line)) tag = line.slice(0, 4).trim();
				if (TRANSLATED.test(tag)) continue;
				const said = readMarkup(line.slice(6).replace(FORM, ' ')).text;
				for (const word of wordsOf(said)) expect(kept.has(word), `${tag} in line ${at + 1}: ${word}`).toBe(true);
			}
		}
	});

	test.each(fixtures)('%s: raw is the entry as it stands, and no markup, entity or address is left in a field', (name, text) => {
		for (const record of nbib.read(text, name).records) {
			const { raw, unmapped: _, titleMarkup: __, ...fields } = record;
			expect(raw).toBe(
				linesOf(text)
					.slice(record.origin.line - 1, record.origin.endLine)
					.join('\n'),
			);
			const shown = JSON.stringify(fields, (key, value) => (key === 'markup' ? undefined : value));
			expect(shown).not.toMatch(/<\/?[a-z][^<>]*>|&(?:#\d+|#x[\da-f]+|[a-z]{2,8});|@example/i);
		}
	});
});

describe('over generated text', () => {
	const letters = 'bcdfghjklmnpqrstvwxz';
	/** A word that no reader can take for anything else, different at each place. */
	const token = (at: number): string => `Qu${[...String(at)].map((digit) => letters[Number(digit)]).join('')}ola`;
	const tag = fc.constantFrom(...knownTags.filter((name) => !['PMID', 'AU', 'IR', 'ED', 'PS', 'CN', 'OTO'].includes(name)), 'QX');
	const form = fc.constantFrom(
		'A B',
		'A, B',
		'A/*B',
		'*A',
		'A; B',
		'10.5555/A; B [doi]',
		'A [pii]',
		'A (B)',
		'2019 A B',
		'1234-5679 (A) B',
		'© 2016 A. B',
		'ORCID: A',
		'A &lt;i&gt; <i>B</i>',
		'PMC123 A',
	);

	test('a record holds every word of its entry, whatever the tags and however often', () => {
		fc.assert(
			fc.property(fc.array(fc.tuple(tag, form, fc.boolean()), { maxLength: 30 }), (fields) => {
				let count = 0;
				const body = fields.map(([name, written, wrapped]) => {
					const words = written.replace(/\bA\b/, token(++count)).replace(/\bB\b/, () => token(++count));
					return `${name.padEnd(4)}- ${wrapped ? words.replace(' ', '\n      ') : words}`;
				});
				const text = ['PMID- 1', 'TI  - Title of the whole', ...body].join('\n');
				const [record] = nbib.read(text, 'x.nbib').records;
				if (!record) throw new Error('no record');
				BibRecordSchema.parse(record);
				const kept = contents(record);
				for (let at = 1; at <= count; at++) {
					if (text.includes(token(at))) expect(kept.has(fold(token(at))), `${token(at)} in\n${text}\n${JSON.stringify(record)}`).toBe(true);
				}
			}),
			{ numRuns: 300, seed: 21 },
		);
	});

	const hostile = fc.constantFrom(
		'',
		'PMID- 1',
		'PMID- ',
		'PMID-',
		'TI  - A title',
		'TI  -',
		'      wrapped',
		'AD  - x',
		'AUID- ORCID: x',
		'MH  - /*/',
		'MH  - */',
		'OT  - *',
		'RN  - 0 ()',
		'AID - [doi]',
		'LID - 1 [pii]',
		'DP  - 0000',
		'DEP - 99999999',
		'IS  - 1234-5678',
		'__proto__- x',
		'OABL- spa',
		'OAB - Abstract',
		'BTI - Book',
		'\ufeffPMID- 2',
		'\0\ud800',
		'CI  - ',
		'AB  - <script>x</script>&#0;',
	);

	test('reading never throws, its records are valid, and it reads the same twice', () => {
		fc.assert(
			fc.property(
				fc.array(fc.oneof(hostile, fc.string({ unit: 'binary', maxLength: 30 })), { maxLength: 50 }),
				fc.constantFrom('\n', '\r\n', '\r'),
				(lines, end) => {
					const text = lines.join(end);
					const reading = nbib.read(text, 'x.nbib');
					for (const record of reading.records) BibRecordSchema.parse(record);
					expect(nbib.read(text, 'x.nbib')).toEqual(reading);
				},
			),
			{ numRuns: 300, seed: 22 },
		);
	});
});
