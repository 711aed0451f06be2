/** Main and added entries: persons (X00), bodies (X10), meetings (X11). */
import { fold } from '../../record/fold.ts';
import { readName } from '../../record/name.ts';
import { cleanOrcid } from '../../record/orcid.ts';
import type { Name } from '../../record/record.ts';
import { addName, setOrcid, tieAffiliation } from '../draft/people.ts';
import { type Marc, type MarcField, one, peek, several } from './marc.ts';
import { trimmed } from './punctuation.ts';
import { roleOf } from './relators.ts';

/** Words in a statement of responsibility that tell what else than writing somebody did. */
const OTHER_PART =
	/\b(?:edit(?:ed|or|ors)|eds?\b|hrsg|herausgegeben|éd|dir\b|transl|traduit|trad\b|übers|illus|foreword|introd|preface|compiled|collected|directed|sost\b|podgot)/i;

/** Reads the names. An added entry for a work by somebody (with $t) names no one who had a part in this one, and is kept. */
export function readNames(marc: Marc): void {
	const evidence = evidenceOf(marc);
	const fields = [...marc.all('100', '110', '111'), ...marc.all('700', '710', '711', '720')];
	for (const field of fields) if (peek(field, 't') === '') readEntry(marc, field, evidence);
}

function readEntry(marc: Marc, field: MarcField, evidence: Evidence): void {
	const { draft } = marc;
	const name = field.tag.endsWith('00') || field.tag === '720' ? personOf(marc, field) : bodyOf(marc, field);
	if (name === undefined) return;
	const roles = new Set<string | undefined>();
	for (const { value } of several(field, field.tag.endsWith('11') ? '4j' : '4e')) roles.add(roleOf(value.text));
	if (roles.size === 0) roles.add(field.tag.startsWith('1') || isCoauthor(name, evidence) ? undefined : 'contributor');
	const places: Name[] = [];
	for (const role of roles) places.push(addName(draft, { ...name }, role));
	for (const { value } of several(field, '01')) {
		const isOrcid = /orcid/i.test(value.text) && cleanOrcid(value.text) !== undefined;
		if (isOrcid) for (const added of places) setOrcid(draft, added, value);
		else draft.keep(value);
	}
	for (const { value } of several(field, 'u')) for (const added of places) tieAffiliation(draft, added, value);
}

/**
 * An added entry without a relator is another author where the record has no main entry or describes an article, or where the
 * statement of responsibility names them before the first semicolon and without another part.
 */
function isCoauthor({ family = '', literal = '' }: Name, { statement, isOpen }: Evidence): boolean {
	const key = fold(family || literal);
	const place = statement.findIndex(({ folded }) => folded.includes(key));
	if (statement[place]?.isOther) return false;
	return isOpen || place === 0;
}

/** What a record says of the part that somebody without a relator had. */
interface Evidence {
	/** The statement of responsibility cut at its semicolons; `isOther` where a part names another task than writing. */
	statement: { folded: string; isOther: boolean }[];
	/** True for articles, and for records without a main entry. */
	isOpen: boolean;
}

/** Statements are no longer, but for records that are broken. */
const LONGEST_STATEMENT = 2000;

function evidenceOf(marc: Marc): Evidence {
	const statement = marc
		.all('245')
		.map((field) => peek(field, 'c'))
		.join(' ')
		.slice(0, LONGEST_STATEMENT)
		.split(';')
		.map((text) => ({ folded: fold(text), isOther: OTHER_PART.test(text) }));
	return { statement, isOpen: marc.all('773').length > 0 || marc.all('100', '110', '111').length === 0 };
}

/** `Example, Ann,` with first indicator 1; a forename alone (`Augustin,` with 0) is not taken apart. Dates and titles are kept. */
function personOf({ draft }: Marc, field: MarcField): Name | undefined {
	const value = one(field, 'a');
	if (value === undefined) return undefined;
	const text = trimmed(draft.plain(value));
	if (!/[\p{L}\p{N}]/u.test(text)) return undefined;
	const [family = '', given = '', ...more] = text.split(/\s*,\s*/);
	// Some catalogues set 0 for everybody; a comma inside the name shows that it is inverted.
	if (field.first === '3' || (field.first === '0' && given === '')) {
		const number = one(field, 'b');
		return { literal: number === undefined ? text : `${text} ${trimmed(draft.plain(number))}` };
	}
	if (family === '' || given === '' || more.length > 0) return readName(text);
	const suffix = trimmed(peek(field, 'c')).replace(/[()]/g, '');
	const isSuffix = /^(?:jr|sr|ii|iii|iv)\.?$/i.test(suffix);
	if (isSuffix) one(field, 'c');
	return { family, given, ...(isSuffix ? { suffix: suffix.replace(/^(jr|sr)\.$/i, '$1') } : {}) };
}

/** A body with its parts (`World Health Organization. Regional Office`), or a meeting by its name. */
function bodyOf({ draft }: Marc, field: MarcField): Name | undefined {
	const codes = field.tag.endsWith('11') ? 'ae' : 'ab';
	const parts = several(field, codes).map(({ value }) => trimmed(draft.plain(value)));
	const text = parts.filter((part) => part !== '').join('. ');
	return text === '' ? undefined : { literal: text };
}
