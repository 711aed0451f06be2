/** Names, their roles, ORCIDs and institutions. */
import { readName } from '../../record/name.ts';
import { cleanOrcid } from '../../record/orcid.ts';
import type { Name } from '../../record/record.ts';
import type { Draft, Value } from './draft.ts';

/** What stands where a name is missing. */
const NOBODY = /^(?:et al\.?|others|and others|\[?anonymous\]?|\[?no authors? listed\]?)$/i;

/** Reads a name that is not taken apart in the source. Undefined where it names nobody. */
export function nameOf(draft: Draft, value: Pick<Value, 'text'>): Name | undefined {
	const text = draft.plain(value);
	return NOBODY.test(text) ? undefined : readName(text);
}

/** Adds a name: to the authors without a role, to the contributors with one. */
export function addName(draft: Draft, name: Name, role?: string): Name {
	const added = role === undefined ? name : { ...name, role };
	(role === undefined ? draft.record.authors : draft.record.contributors).push(added);
	return added;
}

/** Gives a name its ORCID; what is none is kept. */
export function setOrcid(draft: Draft, name: Name, value: Value): void {
	const orcid = cleanOrcid(value.text);
	if (orcid !== undefined && (name.orcid ?? orcid) === orcid) name.orcid = orcid;
	else draft.keep(value);
}

/** Ties a name to an institution, which is added where it is new. */
export function tieAffiliation(draft: Draft, name: Name | undefined, value: Pick<Value, 'text'>): void {
	const { affiliations } = draft.record;
	const institution = draft.plain(value).replace(/^[,;:\s]+|(?<![,;:\s])[,;:\s]+$/g, '');
	if (!/[\p{L}\p{N}]/u.test(institution)) return;
	let place = draft.places.get(institution);
	if (place === undefined) {
		place = affiliations.push({ name: institution }) - 1;
		draft.places.set(institution, place);
	}
	if (name !== undefined) draft.tie(name, place);
}
