import { readDate } from '../../record/date.ts';
import { readIssns } from '../../record/issn.ts';
import { cleanText } from '../../record/text.ts';
import { joined, linesOf, plain, plainPart, readData } from './data.ts';
import { readIssued } from './date.ts';
import { type Item, keepItem, takeItem } from './items.ts';
import type { Ledger } from './ledger.ts';
import { allBelow, at, itemsOf, type Node } from './node.ts';
import { readPages } from './pages.ts';
import { readSourceLine, type SourceLine } from './source-line.ts';
import { squash } from './squash.ts';

/** The items that say where an article appeared. */
export interface SourceItems {
	source: readonly Item[];
	short: readonly Item[];
	journalInfo: readonly Item[];
	date: readonly Item[];
}

/** Sets journal or book, volume, issue, date and pages, from `RecordInfo` and the source line together. */
export function readSource(root: Node, items: SourceItems, ledger: Ledger): void {
	const { record } = ledger;
	const [part] = itemsOf(at(root, 'RecordInfo', 'BibRecord', 'BibRelationships', 'IsPartOfRelationships'));
	const [item, ...others] = items.source;
	for (const other of others) keepItem(other, ledger);
	const [firstLine = [], ...moreLines] = item === undefined ? [] : linesOf(readData(item.data));
	const linked = firstLine.find((piece) => piece.kind === 'link' && /^(?:JN|JJ|TI|SO)$/.test(piece.code));
	const linkedTitle = linked === undefined || linked.kind === 'break' ? '' : plainPart(linked.html);
	readContainer(part, linkedTitle, ledger);
	const text = ledger.withoutEmails(plainPart(joined(firstLine)));
	const line = readSourceLine(
		text,
		[record.containerTitle ?? '', linkedTitle].filter((title, index, all) => all.indexOf(title) === index),
	);
	if (record.containerTitle === undefined && item !== undefined) {
		const guess = /^(.{3,200}?)(?:[.;,]\s+(?:(?:1[5-9]|20)\d\d|[A-Z][a-z]+,?\s?\d|Vol\b|\d{1,2}\/)|\.\s+\d+:|\.$)/u.exec(text)?.[1];
		if (guess !== undefined && record.type !== 'book') record.containerTitle = guess;
	}
	readNumbering(part, line, ledger);
	for (const short of items.short) readShortTitle(short, ledger);
	for (const info of items.journalInfo) readJournalInfo(info, ledger);
	const dates = allBelow(part, 'Dates').flatMap((list) => itemsOf(list));
	readIssued(dates, items.date, line.date, ledger);
	const stray = readSourceLine(text, [record.containerTitle ?? '', linkedTitle, `[${record.containerTitleShort}]`]);
	readPages(root, line.pages, ledger);
	if (item === undefined) return;
	if (moreLines.length > 0 || stray.left || !held(line, ledger)) keepItem(item, ledger);
	else takeItem(item, ledger);
}

/** True when the record's fields hold what the source line gave, so that the line need not be kept as well. */
function held(line: SourceLine, { record }: Ledger): boolean {
	const same = (said: string | undefined, kept: string | undefined): boolean =>
		said === undefined || squash(bareNumber(said)) === squash(kept ?? '');
	const date = line.date === undefined ? undefined : readDate(line.date)?.date;
	const dated = line.date === undefined || (date !== undefined && record.issued?.startsWith(date) === true);
	return same(line.volume, record.volume) && same(line.issue, record.issue) && dated;
}

/** The journal or book. PsycINFO lists the article's own title beside the journal's; catalogues name the book as part of itself. */
function readContainer(part: Node | undefined, linkedTitle: string, ledger: Ledger): void {
	const { record } = ledger;
	const own = [record.title, ...record.alternativeTitles].map(squash);
	for (const node of [...itemsOf(at(part, 'BibEntity', 'Titles')), ...itemsOf(at(part, 'Titles'))]) {
		const full = at(node, 'TitleFull');
		const title = ledger.withoutEmails(plain(full?.value ?? ''));
		if (full === undefined || title === '') continue;
		const itself = own.some((known) => known.includes(squash(title))) && squash(linkedTitle) !== squash(title);
		if (!itself && record.containerTitle !== undefined) continue;
		if (!itself) record.containerTitle = title.replace(/(?<=\p{Ll}{3})\.$/u, '');
		ledger.take(full);
		if (at(node, 'Type')?.value === 'main') ledger.take(at(node, 'Type'));
	}
	if (record.containerTitle === undefined && linkedTitle !== '') record.containerTitle = ledger.withoutEmails(linkedTitle);
}

/** Volume and issue. `RecordInfo` is taken before the source line; newspapers fill volumes up with noughts (`00356`). */
function readNumbering(part: Node | undefined, line: SourceLine, ledger: Ledger): void {
	const { record } = ledger;
	for (const list of allBelow(part, 'Numbering')) {
		for (const node of itemsOf(list)) {
			const type = at(node, 'Type');
			const kind = type?.value?.trim();
			const value = bareNumber(plain(at(node, 'Value')?.value ?? ''));
			if ((kind !== 'volume' && kind !== 'issue') || value === '' || record[kind] !== undefined) continue;
			record[kind] = value;
			ledger.take(type);
			ledger.take(at(node, 'Value'));
		}
	}
	if (record.volume === undefined && line.volume !== undefined) record.volume = bareNumber(line.volume);
	if (record.issue === undefined && line.issue !== undefined) record.issue = bareNumber(line.issue);
}

function bareNumber(value: string): string {
	return cleanText(value).replace(/^0+(?=\d+$)/, '');
}

function readShortTitle(item: Item, ledger: Ledger): void {
	const text = ledger.withoutEmails(plain(item.data));
	if (ledger.record.containerTitleShort !== undefined || text === '') keepItem(item, ledger);
	else {
		ledger.record.containerTitleShort = text;
		takeItem(item, ledger);
	}
}

/** MEDLINE's facts about the journal: `Publisher: ... ISSN: 1552-8618 (Electronic) ... NLM ISO Abbreviation: ...`. Kept as a whole beside what is read. */
function readJournalInfo(item: Item, ledger: Ledger): void {
	const { record } = ledger;
	const text = plain(item.data);
	keepItem(item, ledger);
	const said = (name: string): string | undefined =>
		new RegExp(`(?:^|\\s)${name}:\\s*(.*?)\\s*(?=(?:[A-Z][A-Za-z]*\\s){0,3}[A-Z]\\w*:|$)`).exec(text)?.[1];
	for (const name of ['Linking ISSN', 'ISSN']) {
		for (const issn of readIssns(said(name) ?? '').issn) if (!record.issn.includes(issn)) record.issn.push(issn);
	}
	const short = said('NLM ISO Abbreviation');
	if (short && record.containerTitleShort === undefined) record.containerTitleShort = ledger.withoutEmails(short);
}
