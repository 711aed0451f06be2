/** A page taken apart. Both parts keep the lines of the file: the place of anything in them is its place in the file. */
export interface Parts {
	/** The YAML between the two lines of dashes; undefined when the page does not begin with such a line. */
	yaml: string | undefined;
	/** The Markdown, with an empty line for each line before it. */
	body: string;
	/** False when the second line of dashes is missing; then all is body. */
	closed: boolean;
}

const OPEN = /^\ufeff?---[ \t]*\r?\n/;
const CLOSE = /^---[ \t]*(\r?\n|$)/m;

/** Splits a page into its front matter and its body. Front matter begins in the first line of the file or not at all. */
export function splitFrontMatter(text: string): Parts {
	const open = OPEN.exec(text)?.[0];
	if (open === undefined) return { yaml: undefined, body: text.replace(/^\ufeff/, ''), closed: true };
	const rest = text.slice(open.length);
	const close = CLOSE.exec(rest);
	if (!close) return { yaml: undefined, body: text.replace(/^\ufeff/, ''), closed: false };
	const yaml = `\n${rest.slice(0, close.index)}`;
	const end = close.index + close[0].length;
	const linesBefore = 1 + rest.slice(0, end).split('\n').length - 1;
	return { yaml, body: '\n'.repeat(linesBefore) + rest.slice(end), closed: true };
}
