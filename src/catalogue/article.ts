import { z } from 'zod';
import {
	AbstractSchema,
	BibRecordSchema,
	NameSchema,
	OriginSchema,
	PartialDateSchema,
	RightsSchema,
	UnmappedSchema,
} from '../record/record.ts';
import { StatusSchema } from './status.ts';

/** By what two records are known to describe one work, surest first; `decision` is a curator's word in `content/decisions.yml`. */
export const MERGE_KEYS = ['decision', 'doi', 'pmid', 'pmcid', 'accession', 'title'] as const;
export type MergeKey = (typeof MERGE_KEYS)[number];

/** A curator's correction that was made in a record, from a file of `content/corrections/`. */
export const AppliedCorrectionSchema = z.strictObject({
	/** Name of the field, as in a record: `title`, `authors`. */
	field: z.string(),
	/** What the source says; absent where something was added. */
	was: z.string().optional(),
	/** What stands instead; absent where something was removed. */
	now: z.string().optional(),
	reason: z.string(),
	link: z.string().optional(),
	/** Where the correction is written. */
	file: z.string(),
	line: z.int().positive(),
});
export type AppliedCorrection = z.output<typeof AppliedCorrectionSchema>;

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
	/** The curator's own words about the article, of a record written by hand: Markdown, and what the loader renders it to. */
	comment: z.strictObject({ markdown: z.string(), html: z.string() }).optional(),
	/** By which key it was merged into the article; absent on the first. */
	mergedBy: z.enum(MERGE_KEYS).optional(),
	/** What a curator corrected in it; absent when nothing. */
	corrections: z.array(AppliedCorrectionSchema).optional(),
});
export type SourceRecord = z.output<typeof SourceRecordSchema>;

/** How other records of a work spell one of its authors. */
export const AuthorVariantsSchema = z.strictObject({
	/** Place in the article's `authors`, counted from 0. */
	author: z.int().nonnegative(),
	/** Each spelling once, the one in `authors` left out; the name alone. */
	names: z.array(NameSchema).min(1),
});
export type AuthorVariants = z.output<typeof AuthorVariantsSchema>;

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
	/** On whose word an abstract under a supplier's notice is shown, and since when; absent where no permission is recorded. */
	permission: z.strictObject({ text: z.string(), date: PartialDateSchema }).optional(),
	/** Authors whom its records spell differently; absent when none. */
	authorVariants: z.array(AuthorVariantsSchema).optional(),
	/** Folders below `records/` that hold it. */
	sources: z.array(z.string()),
	/** Whether it still stands; absent where neither its records nor the list of retractions say anything. */
	status: StatusSchema.optional(),
	/** Other ids that lead to it: one for each of its identifiers, those of its records, and what curators say. Never its own. */
	addresses: z.array(z.string()),
	/** When it came into the catalogue, and when its records last changed: a day, from the history of the repository or from `_source.yml`. */
	added: PartialDateSchema.optional(),
	changed: PartialDateSchema.optional(),
	records: z.array(SourceRecordSchema).min(1),
	/** For each field that has a value: which of `records` gave it, by position. */
	from: z.partialRecord(z.string(), z.array(z.int().nonnegative())),
});
export type Article = z.output<typeof ArticleSchema>;
