/** Reads the MEDLINE format, which PubMed saves as `.nbib`. Entries and fields are cut by `tagged/`, most fields read as RIS's are. */
import { removeEmails } from '../../record/email.ts';
import type { Format, Reading } from '../format.ts';
import { typeOf } from '../nlm/publication-type.ts';
import type { Dialect, Draft } from '../ris/draft.ts';
import { type Field, joined } from '../ris/field.ts';
import { readIdentifiers } from '../ris/identifiers.ts';
import type { ItemType } from '../ris/item-type.ts';
import { readExtent, readImprint, readIssued } from '../ris/publication.ts';
import { readAbstract } from '../ris/texts.ts';
import { readContainers, readTitles } from '../ris/titles.ts';
import type { Manner } from '../tagged/collector.ts';
import type { Entry, Syntax } from '../tagged/entries.ts';
import { readTagged } from '../tagged/read.ts';
import { targetOf } from './fields.ts';
import { OwnFields } from './own-fields.ts';

/** How much of a file is looked at to tell its format, in characters. */
const LOOKED_AT = 8000;

/** PubMed's own tagged format, of articles and of the books in NCBI Bookshelf. */
export const nbib: Format = { name: 'nbib', label: 'PubMed nbib (MEDLINE)', recognises, read };

/** True when a line opens an entry (`PMID- 123`, or without a number where there is none) before any other format's does. */
function recognises(text: string): boolean {
	const head = text.slice(0, LOOKED_AT);
	const start = head.search(/^PMID- *\d{0,9}[ \t]*$/m);
	return start >= 0 && !/^(?:TY {1,2}- |\s*[[{<%@]|FN |RT )/m.test(head.slice(0, start)) && /^[A-Z]{2,4} *- /m.test(head.slice(start + 5));
}

/** Reads a whole file. What it cannot read becomes a problem, never an exception. */
function read(text: string, file: string): Reading {
	return readTagged(SYNTAX, MANNER, text, file);
}

const TAG = /^[A-Z][A-Z0-9]{1,3} {0,2}$/;
const HYPHEN = 45;

const SYNTAX: Syntax = {
	// A tag takes four places, then a hyphen and a blank; further lines of a value are indented by six.
	tagOf(text, start, end) {
		if (text.charCodeAt(start + 4) !== HYPHEN) return undefined;
		const tag = text.slice(start, start + 4);
		const behind = text.slice(start + 5, end);
		if (!TAG.test(tag) || !(behind.startsWith(' ') || behind.trim() === '')) return undefined;
		return { tag: tag.trimEnd(), value: behind };
	},
	begins: (tag, open, apart) =>
		tag === 'PMID' || (apart && (tag === 'OWN' || tag === 'STAT') && open.fields.some((field) => field.tag === tag)),
	outside: new Set(),
	telling: new Set(),
	lists: new Set(),
};

const DIALECT: Dialect = { format: 'nbib', itemTypeOf, targetOf };

const MANNER: Manner = {
	label: 'the MEDLINE format',
	unit: 'tag',
	dialect: DIALECT,
	fill,
	titles: ['TI'],
	once: ['VI', 'PG', 'DP', 'SO', 'EDAT', 'AID'],
};

function itemTypeOf({ fields }: Entry): ItemType {
	const has = (...tags: string[]) => fields.some(({ tag, value }) => tags.includes(tag) && value !== '');
	const setting = has('BTI') ? (has('TI') ? 'chapter' : 'book') : has('TA', 'JT') ? 'journal' : 'unknown';
	const types = fields.filter(({ tag }) => tag === 'PT').map(joined);
	const csl = typeOf(types, setting);
	return { csl, family: setting === 'chapter' ? 'part' : setting === 'book' || csl === 'book' ? 'book' : 'article' };
}

/** Puts the fields of an entry into its record. The order matters: what comes later fills what is still open. */
function fill(draft: Draft): void {
	const { record } = draft;
	record.database = 'PubMed';
	for (const { field } of draft.waiting) unwrap(draft, field);
	for (const field of draft.unknown) unwrap(draft, field);
	setAside(draft);
	readTitles(draft);
	readContainers(draft);
	readIssued(draft);
	readIdentifiers(draft);
	readExtent(draft);
	readImprint(draft);
	readAbstract(draft);
	new OwnFields(draft).read();
}

/** Joins wrapped lines, which say nothing, and takes addresses out of what is kept word for word. */
function unwrap(draft: Draft, field: Field): void {
	if (field.more.length > 0) {
		field.value = joined(field);
		field.more = [];
	}
	if (!draft.mailed || field.tag === 'AD' || (targetOf(field.tag, draft.family) ?? 'kept') !== 'kept') return;
	const { text, removed } = removeEmails(field.value, '[e-mail removed]');
	field.value = text;
	draft.record.emailsRemoved += removed;
}

/** `Publisher: Abstract available from the publisher.` is no abstract. */
const NO_OTHER_ABSTRACT = /^[\w ]{1,40}: *abstract (?:is )?available\b/i;

/** Decides about fields that are read otherwise where another is missing. */
function setAside(draft: Draft): void {
	const dated = draft.waiting.some(({ field }) => field.tag === 'DP' && field.value !== '');
	for (const waiting of draft.waiting) {
		const { field } = waiting;
		if (field.tag === 'OAB' && NO_OTHER_ABSTRACT.test(field.value)) waiting.target = 'kept';
		// The day of electronic publication, of what has appeared nowhere else.
		else if (field.tag === 'DEP' && !dated) waiting.target = 'year';
	}
}
