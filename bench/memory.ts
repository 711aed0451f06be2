import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate } from './generate.ts';
import { measure } from './process.ts';
import type { Row } from './table.ts';
import { toRis } from './write.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const command = join(root, 'src/cli/accession.mjs');
const readAll = join(root, 'bench/read-all.ts');

const SIZE = 100e6;
/** Made-up articles are written again and again under other numbers, since making them takes longer than reading them. */
const DIFFERENT = 2000;

/**
 * Peak memory of reading 100 MB of RIS, in 1,000 files and in one: of a process that reads them as the build does and holds all records,
 * and of `accession check`, which also makes a catalogue of them and so has no budget of its own.
 */
export async function memoryRows(seed: number): Promise<Row[]> {
	const folder = mkdtempSync(join(tmpdir(), 'accession-memory-'));
	try {
		const entries = entriesOf(SIZE, seed);
		const [many, one] = [join(folder, 'many'), join(folder, 'one')];
		writeFiles(many, entries, 1000);
		writeFiles(one, entries, 1);
		return [
			await row('reading 1,000 files', [readAll, many], 600e6),
			await row('reading one file', [readAll, one], 6 * SIZE),
			await row('check of 1,000 files', [command, 'check', '--catalogue', many]),
			await row('check of one file', [command, 'check', '--catalogue', one]),
		];
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

async function row(what: string, args: readonly string[], budget?: number): Promise<Row> {
	const { code, peaks, seconds, output } = await measure(args, root);
	const told = `${what}, ${SIZE / 1e6} MB, ${seconds.toFixed(0)} s`;
	if (code !== 0) return { what: told, measured: `ended with code ${code}: ${output.trim().slice(-200)}`, met: false };
	const [largest] = peaks;
	if (!largest) return { what: told, measured: 'not told on this system' };
	const measured = `${Math.round(largest.bytes / 1e6)} MB`;
	return budget === undefined
		? { what: told, measured }
		: { what: told, measured, budget: `${budget / 1e6} MB`, met: largest.bytes < budget };
}

/** RIS entries of so many bytes together, no two with the same DOI, title or accession number. */
function entriesOf(bytes: number, seed: number): string[] {
	const articles = generate(DIFFERENT, seed);
	const entries: string[] = [];
	for (let round = 0, written = 0; written < bytes; round += 1) {
		for (const article of articles) {
			const number = round * DIFFERENT + article.number;
			const entry = toRis([{ ...article, number, title: `${article.title}, part ${round + 1}`, doi: `${article.doi}.${round}` }]);
			entries.push(entry);
			written += Buffer.byteLength(entry);
			if (written >= bytes) break;
		}
	}
	return entries;
}

function writeFiles(folder: string, entries: readonly string[], count: number): void {
	const records = join(folder, 'records');
	mkdirSync(records, { recursive: true });
	const each = Math.ceil(entries.length / count);
	for (let place = 0; place < count; place += 1) {
		const part = entries.slice(place * each, (place + 1) * each);
		if (part.length > 0) writeFileSync(join(records, `export-${String(place + 1).padStart(4, '0')}.ris`), part.join('\n'));
	}
}
