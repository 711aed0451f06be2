/** Names below `records/` for what is put there: safe on every system, in a shell and in an address, and never passed over. */
import { slugify } from '../catalogue/slug.ts';
import { isPassedOver } from '../formats/passed-over.ts';
import type { BibRecord } from '../record/record.ts';

/** What a file of a format ends with; others by how their names end (`-json`, `-xml`), else `txt`. */
const ENDINGS: ReadonlyMap<string, string> = new Map([
	['ris', 'ris'],
	['nbib', 'nbib'],
	['bibtex', 'bib'],
	['csl-json', 'csl.json'],
	['refer', 'enw'],
	['csv', 'csv'],
	['markdown', 'md'],
	['marcxml', 'xml'],
	['mods', 'xml'],
	['jats', 'xml'],
]);

/** Endings that exports come with, which say less than the format. */
const GIVEN_ENDING =
	/(?<=.)\.(?:ris|txt|nbib|medline|bib|bibtex|csl|json|xml|marcxml|mods|nxml|csv|tsv|tab|enw|refer|ciw|isi|md|markdown|gz|zip|crdownload|part|download)$/i;

/** What a file ends with, without the full stop, by the name of its format. `path` is asked where one format has several. */
export function endingOf(format: string, path: string): string {
	if (format === 'csv' && /\.(?:tsv|tab)$/i.test(path)) return 'tsv';
	return ENDINGS.get(format) ?? /-(json|xml)$/.exec(format)?.[1] ?? 'txt';
}

/** The name of a file under which an export is kept: `My Records (1).txt`, read as RIS, becomes `my-records-1.ris`. */
export function fileName(path: string, format: string): string {
	let stem = path.slice(path.lastIndexOf('/') + 1);
	for (let longer = ''; longer !== stem; ) {
		longer = stem;
		stem = stem.replace(GIVEN_ENDING, '');
	}
	return `${safeName(stem, 'export')}.${endingOf(format, path)}`;
}

/** Words of a title in the name of its file. */
const WORDS = 6;

/** The name of a file for one record: `example-2024-an-invented-trial-of-tea.md`. */
export function splitName({ title, authors, issued }: Pick<BibRecord, 'title' | 'authors' | 'issued'>, ending: string): string {
	const [author] = authors;
	const words = title.split(/\s+/).slice(0, WORDS).join(' ');
	const parts = [author?.family ?? author?.literal ?? '', issued?.slice(0, 4) ?? '', words];
	return `${safeName(parts.join(' '), 'record')}.${ending}`;
}

/** The name of a folder for a database or a format: `Web of Science` becomes `web-of-science`. */
export function folderName(source: string): string {
	return safeName(source, 'source');
}

function safeName(text: string, before: string): string {
	const name = slugify(text);
	return isPassedOver(name) ? `${before}-${name}` : name;
}

/** The name with a number: `trials.csl.json`, 2 becomes `trials-2.csl.json`. */
export function numbered(name: string, number: number): string {
	if (number < 2) return name;
	const stop = name.indexOf('.');
	return `${name.slice(0, stop)}-${number}${name.slice(stop)}`;
}

/** A function that numbers the names it is given so that each is given out once. */
export function freeNames(): (name: string) => string {
	const numbers = new Map<string, number>();
	const taken = new Set<string>();
	return (name) => {
		let number = numbers.get(name) ?? 1;
		while (taken.has(numbered(name, number))) number += 1;
		numbers.set(name, number + 1);
		const free = numbered(name, number);
		taken.add(free);
		return free;
	};
}

/** Where the records of a file come from, as most of them say; undefined where none does. */
export function databaseOf(records: readonly BibRecord[]): string | undefined {
	const times = new Map<string, number>();
	for (const { database, accessions } of records) {
		const name = database ?? accessions[0]?.database;
		if (name !== undefined) times.set(name, (times.get(name) ?? 0) + 1);
	}
	const [commonest] = [...times].sort(([a, timesA], [b, timesB]) => timesB - timesA || (a < b ? -1 : 1));
	return commonest?.[0];
}
