import { z } from 'zod';
import { AuthorEntrySchema, JournalEntrySchema } from './curation/authority.ts';
import { CorrectionSchema } from './curation/corrections.ts';
import { HidingSchema, JudgementSchema } from './curation/decisions.ts';
import { PermissionSchema } from './curation/permissions.ts';
import { SubjectEntrySchema } from './curation/subject-entry.ts';
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
	decisions: {
		schema: z.strictObject({
			same: z.array(JudgementSchema).optional().describe('Records that are one article, whatever their identifiers say.'),
			different: z.array(JudgementSchema).optional().describe('Records of which no two are one article.'),
			hide: z.array(HidingSchema).optional().describe('What does not belong here and is not published.'),
		}),
		title: 'content/decisions.yml',
		description: 'What curators decided about records: which are one article, which are several, which are left out.',
	},
	corrections: {
		schema: z.array(CorrectionSchema),
		title: 'content/corrections/*.yml',
		description: 'What curators correct in records, without touching them. A list of corrections.',
	},
	authors: {
		schema: z.array(AuthorEntrySchema),
		title: 'content/authors.yml',
		description: 'Which names are one author, and how the author is called. A list of authors.',
	},
	journals: {
		schema: z.array(JournalEntrySchema),
		title: 'content/journals.yml',
		description: 'Which titles are one journal, and how the journal is called. A list of journals.',
	},
	permissions: {
		schema: z.array(PermissionSchema),
		title: 'content/permissions.yml',
		description: 'Permissions to show abstracts that a supplier’s notice restricts. A list of permissions.',
	},
	subject: {
		schema: SubjectEntrySchema,
		title: 'content/subjects/*.md',
		description: 'What curators say of a subject, at the head of its file. Only the label is needed.',
	},
} as const;

/**
 * The schemas of the files that people write in YAML as JSON Schema (draft 2020-12), for editors that complete and check them.
 * They describe what may be written, so that a key with a default is not asked for.
 */
export function jsonSchemas(): Record<keyof typeof published, object> {
	return {
		site: toJsonSchema('site'),
		source: toJsonSchema('source'),
		decisions: toJsonSchema('decisions'),
		corrections: toJsonSchema('corrections'),
		authors: toJsonSchema('authors'),
		journals: toJsonSchema('journals'),
		permissions: toJsonSchema('permissions'),
		subject: toJsonSchema('subject'),
	};
}

function toJsonSchema(name: keyof typeof published): object {
	const { schema, title, description } = published[name];
	const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
	return { $schema, title, description, ...rest };
}
