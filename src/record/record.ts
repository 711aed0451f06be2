import { z } from 'zod';

/** A date as precisely as the source gives it: `2025`, `2025-11` or `2025-11-03`. Always a date that exists in the calendar. */
export const PartialDateSchema = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);
export type PartialDate = z.output<typeof PartialDateSchema>;

/** A person or a body named in a record. Either `family` (with `given` where known) or `literal` is set. There is no field for an e-mail address. */
export const NameSchema = z.strictObject({
	/** Family name, particles included when they are not dropped: `van der Berg`. */
	family: z.string().min(1).optional(),
	/** Given names or initials as the source writes them: `Safiye Zeynep`, `J.P.`, `CA`. */
	given: z.string().min(1).optional(),
	/** `Jr`, `III` and the like, without commas. */
	suffix: z.string().min(1).optional(),
	/** The whole name where it is not to be taken apart: a body (`World Health Organization`) or a person with one name. */
	literal: z.string().min(1).optional(),
	/** What the person did where it is not writing: `editor`, `translator`, or the source's own word. Absent for authors. */
	role: z.string().min(1).optional(),
	/** ORCID in its printed form, `0000-0002-1825-0097`, check digit verified. */
	orcid: z.string().optional(),
	/** Places in the record's `affiliations` list, counted from 0, in the record's order. */
	affiliations: z.array(z.int().nonnegative()).optional(),
});
export type Name = z.output<typeof NameSchema>;

/** An institution a name is tied to. */
export const AffiliationSchema = z.strictObject({
	/** The number or letter that the source ties names to it by. */
	mark: z.string().optional(),
	/** The institution as printed, without e-mail addresses. Absent where the source numbers it but does not name it. */
	name: z.string().optional(),
});
export type Affiliation = z.output<typeof AffiliationSchema>;

/** What a subject term is about, as far as the source tells. */
export const SUBJECT_KINDS = [
	'heading',
	'keyword',
	'place',
	'person',
	'organisation',
	'work',
	'period',
	'genre',
	'product',
	'industry',
	'other',
] as const;

/** One subject term as the source writes it. Folding variants into one subject happens later, in the catalogue. */
export const SubjectSchema = z.strictObject({
	/** The term without qualifier and stars, otherwise word for word: `INDIVIDUALIZED medicine`. Never split on a comma. */
	label: z.string().min(1),
	/** `heading` from a controlled list, `keyword` given by the authors, or what kind of thing is named. */
	kind: z.enum(SUBJECT_KINDS),
	/** The list it comes from, where the source says so: `MeSH`, `LCSH`, `BISAC` ... */
	scheme: z.string().min(1).optional(),
	/** MeSH subheading: `drug therapy` in `Depression/drug therapy`. */
	qualifier: z.string().min(1).optional(),
	/** True when the source marks it as a main topic (`*` in MEDLINE). */
	major: z.boolean().optional(),
});
export type Subject = z.output<typeof SubjectSchema>;

/** One part of an abstract; an unstructured abstract is a single part without a label. */
export const AbstractSectionSchema = z.strictObject({
	/** Heading as printed, without the colon: `Methods`. Absent for text without a heading. */
	label: z.string().min(1).optional(),
	/** Plain text, without markup, entities or e-mail addresses. */
	text: z.string(),
	/** The same text as HTML with `i b em strong sub sup` alone, only where the source has such markup. */
	markup: z.string().optional(),
});
export type AbstractSection = z.output<typeof AbstractSectionSchema>;

export const AbstractSchema = z.strictObject({
	sections: z.array(AbstractSectionSchema).min(1),
	/** BCP 47; absent when the source does not say. */
	language: z.string().optional(),
});
export type Abstract = z.output<typeof AbstractSchema>;

/** What the source says about rights. The notice never stays inside the abstract. */
export const RightsSchema = z.strictObject({
	/** The statement word for word. */
	text: z.string().min(1).optional(),
	/** True when the statement is a supplier's notice on the abstract that restricts copying; the site's rights policy then decides whether the abstract is shown. */
	supplied: z.boolean(),
	/** Address of an open licence, where the record states one. */
	licence: z.string().optional(),
});
export type Rights = z.output<typeof RightsSchema>;

/** An outgoing address. Only http and https; session and proxy parts are removed. */
export const LinkSchema = z.strictObject({
	url: z.string(),
	/** `library-login` opens only for a library's members and is shown last. */
	kind: z.enum(['publisher', 'full-text', 'repository', 'library-login', 'other']),
	label: z.string().optional(),
});
export type Link = z.output<typeof LinkSchema>;

/** A database's own number for a record. Kept verbatim: it may hold dots, blanks, tildes. */
export const AccessionSchema = z.strictObject({
	/** Name of the database as printed: `MedicLatina`. */
	database: z.string().optional(),
	/** Short code of the database: `lth`. */
	code: z.string().optional(),
	number: z.string().min(1),
});
export type Accession = z.output<typeof AccessionSchema>;

/** Where a record was read. Lines are counted from 1 and include the last. */
export const OriginSchema = z.strictObject({
	/** Path below the catalogue, with `/`: `records/pubmed/trials.nbib`. */
	file: z.string(),
	/** Path of the archive that the file is packed in, which `file` then begins with; absent for files that lie open. */
	archive: z.string().optional(),
	/** Name of the format: `ris`, `eds-text`, `eds-json`. */
	format: z.string(),
	/** Which entry of the file, counted from 1. */
	entry: z.int().positive(),
	line: z.int().positive(),
	endLine: z.int().positive(),
});
export type Origin = z.output<typeof OriginSchema>;

/** Something a record says that has no field. A list, not an object: zod drops a key called `__proto__` in silence. */
export const UnmappedSchema = z.strictObject({
	/** The format's own tag or path: `C2`, `Header.RelevancyScore`. */
	tag: z.string(),
	/** Word for word. */
	value: z.string(),
	line: z.int().positive(),
});
export type Unmapped = z.output<typeof UnmappedSchema>;

/** How one publication bears on another. NLM's Comments/Corrections, Crossref's `update-to`, JATS' `related-article-type` and EDS come down to these. */
export const RELATION_KINDS = [
	'retraction',
	'partial-retraction',
	'concern',
	'correction',
	'reinstatement',
	'republication',
	'update',
	'comment',
	'preprint',
	'summary',
	'part',
	'other',
] as const;

/** What a record says of its standing, or of another publication that bears on it. */
export const RelationSchema = z.strictObject({
	kind: z.enum(RELATION_KINDS),
	/**
	 * `in`: it was done to this publication, by the other one where one is named (NLM's RetractionIn, CommentIn; the preprint's journal
	 * article). `of`: this publication does it to the other (RetractionOf, CommentOn; the journal article's preprint).
	 */
	direction: z.enum(['in', 'of']),
	/** DOI of the other publication, lower case. */
	doi: z.string().optional(),
	/** PMID of the other publication. */
	pmid: z.string().optional(),
	/** When it was done, as far as the record says. */
	date: PartialDateSchema.optional(),
	/** The other publication as the record cites it, word for word. */
	text: z.string().min(1).optional(),
	/** The source's own word for it: `RIN`, `RetractionIn`, `retraction`, `[RETRACTED]`. */
	words: z.string().min(1),
});
export type Relation = z.output<typeof RelationSchema>;

/** Lines of `raw`, counted from 1 at the entry's first line, that do not always go out. */
export const GatedSchema = z.strictObject({
	from: z.int().positive(),
	to: z.int().positive(),
	/** `abstract` and `notice` follow the rights policy; a `note` (somebody's own) never goes out. */
	what: z.enum(['abstract', 'notice', 'note']),
});
export type Gated = z.output<typeof GatedSchema>;

/** CSL 1.0.2 item types that bibliographic databases use. */
export const CSL_TYPES = [
	'article',
	'article-journal',
	'article-magazine',
	'article-newspaper',
	'bill',
	'book',
	'broadcast',
	'chapter',
	'classic',
	'collection',
	'dataset',
	'document',
	'entry',
	'entry-dictionary',
	'entry-encyclopedia',
	'event',
	'figure',
	'graphic',
	'hearing',
	'interview',
	'legal_case',
	'legislation',
	'manuscript',
	'map',
	'motion_picture',
	'musical_score',
	'pamphlet',
	'paper-conference',
	'patent',
	'performance',
	'periodical',
	'personal_communication',
	'post',
	'post-weblog',
	'regulation',
	'report',
	'review',
	'review-book',
	'software',
	'song',
	'speech',
	'standard',
	'thesis',
	'treaty',
	'webpage',
] as const;

/**
 * One entry of one file, as a database gave it. An article is made of one or more of these.
 * Field names follow CSL-JSON where it has one, Dublin Core terms otherwise. Text fields are plain text: no markup,
 * no entities, no control characters, NFC, no e-mail address.
 */
export const BibRecordSchema = z.strictObject({
	/** Identifier that a curator gave. Absent in exports. */
	id: z.string().optional(),
	/** CSL item type; `document` where the source does not say. */
	type: z.enum(CSL_TYPES),
	/** The database's own word for the kind of item: `Academic Journal`, `JOUR`. */
	sourceType: z.string().optional(),
	/** Publication types in the source's words, NLM terms where it uses them: `Systematic Review`, `Article`. */
	publicationTypes: z.array(z.string().min(1)),
	/** Title as printed, without a closing full stop. The only field that an entry must have. */
	title: z.string().min(1),
	/** The title as HTML with `i b em strong sub sup` alone, only where the source has such markup. */
	titleMarkup: z.string().optional(),
	/** Short title, where the source gives one. */
	titleShort: z.string().optional(),
	/** Other titles: translated, original, variant. */
	alternativeTitles: z.array(z.string().min(1)),
	/** Authors in the order of the source. */
	authors: z.array(NameSchema),
	/** Editors, translators and others, each with its role. */
	contributors: z.array(NameSchema),
	affiliations: z.array(AffiliationSchema),
	/** Journal, book or proceedings it appeared in, as printed. */
	containerTitle: z.string().optional(),
	/** Abbreviated journal title. */
	containerTitleShort: z.string().optional(),
	/** Series. */
	collectionTitle: z.string().optional(),
	volume: z.string().optional(),
	issue: z.string().optional(),
	/** First and last page, completed: `1395-1409`, or one page, or an article number: `e123`, `n71`. */
	page: z.string().optional(),
	/** How many pages, a whole number. */
	numberOfPages: z.int().positive().optional(),
	/** When it appeared. Absent if the source does not say or cannot be read. */
	issued: PartialDateSchema.optional(),
	/** The date in the source's words where they say more than `issued`: `Summer 2017`. */
	issuedText: z.string().optional(),
	publisher: z.string().optional(),
	publisherPlace: z.string().optional(),
	edition: z.string().optional(),
	/** BCP 47 tags: `en`, `pt-BR`. */
	languages: z.array(z.string()),
	/** Lower case, without resolver: `10.62641/aep.v53i6.1946`. */
	doi: z.string().optional(),
	/** PubMed identifier, digits only. */
	pmid: z.string().optional(),
	/** PubMed Central identifier with its letters: `PMC1234567`. */
	pmcid: z.string().optional(),
	/** ISSNs with hyphen, check digit verified. */
	issn: z.array(z.string()),
	/** ISBNs without hyphens, check digit verified. */
	isbn: z.array(z.string()),
	/** Numbers that databases gave the record. */
	accessions: z.array(AccessionSchema),
	/** Name of the database it was exported from, as the record itself says. */
	database: z.string().optional(),
	abstract: AbstractSchema.optional(),
	rights: RightsSchema.optional(),
	subjects: z.array(SubjectSchema),
	links: z.array(LinkSchema),
	/** What bears on it and what it bears on: retractions, corrections, comments, preprints. Absent where the source says nothing. */
	relations: z.array(RelationSchema).min(1).optional(),
	/** Kinds of full text that exist for licensed readers, without an address: `pdf`, `epub`, `html`. */
	fullText: z.array(z.string()),
	/** Somebody's notes on the record. Kept, never published. */
	notes: z.array(z.string()),
	/** The curator's own words about the article, Markdown with its line breaks. Absent in exports. */
	comment: z.string().min(1).optional(),
	/** What has no field, in the file's own tags and order. */
	unmapped: z.array(UnmappedSchema),
	/** How many e-mail addresses were taken out of this record's fields. */
	emailsRemoved: z.int().nonnegative(),
	origin: OriginSchema,
	/** The entry as it stands in the file. */
	raw: z.string(),
	gated: z.array(GatedSchema),
});
export type BibRecord = z.output<typeof BibRecordSchema>;

/** A record with nothing in it yet but its place, for readers to fill. `title` is empty: a reader must set it or quarantine the entry. */
export function emptyRecord(origin: Origin, raw: string): BibRecord {
	return {
		type: 'document',
		publicationTypes: [],
		title: '',
		alternativeTitles: [],
		authors: [],
		contributors: [],
		affiliations: [],
		languages: [],
		issn: [],
		isbn: [],
		accessions: [],
		subjects: [],
		links: [],
		fullText: [],
		notes: [],
		unmapped: [],
		emailsRemoved: 0,
		origin,
		raw,
		gated: [],
	};
}
