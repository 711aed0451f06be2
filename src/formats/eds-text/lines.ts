/** One line of a file. */
export interface Line {
	text: string;
	/** Counted from 1. */
	number: number;
}

/** Blanks that stand for indentation: in the page they are en spaces, in what is copied from it anything. */
export const BLANK = '[ \\t\\u00a0\\u2000-\\u200a\\u202f\\u3000]';

/** Cuts a text into lines, whatever ends them. */
export function linesOfText(text: string): Line[] {
	return text.split(/\r\n|\n|\r/).map((line, index) => ({ text: line, number: index + 1 }));
}

/** True when there is nothing to see on the line. */
export function isBlank(line: string): boolean {
	return line.trim() === '';
}
