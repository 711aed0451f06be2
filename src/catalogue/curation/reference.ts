import { cleanDoi } from '../../record/doi.ts';
import type { BibRecord } from '../../record/record.ts';
import type { Sourced } from '../folders.ts';
import { addressesOf, identifierIds } from '../id.ts';
import { safeId } from '../slug.ts';

/**
 * What people name an article or a record by, in the files of `content/`: any of its addresses or identifiers (`10.5555/example.1`,
 * `https://doi.org/10.5555/example.1`, `pmid-16894061`, `PMID 16894061`, `PMC1234567`, `lth-191763545`, the address of its page), or a
 * file and the number of an entry in it: `records/pubmed/trials.nbib#3`.
 */
export type Reference = { id: string } | { file: string; entry: number };

/** Reads a reference. Never fails: what is none is an id that no article has. */
export function readReference(text: string): Reference {
	const place = /^(records\/.+)#(\d+)$/.exec(text.trim());
	if (place?.[1] !== undefined) return { file: place[1], entry: Number(place[2]) };
	const name = text.trim().replace(/^(?:https?:\/\/[^/]+)?\/(?:.*\/)?articles\/([^/?#]+).*$/i, '$1');
	const doi = cleanDoi(name);
	if (doi !== undefined) return { id: safeId(doi) };
	return { id: safeId(name.replace(/^pmid[\s:]*(\d+)$/i, 'pmid-$1')) };
}

/**
 * Finds records by reference: by any address of theirs, or by file and entry. Built once for all names that it will be asked for. An
 * address that no record has finds those that had it before they were corrected.
 */
export class RecordFinder {
	readonly #byAddress = new Map<string, Sourced[]>();
	readonly #byFormerAddress = new Map<string, Sourced[]>();
	readonly #byPlace = new Map<string, Sourced[]>();

	constructor(records: readonly Sourced[], names: Iterable<string>) {
		for (const name of names) {
			const reference = readReference(name);
			if ('file' in reference) this.#byPlace.set(placeKey(reference.file, reference.entry), []);
			else for (const map of [this.#byAddress, this.#byFormerAddress]) map.set(reference.id, []);
		}
		// A digest takes longer than all other addresses together, and is seldom asked for.
		const digests = [...this.#byAddress.keys()].some((id) => id.startsWith(DIGEST));
		const add = (map: ReadonlyMap<string, Sourced[]>, record: BibRecord, sourced: Sourced) => {
			for (const id of digests ? addressesOf(record) : identifierIds(record)) map.get(id)?.push(sourced);
		};
		for (const sourced of records) {
			const { record, asRead } = sourced;
			if (this.#byPlace.size > 0) this.#byPlace.get(placeKey(record.origin.file, record.origin.entry))?.push(sourced);
			if (this.#byAddress.size === 0) continue;
			add(this.#byAddress, record, sourced);
			if (asRead !== undefined) add(this.#byFormerAddress, asRead, sourced);
		}
	}

	/** The records that a name is of, in the order given; none where it is of nothing. */
	find(name: string): readonly Sourced[] {
		const reference = readReference(name);
		if ('file' in reference) return this.#byPlace.get(placeKey(reference.file, reference.entry)) ?? [];
		const found = this.#byAddress.get(reference.id) ?? [];
		return found.length > 0 ? found : (this.#byFormerAddress.get(reference.id) ?? []);
	}
}

/** What the id of a work without identifiers begins with. */
const DIGEST = 'work-';

const placeKey = (file: string, entry: number) => `${file}#${entry}`;
