import { abbreviationsIn, spellOut } from './abbreviations.ts';
import { derivedRuns } from './derived.ts';
import type { ReadFile, ReadProblem, ReadRecord } from './reading.ts';
import { blank, decodeJson, decodeLatex, decodeText, runs, withoutNames, withoutTags } from './spelling.ts';
import { everywhere, isXml, syntax } from './syntax.ts';

/** A run of letters or digits that stands in an entry and in nothing that was read from it. */
export interface Unlisted {
	run: string;
	file: string;
	line: number;
	/** The line it stands in, cut to 160 characters around it. */
	text: string;
}

/** What was looked up in the entries of one file. */
export interface Account {
	format: string;
	entries: number;
	runs: number;
	found: number;
	unlisted: Unlisted[];
}

/**
 * Looks up every run of at least two letters or digits of each record's entry in the values of the record and in the problems of the
 * entry; not in what a problem says in words of its own. Knows nothing of the readers: an entry is the lines of the file that the
 * record says it stands in. Where others share these lines, or an envelope of JSON does, it is `raw`, if the file holds that as a whole;
 * and where no `text` is given (files in an archive).
 */
export function accountFile(read: ReadFile, text?: string): Account {
	const account: Account = { format: read.format ?? '', entries: 0, runs: 0, found: 0, unlisted: [] };
	const lines = text?.split(/\r\n|\n|\r/);
	const starts = new Map<number, number>();
	for (const { origin } of read.records)
		for (const line of new Set([origin.line, origin.endLine])) starts.set(line, (starts.get(line) ?? 0) + 1);
	const whole = text === undefined ? '' : canonical(text, account.format.endsWith('-json'));
	const abbreviations = account.format === 'bibtex' ? abbreviationsIn(text ?? '') : undefined;
	for (const record of read.records) {
		const { line, endLine } = record.origin;
		const shared = (starts.get(line) ?? 0) > 1 || (starts.get(endLine) ?? 0) > 1;
		const written = lines?.slice(line - 1, endLine).join('\n');
		const json = account.format.endsWith('-json');
		const narrowed = (shared || json) && whole.includes(canonical(record.raw, json));
		const entry = written === undefined || narrowed ? record.raw : written;
		account.entries += 1;
		accountEntry(account, read.file, record, problemsOf(read, record), abbreviations ? spellOut(entry, abbreviations) : entry);
	}
	return account;
}

/**
 * A text as it is compared with another one that may be laid out in another way: JSON by its values, whatever is escaped in it, other
 * texts without blanks. A reader that left something out of `raw` is not to be believed, so its `raw` must stand in the file.
 */
function canonical(text: string, json: boolean): string {
	if (json) {
		try {
			return JSON.stringify(JSON.parse(text));
		} catch {
			// A file that is broken is compared as text.
		}
	}
	return text.replace(/\s+/g, '');
}

function problemsOf({ problems }: ReadFile, { origin }: ReadRecord): ReadProblem[] {
	return problems.filter(({ line }) => line >= origin.line && line <= origin.endLine);
}

function accountEntry(account: Account, file: string, record: ReadRecord, problems: readonly ReadProblem[], entry: string): void {
	const { line: first, endLine } = record.origin;
	const { raw: _raw, gated: _gated, ...fields } = record;
	const values = [...leaves(fields), ...problems.flatMap(({ actual = '', expected = '' }) => [actual, expected])];
	const known = derivedRuns(record, values);
	for (const value of values)
		for (const spelling of valueSpellings(value, account.format)) for (const run of runs(spelling)) known.add(run);
	const plain = plainEntry(entry, account.format).split(/\r\n|\n|\r/);
	const written = entry.split(/\r\n|\n|\r/);
	const samePlaces = written.length === endLine - first + 1;
	// A problem quotes at most 120 characters of a value, and nothing of a full text; both are then told by their lines. The full text
	// of JATS is syntax instead: its problem may cover the line on which the whole document stands.
	const quoted = problems
		.filter(({ kind, actual }) => (kind === 'full-text-left-out' && account.format.startsWith('eds-')) || actual?.endsWith('…'))
		.map(({ line, endLine: last }) => ({ line, last: last ?? line }));
	for (const [place, text] of plain.entries()) {
		const line = samePlaces ? first + place : first;
		const told = samePlaces && quoted.some(({ line: from, last }) => from <= line && line <= last);
		for (const run of runs(text)) {
			account.runs += 1;
			if (told || known.has(run) || isFoundInParts(run, known)) account.found += 1;
			else account.unlisted.push({ run, file, line, text: around(written[place] ?? '', run) });
		}
	}
}

/** Letters and digits set without a blank are found where both are: `Apr2018`, `12p`, `c2011`. A single one is not looked up. */
function isFoundInParts(run: string, known: ReadonlySet<string>): boolean {
	const [, left = '', right = ''] = run.match(/^(\p{L}+)(\d+)$/u) ?? run.match(/^(\d+)(\p{L}+)$/u) ?? [];
	return left !== '' && [left, right].every((part) => part.length === 1 || known.has(part));
}

/** The entry without what is syntax of its format, and decoded, with its line ends. */
function plainEntry(entry: string, format: string): string {
	let text = entry;
	for (const { pattern } of [...(syntax[format] ?? []), ...everywhere]) text = blank(text, pattern);
	if (format.endsWith('-json')) text = decodeJson(text);
	if (format === 'bibtex') text = decodeLatex(text);
	text = isXml(format) ? withoutNames(text) : text;
	for (const { pattern } of everywhere) text = blank(text, pattern);
	return withoutTags(decodeText(text));
}

/** A value as it stands and with what it may still hold undone: what is kept word for word keeps its entities and escapes. */
function* valueSpellings(value: string, format: string): Generator<string> {
	yield value;
	const decoded = decodeText(value);
	if (decoded !== value) yield decoded;
	if (/[<>]/.test(decoded)) yield withoutTags(decoded);
	if (format === 'bibtex' && /[\\{}]/.test(value)) yield withoutTags(decodeText(decodeLatex(value)));
	if (format.endsWith('-json') && value.includes('\\')) yield decodeText(decodeJson(value));
}

/** Every string and number in a value, however deep. */
function* leaves(value: unknown): Generator<string> {
	if (typeof value === 'string') yield value;
	else if (typeof value === 'number') yield String(value);
	else if (Array.isArray(value)) for (const item of value) yield* leaves(item);
	else if (typeof value === 'object' && value !== null) for (const item of Object.values(value)) yield* leaves(item);
}

function around(line: string, run: string): string {
	const place = Math.max(0, line.toLowerCase().indexOf(run) - 60);
	return line.slice(place, place + 160).trim();
}
