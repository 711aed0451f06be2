import type { KindName } from '../../problems/kinds.ts';
import { type Detail, type Problem, problem } from '../../problems/problem.ts';
import { removeEmails } from '../../record/email.ts';
import type { BibRecord } from '../../record/record.ts';
import { plain } from './data.ts';
import { leavesOf, type Node } from './node.ts';

/** Control and bidirectional characters, which are never kept; line breaks and tabs stay in values kept word for word. */
const UNSAFE =
	// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
	/[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g;

/** What took out an address leaves this in values that are kept word for word. */
const REMOVED = '[e-mail removed]';

/**
 * Keeps account of one record: which leaves of its tree went into a field, what was said about others, and what is left, which
 * becomes `unmapped`. Mapping functions take leaves from it and nothing else, so that no leaf is lost in silence.
 */
export class Ledger {
	readonly record: BibRecord;
	readonly problems: Problem[] = [];
	readonly #taken = new Set<Node>();

	constructor(record: BibRecord) {
		this.record = record;
	}

	/** The text of a leaf that goes into a field, or empty where there is none. Ends are trimmed, nothing else is changed. */
	take(node: Node | undefined): string {
		if (node === undefined) return '';
		this.#taken.add(node);
		return node.value?.trim() ?? '';
	}

	/** Marks every leaf below a node as accounted for. */
	takeAll(node: Node): void {
		for (const leaf of leavesOf(node)) this.#taken.add(leaf.node);
	}

	/** True when a leaf has been accounted for. */
	has(node: Node): boolean {
		return this.#taken.has(node);
	}

	/** Keeps a value that has no field, or that a field holds only in part. */
	keep(tag: string, value: string, line: number): void {
		this.record.unmapped.push({ tag: plain(tag), value: this.withoutEmails(value.replace(UNSAFE, ''), REMOVED), line });
	}

	/** Takes e-mail addresses out of a text and counts them. */
	withoutEmails(text: string, mark = ''): string {
		const { text: rest, removed } = removeEmails(text, mark);
		this.record.emailsRemoved += removed;
		return rest;
	}

	/** Reports something about a node, or about the whole entry. */
	report(kind: KindName, node: Node | undefined, detail: Detail = {}): void {
		const { file, line, endLine } = this.record.origin;
		const place = node === undefined ? { line, endLine } : { line: node.line, endLine: node.endLine };
		this.problems.push(problem(kind, { file, ...place }, detail));
	}

	/** Moves what was not taken into `unmapped`, in the order of the file. Markup and entities are taken off, the words stay as they are. */
	close(root: Node): void {
		for (const { node, path } of leavesOf(root)) {
			if (!this.#taken.has(node)) this.keep(path, plainOrAsWritten(node.value ?? ''), node.line);
		}
		this.record.unmapped.sort((one, other) => one.line - other.line);
	}
}

/** The text without EBSCO's markup where it has any; otherwise as it stands. */
export function plainOrAsWritten(value: string): string {
	return /[<&]/.test(value) ? plain(value) : value.trim();
}
