import { z } from 'zod';
import { AbstractSchema, BibRecordSchema, OriginSchema, RightsSchema, UnmappedSchema } from '../record/record.ts';

/** One record that an article is made of, with all that may go out of it. Passed through the rights gate. */
export const SourceRecordSchema = z.strictObject({
	origin: OriginSchema,
	/** Path of the folder below `records/`, `''` for files directly in it: `ebsco-medlatina`. */
	source: z.string(),
	/** Name of the database: of `_source.yml`, else as the record says, else the format's label. */
	database: z.string(),
	/** The entry as it stands in the file, with `[e-mail removed]`, `[abstract withheld]` and `[note removed]` where the gate says so. */
	raw: z.string(),
	/** What the record says that has no field, through the same gate. */
	unmapped: z.array(UnmappedSchema),
	emailsRemoved: z.int().nonnegative(),
	/** By which key it was merged into the article; absent on the first. */
	mergedBy: z.enum(['doi', 'pmid', 'accession']).optional(),
});
export type SourceRecord = z.output<typeof SourceRecordSchema>;

/** Fields of a record that are taken into an article as they are. */
const published = BibRecordSchema.omit({
	id: true,
	abstract: true,
	rights: true,
	notes: true,
	comment: true,
	unmapped: true,
	emailsRemoved: true,
	origin: true,
	raw: true,
	gated: true,
	sourceType: true,
});

/** Fields whose origin an article remembers. */
export const PROVENANCE_FIELDS = [...Object.keys(published.shape), 'abstract', 'rights', 'sourceTypes'] as const;

/**
 * A work with a page of its own: one record, or several merged. Everything in it may be published: the rights gate has
 * been passed, so nothing behind it has to ask again.
 */
export const ArticleSchema = published.extend({
	/** Safe for a path, lower case, unique: `10.62641-aep.v53i6.1946`. */
	id: z.string().min(1),
	/** Year of `issued`; absent when undated. */
	year: z.int().optional(),
	/** The databases' own words for the kind of item. */
	sourceTypes: z.array(z.string()),
	/** Names of the databases that hold it. */
	databases: z.array(z.string()),
	/** Absent when no record has one, or when it is withheld. */
	abstract: AbstractSchema.optional(),
	/** Set when a record has an abstract that the rights policy keeps back. */
	abstractWithheld: z.boolean(),
	rights: RightsSchema.optional(),
	/** Folders below `records/` that hold it. */
	sources: z.array(z.string()),
	records: z.array(SourceRecordSchema).min(1),
	/** For each field that has a value: which of `records` gave it, by position. */
	from: z.partialRecord(z.string(), z.array(z.int().nonnegative())),
});
export type Article = z.output<typeof ArticleSchema>;
