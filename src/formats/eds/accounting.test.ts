import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { removeEmails } from '../../record/email.ts';
import { fold } from '../../record/fold.ts';
import { readLanguage } from '../../record/language.ts';
import { readLink } from '../../record/link.ts';
import type { BibRecord } from '../../record/record.ts';
import { edsJson } from '../eds-json/read.ts';
import { splitEntries } from '../eds-text/entries.ts';
import { linesOfText } from '../eds-text/lines.ts';
import { edsText } from '../eds-text/read.ts';
import type { Reading } from '../format.ts';
import { readJson } from '../json/tree.ts';
import { plain } from './data.ts';
import { leavesOf, type Node } from './node.ts';

const FOUNDING = new URL('../../../records/ebsco-medlatina/lth-191763545.txt', import.meta.url);
const texts = filesOf(new URL('../eds-text/fixtures/', import.meta.url), /\.txt$/).concat([FOUNDING]);
const replies = filesOf(new URL('../eds-json/fixtures/', import.meta.url), /^(?!.*\.reading\.json$).*\.json$/);

function filesOf(folder: URL, pattern: RegExp): URL[] {
	return readdirSync(folder)
		.filter((name) => pattern.test(name))
		.map((name) => new URL(name, folder));
}

function words(text: string): string[] {
	return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Values that say what another value is, and so are in the choice of its field. */
const STEERING: ReadonlyMap<string, RegExp> = new Map([
	['Type', /^(?:main|general|published|doi|volume|issue|is[sb]n-(?:print|electronic)|pdflink|ebook-pdf|ebook-epub)$/],
	['PubTypeId', /^(?:academicJournal|ebook|book|newspaperArticle|reference)$/],
	['Availability', /^1$/],
	// They say in which field an item's text is.
	['Name', /./],
	['Label', /./],
	['Group', /./],
]);

/** What a source line says with a number, and roles and notes that are in a field in full. */
const UNITS = /^(?:vol|issue|pp?|v|n|ed|author|orcid|note|js?|by|abstract|from)$/;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The words of a leaf that are nowhere in the record and in no problem. */
function missing(
	{ node, path }: { node: Node; path: string },
	record: BibRecord,
	reading: Reading,
	held: ReadonlySet<string>,
	all: string,
): string[] {
	const value = node.value ?? '';
	if (STEERING.get(node.key)?.test(value)) return [];
	if (reading.problems.some(({ kind, line }) => kind === 'full-text-left-out' && line === node.line)) return [];
	const language = readLanguage(value);
	if (/Languages\.(?:Code|Text)$|^Items\.Data$/.test(path) && language !== undefined && record.languages.includes(language)) return [];
	const link = readLink(value);
	if (link !== undefined && record.links.some(({ url }) => url === link.url)) return [];
	// Marks of affiliations stand close to names.
	const said = words(removeEmails(plain(value.replace(/(?=<relatesTo>|&lt;relatesTo)|(?<=\/relatesTo(?:>|&gt;))/g, ' '))).text);
	const month = MONTHS[Number(record.issued?.slice(5, 7)) - 1];
	return said.filter((word) => {
		if (held.has(word) || all.includes(word.replace(/^0+(?=\d)/, '')) || UNITS.test(word) || word === month) return false;
		// `v8 n3 p98-107`, `15p`
		const [, number] = /^[vnp]?(\d+)p?$/.exec(word) ?? [];
		return number === undefined || !all.includes(number);
	});
}

function accountedFor(root: Node, record: BibRecord, reading: Reading): string[] {
	const { raw: _raw, gated: _gated, ...fields } = record;
	const texts: string[] = [];
	const collect = (value: unknown): void => {
		if (typeof value === 'string' || typeof value === 'number') texts.push(String(value));
		else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) collect(inner);
	};
	collect(fields);
	collect(reading.problems.map(({ actual }) => actual));
	const held = new Set(texts.flatMap(words));
	const all = texts.map((text) => fold(text).replace(/[^\p{L}\p{N}]+/gu, '')).join(' ');
	return leavesOf(root).flatMap((leaf) => missing(leaf, record, reading, held, all).map((word) => `${leaf.path}: ${word}`));
}

describe('accounting', () => {
	test.each(texts.map((url) => [url.pathname.split('/').at(-1) ?? '', url] as const))(
		'every line of %s is in a field, unmapped or in a problem',
		(_name, url) => {
			const text = readFileSync(url, 'utf8');
			const reading = edsText.read(text, 'x.txt');
			const { entries } = splitEntries(linesOfText(text));
			expect(reading.records.length + reading.quarantined.length).toBe(entries.length);
			for (const record of reading.records) {
				const entry = entries.find(({ line }) => line === record.origin.line);
				expect(entry && accountedFor(entry.root, record, reading)).toEqual([]);
			}
		},
	);

	test.each(replies.map((url) => [url.pathname.split('/').at(-1) ?? '', url] as const))(
		'every value of %s is in a field, unmapped or in a problem',
		(_name, url) => {
			const text = readFileSync(url, 'utf8');
			const reading = edsJson.read(text, 'x.json');
			const nodes: Node[] = [];
			const collect = (node: Node): void => {
				nodes.push(node);
				for (const child of node.children) collect(child);
			};
			for (const value of readJson(text).values) collect(value);
			for (const record of reading.records) {
				const number = record.accessions[0]?.number;
				const root = nodes.find(({ children }) =>
					children.some(({ key, children: inner }) => key === 'Header' && inner.some((leaf) => leaf.key === 'An' && leaf.value === number)),
				);
				expect(root && accountedFor(root, record, reading)).toEqual([]);
			}
		},
	);

	test('no line of a dump is lost on the way into the tree', () => {
		for (const url of texts) {
			for (const { root, page } of splitEntries(linesOfText(readFileSync(url, 'utf8'))).entries) {
				const lines = new Set(leavesOf(root).flatMap(({ node }) => range(node.line, node.endLine)));
				const inner = (node: Node): void => {
					lines.add(node.line);
					for (const child of node.children) inner(child);
				};
				inner(root);
				const first = page.at(-1)?.number ?? root.line - 1;
				const all = readFileSync(url, 'utf8').split(/\r?\n/);
				for (let line = first + 1; line <= root.endLine; line += 1)
					if ((all[line - 1] ?? '').trim() !== '') expect([...lines]).toContain(line);
			}
		}
	});

	test('no e-mail address is in any field', () => {
		for (const url of [...texts, ...replies]) {
			const text = readFileSync(url, 'utf8');
			const format = edsText.recognises(text) ? edsText : edsJson;
			for (const { raw: _raw, ...record } of format.read(text, 'x').records) expect(JSON.stringify(record)).not.toMatch(/\w@\w/);
		}
	});

	test('gated lines are lines of the raw entry', () => {
		for (const url of [...texts, ...replies]) {
			const text = readFileSync(url, 'utf8');
			const format = edsText.recognises(text) ? edsText : edsJson;
			for (const { raw, gated } of format.read(text, 'x').records) {
				for (const { from, to } of gated) expect(from <= to && to <= raw.split('\n').length).toBe(true);
			}
		}
	});
});

function range(from: number, to: number): number[] {
	return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

describe('nothing makes the readers throw', () => {
	const pieces = fc.constantFrom(
		...[
			'Items – Name: Title',
			'– Name: Author',
			'  Label: Authors',
			'  Group: Au',
			'  Group: Ti',
			'  Data: A title',
			'  Data: <searchLink fieldCode="AR"',
			'Data:',
		],
		...[
			'Header DbId: x',
			'An: 1',
			'RecordInfo BibRecord:',
			'  BibEntity:',
			'    Titles:',
			'      – TitleFull: T',
			'        Type: main',
			'ResultId 1',
			'PLink',
			'Saved in:',
		],
		...[
			'FullText Text:',
			'  Value: &lt;p&gt;',
			'__proto__: x',
			'      – Type: volume',
			'',
			'   ',
			'–',
			'– :',
			':',
			'<br />',
			'&amp;lt;',
			'\u0000',
			'IllustrationInfo',
			'Holdings –',
		],
	);

	test('on lines of dumps in any order', () => {
		fc.assert(
			fc.property(fc.array(pieces, { maxLength: 40 }), (lines) => {
				const { records, quarantined, problems } = edsText.read(lines.join('\n'), 'x.txt');
				expect(quarantined.length).toBe(problems.filter(({ severity }) => severity === 'error').length);
				for (const { origin, title } of records) expect(title !== '' && origin.line >= 1 && origin.endLine <= lines.length).toBe(true);
			}),
		);
	});

	test('on any JSON and on any piece of it', () => {
		const reply = readFileSync(new URL('../eds-json/fixtures/record.json', import.meta.url), 'utf8');
		fc.assert(
			fc.property(fc.json(), fc.nat(reply.length), (json, cut) => {
				edsJson.read(json, 'x.json');
				edsJson.read(reply.slice(0, cut), 'x.json');
				edsJson.read(reply.slice(cut), 'x.json');
			}),
		);
	});

	test('on a value of another kind in any place of a record', () => {
		const reply = readFileSync(new URL('../eds-json/fixtures/record.json', import.meta.url), 'utf8');
		const values = [...reply.matchAll(/: ("[^"\n]*"|\d+|false|null|\[\]|\{\})/g)];
		for (const { index, 0: found } of values) {
			for (const other of ['[]', '{}', 'null', '7', 'true', '"x"', '["x", {"Type": []}]', '{"": {"Value": 1}}']) {
				const { records, quarantined } = edsJson.read(`${reply.slice(0, index)}: ${other}${reply.slice(index + found.length)}`, 'x.json');
				expect(records.length + quarantined.length).toBe(1);
			}
		}
	});
});
