import type { Problem } from '../problems/problem.ts';
import type { BibRecord } from '../record/record.ts';

/** An entry that was read but cannot be published. The reading's problems hold an error at its line that says why. */
export interface Quarantined {
	line: number;
	endLine: number;
}

/**
 * What a reader makes of one file. Accounting: every entry of the file is either in `records` or in `quarantined`,
 * and everything inside a record's entry is in a field, in `unmapped`, or in a problem.
 */
export interface Reading {
	records: BibRecord[];
	quarantined: Quarantined[];
	problems: Problem[];
}

/** A file format that is read. One line per format in `index.ts`. */
export interface Format {
	/** Name in lower case, as `origin.format` holds it: `ris`. */
	name: string;
	/** Name as printed for people: `RIS`. */
	label: string;
	/** True when the text is in this format, judged by its content alone (the first few thousand characters). `text` has no byte-order mark. */
	recognises(text: string): boolean;
	/** Reads a whole file: decoded text without byte-order mark, and the path that origins and problems name. Never throws on bad input, reads no disk. */
	read(text: string, file: string): Reading;
}
