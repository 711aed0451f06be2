/** One `PubmedArticle`: an article in a journal. */
import { cleanPmid } from '../../record/pmid.ts';
import { addIssns, addPmid } from '../draft/identifiers.ts';
import { addAlternativeTitle, addLanguages, addPublicationType, addTitle, setPages, setText } from '../draft/publication.ts';
import { typeOf } from '../nlm/publication-type.ts';
import { bearingOf, citedIn } from '../nlm/relation.ts';
import { relate } from '../relate.ts';
import { attributeOf, child, children, textOf } from '../xml/element.ts';
import type { XmlEntry } from '../xml/entry.ts';
import type { Element } from '../xml/tree.ts';
import { readAbstract, readOtherAbstracts } from './abstract.ts';
import { dateText, keepDate, readIssued } from './date.ts';
import { readArticleIds, readLocations } from './identifiers.ts';
import { readPeople } from './people.ts';
import { readSubjects } from './subjects.ts';

/** Fills the record. What comes later fills what is still open; what nothing takes becomes `unmapped`. */
export function readArticle(entry: XmlEntry): void {
	const { root, draft, ledger } = entry;
	const citation = root.name === 'MedlineCitation' ? root : child(root, 'MedlineCitation');
	const data = child(root, 'PubmedData');
	draft.record.database = 'PubMed';
	if (citation === undefined) return;
	const article = child(citation, 'Article');
	// Older versions of a record stand beside the newest, which comes first or last.
	entry.each([...children(citation, 'PMID')].sort(byVersion), addPmid);
	readTitles(entry, article);
	readJournal(entry, article, child(citation, 'MedlineJournalInfo'));
	readPages(entry, child(article, 'Pagination'));
	for (const list of children(article, 'AuthorList')) readPeople(entry, list, listRole(list));
	readPeople(entry, child(citation, 'InvestigatorList'), 'investigator');
	readLocations(entry, children(article, 'ELocationID'));
	readArticleIds(entry, child(data, 'ArticleIdList'));
	entry.each(children(article, 'Language'), addLanguages);
	entry.each(children(child(article, 'PublicationTypeList'), 'PublicationType'), addPublicationType);
	readAbstract(entry, child(article, 'Abstract'));
	readOtherAbstracts(entry, citation);
	readSubjects(entry, citation);
	const { publicationTypes, containerTitle } = draft.record;
	draft.record.type = typeOf(publicationTypes, containerTitle === undefined ? 'unknown' : 'journal');
	keepRest(entry, citation, data);
	ledger.takeAttribute(article, 'Type');
}

function byVersion(one: Element, other: Element): number {
	return Number(attributeOf(other, 'Version') ?? 0) - Number(attributeOf(one, 'Version') ?? 0);
}

/** Editors of a collection are listed beside its authors. */
export function listRole(list: Element): string | undefined {
	return attributeOf(list, 'Type') === 'editors' ? 'editor' : undefined;
}

function readTitles(entry: XmlEntry, article: Element | undefined): void {
	const title = child(article, 'ArticleTitle');
	if (title !== undefined) addTitle(entry.draft, entry.rich(title));
	entry.each(children(article, 'VernacularTitle'), entry.draft.record.title === '' ? addTitle : addAlternativeTitle);
}

function readJournal(entry: XmlEntry, article: Element | undefined, info: Element | undefined): void {
	const { draft } = entry;
	const journal = child(article, 'Journal');
	const issue = child(journal, 'JournalIssue');
	entry.each(children(journal, 'Title'), (_, value) => setText(draft, 'containerTitle', value));
	entry.each([...children(info, 'MedlineTA'), ...children(journal, 'ISOAbbreviation')], (_, value) => {
		const { containerTitle, containerTitleShort } = draft.record;
		if (containerTitle === undefined) setText(draft, 'containerTitle', value);
		else if (value.text !== containerTitle && (containerTitleShort === undefined || !sameLetters(value.text, containerTitleShort))) {
			setText(draft, 'containerTitleShort', value);
		}
	});
	entry.each([...children(journal, 'ISSN'), ...children(info, 'ISSNLinking')], addIssns);
	entry.each(children(issue, 'Volume'), (_, value) => setText(draft, 'volume', value));
	entry.each(children(issue, 'Issue'), (_, value) => setText(draft, 'issue', value));
	const date = child(issue, 'PubDate');
	readIssued(entry, date);
	for (const online of children(article, 'ArticleDate')) {
		if (dateText(date) === '') readIssued(entry, online);
		else keepDate(entry, online, `ArticleDate ${attributeOf(online, 'DateType') ?? ''}`.trim());
	}
}

/** `Crit. Care Med.` and `Crit Care Med` are one. */
const sameLetters = (one: string, other: string): boolean => one.replace(/\./g, '') === other.replace(/\./g, '');

/** `MedlinePgn` says all that the first and the last page say, and more; where it is missing, they are joined. */
export function readPages(entry: XmlEntry, pagination: Element | undefined): void {
	if (pagination === undefined) return;
	const { draft, ledger } = entry;
	const medline = child(pagination, 'MedlinePgn');
	const [start, end] = [ledger.take(child(pagination, 'StartPage')), ledger.take(child(pagination, 'EndPage'))];
	if (medline !== undefined && textOf(medline) !== '') {
		setPages(draft, entry.value(medline));
		const pages = draft.record.page ?? '';
		if (start !== '' && !pages.startsWith(start)) ledger.keep('Pagination/StartPage', start, pagination.line);
		if (end !== '' && !pages.endsWith(end)) ledger.keep('Pagination/EndPage', end, pagination.line);
	} else if (start !== '') {
		const text = end === '' || end === start ? start : `${start}-${end}`;
		setPages(draft, { tag: 'Pagination', text, line: pagination.line, endLine: pagination.endLine });
	} else if (end !== '') ledger.keep('Pagination/EndPage', end, pagination.line);
}

/** Keeps what has no field in a form that can be read: one value for a date, a reference, a grant. */
function keepRest(entry: XmlEntry, citation: Element, data: Element | undefined): void {
	for (const name of ['DateCreated', 'DateCompleted', 'DateRevised']) {
		for (const date of children(citation, name)) keepDate(entry, date, name);
	}
	for (const date of children(child(data, 'History'), 'PubMedPubDate')) {
		keepDate(entry, date, `PubMedPubDate ${entry.ledger.takeAttribute(date, 'PubStatus')}`.trim());
	}
	for (const note of children(child(citation, 'CommentsCorrectionsList'), 'CommentsCorrections')) readComment(entry, note);
	keepReferences(entry, data);
	keepGrants(entry, child(citation, 'Article', 'GrantList'));
}

/** A note on another article, as in nbib: `RetractionIn`, then the citation and the PMID of the other. What is no relation is kept. */
function readComment({ draft, ledger }: XmlEntry, note: Element): void {
	const kind = ledger.takeAttribute(note, 'RefType');
	const bearing = bearingOf(kind);
	if (bearing !== undefined) {
		const [citation, pmid] = [ledger.take(child(note, 'RefSource')), cleanPmid(textOf(child(note, 'PMID')))];
		const text = draft.plain({ text: citation });
		if (pmid !== undefined) ledger.take(child(note, 'PMID'));
		const cited = { ...citedIn(citation, bearing), ...(pmid === undefined ? {} : { pmid }) };
		relate(draft.record, { ...bearing, ...cited, ...(text === '' ? {} : { text }), words: kind });
		return;
	}
	const [source, pmid, remark] = ['RefSource', 'PMID', 'Note'].map((name) => ledger.take(child(note, name)));
	const text = [source, pmid ? `PMID: ${pmid}` : '', remark].filter(Boolean).join(' ');
	ledger.keep(`CommentsCorrections ${kind}`.trim(), text, note.line);
}

/** The works that the article cites, each as one value with its identifiers. */
export function keepReferences(entry: XmlEntry, data: Element | undefined): void {
	for (const list of children(data, 'ReferenceList')) {
		for (const reference of children(list, 'Reference')) {
			const ids = children(child(reference, 'ArticleIdList'), 'ArticleId');
			const said = ids.map((id) => `${entry.ledger.takeAttribute(id, 'IdType')}: ${entry.ledger.take(id)}`);
			entry.ledger.keep('Reference', [entry.ledger.take(child(reference, 'Citation')), ...said].join(' '), reference.line);
		}
		keepReferences(entry, list);
	}
}

export function keepGrants(entry: XmlEntry, list: Element | undefined): void {
	for (const grant of children(list, 'Grant')) entry.keepJoined(grant, 'Grant', '/');
}
