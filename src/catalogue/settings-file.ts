import { closest, distance } from 'fastest-levenshtein';
import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument, type YAMLMap } from 'yaml';
import { z } from 'zod';
import { type Detail, type Place, type Problem, problem } from '../problems/problem.ts';
import { type SiteSettings, SiteSettingsSchema, type SourceSettings, SourceSettingsSchema } from './settings.ts';

/** Settings that were read, defaults filled in, and what was wrong with the file. */
export interface ReadSettings<T> {
	settings: T;
	problems: Problem[];
}

/**
 * Reads the text of `content/site.yml`. `file` is the path that problems name. Without a text (no such file) all defaults. Never
 * throws: a faulty key is a problem at its line and column and has its default, a file that is no YAML has all defaults.
 */
export function readSiteSettings(text: string | undefined, file: string): ReadSettings<SiteSettings> {
	const { values, faults } = readValues(text, file, SiteSettingsSchema);
	return { settings: SiteSettingsSchema.parse(values), problems: faults.map(({ found }) => found) };
}

/**
 * Reads the text of a `_source.yml`, as `readSiteSettings` reads the site's. Where it cannot be told what the folder says of supplied
 * abstracts, they are withheld, whatever the site says: a slip of the pen must not publish them.
 */
export function readSourceSettings(text: string | undefined, file: string): ReadSettings<SourceSettings> {
	const { values, faults } = readValues(text, file, SourceSettingsSchema);
	const hides = ({ key }: Fault) => key === undefined || key === 'suppliedAbstracts';
	return {
		settings: SourceSettingsSchema.parse(faults.some(hides) ? { ...values, suppliedAbstracts: 'withhold' } : values),
		problems: faults.map((fault) =>
			hides(fault) ? { ...fault.found, done: `${fault.found.done} Abstracts under a notice are withheld in this folder.` } : fault.found,
		),
	};
}

type Schema = z.ZodObject<Readonly<Record<string, z.ZodType>>>;

/** Something wrong, and with which key; without a key, with the whole file. */
interface Fault {
	key?: string;
	found: Problem;
}

interface Values {
	/** Valid values by known keys alone, defaults not filled in. */
	values: Record<string, unknown>;
	faults: Fault[];
}

function readValues(text: string | undefined, file: string, schema: Schema): Values {
	if (text === undefined) return { values: {}, faults: [] };
	const lines = new LineCounter();
	// The failsafe schema leaves every value a text, so that `searched: 2025` is not taken for a number.
	const document = parseDocument(text, { schema: 'failsafe', lineCounter: lines, prettyErrors: false, logLevel: 'silent' });
	const placeAt = (offset: number): Place => {
		const { line, col } = lines.linePos(offset);
		return { file, line: Math.max(1, line), column: Math.max(1, col) };
	};
	const unusable = (offset: number, message: string): Values => ({
		values: {},
		faults: [{ found: problem('settings-invalid', placeAt(offset), { message, ...WHOLE_FILE }) }],
	});
	const [error] = document.errors;
	if (error?.code === 'DUPLICATE_KEY') return unusable(error.pos[0], 'The key stands in the settings file twice.');
	if (error !== undefined) return unusable(error.pos[0], 'The settings file cannot be read from this place on.');
	const root = document.contents;
	if (root === null || (isScalar(root) && root.source === '')) return { values: {}, faults: [] };
	if (!isMap(root)) return unusable(root.range?.[0] ?? 0, 'The settings file holds no keys with values.');
	return readMap(root, schema, { document, placeAt, path: '' });
}

const WHOLE_FILE: Detail = {
	done: 'The whole file was left out and the defaults used.',
	todo: 'Write each setting once: a key, a colon, a blank and the value, in quotation marks where the value holds a colon.',
};

interface Context {
	document: Document.Parsed;
	placeAt: (offset: number) => Place;
	/** Keys above, each with a full stop after it. */
	path: string;
}

function readMap(map: YAMLMap, schema: Schema, context: Context): Values {
	const values: Record<string, unknown> = {};
	const faults: Fault[] = [];
	const keys = Object.keys(schema.shape);
	for (const pair of map.items) {
		const key = isScalar(pair.key) ? String(pair.key.value) : '';
		const place = context.placeAt(isNode(pair.key) ? (pair.key.range?.[0] ?? 0) : 0);
		const field = Object.hasOwn(schema.shape, key) ? schema.shape[key] : undefined;
		if (field === undefined) {
			const nearest = nearestKey(key, keys);
			const expected = nearest === undefined ? `one of ${keys.join(', ')}` : context.path + nearest;
			const found = problem('settings-unknown-key', place, { actual: context.path + key, expected });
			faults.push({ key: nearest ?? key, found });
			continue;
		}
		const inner = objectIn(field);
		if (inner !== undefined && isMap(pair.value)) {
			const below = readMap(pair.value, inner, { ...context, path: `${context.path}${key}.` });
			values[key] = below.values;
			faults.push(...below.faults);
			continue;
		}
		const value = plainValue(pair.value, context.document);
		// A key without a value says nothing.
		if (value === undefined || value === null || value === '') continue;
		if (field.safeParse(value).success) values[key] = value;
		else {
			const found = problem('settings-invalid', place, {
				message: `The value of ${context.path}${key} is not valid.`,
				...(typeof value === 'string' ? { actual: value } : {}),
				expected: field.description ?? `keys below it: ${Object.keys(inner?.shape ?? {}).join(', ')}`,
			});
			faults.push({ key, found });
		}
	}
	return { values, faults };
}

/** The plain value of a node; undefined where aliases in it multiply beyond reason. */
function plainValue(node: unknown, document: Document.Parsed): unknown {
	if (!isNode(node)) return undefined;
	try {
		const value: unknown = node.toJS(document, { maxAliasCount: 10 });
		return typeof value === 'string' ? value.trim() : value;
	} catch {
		return undefined;
	}
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
function nearestKey(key: string, keys: readonly string[]): string | undefined {
	const words = new Map(keys.map((name) => [name.toLowerCase(), name]));
	const nearest = closest(key.toLowerCase(), [...words.keys()]);
	return distance(key.toLowerCase(), nearest) <= Math.min(3, nearest.length / 2) ? words.get(nearest) : undefined;
}
