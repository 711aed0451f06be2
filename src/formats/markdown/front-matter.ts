/** A Markdown file taken apart. */
export interface Parts {
	/** What stands between the two lines of dashes, with an empty first line in the place of the first: its lines are those of the file. */
	yaml: string;
	body: string;
	/** False when the second line of dashes is missing. */
	closed: boolean;
}

const OPEN = /^\ufeff?---[ \t]*(?:\r\n|\r|\n)/;
/** YAML also allows three dots at the end. */
const CLOSE = /(?:^|\r\n|\r|\n)(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|$)/;
const TOML = /^\ufeff?\+\+\+[ \t]*(?:\r\n|\r|\n)/;

/** Splits a file into its front matter and its body; undefined when it does not begin with a line of three dashes. */
export function splitFrontMatter(text: string): Parts | undefined {
	const open = OPEN.exec(text)?.[0];
	if (open === undefined) return undefined;
	const rest = text.slice(open.length);
	const close = CLOSE.exec(rest);
	if (!close) return { yaml: `\n${lineFeeds(rest)}`, body: '', closed: false };
	return { yaml: `\n${lineFeeds(rest.slice(0, close.index))}\n`, body: lineFeeds(rest.slice(close.index + close[0].length)), closed: true };
}

/** True for front matter in TOML, between two lines of `+++`, as Hugo has it too. */
export function isToml(text: string): boolean {
	return TOML.test(text) && /\S/.test(text.slice(4));
}

/** The text with `\n` for every line end, which is what YAML and Markdown count. */
function lineFeeds(text: string): string {
	return text.replace(/\r\n?/g, '\n');
}
