import { z } from 'zod';

const names = z.array(z.string().min(1)).optional();

/** The front matter of a file of `content/subjects/`. The file's name, without `.md`, is the last part of the subject's address. */
export const SubjectEntrySchema = z.strictObject({
	label: z.string().min(1).describe('The heading as it is printed: Depressive disorder, treatment-resistant.'),
	aliases: names.describe('Other names, abbreviations and spellings that records or readers use for it: TRD, Individualized medicine.'),
	broader: names.describe('Labels or addresses of the subjects that it is a part of. Several where it belongs in several places.'),
	related: names.describe('Labels or addresses of subjects to look at as well.'),
	scope: z.string().min(1).optional().describe('What the heading is used for, in one sentence of plain text.'),
	mesh: z
		.string()
		.regex(/^[DCQ]\d{6,9}$/)
		.optional()
		.describe('Identifier of the descriptor in MeSH: D061218.'),
	facet: z.string().min(1).optional().describe('Which aspect it belongs to, for lists by aspect: Condition, Intervention, Population.'),
	generic: z
		.boolean()
		.optional()
		.describe('true for a heading that says little, such as Humans: it is left out where subjects are counted together.'),
});

/** A subject as a curator describes it. */
export interface SubjectEntry extends z.output<typeof SubjectEntrySchema> {
	/** Last part of its address: the file's name. */
	slug: string;
	/** The body of the file, as written, and as sanitised HTML once it is rendered. */
	note?: { markdown: string; html: string };
}
