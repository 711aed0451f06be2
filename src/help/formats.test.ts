import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { LIMITS } from '../formats/archive.ts';
import { bibtexLosses } from '../formats/bibtex/write.ts';
import type { Loss } from '../formats/citable.ts';
import { dialectOf, knownHeadings, targetOfColumn } from '../formats/csv/columns.ts';
import { csvLosses } from '../formats/csv/write.ts';
import { formats, readFile } from '../formats/index.ts';
import { nbibLosses } from '../formats/nbib/write.ts';
import { risLosses } from '../formats/ris/write.ts';
import { inOrder } from '../problems/order.ts';
import type { Problem } from '../problems/problem.ts';
import { terminalReport } from '../problems/terminal.ts';

const path = fileURLToPath(new URL('pages/formats.md', import.meta.url));
const page = readFileSync(path, 'utf8');

/** The sections of the page by their headings, in order. */
const sections = new Map(
	page
		.split(/^## /m)
		.slice(1)
		.map((section): [string, string] => [section.slice(0, section.indexOf('\n')), section]),
);

/** An example, and the report of its file as the page prints it. */
const EXAMPLE = /^```\w+\n([\s\S]*?)^```\n\n```text\n(\S+)\n([\s\S]*?)^```\n/gm;

/** What `check` prints of a file, in a window of 76 columns, which the reading column holds. */
function reported(text: string, file: string): string {
	const read = readFile(new TextEncoder().encode(text), file);
	const problems: Problem[] = 'refused' in read ? [read.refused] : read.reading.problems;
	expect(problems.length, file).toBeGreaterThan(0);
	const report = terminalReport(inOrder(problems), { read: 0, published: 0, merged: 0, quarantined: 0 }, { width: 76 });
	return report.slice(0, report.indexOf('\n\n'));
}

const losses: readonly (readonly [string, readonly Loss[]])[] = [
	['RIS', risLosses],
	['BibTeX', bibtexLosses],
	['MEDLINE/nbib', nbibLosses],
	['CSV', csvLosses],
];

function lossTable(list: readonly Loss[]): string {
	const rows = list.map(({ field, what }) => `| \`${field}\` | ${what.replaceAll('|', '\\|')} |`);
	return ['| Field | What changes |', '| --- | --- |', ...rows].join('\n');
}

test('prints the messages that the readers give, and what the writers leave out; run with -u to write both anew', async () => {
	const messages = page.replace(EXAMPLE, (whole, example: string, file: string) => {
		const end = whole.lastIndexOf('```text\n');
		return `${whole.slice(0, end)}\`\`\`text\n${reported(example, file)}\n\`\`\`\n`;
	});
	const written = losses.reduce(
		(text, [label, list]) => text.replace(new RegExp(`(?<=^### Written as ${label}\n\n)(?:\\|.*\n)+`, 'm'), () => `${lossTable(list)}\n`),
		messages,
	);
	for (const [label] of losses) expect(page).toContain(`\n### Written as ${label}\n\n| Field |`);
	await expect(written).toMatchFileSnapshot(path);
});

describe('sections', () => {
	/** Formats whose example is refused, so that it names none. */
	const REFUSED: Readonly<Record<string, string>> = { 'EBSCO staff view': 'eds-text', 'EBSCO Discovery Service JSON': 'eds-json' };

	test('there is one for each format, with where to get it, what is read, what is kept and a fault', () => {
		const told = [...sections].flatMap(([title, section]) => {
			const [, example, file] = new RegExp(EXAMPLE.source, 'm').exec(section) ?? [];
			if (example === undefined || file === undefined) return [];
			for (const part of ['Where to get it.', 'What is read:', 'What is kept:', 'The commonest fault:'])
				expect(section, title).toContain(`\n\n**${part}**`);
			const read = readFile(new TextEncoder().encode(example), file);
			return 'refused' in read ? [REFUSED[title]] : [read.format.name];
		});
		expect(told.toSorted()).toEqual(formats.map(({ name }) => name).toSorted());
	});

	test('all are in the table of contents', () => {
		const contents = page.slice(0, page.indexOf('\n## '));
		expect([...contents.matchAll(/^\[(.+?)\]\(#/gm)].map(([, title]) => title)).toEqual([...sections.keys()]);
	});
});

describe('columns of a table', () => {
	const names = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);

	test('every heading that is known is listed, with those of the same meaning', () => {
		const rows = [...(sections.get('Columns of a table') ?? '').matchAll(/^\| (?!Read as|---)(.+) \| (`.+) \|$/gm)];
		expect(rows.flatMap(([, , cell = '']) => names(cell)).toSorted()).toEqual([...knownHeadings].toSorted());
		const targets = rows.map(([, meaning, cell = '']) => ({
			meaning,
			targets: [...new Set(names(cell).map((name) => targetOfColumn(name, 'other', 'article')))],
		}));
		expect(targets.filter((row) => row.targets.length !== 1)).toEqual([]);
		expect(new Set(targets.flatMap((row) => row.targets)).size).toBe(rows.length);
	});

	test('databases are told by the columns named', () => {
		const rows = [...(sections.get('CSV') ?? '').matchAll(/^\| ([\w ]+) \| .+ \| (`.+`) \|$/gm)];
		const dialects = rows.map(([, name = '', cell = '']) => [name, dialectOf(names(cell))]);
		expect(dialects).toEqual([
			['Scopus', 'scopus'],
			['PubMed', 'pubmed'],
			['Embase', 'embase'],
			['Covidence', 'covidence'],
			['Rayyan', 'rayyan'],
			['Zotero', 'zotero'],
			['EBSCOhost', 'ebsco'],
			['IEEE Xplore', 'ieee'],
			['Springer Link', 'springer'],
			['Web of Science', 'wos'],
		]);
	});
});

test('all that is refused by name is listed, with what to do', () => {
	const code = readFileSync(new URL('../formats/known.ts', import.meta.url), 'utf8');
	const labels = [...code.matchAll(/foreign\('([^']+)'/g)].map(([, label = '']) => label);
	// Archives of the kinds that are read come to this only when they are damaged; error replies have a section of their own.
	const elsewhere = ['a gzip archive', 'a ZIP archive', 'an error reply of the EDS API'];
	const rows = [...(sections.get('What is refused') ?? '').matchAll(/^\| (?!What it is|---)(.+?) \| (.+) \|$/gm)];
	expect(rows.map(([, label]) => label).toSorted()).toEqual([...new Set(labels)].filter((label) => !elsewhere.includes(label)).toSorted());
	const samples: readonly (readonly [label: string, text: string])[] = [
		['a PDF', '%PDF-1.7\n%x'],
		['an old Microsoft Office file', '\xd0\xcf\x11\xe0'],
		['an office file (a spreadsheet or document)', 'PK\u0003\u0004.......[Content_Types].xml'],
		['an RTF document', '{\\rtf1 x}'],
		['a 7-Zip archive', '7z\xbc\xaf'],
		['a RAR archive', 'Rar!'],
		['a database file', 'SQLite format 3'],
		['a picture', 'GIF89'],
		['binary MARC (ISO 2709)', '00362naaa 2200109zu 4500001000800000\u001e'],
		['serialised PHP', 'a:1:{s:1:"a";}'],
		['a Biblioscape export', '\n--AU-- Example, A.\n'],
		['an Ovid report', '<1>\nUnique Identifier\n  1\n'],
		['the page of a record in a library catalogue', 'Tea\n\nSaved in:\nBibliographic Details\nTitle: Tea\n'],
		['a reply of OAI-PMH', '<OAI-PMH xmlns="x"></OAI-PMH>'],
		['a Crossref XML reply', '<crossref_result></crossref_result>'],
		['XML of a kind that is not known', '<?xml version="1.0"?><top/>'],
		['a DataCite JSON reply', '{"data":{"type":"dois"}}'],
		['MODS in JSON', '{"mods":{}}'],
		['Zotero’s own JSON', '[{"itemType":"book"}]'],
		['JSON Lines', '{"a": 1}\n{"a": 2}\n'],
		['JSON of a kind that is not known', '{"a": 1}'],
		['YAML', 'tea:\n    title: Tea\n'],
	];
	const told = samples.map(([label, text]) => {
		const read = readFile(Uint8Array.from(Buffer.from(text, 'latin1')), 'records/x');
		const utf8 = readFile(new TextEncoder().encode(text), 'records/x');
		const [refused] = [read, utf8].flatMap((one) =>
			'refused' in one && one.refused.message.includes(` is ${label}, `) ? [one.refused] : [],
		);
		return [label, refused?.todo];
	});
	expect(told.toSorted()).toEqual(rows.map(([, label, todo]) => [label, todo]).toSorted());
});

test('the limits of archives are those of the code', () => {
	const mebibyte = 2 ** 20;
	const said = `${LIMITS.bytes / mebibyte} MB, to ${LIMITS.ratio} times its size once it exceeds ${LIMITS.freely / mebibyte} MB, and to ${LIMITS.files.toLocaleString('en')} files`;
	expect(sections.get('Archives')?.replaceAll(/\s+/g, ' ')).toContain(said);
});
