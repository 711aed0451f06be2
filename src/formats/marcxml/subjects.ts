/** Subject added entries: 6XX. */
import type { Subject } from '../../record/record.ts';
import { addSubject } from '../draft/subjects.ts';
import { type Marc, type MarcField, one, several } from './marc.ts';
import { trimmed } from './punctuation.ts';
import { thesaurus } from './thesauri.ts';

/** What a field's heading is about. */
const KINDS: Readonly<Record<string, Subject['kind']>> = {
	'600': 'person',
	'610': 'organisation',
	'611': 'other',
	'630': 'work',
	'647': 'other',
	'648': 'period',
	'650': 'heading',
	'651': 'place',
	'653': 'keyword',
	'655': 'genre',
	'656': 'other',
	'690': 'heading',
};
/** Second indicator of 653, which is no thesaurus there. */
const UNCONTROLLED: Readonly<Record<string, Subject['kind']>> = {
	'1': 'person',
	'2': 'organisation',
	'4': 'period',
	'5': 'place',
	'6': 'genre',
};

/**
 * Reads the headings with their thesaurus. Subdivisions of MeSH ($x) are qualifiers; those of other lists belong to the heading and
 * are joined to it as libraries print them: `Street photography -- Mexico`. First indicator 1 marks a main topic.
 */
export function readSubjects(marc: Marc): void {
	for (const [tag, kind] of Object.entries(KINDS)) {
		for (const field of marc.all(tag)) {
			if (tag === '653') readUncontrolled(marc, field, kind);
			else readHeading(marc, field, kind);
		}
	}
}

function readUncontrolled({ draft }: Marc, field: MarcField, kind: Subject['kind']): void {
	const own = Object.hasOwn(UNCONTROLLED, field.second) ? UNCONTROLLED[field.second] : undefined;
	for (const { value } of several(field, 'a')) addSubject(draft, { text: trimmed(value.text) }, { kind: own ?? kind });
}

function readHeading({ draft }: Marc, field: MarcField, kind: Subject['kind']): void {
	const main = several(field, kind === 'person' ? 'abcdqt' : kind === 'heading' || kind === 'place' || kind === 'genre' ? 'a' : 'abcdnpt');
	const words = main.map(({ value }) => draft.plain(value));
	const heading = trimmed(words.join(' ')).replace(/^\*\s*/, '');
	if (heading === '') {
		for (const { value } of main) draft.keep(value);
		return;
	}
	const code = field.second === '7' ? one(field, '2') : undefined;
	const scheme = thesaurus(field.second, code?.text ?? '');
	const isMajor = field.first === '1' && (kind === 'heading' || kind === 'place');
	const what = { kind, ...(scheme === undefined ? {} : { scheme }), ...(isMajor ? { major: true } : {}) };
	const qualifiers = scheme === 'MeSH' ? several(field, 'x').map(({ value }) => trimmed(draft.plain(value))) : [];
	const divisions = several(field, 'vxyz').map(({ value }) => trimmed(draft.plain(value)));
	const text = [heading, ...divisions].join(' -- ');
	if (qualifiers.length === 0) addSubject(draft, { text }, what);
	for (const qualifier of qualifiers) addSubject(draft, { text }, { ...what, qualifier });
}
