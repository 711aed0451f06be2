/** Reads BibTeX and BibLaTeX. What each field means stands in `fields.ts`. */
import { nearest } from '../../problems/nearest.ts';
import { type Problem, problem } from '../../problems/problem.ts';
import type { Format, Reading } from '../format.ts';
import { BibtexDraft } from './draft.ts';
import { type Bibliography, type Entry, type Field, readEntries, type Stray } from './entries.ts';
import { isEntryType } from './entry-type.ts';
import { knownFields } from './fields.ts';
import { readIdentifiers } from './identifiers.ts';
import { type Inherited, inheritedFields, Library, pickValues } from './inherited.ts';
import { readPeople } from './people.ts';
import { readExtent, readImprint, readIssued, readKinds, readLanguages } from './publication.ts';
import { readAbstract, readKeywords, readNotes, readRights } from './texts.ts';
import { readTitles } from './titles.ts';

/** BibTeX and BibLaTeX as Zotero, Mendeley, JabRef, BibDesk, publishers and databases write it, and as it is written by hand. */
export const bibtex: Format = { name: 'bibtex', label: 'BibTeX', recognises, read };

/** How much of a file is looked at to tell its format, in characters: long comments may stand before the first entry. */
const LOOKED_AT = 20_000;
const BLOCK = /^[ \t]*@[ \t]*([a-z][\w+-]*)[ \t]*([{(])[ \t]*(?:[^\s,={}()"]*\s*,|[^\s={},"]+\s*=|["{])?/gim;

/** True when a line opens an entry, a definition or a comment of BibTeX, and the file is no page of something else that shows one. */
function recognises(text: string): boolean {
	const head = text.slice(0, LOOKED_AT);
	if (/^\s*(?:[<[{]|---\s)|^```/m.test(head.slice(0, 500)) && !/^\s*@/.test(head)) return false;
	for (const { 0: found, 1: type = '' } of head.matchAll(BLOCK)) {
		const name = type.toLowerCase();
		if (/^(?:comment|preamble|string)$/.test(name)) return true;
		// A type that nobody knows must at least be followed by a key; the rules of a style sheet (`@media (...)`) are not.
		if (isEntryType(name) || name === 'xdata' || /,$/.test(found)) return true;
	}
	return false;
}

/** What was met in the whole file, and is reported once for each name. */
type Counts = Map<string, { line: number; count: number }>;

/** Reads a whole file. What it cannot read becomes a problem, never an exception. */
function read(text: string, file: string): Reading {
	const reading: Reading = { records: [], quarantined: [], problems: [] };
	const found = readEntries(text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);
	const used = new Set<string>();
	const library = found.entries.some(refers) ? new Library([...found.entries, ...found.xdata]) : NOBODY;
	const unknown: Counts = new Map();
	const commands: Counts = new Map();
	const picked = new Set<Entry>();
	if (found.xdata.length > 0) for (const entry of found.entries) pickValues(entry, library, used, picked);
	found.entries.forEach((entry, place) => {
		const inherited = entry.fault ? NOTHING : inheritedFields(entry, library);
		for (const key of inherited.used) used.add(key);
		const draft = entry.fault ? undefined : readEntry(entry, inherited.fields, file, place + 1);
		if (!draft || draft.record.title === '') {
			reading.quarantined.push({ line: entry.line, endLine: entry.endLine });
			reading.problems.push(faultOf(entry, file));
			return;
		}
		reading.records.push(draft.record);
		reading.problems.push(...draft.problems, ...entryProblems(entry, inherited, file));
		for (const field of draft.unknown) count(unknown, field.name, field.line);
		for (const { command, line } of draft.commands) count(commands, command, line);
	});
	reading.problems.push(...fileProblems(found, used, file));
	for (const [name, where] of unknown) reading.problems.push(fieldUnknown(name, where, unknown.size < MANY, file));
	for (const [command, where] of commands) reading.problems.push(commandUnknown(command, where, file));
	reading.problems.sort((a, b) => a.line - b.line);
	return reading;
}

const NOBODY = new Library([]);
const refers = ({ fields }: Entry): boolean =>
	fields.some(({ name, value }) => name === 'crossref' || name === 'xdata' || value.includes('xdata'));
const NOTHING: Inherited = { fields: [], missing: [], used: [] };

function count(counts: Counts, name: string, line: number): void {
	const known = counts.get(name);
	if (known) known.count += 1;
	else counts.set(name, { line, count: 1 });
}

/** Makes a record of an entry. The order matters: what comes later fills what is still open. */
function readEntry(entry: Entry, inherited: readonly Field[], file: string, ordinal: number): BibtexDraft {
	const draft = new BibtexDraft(entry, inherited, file, ordinal);
	readTitles(draft);
	readPeople(draft);
	readIssued(draft);
	readIdentifiers(draft);
	readExtent(draft);
	readImprint(draft);
	readLanguages(draft);
	readKinds(draft);
	readKeywords(draft);
	readAbstract(draft);
	readRights(draft);
	readNotes(draft);
	refineType(draft);
	draft.close();
	return draft;
}

/** A `@misc` or `@online` that arXiv numbers and nothing else holds is a preprint; biblatex names newspapers by a subtype. */
function refineType({ record, entry }: BibtexDraft): void {
	const subtype = entry.fields.find(({ name }) => name === 'entrysubtype')?.value.toLowerCase() ?? '';
	if (record.type === 'article-journal' && subtype === 'newspaper') record.type = 'article-newspaper';
	else if (record.type === 'article-journal' && subtype === 'magazine') record.type = 'article-magazine';
	const preprint = record.accessions.some(({ database }) => database === 'arXiv') && record.containerTitle === undefined;
	if (preprint && ['document', 'webpage', 'manuscript'].includes(record.type)) record.type = 'article';
}

/** Why an entry is set aside. */
function faultOf({ fault, line, endLine }: Entry, file: string): Problem {
	const lines = line === endLine ? `line ${line}` : `lines ${line}-${endLine}`;
	if (fault === undefined) {
		return problem(
			'title-missing',
			{ file, line, endLine },
			{
				message: 'The entry has no title field, so it cannot have a page.',
				todo: `Add “title = {...},” from the database, or delete the entry (${lines}).`,
			},
		);
	}
	return problem(
		'entry-malformed',
		{ file, line: fault.line, column: fault.column, endLine },
		{ message: fault.message, todo: `Correct the entry (${lines}); a brace, a quotation mark or a comma is missing or too many.` },
	);
}

function entryProblems(entry: Entry, inherited: Inherited, file: string): Problem[] {
	const { line, endLine, raw } = entry;
	const problems: Problem[] = [];
	if (!entry.closed) {
		problems.push(
			problem(
				'entry-unclosed',
				{ file, line, endLine },
				{
					message: 'The entry has no closing brace.',
					done: 'It was taken to end where the next one begins, or at the end of the file.',
					todo: `Add a brace after line ${endLine}, or export the file again.`,
				},
			),
		);
	}
	for (const { field, key } of inherited.missing) {
		problems.push(
			problem(
				'crossref-unknown',
				{ file, line: field.line },
				{ message: `The file has no entry of the key that ${field.name} names.`, actual: key },
			),
		);
	}
	const lost = raw.indexOf('\ufffd');
	if (lost >= 0) problems.push(problem('characters-lost', { file, line: line + raw.slice(0, lost).split('\n').length - 1 }));
	return problems;
}

/** A file with so many unknown fields is of a program that Accession does not know: none of them is a slip of the pen. */
const MANY = 100;

/** How often something occurs, and that this is the first place. */
const times = (many: number): string => (many === 1 ? 'The file has it once.' : `The file has it ${many} times; this is the first.`);

function fieldUnknown(name: string, { line, count: many }: { line: number; count: number }, guess: boolean, file: string): Problem {
	const meant = guess && /^[a-z]{4,}$/.test(name) ? nearest(name, knownFields) : undefined;
	return problem(
		'tag-unknown',
		{ file, line },
		{ message: `The field is not known in BibTeX. ${times(many)}`, actual: name, ...(meant === undefined ? {} : { expected: meant }) },
	);
}

function commandUnknown(command: string, { line, count: many }: { line: number; count: number }, file: string): Problem {
	return problem('latex-unknown', { file, line }, { message: `The command of LaTeX is not known. ${times(many)}`, actual: command });
}

function fileProblems({ strays, xdata, undefinedNames }: Bibliography, used: ReadonlySet<string>, file: string): Problem[] {
	const problems = strays.map((stray) => strayProblem(stray, file));
	for (const { key, line, endLine } of xdata) {
		if (used.has(key)) continue;
		problems.push(
			problem(
				'text-stray',
				{ file, line, endLine },
				{
					message: 'No entry refers to this @xdata.',
					done: 'It was left out.',
					todo: 'Delete it, or name its key in the xdata field of an entry.',
				},
			),
		);
	}
	for (const [name, { line, count: many }] of undefinedNames) {
		problems.push(
			problem('abbreviation-unknown', { file, line }, { message: `No @string defines the abbreviation. ${times(many)}`, actual: name }),
		);
	}
	return problems;
}

function strayProblem({ what, line, endLine }: Stray, file: string): Problem {
	const place = { file, line, endLine };
	const lines = line === endLine ? 'The line belongs' : `Lines ${line} to ${endLine} belong`;
	const done = line === endLine ? 'It was left out.' : 'They were left out.';
	if (what === 'text') return problem('text-stray', place, { message: `${lines} to no entry.`, done });
	if (what === 'commented-out') {
		return problem('text-stray', place, {
			message: 'An entry stands within a comment.',
			done: 'It was left out, as comments are.',
			todo: 'Take it out of the comment if it is to be published; otherwise nothing needs to be done.',
		});
	}
	return problem('text-stray', place, {
		message: 'The definition cannot be read: its braces or quotation marks do not match.',
		done: 'It was left out.',
		todo: 'Correct the braces.',
	});
}
