/** Reads RIS. What is known of each exporter's ways stands in `fields.ts` and beside the code that meets them. */
import { type Problem, problem } from '../../problems/problem.ts';
import type { Format, Reading } from '../format.ts';
import { type Draft, draftOf, leave, leaveRest, take } from './draft.ts';
import { type Entry, type Stray, splitEntries } from './entries.ts';
import { type Field, joined, verbatim } from './field.ts';
import { readIdentifiers, readLinks } from './identifiers.ts';
import { readAffiliations, readPeople } from './people.ts';
import { readExtent, readImprint, readIssued } from './publication.ts';
import { readSourceLine } from './source-line.ts';
import { readGenres, readSubjects } from './subjects.ts';
import { readTagLine } from './tag-line.ts';
import { readAbstract, readNotes } from './texts.ts';
import { readContainers, readTitles } from './titles.ts';

/** How much of a file is looked at to tell its format, in characters: Ovid and Wiley write some lines before the first entry. */
const LOOKED_AT = 8000;

/** RIS as EBSCO, Scopus, Web of Science, PubMed Central, Ovid, Embase, ProQuest, EndNote, Zotero, Covidence and Rayyan write it. */
export const ris: Format = { name: 'ris', label: 'RIS', recognises, read };

/** True when a line opens an entry: `TY  - JOUR`. */
function recognises(text: string): boolean {
	const lines = text.slice(0, LOOKED_AT).split(/\r\n|\r|\n/);
	return lines.some((line) => readTagLine(line)?.tag === 'TY');
}

/** Reads a whole file. What it cannot read becomes a problem, never an exception. */
function read(text: string, file: string): Reading {
	const reading: Reading = { records: [], quarantined: [], problems: [] };
	const unknown = new Map<string, { first: Field; count: number }>();
	let ordinal = 0;
	const strays = splitEntries(text, (entry) => {
		ordinal++;
		const fault = faultOf(entry, file);
		const draft = fault ? undefined : readEntry(entry, file, ordinal);
		if (!draft || draft.record.title === '') {
			quarantine(reading, entry, fault ?? titleMissing(entry, file));
			return;
		}
		reading.records.push(draft.record);
		reading.problems.push(...draft.problems, ...entryProblems(entry, file));
		for (const field of draft.unknown) {
			const known = unknown.get(field.tag);
			if (known) known.count++;
			else unknown.set(field.tag, { first: field, count: 1 });
		}
	});
	reading.problems.push(...strayProblems(strays, file));
	for (const [tag, { first, count }] of unknown) reading.problems.push(tagUnknown(tag, first, count, file));
	reading.problems.sort((a, b) => a.line - b.line);
	return reading;
}

function quarantine(reading: Reading, { line, endLine }: Entry, fault: Problem): void {
	reading.quarantined.push({ line, endLine });
	reading.problems.push(fault);
}

/** Makes a record of an entry. The order matters: what comes later fills what is still open. */
function readEntry(entry: Entry, file: string, ordinal: number): Draft {
	const draft = draftOf(entry, file, ordinal);
	readType(draft);
	readTitles(draft);
	readContainers(draft);
	readPeople(draft);
	readAffiliations(draft);
	readIssued(draft);
	readIdentifiers(draft);
	readExtent(draft);
	readImprint(draft);
	readGenres(draft);
	readLinks(draft);
	readSubjects(draft);
	readAbstract(draft);
	readNotes(draft);
	readSourceLine(draft);
	leaveRest(draft);
	return draft;
}

function readType(draft: Draft): void {
	const { record } = draft;
	for (const field of take(draft, 'type')) {
		if (field.value !== '') {
			if (record.sourceType === undefined) record.sourceType = field.value;
			else if (record.sourceType !== field.value) leave(draft, field, field.value);
		}
		if (field.more.length > 0) leave(draft, field, field.more.join('\n'));
	}
	// Nothing belongs behind ER; what stands there is kept.
	for (const field of take(draft, 'end')) leave(draft, field);
}

/** Tags that say the same of two articles only by chance. */
const TELLING = ['DO', 'VL', 'SP', 'AN', 'ID', 'UR', 'PY', 'TY'];

/** Why an entry cannot be read at all, if so. */
function faultOf(entry: Entry, file: string): Problem | undefined {
	const place = { file, line: entry.line, endLine: entry.endLine };
	if (!entry.opened) {
		return problem('entry-malformed', place, {
			message: 'The entry does not begin with a TY line, so its kind cannot be told.',
			todo: 'Put a line such as “TY  - JOUR” before it, or export the entry again.',
		});
	}
	const second = secondTitle(entry);
	if (!second) return undefined;
	return problem(
		'entry-malformed',
		{ file, line: second.line, endLine: entry.endLine },
		{
			message: 'Two articles stand in one entry: title and identifying fields occur twice and differ.',
			todo: `Put an ER line and a TY line between them (the entry begins at line ${entry.line}), or export the entries again.`,
		},
	);
}

/** The title with which a second article begins inside an entry, where the lines between two entries were lost. */
function secondTitle({ fields }: Entry): Field | undefined {
	const titles = fields.filter(({ tag, value }) => (tag === 'TI' || tag === 'T1') && value !== '');
	const second = titles.find((field) => field.tag === titles[0]?.tag && verbatim(field) !== verbatim(titles[0]));
	if (!second) return undefined;
	const differing = TELLING.filter(
		(tag) => new Set(fields.filter((field) => field.tag === tag && field.value !== '').map(joined)).size > 1,
	);
	return differing.length >= 3 ? second : undefined;
}

function titleMissing(entry: Entry, file: string): Problem {
	const place = { file, line: entry.line, endLine: entry.endLine };
	const lines = entry.line === entry.endLine ? `line ${entry.line}` : `lines ${entry.line}-${entry.endLine}`;
	return problem('title-missing', place, {
		message: `The entry has no title (TI or T1)${entry.closed ? '' : ' and no ER line'}, so it cannot have a page.`,
		todo: `Add TI from the database, or delete the entry from TY to ER (${lines}).`,
	});
}

function entryProblems(entry: Entry, file: string): Problem[] {
	const problems: Problem[] = [];
	if (!entry.closed) {
		problems.push(
			problem(
				'entry-unclosed',
				{ file, line: entry.line, endLine: entry.endLine },
				{
					message: 'The entry has no ER line.',
					done: 'It was taken to end at the next TY line, or at the end of the file.',
					todo: `Add “ER  - ” after line ${entry.endLine}, or export the file again.`,
				},
			),
		);
	}
	const lost = entry.raw.indexOf('\ufffd');
	if (lost >= 0) problems.push(problem('characters-lost', { file, line: entry.line + entry.raw.slice(0, lost).split('\n').length - 1 }));
	return problems;
}

function tagUnknown(tag: string, first: Field, count: number, file: string): Problem {
	const times = count === 1 ? 'The file has it once.' : `The file has it ${count} times; this is the first.`;
	return problem('tag-unknown', { file, line: first.line }, { message: `The tag ${tag} is not known in RIS. ${times}`, actual: tag });
}

/** One problem for each run of lines; counters and link lines, which every entry of an Ovid export has, are one for the whole file. */
function strayProblems(strays: readonly Stray[], file: string): Problem[] {
	const problems: Problem[] = [];
	const counts = new Map<Stray['what'], number>();
	for (const { what } of strays) counts.set(what, (counts.get(what) ?? 0) + 1);
	for (const { what, line, endLine } of strays) {
		const count = counts.get(what) ?? 0;
		if (count === 0) continue;
		if (what === 'other') {
			const message = line === endLine ? 'The line belongs to no entry.' : `Lines ${line} to ${endLine} belong to no entry.`;
			problems.push(
				problem('text-stray', { file, line, endLine }, { message, done: line === endLine ? 'It was left out.' : 'They were left out.' }),
			);
			continue;
		}
		counts.set(what, 0);
		const which = what === 'counter' ? 'Numbers stand before entries' : 'Lines that begin with “Link to” stand beside entries';
		problems.push(
			problem(
				'text-stray',
				{ file, line, endLine },
				{
					message: `${which}, ${count === 1 ? 'once' : `${count} times`} in this file; this is the first.`,
					done: 'They were left out.',
					todo: 'Nothing: the exporter writes them, and they say nothing about the articles.',
				},
			),
		);
	}
	return problems;
}
