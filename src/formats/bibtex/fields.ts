/**
 * What each field of an entry is read as. Names are those of BibTeX's styles, of biblatex (manual 2.2), and of the programs and
 * databases that write BibTeX; the comment names them where others do not use the field.
 */

export type Target =
	// Titles
	| 'title'
	| 'subtitle'
	| 'titleShort'
	| 'titleOther'
	| 'booktitle'
	| 'booksubtitle'
	| 'journal'
	| 'journalFull'
	| 'journalSubtitle'
	| 'journalShort'
	| 'maintitle'
	| 'mainsubtitle'
	| 'series'
	// People
	| 'author'
	| 'contributor'
	| 'affiliation'
	| 'orcids'
	// When and where
	| 'date'
	| 'year'
	| 'month'
	| 'day'
	| 'publisher'
	| 'publisherLast'
	| 'place'
	| 'edition'
	| 'language'
	| 'hyphenation'
	| 'volume'
	| 'number'
	| 'issue'
	| 'pages'
	| 'articleNumber'
	| 'pageCount'
	// Identifiers and links
	| 'doi'
	| 'pmid'
	| 'pmcid'
	| 'issn'
	| 'isbn'
	| 'eprint'
	| 'eprintType'
	| 'accession'
	| 'database'
	| 'link'
	| 'howpublished'
	// Content
	| 'abstract'
	| 'keywords'
	| 'kind'
	| 'rights'
	| 'note'
	| 'private'
	| 'kept';

const TARGETS: Readonly<Record<Target, string>> = {
	title: 'title',
	subtitle: 'subtitle',
	titleShort: 'shorttitle',
	titleOther: 'origtitle reprinttitle translatedtitle translated-title englishtitle',
	booktitle: 'booktitle',
	booksubtitle: 'booksubtitle',
	journal: 'journal journaltitle',
	journalFull: 'fjournal', // MathSciNet: journal is an abbreviation there
	journalSubtitle: 'journalsubtitle',
	journalShort: 'shortjournal abbrev_source_title journal-iso journalabbr journal_abbrev', // Scopus, Web of Science
	maintitle: 'maintitle',
	mainsubtitle: 'mainsubtitle',
	series: 'series',
	author: 'author authors',
	contributor:
		'editor editors editora editorb editorc translator annotator commentator introduction foreword afterword bookauthor holder director advisor',
	affiliation: 'affiliation affiliations',
	orcids: 'author+an:orcid author+an:orcids orcid-numbers',
	date: 'date',
	year: 'year',
	month: 'month',
	day: 'day',
	publisher: 'publisher',
	publisherLast: 'institution school organization',
	place: 'location address',
	edition: 'edition',
	language: 'language languages',
	hyphenation: 'langid hyphenation',
	volume: 'volume',
	number: 'number',
	issue: 'issue',
	pages: 'pages page',
	articleNumber: 'eid art_number article-number articleno article_number elocation-id', // Scopus, Web of Science, ACM
	pageCount: 'pagetotal numpages num_pages page_count',
	doi: 'doi',
	pmid: 'pmid pubmed_id pubmedid',
	pmcid: 'pmcid pmc',
	issn: 'issn eissn e-issn issn-l',
	isbn: 'isbn eisbn e-isbn',
	eprint: 'eprint arxivid arxiv',
	eprintType: 'eprinttype archiveprefix',
	accession: 'unique-id', // Web of Science
	database: 'source database', // Scopus
	link: 'url urls link ee bdsk-url-1 bdsk-url-2 bdsk-url-3 bdsk-url-4 bdsk-url-5 bdsk-url-6 bdsk-url-7 bdsk-url-8 bdsk-url-9 weblink', // DBLP, BibDesk
	howpublished: 'howpublished',
	abstract: 'abstract',
	keywords: 'keywords keyword author_keywords author-keywords keywords-plus', // Scopus, Web of Science
	kind: 'type document_type', // Scopus
	rights: 'copyright rights',
	note: 'note notes annote annotation comment comments review remark bibnote', // JabRef, Mendeley
	private: `
		file owner local-url localfile pdf attachments groups bdsk-file-1 bdsk-file-2 bdsk-file-3 bdsk-file-4 bdsk-file-5 mendeley-groups mendeley-tags username priority ranking readstatus qualityassured printed relevance
		__markedentry creator creationdate-user file-attachments
	`,
	kept: `
		crossref xref xdata ids key label options presort related relatedoptions relatedstring relatedtype shorthand shorthandintro sortkey sortname
		sorttitle sortyear sortshorthand indextitle indexsorttitle entryset entrysubtype execute gender pagination bookpagination pubstate titleaddon
		booktitleaddon maintitleaddon journaltitleaddon issuetitle issuesubtitle issuetitleaddon eventtitle eventtitleaddon eventdate venue origdate
		origyear origlanguage origlocation origpublisher urldate chapter part volumes version addendum nameaddon shortauthor shorteditor shortseries
		editortype editoratype editorbtype editorctype authortype eprintclass primaryclass isan ismn isrn iswc library langidopts usera userb userc userd
		usere userf verba verbb verbc lista listb listc listd liste listf namea nameb namec nameatype namebtype namectype
		timestamp date-added date-modified creationdate modificationdate added-at date_added lastchecked urlaccessdate accessed access-date 		posted-at citeulike-article-id citeulike-linkout-0 biburl bibsource interhash intrahash
		acmid pii coden lccn mrclass mrnumber mrreviewer zblnumber zbl zbmath adsurl adsnote collaboration reportnumber slaccitation bibcode issue_date
		correspondence_address correspondence_address1 funding funding-acknowledgement funding-text funding_details funding_text chemicals_cas tradenames
		manufacturers references cited-references number-of-cited-references times-cited cited_by usage-count-last-180-days usage-count-since-2013
		web-of-science-index web-of-science-categories research-areas subject-category doc-delivery-number journal-impact author-email researcherid-numbers
		da oa esi-hot-paper esi-highly-cited-paper early-access-date early-access-month early-access-year book-group-author editor-email sponsors
		conference conference_date conf-date conf-loc art_no pubmed medline-pst record_id unique_id doc_type tags keywords_plus location_venue
		eventplace day-of-week status track comment-id note-private pagestart pageend size entry pubdate date-published
	`,
};

const TABLE: ReadonlyMap<string, Target> = new Map(
	targets().flatMap(([target, names]) =>
		names
			.trim()
			.split(/\s+/)
			.map((name): [string, Target] => [name, target]),
	),
);

function targets(): [Target, string][] {
	return Object.entries(TARGETS).flatMap(([name, names]) => (isTarget(name) ? [[name, names]] : []));
}

function isTarget(name: string): name is Target {
	return Object.hasOwn(TARGETS, name);
}

/** Every field of the table, in its order. */
export const knownFields: readonly string[] = [...TABLE.keys()];

/** Fields of a kind that are numbered: `funding_text 1`, `bdsk-file-12`. Annotations of a field: `title+an`. */
const NUMBERED = /(?:[ _-]?\d+)$/;

/** What a field, named in lower case, is read as; undefined for a field that is not known. */
export function targetOf(name: string): Target | undefined {
	const target = TABLE.get(name);
	if (target !== undefined) return target;
	if (/\+an\b/.test(name)) return 'kept';
	const base = name.replace(NUMBERED, '');
	return base === name ? undefined : (TABLE.get(base) ?? (base === 'bdsk-url' ? 'link' : base === 'bdsk-file' ? 'private' : undefined));
}

/** Targets whose values are somebody's own or under somebody's rights, so that they go nowhere but to their field. */
export const guarded: ReadonlySet<Target> = new Set<Target>(['abstract', 'note', 'private']);

/** Targets whose values are addresses, identifiers or paths, in which LaTeX is only escaped signs. */
export const verbatimTargets: ReadonlySet<Target> = new Set<Target>([
	'date',
	'doi',
	'pmid',
	'pmcid',
	'issn',
	'isbn',
	'eprint',
	'eprintType',
	'accession',
	'link',
	'private',
]);
