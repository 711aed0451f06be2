/**
 * What an entry has from others: `xdata` lends all it holds, `crossref` what a part has in common with its whole. The rules are
 * those of biblatex (manual, appendix B), for the fields that records have. What tells two works apart, such as a DOI, is not
 * inherited, although biblatex would: a chapter is not its book.
 */
import type { Entry, Field } from './entries.ts';
import { entryType } from './entry-type.ts';
import { splitNames } from './names.ts';

/** Fields of the whole that a part has under the same name. */
const COMMON: ReadonlySet<string> = new Set(
	`editor editortype editora editoratype editorb editorbtype editorc editorctype translator publisher location address organization
	institution school series volume number edition date year month issn isbn eissn eisbn language langid maintitle mainsubtitle booktitle
	booksubtitle booktitleaddon journal journaltitle journalsubtitle shortjournal bookauthor`.split(/\s+/),
);
/** Fields in which an entry names others or itself, and which are nobody else's. */
const OWN: ReadonlySet<string> = new Set(
	'crossref xref xdata ids key label options presort related relatedoptions relatedstring relatedtype shorthand sortkey entryset entrysubtype execute'.split(
		' ',
	),
);
const DATES: ReadonlySet<string> = new Set(['date', 'year', 'month', 'day']);

/** Names for the title of the whole in its part. */
const RENAMED: Readonly<Record<'book' | 'journal' | 'main', ReadonlyMap<string, string>>> = {
	book: new Map([
		['title', 'booktitle'],
		['subtitle', 'booksubtitle'],
	]),
	journal: new Map([
		['title', 'journaltitle'],
		['subtitle', 'journalsubtitle'],
	]),
	main: new Map([
		['title', 'maintitle'],
		['subtitle', 'mainsubtitle'],
	]),
};

/** An entry that refers to others goes so far and no further, and never in a circle. */
const DEEPEST = 20;

export interface Inherited {
	fields: Field[];
	/** The fields, of `crossref` and `xdata`, that name an entry the file does not have. */
	missing: { field: Field; key: string }[];
	/** Keys of the `@xdata` entries it took from. */
	used: string[];
}

/** Finds entries by key, also one of another case, and by the other keys in `ids`. */
export class Library {
	readonly #entries = new Map<string, Entry>();
	readonly #lists = new Map<Field, readonly string[]>();

	constructor(entries: readonly Entry[]) {
		for (const entry of entries) {
			const ids = entry.fields.find(({ name }) => name === 'ids')?.value ?? '';
			for (const key of [entry.key, ...ids.split(/\s*,\s*/)]) {
				if (key === '') continue;
				for (const form of [key, key.toLowerCase()]) if (!this.#entries.has(form)) this.#entries.set(form, entry);
			}
		}
	}

	find(key: string): Entry | undefined {
		return this.#entries.get(key) ?? this.#entries.get(key.toLowerCase());
	}

	/** The names of a field's list, parted once however often one of them is asked for. */
	listOf(field: Field): readonly string[] {
		const list = this.#lists.get(field) ?? splitNames(field.value);
		this.#lists.set(field, list);
		return list;
	}
}

/** One value, or one name of a list, out of an `@xdata`: `xdata=press-publisher`, `xdata=people-author-2` (manual 3.13.6). */
const PICKED = /^xdata\s*=\s*(.+?)-([a-z]+)(?:-(\d+))?$/i;

/** Replaces what a field picks out of `@xdata` entries; what cannot be found stays as it is written. `done` are the entries that were seen to. */
export function pickValues(entry: Entry, library: Library, used: Set<string>, done: Set<Entry>, depth = 0): void {
	if (done.has(entry) || depth > DEEPEST) return;
	done.add(entry);
	for (const field of entry.fields) {
		if (!/xdata\s*=/i.test(field.value)) continue;
		const picks: string[] = [];
		const items = splitNames(field.value).map((item) => {
			const [, key = '', name = '', place] = PICKED.exec(item) ?? [];
			const source = key === '' ? undefined : library.find(key);
			if (source?.type !== 'xdata' || source === entry) return item;
			pickValues(source, library, used, done, depth + 1);
			const field = source.fields.find((other) => other.name === name.toLowerCase());
			const picked = place === undefined ? field?.value : field && library.listOf(field)[Number(place) - 1];
			if (picked === undefined || picked === '') return item;
			used.add(source.key);
			picks.push(item);
			return picked;
		});
		if (picks.length === 0) continue;
		field.value = items.join(' and ');
		field.picks = picks;
	}
}

/** The fields that an entry has from others. Its own are never replaced. */
export function inheritedFields(entry: Entry, library: Library): Inherited {
	const found: Inherited = { fields: [], missing: [], used: [] };
	if (!entry.fields.some(({ name }) => name === 'crossref' || name === 'xdata')) return found;
	inherit(entry, library, found, new Set([entry]));
	return found;
}

function inherit(entry: Entry, library: Library, found: Inherited, seen: Set<Entry>): void {
	for (const field of entry.fields) {
		if (field.name !== 'crossref' && field.name !== 'xdata') continue;
		const keys = field.name === 'xdata' ? field.value.split(/\s*,\s*/) : [field.value];
		for (const key of keys.filter((name) => name !== '')) {
			const parent = library.find(key);
			if (parent === undefined) found.missing.push({ field, key });
			else if (!seen.has(parent) && seen.size < DEEPEST) lend(entry, parent, field.name, library, found, seen);
		}
	}
}

function lend(entry: Entry, parent: Entry, by: string, library: Library, found: Inherited, seen: Set<Entry>): void {
	seen.add(parent);
	if (parent.type === 'xdata') found.used.push(parent.key);
	const further: Inherited = { fields: [], missing: [], used: [] };
	inherit(parent, library, further, seen);
	found.missing.push(...further.missing);
	found.used.push(...further.used);
	const has = new Set([...entry.fields, ...found.fields].map(({ name }) => name));
	const dated = [...has].some((name) => DATES.has(name));
	const whole = [...parent.fields, ...further.fields];
	const names = by === 'crossref' ? renamed(entry, parent) : undefined;
	// A title given for the book as a whole is older usage, and says more than the parent's own.
	const wholeTitle = whole.some(({ name }) => name === 'booktitle') && names === RENAMED.book;
	for (const field of whole) {
		const name = names?.get(field.name) ?? field.name;
		if (OWN.has(name) || has.has(name) || (dated && DATES.has(name))) continue;
		if (by === 'crossref' && name === field.name && !COMMON.has(name)) continue;
		if (wholeTitle && (field.name === 'title' || field.name === 'subtitle')) continue;
		has.add(name);
		found.fields.push({ ...field, name, inherited: true });
	}
	const author = whole.find(({ name }) => name === 'author');
	if (by === 'crossref' && author && /^(?:mv)?book$/.test(parent.type) && /^(?:inbook|bookinbook|suppbook)$/.test(entry.type)) {
		for (const name of ['author', 'bookauthor']) if (!has.has(name)) found.fields.push({ ...author, name, inherited: true });
	}
}

/** What the title of the whole is called in its part. */
function renamed(entry: Entry, parent: Entry): ReadonlyMap<string, string> | undefined {
	if (parent.type.startsWith('mv')) return RENAMED.main;
	const { family } = entryType(entry.type);
	if (family === 'part') return RENAMED.book;
	if (family === 'article') return RENAMED.journal;
	return family === 'book' ? RENAMED.main : undefined;
}
