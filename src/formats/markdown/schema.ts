/**
 * The hand-written record: what may be written between the two lines of dashes of a Markdown file. Its keys are those of `BibRecord`;
 * values may be written in the short forms that people use. Each key has the sentence that an editor shows.
 */
import { z } from 'zod';
import { CSL_TYPES, RELATION_KINDS, SUBJECT_KINDS } from '../../record/record.ts';

/** Text. Editors take `12` and `2025` for numbers, so both pass; here all is read as text. */
const text = z.union([z.string(), z.number()]);
const texts = z.union([text, z.array(text)]);
const flag = z.union([z.boolean(), z.enum(['true', 'false'])]);

const WrittenNameSchema = z.strictObject({
	family: text.optional().describe('Family name, particles included: van der Berg.'),
	given: text.optional().describe('Given names or initials.'),
	suffix: text.optional().describe('Jr, III and the like.'),
	literal: text.optional().describe('The whole name where it is not to be taken apart: World Health Organization.'),
	name: text.optional().describe('The name in one text, as Family, Given or as it is spoken.'),
	role: text.optional().describe('What the person did where it is not writing: editor, translator.'),
	orcid: text.optional().describe('ORCID: 0000-0002-1825-0097.'),
	affiliations: texts.optional().describe('Institutions, or the marks of institutions listed under affiliations.'),
});
const names = z.union([text, z.array(z.union([text, WrittenNameSchema]))]);

const WrittenAffiliationSchema = z.strictObject({
	mark: text.optional().describe('The number or letter that authors name it by.'),
	name: text.optional().describe('The institution.'),
});

const WrittenSubjectSchema = z.strictObject({
	label: text.describe('The term.'),
	kind: z.enum(SUBJECT_KINDS).optional().describe('What it is: heading, keyword, place, person; keyword when left out.'),
	scheme: text.optional().describe('The list it comes from: MeSH.'),
	qualifier: text.optional().describe('Subheading: drug therapy.'),
	major: flag.optional().describe('True for a main topic.'),
});

const WrittenSectionSchema = z.strictObject({
	label: text.optional().describe('Heading: Methods.'),
	text: text.describe('Text of the section.'),
});

const WrittenLinkSchema = z.strictObject({
	url: z.string().describe('Address, with https.'),
	kind: z.enum(['publisher', 'full-text', 'repository', 'library-login', 'other']).optional().describe('Where it leads.'),
	label: text.optional().describe('What to print in place of the address.'),
});

const WrittenAccessionSchema = z.strictObject({
	database: text.optional().describe('Name of the database: MedicLatina.'),
	code: text.optional().describe('Short code of the database: lth.'),
	number: text.describe('The number.'),
});

const WrittenRelationSchema = z.strictObject({
	kind: z.enum(RELATION_KINDS).describe('What it is: retraction, concern, correction, comment, preprint.'),
	direction: z
		.enum(['in', 'of'])
		.optional()
		.describe('in: the other publication does it to this one, as it is when left out. of: this one does it to the other.'),
	doi: text.optional().describe('DOI of the other publication.'),
	pmid: text.optional().describe('Number of the other publication in PubMed.'),
	date: text.optional().describe('When it was done, as exactly as known: 2025-11.'),
	text: text.optional().describe('The other publication as one would cite it.'),
	words: text.optional().describe('The word of the database for it: RIN.'),
});

const WrittenRightsSchema = z.strictObject({
	text: text.optional().describe('The statement word for word.'),
	supplied: flag.optional().describe('True when it restricts copying of the abstract.'),
	licence: z.string().optional().describe('Address of an open licence.'),
});

const WrittenUnmappedSchema = z.strictObject({
	tag: text.describe('Tag in the format that the record comes from.'),
	value: text.describe('Value word for word.'),
	held: z.enum(['note', 'abstract', 'notice']).optional().describe('Why it is not shown: it belongs to a note, an abstract or a notice.'),
});

/** Every key of the front matter. Only the title must be there. */
export const WrittenRecordSchema = z.strictObject({
	id: text
		.optional()
		.describe('Identifier that you give the article; its address is made of it. Leave it out to have one made of the DOI.'),
	type: z
		.enum(CSL_TYPES)
		.optional()
		.describe('Kind of item in CSL’s words: article-journal, book, chapter, thesis. document when left out.'),
	sourceType: text.optional().describe('The database’s own word for the kind of item: Academic Journal.'),
	publicationTypes: texts.optional().describe('Publication types: Systematic Review.'),
	title: text.describe('Title as printed, without a closing full stop. The only key that must be there.'),
	titleShort: text.optional().describe('Short title.'),
	alternativeTitles: texts.optional().describe('Other titles: translated, original, variant.'),
	authors: names.optional().describe('Authors in order, each as Family, Given, or with keys of its own.'),
	contributors: names.optional().describe('Editors, translators and others, each with a role.'),
	affiliations: z
		.union([text, z.array(z.union([text, WrittenAffiliationSchema]))])
		.optional()
		.describe('Institutions that authors name by a mark, or that nobody is tied to.'),
	containerTitle: text.optional().describe('Journal, book or proceedings it appeared in.'),
	containerTitleShort: text.optional().describe('Abbreviated title of the journal.'),
	collectionTitle: text.optional().describe('Series.'),
	volume: text.optional().describe('Volume: 12.'),
	issue: text.optional().describe('Issue: 3.'),
	page: text.optional().describe('First and last page, or the article’s number: 1395-1409, e123.'),
	numberOfPages: text.optional().describe('How many pages, as a number.'),
	issued: text.optional().describe('When it appeared, as exactly as known: 2025, 2025-11 or 2025-11-03.'),
	issuedText: text.optional().describe('The date in words where they say more: Summer 2017.'),
	publisher: text.optional().describe('Publisher.'),
	publisherPlace: text.optional().describe('Place of the publisher.'),
	edition: text.optional().describe('Edition: 2nd.'),
	languages: texts.optional().describe('Languages of the text, in English or as codes: Spanish, pt-BR.'),
	doi: text.optional().describe('DOI: 10.5555/example.'),
	pmid: text.optional().describe('PubMed identifier, digits only.'),
	pmcid: text.optional().describe('PubMed Central identifier: PMC1234567.'),
	issn: texts.optional().describe('ISSN of the journal, or several.'),
	isbn: texts.optional().describe('ISBN of the book, or several.'),
	accessions: z
		.union([text, z.array(z.union([text, WrittenAccessionSchema]))])
		.optional()
		.describe('Numbers that databases gave the record.'),
	database: text.optional().describe('Name of the database that the record comes from.'),
	abstract: z
		.union([text, z.record(z.string(), text), z.array(WrittenSectionSchema)])
		.optional()
		.describe('Abstract: a text, or headings with their texts.'),
	abstractLanguage: text.optional().describe('Language of the abstract, where it is not that of the article.'),
	rights: z.union([text, WrittenRightsSchema]).optional().describe('What is said about rights.'),
	subjects: z
		.union([text, z.array(z.union([text, WrittenSubjectSchema]))])
		.optional()
		.describe('Subject terms, each a text or with keys of its own.'),
	links: z
		.union([text, z.array(z.union([text, WrittenLinkSchema]))])
		.optional()
		.describe('Addresses where the article can be read.'),
	relations: z
		.array(WrittenRelationSchema)
		.optional()
		.describe('What bears on the article, and what it bears on: a retraction, a correction, a comment, a preprint.'),
	fullText: texts.optional().describe('Kinds of full text that licensed readers have: pdf, epub, html.'),
	notes: texts.optional().describe('Your notes on the record. They are kept and never published.'),
	unmapped: z.array(WrittenUnmappedSchema).optional().describe('What an export said that has no key, word for word.'),
});

export type WrittenKey = keyof typeof WrittenRecordSchema.shape;

/** Keys of the things that lists hold, for telling the right one of a wrong one. */
export const INNER_KEYS = {
	name: Object.keys(WrittenNameSchema.shape),
	affiliation: Object.keys(WrittenAffiliationSchema.shape),
	subject: Object.keys(WrittenSubjectSchema.shape),
	section: Object.keys(WrittenSectionSchema.shape),
	link: Object.keys(WrittenLinkSchema.shape),
	accession: Object.keys(WrittenAccessionSchema.shape),
	relation: Object.keys(WrittenRelationSchema.shape),
	rights: Object.keys(WrittenRightsSchema.shape),
	unmapped: Object.keys(WrittenUnmappedSchema.shape),
} as const;

/** The sentence on a key. */
export function meaningOf(key: WrittenKey): string {
	return WrittenRecordSchema.shape[key].description ?? '';
}

/** The front matter of a hand-written record as JSON Schema (draft 2020-12), for editors that complete and check YAML. */
export function recordJsonSchema(): object {
	const { $schema, ...rest } = z.toJSONSchema(WrittenRecordSchema, { io: 'input', unrepresentable: 'any' });
	return { $schema, title: 'A hand-written record', description: 'Front matter of a Markdown file that describes one article.', ...rest };
}
