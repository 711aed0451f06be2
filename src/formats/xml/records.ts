/** What all readers of XML have in common: records are cut out, parsed one by one, and what is wrong with each is said at its line. */
import { type Problem, problem } from '../../problems/problem.ts';
import type { BibRecord, Origin } from '../../record/record.ts';
import type { Reading } from '../format.ts';
import { cutRecords, type RecordChunk } from './chunks.ts';
import { type Element, isFault, parseTree } from './tree.ts';

/** What a reader makes of one record element: the record, its title empty where it has none, and what is to be said of it. */
export interface Read {
	record: BibRecord;
	problems: Problem[];
	/** Why the record cannot be published, where that is not for want of a title. */
	fault?: Problem;
}

export interface Manner {
	/** Name of the format, as `origin.format` holds it. */
	format: string;
	/** Local names of the elements that are records. */
	names: readonly string[];
	/** True when such elements may lie in each other; the outermost is the record. */
	nested?: boolean;
	/** The element that holds the title, as the curator sees it: `ArticleTitle`. */
	titleName: string;
	/**
	 * Narrows a record element to the part that is read, for formats that hold more than descriptions: the chunk that is parsed, the
	 * text that is kept as `raw`, and what is to be said of the rest. The record's lines stay those of the whole element.
	 */
	narrow?(chunk: RecordChunk, file: string): { chunk: RecordChunk; raw: string; problems: Problem[] };
	/** Makes a record of the tree of an element. `raw` is its text in the file. */
	readRecord(root: Element, origin: Origin, raw: string): Read;
}

/** Reads a whole file of XML. What cannot be read becomes a problem, never an exception. */
export function readRecords(manner: Manner, text: string, file: string): Reading {
	const reading: Reading = { records: [], quarantined: [], problems: [] };
	const { records, strays } = cutRecords(text, manner.names, { nested: manner.nested ?? false });
	records.forEach((whole, place) => {
		const { line, endLine } = whole;
		const origin = { file, format: manner.format, entry: place + 1, line, endLine };
		const { chunk, raw, problems } = manner.narrow?.(whole, file) ?? { chunk: whole, raw: whole.text, problems: [] };
		const read = readChunk(manner, chunk, raw, origin);
		if ('kind' in read) {
			reading.quarantined.push({ line, endLine });
			reading.problems.push(read);
			return;
		}
		reading.records.push(read.record);
		reading.problems.push(...problems, ...read.problems, ...lostLetters(chunk, file));
	});
	for (const { line, endLine } of strays) {
		const one = line === endLine;
		const message = one ? 'The line holds text that belongs to no record.' : `Lines ${line} to ${endLine} belong to no record.`;
		reading.problems.push(
			problem('text-stray', { file, line, endLine }, { message, done: one ? 'It was left out.' : 'They were left out.' }),
		);
	}
	reading.problems.sort((a, b) => a.line - b.line);
	return reading;
}

/** The record of a chunk, or the problem for which it is set aside. */
function readChunk(manner: Manner, chunk: RecordChunk, raw: string, origin: Origin): Read | Problem {
	const { file, line, endLine } = origin;
	const root = parseTree(chunk);
	if (isFault(root)) {
		const message = chunk.closed ? `${root.message.slice(0, -1)} (line ${root.line}, column ${root.column}).` : NO_END;
		return problem(
			'entry-malformed',
			{ file, line: chunk.closed ? Math.min(root.line, endLine) : line, column: chunk.closed ? root.column : chunk.column, endLine },
			{ message, todo: `Export the record again; it begins at line ${line}.`, ...(chunk.closed ? { actual: root.actual } : {}) },
		);
	}
	const read = manner.readRecord(root, origin, raw);
	if (read.fault !== undefined) return read.fault;
	if (read.record.title !== '') return read;
	const lines = line === endLine ? `line ${line}` : `lines ${line}-${endLine}`;
	return problem(
		'title-missing',
		{ file, line, endLine },
		{
			message: `The record has no title (${manner.titleName}), so it cannot have a page.`,
			todo: `Add the title from the database, or delete the record (${lines}).`,
		},
	);
}

const NO_END = 'The record has no end tag before the next one begins or the file ends; the file may have been cut off.';

function lostLetters({ text, line }: RecordChunk, file: string): Problem[] {
	const lost = text.indexOf('\ufffd');
	if (lost < 0) return [];
	return [problem('characters-lost', { file, line: line + (text.slice(0, lost).match(/\r\n|\r|\n/g)?.length ?? 0) })];
}
