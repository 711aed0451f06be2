/**
 * EBSCOhost packs what RIS has no tags for into N1: `Accession Number: 1234; Example, Ann 1; Affiliations: 1: ...; Source Info: Sep2016, Vol. 3,
 * p206; Subject Term: ...; Number of Pages: 12p; Document Type: Article`. CINAHL and APA PsycInfo set full stops between the parts.
 */
import { fold } from '../../record/fold.ts';
import { readLanguage } from '../../record/language.ts';
import { invertedName, readName } from '../../record/name.ts';
import { cleanPmid } from '../../record/pmid.ts';
import type { Name, Subject } from '../../record/record.ts';
import { Institutions, NameIndex } from '../tagged/institutions.ts';
import { type Draft, leave, plain } from './draft.ts';
import { type Field, joined } from './field.ts';
import { addAccessionNumber } from './identifiers.ts';
import { fillFromEbscoSource } from './source-line.ts';
import { addGenres, addSubject } from './subjects.ts';

/** Labels of the parts, as far as they were seen. Those of one word count only after a stop or a semicolon. */
const LABELS = [
	'Accession Number',
	'Affiliations?',
	'Author Affiliations?',
	'Source Info',
	'Subject Terms?',
	'Thesaurus Terms?',
	'Author-Supplied Keywords?',
	'Geographic Terms?',
	'Company/Entity',
	'NAICS/Industry Codes?',
	'Number of Pages',
	'Page Count',
	'Number of References',
	'Document Type',
	'Publication Type',
	'Full Text Word Count',
	'Language of Keywords',
	'Major Descriptors?',
	'Minor Descriptors?',
	'Entry Date',
	'Revision Date',
	'Release Date',
	'Journal Subset',
	'Special Interest',
	'Grant Information',
	'NLM UID',
	'Other Journal Title',
	'Other Publishers',
	'Partial author list',
	'First Author & Affiliation',
	'Format Covered',
	'Issue Publication Date',
	'Publication History',
	'Copyright Statement',
	'Supplemental Material',
	'References Available',
	'Age Group',
	'Reviews & Products',
	'Corporate Authors?',
	'Email Address(?:es)?',
	'Instrumentation',
];
const SHORT_LABELS = [
	'Subjects?',
	'People',
	'Language',
	'PMID',
	'Illustrations?',
	'Classification',
	'Population',
	'Methodology',
	'Location',
	'Keywords?',
];
const PART = new RegExp(`(?:(?<=^|[;.\\s])(${LABELS.join('|')})|(?<=^|[;.]\\s+)(${SHORT_LABELS.join('|')})):\\s`, 'g');

/** True for an N1 that EBSCOhost has packed. */
export function isEbscoNote(text: string): boolean {
	return /^Accession Number: \S/.test(text) || /; Source Info: \S/.test(text);
}

interface Part {
	label: string;
	value: string;
}

/** Takes the packed parts into the record; parts without a field are left in `unmapped`, one by one. */
export function readEbscoNote(draft: Draft, field: Field): void {
	const people: string[] = [];
	const marks = new Map<string, string>();
	for (const part of partsOf(plain(draft, joined(field)))) {
		if (part.label === '' || /^Email/.test(part.label)) people.push(part.value);
		else if (part.label === 'Accession Number') {
			const [number = '', ...names] = part.value.split(/;\s*/);
			if (number !== '') addAccessionNumber(draft, number);
			people.push(names.join(';'));
		} else if (/Affiliations?$/.test(part.label)) {
			if (!readMarks(part.value, marks)) leave(draft, field, `${part.label}: ${part.value}`);
		} else if (!readPart(draft, part)) leave(draft, field, `${part.label}: ${part.value}`);
	}
	const institutions = new Institutions(draft.record);
	const unmatched = readPeopleOf(draft, people.join(';'), marks, institutions);
	if (unmatched.length > 0) leave(draft, field, unmatched.join('; '));
	const known = new Set(draft.record.affiliations.map(({ name }) => name));
	for (const [mark, name] of marks) if (!known.has(name)) institutions.tie([], name, mark);
}

function partsOf(text: string): Part[] {
	const parts: Part[] = [];
	let label = '';
	let from = 0;
	const push = (to: number) => {
		const value = text.slice(from, to).replace(/^[\s;]+|[\s;]+$|(?<=[^.])\.\s+$/g, '');
		if (value !== '') parts.push({ label, value });
	};
	for (const match of text.matchAll(PART)) {
		push(match.index);
		label = match[1] ?? match[2] ?? '';
		from = match.index + match[0].length;
	}
	push(text.length);
	return parts;
}

/** `1: Department ...  2: Institute ...`, numbered in order. False when it is not numbered so. */
function readMarks(text: string, marks: Map<string, string>): boolean {
	let rest = /^\s*1\s?:\s*(.*)$/.exec(text)?.[1];
	if (rest === undefined) return false;
	for (let number = 1; ; number++) {
		const next: RegExpExecArray | null = new RegExp(`[\\s;]+${number + 1}\\s?:\\s`).exec(rest);
		const name = (next ? rest.slice(0, next.index) : rest).replace(/[\s;]+$/, '');
		if (name !== '') marks.set(String(number), name);
		if (!next) return true;
		rest = rest.slice(next.index + next[0].length);
	}
}

/** `Example, Ann 1,2; Sample, Ben 1 Third, Cem 3`: ties the authors to their institutions, and supplies them where AU is missing. */
function readPeopleOf({ record }: Draft, text: string, marks: ReadonlyMap<string, string>, institutions: Institutions): string[] {
	const supplied = record.authors.length === 0;
	const people = new NameIndex(record.authors);
	const unmatched: string[] = [];
	for (const written of text.replace(/(\s\d{1,3}(?:,\d{1,3})*)\s+(?=\p{L})/gu, '$1;').split(/\s*;\s*/)) {
		const [, name = '', numbers = ''] = /^(.*?)\s*(\d{1,3}(?:,\d{1,3})*)?$/.exec(written) ?? [];
		if (name === '') continue;
		const author = supplied ? readName(name) : people.named(name);
		if (!author) {
			unmatched.push(written);
			continue;
		}
		if (supplied) record.authors.push(author);
		else if (saysMore(name, author)) unmatched.push(written);
		for (const mark of numbers.split(',')) {
			const institution = marks.get(mark);
			if (institution !== undefined) institutions.tie([author], institution, mark);
		}
	}
	return unmatched;
}

/** True when a name holds a word that the author's does not: `EXAMPLE, IDA` for `Example, I. D. A.` */
function saysMore(name: string, author: Name): boolean {
	const known = new Set(wordsOf(invertedName(author)));
	return wordsOf(name).some((word) => word.length > 1 && !known.has(word));
}

const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

const KINDS: Readonly<Record<string, Subject['kind']>> = {
	'Subject Term': 'heading',
	'Thesaurus Term': 'heading',
	Subject: 'heading',
	'Author-Supplied Keyword': 'keyword',
	Keyword: 'keyword',
	'Geographic Term': 'place',
	People: 'person',
	'Company/Entity': 'organisation',
	'Major Descriptor': 'heading',
	'Minor Descriptor': 'heading',
};

/** False when the part has no field, or not the whole of it. */
function readPart(draft: Draft, { label, value }: Part): boolean {
	const { record } = draft;
	const name = label.replace(/s$/, '');
	const kind = KINDS[name] ?? KINDS[label];
	if (kind) {
		const major = label.startsWith('Major') ? { major: true } : {};
		// Only where full stops part the labels does one close the last term: `WINDBREAKS, shelterbelts, etc.` keeps its own.
		const terms = label.includes('Descriptor') ? value.replace(/\.$/, '') : value;
		for (const term of terms.split(/\s*;\s*/)) if (term !== '') addSubject(draft, { label: term, kind, ...major });
		return true;
	}
	const whole = value.replace(/\.$/, '');
	if (label === 'Number of Pages' || label === 'Page Count') {
		const [, count] = /^(\d{1,5})\s*p?$/.exec(whole) ?? [];
		if (count && Number(count) > 0) record.numberOfPages ??= Number(count);
		return record.numberOfPages === Number(count);
	}
	if (label === 'Document Type' || label === 'Publication Type') {
		addGenres(
			draft,
			whole.split(/\s*;\s*/).filter((type) => type !== ''),
		);
		return true;
	}
	if (label === 'Language') {
		const tag = readLanguage(whole);
		if (tag !== undefined && !record.languages.includes(tag)) record.languages.push(tag);
		return tag !== undefined;
	}
	if (label === 'PMID') {
		// CINAHL writes `NLM12345678`.
		const pmid = cleanPmid(whole.replace(/^NLM/, ''));
		record.pmid ??= pmid;
		return pmid !== undefined && record.pmid === pmid;
	}
	if (label === 'Source Info') fillFromEbscoSource(draft, whole);
	return false;
}
