/** Abstract, rights and notes. */
import { splitCleanSections, splitNotice, splitSections } from '../../record/abstract.ts';
import { readIssns } from '../../record/issn.ts';
import type { AbstractSection } from '../../record/record.ts';
import type { MarkedText } from '../markup.ts';
import { type Draft, gate, leave, plain, rich, take } from './draft.ts';
import { isEbscoNote, readEbscoNote } from './ebsco-note.ts';
import { type Field, joined } from './field.ts';
import { addDoi, addNote } from './identifiers.ts';
import { refineIssued, saysNothing } from './publication.ts';

/** What databases write where they have no abstract. */
const NO_ABSTRACT = /^\[?\s*no abstract(?: is)?(?: available)?\s*\.?\]?$/i;

/** Reads the abstract, split into sections, and the supplier's notice, which EBSCO sets at its end or in an AB of its own. */
export function readAbstract(draft: Draft): void {
	const { record } = draft;
	const main = take(draft, 'abstract');
	const older = take(draft, 'abstractLast');
	for (const field of [...main, ...older]) gate(draft, field, 'abstract');
	const sections: AbstractSection[] = [];
	const texts = new Set<string>();
	for (const field of main.length > 0 ? main : older) {
		const body = bodyOf(draft, field);
		if (body === undefined || texts.has(body.text)) continue;
		texts.add(body.text);
		sections.push(...sectionsOf(body));
	}
	if (sections.length > 0) record.abstract = { sections };
	// Where both are present, AB wins; what N2 says otherwise is kept, but as an abstract it goes nowhere else.
	if (main.length === 0) return;
	for (const field of older) {
		const body = bodyOf(draft, field);
		if (body !== undefined && !texts.has(body.text)) record.notes.push(body.text);
	}
}

/** The abstract in a field without the notice; undefined where it says that there is none. */
function bodyOf(draft: Draft, field: Field): MarkedText | undefined {
	const whole = joined(field);
	if (saysNothing(whole) || NO_ABSTRACT.test(whole)) {
		leave(draft, field);
		return undefined;
	}
	const { abstract, notice, supplied } = splitNotice(whole);
	if (notice !== undefined || supplied) addRights(draft, notice === undefined ? undefined : plain(draft, notice), supplied);
	// `splitNotice` has cleaned the text; most abstracts hold nothing else to see to.
	const body = draft.marked || draft.mailed ? rich(draft, abstract) : { text: abstract };
	return body.text === '' ? undefined : body;
}

function addRights({ record }: Draft, text: string | undefined, supplied: boolean): void {
	const before = record.rights?.text;
	const all = before === undefined || before === text ? text : text === undefined ? before : `${before} ${text}`;
	record.rights = { ...(all === undefined ? {} : { text: all }), supplied: supplied || (record.rights?.supplied ?? false) };
}

function sectionsOf({ text, markup }: MarkedText): AbstractSection[] {
	const sections = splitCleanSections(text);
	if (markup === undefined) return sections;
	// Headings set in bold are headings all the same.
	const marked = splitSections(
		markup.replace(/<(b|strong|i|em)>\s*([^<>]{2,60}?)\s*:?\s*<\/\1>\s*:?/g, (whole, _tag, label) => asHeading(sections, label) ?? whole),
	);
	const matches = marked.length === sections.length && marked.every(({ label }, at) => label === sections[at]?.label);
	if (!matches) return sections.length === 1 && sections[0]?.label === undefined ? [{ text, markup }] : sections;
	return sections.map((section, at) => {
		const inner = marked[at]?.text;
		return inner === undefined || !/<[a-z]/.test(inner) ? section : { ...section, markup: inner };
	});
}

const asHeading = (sections: readonly AbstractSection[], label: string): string | undefined =>
	sections.some((section) => section.label?.toLowerCase() === label.toLowerCase()) ? ` ${label}: ` : undefined;

/** What Scopus and Web of Science write into N1: about the record, and nobody's own words. */
const ABOUT_RECORD =
	/^(?:Cited By|Export Date|CODEN|Correspondence Address|Funding (?:details|text)|References|Chemicals\/CAS|Manufacturers|Tradenames|Conference code|Sponsors|Molecular Sequence Numbers|Times Cited|Total Times Cited|Cited Reference Count|Last updated|Zuletzt aktualisiert|SubjectsTermNotLitGenreText)\b/i;
const DOI_ALONE = /^doi:?\s*\S+$/i;
/** JSTOR writes the day into C1. */
const JSTOR_DATE = /^Full publication date: (\S.*)$/;
const PROQUEST_COPYRIGHT = /^Copyright - (\S.*)$/;

/** Reads notes. Only what is surely from a database is anything else than somebody's own words, which never go out. */
export function readNotes(draft: Draft): void {
	for (const field of take(draft, 'note')) readNote(draft, field);
	for (const field of take(draft, 'custom')) {
		const [, date] = JSTOR_DATE.exec(field.value) ?? [];
		if (date) {
			refineIssued(draft, date);
			leave(draft, field);
		} else addNote(draft, field);
	}
}

function readNote(draft: Draft, field: Field): void {
	const { record } = draft;
	const whole = joined(field);
	const [, copyright] = PROQUEST_COPYRIGHT.exec(whole) ?? [];
	if (isEbscoNote(whole)) readEbscoNote(draft, field);
	else if (ABOUT_RECORD.test(whole)) leave(draft, field);
	else if (copyright) addRights(draft, plain(draft, copyright), false);
	else if (DOI_ALONE.test(whole) && addDoi(draft, field, whole)) return;
	else if (/^\d{4}-\d{3}[\dXx]$/.test(whole) && readIssns(whole).issn.length === 1) {
		for (const issn of readIssns(whole).issn) if (!record.issn.includes(issn)) record.issn.push(issn);
	} else addNote(draft, field);
}
