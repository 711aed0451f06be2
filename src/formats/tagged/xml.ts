/** Reads XML whose records are lists of fields: each element that holds text becomes a field under its path, and is read as RIS is. */
import { problem } from '../../problems/problem.ts';
import type { Reading } from '../format.ts';
import type { Field } from '../ris/field.ts';
import { cutRecords, type RecordChunk } from '../xml/chunks.ts';
import { type Element, isFault, parseTree } from '../xml/tree.ts';
import { Collector, type Manner } from './collector.ts';
import type { Entry } from './entries.ts';

/** How a format in XML is cut up. */
export interface Grammar {
	/** Local name of the record's element. */
	record: string;
	/** The fields of a record. */
	fieldsOf(record: Element): Field[];
	/** Names of elements in running text, with commas between them, before and behind which no line may be broken. */
	inline: readonly string[];
}

/** Reads a whole file. What cannot be read becomes a problem, never an exception. */
export function readXml(grammar: Grammar, manner: Manner, text: string, file: string): Reading {
	const collector = new Collector(manner, file);
	const { records, strays } = cutRecords(text, [grammar.record]);
	for (const chunk of records) {
		const raw = layOut(chunk, grammar.inline);
		const tree = parseTree({ ...chunk, text: raw });
		const entry: Entry = { fields: [], line: chunk.line, endLine: chunk.endLine, raw, opened: true, closed: true };
		if (isFault(tree)) {
			const { message, actual } = tree;
			const oneLine = chunk.line === chunk.endLine;
			const place = oneLine ? { line: chunk.line } : { line: Math.min(tree.line, chunk.endLine), column: tree.column };
			collector.add(entry, problem('entry-malformed', { file, ...place, endLine: chunk.endLine }, { message, actual }));
		} else collector.add({ ...entry, fields: grammar.fieldsOf(tree) });
	}
	for (const { line, endLine } of strays) collector.addStray(line, endLine);
	return collector.finish();
}

/** The record's own text, where it is laid out over lines; otherwise the same with a line for each element, so that single lines can be held back. */
function layOut({ text, line, endLine }: RecordChunk, inline: readonly string[]): string {
	if (line !== endLine) return text.replace(/\r\n?/g, '\n');
	return text.replace(new RegExp(`(?<!</?(?:${inline.join('|')})(?:\\s[^<>]{0,200})?)><(?!/?(?:${inline.join('|')})[\\s/>])`, 'g'), '>\n<');
}

/** A field of the text of an element. Carriage returns part its lines; other line breaks do so unless an indent shows that they only lay the file out. */
export function fieldOf(tag: string, text: string, { line, endLine }: Pick<Element, 'line' | 'endLine'>): Field {
	const [value = '', ...more] = text
		.split(/\r|\n(?![ \t]{2,}|\t)/)
		.map((part) => part.replace(/\s+/g, ' ').trim())
		.filter((part) => part !== '');
	return { tag, value, more, line, endLine };
}
