/** The reading of a JSON file, the same for all formats: entries one after another, each to a record or to the quarantine. */
import { type Problem, problem } from '../../problems/problem.ts';
import { Draft } from '../draft/draft.ts';
import type { Reading } from '../format.ts';
import { JsonAccount } from './account.ts';
import { type JsonEntry, type JsonStray, splitJson, type Wrapping } from './entries.ts';
import { layOut } from './layout.ts';
import type { JsonNode } from './tree.ts';

/** What a format of JSON entries is made of. */
export interface JsonFormat {
	/** Name of the format, for origins. */
	name: string;
	/** Where lists of entries stand. */
	wrappings: Wrapping;
	/** How the title's key is called, for the message where it is missing: `title`. */
	titleKey: string;
	/** Reads an entry into the draft. A title that stays empty sends it to the quarantine. */
	map(account: JsonAccount): void;
}

/** Reads a whole file. What it cannot read becomes a problem, never an exception. */
export function readEntries(text: string, file: string, format: JsonFormat): Reading {
	const reading: Reading = { records: [], quarantined: [], problems: [] };
	let ordinal = 0;
	const strays = splitJson(text, format.wrappings, (entry) => {
		ordinal += 1;
		const set = (fault: Problem): undefined => {
			reading.quarantined.push({ line: entry.line, endLine: entry.endLine });
			reading.problems.push(fault);
		};
		const { node } = entry;
		if (entry.fault || node === undefined) return set(jsonInvalid(entry, file));
		const place = { file, line: entry.line, endLine: entry.endLine };
		if (node.shape !== 'map') return set(problem('entry-malformed', place, { message: 'The list holds something that is no record.' }));
		const { raw, lines } = layOut(node, entry.text);
		const origin = { file, format: format.name, entry: ordinal, line: entry.line, endLine: entry.endLine };
		const draft = new Draft(origin, raw);
		const account = new JsonAccount(draft, node, entry.line, lines);
		format.map(account);
		account.close();
		if (draft.record.title === '') return set(titleMissing(format.titleKey, place));
		reading.records.push(draft.record);
		for (const one of draft.problems) reading.problems.push(one);
		const lost = entry.text.indexOf('\ufffd');
		if (lost >= 0) {
			const line = entry.line + entry.text.slice(0, lost).split('\n').length - 1;
			reading.problems.push(problem('characters-lost', { file, line }));
		}
		return undefined;
	});
	for (const stray of strays) reading.problems.push(strayProblem(stray, file));
	reading.problems.sort((a, b) => a.line - b.line);
	return reading;
}

/** The first entry of a text, by which a format is told; undefined where the text is no JSON or its first entry is broken. */
export function firstEntry(text: string, wrappings: Wrapping): JsonNode | undefined {
	if (!/^\s*[[{]/.test(text)) return undefined;
	let first: JsonEntry | undefined;
	splitJson(text, wrappings, (entry) => {
		first = entry;
		return false;
	});
	return first?.node;
}

function titleMissing(key: string, place: { file: string; line: number; endLine: number }): Problem {
	const lines = place.line === place.endLine ? `line ${place.line}` : `lines ${place.line}-${place.endLine}`;
	return problem('title-missing', place, {
		message: `The entry has no title (key "${key}"), so it cannot have a page.`,
		todo: `Add the title from the database, or delete the entry (${lines}).`,
	});
}

function jsonInvalid({ line, endLine, fault }: JsonEntry, file: string): Problem {
	if (!fault) return problem('entry-malformed', { file, line, endLine });
	const { column, expected, resumed } = fault;
	const place = { file, line: fault.line, column, endLine: Math.max(endLine, fault.line) };
	if (resumed === undefined) return problem('json-invalid', place, { expected });
	return problem('json-invalid', place, {
		message: `The entry that begins at line ${line} is not valid JSON from here on.`,
		done: `It was set aside; reading went on at line ${resumed}.`,
		expected,
	});
}

function strayProblem({ what, line, endLine }: JsonStray, file: string): Problem {
	const place = { file, line, endLine };
	if (what === 'comma-missing') {
		const said = { message: 'No comma stands before this entry.', done: 'It was read all the same.', todo: 'Put a comma before it.' };
		return problem('text-stray', place, said);
	}
	if (what === 'list-open') {
		return problem('entry-unclosed', place, {
			message: 'The list of entries that begins here has no closing bracket: the file may have been cut off.',
			done: 'The entries that are there were read.',
			todo: 'Export the file again, or close the list.',
		});
	}
	return problem('text-stray', place);
}
