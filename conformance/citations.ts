/**
 * `CITEPROC_PATH=DIR node conformance/citations.ts FOLDER...`: prints every record below some folders in the three styles, beside what
 * citeproc prints of it, and counts how often they agree and by what they differ. DIR is a folder in which `citeproc` and
 * `@citation-js/plugin-csl` were installed; their licences keep both out of this project. `--list` prints the pairs whose difference has
 * no name.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { citationsOf } from '../src/citation/cite.ts';
import { plainText } from '../src/citation/runs.ts';
import { cslItem } from '../src/formats/csl-json/write.ts';
import { readFiles } from '../src/formats/index.ts';
import type { BibRecord } from '../src/record/record.ts';
import { evened } from './citation-kinds.ts';

/** Files beyond this size hold more of the same. */
const LARGEST = 3_000_000;
/** Records of one file that are compared. */
const OF_ONE_FILE = 50;
const STYLES = { apa: ['apa', 'en-US'], vancouver: ['vancouver', 'en-US'], harvard: ['harvard1', 'en-GB'] } as const;

const { values: options, positionals } = parseArgs({ allowPositionals: true, options: { list: { type: 'boolean', default: false } } });
const installed = process.env['CITEPROC_PATH'];
if (installed === undefined || positionals.length === 0) {
	console.error('CITEPROC_PATH=DIR node conformance/citations.ts FOLDER...');
	process.exit(2);
}

/** The part of citeproc that is used here. */
interface Engine {
	setOutputFormat(name: string): void;
	updateItems(ids: string[]): void;
	makeBibliography(): [unknown, string[]];
}
interface Citeproc {
	Engine: new (
		system: { retrieveLocale(name: string): unknown; retrieveItem(id: string): unknown },
		style: string,
		locale: string,
	) => Engine;
}

function isCiteproc(loaded: unknown): loaded is Citeproc {
	return typeof loaded === 'object' && loaded !== null && 'Engine' in loaded && typeof loaded.Engine === 'function';
}

const require = createRequire(join(resolve(installed), 'index.js'));
const citeproc: unknown = require('citeproc');
if (!isCiteproc(citeproc)) throw new Error('The package citeproc has no Engine.');
const styles = texts('styles.json');
const locales = texts('locales.json');

/** A file of texts by name that the package of styles brings. */
function texts(file: string): ReadonlyMap<string, string> {
	const read: unknown = JSON.parse(readFileSync(join(resolve(installed ?? ''), 'node_modules/@citation-js/plugin-csl/lib', file), 'utf8'));
	return new Map(Object.entries(Object(read)).map(([name, text]) => [name, String(text)]));
}

let item: unknown;
const engines = Object.entries(STYLES).map(([name, [style, locale]]) => {
	const system = { retrieveLocale: (wanted: string) => locales.get(wanted) ?? locales.get('en-US'), retrieveItem: () => item };
	const engine = new citeproc.Engine(system, styles.get(style) ?? '', locale);
	engine.setOutputFormat('text');
	return { name, engine };
});

let place = 0;
/** What citeproc prints of a record; undefined where it fails. */
function theirs(engine: Engine, record: BibRecord): string | undefined {
	place += 1;
	const id = `record-${place}`;
	const { abstract: _abstract, keyword: _keyword, custom: _custom, ...cited } = cslItem({ ...record, id, databases: [] });
	item = cited;
	try {
		engine.updateItems([id]);
		return engine
			.makeBibliography()[1]
			.join('')
			.trim()
			.replace(/^1\.\s*/, '');
	} catch {
		return undefined;
	}
}

const counts = new Map<string, { records: number; same: number; kinds: Map<string, number>; other: number }>();
let records = 0;
let failed = 0;
for (const folder of positionals) {
	const paths = readdirSync(resolve(folder), { recursive: true, encoding: 'utf8' }).sort((a, b) => (a < b ? -1 : 1));
	for (const path of paths) {
		const file = join(resolve(folder), path);
		if (!statSync(file).isFile() || statSync(file).size > LARGEST || /README|MANIFEST|_source/.test(path)) continue;
		const read = readFiles(readFileSync(file), path).files.flatMap((one) =>
			'reading' in one ? one.reading.records.slice(0, OF_ONE_FILE) : [],
		);
		records += read.length;
		for (const record of read) compare(path, record);
	}
}

function compare(path: string, record: BibRecord): void {
	const ours = new Map<string, string>(citationsOf(record).map(({ style, runs }) => [style, plainText(runs)]));
	for (const { name, engine } of engines) {
		const mine = ours.get(name) ?? '';
		const other = theirs(engine, record);
		if (other === undefined) failed += 1;
		else note(name, path, record.type, mine, other);
	}
}

function note(style: string, path: string, type: string, mine: string, other: string): void {
	const count = counts.get(style) ?? { records: 0, same: 0, kinds: new Map<string, number>(), other: 0 };
	counts.set(style, count);
	count.records += 1;
	const { kinds, ours, theirs } = evened(style, mine, other);
	if (ours !== theirs) {
		count.other += 1;
		if (options.list) console.log(`${style}, ${type}, ${path}\n  ours   ${mine}\n  theirs ${other}`);
	} else if (kinds.length === 0) count.same += 1;
	for (const kind of ours === theirs ? kinds : []) count.kinds.set(kind, (count.kinds.get(kind) ?? 0) + 1);
}

console.log(`${records} records; citeproc failed on ${failed} citations.\n`);
for (const [style, { records: compared, same, kinds, other }] of counts) {
	console.log(`## ${style}\n\n| difference | citations |\n| --- | --- |\n| none | ${same} |`);
	for (const [kind, count] of [...kinds].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))) console.log(`| ${kind} | ${count} |`);
	console.log(`| without a name here | ${other} |\n| all | ${compared} |\n`);
}
