/** Names as curators write them in corrections: `Tatlı, Safiye Zeynep (editor) 0000-0002-1825-0097`. */
import { hasEmail } from '../../record/email.ts';
import { invertedName, readName } from '../../record/name.ts';
import { cleanOrcid } from '../../record/orcid.ts';
import type { Name } from '../../record/record.ts';
import { cleanText } from '../../record/text.ts';

/** An ORCID, or what was meant to be one, at the end of a name. */
const ORCID_PART = /[\s,;(]+((?:https?:\/\/orcid\.org\/|orcid[:\s]*)?\d{4}-?\d{4}-?\d{4}-?\d{3}[\dXx])\)?$/i;

/** Reads a name. `withRole`: what stands in brackets behind it is what the person did. Undefined for what is no name, and for a wrong ORCID. */
export function parsePerson(text: string, withRole: boolean): Name | undefined {
	const clean = cleanText(text);
	if (hasEmail(clean)) return undefined;
	const written = ORCID_PART.exec(clean);
	const orcid = written?.[1] === undefined ? undefined : cleanOrcid(written[1]);
	if (written !== null && orcid === undefined) return undefined;
	const bare = written === null ? clean : clean.slice(0, written.index);
	const [, before, role] = (withRole ? /^(.+?)\s*\(([^()]+)\)$/.exec(bare) : undefined) ?? [];
	const name = readName(before ?? bare);
	if (name === undefined) return undefined;
	return { ...name, ...(role === undefined ? {} : { role }), ...(orcid === undefined ? {} : { orcid }) };
}

/** The name as `parsePerson` reads it. */
export function printedPerson(name: Name): string {
	const role = name.role === undefined ? '' : ` (${name.role})`;
	return `${invertedName(name)}${role}${name.orcid === undefined ? '' : ` ${name.orcid}`}`;
}

/** Whether a text names a person: with or without the role and the ORCID, which must agree where it gives them. */
export function isNamedBy(name: Name, text: string): boolean {
	if (invertedName(name) === cleanText(text)) return true;
	const wanted = parsePerson(text, name.role !== undefined);
	if (wanted === undefined || invertedName(wanted) !== invertedName(name)) return false;
	return (wanted.role ?? name.role) === name.role && (wanted.orcid ?? name.orcid) === name.orcid;
}

/** What stands instead of a name: role, ORCID and affiliations stay, unless `was` names the role or the ORCID too. */
export function replacedPerson(now: Name, before: Name, was: string): Name {
	const named = parsePerson(was, before.role !== undefined);
	const role = now.role ?? (named?.role === undefined ? before.role : undefined);
	const orcid = now.orcid ?? (named?.orcid === undefined ? before.orcid : undefined);
	return {
		...now,
		...(role === undefined ? {} : { role }),
		...(orcid === undefined ? {} : { orcid }),
		...(before.affiliations === undefined ? {} : { affiliations: before.affiliations }),
	};
}
