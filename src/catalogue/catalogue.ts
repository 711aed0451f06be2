import type { Problem } from '../problems/problem.ts';
import type { Name, PartialDate, Subject as Term } from '../record/record.ts';
import type { Lead, Tombstone } from './addresses.ts';
import type { Article } from './article.ts';
import type { Authorities } from './curation/authority.ts';
import type { Checked } from './curation/retractions.ts';
import type { SiteSettings, SourceSettings } from './settings.ts';

/** A thing that articles are listed under. Articles are ids, newest first, undated last, then by title. */
export interface Heading {
	/** Last part of its address; unique within its list, never a reserved word. */
	slug: string;
	label: string;
	articles: string[];
}

/** A heading with its variants, from the records. */
export interface Subject extends Heading {
	/** Every spelling met, with how often, commonest first. */
	variants: { label: string; count: number }[];
	kinds: Term['kind'][];
	schemes: string[];
	/** Slugs of subjects that occur with it, most often first, at most 20; generic ones, and those above and below it, left out. */
	occursWith: { slug: string; count: number }[];
	/** Names that a curator gives beside the label: readers look for them, whether or not a record uses them. */
	aliases: string[];
	/** Slugs of the subjects right above and right below it, and of those to look at as well. By label. No subject is above itself. */
	broader: string[];
	narrower: string[];
	related: string[];
	/** Articles under it or under a narrower subject, each once, in the order of lists; equal to `articles` where nothing is narrower. */
	withNarrower: string[];
	/** What it is used for, in a sentence. */
	scope?: string;
	/** A curator's scope note, as sanitised HTML. */
	note?: string;
	/** Identifier in MeSH: `D061218`. */
	mesh?: string;
	/** The aspect that a curator puts it under: `Intervention`. */
	facet?: string;
	/** Says little: left out where subjects are counted together. */
	generic: boolean;
	/** Slugs that lead here. Sorted, never a subject's own. */
	addresses: string[];
}

export interface Author extends Heading {
	/** `Tatlı, Safiye Zeynep`; a body's name as it is. Equal to `label`. */
	orcid?: string;
	variants: string[];
	/** Slugs of authors who may be the same: of one in initials the only one in full, and of one in full those in initials. Sorted. */
	perhaps: string[];
	/** Slugs that lead here. Sorted, never an author's own. */
	addresses: string[];
}

export interface Journal extends Heading {
	issn: string[];
	variants: string[];
	/** Slugs that lead here. Sorted, never a journal's own. */
	addresses: string[];
}

/** The sum of the accounting law; `read = published + merged + quarantined` always. */
export interface Counts {
	read: number;
	published: number;
	merged: number;
	quarantined: number;
}

/** One record file and what came of it. */
export interface FileReport extends Counts {
	file: string;
	/** Path of the archive that the file is packed in; absent for files that lie open. */
	archive?: string;
	/** Label of the format; absent when the file was refused. */
	format?: string;
}

/** A folder below `records/`, with what `_source.yml` says of it. */
export interface Source extends Counts {
	/** Safe for a path, unique. */
	slug: string;
	/** Path below `records/`; `''` for `records/` itself. */
	folder: string;
	label: string;
	settings: SourceSettings;
	files: FileReport[];
	/** Ids of articles that a record of this folder is part of, in the order of lists. */
	articles: string[];
}

/** What a build or a check did. */
export interface Report extends Counts {
	files: FileReport[];
	/** Files in `records/` that are no record files by their name. */
	passedOver: string[];
	emailsRemoved: number;
	/** Fields kept without a place. */
	unmapped: number;
	abstracts: {
		/** All that are shown. */
		shown: number;
		/** Of these, under a supplier's notice. */
		shownUnderNotice: number;
		withheld: number;
	};
	merges: { article: string; by: string; records: { file: string; line: number; database: string }[] }[];
}

/** Which state of a catalogue's files a site was made from, so that a search can be told of exactly. */
export interface Version {
	/** The first ten digits of a commit. */
	commit: string;
	day: PartialDate;
}

/** Everything a site is made from. Plain data. */
export interface Catalogue {
	site: SiteSettings;
	articles: Article[];
	sources: Source[];
	report: Report;
	/** What curators say of authors and journals. */
	authorities: Authorities;
	/** Addresses that are no article's own. */
	leads: Lead[];
	/** What is left of articles that were taken out. */
	tombstones: Tombstone[];
	/** Until when all articles were looked up in a list of retractions; absent where there is no list. */
	retractionsChecked?: Checked;
	/** Absent where no history is known. */
	version?: Version;
	problems: Problem[];
}

/** The ways in, derived from the articles alone. Each list is sorted by label, years newest first. */
export interface Indexes {
	subjects: Subject[];
	authors: Author[];
	journals: Journal[];
	years: Heading[];
	types: Heading[];
	languages: Heading[];
	databases: Heading[];
	/** Articles without any subject. */
	withoutSubject: string[];
	/** Finds the subject that a term of an article is listed under. */
	subjectOf(term: Pick<Term, 'label'>): Subject | undefined;
	/** Finds the author that a name of an article is listed under. */
	authorOf(name: Name): Author | undefined;
	/** Finds the journal an article is listed under; undefined for books and the like. */
	journalOf(article: Pick<Article, 'type' | 'containerTitle' | 'containerTitleShort' | 'issn'>): Journal | undefined;
	/** The other headings an article is listed under. */
	yearOf(article: Article): Heading | undefined;
	typesOf(article: Article): Heading[];
	languagesOf(article: Article): Heading[];
	databasesOf(article: Article): Heading[];
}
