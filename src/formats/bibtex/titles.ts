/** Titles of the item and of what it appeared in. */
import { withoutFullStop } from '../../record/text.ts';
import { addAlternativeTitle, addTitle, setText } from '../draft/publication.ts';
import type { BibtexDraft, Said } from './draft.ts';

/** Reads all titles. `record.title` stays empty where the entry has none. */
export function readTitles(draft: BibtexDraft): void {
	const books = withSubtitle(draft.take('booktitle'), draft.take('booksubtitle'));
	const journals = withSubtitle(draft.take('journal'), draft.take('journalSubtitle'));
	const mains = withSubtitle(draft.take('maintitle'), draft.take('mainsubtitle'));
	const titles = withSubtitle(draft.take('title'), draft.take('subtitle'));
	for (const title of titles) setTitle(draft, title);
	readContainers(draft, books, journals, mains);
	for (const field of draft.take('titleShort')) setShortTitle(draft, field);
	for (const field of draft.take('titleOther')) addAlternativeTitle(draft, field);
}

/** A subtitle follows its title behind a colon, unless the title ends with a sign of its own. */
function withSubtitle(titles: readonly Said[], subtitles: readonly Said[]): Said[] {
	const [title, ...others] = titles;
	const [subtitle, ...more] = subtitles;
	if (!title || !subtitle) return [...titles, ...subtitles];
	const text = title.text.trimEnd().replace(/[:.]$/, '');
	const joined = `${text}${/[?!…]$/.test(text) ? '' : ':'} ${subtitle.text}`;
	return [{ ...title, text: joined, raw: `${title.raw}\n${subtitle.raw}` }, ...others, ...more];
}

function setTitle(draft: BibtexDraft, title: Said): void {
	const { record } = draft;
	if (record.title === '') addTitle(draft, title);
	else draft.keep(title);
}

function setShortTitle(draft: BibtexDraft, field: Said): void {
	// Zotero writes the whole title here where it has no colon.
	if (withoutFullStop(draft.plain(field)) !== draft.record.title) setText(draft, 'titleShort', field);
}

/**
 * Reads journal, book and series. A whole that has no title of its own carries it as that of the book or journal. Papers of a conference
 * may stand in a journal: then the proceedings come first, and the journal is kept.
 */
function readContainers(draft: BibtexDraft, books: Said[], journals: Said[], mains: Said[]): void {
	const { record, type } = draft;
	const [first, second] = type.family === 'article' ? [journals, books] : [books, journals];
	const wholes = [...first, ...second];
	const isWhole = type.family === 'book' || record.type === 'periodical';
	if (record.title === '' && (isWhole || type.family === 'report')) for (const title of wholes.splice(0, 1)) setTitle(draft, title);
	for (const field of draft.take('journalFull')) setContainer(draft, 'containerTitle', field);
	const short = record.containerTitle !== undefined;
	for (const field of wholes) {
		// A book's `booktitle` is for the entries of its parts.
		if (isWhole && books.includes(field)) keepOther(draft, field);
		else setContainer(draft, short && journals.includes(field) ? 'containerTitleShort' : 'containerTitle', field);
	}
	for (const field of draft.take('journalShort')) setContainer(draft, 'containerTitleShort', field);
	// A part of a work in several volumes may name the work alone.
	if (type.family === 'part' && record.containerTitle === undefined)
		for (const field of mains.splice(0, 1)) setContainer(draft, 'containerTitle', field);
	for (const field of [...draft.take('series'), ...mains]) setText(draft, 'collectionTitle', field);
}

function keepOther(draft: BibtexDraft, field: Said): void {
	if (withoutFullStop(draft.plain(field)) !== draft.record.title) draft.keep(field);
}

/** The stop of an abbreviated journal title belongs to it: `J. Tea Res.`. */
const ABBREVIATED = /\.(?=[^.]*\s)[^.]*\.$|\b\p{L}{1,6}\.$/u;

function setContainer(draft: BibtexDraft, field: 'containerTitle' | 'containerTitleShort', value: Said): void {
	const { record } = draft;
	// Some programs leave a comma behind the name.
	const name = draft.plain(value).replace(/(?<![\s,;])[\s,;]+$/, '');
	const title = ABBREVIATED.test(name) ? name : withoutFullStop(name);
	if (title === '' || title === record[field]) return;
	if (record[field] === undefined) record[field] = title;
	else draft.keep(value);
}
