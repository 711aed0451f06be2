import { closest, distance } from 'fastest-levenshtein';
import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument, type YAMLMap } from 'yaml';
import { z } from 'zod';
import { type Detail, type Place, type Problem, problem } from '../../problems/problem.ts';

export type Schema = z.ZodObject<Readonly<Record<string, z.ZodType>>>;

/** Something wrong, and with which key; without a key, with the whole file. */
export interface Fault {
	key?: string;
	found: Problem;
}

export interface Values {
	/** Valid values by known keys alone, defaults not filled in. */
	values: Record<string, unknown>;
	faults: Fault[];
}

/** How the faults of one sort of file are told. */
export interface Wording {
	invalid: 'settings-invalid' | 'content-invalid';
	unknown: 'settings-unknown-key' | 'content-unknown-key';
	/** What was done, and what to do, where the whole file is unusable. */
	whole: Detail;
	/** `settings file`. */
	noun: string;
}

/** A YAML file as it stands, for reading maps out of it. */
export interface YamlFile {
	document: Document.Parsed;
	placeAt: (offset: number) => Place;
	wording: Wording;
}

/** Parses a text that people wrote; a text that is no YAML gives the problem instead. Never throws. */
export function parseYaml(text: string, file: string, wording: Wording): YamlFile | Problem {
	const lines = new LineCounter();
	// The failsafe schema leaves every value a text, so that `searched: 2025` is not taken for a number.
	const document = parseDocument(text, { schema: 'failsafe', lineCounter: lines, prettyErrors: false, logLevel: 'error' });
	const placeAt = (offset: number): Place => {
		const { line, col } = lines.linePos(offset);
		return { file, line: Math.max(1, line), column: Math.max(1, col) };
	};
	const [error] = document.errors;
	if (error === undefined) return { document, placeAt, wording };
	// A key that stands twice without a value is found at the end of the line before it.
	const start = error.pos[0] + (/^\s*/.exec(text.slice(error.pos[0], error.pos[1] + 1000))?.[0].length ?? 0);
	const place = placeAt(error.code === 'DUPLICATE_KEY' ? start : error.pos[0]);
	const todo = error.code === 'MULTIPLE_DOCS' ? { todo: 'Delete the line of hyphens.' } : {};
	return problem(wording.invalid, place, { message: syntaxMessage(error.code, wording.noun), ...wording.whole, ...todo });
}

function syntaxMessage(code: string, noun: string): string {
	if (code === 'DUPLICATE_KEY') return `The key stands in the ${noun} twice.`;
	if (code === 'MULTIPLE_DOCS') return `A line of three hyphens ends what is read of the ${noun}; what stands below it would be lost.`;
	if (code === 'TAB_AS_INDENT') return `The line in the ${noun} begins with a tab; only blanks may stand before a key.`;
	if (code === 'BLOCK_AS_IMPLICIT_KEY') return 'The value holds a colon and a blank, and is not in quotation marks.';
	if (code === 'BAD_INDENT') return 'The line does not begin under its neighbours: keys of one item begin at one column.';
	return `The ${noun} cannot be read from this place on.`;
}

/** True for a file without anything in it but comments, and for a key without a value. */
export function isBlank(node: unknown): boolean {
	return node === null || node === undefined || (isScalar(node) && (node.source === '' || node.value === null || node.value === ''));
}

/** Where a node begins. */
export function placeOf(node: unknown, { placeAt }: YamlFile): Place {
	return placeAt(isNode(node) ? (node.range?.[0] ?? 0) : 0);
}

/** Reads the keys of a map that a schema knows. `path` is the keys above, each with a full stop after it. */
export function readMap(map: YAMLMap, schema: Schema, yaml: YamlFile, path = ''): Values {
	const values: Record<string, unknown> = {};
	const faults: Fault[] = [];
	const keys = Object.keys(schema.shape);
	for (const pair of map.items) {
		const key = isScalar(pair.key) ? String(pair.key.value) : '';
		const place = placeOf(pair.key, yaml);
		const field = Object.hasOwn(schema.shape, key) ? schema.shape[key] : undefined;
		if (field === undefined) {
			const nearest = nearestKey(key, keys);
			const expected = nearest === undefined ? `one of ${keys.join(', ')}` : path + nearest;
			const found = problem(yaml.wording.unknown, place, { actual: path + key, expected });
			faults.push({ key: nearest ?? key, found });
			continue;
		}
		const inner = objectIn(field);
		if (inner !== undefined && isMap(pair.value)) {
			const below = readMap(pair.value, inner, yaml, `${path}${key}.`);
			values[key] = below.values;
			faults.push(...below.faults);
			continue;
		}
		const value = plainValue(pair.value, yaml.document);
		if (value === UNREADABLE) {
			const message = `The value of ${path}${key} refers to something that is not in the ${yaml.wording.noun}, or too often.`;
			faults.push({ key, found: problem(yaml.wording.invalid, place, { message }) });
			continue;
		}
		// A key without a value says nothing.
		if (value === undefined || value === null || value === '') continue;
		if (field.safeParse(value).success) values[key] = value;
		else {
			const found = problem(yaml.wording.invalid, place, {
				message: `The value of ${path}${key} is not valid.`,
				...(typeof value === 'string' ? { actual: value } : {}),
				expected: nearestOption(field, value) ?? field.description ?? `keys below it: ${Object.keys(inner?.shape ?? {}).join(', ')}`,
			});
			faults.push({ key, found });
		}
	}
	return { values, faults };
}

const UNREADABLE = Symbol('a value that cannot be read');

/** The plain value of a node; `UNREADABLE` where an alias in it leads to nothing, or aliases multiply beyond reason. */
function plainValue(node: unknown, document: Document.Parsed): unknown {
	if (!isNode(node)) return undefined;
	try {
		const value: unknown = node.toJS(document, { maxAliasCount: 10 });
		return typeof value === 'string' ? value.trim() : value;
	} catch {
		return UNREADABLE;
	}
}

/** The word that was probably meant, of a key that takes one of several. */
function nearestOption(field: z.ZodType, value: unknown): string | undefined {
	if (field instanceof z.ZodOptional) {
		const inner = field.unwrap();
		return inner instanceof z.ZodType ? nearestOption(inner, value) : undefined;
	}
	if (!(field instanceof z.ZodEnum) || typeof value !== 'string') return undefined;
	return nearestKey(value, field.options.map(String));
}

/** The object schema of a key that has keys below it, from under its default. */
function objectIn(field: z.ZodType): Schema | undefined {
	if (field instanceof z.ZodDefault || field instanceof z.ZodOptional) {
		const inner = field.unwrap();
		return inner instanceof z.ZodType ? objectIn(inner) : undefined;
	}
	return field instanceof z.ZodObject ? field : undefined;
}

/** The key that was probably meant: at most three letters away, and no more than half of it. */
export function nearestKey(key: string, keys: readonly string[]): string | undefined {
	const words = new Map(keys.map((name) => [name.toLowerCase(), name]));
	const nearest = closest(key.toLowerCase(), [...words.keys()]);
	return distance(key.toLowerCase(), nearest) <= Math.min(3, nearest.length / 2) ? words.get(nearest) : undefined;
}
