/** The texts of a record file that can be emptied without breaking what is around them. */
import { decodeXML } from 'entities';

/** A text that stands for itself: from `start` up to `end` in the file's text, what it says, and what it becomes when it is emptied. */
export interface Leaf {
	start: number;
	end: number;
	says: string;
	empty: string;
	/** Set where the syntax tells that it is of an abstract. */
	field?: 'abstract';
}

/** How leaves are told in a stretch of a file. */
type LeavesOf = (text: string, from: number, to: number) => Leaf[];

/** By the name of a format. */
const SYNTAXES: Readonly<Record<string, LeavesOf>> = {
	...of(lines, ['ris', 'nbib', 'wos', 'refworks', 'refer', 'eds-text', 'markdown']),
	...of(jsonStrings, ['eds-json', 'crossref-json', 'openalex-json', 'csl-json']),
	...of(xmlTexts, ['pubmed-xml', 'endnote-xml', 'ebsco-xml', 'marcxml', 'mods', 'jats']),
	...of(cells, ['csv']),
	...of(bibtexValues, ['bibtex']),
};

/** Formats in which what is taken out is told by its lines alone, since a field has lines of its own. */
const BY_LINE: ReadonlySet<LeavesOf> = new Set([lines]);

/** The leaves of a stretch of a file, and whether each is one by standing there, whatever it says; undefined for a format that is not known. */
export function leavesOf(format: string, text: string, from: number, to: number): { leaves: Leaf[]; whole: boolean } | undefined {
	const syntax = Object.hasOwn(SYNTAXES, format) ? SYNTAXES[format] : undefined;
	return syntax && { leaves: syntax(text, from, to), whole: BY_LINE.has(syntax) };
}

function of(syntax: LeavesOf, formats: readonly string[]): Record<string, LeavesOf> {
	return Object.fromEntries(formats.map((name) => [name, syntax]));
}

/** The stretch as one leaf, with the line end behind it: without it, nothing of the field is left. */
function lines(text: string, from: number, to: number): Leaf[] {
	const end = /\r\n?|\n/y;
	end.lastIndex = to;
	const gap = end.exec(text)?.[0].length ?? 0;
	return [{ start: from, end: to + gap, says: text.slice(from, to), empty: '' }];
}

/** Values of JSON that are strings, and the index of words that OpenAlex has in place of an abstract. */
function jsonStrings(text: string, from: number, to: number): Leaf[] {
	const found: Leaf[] = [];
	let key = '';
	for (const literal of matches(/"(?:[^"\\]|\\[\s\S])*"(\s*:\s*(?:\{[^{}]*\})?)?/g, text, from, to)) {
		const [, name = '', colon = ''] = /^("(?:[^"\\]|\\[\s\S])*")([\s\S]*)$/.exec(literal.found) ?? [];
		if (colon === '') {
			found.push({
				start: literal.start,
				end: literal.end,
				says: unescapedJson(name),
				empty: '""',
				...(ABSTRACT.test(key) ? { field: 'abstract' } : {}),
			});
			key = '';
			continue;
		}
		key = unescapedJson(name);
		if (!colon.endsWith('}')) continue;
		const index = key === 'abstract_inverted_index' && literal.end - colon.indexOf('{');
		if (index)
			found.push({ start: literal.start + name.length + colon.indexOf('{'), end: literal.end, says: '', empty: 'null', field: 'abstract' });
	}
	return found;
}

/** Names that formats have for an abstract. */
const ABSTRACT = /^(?:ab|other|trans-)?abstract(?:text)?$|^ab$/i;

function unescapedJson(literal: string): string {
	try {
		return String(JSON.parse(literal));
	} catch {
		return literal;
	}
}

/** Elements that set words apart within a text, and go with it: an empty one would pass for a text. */
const INLINE = /^(?:i|b|u|em|strong|sub|sup|sc|italic|bold|underline|monospace)$/i;

/** Texts between tags; those within an element of an abstract, in MARC field 520, are told by it. */
function xmlTexts(text: string, from: number, to: number): Leaf[] {
	const found: Leaf[] = [];
	/** How many elements are open within the abstract's, that one counted. */
	let depth = 0;
	for (const token of matches(/<!\[CDATA\[[\s\S]*?\]\]>|<[^>]*>|[^<]+/g, text, from, to)) {
		const data = /^<!\[CDATA\[([\s\S]*)\]\]>$/.exec(token.found)?.[1];
		if (data === undefined && token.found.startsWith('<')) {
			const [, close = '', name = '', alone = ''] = /^<(\/?)(?:[\w.-]+:)?([\w.-]+)[^>]*?(\/?)>$/.exec(token.found) ?? [];
			if (depth > 0 && INLINE.test(name)) {
				found.push({ ...{ start: token.start, end: token.end }, says: '', empty: '', field: 'abstract' });
				continue;
			}
			if (name === '' || alone) continue;
			if (close) depth = Math.max(0, depth - 1);
			else if (depth > 0 || ABSTRACT.test(name) || (name === 'datafield' && /\stag=["']520["']/.test(token.found))) depth += 1;
			continue;
		}
		if (token.found.trim() === '') continue;
		const { start, end } = token;
		found.push({ start, end, says: data ?? decodeXML(token.found), empty: '', ...(depth > 0 ? { field: 'abstract' } : {}) });
	}
	return found;
}

/** Cells of a table, quoted or not. */
function cells(text: string, from: number, to: number): Leaf[] {
	const [head = ''] = text.split(/\r\n?|\n/, 1);
	const separator = [',', ';', '\t'].reduce((best, sign) => (head.split(sign).length > head.split(best).length ? sign : best));
	return matches(new RegExp(`"(?:[^"]|"")*"|[^"${separator}\\r\\n][^${separator}\\r\\n]*`, 'g'), text, from, to).map(
		({ start, end, found }) => ({
			...{ start, end, empty: found.startsWith('"') ? '""' : '' },
			says: found.startsWith('"') ? found.slice(1, -1).replaceAll('""', '"') : found,
		}),
	);
}

/** Values of fields, in braces or quotation marks. */
function bibtexValues(text: string, from: number, to: number): Leaf[] {
	const found: Leaf[] = [];
	const field = /([\w-]+)\s*=\s*(?=[{"])/g;
	field.lastIndex = from;
	for (let match = field.exec(text); match !== null && match.index < to; match = field.exec(text)) {
		const start = field.lastIndex;
		const end = closing(text, start);
		if (end === undefined) break;
		// A command writes one letter, and braces none.
		const says = text.slice(start + 1, end - 1).replace(/\\[a-z]+\s*|[{}\\]/gi, '');
		found.push({ start, end, says, empty: '{}', ...(ABSTRACT.test(match[1] ?? '') ? { field: 'abstract' } : {}) });
		field.lastIndex = end;
	}
	return found;
}

/** Where a value in braces or quotation marks ends; undefined where it does not. */
function closing(text: string, start: number): number | undefined {
	const quoted = text[start] === '"';
	let depth = 0;
	for (let at = start; at < text.length; at += 1) {
		const sign = text[at];
		if (sign === '\\') at += 1;
		else if (sign === '{') depth += 1;
		else if (sign === '}') depth -= 1;
		if (quoted ? at > start && sign === '"' && depth === 0 : depth === 0 && sign === '}') return at + 1;
	}
	return undefined;
}

function matches(pattern: RegExp, text: string, from: number, to: number): { start: number; end: number; found: string }[] {
	const found: { start: number; end: number; found: string }[] = [];
	pattern.lastIndex = from;
	for (let match = pattern.exec(text); match !== null && match.index < to; match = pattern.exec(text)) {
		found.push({ start: match.index, end: pattern.lastIndex, found: match[0] });
	}
	return found;
}
