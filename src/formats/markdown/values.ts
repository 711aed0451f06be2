/** Values of front matter, and how what they hold comes into a record or stays word for word. */
import type { KindName } from '../../problems/kinds.ts';
import { nearest } from '../../problems/nearest.ts';
import { type Detail, problem } from '../../problems/problem.ts';
import type { Draft, Value } from '../draft/draft.ts';
import { meaningOf, type WrittenKey } from './schema.ts';
import type { Entry, Spot, Tree } from './tree.ts';

/** A value of one text, as the functions of `draft/` take it. */
export function textValue(tag: string, tree: Tree & { kind: 'text' }): Value {
	return { tag, text: tree.text, line: tree.line, endLine: tree.endLine };
}

/** The texts of a value: itself, or those of a list; what is neither is reported and kept. */
export function textsOf(draft: Draft, { key, value }: Entry, expected: string): Value[] {
	if (value.kind === 'empty') return [];
	if (value.kind === 'text') return [textValue(key, value)];
	if (value.kind === 'list') {
		return value.items.flatMap((item) =>
			item.kind === 'list' ? refuse(draft, key, item, expected) : textsOf(draft, { key, spot: item, value: item }, expected),
		);
	}
	return refuse(draft, key, value, expected);
}

/** The single text of a value; what is none is reported and kept. A list of one text will do. */
export function textOf(draft: Draft, entry: Entry, expected: string): Value | undefined {
	const { key, value } = entry;
	const texts = value.kind === 'text' || (value.kind === 'list' && value.items.length === 1) ? textsOf(draft, entry, expected) : [];
	if (texts.length === 0 && value.kind !== 'empty' && !(value.kind === 'list' && value.items.length < 2))
		refuse(draft, key, value, expected);
	return texts[0];
}

/** Reports a value that cannot be read and keeps it. */
export function refuse(draft: Draft, key: string, tree: Tree, expected: string, actual?: string): never[] {
	const shown = actual ?? (tree.kind === 'text' ? tree.text : undefined);
	reportAt(draft, 'record-value-invalid', tree, { expected, ...(shown === undefined ? {} : { actual: shown }) });
	keepTree(draft, key, tree);
	return [];
}

/** Reports a key that is not known, with the right one where it is near, and keeps its value. */
export function refuseKey(draft: Draft, { key, spot, value }: Entry, keys: readonly string[], path = ''): void {
	const near = nearest(key, keys);
	reportAt(draft, 'record-key-unknown', spot, { actual: key, ...(near === undefined ? {} : { expected: near }) });
	keepTree(draft, path + key, value);
}

/** Reports something at a place of the file. */
export function reportAt(draft: Draft, kind: KindName, { line, column, endLine }: Spot, detail: Detail = {}): void {
	const place = { file: draft.record.origin.file, line, column, ...(endLine > line ? { endLine } : {}) };
	draft.problems.push(problem(kind, place, detail));
}

/** Keeps a value word for word, each text of it under its own path: `image.caption`, `links[2].name`. */
export function keepTree(draft: Draft, path: string, tree: Tree): void {
	if (tree.kind === 'text') draft.keep(textValue(path, tree));
	else if (tree.kind === 'list') for (const [at, item] of tree.items.entries()) keepTree(draft, `${path}[${at + 1}]`, item);
	else if (tree.kind === 'map') {
		if (tree.entries.length === 0) draft.keep({ tag: path, text: '{}', line: tree.line, endLine: tree.endLine });
		for (const { key, value } of tree.entries) keepTree(draft, `${path}.${key}`, value);
	} else if (tree.kind === 'reference') draft.keep({ tag: path, text: '*', line: tree.line, endLine: tree.endLine });
	else draft.keep({ tag: path, text: '', line: tree.line, endLine: tree.endLine });
}

/** The entries of a map by the keys it may have; the first of each counts. What else it holds is given back. */
export function pick(entries: readonly Entry[], keys: Readonly<Record<string, string>>): { found: Map<string, Entry>; others: Entry[] } {
	const found = new Map<string, Entry>();
	const others: Entry[] = [];
	for (const entry of entries) {
		const key = Object.hasOwn(keys, entry.key) ? keys[entry.key] : undefined;
		if (key === undefined || found.has(key)) others.push(entry);
		else found.set(key, entry);
	}
	return { found, others };
}

/** What a flag says; undefined for another word. */
export function flagOf(text: string | undefined): boolean | undefined {
	const word = text?.trim().toLowerCase();
	return word === 'true' || word === 'yes' ? true : word === 'false' || word === 'no' ? false : undefined;
}

/** The texts of the keys of a map; keys that it cannot have are reported. */
export function partsOf(
	draft: Draft,
	path: WrittenKey,
	entries: readonly Entry[],
	keys: readonly string[],
): (part: string) => Value | undefined {
	const { found, others } = pick(entries, Object.fromEntries(keys.map((key) => [key, key])));
	for (const entry of others) refuseKey(draft, entry, keys, `${path}.`);
	return (part) => {
		const entry = found.get(part);
		return entry && textOf(draft, entry, meaningOf(path));
	};
}
