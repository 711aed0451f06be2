/** Reads Refer, the tagged format of EndNote (`.enw`), which Zotero, bepress, libraries and publishers write too. */
import { cleanDoi } from '../../record/doi.ts';
import type { Format } from '../format.ts';
import { type Draft, leave, plain, take } from '../ris/draft.ts';
import { joined } from '../ris/field.ts';
import { addDoi, addNote, readIdentifiers, readLinks } from '../ris/identifiers.ts';
import { readAffiliations, readPeople } from '../ris/people.ts';
import { readExtent, readImprint, readIssued } from '../ris/publication.ts';
import { readGenres, readSubjects } from '../ris/subjects.ts';
import { readAbstract, readNotes } from '../ris/texts.ts';
import { abbreviates, readContainers, readTitles } from '../ris/titles.ts';
import type { Manner } from '../tagged/collector.ts';
import type { Entry, Syntax } from '../tagged/entries.ts';
import { splitKeywords } from '../tagged/keywords.ts';
import { readTagged } from '../tagged/read.ts';
import { dropRepeatedPmid } from '../tagged/repeated-pmid.ts';
import { readSourceType } from '../tagged/source-type.ts';
import { takeTags } from '../tagged/take-tags.ts';
import { referTarget } from './fields.ts';
import { itemTypeOf } from './item-type.ts';

/** A percent sign, one character, and a blank or the end of the line. */
const TAG_LINE = /^%([0-9A-Za-z!#$&()*+<=>?@[\]^~|_.,;:{}\\-])(?:[ \t](.*))?$/;
/** Tags that hold sentences, in which a line may begin with a percent sign. */
const FREE_TEXT: ReadonlySet<string> = new Set(['%X', '%Z', '%O', '%<']);

const syntax: Syntax = {
	tagOf(text, start, end, open) {
		const [, sign, value = ''] = TAG_LINE.exec(text.slice(start, end)) ?? [];
		if (sign === undefined) return undefined;
		const within = open?.fields.at(-1);
		const tag = `%${sign}`;
		return within && FREE_TEXT.has(within.tag) && referTarget(tag, 'article') === undefined ? undefined : { tag, value };
	},
	begins,
	outside: new Set(),
	telling: new Set(['%T', '%A', '%0', '%X']),
	lists: new Set(),
};

/**
 * EndNote begins each entry with `%0`; refer parts them by a blank line. So a blank line ends an entry, unless the entry began with `%0` and
 * what follows is a tag that it does not have yet: in abstracts and notes blank lines occur.
 */
function begins(tag: string, open: Entry, apart: boolean): boolean {
	const has = (name: string): boolean => open.fields.some((field) => field.tag === name);
	if (tag === '%0' && has('%0')) return true;
	if (!apart) return false;
	return open.fields[0]?.tag !== '%0' || tag === '%0' || (tag === '%T' && has('%T'));
}

const manner: Manner = {
	label: 'EndNote tagged (Refer)',
	unit: 'tag',
	// The sign in the tag of the ISSN is no address.
	dialect: { format: 'refer', itemTypeOf, targetOf: referTarget, mailOf: ({ raw }) => raw.replaceAll('\n%@ ', '\n') },
	fill,
	titles: ['%T'],
	once: ['%R', '%V', '%P', '%D', '%M', '%U', '%J', '%B'],
};

/** Refer as EndNote, Zotero, bepress and libraries write it, and the refer program of Unix before them. */
export const refer: Format = {
	name: 'refer',
	label: 'EndNote tagged (Refer)',
	recognises: (text) => {
		const lines = text.slice(0, 4000).split(/\r\n|\r|\n/);
		const first = lines.find((line) => line.trim() !== '') ?? '';
		// TeX's comments begin alike: a second tag must follow, or the first be one that says what the entry is.
		if (!TAG_LINE.test(first)) return false;
		if (/^%0 [A-Z]/.test(first)) return true;
		const tagged = lines.filter((line) => line.trim() !== '').slice(0, 2);
		return tagged.every((line) => referTarget(line.slice(0, 2), 'article') !== undefined && TAG_LINE.test(line));
	},
	read: (text, file) => readTagged(syntax, manner, text, file),
};

/** Puts the fields of an entry into its record. The order matters: what comes later fills what is still open. */
function fill(draft: Draft): void {
	readSourceType(draft);
	readTitles(draft);
	readContainers(draft);
	readOther(draft);
	readPeople(draft);
	readAffiliations(draft);
	readIssued(draft);
	readNumbers(draft);
	readIdentifiers(draft);
	readExtent(draft);
	readImprint(draft);
	readGenres(draft);
	readLinks(draft);
	dropRepeatedPmid(draft);
	splitKeywords(draft);
	readSubjects(draft);
	readAbstract(draft);
	readNotes(draft);
}

/** `%R` is the DOI in EndNote, the number of a report in refer and the type of work in Zotero. */
function readNumbers(draft: Draft): void {
	for (const field of take(draft, 'doi')) {
		const value = joined(field);
		if (cleanDoi(value) !== undefined) addDoi(draft, field, value);
		else leave(draft, field);
	}
}

/** Web of Science writes an article's number into `%O`: `Artn 012345`, with backslashes where its lines broke. */
const ARTICLE_NUMBER = /^artn[\s\\s]*\b([a-z]?\d[\w.-]*)$/i;

/** `%O` is the abbreviated journal in EndNote and anything else elsewhere. Called when the journal has been read. */
function readOther(draft: Draft): void {
	const { record } = draft;
	for (const field of takeTags(draft, '%O')) {
		const value = joined(field);
		const number = ARTICLE_NUMBER.exec(value)?.[1];
		const short =
			record.containerTitle !== undefined && record.containerTitleShort === undefined && abbreviates(value, record.containerTitle);
		if (number !== undefined && record.page === undefined) record.page = number;
		else if (short) record.containerTitleShort = plain(draft, value);
		else addNote(draft, field);
	}
}
