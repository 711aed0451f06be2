import { isAlias, isMap, isScalar, isSeq, type Pair } from 'yaml';
import { z } from 'zod';
import { type Place, type Problem, problem } from '../../problems/problem.ts';
import { isBlank, nearestKey, parseYaml, placeOf, readMap, type Schema, type Wording, type YamlFile } from './yaml-map.ts';

/** An item of a list that people wrote, and where it stands. */
export interface Placed<T> {
	item: T;
	place: Place;
	/** Where its values stand, by key; of a list, where each of its items stands. */
	values?: ReadonlyMap<string, readonly Place[]>;
}

/** Where a value of an item stands; of a list, the value at a position. The item itself where that is not known. */
export function placeWithin({ place, values }: Placed<unknown>, key: string, position = 0): Place {
	return values?.get(key)?.[position] ?? place;
}

/** The items of a file by the key of their list, in the order of the file, and what was wrong with the others. */
export interface ReadLists<L extends Readonly<Record<string, Schema>>> {
	lists: { [K in keyof L]: Placed<z.output<L[K]>>[] };
	problems: Problem[];
}

/** The items of a file that is one list. */
export interface ReadList<T> {
	items: Placed<T>[];
	problems: Problem[];
}

const WORDING: Wording = {
	invalid: 'content-invalid',
	unknown: 'content-unknown-key',
	whole: {
		done: 'The whole file was left out.',
		todo: 'Write each item with a hyphen before it, and each of its keys with a colon, a blank and the value.',
	},
	noun: 'file',
};

/**
 * Reads a YAML file that is a map of lists, such as `content/decisions.yml`, each item a map that its schema describes. Every value
 * arrives as a text or a list of texts. Never throws: an item that is not valid is left out with a problem at its line, and
 * the others are read. Without a text (no such file) the lists are empty.
 */
export function readLists<L extends Readonly<Record<string, Schema>>>(text: string | undefined, file: string, schemas: L): ReadLists<L> {
	const lists = emptyLists(schemas);
	const yaml = text === undefined ? undefined : parseYaml(text, file, WORDING);
	if (yaml === undefined) return { lists, problems: [] };
	if ('kind' in yaml) return { lists, problems: [yaml] };
	const root = yaml.document.contents;
	if (isBlank(root)) return { lists, problems: [] };
	const names = Object.keys(schemas);
	if (!isMap(root)) return { lists, problems: [notAsExpected(root, yaml, `the keys ${names.join(', ')}, each with a list`)] };
	const problems: Problem[] = [];
	for (const pair of root.items) {
		const name = isScalar(pair.key) ? String(pair.key.value) : '';
		const schema = Object.hasOwn(schemas, name) ? schemas[name] : undefined;
		if (schema === undefined) {
			problems.push(
				problem('content-unknown-key', placeOf(pair.key, yaml), {
					actual: name,
					expected: nearestKey(name, names) ?? `one of ${names.join(', ')}`,
				}),
			);
			continue;
		}
		const { items, problems: found } = readItems(pair.value, schema, yaml);
		Object.assign(lists, { [name]: items });
		problems.push(...found);
	}
	return { lists, problems };
}

/** Reads a YAML file that is one list of maps, such as a file of `content/corrections/`, as `readLists` reads each of its lists. */
export function readList<S extends Schema>(text: string | undefined, file: string, schema: S): ReadList<z.output<S>> {
	const yaml = text === undefined ? undefined : parseYaml(text, file, WORDING);
	if (yaml === undefined) return { items: [], problems: [] };
	if ('kind' in yaml) return { items: [], problems: [yaml] };
	return readItems(yaml.document.contents, schema, yaml);
}

/** What a map in the front matter of a page says. */
export interface ReadMap<T> {
	/** Absent where a key is missing that cannot do without. */
	item?: Placed<T>;
	problems: Problem[];
}

/**
 * Reads the front matter of a page, one map that its schema describes, as `readList` reads an item; but a faulty key is left out alone, and the
 * others are used. Never throws.
 */
export function readFrontMatter<S extends Schema>(yaml: string, file: string, schema: S): ReadMap<z.output<S>> {
	const parsed = parseYaml(yaml, file, { ...WORDING, noun: 'front matter' });
	if ('kind' in parsed) return { problems: [parsed] };
	const root = parsed.document.contents;
	const place = { file, line: 1 };
	if (isBlank(root)) return { problems: missing(schema, place) };
	if (!isMap(root)) return { problems: [problem('content-invalid', placeOf(root, parsed), { message: NO_ITEM, ...keysOf(schema) })] };
	const { values, faults } = readMap(root, schema, parsed);
	const done = 'The key was left out; the rest of the file was read.';
	const problems = faults.map(({ found }) => ({ ...found, done }));
	const read = schema.safeParse(values);
	if (read.success) return { item: { item: read.data, place, values: valuePlaces(root.items, parsed) }, problems };
	const told = new Set(faults.map(({ key }) => key));
	const lacking = read.error.issues.map(({ path }) => String(path[0] ?? '')).filter((key) => !told.has(key));
	const whole = { done: 'The whole file was left out.' };
	return {
		problems: [
			...faults.map(({ found, key }) => ({ ...found, ...(read.error.issues.some(({ path }) => path[0] === key) ? whole : { done }) })),
			...lacking.map((key) => ({ ...incomplete(key, schema, place), ...whole })),
		],
	};
}

/** What is missing from a map that says nothing. */
function missing(schema: Schema, place: Place): Problem[] {
	const { error } = schema.safeParse({});
	const keys = error?.issues.map(({ path }) => String(path[0] ?? '')) ?? [];
	return keys.map((key) => ({ ...incomplete(key, schema, place), done: 'The whole file was left out.' }));
}

function emptyLists<L extends Readonly<Record<string, Schema>>>(schemas: L): ReadLists<L>['lists'];
function emptyLists(schemas: Readonly<Record<string, Schema>>): Record<string, Placed<unknown>[]> {
	return Object.fromEntries(Object.keys(schemas).map((name) => [name, []]));
}

function readItems<S extends Schema>(node: unknown, schema: S, yaml: YamlFile): ReadList<z.output<S>> {
	if (isBlank(node)) return { items: [], problems: [] };
	if (!isSeq(node)) return { items: [], problems: [notAsExpected(node, yaml, 'a list, each item with a hyphen before it')] };
	const items: Placed<z.output<S>>[] = [];
	const problems: Problem[] = [];
	for (const item of node.items) {
		const place = placeOf(item, yaml);
		const child = isAlias(item) ? item.resolve(yaml.document) : item;
		if (!isMap(child)) {
			problems.push(problem('content-invalid', place, { message: NO_ITEM, ...keysOf(schema) }));
			continue;
		}
		const { values, faults } = readMap(child, schema, yaml);
		problems.push(...faults.map(({ found }) => found));
		const parsed = schema.safeParse(values);
		if (parsed.success) {
			if (faults.every(({ found }) => found.severity !== 'error'))
				items.push({ item: parsed.data, place, values: valuePlaces(child.items, yaml) });
			continue;
		}
		for (const issue of parsed.error.issues) {
			const key = String(issue.path[0] ?? '');
			// What a faulty key left missing has been told.
			if (faults.some((fault) => fault.key === key)) continue;
			const at = Object.hasOwn(values, key) ? (valuePlaces(child.items, yaml).get(key)?.[0] ?? place) : place;
			problems.push(Object.hasOwn(values, key) || key === '' ? contradicted(issue, at) : incomplete(key, schema, at));
		}
	}
	return { items, problems };
}

/** An item whose keys are valid one by one and do not go together, as a refinement of its schema says. */
function contradicted(issue: z.core.$ZodIssue, place: Place): Problem {
	const { actual, expected } = issue.code === 'custom' ? SaidSchema.parse(issue.params ?? {}) : {};
	return problem('content-invalid', place, {
		message: issue.message,
		...(actual === undefined ? {} : { actual }),
		...(expected === undefined ? {} : { expected }),
	});
}

/** What a refinement says besides its message, as `params` of its issue. */
const SaidSchema = z.object({ actual: z.string().optional(), expected: z.string().optional() });

function incomplete(key: string, schema: Schema, place: Place): Problem {
	const expected = Object.hasOwn(schema.shape, key) ? schema.shape[key]?.description : undefined;
	return problem('content-invalid', place, { message: `The item has no ${key}.`, ...(expected === undefined ? {} : { expected }) });
}

function keysOf(schema: Schema): { expected: string } {
	return { expected: `the keys ${Object.keys(schema.shape).join(', ')}` };
}

function valuePlaces(pairs: readonly Pair[], yaml: YamlFile): Map<string, Place[]> {
	return new Map(
		pairs.map(({ key, value }) => [
			isScalar(key) ? String(key.value) : '',
			isSeq(value) ? value.items.map((item) => placeOf(item, yaml)) : [placeOf(key, yaml)],
		]),
	);
}

const NO_ITEM = 'Something else stands where an item with keys belongs.';

function notAsExpected(node: unknown, yaml: YamlFile, expected: string): Problem {
	return problem('content-invalid', placeOf(node, yaml), { message: 'Something else stands where a list of items belongs.', expected });
}
