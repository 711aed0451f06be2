import { z } from 'zod';

/** What to do with abstracts that carry a supplier's notice. */
export const SuppliedAbstractsSchema = z.enum(['show', 'withhold']);

/** `content/site.yml`. Every key may be left out. */
export const SiteSettingsSchema = z.strictObject({
	/** Name of the catalogue, as printed at the top of each page. */
	title: z.string().min(1).default('Evidence catalogue').describe('Name of the catalogue, as printed at the top of each page.'),
	description: z
		.string()
		.default('')
		.describe('One or two sentences on what the catalogue holds, for the home page and for search engines.'),
	url: z
		.url({ protocol: /^https?$/ })
		.optional()
		.describe(
			'Address where the site will be published, without the base path: https://example.org. Needed for feeds and canonical links.',
		),
	base: z
		.string()
		.regex(/^\/([\w.~-]+\/)*$/)
		.default('/')
		.describe('Path below which the site is published, beginning and ending with a slash: /catalogue/.'),
	language: z.string().default('en').describe('Language of the pages people write, as a BCP 47 tag.'),
	contact: z.string().optional().describe('Where readers can write: an address of a page, or an e-mail address meant to be public.'),
	repository: z
		.url({ protocol: /^https?$/ })
		.optional()
		.describe('Address of the git repository that holds the records: https://github.com/example/catalogue.'),
	retractionsChecked: z
		.string()
		.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
		.optional()
		.describe(
			'Until when content/retractions.csv was up to date: 2025-11-03. Left out, the day on which the file last changed in the repository.',
		),
	files: z
		.enum(['many', 'few'])
		.default('many')
		.describe(
			'Whether the host takes many files. few: no export of each article or list alone, no feed of a subject or journal, and one file of redirects (_redirects) in place of a page for each former address.',
		),
	rights: z
		.strictObject({
			suppliedAbstracts: SuppliedAbstractsSchema.default('withhold').describe(
				'What to do with abstracts that carry a supplier’s notice on copying: show or withhold.',
			),
		})
		.default({ suppliedAbstracts: 'withhold' }),
});
export type SiteSettings = z.output<typeof SiteSettingsSchema>;

/** `_source.yml` in a folder below `records/`: how its files were found. Every key may be left out. */
export const SourceSettingsSchema = z.strictObject({
	database: z.string().optional().describe('Database that was searched: MedicLatina.'),
	platform: z.string().optional().describe('Where it was searched: EBSCO Discovery Service.'),
	search: z.string().optional().describe('The search strategy exactly as it was run.'),
	searched: z
		.string()
		.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
		.optional()
		.describe('When the search was run: 2025-11-03, 2025-11 or 2025.'),
	by: z.string().optional().describe('Who ran the search: initials or a team, as it may be published.'),
	priority: z.coerce
		.number()
		.int()
		.default(50)
		.describe('Which source wins when several describe one article: the lowest number first. 50 when left out.'),
	licence: z.string().optional().describe('Under which licence or permission the records are kept here.'),
	suppliedAbstracts: SuppliedAbstractsSchema.optional().describe('As rights.suppliedAbstracts in site.yml, for the files of this folder.'),
	note: z.string().optional().describe('A note for readers, printed under the abstracts of this folder and on its page.'),
});
export type SourceSettings = z.output<typeof SourceSettingsSchema>;
