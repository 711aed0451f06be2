/** The fields of a record that curators can correct: how a text is read for each, and what of a record it is about. */
import { readDate } from '../../record/date.ts';
import { cleanDoi } from '../../record/doi.ts';
import { fold } from '../../record/fold.ts';
import { readIsbns } from '../../record/isbn.ts';
import { readIssns } from '../../record/issn.ts';
import { readLanguage } from '../../record/language.ts';
import { readLink } from '../../record/link.ts';
import { completePages } from '../../record/pages.ts';
import { cleanPmcid, cleanPmid } from '../../record/pmid.ts';
import { CSL_TYPES, type Link, type Subject } from '../../record/record.ts';
import { cleanText, withoutFullStop } from '../../record/text.ts';
import { subjectKey } from '../lists/subject-key.ts';
import { type Correctable, type Items, listField, plain, type Reader, scalar, textField, textItems } from './correctable-field.ts';
import { isNamedBy, parsePerson, printedPerson, replacedPerson } from './correctable-name.ts';

const title: Reader = (text) => {
	const clean = plain(text);
	return clean === undefined ? undefined : withoutFullStop(clean) || undefined;
};

const subjects: Items<Subject> = {
	parse: (text) => {
		const label = plain(text);
		return label === undefined ? undefined : { label, kind: 'keyword' };
	},
	print: ({ label, qualifier }) => (qualifier === undefined ? label : `${label}/${qualifier}`),
	isNamed: (item, text) => {
		const named = subjectKey(cleanText(text));
		return named === subjectKey(item.label) || named === subjectKey(subjects.print(item));
	},
	replaced: (now, { qualifier, ...rest }, was) => {
		// Named by its label alone, a term keeps its subheading; named by both, both are set.
		if (qualifier === undefined || subjectKey(cleanText(was)) === subjectKey(rest.label)) {
			return { ...rest, label: now.label, ...(qualifier === undefined ? {} : { qualifier }) };
		}
		const [, label = now.label, subheading] = /^(.+)\/([^/]+)$/.exec(now.label) ?? [];
		return { ...rest, label, ...(subheading === undefined ? {} : { qualifier: subheading }) };
	},
};

const links: Items<Link> = {
	parse: (text) => readLink(text),
	print: ({ url }) => url,
	isNamed: ({ url }, text) => url === (readLink(text)?.url ?? cleanText(text)),
};

const persons = (withRole: boolean) => ({
	parse: (text: string) => parsePerson(text, withRole),
	print: printedPerson,
	isNamed: isNamedBy,
	replaced: replacedPerson,
});

const titleField = scalar(
	'a title',
	title,
	(record) => record.title,
	// Its markup is that of the title that was wrong.
	({ titleMarkup: _stale, ...record }, value) => ({ ...record, title: value ?? record.title }),
	false,
);

const typeField = scalar(
	'a CSL type: article-journal, book, chapter, report, thesis ...',
	(text) => CSL_TYPES.find((type) => type === cleanText(text)),
	(record) => record.type,
	(record, value) => ({ ...record, type: CSL_TYPES.find((type) => type === value) ?? record.type }),
	false,
);

const issuedField = scalar(
	'YYYY, YYYY-MM or YYYY-MM-DD, a day that the calendar has',
	(text) => {
		const read = readDate(text);
		return read?.text === undefined ? read?.date : undefined;
	},
	(record) => record.issued,
	// So are the words of the date that was wrong.
	({ issued: _was, issuedText: _stale, ...record }, value) => (value === undefined ? record : { ...record, issued: value }),
);

const numberOfPagesField = scalar(
	'a whole number',
	(text) => /^[1-9]\d{0,5}$/.exec(cleanText(text))?.[0],
	(record) => record.numberOfPages?.toString(),
	({ numberOfPages: _was, ...record }, value) => (value === undefined ? record : { ...record, numberOfPages: Number(value) }),
);

/** One number of those that a text holds, or none. */
const single = (found: readonly string[], rest: readonly string[]) => (rest.length === 0 && found.length === 1 ? found[0] : undefined);

/** Every field that can be corrected. The abstract is a supplier's text and is not among them. */
export const CORRECTABLE = {
	type: typeField,
	title: titleField,
	titleShort: textField('titleShort', 'a title', title),
	alternativeTitles: listField(
		'a title',
		(record) => record.alternativeTitles,
		(record, alternativeTitles) => ({ ...record, alternativeTitles }),
		textItems(title, fold),
	),
	authors: listField(
		'a name: Family, Given; an ORCID may follow it',
		(record) => record.authors,
		(record, authors) => ({ ...record, authors }),
		persons(false),
	),
	contributors: listField(
		'a name: Family, Given (editor); an ORCID may follow it',
		(record) => record.contributors,
		(record, contributors) => ({ ...record, contributors }),
		persons(true),
	),
	containerTitle: textField('containerTitle', 'a title', title),
	containerTitleShort: textField('containerTitleShort', 'an abbreviated title'),
	collectionTitle: textField('collectionTitle', 'a title', title),
	volume: textField('volume', 'a volume'),
	issue: textField('issue', 'an issue'),
	page: textField('page', 'pages: 101-110, or the number of an article', (text) => plain(completePages(text))),
	numberOfPages: numberOfPagesField,
	issued: issuedField,
	issuedText: textField('issuedText', 'a date in words'),
	publisher: textField('publisher', 'a publisher'),
	publisherPlace: textField('publisherPlace', 'a place'),
	edition: textField('edition', 'an edition'),
	languages: listField(
		'an English name or an ISO 639 code of a language',
		(record) => record.languages,
		(record, languages) => ({ ...record, languages }),
		textItems(readLanguage),
	),
	doi: textField('doi', 'a DOI: 10. and a number, a slash and a suffix', cleanDoi),
	pmid: textField('pmid', 'a PubMed number: digits alone', cleanPmid),
	pmcid: textField('pmcid', 'a PubMed Central number: PMC1234567', cleanPmcid),
	issn: listField(
		'an ISSN whose check digit agrees',
		(record) => record.issn,
		(record, issn) => ({ ...record, issn }),
		textItems((text) => {
			const { issn, rest } = readIssns(text);
			return single(issn, rest);
		}),
	),
	isbn: listField(
		'an ISBN whose check digit agrees',
		(record) => record.isbn,
		(record, isbn) => ({ ...record, isbn }),
		textItems((text) => {
			const { isbn, rest } = readIsbns(text);
			return single(isbn, rest);
		}),
	),
	database: textField('database', 'a name of a database'),
	publicationTypes: listField(
		'a kind of publication',
		(record) => record.publicationTypes,
		(record, publicationTypes) => ({ ...record, publicationTypes }),
		textItems(plain, fold),
	),
	subjects: listField(
		'a subject term',
		(record) => record.subjects,
		(record, list) => ({ ...record, subjects: list }),
		subjects,
	),
	links: listField(
		'an address: https://...',
		(record) => record.links,
		(record, list) => ({ ...record, links: list }),
		links,
	),
} as const satisfies Record<string, Correctable>;

export type CorrectableField = keyof typeof CORRECTABLE;

/** The names of the fields, in the order of the table. */
export const FIELDS = Object.keys(CORRECTABLE).filter(isField);

function isField(name: string): name is CorrectableField {
	return Object.hasOwn(CORRECTABLE, name);
}

/** Fields by which records are merged and articles are named: they are corrected before the others. */
export const IDENTIFYING: ReadonlySet<CorrectableField> = new Set(['doi', 'pmid', 'pmcid', 'isbn', 'database']);
