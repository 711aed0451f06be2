/** Authors, editors and their institutions. */
import { fold } from '../../record/fold.ts';
import { readName } from '../../record/name.ts';
import { cleanOrcid } from '../../record/orcid.ts';
import type { Name } from '../../record/record.ts';
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
	for (const field of take(draft, 'orcids')) {
		for (const [, name = '', address = ''] of joined(field).matchAll(NAMED_ORCID)) {
			const orcid = cleanOrcid(address);
			const author = draft.record.authors.find((candidate) => isName(candidate, name));
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

function nameOf(draft: Draft, written: string): Name | undefined {
	const text = plain(draft, written);
	if (isList(text) || /^(?:et al\.?|others|and others|\[?anonymous\]?|\[?no authors? listed\]?)$/i.test(text)) return undefined;
	// EndNote closes a body's name with a comma, so that it is not taken apart.
	if (text.endsWith(',')) return { literal: text.replace(/[\s,]+$/, '') || text };
	return readName(text);
}

/** Ovid PsycINFO runs the authors of all references together under A2: `Example, Sample, Testing, Trial`. */
function isList(text: string): boolean {
	const parts = text.split(/,\s*/);
	return parts.length > 5 || (parts.length > 3 && parts.every((part) => /^\p{L}{4,}$/u.test(part)));
}

/** The names before the institution: `(Example A.; Sample B.) Department of ...` in Embase, `Example, Ann: Department of ...` in Ovid. */
const NAMES_BEFORE = /^(?:\(([^()]+)\)|([^:()]{3,60}):)\s+(\S.*)$/;

/** Reads institutions. They are tied to authors only where the entry says so. */
export function readAffiliations(draft: Draft): void {
	for (const field of take(draft, 'affiliation')) {
		for (const written of listed(field)) {
			const text = plain(draft, written);
			const [, several, one, institution] = NAMES_BEFORE.exec(text) ?? [];
			const authors = several ? matchAuthors(draft, several) : one ? draft.record.authors.filter((author) => isName(author, one)) : [];
			if (institution && authors.length > 0) tie(draft, authors, institution);
			else addAffiliation(draft, field, text);
		}
	}
}

function addAffiliation(draft: Draft, field: Field, text: string): void {
	const { record } = draft;
	const name = text.replace(/[\s:;,]+$/, '');
	// Ovid writes `Example, Ann: ann@example.org`; without the address this is the author again.
	if (name === '' || record.authors.some((author) => isName(author, name))) return;
	if (saysNoInstitution(name)) leave(draft, field);
	else if (!record.affiliations.some((other) => other.name === name)) record.affiliations.push({ name });
}

const saysNoInstitution = (name: string): boolean => !/\p{L}{2}/u.test(name) || name === 'NA';

/** Ties authors to an institution, adding it when it is new. */
export function tie({ record }: Draft, authors: readonly Name[], institution: string, mark?: string): void {
	let place = record.affiliations.findIndex((other) => other.name === institution && other.mark === mark);
	if (place < 0) place = record.affiliations.push(mark === undefined ? { name: institution } : { mark, name: institution }) - 1;
	for (const author of authors) {
		author.affiliations ??= [];
		if (!author.affiliations.includes(place)) author.affiliations.push(place);
	}
}

/** The authors of a list with semicolons; none unless every name of the list is an author. */
function matchAuthors({ record }: Draft, names: string): Name[] {
	const found: Name[] = [];
	for (const name of names.split(/\s*[;,]\s*/)) {
		if (name === '' || /^correspondence/i.test(name)) continue;
		const author = record.authors.find((candidate) => isName(candidate, name));
		if (!author) return [];
		found.push(author);
	}
	return found;
}

/** True when a text is that name, in any order and with or without stops: `Example, Ann`, `Example A.`. */
export function isName(name: Name, text: string): boolean {
	const wanted = letters(text);
	const family = letters(name.family ?? name.literal ?? '');
	if (family === '' || !wanted.startsWith(family)) return wanted === letters(`${name.given ?? ''}${name.family ?? ''}`);
	const given = wanted.slice(family.length);
	return given === letters(name.given ?? '') || given === letters(initials(name.given ?? ''));
}

const letters = (text: string): string => fold(text).replace(/[^\p{L}]/gu, '');
const initials = (given: string): string =>
	given
		.split(/[\s.-]+/)
		.map((part) => part.charAt(0))
		.join('');
