/** Takes what may not be public out of a record file itself: abstracts under a supplier's notice, the notices, e-mail addresses. */
import { isDeepStrictEqual } from 'node:util';
import { sharedText } from '../catalogue/rights/shared-text.ts';
import { type Decoded, decode } from '../formats/decode.ts';
import { readFile } from '../formats/index.ts';
import { hasEmail, REDACTED, removeEmails } from '../record/email.ts';
import type { BibRecord, Gated } from '../record/record.ts';
import { type Edit, editedBytes } from './edits.ts';
import { type Leaf, leavesOf } from './leaves.ts';

/** What is taken out of a file, by its line. */
export interface Removal {
	line: number;
	what: 'abstract' | 'notice' | 'e-mail address';
}

/** The file without it, or why nothing was taken out: where, what is wrong, what to do. */
export type Redacted = { bytes: Uint8Array; removals: Removal[] } | { line: number; message: string };

/** What is asked for. */
export interface Wanted {
	/** Numbers of the entries whose abstracts and notices go. */
	entries: ReadonlySet<number>;
}

/**
 * Redacts one file of text. All bytes but those that are taken out stay, and what is left is read again: every entry must say the same as
 * before but for its abstract, its notice and e-mail addresses, or nothing is changed. A second time takes nothing out.
 */
export function redactFile(bytes: Uint8Array, file: string, { entries }: Wanted): Redacted {
	const reading = readFile(bytes, file);
	const decoded = decode(bytes);
	if ('refused' in reading) return leftAlone(decoded, bytes, file);
	const { name } = reading.format;
	const { records } = reading.reading;
	const lines = lineStarts(decoded.text);
	const cuts: (Edit & Removal)[] = [];
	for (const record of records.filter(({ origin }) => entries.has(origin.entry))) {
		const found = cutsOf(record, name, decoded.text, lines);
		if (found === undefined) {
			return { line: record.origin.line, message: `Abstracts in ${reading.format.label} cannot be taken out here; do it by hand.` };
		}
		cuts.push(...found);
	}
	const ordered = disjoint(cuts);
	const { edits, removals } = withEmailEdits(decoded.text, ordered, lines);
	const redacted = edits.length === 0 ? bytes : editedBytes(bytes, decoded, edits);
	const fault = firstDifference(records, redacted, file, entries);
	return fault ?? { bytes: redacted, removals };
}

/** What is no record file cannot be read again to see whether all is well: it is only said where there is something in it. */
function leftAlone({ text }: Decoded, bytes: Uint8Array, file: string): Redacted {
	if (isPacked(bytes)) return { line: 1, message: 'The file is packed. Unpack it, and commit what is in it in its place.' };
	const [line] = withEmailEdits(text, [], lineStarts(text)).removals;
	if (line === undefined) return { bytes, removals: [] };
	return {
		line: line.line,
		message: `The file is not read as records, and holds an e-mail address. Take it out by hand, or take ${file} away.`,
	};
}

/** ZIP, which spreadsheets are too, and gzip. */
function isPacked(bytes: Uint8Array): boolean {
	return (bytes[0] === 0x50 && bytes[1] === 0x4b) || (bytes[0] === 0x1f && bytes[1] === 0x8b);
}

/** Where each line begins. */
function lineStarts(text: string): number[] {
	return [0, ...[...text.matchAll(/\r\n?|\n/g)].map(({ index, 0: end }) => index + end.length)];
}

/** The number, from 1, of the line that a place is in. */
function lineAt(lines: readonly number[], place: number): number {
	let from = 0;
	let to = lines.length;
	while (from < to) {
		const middle = (from + to) >> 1;
		if ((lines[middle] ?? 0) <= place) from = middle + 1;
		else to = middle;
	}
	return from;
}

/** What goes of one entry; undefined where its format is not known here. */
function cutsOf(record: BibRecord, format: string, text: string, lines: readonly number[]): (Edit & Removal)[] | undefined {
	const secrets = [record.abstract?.sections.map((section) => section.text).join(' ') ?? '', record.rights?.text ?? ''].filter(Boolean);
	const isSecret = secretTest(secrets, record.title);
	const cuts: (Edit & Removal)[] = [];
	for (const { from, to, what } of record.gated) {
		if (what === 'note') continue;
		const stretch = stretchOf(record, { from, to }, text, lines);
		const found = leavesOf(format, text, stretch.start, stretch.end);
		if (found === undefined) return undefined;
		const { leaves, whole } = found;
		const named = leaves.filter(({ field }) => field === 'abstract');
		const going = (whole ? leaves : [...named, ...leaves.filter((leaf) => !named.includes(leaf) && isSecret(leaf))]).filter(
			({ start, end, empty }) => end - start > empty.length,
		);
		cuts.push(...going.map(({ start, end, empty }) => ({ start, end, insert: empty, what, line: lineAt(lines, start) })));
	}
	return cuts;
}

/** From the first to the last of some lines of an entry, without the last line's end. */
function stretchOf(
	{ origin }: BibRecord,
	{ from, to }: Pick<Gated, 'from' | 'to'>,
	text: string,
	lines: readonly number[],
): { start: number; end: number } {
	const start = lines[origin.line + from - 2] ?? 0;
	const next = lines[origin.line + to - 1] ?? text.length;
	return { start, end: start + text.slice(start, next).replace(/(?:\r\n?|\n)$/, '').length };
}

/** Tells a text that is mostly words of a secret. */
function secretTest(secrets: readonly string[], title: string): (leaf: Leaf) => boolean {
	const find = sharedText(secrets, [title]);
	return ({ says }) => {
		const shared = find(says).reduce((sum, { start, end }) => sum + end - start, 0);
		// A keyword of some length may stand in the abstract too; a text that is mostly the abstract's is it.
		return shared > 0 && shared >= Math.min(says.length, LONGEST_TERM) / 2;
	};
}

/** A text of more characters than this that holds words of an abstract is no keyword. */
const LONGEST_TERM = 200;

/** The cuts in order; of those that overlap, the first and widest. */
function disjoint(cuts: readonly (Edit & Removal)[]): (Edit & Removal)[] {
	const ordered = [...cuts].sort((a, b) => a.start - b.start || b.end - a.end);
	const kept: (Edit & Removal)[] = [];
	for (const cut of ordered) if (cut.start >= (kept.at(-1)?.end ?? 0)) kept.push(cut);
	return kept;
}

/** The cuts, and the e-mail addresses in what is left, line by line. */
function withEmailEdits(text: string, cuts: readonly (Edit & Removal)[], lines: readonly number[]): { edits: Edit[]; removals: Removal[] } {
	const emails: (Edit & Removal)[] = [];
	let cut = 0;
	for (const [index, start] of lines.entries()) {
		const end = lines[index + 1] ?? text.length;
		while (cut < cuts.length && (cuts[cut]?.end ?? 0) <= start) cut += 1;
		let from = start;
		for (let next = cut; from < end; next += 1) {
			const to = Math.min(end, cuts[next]?.start ?? end);
			if (from < to) emails.push(...emailEdits(text.slice(from, to), from, index + 1));
			from = Math.max(from, cuts[next]?.end ?? end);
		}
	}
	const all = [...cuts, ...emails].sort((a, b) => a.start - b.start);
	return {
		edits: all.map(({ start, end, insert }) => ({ start, end, insert })),
		removals: all.map(({ line, what }) => ({ line, what })),
	};
}

/** What changes where the addresses of a piece of a line go: from the first letter that differs to the last. */
function emailEdits(piece: string, at: number, line: number): (Edit & Removal)[] {
	// JSON may write any sign by its number.
	const open = piece.replace(/\\u0040/gi, '@');
	if (!hasEmail(open)) return [];
	const rest = removeEmails(open.replace(QUERY, withoutParameters), REDACTED).text;
	if (rest === piece) return [];
	let before = 0;
	while (before < rest.length && rest[before] === piece[before]) before += 1;
	let after = 0;
	while (after < rest.length - before && rest.at(-1 - after) === piece.at(-1 - after)) after += 1;
	const kept = rest.slice(before, rest.length - after);
	if (/^[ -~]*$/.test(kept)) return [{ start: at + before, end: at + piece.length - after, insert: kept, what: 'e-mail address', line }];
	// Letters beyond ASCII stand between two addresses: each half by itself.
	const middle = Math.ceil(piece.length / 2);
	if (piece.length < 2) return [];
	const gap = piece.indexOf(' ', middle);
	const cut = gap === -1 ? middle : gap;
	return [...emailEdits(piece.slice(0, cut), at, line), ...emailEdits(piece.slice(cut), at + cut, line)];
}

/** The query of a link. */
const QUERY = /\?([\w.-]+=[^\s"'<>]*)/g;

/** A link loses each part of its query that holds an address, as it does where it is published: words in its place would break it. */
function withoutParameters(whole: string, query: string): string {
	if (!hasEmail(query)) return whole;
	const separator = query.includes('&amp;') ? '&amp;' : '&';
	const kept = query.split(separator).filter((part) => !hasEmail(part));
	return kept.length === 0 ? '' : `?${kept.join(separator)}`;
}

/** Fields that may differ: what was to go, and what only says where things stand. */
const MAY_DIFFER = new Set(['abstract', 'rights', 'raw', 'gated', 'unmapped', 'emailsRemoved', 'origin', 'notes']);

/** The first entry that says something else than before, or still has what was to go; undefined where all is well. */
function firstDifference(
	before: readonly BibRecord[],
	bytes: Uint8Array,
	file: string,
	entries: ReadonlySet<number>,
): { line: number; message: string } | undefined {
	const reading = readFile(bytes, file);
	const after = 'refused' in reading ? [] : reading.reading.records;
	for (const [place, record] of before.entries()) {
		const again = after[place];
		const { line, entry } = record.origin;
		const field =
			again === undefined
				? 'entry'
				: [...new Set([...Object.keys(record), ...Object.keys(again)])].find(
						(name) => !MAY_DIFFER.has(name) && !isDeepStrictEqual(open(Reflect.get(record, name)), open(Reflect.get(again, name))),
					);
		if (field !== undefined) {
			return {
				line,
				message: `Without its abstract, the entry would be read otherwise than before (${field}). Nothing was changed; do it by hand.`,
			};
		}
		if (again !== undefined && entries.has(entry) && again.abstract?.sections.some(({ text }) => text.trim() !== '')) {
			return { line, message: 'A part of the abstract could not be told from the rest. Nothing was changed; take it out by hand.' };
		}
	}
	return undefined;
}

/** A value without e-mail addresses, and without the blanks that they leave. */
function open(value: unknown): unknown {
	if (value === undefined) return undefined;
	const text = JSON.stringify(value);
	return hasEmail(text) || /\s{2}/.test(text) ? removeEmails(text).text.replace(/\s+/g, ' ') : text;
}
