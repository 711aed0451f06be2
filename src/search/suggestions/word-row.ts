/** A word, folded as queries are, and how many articles have it. */
export type WordRow = [word: string, count: number];

/** Whether loaded data is a file of words. */
export function isWordRows(data: unknown): data is WordRow[] {
	return Array.isArray(data) && data.every((row) => Array.isArray(row) && typeof row[0] === 'string' && typeof row[1] === 'number');
}

/** A word from its end: `etc` is `cte`. */
export const reversed = (word: string) => [...word].reverse().join('');
