import { type Problem, problem } from '../../problems/problem.ts';
import { type BibRecord, emptyRecord, type Gated, type Origin } from '../../record/record.ts';
import type { Quarantined } from '../format.ts';
import { readAbstract } from './abstract.ts';
import { readAuthors } from './authors.ts';
import { plain } from './data.ts';
import { readIdentifiers } from './identifiers.ts';
import { type Item, type ItemRole, keepItem, readItems } from './items.ts';
import { readLanguages } from './languages.ts';
import { Ledger } from './ledger.ts';
import { readFullText, readLinks } from './links.ts';
import { at, type Node } from './node.ts';
import { readPublicationType } from './publication-type.ts';
import { readPublisher } from './publisher.ts';
import { readSource } from './source.ts';
import { readSubjects } from './subjects.ts';
import { readSeries, readTitles } from './titles.ts';

/** What became of one entry: a record, or a place in the quarantine with the problem that says why. */
export interface EntryReading {
	record?: BibRecord;
	quarantined?: Quarantined;
	problems: Problem[];
}

/** One entry as either reader found it. */
export interface Entry {
	root: Node;
	origin: Origin;
	raw: string;
	/** Lines of `raw` on which a leaf stands, counted from 1. */
	rawLines(node: Node): { from: number; to: number };
	/** Accounts for what the entry holds beside the tree, and says which of its lines do not always go out. */
	beside?(ledger: Ledger): Gated[];
}

/** What EBSCO sets for a title that guests may not see. */
const GUEST_TITLE = /^This title is unavailable for guests/i;

/** Maps an entry to a record. Every leaf of the tree ends in a field, in `unmapped` or in a problem. */
export function readEntry({ root, origin, raw, rawLines, beside }: Entry): EntryReading {
	const record = emptyRecord(origin, raw);
	const ledger = new Ledger(record);
	const items = readItems(root);
	const of = (role: ItemRole): readonly Item[] => items.get(role) ?? [];
	readTitles(root, of('title'), of('title-alternative'), ledger);
	if (isPublication(root)) return setAside(root, origin);
	if (record.title === '' || GUEST_TITLE.test(record.title)) return setAside(root, origin);
	readPublicationType(root, of('publication-type'), ledger);
	readIdentifiers(
		root,
		{ doi: of('doi'), pmid: of('pmid'), pmcid: of('pmcid'), accession: of('accession'), issn: of('issn'), isbn: of('isbn') },
		ledger,
	);
	readSeries(of('series'), ledger);
	readSource(root, { source: of('source'), short: of('journal-short'), journalInfo: of('journal-info'), date: of('date') }, ledger);
	readAuthors(
		root,
		of('author'),
		of('affiliation'),
		of('source')
			.map(({ data }) => plain(data))
			.join(' '),
		ledger,
	);
	readSubjects(root, [...of('subject')], ledger);
	readAbstract(of('abstract'), of('notice'), of('rights'), ledger);
	readLanguages(root, of('language'), ledger);
	readPublisher(of('publisher'), ledger);
	readLinks(root, of('url'), ledger);
	const leftOut = readFullText(root, ledger);
	for (const item of of('extent')) {
		const pages = /(?<![\d.])([1-9]\d{0,4})\s*(?:p\.?|pages|pp\.?)(?!\p{L})/iu.exec(plain(item.data))?.[1];
		if (pages !== undefined && record.numberOfPages === undefined) record.numberOfPages = Number(pages);
		keepItem(item, ledger);
	}
	for (const item of items.get(undefined) ?? []) if (item.data !== '') keepItem(item, ledger);
	const besides = beside?.(ledger) ?? [];
	ledger.close(root);
	const gate = (what: Gated['what'], nodes: readonly Node[]): Gated[] => nodes.map((node) => ({ ...rawLines(node), what }));
	record.gated = [
		...besides,
		...gate(
			'abstract',
			of('abstract').map(({ dataNode }) => dataNode),
		),
		...gate(
			'notice',
			of('notice').map(({ dataNode }) => dataNode),
		),
		// Full text and one session's addresses never go out, whatever the policy on abstracts is.
		...gate('note', leftOut),
	].sort((one, other) => one.from - other.from);
	return { record, problems: ledger.problems };
}

/** True for what EBSCO's publication finder gives: journals and books, which have an identifier in place of a number in a database. */
function isPublication(root: Node): boolean {
	const header = at(root, 'Header');
	return at(header, 'PublicationId') !== undefined && at(header, 'An') === undefined;
}

/** What is no record: a placeholder, which EBSCO gives to guests, a journal, or an entry without a title. */
function setAside(root: Node, origin: Origin): EntryReading {
	const { file, line, endLine } = origin;
	const header = at(root, 'Header');
	const named = ['DbLabel', 'DbId', 'An'].map((key) => plain(at(header, key)?.value ?? '')).filter((text) => text !== '');
	const level = at(header, 'AccessLevel')?.value?.trim();
	const items = at(root, 'Items');
	const placeholder = level === '1' || (items === undefined && header !== undefined && at(header, 'An') !== undefined);
	const publication = isPublication(root);
	const kind = publication ? 'entry-malformed' : placeholder ? 'entry-placeholder' : 'title-missing';
	const actual = named.length > 0 ? { actual: named.join(', ') } : {};
	const message = publication
		? { message: 'The entry describes a whole journal or book from EBSCO’s publication finder, not an article.' }
		: {};
	return { quarantined: { line, endLine }, problems: [problem(kind, { file, line, endLine }, { ...message, ...actual })] };
}
