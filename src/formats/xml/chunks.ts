/*
 * Cuts a file of XML into its records before any of it is parsed, so that one broken record is set aside alone and a large file
 * is never held as one tree. Only what hides a tag is looked at: comments, CDATA sections, processing instructions, the DOCTYPE.
 */
import { cleanText } from '../../record/text.ts';

/** A run of the file. Lines and columns are counted from 1; lines include the last. */
export interface Chunk {
	/** The exact text. */
	text: string;
	line: number;
	/** Where on its first line it begins. */
	column: number;
	endLine: number;
}

/** One record element as it stands in the file. */
export interface RecordChunk extends Chunk {
	/** Local name of the element: `PubmedArticle`. */
	name: string;
	/** False when its end tag is missing: it then runs to where the next record begins, or to the end of the file. */
	closed: boolean;
}

export interface Chunks {
	records: RecordChunk[];
	/** Text that stands outside every record, without tags, comments and declarations; blank runs are left out. */
	strays: Chunk[];
}

/** Where the searches for closing marks stand; what was once not found is not looked for again, which keeps the cutting linear. */
class Marks {
	readonly #text: string;
	readonly #missing = new Set<string>();

	constructor(text: string) {
		this.#text = text;
	}

	/** The position behind a mark, or undefined where the text has none from there on. */
	behind(mark: string, from: number): number | undefined {
		if (this.#missing.has(mark)) return undefined;
		const found = this.#text.indexOf(mark, from);
		if (found >= 0) return found + mark.length;
		this.#missing.add(mark);
		return undefined;
	}
}

/** The end of a start tag, behind its `>`, or undefined where another `<` or the end of the text comes first. */
function tagEnd(text: string, from: number): number | undefined {
	let quote = '';
	for (let at = from; at < text.length; at += 1) {
		const char = text.charAt(at);
		if (char === '<') return undefined;
		if (quote !== '') {
			if (char === quote) quote = '';
		} else if (char === '>') return at + 1;
		else if (char === '"' || char === "'") quote = char;
	}
	return undefined;
}

/** The position behind a comment, CDATA section, processing instruction or DOCTYPE that begins at `at`; undefined where it has no end. */
function behindHidden(text: string, at: number, marks: Marks): number | undefined {
	if (text.startsWith('<!--', at)) return marks.behind('-->', at + 4);
	if (text.startsWith('<![CDATA[', at)) return marks.behind(']]>', at + 9);
	if (text.startsWith('<?', at)) return marks.behind('?>', at + 2);
	const end = marks.behind('>', at);
	// A DOCTYPE may declare entities between brackets, whose values may hold anything.
	if (end !== undefined && text.slice(at, end).includes('[')) return marks.behind(']>', at) ?? end;
	return end;
}

const HIDDEN = '<!--|<!\\[CDATA\\[|<\\?|<!DOCTYPE';

interface Span {
	name: string;
	from: number;
	to: number;
	closed: boolean;
}

/** Where the records of a text begin and end. */
function spansOf(text: string, names: readonly string[], nested: boolean): Span[] {
	const pattern = new RegExp(`${HIDDEN}|<(/?)(?:[\\w.-]+:)?(${names.join('|')})(?=[\\s/>])`, 'g');
	const marks = new Marks(text);
	const spans: Span[] = [];
	let open: { name: string; from: number; behind: number } | undefined;
	let depth = 0;
	let counting = nested;
	const close = (to: number, closed: boolean): void => {
		if (open) spans.push({ name: open.name, from: open.from, to, closed });
		open = undefined;
		depth = 0;
	};
	for (;;) {
		const match = pattern.exec(text);
		if (match === null) {
			if (open === undefined) break;
			if (!counting) {
				close(text.length, false);
				break;
			}
			// The outermost record has no end: it ends where the next begins, and records within records are no more counted.
			counting = false;
			pattern.lastIndex = open.behind;
			continue;
		}
		const [whole, slash, name] = match;
		const at = match.index;
		if (name === undefined) {
			pattern.lastIndex = behindHidden(text, at, marks) ?? at + whole.length;
			continue;
		}
		const end = tagEnd(text, pattern.lastIndex);
		pattern.lastIndex = end ?? at + whole.length;
		if (slash === '/') {
			if (open === undefined || open.name !== name) continue;
			depth -= 1;
			if (depth === 0 || !counting) close(end ?? at + whole.length, end !== undefined);
		} else if (end !== undefined && text.charAt(end - 2) === '/') {
			if (open === undefined) spans.push({ name, from: at, to: end, closed: true });
		} else if (open !== undefined && counting) {
			if (open.name === name) depth += 1;
		} else {
			close(at, false);
			open = { name, from: at, behind: pattern.lastIndex };
			depth = 1;
		}
	}
	return spans;
}

/** What of a text outside the records is text, with its place; tags, comments and declarations are passed over. */
function textRuns(text: string): { from: number; to: number }[] {
	const marks = new Marks(text);
	const runs: { from: number; to: number }[] = [];
	const add = (from: number, to: number): void => {
		if (text.slice(from, to).trim() !== '') runs.push({ from, to });
	};
	let from = 0;
	for (;;) {
		const at = text.indexOf('<', from);
		if (at < 0) break;
		add(from, at);
		if (text.startsWith('<![CDATA[', at)) {
			const end = marks.behind(']]>', at) ?? text.length;
			add(at + 9, end - 3);
			from = end;
		} else if (/^<(?:!--|\?|!DOCTYPE)/.test(text.slice(at, at + 9))) {
			from = behindHidden(text, at, marks) ?? text.length;
		} else if (/^<\/?[\p{L}_]/u.test(text.slice(at, at + 4))) {
			from = tagEnd(text, at + 1) ?? at + 1;
		} else {
			from = at + 1;
		}
	}
	add(from, text.length);
	return runs;
}

/** Counts lines from one position to later ones; a line ends with CR LF, LF or CR. */
class LineCount {
	readonly #text: string;
	#at = 0;
	#line = 1;
	#lineStart = 0;

	constructor(text: string) {
		this.#text = text;
	}

	/** Line and column of a position, which must not lie before the last one asked for. */
	placeOf(position: number): { line: number; column: number } {
		for (; this.#at < position; this.#at += 1) {
			const code = this.#text.charCodeAt(this.#at);
			if (code === 10 || (code === 13 && this.#text.charCodeAt(this.#at + 1) !== 10)) {
				this.#line += 1;
				this.#lineStart = this.#at + 1;
			}
		}
		return { line: this.#line, column: position - this.#lineStart + 1 };
	}
}

/**
 * Finds the record elements of a text by their local names, whatever their prefix, in one linear pass, and the text that stands
 * between them. A record begins within another only where `nested` is true (the outermost counts; the reader finds the others in
 * its tree); otherwise a start tag within a record shows that the record before it has no end. Nothing is parsed or changed.
 */
export function cutRecords(text: string, names: readonly string[], { nested = false }: { nested?: boolean } = {}): Chunks {
	const chunks: Chunks = { records: [], strays: [] };
	const lines = new LineCount(text);
	const chunkOf = (from: number, to: number): Chunk => {
		const { line, column } = lines.placeOf(from);
		const end = Math.max(from, to - 1);
		return { text: text.slice(from, to), line, column, endLine: lines.placeOf(end).line };
	};
	const addStrays = (from: number, to: number): void => {
		for (const run of textRuns(text.slice(from, to))) {
			const said = text.slice(from + run.from, from + run.to);
			const start = from + run.from + said.length - said.trimStart().length;
			const chunk = chunkOf(start, start + said.trim().length);
			if (cleanText(chunk.text) !== '') chunks.strays.push(chunk);
		}
	};
	let from = 0;
	for (const span of spansOf(text, names, nested)) {
		addStrays(from, span.from);
		// What follows an unclosed record up to the next one belongs to it; the line breaks before that one do not.
		const to = span.closed ? span.to : span.from + text.slice(span.from, span.to).trimEnd().length;
		chunks.records.push({ ...chunkOf(span.from, to), name: span.name, closed: span.closed });
		from = span.to;
	}
	addStrays(from, text.length);
	return chunks;
}
