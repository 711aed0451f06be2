/** Authors, editors and their institutions. */
import { readName } from '../../record/name.ts';
import { cleanOrcid } from '../../record/orcid.ts';
import type { Name } from '../../record/record.ts';
import { Institutions, NameIndex } from '../tagged/institutions.ts';
import { type Draft, leave, plain, take } from './draft.ts';
import { type Field, joined, listed } from './field.ts';
import type { Target } from './fields.ts';

/** What the tags for people other than authors mean. */
const ROLES: readonly (readonly [Target, string])[] = [
	['editor', 'editor'],
	['seriesEditor', 'series editor'],
	['translator', 'translator'],
	['advisor', 'advisor'],
	['contributor', 'contributor'],
];

/** Reads authors (AU and A1 in the order of the file), then everybody else with the role that the tag stands for. */
export function readPeople(draft: Draft): void {
	const { record } = draft;
	const seen = new Map<string, string>();
	for (const field of take(draft, 'author')) {
		for (const written of namesIn(field)) {
			// Some exporters give every author under AU and again under A1.
			const before = seen.get(written);
			if (before !== undefined && before !== field.tag) continue;
			seen.set(written, field.tag);
			const name = nameOf(draft, written);
			if (name) record.authors.push(name);
			else leave(draft, field, written);
		}
	}
	readOrcids(draft);
	for (const [target, role] of ROLES) {
		for (const field of take(draft, target)) {
			for (const written of namesIn(field)) {
				// ED is the date of entry in exports that come from MEDLINE.
				const name = /^[\d\s/.-]+$/.test(written) ? undefined : nameOf(draft, written);
				if (name) record.contributors.push({ ...name, role });
				else leave(draft, field, written);
			}
		}
	}
}

/** `Example, Ann; ORCID: http://orcid.org/0000-0002-1825-0097`, as Ovid PsycINFO lists them. */
const NAMED_ORCID = /(?:^|https?:\/\/orcid\.org\/|, )([^;/]+); ORCID: (https?:\/\/orcid\.org\/[\dX-]+)/g;

/** Reads lists of ORCIDs by name. The list is kept as well, since it may name others than the authors. */
function readOrcids(draft: Draft): void {
	const fields = take(draft, 'orcids');
	if (fields.length === 0) return;
	const people = new NameIndex(draft.record.authors);
	for (const field of fields) {
		for (const [, name = '', address = ''] of joined(field).matchAll(NAMED_ORCID)) {
			const orcid = cleanOrcid(address);
			const author = people.named(name);
			if (author && orcid !== undefined) author.orcid ??= orcid;
		}
		leave(draft, field);
	}
}

/** A name never holds a semicolon. */
function namesIn(field: Field): string[] {
	const values = listed(field);
	if (!values.some((value) => value.includes(';'))) return values;
	return values.flatMap((value) => (/&#?\w+;/.test(value) ? [value] : value.split(/\s*;\s*/))).filter((name) => name !== '');
}

/** What stands where a name is missing. */
const NOBODY = /^(?:et al\.?|others|and others|\[?anonymous\]?|\[?no authors? listed\]?)$/i;

function nameOf(draft: Draft, written: string): Name | undefined {
	const text = plain(draft, written);
	// EndNote closes a body's name with a comma, so that it is not taken apart.
	if (text.endsWith(',')) return { literal: text.replace(/[\s,]+$/, '') || text };
	return isList(text) || NOBODY.test(text) ? undefined : readName(text);
}

/**
 * Ovid PsycINFO runs the authors of all references together under A2: `Example, Sample, de Testing, Trial`. A body may hold as many commas,
 * but its parts have more words: `Ministry of Examples, Section B, Exampleton`.
 */
function isList(text: string): boolean {
	const comma = text.indexOf(',');
	if (comma < 0 || !text.includes(',', comma + 1)) return false;
	const parts = text.split(/,\s*/);
	if (parts.length > 5) return parts.every((part) => /^\S*(?: \S+)?$/.test(part));
	return parts.length > 3 && parts.every((part) => /^\p{L}{4,}$/u.test(part));
}

/** The names before the institution: `(Example A.; Sample B.) Department of ...` in Embase, `Example, Ann: Department of ...` in Ovid. */
const NAMES_BEFORE = /^(?:\(([^()]+)\)|([^:()]{3,60}):)\s+(\S.*)$/;

/** Reads institutions. They are tied to authors only where the entry says so. */
export function readAffiliations(draft: Draft): void {
	const fields = take(draft, 'affiliation');
	if (fields.length === 0) return;
	const people = new NameIndex(draft.record.authors);
	const institutions = new Institutions(draft.record);
	for (const field of fields) {
		for (const written of listed(field)) {
			const text = plain(draft, written);
			const [, several, one, institution] = NAMES_BEFORE.exec(text) ?? [];
			const authors = several ? matchAuthors(people, several) : [people.named(one ?? '')].filter((author) => author !== undefined);
			if (institution && authors.length > 0) institutions.tie(authors, institution);
			else addAffiliation(draft, field, text, people, institutions);
		}
	}
}

function addAffiliation(draft: Draft, field: Field, text: string, people: NameIndex, institutions: Institutions): void {
	const name = text.replace(/(?<![\s:;,])[\s:;,]+$/, '');
	// Ovid writes `Example, Ann: ann@example.org`; without the address this is the author again.
	if (name === '' || people.named(name)) return;
	if (saysNoInstitution(name)) leave(draft, field);
	else institutions.tie([], name);
}

const saysNoInstitution = (name: string): boolean => !/\p{L}{2}/u.test(name) || name === 'NA';

/** The authors of a list with semicolons or commas; none unless every name of the list is an author. */
function matchAuthors(people: NameIndex, names: string): Name[] {
	const found: Name[] = [];
	for (const name of names.split(/\s*[;,]\s*/)) {
		if (name === '' || /^correspondence/i.test(name)) continue;
		const author = people.named(name);
		if (!author) return [];
		found.push(author);
	}
	return found;
}
