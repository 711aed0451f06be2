import type { ReadFile } from './reading.ts';

/** What became of the files of one format in one folder. */
export interface Census {
	folder: string;
	/** Name of the format, or `refused`. */
	format: string;
	files: number;
	entries: number;
	records: number;
	quarantined: number;
	/** Problems by kind; of refused files, the kind that each was refused with. */
	problems: Map<string, number>;
}

/** Counts files, entries, records and problems for each folder and format, in the order in which they first occur. */
export function takeCensus(read: readonly { folder: string; file: ReadFile }[]): Census[] {
	const counts = new Map<string, Census>();
	for (const { folder, file } of read) {
		const format = file.format ?? 'refused';
		const key = `${folder}\n${format}`;
		const census = counts.get(key) ?? { folder, format, files: 0, entries: 0, records: 0, quarantined: 0, problems: new Map() };
		counts.set(key, census);
		census.files += 1;
		census.records += file.records.length;
		census.quarantined += file.quarantined.length;
		census.entries += file.records.length + file.quarantined.length;
		for (const kind of file.refused ? [file.refused] : file.problems.map((problem) => problem.kind)) {
			census.problems.set(kind, (census.problems.get(kind) ?? 0) + 1);
		}
	}
	return [...counts.values()];
}

/**
 * Says where the sum of a file does not hold, in sentences: entries numbered twice or left out, an entry that stands in another's
 * lines, a quarantined entry without an error that says why, a refusal without a name, lines that the file has not.
 */
export function sumFaults(file: ReadFile, lines?: number): string[] {
	const faults: string[] = [];
	if (file.refused === 'reader-failed') faults.push('the reader failed');
	if (!file.format && !file.refused) faults.push('neither read nor refused');
	const numbers = file.records.map(({ origin }) => origin.entry);
	if (new Set(numbers).size !== numbers.length) faults.push('two records have the same entry number');
	const highest = Math.max(0, ...numbers);
	if (highest > numbers.length + file.quarantined.length) faults.push(`entry ${highest} of ${numbers.length + file.quarantined.length}`);
	const places = [...file.records.map(({ origin }) => origin), ...file.quarantined].sort(
		(a, b) => a.line - b.line || a.endLine - b.endLine,
	);
	for (const [place, { line, endLine }] of places.entries()) {
		if (line < 1 || endLine < line || (lines !== undefined && endLine > lines))
			faults.push(`entry at lines ${line}-${endLine} of ${lines ?? '?'}`);
		const next = places[place + 1];
		if (next && next.line < endLine) faults.push(`entries at lines ${line}-${endLine} and ${next.line}-${next.endLine} overlap`);
	}
	for (const { line, endLine } of file.quarantined) {
		const said = file.problems.some((problem) => problem.severity === 'error' && problem.line >= line && problem.line <= endLine);
		if (!said) faults.push(`the entry at line ${line} is set aside and no error says why`);
	}
	return faults;
}

/** How an entry begins, in the formats in which that is plain to see. Counted without knowing the readers. */
const MARKS: Readonly<Record<string, RegExp>> = {
	ris: /^[ \t]*TY {0,2}-/gm,
	nbib: /^PMID ?- /gm,
	wos: /^PT /gm,
	refworks: /^RT /gm,
	bibtex: /^[ \t]*@(?!(?:string|comment|preamble|xdata|control|ieeetranbstctl)\b)[a-z]+\s*[{(]/gim,
	'pubmed-xml': /<Pubmed(?:Book)?Article[\s>]/g,
	'endnote-xml': /<record[\s>]/g,
	// A record of OAI-PMH is no record of MARC; a record of MARC may lack its leader.
	marcxml: /<(?:[\w.-]+:)?record(?:\s[^<>]*)?>\s*<(?:[\w.-]+:)?(?:leader|controlfield|datafield)[\s>/]/g,
	mods: /<(?:\w+:)?mods[\s>]/g,
	jats: /<article[\s>]/g,
};

/** What is worth a look and is no fault by itself: a file without entries, a file that seems to begin more or fewer entries than were read. */
export function doubts(file: ReadFile, text: string): string[] {
	const entries = file.records.length + file.quarantined.length;
	const doubts: string[] = [];
	if (file.format && entries === 0 && file.problems.length === 0) doubts.push('read, nothing found, nothing said');
	const mark = file.format ? MARKS[file.format] : undefined;
	const marks = mark ? (text.match(mark) ?? []).length : entries;
	if (marks !== entries) doubts.push(`${marks} marks of an entry, ${entries} entries read`);
	return doubts;
}
