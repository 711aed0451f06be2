import { z } from 'zod';

const text = z.string().min(1);

/** One name, or a list of them. */
const names = z.union([z.array(text), text.transform((only) => [only])]).optional();

/** The front matter of a file of `content/subjects/`. The file's name, without `.md`, is the last part of the subject's address. */
export const SubjectEntrySchema = z.strictObject({
	label: text.describe('The heading as it is printed: Depressive disorder, treatment-resistant.'),
	aliases: names.describe('Other names, abbreviations and spellings that records or readers use for it: TRD, Individualized medicine.'),
	broader: names.describe('Labels or addresses of the subjects that it is a part of. Several where it belongs in several places.'),
	related: names.describe('Labels or addresses of subjects to look at as well; each leads back here.'),
	scope: text.optional().describe('What the heading is used for, in one sentence of plain text.'),
	mesh: z
		.string()
		.regex(/^[DCQ]\d{6,9}$/)
		.optional()
		.describe('Identifier of the descriptor in MeSH: D061218.'),
	facet: text
		.optional()
		.describe(
			'Which aspect it belongs to, for lists by aspect: Condition, Intervention, Population. That of the nearest broader subject when left out.',
		),
	// Every value arrives as a text; editors know true from "true".
	generic: z
		.stringbool({ truthy: ['true', 'yes'], falsy: ['false', 'no'] })
		.optional()
		.meta({
			type: 'boolean',
			description: 'true for a heading that says little, such as Humans: it is left out where subjects are counted together.',
		}),
	same: names.describe('Former addresses that lead here: /subjects/former-name/.'),
});

/** A subject as a curator describes it. */
export interface SubjectEntry extends z.output<typeof SubjectEntrySchema> {
	/** Last part of its address: the file's name. */
	slug: string;
	/** The body of the file, as written, and as sanitised HTML once it is rendered. */
	note?: { markdown: string; html: string };
}
