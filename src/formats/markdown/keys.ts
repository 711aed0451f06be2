/**
 * Keys of front matter: those of the hand-written record, however they are spelt, and those of other programs that write records in
 * Markdown. Keys are compared without case, accents and punctuation: `container-title`, `ContainerTitle` and `containerTitle` are one.
 */
import { fold } from '../../record/fold.ts';
import { type WrittenKey, WrittenRecordSchema } from './schema.ts';

/** What a key is read as. `kept` has no field; `site` is about a page of a website and no record. */
export type Target = WrittenKey | 'publication' | 'publicationShort' | 'fullTextLink' | 'date' | 'kept' | 'site';

export const WRITTEN_KEYS: readonly WrittenKey[] = Object.keys(WrittenRecordSchema.shape).filter(
	(key): key is WrittenKey => key in WrittenRecordSchema.shape,
);

/** Other names of the keys. The comment says who writes them. */
const OTHERS: readonly (readonly [Target, readonly string[]])[] = [
	['authors', ['author', 'creator', 'creators']], // Jekyll, Pandoc
	['contributors', ['editor', 'editors', 'contributor']],
	['affiliations', ['affiliation', 'institute', 'institutes']], // JOSS, Pandoc
	['containerTitle', ['journal', 'journaltitle', 'container', 'venue', 'booktitle', 'publicationTitle', 'periodical', 'source']], // academicpages: venue
	['containerTitleShort', ['journalAbbreviation', 'journalShort']],
	['collectionTitle', ['series']],
	['titleShort', ['shortTitle']],
	['alternativeTitles', ['alternativeTitle', 'originalTitle', 'translatedTitle']],
	['issued', ['year', 'published', 'publicationDate', 'publicationYear']],
	['date', ['date']], // Hugo, Jekyll, JOSS, Pandoc
	['page', ['pages']],
	['issue', ['number', 'no']],
	['volume', ['vol']],
	['numberOfPages', ['pageCount']],
	['publisherPlace', ['place', 'address', 'location']],
	['languages', ['language', 'lang']],
	['pmid', ['pubmed', 'pubmedId']],
	['pmcid', ['pmc']],
	['subjects', ['tags', 'keywords', 'keyword', 'subject', 'categories', 'topics', 'mesh']], // Hugo, Jekyll, Pandoc
	['links', ['url', 'link', 'externalLink', 'paperurl', 'urls']], // academicpages: paperurl
	['fullTextLink', ['url_pdf', 'pdf']], // Academic
	['publicationTypes', ['publication_types', 'itemType', 'publicationType']], // Academic; Zotero
	['publication', ['publication']], // Academic: the journal's name in Markdown
	['publicationShort', ['publication_short']], // Academic
	['notes', ['note']],
	['database', ['db']],
	['accessions', ['accession', 'accessionNumber']],
	['rights', ['copyright', 'license', 'licence']],
	[
		'kept',
		[
			'subtitle',
			'summary',
			'excerpt',
			'description',
			'bibliography',
			'archive_doi',
			'csl',
			'nocite',
			'citation',
			'key',
			'citekey',
			'citationKey',
		],
	],
	['kept', ['publishDate', 'lastmod', 'updated', 'author_notes', 'corresponding', 'event', 'aliases', 'eprint', 'arxiv', 'series_number']],
	['site', ['draft', 'featured', 'image', 'projects', 'slides', 'header', 'banner', 'view', 'cms_exclude', 'layout', 'permalink', 'slug']],
	['site', ['collection', 'weight', 'math', 'highlight', 'share', 'commentable', 'profile', 'show_date', 'reading_time', 'diagram', 'toc']],
	['site', ['url_code', 'url_dataset', 'url_poster', 'url_project', 'url_slides', 'url_source', 'url_video', 'url_blog', 'url_preprint']],
	['site', ['date_format', 'cascade', 'outputs', 'type_title', 'sections', 'menu', 'nav', 'published_at', 'redirect_from', 'header_image']],
];

/** The other names of keys, as they are usually written. */
export const OTHER_NAMES: readonly string[] = OTHERS.flatMap(([, names]) => names);

function plain(key: string): string {
	return fold(key).replace(/[^\p{L}\p{N}]+/gu, '');
}

const TABLE: ReadonlyMap<string, Target> = new Map([
	...OTHERS.flatMap(([target, names]) => names.map((name): [string, Target] => [plain(name), target])),
	...WRITTEN_KEYS.map((key): [string, Target] => [plain(key), key]),
]);

/** What a key is read as; undefined for one that is not known. */
export function targetOfKey(key: string): Target | undefined {
	return TABLE.get(plain(key));
}

/** CSL types by Academic's numbers and other programs' words. */
export const OTHER_TYPES: Readonly<Record<string, string>> = {
	'0': 'document',
	'1': 'paper-conference',
	'2': 'article-journal',
	'3': 'article',
	'4': 'report',
	'5': 'book',
	'6': 'chapter',
	'7': 'thesis',
	'8': 'patent',
	journalArticle: 'article-journal',
	conferencePaper: 'paper-conference',
	bookSection: 'chapter',
	preprint: 'article',
};
