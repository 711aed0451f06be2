/** What the writers are given, and what they all ask of it. */
import { readDate } from '../record/date.ts';
import type { Abstract, BibRecord, Link, Name } from '../record/record.ts';
import { cleanText } from '../record/text.ts';

/**
 * A work to be written out: a record or an article. There are no notes, no raw text and no unmapped values here, so that no writer
 * can let them out; an abstract that is withheld is to be left out by whoever calls.
 */
export type Citable = Pick<
	BibRecord,
	| 'id'
	| 'type'
	| 'publicationTypes'
	| 'title'
	| 'titleMarkup'
	| 'titleShort'
	| 'alternativeTitles'
	| 'authors'
	| 'contributors'
	| 'affiliations'
	| 'containerTitle'
	| 'containerTitleShort'
	| 'collectionTitle'
	| 'volume'
	| 'issue'
	| 'page'
	| 'numberOfPages'
	| 'issued'
	| 'issuedText'
	| 'publisher'
	| 'publisherPlace'
	| 'edition'
	| 'languages'
	| 'doi'
	| 'pmid'
	| 'pmcid'
	| 'issn'
	| 'isbn'
	| 'accessions'
	| 'database'
	| 'abstract'
	| 'subjects'
	| 'links'
	| 'relations'
> & {
	/** Names of the databases that hold it, where they are known from more than the record itself. */
	databases?: readonly string[];
};

/** Something that a format has no place for, or changes. A writer's list of these is printed in the help. */
export interface Loss {
	/** The field of the record, or what of it: `authors.orcid`. */
	field: string;
	/** A full sentence: what becomes of it. */
	what: string;
}

/** The addresses that open for everybody. Those that need a library's login are no use to others and may tell whose they are. */
export function openLinks(record: Pick<Citable, 'links'>): Link[] {
	return record.links.filter(({ kind }) => kind !== 'library-login');
}

/** The names of the databases that hold it, each once. */
export function databaseNames({ database, databases = [] }: Pick<Citable, 'database' | 'databases'>): string[] {
	return [...new Set([...(database === undefined ? [] : [database]), ...databases])];
}

/** The sections in one text on one line, `Methods: ...` where they have a heading. */
export function abstractText(abstract: Abstract | undefined): string | undefined {
	return abstract?.sections
		.map(({ label, text }) => [...(label === undefined ? [] : [`${label}:`]), ...(text === '' ? [] : [text])].join(' '))
		.join(' ');
}

/** The date in the source's words, where they are read back as the same date: `Summer 2017`. */
export function dateWords({ issued, issuedText }: Pick<Citable, 'issued' | 'issuedText'>): string | undefined {
	return issued !== undefined && issuedText !== undefined && readDate(issuedText)?.date === issued ? issuedText : undefined;
}

/** One database, and the numbers it gave: formats with flat fields cannot say which number is whose. */
export function oneDatabase(record: Pick<Citable, 'database' | 'databases' | 'accessions'>): {
	name: string | undefined;
	numbers: string[];
} {
	const name = databaseNames(record)[0] ?? record.accessions.find(({ database }) => database !== undefined)?.database;
	const numbers = record.accessions.filter(({ database }) => (database ?? name) === name).map(({ number }) => number);
	return { name, numbers };
}

/** A person's name in clean parts; `given` and `suffix` are empty where there are none. */
export interface Person {
	family: string;
	given: string;
	suffix: string;
}

/** The parts of a person's name, without the characters of `separators`; a text where the name is not to be taken apart, empty for none. */
export function nameParts(name: Name, separators: RegExp): Person | string {
	const part = (text = ''): string => cleanText(cleanText(text).replace(separators, ' '));
	const family = part(name.family);
	const given = part(name.given);
	if (name.literal === undefined && family !== '' && (given !== '' || name.suffix !== undefined)) {
		return { family, given, suffix: cleanText(name.suffix ?? '') };
	}
	const whole = cleanText(name.literal ?? (family || given));
	return /[\p{L}\p{N}]/u.test(whole) ? whole : '';
}
