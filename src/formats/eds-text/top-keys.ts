import { BLANK } from './lines.ts';

const DASH = '[\\u2010-\\u2015-]';

/**
 * The keys that begin a part of the dump, with what must follow them on their line: the page is a table with the key in one cell and
 * the first line of its value in the next. They are checked narrowly, since a line of an abstract may begin with the same word.
 */
const keys: Readonly<Record<string, RegExp>> = {
	CustomLinks: new RegExp(`^(?:${DASH}|$)`),
	FullText: /^(?:(?:Links|Text|CustomLinks|Availability):|$)/,
	Header: /^(?:(?:[A-Z]\w*):|$)/,
	Holdings: new RegExp(`^(?:${DASH}|$)`),
	IllustrationInfo: new RegExp(`^(?:${DASH}|[A-Z]\\w*:|$)`),
	ImageInfo: new RegExp(`^(?:${DASH}|$)`),
	ImageQuickViewItems: new RegExp(`^(?:${DASH}|$)`),
	Items: new RegExp(`^(?:${DASH}|$)`),
	PLink: /^(?:\S+|)$/,
	RecordInfo: /^(?:BibRecord|AccessInfo|BibEntity|FileInfo|PersonRecord|RightsInfo):|^$/,
	ResultId: /^(?:\d+|)$/,
};
const LINE = new RegExp(`^(${Object.keys(keys).join('|')})(?:${BLANK}+(.*))?$`);

/** The key at the top of the tree that a line begins with, and the rest of the line. Undefined when it begins with none. */
export function topKeyOf(line: string): { key: string; rest: string } | undefined {
	const match = LINE.exec(line);
	const [, key = '', written = ''] = match ?? [];
	const rest = written.trim();
	return match !== null && keys[key]?.test(rest) ? { key, rest } : undefined;
}
