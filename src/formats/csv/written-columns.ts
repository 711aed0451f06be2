/** The columns of the tables that are written: their headings, in order, and what stands in each. */

import { languageName, readLanguage } from '../../record/language.ts';
import { readName } from '../../record/name.ts';
import { completePages } from '../../record/pages.ts';
import type { BibRecord, Name, Subject } from '../../record/record.ts';
import { cleanText } from '../../record/text.ts';
import { abstractText, type Citable, dateWords, nameParts, oneDatabase, openLinks } from '../citable.ts';
import { splitTerms } from './lists.ts';

/** One column. Readers know it by its heading, so headings are not to be changed. */
export interface WrittenColumn {
	heading: string;
	/** What stands in it, for people who open the table. */
	holds: string;
	cell(record: Citable): string | undefined;
}

/** What appears in something with volumes and issues, so that its title goes under `Journal`. */
const IN_JOURNALS: ReadonlySet<BibRecord['type']> = new Set([
	'article',
	'article-journal',
	'article-magazine',
	'article-newspaper',
	'document',
	'periodical',
	'review',
	'review-book',
]);

export const writtenColumns: readonly WrittenColumn[] = [
	{ heading: 'Title', holds: 'The title as printed.', cell: ({ title }) => title },
	{ heading: 'Authors', holds: 'Family name, given names; then the next author.', cell: ({ authors }) => names(authors) },
	{ heading: 'Year', holds: 'The year of publication.', cell: ({ issued }) => issued?.slice(0, 4) },
	{
		heading: 'Journal',
		holds: 'The journal, magazine or newspaper.',
		cell: ({ type, containerTitle }) => (IN_JOURNALS.has(type) ? containerTitle : undefined),
	},
	{
		heading: 'Book Title',
		holds: 'The book, proceedings or the like that it is part of.',
		cell: ({ type, containerTitle }) => (IN_JOURNALS.has(type) ? undefined : containerTitle),
	},
	{ heading: 'Volume', holds: 'The volume.', cell: ({ volume }) => volume },
	{ heading: 'Issue', holds: 'The issue.', cell: ({ issue }) => issue },
	{ heading: 'Pages', holds: 'First and last page, or the article’s number.', cell: pages },
	{ heading: 'Date', holds: 'The date as precisely as it is known: 2025, 2025-11 or 2025-11-03, or in words.', cell: date },
	{ heading: 'DOI', holds: 'The DOI, without https://doi.org/.', cell: ({ doi }) => doi },
	{ heading: 'PMID', holds: 'The number in PubMed.', cell: ({ pmid }) => pmid },
	{ heading: 'PMCID', holds: 'The number in PubMed Central.', cell: ({ pmcid }) => pmcid },
	{ heading: 'URL', holds: 'Addresses that open for everybody.', cell: (record) => list(openLinks(record).map(({ url }) => url)) },
	{ heading: 'Item Type', holds: 'The kind of item, by the words of CSL: article-journal, book ...', cell: ({ type }) => typeWord(type) },
	{
		heading: 'Publication Types',
		holds: 'What the databases call it: Systematic Review ...',
		cell: ({ publicationTypes }) => list(publicationTypes),
	},
	{ heading: 'Languages', holds: 'The languages by their English names.', cell: ({ languages }) => list(languages.map(language)) },
	{ heading: 'Keywords', holds: 'The authors’ own keywords.', cell: ({ subjects }) => keywords(subjects) },
	{
		heading: 'MeSH Headings',
		holds: 'Headings of MeSH; a star marks a main topic, a stroke a subheading.',
		cell: ({ subjects }) => mesh(subjects),
	},
	{ heading: 'Subject Headings', holds: 'All other subject terms.', cell: ({ subjects }) => headings(subjects) },
	{ heading: 'Abstract', holds: 'The abstract; its sections behind their headings.', cell: ({ abstract }) => abstractText(abstract) },
	{ heading: 'Short Title', holds: 'The short title.', cell: ({ titleShort }) => titleShort },
	{ heading: 'Translated Title', holds: 'Other titles.', cell: ({ alternativeTitles }) => list(alternativeTitles) },
	{ heading: 'Journal Abbreviation', holds: 'The journal’s abbreviated title.', cell: ({ containerTitleShort }) => containerTitleShort },
	{ heading: 'Series', holds: 'The series.', cell: ({ collectionTitle }) => collectionTitle },
	{ heading: 'Editors', holds: 'As authors.', cell: (record) => people(record, 'editor') },
	{ heading: 'Series Editors', holds: 'As authors.', cell: (record) => people(record, 'series editor') },
	{ heading: 'Translators', holds: 'As authors.', cell: (record) => people(record, 'translator') },
	{ heading: 'Contributors', holds: 'As authors.', cell: (record) => people(record, 'contributor') },
	{
		heading: 'Affiliations',
		holds: 'The institutions named.',
		cell: ({ affiliations }) => list(affiliations.map(({ name = '' }) => name)),
	},
	{ heading: 'Publisher', holds: 'The publisher.', cell: ({ publisher }) => publisher },
	{ heading: 'Place', holds: 'The place of publication.', cell: ({ publisherPlace }) => publisherPlace },
	{ heading: 'Edition', holds: 'The edition.', cell: ({ edition }) => edition },
	{ heading: 'Number of Pages', holds: 'How many pages it has.', cell: ({ numberOfPages }) => numberOfPages?.toString() },
	{ heading: 'ISSN', holds: 'ISSNs of the journal.', cell: ({ issn }) => list(issn) },
	{ heading: 'ISBN', holds: 'ISBNs of the book.', cell: ({ isbn }) => list(isbn) },
	{ heading: 'Database', holds: 'The database it was found in; of several, the first.', cell: (record) => oneDatabase(record).name },
	{ heading: 'Accession Number', holds: 'The number that this database gave it.', cell: (record) => oneDatabase(record).numbers[0] },
	{ heading: 'Record ID', holds: 'The end of the address of its page in the catalogue.', cell: ({ id }) => id },
];

/** An end such as that of `R&D`: a semicolon behind it would look like part of an entity. */
const ENTITY_LIKE = /&#?\w{1,31}$/;

/** Several values in one cell. A semicolon within one becomes a comma, since it would part it. */
function list(values: readonly string[]): string {
	const items = values.map((value) => cleanText(cleanText(value).replaceAll(';', ','))).filter((value) => value !== '');
	return items.map((item, at) => (at < items.length - 1 && ENTITY_LIKE.test(item) ? `${item} ` : item)).join('; ');
}

/** The same, for values that may hold commas: where they would be taken for several, a semicolon at the end shows that they are not. */
function terms(values: readonly string[]): string {
	const cell = list([...new Set(values)]);
	if (cell === '' || cell.includes(';') || splitTerms(cell).length === 1) return cell;
	return ENTITY_LIKE.test(cell) ? `${cell} ;` : `${cell};`;
}

/** `article` is what most tables call a journal article; a preprint is one by its own name. */
const typeWord = (type: BibRecord['type']): string => (type === 'article' ? 'preprint' : type);

/** The language by name, unless only its tag is read back as the same. */
function language(tag: string): string {
	const name = languageName(tag);
	return readLanguage(name) === tag ? name : tag;
}

/** Books, theses and reports have a number of pages under `Pages` in many tables; a single page is marked as one. */
const COUNTED: ReadonlySet<BibRecord['type']> = new Set(['book', 'classic', 'pamphlet', 'manuscript', 'thesis', 'report', 'standard']);

function pages({ type, page }: Citable): string | undefined {
	if (page === undefined || !COUNTED.has(type) || completePages(`p. ${page}`) !== page) return page;
	return /^\d+$/.test(page) ? `p. ${page}` : page;
}

function date(record: Citable): string | undefined {
	return dateWords(record) ?? record.issued;
}

function names(people: readonly Name[]): string {
	const cell = list(people.map(nameText));
	// A single name with commas may be taken for several.
	return people.length === 1 && /,.*,|,\s*\p{Lu}[.\s]*$/u.test(cell) && !cell.includes(';') ? `${cell};` : cell;
}

function people({ contributors }: Citable, wanted: string): string {
	return names(contributors.filter(({ role }) => (role ?? 'contributor').toLowerCase() === wanted));
}

/** `Family, Given, Suffix`. A body whose name would be taken apart ends with a comma. */
function nameText(name: Name): string {
	const parts = nameParts(name, /[,;]/g);
	if (typeof parts !== 'string') return [parts.family, parts.given, parts.suffix].filter(Boolean).join(', ');
	return parts === '' || readName(parts)?.literal === parts ? parts : `${parts},`;
}

function keywords(subjects: readonly Subject[]): string {
	return terms(subjects.filter(({ kind, scheme }) => kind === 'keyword' && scheme !== 'MeSH').map(({ label }) => label));
}

function mesh(subjects: readonly Subject[]): string {
	const headingsOf = subjects.filter(({ scheme }) => scheme === 'MeSH');
	return terms(
		headingsOf.map(({ label, qualifier, major }) => {
			const star = major ? '*' : '';
			return qualifier === undefined ? star + label : `${label}/${star}${qualifier}`;
		}),
	);
}

function headings(subjects: readonly Subject[]): string {
	return terms(subjects.filter(({ kind, scheme }) => kind !== 'keyword' && scheme !== 'MeSH').map(({ label }) => label));
}
