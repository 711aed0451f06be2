import { problem } from '../../problems/problem.ts';
import { readEntry } from '../eds/entry.ts';
import { at, itemsOf, leavesOf } from '../eds/node.ts';
import type { Format, Reading } from '../format.ts';
import { layOut } from '../json/layout.ts';
import { type JsonNode, readJson } from '../json/tree.ts';

/** How much of a file is looked at: a search reply begins with the search. */
const LOOKED_AT = 8000;

/** Marks of a record, of a reply to `retrieve` or `search`, and of EBSCO's error reply. */
const MARKS: readonly RegExp[] = [
	/"Header"\s*:\s*\{[^{}]{0,400}"(?:DbId|An)"\s*:/,
	/"SearchRequest(?:Get)?"\s*:\s*\{/,
	/"SearchResult"\s*:\s*\{/,
	/"RecordInfo"\s*:\s*\{\s*"(?:BibRecord|AccessInfo|FileInfo)"\s*:/,
	/"Items"\s*:\s*\[\s*\{[^{}[\]]{0,400}"Group"\s*:/,
	/"DetailedErrorDescription"\s*:/,
];

/**
 * Reads the JSON of the EBSCO Discovery Service API: one record, a `retrieve` reply, a `search` reply with many, or a list of records.
 * What cannot be read becomes a problem, never an exception.
 */
export const edsJson: Format = {
	name: 'eds-json',
	label: 'EBSCO Discovery Service JSON',
	recognises: (text) => {
		const start = text.slice(0, LOOKED_AT).trimStart();
		return /^[[{]/.test(start) && MARKS.some((mark) => mark.test(start));
	},
	read: readEdsJson,
};

function readEdsJson(text: string, file: string): Reading {
	const reading: Reading = { records: [], quarantined: [], problems: [] };
	const { values, fault } = readJson(text);
	if (fault) {
		const { line, column, expected } = fault;
		reading.problems.push(problem('json-invalid', { file, line, column }, { expected }));
	}
	values.flatMap(recordsOf).forEach((node, index) => {
		const { line, endLine } = node;
		if (!node.closed) {
			// The fault is in this record; the problem that says so is there already.
			reading.quarantined.push({ line, endLine: fault?.line ?? endLine });
			return;
		}
		const { raw, lines } = layOut(node, text);
		const origin = { file, format: 'eds-json', entry: index + 1, line, endLine };
		const { record, quarantined, problems } = readEntry({ root: node, origin, raw, rawLines: lines });
		if (record) reading.records.push(record);
		if (quarantined) reading.quarantined.push(quarantined);
		reading.problems.push(...problems);
	});
	for (const value of values) reportRest(value, file, reading);
	return reading;
}

/** The records in a value. What holds none of EBSCO's marks is taken for a record as well, and quarantined as what it is. */
function recordsOf(value: JsonNode): JsonNode[] {
	if (value.shape === 'list') return value.children.flatMap(recordsOf);
	if (isError(value)) return [];
	const single = childOf(value, 'Record');
	if (single !== undefined) return [single];
	const result = childOf(value, 'SearchResult');
	if (result !== undefined || childOf(value, 'SearchRequest') !== undefined || childOf(value, 'SearchRequestGet') !== undefined) {
		return listOf(childOf(childOf(result, 'Data'), 'Records'));
	}
	const list = childOf(value, 'Records') ?? childOf(childOf(value, 'Data'), 'Records');
	return list === undefined ? [value] : listOf(list);
}

function listOf(node: JsonNode | undefined): JsonNode[] {
	if (node === undefined) return [];
	return node.shape === 'list' ? node.children : [node];
}

function childOf(node: JsonNode | undefined, key: string): JsonNode | undefined {
	return node?.children.find((child) => child.key === key);
}

function isError(value: JsonNode): boolean {
	return childOf(value, 'ErrorNumber') !== undefined || childOf(value, 'DetailedErrorDescription') !== undefined;
}

/** Says what a reply is where it is no record, and which of its records were left out: those that EBSCO suggests beside the result. */
function reportRest(value: JsonNode, file: string, reading: Reading): void {
	const { line, endLine } = value;
	if (isError(value)) {
		const actual = leavesOf(value)
			.map(({ node }) => node.value ?? '')
			.join(' ');
		const detail = {
			message: 'The file is an error message from EBSCO, not a record.',
			todo: 'Repeat the request, or delete the file.',
			actual,
		};
		reading.problems.push(problem('file-unknown-format', { file, line, endLine }, detail));
	}
	for (const related of itemsOf(at(value, 'SearchResult', 'RelatedContent', 'RelatedRecords'))) {
		const records = at(related, 'Records');
		if (records === undefined || records.children.length === 0) continue;
		const detail = {
			message: 'Beside the result the reply holds records that EBSCO suggests (encyclopaedia articles, mostly).',
			done: 'They were left out.',
			todo: 'Nothing. Export a suggested record by itself if you want it.',
		};
		reading.problems.push(problem('text-stray', { file, line: records.line, endLine: records.endLine }, detail));
	}
}
