import { expect, test } from 'vitest';
import { z } from 'zod';
import { jsonSchemas } from './json-schema.ts';

const SchemaSchema = z.looseObject({
	$schema: z.url(),
	title: z.string(),
	description: z.string(),
	additionalProperties: z.literal(false),
	required: z.undefined().optional(),
	properties: z.record(z.string(), z.looseObject({ description: z.string().optional(), properties: z.unknown().optional() })),
});

const { corrections, authors: _authors, journals: _journals, permissions: _permissions, subject, ...maps } = jsonSchemas();
const { items } = z.looseObject({ type: z.literal('array'), items: z.looseObject({}) }).parse(corrections);

test.each(Object.entries(maps))('the schema of %s refuses unknown keys and asks for none', (_name, schema) => {
	expect(SchemaSchema.safeParse(schema).error).toBeUndefined();
});

test.each(Object.entries(maps))('every key of %s has a sentence for the editor', (_name, schema) => {
	for (const [key, property] of Object.entries(SchemaSchema.parse(schema).properties))
		if (property.properties === undefined) expect(`${key}: ${property.description}`).toMatch(/: [A-Z].*\.$/);
});

test('the schema of _source.yml is what editors get', () => {
	expect(jsonSchemas().source).toMatchInlineSnapshot(`
		{
		  "$schema": "https://json-schema.org/draft/2020-12/schema",
		  "additionalProperties": false,
		  "description": "Says how the record files of a folder were found. Every key may be left out.",
		  "properties": {
		    "by": {
		      "description": "Who ran the search: initials or a team, as it may be published.",
		      "type": "string",
		    },
		    "database": {
		      "description": "Database that was searched: MedicLatina.",
		      "type": "string",
		    },
		    "licence": {
		      "description": "Under which licence or permission the records are kept here.",
		      "type": "string",
		    },
		    "note": {
		      "description": "A note for readers, printed under the abstracts of this folder and on its page.",
		      "type": "string",
		    },
		    "platform": {
		      "description": "Where it was searched: EBSCO Discovery Service.",
		      "type": "string",
		    },
		    "priority": {
		      "default": 50,
		      "description": "Which source wins when several describe one article: the lowest number first. 50 when left out.",
		      "maximum": 9007199254740991,
		      "minimum": -9007199254740991,
		      "type": "integer",
		    },
		    "search": {
		      "description": "The search strategy exactly as it was run.",
		      "type": "string",
		    },
		    "searched": {
		      "description": "When the search was run: 2025-11-03, 2025-11 or 2025.",
		      "pattern": "^\\d{4}(-\\d{2}(-\\d{2})?)?$",
		      "type": "string",
		    },
		    "suppliedAbstracts": {
		      "description": "As rights.suppliedAbstracts in site.yml, for the files of this folder.",
		      "enum": [
		        "show",
		        "withhold",
		      ],
		      "type": "string",
		    },
		  },
		  "title": "_source.yml",
		  "type": "object",
		}
	`);
});

test('the schema of corrections knows the fields, and takes figures without quotation marks', () => {
	const { properties, required } = z
		.looseObject({
			additionalProperties: z.literal(false),
			properties: z.record(z.string(), z.looseObject({ description: z.string(), enum: z.array(z.string()).optional() })),
			required: z.array(z.string()),
		})
		.parse(items);
	expect(required).toEqual(['article', 'field', 'reason']);
	expect(properties['field']?.enum).toContain('containerTitle');
	expect(properties['field']?.enum).not.toContain('abstract');
	expect(properties['set']).toMatchObject({ type: ['string', 'number'], description: 'What stands instead.' });
});

test('the schema of a subject asks for its label alone, and takes one name for a list of names', () => {
	const { properties, required } = z
		.looseObject({
			additionalProperties: z.literal(false),
			properties: z.record(z.string(), z.looseObject({ description: z.string() })),
			required: z.array(z.string()),
		})
		.parse(subject);
	expect(required).toEqual(['label']);
	for (const [key, { description }] of Object.entries(properties)) expect(`${key}: ${description}`).toMatch(/: [A-Za-z].*\.$/);
	expect(properties['generic']?.['type']).toBe('boolean');
	expect(properties['aliases']?.['anyOf']).toMatchObject([{ type: 'array' }, { type: 'string' }]);
});
