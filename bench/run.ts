/**
 * `npm run bench`: measures reading, wicked shapes, memory, merging, checking, building and searching over made-up records, and prints each
 * beside its budget. Options: `--only reading,shapes,memory,duplicates,build,search,questions`, `--records 1000,10000`, `--seed 1`, `--keep DIR`;
 * `--only search --articles 100000 --subjects 5000` builds the index of so many articles alone, and searches it;
 * `--only questions` asks a catalogue of 10,000 articles, or of so many as `--articles` says, what readers would ask;
 * `--only readback` reads what it writes; `--only related` relates 10,000 articles, or so many as `--articles` says;
 * `--read-only` is `--only reading`; `--formats ris,bibtex` and `--list` for the shapes,
 * which end it with exit code 1 where one is over its budget.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeCatalogue } from './catalogue.ts';
import { citationRows } from './citation.ts';
import { duplicateRows } from './duplicates.ts';
import { generate } from './generate.ts';
import { shapeRows } from './linear.ts';
import { memoryRows } from './memory.ts';
import { measure } from './process.ts';
import { questionRows } from './questions.ts';
import { readBackRows, workOf } from './read-back.ts';
import { readingRows } from './reading.ts';
import { relatedRows } from './related.ts';
import { indexRows, searchTransfer, transferRows } from './search.ts';
import { printTable, type Row } from './table.ts';
import { articleWeight, folderSize } from './weight.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const command = join(root, 'src/cli/accession.mjs');

/** Processes that never held more memory than this are not worth a line. */
const SMALL = 50e6;

const PARTS = ['reading', 'shapes', 'memory', 'duplicates', 'build', 'search', 'questions', 'citation', 'related', 'readback'];
/** Articles that are read in each format: enough for a time that can be told, also where each has a file of its own. */
const READ = 5000;

const { values: options } = parseArgs({
	options: {
		records: { type: 'string', default: '1000,10000' },
		seed: { type: 'string', default: '1' },
		only: { type: 'string', default: PARTS.join(',') },
		formats: { type: 'string', default: '' },
		list: { type: 'boolean', default: false },
		'read-only': { type: 'boolean', default: false },
		keep: { type: 'string' },
		articles: { type: 'string', default: '' },
		subjects: { type: 'string', default: '5000' },
	},
});
const seed = Number(options.seed);
const sizes = options.records.split(',').map(Number);
const parts = new Set(options['read-only'] ? ['reading'] : options.only.split(','));
if (
	!Number.isInteger(seed) ||
	sizes.some((size) => !Number.isInteger(size) || size < 1) ||
	[...parts].some((part) => !PARTS.includes(part))
) {
	console.error('--records takes whole numbers with commas between them, such as 1000,10000; --seed takes one whole number;');
	console.error(`--only takes some of ${PARTS.join(', ')} with commas between them.`);
	process.exit(2);
}

console.log(
	`Node ${process.version} on ${process.platform}, ${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), seed ${seed}`,
);
console.log('Times on shared cores vary by a third from run to run.\n');
if (parts.has('reading')) printTable('Reading, on one core', readingRows(generate(READ, seed)));
if (parts.has('shapes')) {
	const formats = options.formats.split(',').filter((name) => name !== '');
	const rows = await shapeRows(options.list, formats);
	printTable('Wicked shapes: time at twice the size', rows);
	if (rows.some(({ met }) => met === false)) process.exitCode = 1;
}
if (parts.has('memory')) printTable('Peak memory', await memoryRows(seed));
if (parts.has('duplicates')) printTable('Putting 20,000 records together, a quarter of them copies', duplicateRows(20_000, seed));
if (parts.has('citation')) printTable('Citations, on one core', citationRows(generate(10_000, seed)));
if (parts.has('readback')) printTable('Exports read back by our own readers', readBackRows(generate(10_000, seed).map(workOf)));
if (parts.has('related')) printTable('Related articles, on one core', relatedRows(generate(Number(options.articles || 10_000), seed)));
if (parts.has('questions')) {
	const articles = Number(options.articles || 10_000);
	const work = options.keep ? resolve(options.keep, 'questions') : mkdtempSync(join(tmpdir(), 'accession-bench-'));
	try {
		const { rows, failures } = await questionRows(command, work, { articles, seed });
		printTable(`Questions to ${articles.toLocaleString('en')} articles`, rows);
		for (const failure of failures) console.log(`  ${failure}`);
	} finally {
		if (!options.keep) rmSync(work, { recursive: true, force: true });
	}
}
if (parts.has('search') && options.articles !== '') {
	for (const articles of options.articles.split(',').map(Number)) {
		const work = options.keep ? resolve(options.keep, String(articles)) : mkdtempSync(join(tmpdir(), 'accession-bench-'));
		try {
			const rows = await indexRows(command, work, { articles, subjects: Number(options.subjects), seed });
			printTable(`The search of ${articles.toLocaleString('en')} articles`, rows);
		} finally {
			if (!options.keep) rmSync(work, { recursive: true, force: true });
		}
	}
} else if (parts.has('build') || parts.has('search')) {
	for (const size of sizes) printTable(`${size.toLocaleString('en')} articles`, await buildRows(size));
}

async function buildRows(size: number): Promise<Row[]> {
	const work = options.keep ? resolve(options.keep, String(size)) : mkdtempSync(join(tmpdir(), 'accession-bench-'));
	const catalogue = join(work, 'catalogue');
	const out = join(work, 'dist');
	mkdirSync(work, { recursive: true });
	rmSync(catalogue, { recursive: true, force: true });
	writeCatalogue(catalogue, generate(size, seed));
	try {
		const check = await measure([command, 'check', '--catalogue', catalogue], root);
		const build = await measure([command, 'build', '--catalogue', catalogue, '--out', out], root);
		if (build.code !== 0) throw new Error(`The build ended with exit code ${build.code}:\n${build.output.slice(-4000)}`);
		const { files, bytes } = folderSize(out);
		const weight = articleWeight(out);
		const search = parts.has('search') ? transferRows(await searchTransfer(out, 'depression'), size, 'depression') : [];
		const budgeted = size === 10_000;
		return [
			{ what: 'check', measured: `${check.seconds.toFixed(1)} s` },
			{
				what: 'cold build with index',
				measured: `${build.seconds.toFixed(1)} s`,
				...(budgeted ? { budget: '90 s', met: build.seconds <= 90 } : {}),
			},
			...build.peaks
				.filter((peak) => peak.bytes > SMALL)
				.map(({ command, bytes }) => ({
					what: `peak memory of ${command}`,
					measured: `${(bytes / 1e9).toFixed(2)} GB`,
					...(budgeted ? { budget: '2 GB', met: bytes <= 2e9 } : {}),
				})),
			{ what: 'files written', measured: files.toLocaleString('en') },
			{ what: 'bytes written', measured: `${(bytes / 1e6).toFixed(1)} MB` },
			{
				what: 'largest article page with its styles, gzip',
				measured: `${(weight / 1000).toFixed(1)} kB`,
				budget: '25 kB',
				met: weight <= 25_000,
			},
			...search,
		];
	} finally {
		if (!options.keep) rmSync(work, { recursive: true, force: true });
	}
}
