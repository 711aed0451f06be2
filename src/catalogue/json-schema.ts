import { z } from 'zod';
import { SiteSettingsSchema, SourceSettingsSchema } from './settings.ts';

/** The files whose schema is published, by the name in its address: `/schemas/site.json`. */
const published = {
	site: {
		schema: SiteSettingsSchema,
		title: 'content/site.yml',
		description: 'Names the catalogue and says where it is published. Every key may be left out.',
	},
	source: {
		schema: SourceSettingsSchema,
		title: '_source.yml',
		description: 'Says how the record files of a folder were found. Every key may be left out.',
	},
} as const;

/**
 * The schemas of the settings files as JSON Schema (draft 2020-12), for editors that complete and check YAML. They
 * describe what may be written, so that a key with a default is not asked for.
 */
export function jsonSchemas(): Record<keyof typeof published, object> {
	return { site: toJsonSchema('site'), source: toJsonSchema('source') };
}

function toJsonSchema(name: keyof typeof published): object {
	const { schema, title, description } = published[name];
	const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
	return { $schema, title, description, ...rest };
}
