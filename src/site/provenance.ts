/** "About this record": where each fact of an article came from. */
import { type AppliedCorrection, type Article, type MergeKey, PROVENANCE_FIELDS } from '../catalogue/article.ts';
import type { Source } from '../catalogue/catalogue.ts';
import { visible } from '../problems/visible.ts';
import { articleUrl, sourceUrl } from './urls.ts';
import { capitalised, counted, listed, printedDate, spelled } from './wording.ts';

/** One of the records that an article is made from. */
export interface RecordOrigin {
	/** `PubMed, entry 3 of records/pubmed/trials.nbib`. */
	heading: string;
	file: string;
	/** `lines 5 to 37`. */
	lines: string;
	/** The lines in the repository, where the site names one. */
	fileUrl?: string;
	source?: { label: string; url: string };
	/** How the record came to belong to this article; absent on the first. */
	mergedBy?: string;
	/** Which facts come from it, where there are several records. */
	gave?: string;
	removed?: string;
	/** What a curator corrected in it, and why. */
	corrections: { field: string; what: string; reason: string; link?: string; fileUrl?: string }[];
	/** What has no field, each `tag value`, cut to 200 characters. */
	unmapped: string[];
	/** Too many to print in a row. */
	unmappedFolded: boolean;
	/** A note by those who gathered the folder, unless it stands under the abstract. */
	note?: string;
	/** The entry as it stands; `gone` pieces are what the gate put in place of something. */
	raw: { text: string; gone: boolean }[];
}

export interface Provenance {
	/** `One record, MedicLatina 191763545`; `Two records of PubMed and Scopus`. */
	madeFrom: string;
	/** `3 November 2025`: when it came into the catalogue, and when its records last changed if that was later. */
	added?: string;
	changed?: string;
	/** Other addresses that lead to its page. */
	addresses: { label: string; url: string }[];
	records: RecordOrigin[];
}

const KEYS: Readonly<Record<MergeKey, string>> = {
	decision: 'been found to be the same work by a curator',
	doi: 'the same DOI',
	pmid: 'the same PubMed number',
	pmcid: 'the same PMC number',
	accession: 'the same accession number',
	title: 'the same title, year, first author and pages',
};
const FOLDED_AFTER = 8;
const LONGEST = 200;

/** Names of fields as a reader would say them. Fields that are parts of one thing share a name. */
const FIELD_NAMES: { [field in (typeof PROVENANCE_FIELDS)[number]]?: string } = {
	title: 'title',
	alternativeTitles: 'other titles',
	authors: 'authors',
	contributors: 'editors and others',
	affiliations: 'affiliations',
	containerTitle: 'journal',
	containerTitleShort: 'journal',
	volume: 'volume and issue',
	issue: 'volume and issue',
	page: 'pages',
	numberOfPages: 'pages',
	issued: 'date',
	issuedText: 'date',
	publisher: 'publisher',
	publicationTypes: 'publication types',
	languages: 'language',
	doi: 'DOI',
	pmid: 'PMID',
	pmcid: 'PMCID',
	issn: 'ISSN',
	isbn: 'ISBN',
	accessions: 'accession number',
	abstract: 'abstract',
	rights: 'rights',
	subjects: 'subjects',
	links: 'links',
};

const NAMES: ReadonlyMap<string, string | undefined> = new Map(Object.entries(FIELD_NAMES));

/** What is known of the records of an article. `sources` by folder; `repository` is the address of the git repository, if any. */
export function provenanceOf(article: Article, sources: ReadonlyMap<string, Source>, repository?: string): Provenance {
	const several = article.records.length > 1;
	// Their notes stand under the abstract.
	const printed = article.abstract ? abstractNotes(article, sources) : [];
	const databases = [...new Set(article.records.map(({ database }) => database))];
	const number = several ? undefined : (article.accessions[0]?.number ?? article.pmid);
	return {
		madeFrom: several
			? `${capitalised(spelled(article.records.length))} records of ${listed(databases)}`
			: `One record, ${[databases[0], number].filter(Boolean).join(' ')}`,
		...(article.added ? { added: printedDate(article.added) } : {}),
		...(article.changed && article.changed !== article.added ? { changed: printedDate(article.changed) } : {}),
		addresses: article.addresses.map((id) => ({ label: id, url: articleUrl(id) })),
		records: article.records.map((record, place) => {
			const { file, archive, line, endLine, entry } = record.origin;
			const source = sources.get(record.source);
			const note = source?.settings.note;
			const gave = several ? fieldsFrom(article, place) : '';
			// A host shows no lines of what is packed; there the link leads to the archive.
			const fileUrl = archive === undefined ? repositoryUrl(repository, file, { line, endLine }) : repositoryUrl(repository, archive);
			return {
				heading: `${record.database}, entry ${entry} of ${file}`,
				file,
				lines: line === endLine ? `line ${line}` : `lines ${line} to ${endLine}`,
				...(fileUrl ? { fileUrl } : {}),
				...(source ? { source: { label: source.label, url: sourceUrl(source.slug) } } : {}),
				...(record.mergedBy ? { mergedBy: KEYS[record.mergedBy] } : {}),
				...(gave ? { gave } : {}),
				...(record.emailsRemoved > 0 ? { removed: counted(record.emailsRemoved, 'e-mail address', 'e-mail addresses') } : {}),
				corrections: (record.corrections ?? []).map((correction) => {
					const at = repositoryUrl(repository, correction.file, { line: correction.line, endLine: correction.line });
					return {
						field: capitalised(NAMES.get(correction.field) ?? correction.field),
						what: shown(correctionText(correction)),
						reason: correction.reason,
						...(correction.link ? { link: correction.link } : {}),
						...(at ? { fileUrl: at } : {}),
					};
				}),
				unmapped: record.unmapped.map(({ tag, value }) => shown(`${tag} ${value ? shortened(value) : '(empty)'}`)),
				unmappedFolded: record.unmapped.length > FOLDED_AFTER,
				...(note && !printed.includes(note) ? { note } : {}),
				raw: pieces(record.raw),
			};
		}),
	};
}

/** `“3” instead of “2”`. */
function correctionText({ was, now }: AppliedCorrection): string {
	if (now === undefined) return `“${was ?? ''}” taken out`;
	return was === undefined ? `“${now}” added` : `“${now}” instead of “${was}”`;
}

/** Notes on the folders that gave the abstract, to be printed under it. */
export function abstractNotes(article: Article, sources: ReadonlyMap<string, Source>): string[] {
	const folders = (article.from['abstract'] ?? []).flatMap((place) => article.records[place]?.source ?? []);
	return [...new Set(folders.flatMap((folder) => sources.get(folder)?.settings.note ?? []))];
}

function fieldsFrom(article: Article, place: number): string {
	const fields = PROVENANCE_FIELDS.filter((field) => article.from[field]?.includes(place));
	return listed([...new Set(fields.flatMap((field) => FIELD_NAMES[field] ?? []))]);
}

function shortened(value: string): string {
	return value.length > LONGEST ? `${[...value].slice(0, LONGEST).join('')}…` : value;
}

/** What the gate writes where it takes something out. */
const GONE = /(\[(?:e-mail|note) removed\]|\[abstract withheld\])/;

/** Control signs and marks that turn the direction of what follows, but not line ends and tabulators. */
const STEERING = /[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/gu;

/** Signs that could hide or turn text are written out: a right-to-left override as `\u{202e}`. */
function shown(text: string): string {
	return text.replace(/\r\n?/g, '\n').replace(STEERING, visible);
}

function pieces(raw: string): RecordOrigin['raw'] {
	return shown(raw)
		.split(GONE)
		.flatMap((text) => (text ? [{ text, gone: GONE.test(text) }] : []));
}

/** A file, or lines of it, in a repository on a host whose addresses are known. */
function repositoryUrl(
	repository: string | undefined,
	file: string,
	lines?: Readonly<{ line: number; endLine: number }>,
): string | undefined {
	if (!repository || !/^https?:\/\/(?:www\.)?git(?:hub|lab)\.com\//.test(repository)) return undefined;
	const path = file.split('/').map(encodeURIComponent).join('/');
	const isGitLab = repository.includes('gitlab.com');
	const fragment = lines === undefined ? '' : `#L${lines.line}-${isGitLab ? '' : 'L'}${lines.endLine}`;
	return `${repository.replace(/(?:\.git)?\/?$/, '')}/${isGitLab ? '-/' : ''}blob/HEAD/${path}${fragment}`;
}
