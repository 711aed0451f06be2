/** Abstract, keywords, rights and notes. */
import { splitNotice } from '../../record/abstract.ts';
import { cleanDoi } from '../../record/doi.ts';
import { cleanPmcid, cleanPmid } from '../../record/pmid.ts';
import { addAbstract, addLicence, addRights } from '../draft/abstract.ts';
import { addSubject } from '../draft/subjects.ts';
import type { BibtexDraft, Said } from './draft.ts';
import { addPrivate } from './identifiers.ts';
import { isBraced } from './names.ts';

/** Reads the abstract. */
export function readAbstract(draft: BibtexDraft): void {
	for (const field of draft.take('abstract')) {
		draft.hold(field, 'abstract');
		addAbstract(draft, field);
	}
}

/**
 * Reads keywords. Zotero, Mendeley and most others join them by commas, Scopus and Web of Science by semicolons: where there is one,
 * a comma belongs to the term. What stands in braces is one term.
 */
export function readKeywords(draft: BibtexDraft): void {
	for (const field of draft.takeFields('keywords')) {
		const separator = /;/.test(field.value.replace(/&#?\w{1,8};/g, '')) ? ';' : field.value.includes(',') ? ',' : '\n';
		// Web of Science sets each value in braces once more.
		const list = isBraced(field.value) ? field.value.slice(1, -1) : field.value;
		for (const term of termsIn(list, separator)) {
			addSubject(draft, draft.said(field, 'keywords', term), {
				kind: 'keyword',
				...(field.name === 'keywords-plus' ? { scheme: 'Keywords Plus' } : {}),
			});
		}
	}
}

function termsIn(text: string, separator: string): string[] {
	const terms: string[] = [];
	let depth = 0;
	let start = 0;
	for (let at = 0; at < text.length; at += 1) {
		const char = text.charAt(at);
		if (char === '{') depth += 1;
		else if (char === '}') depth -= 1;
		// The semicolon of an entity, as in `&amp;`, parts nothing.
		else if (char === separator && depth <= 0 && !(char === ';' && /&#?\w{1,8}$/.test(text.slice(Math.max(start, at - 10), at)))) {
			terms.push(text.slice(start, at));
			start = at + 1;
		}
	}
	terms.push(text.slice(start));
	return terms;
}

/** Reads what the entry says about rights. */
export function readRights(draft: BibtexDraft): void {
	for (const field of draft.take('rights')) {
		if (addLicence(draft, field.text)) continue;
		const text = draft.plain(field);
		if (text !== '') addRights(draft, text, splitNotice(text).supplied);
	}
}

/** What databases write into `note`: about the record, and nobody's own words. */
const ABOUT_RECORD = /^(?:cited by:? ?\d|export date|publisher: |place: |conference name: |issue: |section: |edition: )/i;
/** Zotero writes into `note` what has no field there: `PMID: 123`, one a line. */
const NUMBER = /(?:^|\s|_eprint: \S+\s)(PMID|PMCID|DOI):? (\S+)/gi;

/** Reads notes. What is not surely from a database is somebody's own words, which never go out. */
export function readNotes(draft: BibtexDraft): void {
	for (const field of draft.take('note')) {
		fillFrom(draft, field);
		if (ABOUT_RECORD.test(field.text) && field.tag === 'note') draft.keep(field);
		else addPrivate(draft, field);
	}
	// Paths of files on a disk, and other things that a program keeps for its user.
	for (const field of draft.take('private')) addPrivate(draft, field);
}

function fillFrom({ record }: BibtexDraft, { text }: Said): void {
	for (const [, name = '', number = ''] of text.matchAll(NUMBER)) {
		const pmid = cleanPmid(number);
		const pmcid = cleanPmcid(number);
		if (/^PMID$/i.test(name) && pmid !== undefined) record.pmid ??= pmid;
		else if (/^PMCID$/i.test(name) && pmcid !== undefined) record.pmcid ??= pmcid;
		else if (/^DOI$/i.test(name)) {
			const doi = cleanDoi(number);
			if (doi !== undefined) record.doi ??= doi;
		}
	}
}
