/** Reads MODS 3 (https://www.loc.gov/standards/mods/), as repositories, Zotero and bibutils write it. */
import { type Problem, problem } from '../../problems/problem.ts';
import { readLanguage } from '../../record/language.ts';
import { addAbstract, addLicence, addRights } from '../draft/abstract.ts';
import { Draft, type Value } from '../draft/draft.ts';
import { addDoi, addIsbns, addIssns, addLink, addPmcid, addPmid } from '../draft/identifiers.ts';
import { addLanguages, addPublicationType, setNumberOfPages } from '../draft/publication.ts';
import type { Format, Reading } from '../format.ts';
import { cutRecords, type RecordChunk } from '../xml/chunks.ts';
import { allBelow, attributeOf, child, children, textOf } from '../xml/element.ts';
import { isFault, parseTree } from '../xml/tree.ts';
import { readOrigin, readRelated } from './imprint.ts';
import { itemType } from './item-type.ts';
import { Mods, typeOf } from './mods.ts';
import { readNames } from './names.ts';
import { readSubjects } from './subjects.ts';
import { readTitles } from './titles.ts';

export const mods: Format = { name: 'mods', label: 'MODS', recognises, read };

/** How much of a text is looked at, in characters. */
const LOOKED_AT = 20_000;

/** True where an element `mods` stands with one of MODS' own in it or its namespace on it, with whatever prefix. */
function recognises(text: string): boolean {
	const head = text.slice(0, LOOKED_AT);
	if (!/^\s*</.test(head) || !/<(?:[\w.-]+:)?mods[\s>]/.test(head)) return false;
	return /loc\.gov\/mods/.test(head) || /<(?:[\w.-]+:)?titleInfo[\s>]/.test(head);
}

/** Reads a whole file. What it cannot read becomes a problem, never an exception. */
function read(text: string, file: string): Reading {
	const reading: Reading = { records: [], quarantined: [], problems: [] };
	const { records, strays } = cutRecords(text, ['mods']);
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
	const tree = parseTree(chunk);
	if (isFault(tree)) {
		const { message, actual } = tree;
		return problem(
			'entry-malformed',
			{ file, line: tree.line, column: tree.column, endLine: Math.max(endLine, tree.line) },
			{ message, actual },
		);
	}
	const draft = new Draft({ file, format: 'mods', entry, line, endLine }, chunk.text.replaceAll('\r\n', '\n'));
	map(new Mods(draft, tree));
	if (draft.record.title !== '') return draft;
	return problem(
		'title-missing',
		{ file, line, endLine },
		{
			message: 'The entry has no title (element titleInfo/title), so it cannot have a page.',
			todo: `Add the title from the catalogue, or delete the record (lines ${line}-${endLine}).`,
		},
	);
}

function map(entry: Mods): void {
	const { draft, root } = entry;
	draft.record.type = itemType(root);
	readTitles(entry);
	readNames(entry);
	for (const origin of children(root, 'originInfo')) readOrigin(entry, origin);
	readRelated(entry);
	readIdentifiers(entry);
	for (const language of children(root, 'language')) {
		for (const value of entry.values(language, 'languageTerm')) addLanguages(draft, value);
		const own = children(language).length === 0 ? entry.value(language) : undefined;
		if (own) addLanguages(draft, own);
	}
	for (const genre of children(root, 'genre')) {
		// `text`, as RDA calls whatever is made of words.
		const value = attributeOf(genre, 'authority') === 'rdacontent' ? undefined : entry.value(genre);
		if (value) addPublicationType(draft, value);
	}
	readSubjects(entry);
	readExtent(entry);
	readTexts(entry);
	readLinks(entry);
	entry.close();
}

function readIdentifiers(entry: Mods): void {
	const { draft, root } = entry;
	const adders: Readonly<Record<string, (draft: Draft, value: Value) => void>> = {
		doi: addDoi,
		isbn: addIsbns,
		issn: addIssns,
		'issn-l': addIssns,
		pmid: addPmid,
		pubmed: addPmid,
		pmc: addPmcid,
		pmcid: addPmcid,
		uri: (_, value) => void addLink(draft, value),
		url: (_, value) => void addLink(draft, value),
	};
	for (const element of children(root, 'identifier')) {
		const type = typeOf(element);
		const add = attributeOf(element, 'invalid') === 'yes' || !Object.hasOwn(adders, type) ? undefined : adders[type];
		const value = add && entry.value(element, `identifier[${type}]`);
		if (add && value) add(draft, value);
		else entry.keep(element);
	}
	const identifier = child(root, 'recordInfo', 'recordIdentifier');
	const value = entry.value(identifier, 'recordInfo/recordIdentifier');
	const source = identifier && entry.attribute(identifier, 'source');
	if (value) draft.record.accessions.push({ ...(source === undefined ? {} : { code: source.text }), number: draft.plain(value) });
}

/** The number of pages in `xvii, 389 p. : ill. ; 24 cm.`, which is kept whole. */
function readExtent(entry: Mods): void {
	const { draft, root } = entry;
	const element = child(root, 'physicalDescription', 'extent');
	for (const total of entry.values(element, 'total')) setNumberOfPages(draft, total);
	const extent = textOf(element);
	const count = /(?:^|[\s,(])(\d{1,5}) ?(?:p|pp|pages|S|Seiten|s)\.?(?![\p{L}\d])/u.exec(extent)?.[1];
	if (count !== undefined && Number(count) > 0) draft.record.numberOfPages ??= Number(count);
}

/**
 * Reads abstract, terms of use and notes. Notes of a library are about the work; where nobody is named who made the record
 * (`recordInfo`), as in what Zotero writes, they may be somebody's own, and never go out.
 */
function readTexts(entry: Mods): void {
	const { draft, root } = entry;
	for (const element of children(root, 'abstract')) {
		const value = entry.value(element);
		const language = attributeOf(element, 'lang');
		if (value) addAbstract(draft, value, language === undefined ? undefined : readLanguage(language));
		entry.gate(element, 'abstract');
	}
	for (const element of children(root, 'accessCondition')) {
		const address = entry.attribute(element, 'xlink:href');
		if (address && !addLicence(draft, address.text)) draft.keep(address);
		const value = entry.value(element);
		if (value && !addLicence(draft, value.text)) addRights(draft, draft.plain(value), false);
	}
	// Of what it is part of, or refers to: kept, but as an abstract it goes nowhere else.
	for (const element of allBelow(root, 'abstract')) {
		const value = entry.isTaken(element) ? undefined : entry.value(element);
		if (value === undefined) continue;
		draft.keepPrivate(value.text);
		entry.gate(element, 'note');
	}
	const isLibrary = child(root, 'recordInfo') !== undefined;
	for (const element of isLibrary ? children(root, 'note') : allBelow(root, 'note')) {
		if (isLibrary || typeOf(element) === 'statement of responsibility') {
			entry.keep(element);
			continue;
		}
		const value = entry.value(element);
		if (value) draft.keepPrivate(value.text);
		entry.gate(element, 'note');
	}
}

function readLinks(entry: Mods): void {
	const { draft, root } = entry;
	for (const location of children(root, 'location')) {
		for (const element of children(location, 'url')) {
			const value = entry.value(element, 'location/url');
			// A thumbnail is nothing to read.
			if (value && attributeOf(element, 'access') === 'preview') draft.keep(value);
			else if (value) {
				const label = entry.attribute(element, 'displayLabel')?.text ?? '';
				const kind = attributeOf(element, 'access') === 'raw object' ? 'full-text' : undefined;
				if (addLink(draft, value, kind, draft.plain({ text: label }))) entry.gate(element, 'note');
			}
		}
	}
}
