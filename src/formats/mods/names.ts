/** People and bodies. */
import { readName } from '../../record/name.ts';
import type { Name } from '../../record/record.ts';
import { addName, setOrcid, tieAffiliation } from '../draft/people.ts';
import { trimmed } from '../marcxml/punctuation.ts';
import { roleOf } from '../marcxml/relators.ts';
import { attributeOf, children } from '../xml/element.ts';
import type { Element } from '../xml/tree.ts';
import { type Mods, typeOf } from './mods.ts';

/** Dates of life in brackets behind a name. */
const BRACKETED_DATES = /\s*\[[\d\s?–-]+\]$/;

/**
 * Reads the names. Without a role somebody is an author, unless another name is marked as the primary one: then, as in records made
 * from MARC, nothing is known but that they had a part.
 */
export function readNames(mods: Mods): void {
	const all = children(mods.root, 'name');
	const hasPrimary = all.some((element) => attributeOf(element, 'usage') === 'primary');
	for (const element of all) {
		const name = nameOf(mods, element);
		if (name === undefined) continue;
		mods.know(element, 'type');
		const roles = new Set(rolesOf(mods, element));
		if (roles.size === 0) roles.add(hasPrimary && attributeOf(element, 'usage') !== 'primary' ? 'contributor' : undefined);
		const places = [...roles].map((role) => addName(mods.draft, { ...name }, role));
		for (const value of mods.values(element, 'affiliation')) for (const place of places) tieAffiliation(mods.draft, place, value);
		for (const identifier of children(element, 'nameIdentifier')) {
			if (typeOf(identifier) !== 'orcid') {
				mods.keep(identifier, 'name/nameIdentifier');
				continue;
			}
			const value = mods.value(identifier, 'name/nameIdentifier');
			for (const place of places) if (value) setOrcid(mods.draft, place, value);
		}
	}
}

/** The same role is given as a code and as a word; a word that is not known counts only where there is no code. */
function rolesOf(mods: Mods, element: Element): (string | undefined)[] {
	return children(element, 'role').flatMap((role) => {
		const terms = children(role, 'roleTerm');
		const [term] = [...terms].sort((a, b) => Number(typeOf(b) === 'code') - Number(typeOf(a) === 'code'));
		const value = mods.value(term);
		for (const other of terms) {
			const word = mods.value(other, 'name/role/roleTerm');
			if (word && value && other !== term && roleOf(word.text) !== roleOf(value.text)) mods.draft.keep(word);
		}
		return value ? [roleOf(value.text)] : [];
	});
}

function nameOf(mods: Mods, element: Element): Name | undefined {
	const { draft } = mods;
	const parts = children(element, 'namePart');
	const said = (...types: string[]): string =>
		parts
			.filter((part) => types.includes(typeOf(part)))
			.flatMap((part) => mods.value(part, 'name/namePart') ?? [])
			.map((value) => trimmed(draft.plain(value)))
			.filter((text) => text !== '')
			.join(typeOf(element) === 'corporate' ? '. ' : ' ');
	for (const part of parts) if (typeOf(part) === 'date') mods.keep(part, 'name/namePart');
	const family = said('family');
	const given = said('given');
	const whole = said('');
	const terms = parts.find((part) => typeOf(part) === 'termsofaddress');
	const suffix = terms && /^(?:jr|sr|ii|iii|iv)\.?$/i.test(mods.value(terms)?.text ?? '') ? said('termsofaddress') : '';
	if (terms && suffix === '') mods.keep(terms, 'name/namePart');
	const tail = suffix === '' ? {} : { suffix: suffix.replace(/^(jr|sr)\.$/i, '$1') };
	if (family !== '') return { family, ...(given === '' ? {} : { given }), ...tail };
	if (given !== '' && whole === '') return { literal: given };
	if (whole === '') {
		const [shown] = mods.values(element, 'displayForm');
		return shown && readName(draft.plain(shown));
	}
	if (typeOf(element) === 'corporate' || typeOf(element) === 'conference') return { literal: whole };
	const bare = whole.replace(BRACKETED_DATES, '');
	if (bare !== whole) draft.keep({ tag: 'name/namePart', text: whole, line: element.line, endLine: element.endLine });
	const [first = '', second = '', ...more] = bare.split(/\s*,\s*/);
	if (typeOf(element) === 'personal' && first !== '' && second !== '' && more.length === 0)
		return { family: first, given: second, ...tail };
	return readName(bare);
}
