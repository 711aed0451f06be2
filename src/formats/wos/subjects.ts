/** Keywords, headings and categories. */
import type { Subject } from '../../record/record.ts';
import { type Draft, leave, plain } from '../ris/draft.ts';
import { joined } from '../ris/field.ts';
import { addSubject, headings } from '../ris/subjects.ts';
import { takeTags } from '../tagged/take-tags.ts';

/** What the terms of a tag are. */
const KINDS: readonly (readonly [string, Omit<Subject, 'label'>])[] = [
	['DE', { kind: 'keyword' }],
	['X5', { kind: 'keyword' }],
	['Y5', { kind: 'keyword' }],
	['ID', { kind: 'keyword', scheme: 'KeyWords Plus' }],
	['BD', { kind: 'heading', scheme: 'Zoological Record' }],
	['WC', { kind: 'heading', scheme: 'Web of Science Categories' }],
	['SC', { kind: 'heading', scheme: 'Research Areas' }],
];

/** Reads subjects: terms with semicolons between them. */
export function readWosSubjects(draft: Draft): void {
	const number = draft.entry.fields.find(({ tag }) => tag === 'UT')?.value ?? '';
	// Inspec packs codes, treatments and chemicals into DE, and identifiers of the text into ID.
	if (number.startsWith('INSPEC:')) for (const field of takeTags(draft, 'DE', 'ID')) leave(draft, field);
	if (number.startsWith('ZOOREC:')) readTaxa(draft);
	for (const field of takeTags(draft, 'MH')) {
		for (const term of termsOf(plain(draft, joined(field))))
			for (const subject of headings(term, 'MeSH')) addSubject(draft, { ...subject, kind: 'heading', scheme: 'MeSH' });
	}
	for (const [tag, what] of KINDS) {
		for (const field of takeTags(draft, tag)) {
			for (const label of termsOf(plain(draft, joined(field)))) addSubject(draft, { label, ...what });
		}
	}
}

const termsOf = (text: string): string[] => text.split(/\s*;\s*/).filter((term) => term !== '');

/** In Zoological Record DE names the taxa, each with what was found of it in brackets: `Picoides arcticus [Breeding site / Nest site selection / ]`. */
function readTaxa(draft: Draft): void {
	for (const field of takeTags(draft, 'DE')) {
		const text = plain(draft, joined(field));
		const taxa = termsOf(text.replace(/\[[^\]]*\]/g, ';')).map((taxon) => taxon.replace(/[\s.]+$/, '').trim());
		for (const label of taxa) if (/\p{L}/u.test(label)) addSubject(draft, { label, kind: 'heading', scheme: 'Zoological Record' });
		if (text.includes('[')) leave(draft, field);
	}
}
