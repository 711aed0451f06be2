/** What the tests of these formats hold every reading to. */
import { expect } from 'vitest';
import { fold } from '../../record/fold.ts';
import type { BibRecord } from '../../record/record.ts';
import type { Format, Reading } from '../format.ts';

export const isXml = (format: Format): boolean => format.name.endsWith('-xml');
export const linesOf = (text: string): string[] => text.split(/\r\n|\r|\n/);
export const wordsOf = (text: string): string[] => fold(text).match(/\p{L}{4,}|\d{3,}/gu) ?? [];

/** What is in the record, without its raw text. */
export function contents({ raw: _, origin: __, gated: ___, ...rest }: BibRecord): Set<string> {
	return new Set(wordsOf(JSON.stringify(rest).replaceAll(/\\[nt]/g, ' ')));
}

/** Every entry is a record or quarantined, in the order of the file, and every quarantined one has its error. */
export function expectSum(text: string, { records, quarantined, problems }: Reading): void {
	const places = [...records.map(({ origin }) => origin), ...quarantined].sort((a, b) => a.line - b.line || a.endLine - b.endLine);
	const last = linesOf(text).length;
	for (const { line, endLine } of places) expect(line >= 1 && line <= endLine && endLine <= last).toBe(true);
	const errors = problems.filter(({ severity }) => severity === 'error');
	expect(errors).toHaveLength(quarantined.length);
	for (const { line, endLine } of quarantined) expect(errors.some((error) => line <= error.line && error.line <= endLine)).toBe(true);
	for (const { line } of problems) expect(line >= 1 && line <= last).toBe(true);
	expect(records.map(({ origin }) => origin.entry)).toEqual([...records.map(({ origin }) => origin.entry)].sort((a, b) => a - b));
}

/** Every line of a tagged file that is not blank is in one entry, in a problem, or says something of the file itself. */
export function expectEveryLineOnce(text: string, { records, quarantined, problems }: Reading): void {
	const covered = new Map<number, number>();
	const cover = (line: number, endLine = line): void => {
		for (let at = line; at <= endLine; at++) covered.set(at, (covered.get(at) ?? 0) + 1);
	};
	for (const { line, endLine } of [...records.map(({ origin }) => origin), ...quarantined]) cover(line, endLine);
	for (const { kind, line, endLine } of problems) if (kind === 'text-stray') cover(line, endLine);
	linesOf(text).forEach((line, at) => {
		if (line.replace('\ufeff', '').trim() === '' || (/^\ufeff?(?:FN|VR|EF)(?:\s|$)/.test(line) && !covered.has(at + 1))) return;
		expect(covered.get(at + 1), `line ${at + 1}: ${line}`).toBe(1);
	});
}
