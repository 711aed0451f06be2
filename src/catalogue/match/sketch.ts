import { fold } from '../../record/fold.ts';
import type { BibRecord } from '../../record/record.ts';
import { type JournalKey, journalKey } from './journal-match.ts';
import { type NameKey, nameKey } from './name-match.ts';
import { type PageKey, pageKey, volumeKey } from './page-match.ts';
import { type TitleKey, titleKey } from './title-match.ts';
import { type KnownKind, partOf, type WorkForm, workForm, workKind } from './work-kind.ts';

/** How much of an abstract is compared. */
const ABSTRACT_LENGTH = 160;

/**
 * A record with all that it is compared by. Each part is worked out when it is asked for, and once: most records are the only one with
 * their title and are asked for little.
 */
export class Sketch {
	readonly record: BibRecord;
	readonly title: TitleKey;
	readonly form: WorkForm;
	readonly year: number | undefined;
	readonly pages: PageKey | undefined;
	readonly volume: string | undefined;
	readonly #known = once(() => workKind(this.record));
	readonly #part = once(() => partOf(this.record.title));
	readonly #authors = once(() => (this.record.authors.length > 0 ? this.record.authors : this.record.contributors).map(nameKey));
	readonly #journal = once(() => journalKey(this.record));
	readonly #issue = once(() => volumeKey(this.record.issue));
	readonly #edition = once(() => editionKey(this.record.edition));
	readonly #abstract = once(() => abstractKey(this.record));
	readonly #accessions = once(() => accessionKeys(this.record));

	constructor(record: BibRecord) {
		this.record = record;
		this.title = titleKey(record);
		this.form = workForm(record);
		this.year = record.issued === undefined ? undefined : Number(record.issued.slice(0, 4));
		this.pages = pageKey(record.page);
		// Some databases give the year for a journal without volumes.
		this.volume = record.volume === record.issued?.slice(0, 4) ? undefined : volumeKey(record.volume);
	}

	get known(): KnownKind {
		return this.#known();
	}

	get part(): string | undefined {
		return this.#part();
	}

	/** The authors; of a book without any, its editors. */
	get authors(): readonly NameKey[] {
		return this.#authors();
	}

	get journal(): JournalKey | undefined {
		return this.#journal();
	}

	get issue(): string | undefined {
		return this.#issue();
	}

	get edition(): string | undefined {
		return this.#edition();
	}

	/** Folded beginning of the abstract, where it is long enough to tell abstracts apart. */
	get abstract(): string | undefined {
		return this.#abstract();
	}

	/** Accession numbers by database: `scopus`, then what stands before a colon in the number, as databases of databases number by part. */
	get accessions(): ReadonlyMap<string, string> {
		return this.#accessions();
	}
}

function once<T>(make: () => T): () => T {
	let made: { value: T } | undefined;
	return () => {
		made ??= { value: make() };
		return made.value;
	};
}

/** The number of an edition, else its words: `2nd ed.` is `2`. The first is what is meant where nothing is said. */
function editionKey(text: string | undefined): string | undefined {
	if (text === undefined) return undefined;
	const key = /\d+/.exec(text)?.[0] ?? fold(text).replace(/[^\p{L}\p{N}]+/gu, '');
	return key === '' || key === '1' || /^first/.test(key) ? undefined : key;
}

function abstractKey({ abstract }: BibRecord): string | undefined {
	if (abstract === undefined) return undefined;
	let text = '';
	for (const section of abstract.sections) if (text.length < ABSTRACT_LENGTH * 2) text += ` ${section.text.slice(0, ABSTRACT_LENGTH * 2)}`;
	const key = fold(text)
		.replace(/[^\p{L}\p{N}]+/gu, '')
		.slice(0, ABSTRACT_LENGTH);
	return key.length < ABSTRACT_LENGTH ? undefined : key;
}

function accessionKeys({ accessions, database }: BibRecord): ReadonlyMap<string, string> {
	if (accessions.length === 0) return NO_ACCESSIONS;
	const keys = new Map<string, string>();
	for (const { code, database: named, number } of accessions) {
		const prefix = /^([^:]*):/.exec(number)?.[1] ?? '';
		for (const name of code === undefined && named === undefined ? [database] : [code, named]) {
			if (name !== undefined) keys.set(`${fold(name)} ${prefix}`, number.trim());
		}
	}
	return keys;
}
const NO_ACCESSIONS: ReadonlyMap<string, string> = new Map();
