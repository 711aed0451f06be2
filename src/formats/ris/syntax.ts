/** How RIS is written, and how it comes broken. */
import type { Entry, Syntax } from '../tagged/entries.ts';
import { readTagLine, type TagLine } from './tag-line.ts';

/** Tags that hold sentences. */
const FREE_TEXT: ReadonlySet<string> = new Set(['AB', 'N2', 'N1', 'RN', 'TI', 'T1', 'FX']);
/** Numbers that Ovid sets before an entry: `1.`, `<1>`. */
const COUNTER = /^\s*(?:<\d+>|\d+\.?|\[\d+\])\s*$/;
/** Lines that Ovid and Embase set after an entry: `Link to the Ovid Full Text or citation: https://...`. */
const LINK_LINE = /^\s*Link to (?:the |full )/i;

/** The syntax for one file, since how a file's entries begin tells what it is to be believed. */
export function risSyntax(): Syntax {
	/** True when the TY line of the entry departs from the specification. */
	let loose = false;
	return {
		tagOf(text, start, end, open) {
			const read = readTagLine(text, start, end);
			if (read && believes(read, open, loose)) {
				if (read.tag === 'TY') loose = !read.exact;
				return read;
			}
			const line = open ? text.slice(start, end) : '';
			return LINK_LINE.test(line) ? { tag: 'Link to', value: line } : undefined;
		},
		begins: (tag, open, apart) => tag === 'TY' && (apart || !isOpenerAlone(open)),
		opener: 'TY',
		closer: 'ER',
		outside: new Set(),
		telling: new Set(['TI', 'T1', 'AU', 'A1', 'AB', 'N2']),
		lists: new Set(),
		asideOf(line, open, beforeEntry) {
			if (COUNTER.test(line) && (!open || beforeEntry())) return 'counter';
			return LINK_LINE.test(line) ? 'link' : undefined;
		},
	};
}

/**
 * In a wrapped abstract a line may begin `CT - based` or `ER - positive`. Inexact tags count there only where the entry itself begins with
 * one, and the end of an entry only with nothing behind it.
 */
function believes({ tag, value, exact }: TagLine, open: Entry | undefined, loose: boolean): boolean {
	if (exact || !FREE_TEXT.has(open?.fields.at(-1)?.tag ?? '')) return true;
	if (tag === 'ER') return value === '';
	return tag === 'TY' ? /^[A-Z]{3,7}$/i.test(value) : loose;
}

/** VuFind writes two TY lines one after the other: https://github.com/vufind-org/vufind/pull/1661 */
function isOpenerAlone({ opened, fields: [first, ...others] }: Entry): boolean {
	return opened && others.length === 0 && first?.more.length === 0;
}
