/** Authors, editors and investigators with their identifiers and institutions. */
import { readName } from '../../record/name.ts';
import { cleanOrcid } from '../../record/orcid.ts';
import type { Name } from '../../record/record.ts';
import { cleanText, withoutFullStop } from '../../record/text.ts';
import { addName, tieAffiliation } from '../draft/people.ts';
import { attributeOf, child, children } from '../xml/element.ts';
import type { XmlEntry } from '../xml/entry.ts';
import type { Element } from '../xml/tree.ts';

/** Reads a list of authors or investigators. Those whom NLM found to be none (`ValidYN="N"`) are kept without a field. */
export function readPeople(entry: XmlEntry, list: Element | undefined, role?: string): void {
	for (const person of children(list, 'Author', 'Investigator')) {
		if (attributeOf(person, 'ValidYN') === 'N') continue;
		const name = nameOf(entry, person);
		if (name === undefined) continue;
		const added = addName(entry.draft, name, role);
		readIdentifiers(entry, person, added);
		readInstitutions(entry, person, added);
	}
}

function nameOf(entry: XmlEntry, person: Element): Name | undefined {
	const text = (name: string): string => {
		const found = child(person, name);
		return found === undefined ? '' : entry.draft.plain(entry.value(found));
	};
	const body = text('CollectiveName');
	if (body !== '') return { literal: withoutFullStop(body) };
	const family = text('LastName');
	// `Initials` only repeats the first letters of `ForeName`, where there is one.
	const [given, initials] = [text('ForeName') || text('FirstName'), text('Initials')];
	const suffix = text('Suffix');
	if (family === '') return given === '' && initials === '' ? undefined : { literal: given || initials };
	const first = given || initials;
	// A name of one word, as some have: no family is to be set apart.
	if (first === '') return suffix === '' ? (readName(family) ?? { literal: family }) : { family, suffix };
	return { family, given: first, ...(suffix === '' ? {} : { suffix }) };
}

function readIdentifiers({ ledger }: XmlEntry, person: Element, name: Name): void {
	for (const identifier of children(person, 'Identifier')) {
		const source = attributeOf(identifier, 'Source') ?? '';
		const orcid = /^orcid$/i.test(source) ? cleanOrcid(ledger.take(identifier)) : undefined;
		if (orcid !== undefined && (name.orcid ?? orcid) === orcid) name.orcid = orcid;
		else ledger.keep(`Author/Identifier ${source}`.trim(), ledger.take(identifier), identifier.line);
	}
}

function readInstitutions(entry: XmlEntry, person: Element, name: Name): void {
	const places = [
		...children(person, 'Affiliation'),
		...children(person, 'AffiliationInfo').flatMap((info) => children(info, 'Affiliation')),
	];
	for (const place of places) {
		const text = withoutFullStop(entry.draft.plain(entry.value(place)).replace(/(?<![\s:;,])[\s:;,]+$/, ''));
		tieAffiliation(entry.draft, name, { text: cleanText(text) });
	}
	for (const info of children(person, 'AffiliationInfo')) {
		for (const identifier of children(info, 'Identifier')) {
			const tag = `AffiliationInfo/Identifier ${attributeOf(identifier, 'Source') ?? ''}`.trim();
			entry.ledger.keep(tag, entry.ledger.take(identifier), identifier.line);
		}
	}
}
