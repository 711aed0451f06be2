import { isMap } from 'yaml';
import { type Problem, problem } from '../problems/problem.ts';
import { type Fault, isBlank, parseYaml, placeOf, readMap, type Schema, type Values, type Wording } from './curation/yaml-map.ts';
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

const WORDING: Wording = {
	invalid: 'settings-invalid',
	unknown: 'settings-unknown-key',
	whole: {
		done: 'The whole file was left out and the defaults used.',
		todo: 'Write each setting once: a key, a colon, a blank and the value, in quotation marks where the value holds a colon.',
	},
	noun: 'settings file',
};

function readValues(text: string | undefined, file: string, schema: Schema): Values {
	if (text === undefined) return { values: {}, faults: [] };
	const yaml = parseYaml(text, file, WORDING);
	if ('kind' in yaml) return { values: {}, faults: [{ found: yaml }] };
	const root = yaml.document.contents;
	if (isBlank(root)) return { values: {}, faults: [] };
	if (isMap(root)) return readMap(root, schema, yaml);
	const found = problem('settings-invalid', placeOf(root, yaml), {
		message: 'The settings file holds no keys with values.',
		...WORDING.whole,
	});
	return { values: {}, faults: [{ found }] };
}
