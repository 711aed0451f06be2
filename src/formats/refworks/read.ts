/** Reads the tagged format of RefWorks, which EBSCO, ProQuest and Ovid write for it too. */
import type { Format } from '../format.ts';
import type { Draft } from '../ris/draft.ts';
import { readIdentifiers, readLinks } from '../ris/identifiers.ts';
import { readAffiliations, readPeople } from '../ris/people.ts';
import { readExtent, readImprint, readIssued } from '../ris/publication.ts';
import { readSubjects } from '../ris/subjects.ts';
import { readAbstract, readNotes } from '../ris/texts.ts';
import { readContainers, readTitles } from '../ris/titles.ts';
import type { Manner } from '../tagged/collector.ts';
import type { Entry, Syntax } from '../tagged/entries.ts';
import { splitKeywords } from '../tagged/keywords.ts';
import { readTagged } from '../tagged/read.ts';
import { readSourceType } from '../tagged/source-type.ts';
import { refworksTarget } from './fields.ts';
import { itemTypeOf } from './item-type.ts';

/** A tag of two characters, or a longer one that is known, at the start of a line, and a blank. */
const TAG_LINE = /^([A-Z][A-Z0-9]|U1[0-5]|PMC?ID)(?:[ \t]+(.*))?$/;
/** Tags that hold sentences, in which a wrapped line may begin `UK policy`. */
const FREE_TEXT: ReadonlySet<string> = new Set(['AB', 'NO', 'T1', 'T2', 'AD']);
/** Tags that are words as well. `NO` is not among them: a note taken for text would go out. */
const WORDS: ReadonlySet<string> = new Set(['AD', 'AN', 'IS']);
/** Tags with which entries begin that have lost their `RT`. */
const FIRST: ReadonlySet<string> = new Set(['SR', 'ID', 'A1', 'T1']);

const isKnown = (tag: string): boolean => refworksTarget(tag, 'article') !== undefined;

const syntax: Syntax = {
	tagOf(text, start, end, open) {
		const [, tag, value = ''] = TAG_LINE.exec(text.slice(start, end)) ?? [];
		if (tag === undefined) return undefined;
		const within = open?.fields.at(-1);
		const wrapped = within !== undefined && FREE_TEXT.has(within.tag) && (!isKnown(tag) || (WORDS.has(tag) && /^\p{Ll}/u.test(value)));
		return wrapped ? undefined : { tag, value };
	},
	begins,
	opener: 'RT',
	outside: new Set(),
	telling: new Set(['T1', 'A1', 'AB']),
	lists: new Set(),
};

/** Each entry begins with `RT`. Behind a blank line, a tag that an entry has once, or an unknown one, begins another one, whose first line is spoilt. */
function begins(tag: string, open: Entry, apart: boolean): boolean {
	if (tag === 'RT') return true;
	return apart && (FIRST.has(tag) || !isKnown(tag)) && ['SR', 'ID', 'T1'].some((name) => open.fields.some((field) => field.tag === name));
}

const manner: Manner = {
	label: 'RefWorks tagged',
	unit: 'tag',
	dialect: { format: 'refworks', itemTypeOf, targetOf: refworksTarget },
	fill,
	titles: ['T1'],
	opening: 'RT Journal Article',
	once: ['DO', 'VO', 'SP', 'AN', 'ID', 'UL', 'YR', 'JF', 'SR'],
};

/** RefWorks tagged as RefWorks, EBSCO, ProQuest and Ovid write it. */
export const refworks: Format = {
	name: 'refworks',
	label: 'RefWorks tagged',
	recognises: (text) => {
		const lines = text.slice(0, 4000).split(/\r\n|\r|\n/);
		const at = lines.findIndex((line) => /^RT [A-Z]/.test(line));
		// Some lines of a header may stand before the first entry, and every entry has a second tag.
		if (at < 0 || at > 10) return false;
		const next = lines.slice(at + 1).find((line) => line.trim() !== '') ?? '';
		const tag = TAG_LINE.exec(next)?.[1];
		return tag !== undefined && isKnown(tag) && !lines.slice(0, at).some((line) => /^[A-Z][A-Z0-9] {2}-/.test(line));
	},
	read: (text, file) => readTagged(syntax, manner, text, file),
};

/** Puts the fields of an entry into its record. The order matters: what comes later fills what is still open. */
function fill(draft: Draft): void {
	readSourceType(draft);
	readTitles(draft);
	readContainers(draft);
	readPeople(draft);
	readAffiliations(draft);
	readIssued(draft);
	readIdentifiers(draft);
	readExtent(draft);
	readImprint(draft);
	readLinks(draft);
	splitKeywords(draft);
	readSubjects(draft);
	readAbstract(draft);
	readNotes(draft);
}
