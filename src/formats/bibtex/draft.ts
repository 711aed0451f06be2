/** A record in the making, with the fields of its entry sorted by what they are read as. */
import { cleanText } from '../../record/text.ts';
import { Draft, type Value } from '../draft/draft.ts';
import type { Entry, Field } from './entries.ts';
import { type EntryType, entryType } from './entry-type.ts';
import { guarded, type Target, targetOf, verbatimTargets } from './fields.ts';
import { decodeLatex } from './latex.ts';

/** A field with its value decoded. `text` is HTML of `i b sub sup`, as the functions of the draft folder take it. */
export interface Said extends Value {
	/** The value as LaTeX, as it is kept where it has no place. */
	raw: string;
	/** The lines of the entry that it stands on, from 1. */
	lines: { from: number; to: number };
	target: Target;
}

/** Tags that publishers escape as for HTML, which BibTeX does not ask for: `&lt;i&gt;`. Behind a backslash the sign is meant as such. */
const ESCAPED_TAG = /(?<!\\)&lt;(\/?(?:i|b|em|strong|sub|sup|p|br|italic|bold|sec|title|jats:[a-z-]+)\s*\/?)&gt;/gi;

export class BibtexDraft extends Draft {
	readonly entry: Entry;
	readonly type: EntryType;
	/** Commands of LaTeX that are not known, and the line of each. */
	readonly commands: { command: string; line: number }[] = [];
	/** Fields whose names are not known. */
	readonly unknown: Field[] = [];
	readonly #waiting = new Map<Target, Field[]>();

	/** `inherited` are the fields that the entry has from others. */
	constructor(entry: Entry, inherited: readonly Field[], file: string, ordinal: number) {
		super({ file, format: 'bibtex', entry: ordinal, line: entry.line, endLine: entry.endLine }, entry.raw);
		this.entry = entry;
		this.type = entryType(entry.type);
		this.record.type = this.type.csl;
		this.record.sourceType = cleanText(entry.type);
		const first = new Map<string, string>();
		for (const field of [...entry.fields, ...inherited]) this.#sortIn(field, first);
	}

	/** Of a field that occurs twice the first is read, and what the second says otherwise is kept. */
	#sortIn(field: Field, first: Map<string, string>): void {
		if (field.value === '') return;
		if (field.picks !== undefined && !field.inherited) this.keepField({ ...field, value: field.picks.join(' and ') });
		const target = targetOf(field.name);
		const before = first.get(field.name);
		if (before !== undefined && !(target !== undefined && guarded.has(target))) {
			if (before !== field.value) this.keepField(field);
			return;
		}
		first.set(field.name, field.value);
		if (target === undefined) {
			this.keepField(field);
			if (!field.inherited) this.unknown.push(field);
			return;
		}
		const waiting = this.#waiting.get(target);
		if (waiting) waiting.push(field);
		else this.#waiting.set(target, [field]);
	}

	/** Keeps a field word for word. */
	keepField({ name, value, line, endLine }: Field): void {
		super.keep({ tag: name, text: value, line, endLine });
	}

	override keep(value: Value, text = value.text): void {
		super.keep(value, text === value.text && 'raw' in value && typeof value.raw === 'string' ? value.raw : text);
	}

	/** Takes the fields of a target out as they stand. Whoever takes one puts it into the record, or keeps it. */
	takeFields(target: Target): readonly Field[] {
		const fields = this.#waiting.get(target) ?? [];
		this.#waiting.delete(target);
		return fields;
	}

	/** Takes the fields of a target out, decoded. */
	take(target: Target): Said[] {
		return this.takeFields(target).map((field) => this.said(field, target));
	}

	/** A field decoded, or the part of it that is given. What LaTeX does not print is kept beside it, unless it is somebody’s own. */
	said(field: Field, target: Target, raw = field.value): Said {
		const text = target === 'private' ? raw : this.decode(raw, field, verbatimTargets.has(target), !guarded.has(target));
		const { line, endLine } = field;
		const first = this.entry.line - 1;
		return { tag: field.name, text, raw, line, endLine, lines: { from: line - first, to: endLine - first }, target };
	}

	/** Text from LaTeX. Unknown commands are noted. What is not printed is kept beside the field, or among the notes if it may not go out. */
	decode(raw: string, field: Field, verbatim = false, keeping = true): string {
		const { html, unknown, lost } = decodeLatex(raw.includes('&lt;') ? raw.replace(ESCAPED_TAG, '<$1>') : raw, verbatim);
		for (const command of unknown) this.commands.push({ command, line: field.line });
		if (lost && this.isNew('lost', field.name)) {
			if (keeping) this.keepField(field);
			else this.record.notes.push(this.plain({ text: raw }));
		}
		return html;
	}

	/** Holds a field's lines back from the raw entry. A field of another entry has none in this one. */
	hold({ lines: { from, to } }: Said, what: 'abstract' | 'note'): void {
		if (from >= 1 && to <= this.entry.endLine - this.entry.line + 1) this.gate({ from, to }, what);
	}

	/** What stands behind a percent sign is somebody's own: a field struck out, or a remark. */
	#addComment(text: string, line: number): void {
		const said = this.plain({ text });
		if (said === '') return;
		this.record.notes.push(said);
		this.gate({ from: line, to: line }, 'note');
	}

	/** Keeps what nobody took. Called last. */
	override close(): void {
		for (const fields of this.#waiting.values()) for (const field of fields) this.keepField(field);
		this.#waiting.clear();
		for (const { text, line } of this.entry.comments) this.#addComment(text, line - this.entry.line + 1);
		if (this.entry.key !== '') super.keep({ tag: 'key', text: this.entry.key, line: this.entry.line, endLine: this.entry.line });
		super.close();
	}
}
