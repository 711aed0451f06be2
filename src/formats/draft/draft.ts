/**
 * A record in the making, for formats whose entries are trees (JSON, XML). A reader cuts its entry into values and hands each to one
 * of the functions of this folder, which puts it into the record or keeps it word for word: so nothing is lost in silence.
 */
import type { KindName } from '../../problems/kinds.ts';
import { type Detail, type Problem, problem } from '../../problems/problem.ts';
import { hasEmail, removeEmails } from '../../record/email.ts';
import { type BibRecord, emptyRecord, type Gated, type Name, type Origin, type Subject } from '../../record/record.ts';
import { cleanText } from '../../record/text.ts';
import { type MarkedText, readMarkup } from '../markup.ts';

/** One value of an entry: what it says, under which of the format's own tags, and on which lines of the file. */
export interface Value {
	/** The format's own tag or path: `container-title`, `245 $a`. */
	tag: string;
	text: string;
	line: number;
	endLine: number;
}

/** Something in the text that is still an entity after one decoding: `&amp;lt;` was encoded twice. */
const TWICE_ENCODED = /&amp;(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/i;
/** Control and bidirectional characters, which are never kept; line breaks and tabs stay in values kept word for word. */
const UNSAFE =
	// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
	/[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g;
/** Stands for an address in values that are kept word for word. */
const REMOVED = '[e-mail removed]';

/** Texts up to this length are looked at letter by letter, which is fastest for the many short ones. */
const SHORT = 64;
/** By its code, 1 for each character of ASCII that has no part in markup, entities and addresses. */
const SIMPLE = Uint8Array.from({ length: 128 }, (_, code) => (/[A-Za-z0-9 ,.;:'/-]/.test(String.fromCharCode(code)) ? 1 : 0));

/** True for a short text that is a field as it stands: simple characters, without blanks that are doubled or at an end. */
function isSimple(text: string): boolean {
	if (text.length > SHORT) return false;
	let before = BLANK;
	for (let at = 0; at < text.length; at += 1) {
		const code = text.charCodeAt(at);
		if (SIMPLE[code] !== 1 || (code === BLANK && before === BLANK)) return false;
		before = code;
	}
	return before !== BLANK;
}
const BLANK = 32;

export class Draft {
	readonly record: BibRecord;
	readonly problems: Problem[] = [];
	/** Places of the institutions in the record's list, by name. */
	readonly places = new Map<string, number>();
	/** The record's subjects by label, qualifier and scheme. */
	readonly subjects = new Map<string, Subject>();
	readonly #seen = new Set<string>();
	/** What each name is tied to, for names with any number of institutions. */
	#tied: Map<Name, Set<number>> | undefined;

	constructor(origin: Origin, raw: string) {
		this.record = emptyRecord(origin, raw);
	}

	/** Text for a field: no markup, no entity, no e-mail address (each counted), no control character. */
	plain({ text }: Pick<Value, 'text'>): string {
		if (isSimple(text)) return text;
		if (/[<&]/.test(text)) return this.#withoutEmails(readMarkup(text, levelsOf(text)).text);
		return this.#withoutEmails(cleanText(text));
	}

	/** The same for looking at only: what is removed is not counted. */
	look({ text }: Pick<Value, 'text'>): string {
		const { text: bare } = /[<&]/.test(text) ? readMarkup(text, levelsOf(text)) : { text: cleanText(text) };
		return cleanText(removeEmails(bare).text);
	}

	/** The same with the markup that may go out. */
	rich({ text }: Pick<Value, 'text'>): MarkedText {
		if (!/[<&]/.test(text)) return { text: this.plain({ text }) };
		// The addresses go first: taken out of `text` and `markup` apart they would be counted twice.
		const marked = readMarkup(this.#withoutEmails(text), levelsOf(text));
		return hasEmail(marked.text) ? { text: this.#withoutEmails(marked.text) } : marked;
	}

	/** The same of a text that went through `cleanText` already. */
	richClean(text: string): MarkedText {
		return /[<&]/.test(text) ? this.rich({ text }) : { text: this.#withoutEmails(text) };
	}

	/** Keeps a value, or what is given of it, word for word among what has no field. What says nothing is passed over. */
	keep(value: Value, text = value.text): void {
		const said = removeEmails(text.replace(UNSAFE, '').toWellFormed(), REMOVED);
		if (said.text.trim() === '') return;
		this.record.emailsRemoved += said.removed;
		this.record.unmapped.push({ tag: removeEmails(cleanText(value.tag), REMOVED).text, value: said.text, line: value.line });
	}

	/** Keeps words that must not go out among the notes: somebody's own, and abstracts beside the first. */
	keepPrivate(text: string): void {
		const note = text
			.split(/\r\n|\r|\n/)
			.map((line) => this.plain({ text: line }))
			.filter((line) => line !== '')
			.join('\n');
		if (note !== '') this.record.notes.push(note);
	}

	/** Reports something about a value. */
	report(kind: KindName, { line, endLine }: Pick<Value, 'line' | 'endLine'>, detail: Detail = {}): void {
		const { file } = this.record.origin;
		this.problems.push(problem(kind, { file, line, ...(endLine > line ? { endLine } : {}) }, detail));
	}

	/** True at the first mention of a thing of its kind, so that lists hold each thing once however long they are. */
	isNew(kind: string, thing: string): boolean {
		const size = this.#seen.size;
		return this.#seen.add(`${kind}\n${thing}`).size > size;
	}

	/** Ties a name to an institution of the record's list, once. */
	tie(name: Name, place: number): void {
		this.#tied ??= new Map();
		const tied = this.#tied.get(name) ?? new Set(name.affiliations);
		this.#tied.set(name, tied);
		if (tied.has(place)) return;
		tied.add(place);
		name.affiliations ??= [];
		name.affiliations.push(place);
	}

	/** Holds lines of `raw` back, counted from 1 at its first. */
	gate({ from, to }: { from: number; to: number }, what: Gated['what']): void {
		if (this.isNew('gated', `${from} ${to} ${what}`)) this.record.gated.push({ from, to, what });
	}

	/** Brings what was collected into the order of the file. Called last. */
	close(): void {
		this.record.unmapped.sort((a, b) => a.line - b.line);
		this.record.gated.sort((a, b) => a.from - b.from);
		this.problems.sort((a, b) => a.line - b.line);
	}

	#withoutEmails(text: string): string {
		const { text: rest, removed } = removeEmails(text);
		this.record.emailsRemoved += removed;
		return removed > 0 ? cleanText(rest) : text;
	}
}

const levelsOf = (text: string): number => (TWICE_ENCODED.test(text) ? 2 : 1);
