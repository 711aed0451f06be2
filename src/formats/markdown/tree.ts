/** YAML as a tree in which every value is text and knows its place. */
import { isAlias, isMap, isNode, isPair, isScalar, isSeq, LineCounter, Parser, parseDocument } from 'yaml';
import { withoutPadding } from '../padding.ts';

/** Where something stands in the file, counted from 1. */
export interface Spot {
	line: number;
	column: number;
	endLine: number;
}

export type Tree =
	| (Spot & { kind: 'text'; text: string })
	| (Spot & { kind: 'list'; items: Tree[] })
	| (Spot & { kind: 'map'; entries: Entry[] })
	/** Nothing is written, or what cannot be used: a reference to an anchor that holds more than a text. */
	| (Spot & { kind: 'empty' | 'reference' });

export interface Entry {
	key: string;
	spot: Spot;
	value: Tree;
}

/** A remark behind `#`, which YAML does not count among the values. */
export interface Remark {
	text: string;
	line: number;
}

export type ReadTree = { tree: Tree; remarks: Remark[] } | { fault: Spot; twice?: boolean };

/** Nobody nests deeper; what does is no record, and would exhaust the stack. */
const DEEPEST = 100;

/** Nobody refers to a text more often; a text may be long. */
const MOST_ALIASES = 100;

/** Reads YAML. Never throws: what cannot be read comes back as the place where it breaks. */
export function readTree(yaml: string): ReadTree {
	const lines = new LineCounter();
	const spotAt = (from: number, to = from): Spot => {
		const { line, col } = lines.linePos(from);
		return { line: Math.max(line, 1), column: Math.max(col, 1), endLine: Math.max(lines.linePos(Math.max(from, to)).line, line, 1) };
	};
	if (isTooDeep(yaml)) return { fault: { line: 1, column: 1, endLine: 1 } };
	try {
		// The failsafe schema leaves every value a text: a volume of `012` is no number. Keys that stand twice are looked for elsewhere.
		const document = parseDocument(yaml, {
			schema: 'failsafe',
			lineCounter: lines,
			prettyErrors: false,
			logLevel: 'silent',
			uniqueKeys: false,
		});
		const [error] = document.errors;
		if (error) return { fault: spotAt(error.pos[0]) };
		// Looked up here: the library walks the whole document for each.
		const anchors = new Map<string, string>();
		let aliases = 0;
		const treeOf = (node: unknown, fallback: Spot): Tree => {
			if (!isNode(node)) return { kind: 'empty', ...fallback };
			const [from = 0, to = from] = node.range ?? [];
			const spot = node.range ? spotAt(from, lastSign(yaml, from, to)) : fallback;
			if (isAlias(node)) {
				const text = aliases++ < MOST_ALIASES ? anchors.get(node.source) : undefined;
				return text === undefined ? { kind: 'reference', ...spot } : { kind: 'text', text, ...spot };
			}
			if (isScalar(node)) {
				const text = withoutPadding(String(node.value ?? ''));
				if (node.anchor !== undefined) anchors.set(node.anchor, text);
				const empty = text.trim() === '' || (node.type === 'PLAIN' && /^(?:~|null|Null|NULL)$/.test(text));
				return empty ? { kind: 'empty', ...spot } : { kind: 'text', text, ...spot };
			}
			// An anchor that is given again means the later thing.
			if ((isSeq(node) || isMap(node)) && node.anchor !== undefined) anchors.delete(node.anchor);
			if (isSeq(node)) return { kind: 'list', items: node.items.map((item) => treeOf(item, spot)), ...spot };
			if (!isMap(node)) return { kind: 'empty', ...spot };
			const entries = node.items.flatMap((pair): Entry[] => {
				if (!isPair(pair)) return [];
				const at = isNode(pair.key) && pair.key.range ? spotAt(pair.key.range[0]) : spot;
				return [{ key: isScalar(pair.key) ? String(pair.key.value ?? '') : '', spot: at, value: treeOf(pair.value, at) }];
			});
			return { kind: 'map', entries, ...spot };
		};
		return { tree: treeOf(document.contents, spotAt(0)), remarks: remarksIn(yaml, lines) };
	} catch {
		return { fault: { line: 1, column: 1, endLine: 1 } };
	}
}

/** The place of the last sign of a part of a text that is no blank. */
function lastSign(text: string, from: number, to: number): number {
	let at = to - 1;
	while (at > from && /\s/.test(text.charAt(at))) at -= 1;
	return Math.max(at, from);
}

/** True for text nested deeper than anybody writes, by brackets or by dashes on one line or by steps of indentation. */
function isTooDeep(yaml: string): boolean {
	let depth = 0;
	let dashes = 0;
	const steps: number[] = [];
	for (const line of yaml.split('\n')) {
		dashes = /^[ \t]*(?:[-?] )*/.exec(line)?.[0].replace(/ /g, '').length ?? 0;
		const indent = line.search(/\S/);
		if (indent >= 0) {
			while (steps.length > 0 && (steps.at(-1) ?? 0) >= indent) steps.pop();
			steps.push(indent);
		}
		for (const sign of line)
			if (sign === '[' || sign === '{') depth += 1;
			else if (sign === ']' || sign === '}') depth = Math.max(0, depth - 1);
		if (depth > DEEPEST || dashes > DEEPEST || steps.length > DEEPEST) return true;
	}
	return false;
}

/** The remarks of a text, by the tokens of the parser. */
function remarksIn(yaml: string, lines: LineCounter): Remark[] {
	if (!yaml.includes('#')) return [];
	const remarks: Remark[] = [];
	const walk = (value: unknown): void => {
		if (Array.isArray(value)) for (const item of value) walk(item);
		else if (typeof value === 'object' && value !== null) {
			const token: { type?: unknown; source?: unknown; offset?: unknown } = value;
			if (token.type === 'comment' && typeof token.source === 'string' && typeof token.offset === 'number') {
				const text = token.source.replace(/^#+\s*/, '').trim();
				if (/[\p{L}\p{N}]/u.test(text)) remarks.push({ text, line: Math.max(1, lines.linePos(token.offset).line) });
			} else for (const part of Object.values(value)) walk(part);
		}
	};
	for (const token of new Parser().parse(yaml)) walk(token);
	return remarks.sort((a, b) => a.line - b.line);
}
