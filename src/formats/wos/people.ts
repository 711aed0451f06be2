/** Authors, editors, ORCIDs and e-mail addresses. */
import { readName } from '../../record/name.ts';
import { cleanOrcid } from '../../record/orcid.ts';
import { type Draft, leave, plain } from '../ris/draft.ts';
import { type Field, joined, listed } from '../ris/field.ts';
import { readPeople } from '../ris/people.ts';
import { NameIndex } from '../tagged/institutions.ts';
import { takeTags } from '../tagged/take-tags.ts';
import { LISTS } from './fields.ts';

/** Reads everybody. AF names the authors in full where AU has initials; AU is then kept. */
export function readWosPeople(draft: Draft): void {
	const { record } = draft;
	chooseFuller(draft, 'AU', 'AF');
	readPeople(draft);
	for (const written of namesOf(takeTags(draft, 'CA'))) addBody(draft, written);
	const bookAuthors = draft.family === 'book' && record.authors.length === 0 ? record.authors : record.contributors;
	const role = bookAuthors === record.contributors ? { role: 'book author' } : {};
	chooseFuller(draft, 'BA', 'BF');
	for (const written of namesOf(takeTags(draft, 'BA', 'BF'))) {
		const name = readName(plain(draft, written));
		if (name) bookAuthors.push({ ...name, ...role });
	}
	for (const written of namesOf(takeTags(draft, 'GP'))) {
		const name = plain(draft, written);
		if (name !== '') bookAuthors.push({ literal: name, ...role });
	}
	readOrcids(draft);
	readEmails(draft);
}

/** Names with semicolons between them or on lines of their own; lines that only go on are joined. */
function namesOf(fields: readonly Field[]): string[] {
	return fields
		.flatMap((field) => (LISTS.has(field.tag) ? listed(field) : [joined(field)]))
		.flatMap((value) => value.split(';'))
		.map((name) => name.trim())
		.filter((name) => name !== '');
}

function addBody(draft: Draft, written: string): void {
	const literal = plain(draft, written);
	if (literal !== '') draft.record.authors.push({ literal });
}

/** Leaves the shorter of two lists of the same people aside, word for word, unless it says the same. */
function chooseFuller(draft: Draft, short: string, full: string): void {
	const fieldsOf = (tag: string): Field[] =>
		draft.waiting.filter(({ field, target }) => target !== 'taken' && field.tag === tag).map(({ field }) => field);
	const shortNames = namesOf(fieldsOf(short));
	const fullNames = namesOf(fieldsOf(full));
	if (shortNames.length === 0 || fullNames.length === 0) return;
	const other = fullNames.length >= shortNames.length ? short : full;
	const same = shortNames.join('\n') === fullNames.join('\n');
	for (const field of takeTags(draft, other)) if (!same) leave(draft, field);
}

/** `Example, Ann/0000-0002-1825-0097; Sample, Bob/`: what cannot be tied to an author is kept. */
function readOrcids(draft: Draft): void {
	const fields = takeTags(draft, 'OI');
	if (fields.length === 0) return;
	const people = new NameIndex(draft.record.authors);
	for (const field of fields) {
		const left = namesOf([field]).filter((item) => !tieOrcid(item, people));
		if (left.length > 0) leave(draft, field, left.join('; '));
	}
}

/** True when the item's ORCID was given to an author, whose name says all that the item's name says. */
function tieOrcid(item: string, people: NameIndex): boolean {
	const slash = item.lastIndexOf('/');
	const orcid = cleanOrcid(item.slice(slash + 1));
	const name = item.slice(0, Math.max(0, slash)).trim();
	if (orcid === undefined || name === '') return false;
	const same = people.named(name);
	const author = same ?? people.like(name);
	if (!author || (author.orcid ?? orcid) !== orcid) return false;
	author.orcid = orcid;
	return same !== undefined;
}

/** E-mail addresses are taken out and counted; of what is left only words count. */
function readEmails(draft: Draft): void {
	for (const field of takeTags(draft, 'EM', 'Z7')) {
		const rest = plain(draft, joined(field)).replace(/^[\s;,]+|[\s;,]+$/g, '');
		if (/[\p{L}\d]/u.test(rest)) leave(draft, field, rest);
	}
}
