/** Title, date, language, pages and other single fields. */
import { type ReadDate, readDate } from '../../record/date.ts';
import { fold } from '../../record/fold.ts';
import { readLanguage } from '../../record/language.ts';
import { completePages } from '../../record/pages.ts';
import type { BibRecord } from '../../record/record.ts';
import { withoutFullStop, withoutJournalStop } from '../../record/text.ts';
import type { Draft, Value } from './draft.ts';

/** Fields that hold one text. */
export type TextField =
	| 'titleShort'
	| 'containerTitle'
	| 'containerTitleShort'
	| 'collectionTitle'
	| 'volume'
	| 'issue'
	| 'publisher'
	| 'publisherPlace'
	| 'edition'
	| 'database'
	| 'sourceType';

const TITLES: ReadonlySet<TextField> = new Set(['titleShort', 'collectionTitle']);
/** What programs write for an empty field. */
const NOTHING = /^(?:NA|N\/A|n\/a|null|none|-+|\/+)$/;
const NO_LANGUAGE = /^(?:un|multiple|various|mul|und|zxx|mis|\|\|\||no linguistic)/i;

/** Puts a text into a field that is still open; another text than the field has is kept. */
export function setText(draft: Draft, field: TextField, value: Value): void {
	const { record } = draft;
	const whole = draft.plain(value);
	const text = field === 'containerTitle' ? withoutJournalStop(whole) : TITLES.has(field) ? withoutFullStop(whole) : whole;
	if (text === '') return;
	if (record[field] === undefined && !NOTHING.test(text)) record[field] = text;
	else if (record[field] !== text) draft.keep(value);
}

/** Sets the title, with its markup; a second one becomes an alternative title. */
export function addTitle(draft: Draft, value: Value): void {
	const { record } = draft;
	if (record.title !== '') {
		addAlternativeTitle(draft, value);
		return;
	}
	const { text, markup } = draft.rich(value);
	record.title = withoutFullStop(text);
	if (record.alternativeTitles.length > 0) noteTitle(draft);
	if (markup === undefined || record.title === '') return;
	record.titleMarkup = record.title.length < text.length ? markup.replace(/\.((?:<\/[a-z]+>|\s)*)$/, '$1') : markup;
}

/** Adds another title, unless the record has it already. */
export function addAlternativeTitle(draft: Draft, value: Value): void {
	const title = withoutFullStop(draft.plain(value));
	if (draft.record.alternativeTitles.length === 0) noteTitle(draft);
	if (title !== '' && draft.isNew('title', fold(title))) draft.record.alternativeTitles.push(title);
}

/** Notes the title among the titles that are known. Most records have no other, so this waits for the first. */
function noteTitle(draft: Draft): void {
	if (draft.record.title !== '') draft.isNew('title', fold(draft.record.title));
}

/** Takes a date as read. A date of less precision than the record's own adds nothing; another date is kept. */
export function setIssued(draft: Draft, value: Value, read: ReadDate | undefined): void {
	const { record } = draft;
	if (read?.date === undefined) {
		draft.keep(value);
		if (record.issued === undefined && !NOTHING.test(value.text)) draft.report('date-invalid', value, { actual: value.text });
		return;
	}
	if (record.issued === undefined || read.date.startsWith(record.issued)) record.issued = read.date;
	else if (!record.issued.startsWith(read.date)) draft.keep(value);
	if (read.text === undefined) return;
	if (record.issuedText === undefined) record.issuedText = read.text;
	else if (record.issuedText !== read.text) draft.keep(value);
}

/** Takes a date in whatever words. */
export function addIssued(draft: Draft, value: Value): void {
	const text = draft.plain(value);
	if (text !== '') setIssued(draft, value, readDate(text));
}

/** Tags by what is written, since a file writes the same few words in every entry. */
const tags = new Map<string, string | undefined>();
const MOST_TAGS = 1000;

function tagOf(item: string): string | undefined {
	if (tags.has(item)) return tags.get(item);
	const tag = readLanguage(item);
	if (tags.size < MOST_TAGS) tags.set(item, tag);
	return tag;
}

/** Takes the languages of a value; several stand with `;`, a comma or a bar between them. */
export function addLanguages(draft: Draft, value: Value): void {
	const { languages } = draft.record;
	for (const item of draft.plain(value).split(/\s*[;|]\s*|,\s+/)) {
		if (item === '') continue;
		const tag = tagOf(item);
		if (tag === undefined) {
			draft.keep(value, item);
			if (!NOTHING.test(item) && !NO_LANGUAGE.test(item)) draft.report('language-unknown', value, { actual: item });
		} else if (!languages.includes(tag)) languages.push(tag);
	}
}

/** Takes first and last page, or an article number. */
export function setPages(draft: Draft, value: Value): void {
	const pages = completePages(draft.plain(value));
	if (pages === '' || NOTHING.test(pages)) return;
	if (draft.record.page === undefined) draft.record.page = pages;
	else if (draft.record.page !== pages) draft.keep(value);
}

/** Takes a number of pages; what is more than a number is kept as well. */
export function setNumberOfPages(draft: Draft, value: Value): void {
	const { record } = draft;
	const count = /^\s*([1-9]\d{0,5})\s*(?:p\.?|pp\.?|pages)?\s*$/i.exec(value.text)?.[1];
	if (count === undefined || (record.numberOfPages !== undefined && record.numberOfPages !== Number(count))) draft.keep(value);
	else record.numberOfPages = Number(count);
}

/** Adds a publication type once. */
export function addPublicationType(draft: Draft, value: Pick<Value, 'text'>): void {
	const type = draft.plain(value);
	if (type !== '' && draft.isNew('publication type', type)) draft.record.publicationTypes.push(type);
}

/** The CSL type that a table gives for a word; the word itself becomes the source's type. */
export function setType(draft: Draft, value: Value, table: Readonly<Partial<Record<string, BibRecord['type']>>>): void {
	const word = draft.plain(value);
	if (word === '') return;
	draft.record.sourceType = word;
	draft.record.type = (Object.hasOwn(table, word) ? table[word] : undefined) ?? 'document';
}
