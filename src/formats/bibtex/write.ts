/**
 * Writes BibTeX that BibTeX's own styles and biblatex both read: UTF-8, fields of BibTeX where it has them (year and month, address,
 * journal), those of biblatex beside them where they say more (date, author+an:orcid).
 */

import { languageName, readLanguage } from '../../record/language.ts';
import { completePages } from '../../record/pages.ts';
import type { BibRecord, Subject } from '../../record/record.ts';
import { cleanText } from '../../record/text.ts';
import { abstractText, type Citable, openLinks } from '../citable.ts';
import { CitationKeys, citationKey } from './citation-key.ts';
import { entryType, type Family } from './entry-type.ts';
import { latexText, latexTitle, verbatim } from './written-latex.ts';
import { nameList } from './written-names.ts';
import { subtypeName, typeName } from './written-type.ts';

export { CitationKeys, citationKey } from './citation-key.ts';
export { bibtexLosses } from './losses.ts';

/** A field of an entry: its name, and its value as it stands behind the equals sign; none where it is empty. */
type Field = readonly [name: string, value: string | undefined];

/** Writes one entry. Braces in values are balanced, so that none can end the entry or begin another. `key` is what documents cite it by. */
export function writeBibtex(record: Citable, key = citationKey(record)): string {
	const type = typeName(record);
	const fields = fieldsOf(record, type, entryType(type).family);
	return `@${type}{${key},\n${fields.map(([name, value]) => (value === undefined ? '' : `\t${name} = ${value},\n`)).join('')}}\n`;
}

/** Writes many entries in the order given, each with a key of its own, with a blank line between them, piece by piece. */
export function* writeAllBibtex(records: Iterable<Citable>): Generator<string> {
	const keys = new CitationKeys();
	let first = true;
	for (const record of records) {
		const entry = writeBibtex(record, keys.next(record));
		yield first ? entry : `\n${entry}`;
		first = false;
	}
}

/** LaTeX in braces; undefined where there is nothing in it. */
const inBraces = (latex: string | undefined): string | undefined => (latex === undefined || latex === '' ? undefined : `{${latex}}`);
const text = (value: string | undefined): string | undefined => inBraces(value === undefined ? undefined : latexText(value));
const exact = (value: string | undefined): string | undefined => inBraces(value === undefined ? undefined : verbatim(value));

function fieldsOf(record: Citable, type: string, family: Family): Field[] {
	const arxiv = record.accessions.find(({ database }) => database === 'arXiv')?.number;
	return [
		['author', inBraces(nameList(record.authors))],
		['author+an:orcid', inBraces(orcids(record))],
		...ROLES.map((role) => [role, inBraces(nameList(record.contributors.filter((name) => name.role?.toLowerCase() === role)))] as const),
		['title', inBraces(latexTitle(record.title, record.titleMarkup))],
		['shorttitle', record.titleShort === undefined ? undefined : inBraces(latexTitle(record.titleShort, undefined))],
		// In a whole book, `booktitle` is for the entries of its parts.
		[family === 'article' || family === 'book' ? 'journal' : 'booktitle', text(record.containerTitle)],
		['shortjournal', text(record.containerTitleShort)],
		['entrysubtype', inBraces(subtypeName(record.type))],
		['series', text(record.collectionTitle)],
		...issued(record),
		['volume', text(record.volume)],
		[family === 'article' ? 'number' : 'issue', text(record.issue)],
		['pages', inBraces(pages(record, family))],
		['pagetotal', text(record.numberOfPages?.toString())],
		['edition', text(record.edition)],
		['type', family === 'thesis' || family === 'report' ? text(record.publicationTypes[0]) : undefined],
		[PUBLISHERS[type] ?? 'publisher', listItem(record.publisher)],
		['address', listItem(record.publisherPlace)],
		['language', text(record.languages.map(language).join(' and '))],
		['doi', exact(record.doi)],
		['pmid', exact(record.pmid)],
		['pmcid', exact(record.pmcid)],
		['issn', inBraces(record.issn.map(verbatim).join(', '))],
		['isbn', inBraces(record.isbn.map(verbatim).join(', '))],
		['eprint', exact(arxiv)],
		['eprinttype', arxiv === undefined ? undefined : '{arxiv}'],
		['url', exact(openLinks(record)[0]?.url)],
		['affiliation', text(affiliations(record))],
		['keywords', inBraces(keywords(record.subjects))],
		['abstract', text(abstractText(record.abstract))],
	];
}

/** Roles that have a field of their name. */
const ROLES = ['editor', 'translator', 'advisor', 'director', 'commentator', 'annotator'] as const;

/** Where the publisher stands for kinds of items that have another name for it. */
const PUBLISHERS: Readonly<Partial<Record<string, string>>> = {
	phdthesis: 'school',
	mastersthesis: 'school',
	thesis: 'institution',
	techreport: 'institution',
	online: 'organization',
};

/** biblatex's annotation of the authors by their places: `1="0000-0002-1825-0097"`. */
function orcids({ authors }: Citable): string {
	const marked = authors.map(({ orcid }, at) => (orcid === undefined ? '' : `${at + 1}="${verbatim(orcid).replaceAll('"', '')}"`));
	return marked.filter((mark) => mark !== '').join('; ');
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const SEASON = /\b(?:spring|summer|autumn|fall|winter)\b/i;

/** Year and month as BibTeX has them, the month by its abbreviation; the whole date as biblatex has it where there is a day. */
function issued({ issued: date, issuedText }: Citable): Field[] {
	if (date === undefined) return [];
	const [year, month, day] = date.split('-');
	const season = month === undefined ? SEASON.exec(issuedText ?? '')?.[0] : undefined;
	return [
		['year', inBraces(year)],
		['month', month === undefined ? inBraces(season) : MONTHS[Number(month) - 1]],
		['date', day === undefined ? undefined : inBraces(date)],
	];
}

const RANGE = /^([^\s,;–-]+)-([^\s,;–-]+)$/;
/** Families in which a number alone says how many pages there are. */
const COUNTED: ReadonlySet<Family> = new Set(['book', 'thesis', 'report']);

/** A range with two hyphens, which TeX makes a dash. */
function pages({ page }: Citable, family: Family): string | undefined {
	if (page === undefined) return undefined;
	const [, first, last] = RANGE.exec(page) ?? [];
	if (first !== undefined && last !== undefined && completePages(`${first}–${last}`) === page)
		return `${latexText(first)}--${latexText(last)}`;
	return latexText(COUNTED.has(family) && /^\d+$/.test(page) ? `p. ${page}` : page);
}

/** One publisher or place; in braces of its own where it holds the word that parts several. */
function listItem(value: string | undefined): string | undefined {
	const written = text(value);
	return written !== undefined && / and /i.test(written) ? `{${written}}` : written;
}

/** The language by name, unless only its tag is read back as the same. */
function language(tag: string): string {
	const name = languageName(tag);
	return readLanguage(name) === tag ? name : tag;
}

function affiliations({ affiliations: institutions }: Citable): string {
	return institutions.flatMap(({ name }) => (name === undefined ? [] : [cleanText(name).replaceAll(';', ',')])).join('; ');
}

/** Labels parted by commas, each once; in braces where they hold a comma. */
function keywords(subjects: readonly Subject[]): string {
	const labels = new Set(subjects.map(({ label }) => cleanText(label).replaceAll(';', ',')).filter((label) => label !== ''));
	const list = [...labels].map((label) => (label.includes(',') ? `{${latexText(label)}}` : latexText(label))).join(', ');
	// Web of Science sets whole values in braces once more; the comma shows that these are of one label.
	return labels.size === 1 && list.startsWith('{') ? `${list},` : list;
}

/** Kinds of item that are read back as another. */
export function readBackAs(type: BibRecord['type']): BibRecord['type'] {
	const subtype = subtypeName(type);
	return subtype === undefined ? entryType(typeName({ type, publicationTypes: [] })).csl : type;
}
