/** Writes made-up articles down as databases export them. */
import type { Specimen } from './generate.ts';

const NOTICE =
	'Copyright of Example Press is the property of Example Press and its content may not be copied or emailed to multiple sites ' +
	"without the copyright holder's express written permission. However, users may print, download, or email articles for individual use.";

/** RIS text of all articles, one entry after the other, as a database's export has it. */
export function toRis(specimens: readonly Specimen[]): string {
	return specimens.map(risEntry).join('\n');
}

function risEntry(article: Specimen): string {
	const lines = [
		['TY', 'JOUR'],
		['T1', article.title],
		...article.authors.map(({ family, given }) => ['AU', `${family}, ${given}`]),
		['JO', article.journal.title],
		['PY', `${article.year}/${two(article.month)}//`],
		['VL', String(article.volume)],
		['IS', String(article.issue)],
		['SP', String(article.firstPage)],
		['EP', String(article.lastPage)],
		['SN', article.journal.issn],
		['DO', article.doi],
		['LA', article.language.name],
		...article.subjects.map((subject) => ['KW', subject]),
		['AB', abstractLine(article)],
		['DB', 'Example Index'],
		['AN', accession(article)],
		['ER', ''],
	];
	return `${lines.map(([tag, value]) => `${tag}  - ${value}`).join('\n')}\n`;
}

/** One article as the staff view of a VuFind catalogue dumps an EDS record, one file each. */
export function toEdsText(article: Specimen): string {
	const authors = article.authors.map(({ family, given }) => `${family}, ${given}`);
	const source = `${article.year}, Vol. ${article.volume} Issue ${article.issue}, p${article.firstPage}-${article.lastPage}. ${pages(article)}p.`;
	return `${article.title}.

Saved in:
Bibliographic Details
Title: ${article.title}.
Authors: ${authors.join(', ')}
Source: ${article.journal.title}. ${source}
Subjects: ${article.subjects.join(', ')}
Abstract: ${abstractLine(article)}
${NOTICE}
Database: Example Index
FullText Links:
  – Type: pdflink
Text:
  Availability: 0
Header DbId: exi
DbLabel: Example Index
An: ${accession(article)}
AccessLevel: 6
PubType: Academic Journal
PubTypeId: academicJournal
PreciseRelevancyScore: 0
${items(article)
	.map(
		(item, place) =>
			`${place === 0 ? 'Items ' : ''}– Name: ${item.Name}\n  Label:${item.Label && ` ${item.Label}`}\n  Group: ${item.Group}\n  Data: ${item.Data}`,
	)
	.join('\n')}
PLink https://search.ebscohost.com/login.aspx?direct=true&site=eds-live&db=exi&AN=${accession(article)}
RecordInfo BibRecord:
  BibEntity:
    Identifiers:
      – Type: doi
        Value: ${article.doi}
    Languages:
      – Code: ${article.language.code}
        Text: ${article.language.name}
    PhysicalDescription:
      Pagination:
        PageCount: ${pages(article)}
        StartPage: ${article.firstPage}
    Subjects:
${article.subjects.map((subject) => `      – SubjectFull: ${subject}\n        Type: general`).join('\n')}
    Titles:
      – TitleFull: ${article.title}.
        Type: main
  BibRelationships:
    HasContributorRelationships:
${authors.map((name) => `      – PersonEntity:\n          Name:\n            NameFull: ${name}`).join('\n')}
    IsPartOfRelationships:
      – BibEntity:
          Dates:
            – D: 01
              M: ${two(article.month)}
              Text: ${article.year}
              Type: published
              Y: ${article.year}
          Identifiers:
            – Type: issn-print
              Value: ${article.journal.issn.replace('-', '')}
          Numbering:
            – Type: volume
              Value: ${article.volume}
            – Type: issue
              Value: ${article.issue}
          Titles:
            – TitleFull: ${article.journal.title}
              Type: main
ResultId 1
`;
}

/** A reply of the EDS API to a search, with all articles in it. */
export function toEdsJson(specimens: readonly Specimen[]): string {
	const reply = {
		SearchResult: { Statistics: { TotalHits: specimens.length }, Data: { RecordFormat: 'EP Display', Records: specimens.map(edsRecord) } },
	};
	return `${JSON.stringify(reply, undefined, 1)}\n`;
}

function edsRecord(article: Specimen, place: number) {
	return {
		ResultId: place + 1,
		Header: {
			DbId: 'exi',
			DbLabel: 'Example Index',
			An: accession(article),
			RelevancyScore: '1000',
			PubType: 'Academic Journal',
			PubTypeId: 'academicJournal',
		},
		PLink: `https://search.ebscohost.com/login.aspx?direct=true&site=eds-live&db=exi&AN=${accession(article)}`,
		FullText: { Text: { Availability: '0' }, Links: [{ Type: 'pdflink' }] },
		// The API gives the items' markup entity-encoded.
		Items: items(article).map((item) => ({
			...item,
			Data: item.Data.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
		})),
		RecordInfo: {
			BibRecord: {
				BibEntity: {
					Identifiers: [{ Type: 'doi', Value: article.doi }],
					Languages: [{ Code: article.language.code, Text: article.language.name }],
					PhysicalDescription: { Pagination: { PageCount: String(pages(article)), StartPage: String(article.firstPage) } },
					Subjects: article.subjects.map((subject) => ({ SubjectFull: subject, Type: 'general' })),
					Titles: [{ TitleFull: article.title, Type: 'main' }],
				},
				BibRelationships: {
					HasContributorRelationships: article.authors.map(({ family, given }) => ({
						PersonEntity: { Name: { NameFull: `${family}, ${given}` } },
					})),
					IsPartOfRelationships: [
						{
							BibEntity: {
								Dates: [{ D: '01', M: two(article.month), Text: String(article.year), Type: 'published', Y: String(article.year) }],
								Identifiers: [{ Type: 'issn-print', Value: article.journal.issn.replace('-', '') }],
								Numbering: [
									{ Type: 'volume', Value: String(article.volume) },
									{ Type: 'issue', Value: String(article.issue) },
								],
								Titles: [{ TitleFull: article.journal.title, Type: 'main' }],
							},
						},
					],
				},
			},
		},
	};
}

/** The items of an EDS record, with their markup as a staff view shows it. */
function items(article: Specimen): { Name: string; Label: string; Group: string; Data: string }[] {
	const link = (field: string, text: string) =>
		`<searchLink fieldCode="${field}" term="%22${text.replaceAll(' ', '+').replaceAll(',', '%2C')}%22">${text}</searchLink>`;
	const source = `${link('JN', article.journal.title)}. ${article.year}, Vol. ${article.volume} Issue ${article.issue}, p${article.firstPage}-${article.lastPage}. ${pages(article)}p.`;
	const authors = article.authors.map(
		({ family, given }, place) => `${link('AR', `${family}, ${given}`)}<relatesTo>${place + 1}</relatesTo>`,
	);
	return [
		{ Name: 'Title', Label: 'Title', Group: 'Ti', Data: `${article.title}.` },
		{ Name: 'Author', Label: 'Authors', Group: 'Au', Data: `${authors.join('<br />')}<i> author${article.number}@example.org</i>` },
		{ Name: 'TitleSource', Label: 'Source', Group: 'Src', Data: source },
		{ Name: 'Subject', Label: 'Subjects', Group: 'Su', Data: article.subjects.map((subject) => link('DE', subject)).join('<br />') },
		{ Name: 'Abstract', Label: 'Abstract', Group: 'Ab', Data: abstractLine(article) },
		{ Name: 'AbstractSuppliedCopyright', Label: '', Group: 'Ab', Data: `<i>${NOTICE}</i> (Copyright applies to all Abstracts.)` },
	];
}

function abstractLine(article: Specimen): string {
	return article.abstract.map(({ label, text }) => (label ? `${label}: ${text}` : text)).join(' ');
}

const accession = (article: Specimen) => String(100_000_000 + article.number);
const pages = (article: Specimen) => article.lastPage - article.firstPage + 1;
const two = (number: number) => String(number).padStart(2, '0');
