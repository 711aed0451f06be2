import { removeEmails } from '../../record/email.ts';
import { readLink } from '../../record/link.ts';
import type { BibRecord, Unmapped } from '../../record/record.ts';
import type { Run } from './shared-text.ts';

export const EMAIL_REMOVED = '[e-mail removed]';
export const ABSTRACT_WITHHELD = '[abstract withheld]';
export const NOTE_REMOVED = '[note removed]';
const LINK_REMOVED = '[link removed]';

/** What may not go out of a record's own words. */
export interface Hidden {
	/** True when the rights policy keeps the abstract back. */
	abstract: boolean;
	/** Finds words of abstracts that are kept back. */
	findAbstract: (text: string) => Run[];
	/** Finds words of somebody's notes. */
	findNote: (text: string) => Run[];
}

/**
 * The entry as it may be shown: lines that hold a withheld abstract or a note are replaced by one line that says so, and so is any other
 * line with words of them; e-mail addresses are marked; links lose what belongs to a session, a user or a proxy.
 */
export function shownRaw(record: Pick<BibRecord, 'raw' | 'gated'>, hidden: Hidden): string {
	const lines = record.raw.split(LINE_END);
	const marks = lines.map((): string | undefined => undefined);
	const mark = (from: number, to: number, word: string) => {
		for (let at = Math.max(0, from); at <= to && at < marks.length; at += 1) marks[at] ??= word;
	};
	for (const { from, to, what } of record.gated) {
		if (what === 'note') mark(from - 1, to - 1, NOTE_REMOVED);
		else if (what === 'abstract' && hidden.abstract) mark(from - 1, to - 1, ABSTRACT_WITHHELD);
	}
	const rest = lines.map((line, at) => (marks[at] === undefined ? line : '')).join('\n');
	for (const [runs, word] of [
		[hidden.findAbstract(rest), ABSTRACT_WITHHELD],
		[hidden.findNote(rest), NOTE_REMOVED],
	] as const) {
		for (const { start, end } of runs) mark(lineAt(rest, start), lineAt(rest, end - 1), word);
	}
	const shown: string[] = [];
	for (const [at, line] of lines.entries()) {
		const word = marks[at];
		if (word === undefined) shown.push(line);
		else if (word !== marks[at - 1]) shown.push(word);
	}
	return shownText(shown.join('\n')).text;
}

/** What has no field, through the same gate; also how many e-mail addresses were taken out. */
export function shownUnmapped(record: BibRecord, hidden: Hidden): { unmapped: Unmapped[]; removed: number } {
	let removed = 0;
	const text = (words: string) => {
		const shown = shownText(words);
		removed += shown.removed;
		return shown.text;
	};
	const lines = record.raw.split(LINE_END).length;
	// An entry on one line cannot be told apart by lines.
	const gated = record.gated.filter(({ from, to }) => from > 1 || to < lines);
	const unmapped = record.unmapped.map((field) => {
		const word = hiddenBy(field, { origin: record.origin, gated }, hidden);
		return { ...field, tag: text(field.tag), value: word ?? text(field.value) };
	});
	return { unmapped, removed };
}

const LINE_END = /\r\n?|\n/;

/** Tags under which formats keep an abstract: `AB`, `N2`, `AbstractNonEng`. */
const ABSTRACT_TAG = /abstract|^(?:AB|N2)$/i;

function hiddenBy(
	{ tag, value, line }: Unmapped,
	{ origin, gated }: Pick<BibRecord, 'origin' | 'gated'>,
	hidden: Hidden,
): string | undefined {
	for (const { from, to, what } of gated) {
		if (line < origin.line + from - 1 || line > origin.line + to - 1) continue;
		if (what === 'note') return NOTE_REMOVED;
		if (what === 'abstract' && hidden.abstract) return ABSTRACT_WITHHELD;
	}
	if (hidden.abstract && ABSTRACT_TAG.test(tag)) return ABSTRACT_WITHHELD;
	if (hidden.findAbstract(value).length > 0) return ABSTRACT_WITHHELD;
	return hidden.findNote(value).length > 0 ? NOTE_REMOVED : undefined;
}

function shownText(text: string): { text: string; removed: number } {
	// JSON may write any sign by its number. Links go first: an address inside one is removed with its part of the query.
	return removeEmails(text.replace(/\\u0040/gi, '@').replace(ADDRESS, shownLink), EMAIL_REMOVED);
}

/** An address of the web as it stands in text, JSON (`https:\/\/`) and XML. */
const ADDRESS = /https?:(?:\\?\/){2}[^\s<>"'`{}|^]+/gi;

/** An address without session, user and proxy. One that has none of them stays word for word. */
function shownLink(address: string): string {
	const url = address
		.replaceAll('\\/', '/')
		.replaceAll('&amp;', '&')
		.replaceAll('\\u0026', '&')
		.replace(/[)\].,;]+$/, '');
	const end = /[)\].,;]+$/.exec(address)?.[0] ?? '';
	const link = readLink(url);
	if (link === undefined) return LINK_REMOVED + end;
	return sameAddress(url, link.url) ? address : link.url + end;
}

function sameAddress(a: string, b: string): boolean {
	return a === b || (URL.canParse(a) && URL.canParse(b) && new URL(a).href === new URL(b).href);
}

function lineAt(text: string, index: number): number {
	let line = 0;
	for (let at = text.indexOf('\n'); at !== -1 && at < index; at = text.indexOf('\n', at + 1)) line += 1;
	return line;
}
