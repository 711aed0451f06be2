/** Tells a line that opens a field from one that goes on with the field before. */
import { isKnownTag } from './fields.ts';

/** Tags longer than two letters that a few exporters use: `PMID - 12345678`. */
const LONG_TAG = /^(PMID|PMCID)\s*-\s+(\S.*)$/;
const isBlank = (code: number): boolean => code === 32 || code === 9 || code === 0xa0;
const isUpper = (code: number): boolean => code >= 65 && code <= 90;
const isLower = (code: number): boolean => code >= 97 && code <= 122;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

export interface TagLine {
	tag: string;
	value: string;
	/** True when the line is as the specification has it, so that it can be nothing else. */
	exact: boolean;
}

/**
 * The tag and value of a line, or undefined for a line without one. By the specification a tag is two characters, two blanks, a hyphen and a
 * blank; `TY - JOUR`, `TY  -JOUR`, `TY\t-\tJOUR`, `ty  - JOUR` and `TY  – JOUR` occur. What departs from the specification is taken for a
 * tag only if the tag is a known one, so that a wrapped line such as `XY - chromosomes` stays text. The line is the part of `text` from
 * `start` to `end`, so that nothing is copied.
 */
export function readTagLine(text: string, start = 0, end = text.length): TagLine | undefined {
	let at = start;
	let code = text.charCodeAt(at);
	if (code === 0xfeff) code = text.charCodeAt(++at);
	while (isBlank(code)) code = text.charCodeAt(++at);
	const first = at;
	const indent = first - start;
	const lower = isLower(code);
	if (!lower && !isUpper(code)) return undefined;
	const second = text.charCodeAt(first + 1);
	if (!isUpper(second) && !isDigit(second) && !(lower && isLower(second))) return undefined;
	at = first + 2;
	code = text.charCodeAt(at);
	let blanks = 0;
	while (isBlank(code)) {
		blanks += code === 9 ? 2 : 1;
		code = text.charCodeAt(++at);
	}
	const dash = code === 45;
	if (blanks === 0 || (!dash && code !== 0x2013 && code !== 0x2014)) return readLongTag(text.slice(start, end));
	const after = text.charCodeAt(at + 1);
	if (at >= end) return undefined;
	const spaced = at + 1 >= end || isBlank(after);
	const raw = text.slice(first, first + 2);
	const tag = lower ? raw.toUpperCase() : raw;
	const exact = !lower && indent <= 1 && dash && blanks >= 2;
	if (!exact && !(isKnownTag(tag) && (blanks >= 2 || (spaced && indent <= 1)))) return undefined;
	return { tag, value: text.slice(at + 1, end).trim(), exact };
}

function readLongTag(line: string): TagLine | undefined {
	if (!line.startsWith('PM')) return undefined;
	const [, tag, value] = LONG_TAG.exec(line) ?? [];
	return tag && value ? { tag, value: value.trim(), exact: true } : undefined;
}
