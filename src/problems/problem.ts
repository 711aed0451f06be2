import { type KindName, kinds } from './kinds.ts';
import type { Severity } from './severity.ts';

/** Where a problem is. Lines and columns are counted from 1; the file is a path below the catalogue, with `/`. */
export interface Place {
	file: string;
	line: number;
	column?: number;
	/** Last line of the entry or field, where it is known. */
	endLine?: number;
}

/**
 * Something wrong with the data, as plain data. Field names follow vfile's messages.
 * `message`, `done` and `todo` are full sentences and never quote the record: only `actual` does, and only the
 * reporters for the curator print it, never the public site (design: rights and privacy).
 */
export interface Problem extends Place {
	kind: KindName;
	severity: Severity;
	/** What is wrong. */
	message: string;
	/** What was done. */
	done: string;
	/** What the curator can do. */
	todo: string;
	/** The value found, cut to 120 characters. */
	actual?: string;
	/** What was expected, or the nearest valid value. */
	expected?: string;
}

/** What a problem says beyond its kind and place; what is left out is taken from the kind's table. */
export interface Detail {
	message?: string;
	done?: string;
	todo?: string;
	actual?: string;
	expected?: string;
}

const ACTUAL_LENGTH = 120;

/** Makes a problem of a kind at a place. */
export function problem(kind: KindName, place: Place, detail: Detail = {}): Problem {
	const { severity, message, done, todo } = kinds[kind];
	const { actual, ...said } = detail;
	return {
		kind,
		severity,
		...place,
		message,
		done,
		todo,
		...said,
		...(actual === undefined ? {} : { actual: actual.length > ACTUAL_LENGTH ? `${actual.slice(0, ACTUAL_LENGTH)}…` : actual }),
	};
}
