import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Specimen } from './generate.ts';
import { toEdsJson, toRis } from './write.ts';

/** Large exports come in files of this many entries, as databases hand them out. */
const ENTRIES_PER_FILE = 1000;

/** Writes a catalogue of made-up articles into a folder: nine tenths as RIS, the rest as replies of the EDS API; abstracts are shown. */
export function writeCatalogue(folder: string, specimens: readonly Specimen[]): void {
	const fromEds = specimens.filter(({ number }) => number % 10 === 0);
	const fromRis = specimens.filter(({ number }) => number % 10 !== 0);
	writeFiles(join(folder, 'records/example-index'), fromRis, 'ris', toRis);
	writeFiles(join(folder, 'records/example-discovery'), fromEds, 'json', toEdsJson);
	mkdirSync(join(folder, 'content'), { recursive: true });
	writeFileSync(
		join(folder, 'content/site.yml'),
		'title: Made-up catalogue\ndescription: Nothing in it is real.\nrights:\n  suppliedAbstracts: show\n',
	);
}

function writeFiles(
	folder: string,
	specimens: readonly Specimen[],
	ending: string,
	write: (specimens: readonly Specimen[]) => string,
): void {
	mkdirSync(folder, { recursive: true });
	for (let first = 0; first < specimens.length; first += ENTRIES_PER_FILE) {
		const name = `export-${String(first / ENTRIES_PER_FILE + 1).padStart(3, '0')}.${ending}`;
		writeFileSync(join(folder, name), write(specimens.slice(first, first + ENTRIES_PER_FILE)));
	}
}
