import { z } from 'zod';
import { PartialDateSchema } from '../record/record.ts';

/** What may have befallen an article, worst first. */
export const STATUS_KINDS = ['retracted', 'partially-retracted', 'concern', 'corrected', 'reinstated'] as const;
export type StatusKind = (typeof STATUS_KINDS)[number];

/** Whether an article still stands, and who says so. */
export const StatusSchema = z.strictObject({
	kind: z.enum(STATUS_KINDS),
	/** When it was done, as precisely as any source says. */
	date: PartialDateSchema.optional(),
	/** The notices: by DOI or PMID, with the id of their own page where the catalogue holds them. */
	notices: z.array(
		z.strictObject({
			doi: z.string().optional(),
			pmid: z.string().optional(),
			/** As a record cites it. */
			text: z.string().optional(),
			article: z.string().optional(),
		}),
	),
	/** The words that it rests on, and by whom: the name of a database, or `content/retractions.csv`. */
	said: z.array(z.strictObject({ words: z.string(), by: z.string() })).min(1),
	/** Reasons as the list of retractions gives them. */
	reasons: z.array(z.string()).optional(),
});
export type Status = z.output<typeof StatusSchema>;
