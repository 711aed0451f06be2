/** One `PubmedBookArticle`: a book of NCBI Bookshelf, or a chapter of one. */
import { addIsbns, addPmid } from '../draft/identifiers.ts';
import { addAlternativeTitle, addLanguages, addPublicationType, addTitle, setText, type TextField } from '../draft/publication.ts';
import { typeOf } from '../nlm/publication-type.ts';
import { allBelow, child, children, textOf } from '../xml/element.ts';
import type { XmlEntry } from '../xml/entry.ts';
import type { Element } from '../xml/tree.ts';
import { readAbstract } from './abstract.ts';
import { keepGrants, keepReferences, listRole, readPages } from './article.ts';
import { keepDate, readIssued } from './date.ts';
import { readArticleIds, readLocations } from './identifiers.ts';
import { readPeople } from './people.ts';
import { readKeywords } from './subjects.ts';

/** Fields of a book by its elements. */
const TEXTS: readonly (readonly [string, TextField])[] = [
	['Volume', 'volume'],
	['Edition', 'edition'],
	['CollectionTitle', 'collectionTitle'],
];

export function readBook(entry: XmlEntry): void {
	const { root, draft } = entry;
	const document = child(root, 'BookDocument');
	const book = child(document, 'Book');
	const data = child(root, 'PubmedBookData');
	draft.record.database = 'PubMed';
	entry.each(children(document, 'PMID'), addPmid);
	const chapter = textOf(child(document, 'ArticleTitle')) !== '';
	readTitles(entry, document, book, chapter);
	for (const [name, field] of TEXTS) entry.each(children(book, name), (_, value) => setText(draft, field, value));
	entry.each(children(child(book, 'Publisher'), 'PublisherName'), (_, value) => setText(draft, 'publisher', value));
	entry.each(children(child(book, 'Publisher'), 'PublisherLocation'), (_, value) => setText(draft, 'publisherPlace', value));
	entry.each(children(book, 'Isbn'), addIsbns);
	readIssued(entry, child(book, 'PubDate'));
	readPages(entry, child(document, 'Pagination'));
	for (const list of children(document, 'AuthorList')) readPeople(entry, list, listRole(list));
	const written = draft.record.authors.length > 0;
	for (const list of children(book, 'AuthorList'))
		readPeople(entry, list, listRole(list) ?? (chapter && written ? 'book author' : undefined));
	readPeople(entry, child(document, 'InvestigatorList'), 'investigator');
	readLocations(entry, children(book, 'ELocationID'));
	readArticleIds(entry, child(document, 'ArticleIdList'));
	readArticleIds(entry, child(data, 'ArticleIdList'));
	entry.each(children(document, 'Language'), addLanguages);
	entry.each(children(document, 'PublicationType'), addPublicationType);
	readAbstract(entry, child(document, 'Abstract'));
	for (const list of children(document, 'KeywordList')) readKeywords(entry, list);
	draft.record.type = typeOf(draft.record.publicationTypes, chapter ? 'chapter' : 'book');
	keepRest(entry, document, book, data);
}

function readTitles(entry: XmlEntry, document: Element | undefined, book: Element | undefined, chapter: boolean): void {
	const { draft } = entry;
	const [own, whole] = [child(document, 'ArticleTitle'), child(book, 'BookTitle')];
	if (chapter && own !== undefined) addTitle(draft, entry.rich(own));
	if (whole !== undefined) {
		if (chapter) setText(draft, 'containerTitle', entry.value(whole));
		else addTitle(draft, entry.rich(whole));
	}
	entry.each(children(document, 'VernacularTitle'), addAlternativeTitle);
}

function keepRest(entry: XmlEntry, document: Element | undefined, book: Element | undefined, data: Element | undefined): void {
	for (const date of [...children(document, 'ContributionDate', 'DateRevised'), ...children(book, 'BeginningDate', 'EndingDate')]) {
		keepDate(entry, date, date.name);
	}
	for (const date of children(child(data, 'History'), 'PubMedPubDate')) {
		keepDate(entry, date, `PubMedPubDate ${entry.ledger.takeAttribute(date, 'PubStatus')}`.trim());
	}
	// The headings of a book's sections: what is in them stands elsewhere.
	for (const section of allBelow(child(document, 'Sections'), 'Section')) {
		const title = child(section, 'SectionTitle');
		if (title !== undefined)
			entry.ledger.keep('Section', `${entry.ledger.take(child(section, 'LocationLabel'))} ${entry.ledger.take(title)}`, section.line);
	}
	keepReferences(entry, document);
	keepReferences(entry, data);
	keepGrants(entry, child(document, 'GrantList'));
}
