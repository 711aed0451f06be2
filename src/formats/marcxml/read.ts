/** Reads MARC 21 bibliographic records in XML (https://www.loc.gov/standards/marcxml/), as library catalogues and OAI-PMH hand them out. */
import { type Problem, problem } from '../../problems/problem.ts';
import { readDate } from '../../record/date.ts';
import { addAbstract, addLicence, addRights } from '../draft/abstract.ts';
import { Draft } from '../draft/draft.ts';
import { addDoi, addIsbns, addIssns, addLink, addPmid } from '../draft/identifiers.ts';
import { addLanguages, setIssued, setPages, setText } from '../draft/publication.ts';
import type { Format, Reading } from '../format.ts';
import { cutRecords, type RecordChunk } from '../xml/chunks.ts';
import { allBelow, attributeOf, child, children, textOf } from '../xml/element.ts';
import { type Element, isFault, parseTree } from '../xml/tree.ts';
import { itemType } from './item-type.ts';
import { Marc, one, peek, several } from './marc.ts';
import { readNames } from './names.ts';
import { trimmed, unbracketed } from './punctuation.ts';
import { readSubjects } from './subjects.ts';
import { readTitles } from './titles.ts';

export const marcxml: Format = { name: 'marcxml', label: 'MARCXML', recognises, read };

/** How much of a text is looked at, in characters. */
const LOOKED_AT = 20_000;

/** True where a record of MARC's elements stands, with whatever prefix, also within the envelope of OAI-PMH. */
function recognises(text: string): boolean {
	const head = text.slice(0, LOOKED_AT);
	return (
		/^\s*</.test(head) && /<(?:[\w.-]+:)?record[\s>]/.test(head) && /<(?:[\w.-]+:)?(?:datafield|controlfield)\s[^>]*\btag\s*=/.test(head)
	);
}

/** Reads a whole file. What it cannot read becomes a problem, never an exception. */
function read(text: string, file: string): Reading {
	const reading: Reading = { records: [], quarantined: [], problems: [] };
	// In OAI-PMH, a record of MARC stands within one of the protocol.
	const { records, strays } = cutRecords(text, ['record'], { nested: true });
	records.forEach((chunk, index) => {
		const result = readEntry(chunk, index + 1, file);
		if (result instanceof Draft) {
			reading.records.push(result.record);
			for (const one of result.problems) reading.problems.push(one);
		} else {
			reading.quarantined.push({ line: chunk.line, endLine: chunk.endLine });
			reading.problems.push(result);
		}
	});
	for (const { line, endLine } of strays) reading.problems.push(problem('text-stray', { file, line, endLine }));
	reading.problems.sort((a, b) => a.line - b.line);
	return reading;
}

/** The record of an entry, or why there is none. */
function readEntry(chunk: RecordChunk, entry: number, file: string): Draft | Problem {
	const { line, endLine } = chunk;
	const place = { file, line, endLine };
	const tree = parseTree(chunk);
	if (isFault(tree)) {
		const { message, actual } = tree;
		return problem(
			'entry-malformed',
			{ file, line: tree.line, column: tree.column, endLine: Math.max(endLine, tree.line) },
			{ message, actual },
		);
	}
	const element = isMarc(tree) ? tree : allBelow(tree, 'record').find(isMarc);
	const header = element === tree ? undefined : child(tree, 'header');
	if (element === undefined) {
		const isDeleted = attributeOf(header, 'status') === 'deleted';
		const message = isDeleted
			? 'The record was deleted where it came from; only its number is left.'
			: 'The record holds no fields of MARC.';
		return problem('entry-malformed', place, isDeleted ? { message, todo: 'Delete the entry.' } : { message });
	}
	const draft = new Draft({ file, format: 'marcxml', entry, line, endLine }, chunk.text.replaceAll('\r\n', '\n'));
	const marc = new Marc(draft, element);
	if (marc.leader.charAt(6) === 'z') {
		return problem('entry-malformed', place, { message: 'The entry describes a name or a heading (an authority record), not a work.' });
	}
	for (const said of children(header))
		draft.keep({ tag: `header/${said.name}`, text: textOf(said), line: said.line, endLine: said.endLine });
	map(marc);
	if (draft.record.title !== '') return draft;
	return problem('title-missing', place, {
		message: 'The entry has no title (field 245), so it cannot have a page.',
		todo: `Add field 245 in the catalogue and export again, or delete the record (lines ${line}-${endLine}).`,
	});
}

const isMarc = (element: Element): boolean => children(element, 'leader', 'controlfield', 'datafield').length > 0;

function map(marc: Marc): void {
	const { draft } = marc;
	draft.record.type = itemType(marc);
	readImprint(marc);
	readTitles(marc);
	readNames(marc);
	readNumbers(marc);
	readLanguages(marc);
	readSubjects(marc);
	readTexts(marc);
	readLinks(marc);
	marc.close();
}

/** Place, publisher and date (260, or 264 with second indicator 1), edition, extent. */
function readImprint(marc: Marc): void {
	const { draft } = marc;
	for (const field of [...marc.all('260'), ...marc.all('264').filter(({ second }) => second === '1' || second === ' ')]) {
		for (const [code, target] of [
			['a', 'publisherPlace'],
			['b', 'publisher'],
		] as const) {
			for (const { value } of several(field, code)) {
				const text = unbracketed(value.text);
				// `[S.l.]`, `[s.n.]`, `[place of publication not identified]`
				if (/^s\.? ?[ln]\.?$|not identified|^o\. ?O\.?$/i.test(text)) draft.keep(value);
				else setText(draft, target, { ...value, text });
			}
		}
		for (const { value } of several(field, 'c')) {
			const text = unbracketed(value.text).replace(/^[c©℗p]\s?(?=\d{4})/, '');
			const read = readDate(text.replace(/[[\]?]/g, ''));
			if (read?.date === undefined) {
				draft.record.issuedText ??= draft.plain({ text });
			} else setIssued(draft, value, /[?[]/.test(text) && read.text === undefined ? { ...read, text } : read);
		}
	}
	const fixed = /^\d{4}$/.exec(marc.control('008').slice(7, 11))?.[0];
	if (fixed !== undefined && draft.record.issued === undefined) {
		const read = readDate(fixed);
		if (read?.date !== undefined) draft.record.issued = read.date;
	}
	for (const field of marc.all('250')) {
		const edition = one(field, 'a');
		if (edition) setText(draft, 'edition', { ...edition, text: trimmed(edition.text) });
	}
	for (const field of marc.all('300')) {
		const extent = peek(field, 'a');
		const count = /(?:^|[\s,(])(\d{1,5}) ?(?:p|pp|pages|S|Seiten|s)\.?(?![\p{L}\d])/u.exec(extent)?.[1];
		const range = /^(?:pages?|pp?\.|S\.|Seiten?)\s*(\d+\s*[-–]\s*\d+)\s*[.:;,]?$/.exec(extent)?.[1];
		if (count !== undefined && Number(count) > 0) draft.record.numberOfPages ??= Number(count);
		const value = range === undefined ? undefined : one(field, 'a');
		if (value && range !== undefined) setPages(draft, { ...value, text: range.replace(/\s+/g, '') });
	}
}

/** ISBN, ISSN, DOI and other numbers; 001 and 035 are what catalogues call the record by. */
function readNumbers(marc: Marc): void {
	const { draft } = marc;
	for (const field of marc.all('020')) for (const { value } of several(field, 'a')) addIsbns(draft, value);
	for (const field of marc.all('022')) for (const { value } of several(field, 'a')) addIssns(draft, value);
	for (const field of marc.all('024')) {
		const source = peek(field, '2').toLowerCase();
		const isDoi =
			source === 'doi' || (source === '' && /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?10\.\d{4,9}\//i.test(peek(field, 'a')));
		const add = isDoi ? addDoi : source === 'pmid' ? addPmid : undefined;
		if (add === undefined) continue;
		one(field, '2');
		for (const { value } of several(field, 'a')) add(draft, value);
	}
	const number = draft.plain({ text: marc.control('001') });
	const code = draft.plain({ text: marc.control('003') });
	if (number !== '') draft.record.accessions.push({ ...(code === '' ? {} : { code }), number });
	for (const field of marc.all('035')) {
		for (const { value } of several(field, 'a')) {
			const [, agency, own] = /^\s*\(([^()]+)\)\s*(\S.*?)\s*$/.exec(draft.plain(value)) ?? [];
			if (agency === undefined || own === undefined) draft.keep(value);
			else if (draft.isNew('accession', `${agency}\n${own}`)) draft.record.accessions.push({ code: agency, number: own });
		}
	}
}

/** Languages of the text: 041 $a, else 008. Older records run several codes together: `engfre`. */
function readLanguages(marc: Marc): void {
	const { draft } = marc;
	for (const field of marc.all('041')) {
		// With second indicator 7 the codes are of another list, named in $2, which are much the same.
		for (const { value } of several(field, 'a')) {
			const codes = /^(?:[a-z]{3}){2,}$/.test(value.text.trim()) ? (value.text.trim().match(/.{3}/g) ?? []) : [value.text];
			for (const text of codes) addLanguages(draft, { ...value, text });
			if (codes.length > 1) draft.keep(value);
		}
	}
	const code = marc.control('008').slice(35, 38);
	if (draft.record.languages.length === 0 && /^[a-z]{3}$/.test(code)) {
		const { line } = draft.record.origin;
		addLanguages(draft, { tag: '008', text: code, line, endLine: line });
	}
}

/** Abstracts (520) and terms of use (540). Other notes are the cataloguers', and are kept field by field. */
function readTexts(marc: Marc): void {
	const { draft } = marc;
	// An abstract in its original script stands in 880.
	for (const field of [...marc.all('520'), ...marc.all('880').filter((other) => peek(other, '6').startsWith('520'))]) {
		// A warning of what the work shows is no abstract.
		if (field.first === '4') continue;
		const [first, ...others] = several(field, 'ab');
		if (!first) continue;
		addAbstract(draft, { ...first.value, text: [first, ...others].map(({ value }) => value.text.trim()).join(' ') });
		marc.gate(field, 'abstract');
	}
	for (const field of marc.all('540')) {
		for (const { value } of several(field, 'u')) if (!addLicence(draft, value.text)) draft.keep(value);
		for (const { value } of several(field, 'a')) addRights(draft, draft.plain(value), false);
	}
}

function readLinks(marc: Marc): void {
	const { draft } = marc;
	for (const field of marc.all('856')) {
		const addresses = several(field, 'u');
		if (addresses.length === 0) continue;
		const label = several(field, '3yz').map(({ value }) => trimmed(draft.plain(value)));
		for (const { value } of addresses) {
			const kind = field.second === '0' && draft.record.type !== 'periodical' ? 'full-text' : undefined;
			if (addLink(draft, value, kind, label.filter((text) => text !== '').join('; '))) marc.gate(field, 'note');
		}
	}
}
