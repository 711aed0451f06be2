import type { BibRecord, Name } from '../../record/record.ts';
import { wordsOf, written } from './full-names.ts';

/** Adds names to a record, each once for each of its roles: repositories list people twice, and authors again as mere contributors. */
export class NameList {
	readonly #record: BibRecord;
	readonly #byWords = new Map<string, Name>();
	/** What each name that came twice is tied to: a list of names may name one person, each time elsewhere, thousands of times. */
	readonly #tied = new Map<Name, Set<number>>();

	constructor(record: BibRecord) {
		this.#record = record;
	}

	/** Adds a name: to the authors where it has no role, to the contributors otherwise. Affiliations of the same name are joined. */
	add(name: Name): void {
		const words = wordsOf(written(name));
		const key = `${name.role ?? ''}\n${words}`;
		const same = this.#byWords.get(key) ?? (name.role === 'contributor' ? this.#byWords.get(`\n${words}`) : undefined);
		if (same === undefined) {
			this.#byWords.set(key, name);
			(name.role === undefined ? this.#record.authors : this.#record.contributors).push(name);
			return;
		}
		for (const affiliation of name.affiliations ?? []) this.#tie(same, affiliation);
		if (same.orcid === undefined && name.orcid !== undefined) same.orcid = name.orcid;
	}

	#tie(name: Name, affiliation: number): void {
		let tied = this.#tied.get(name);
		if (tied === undefined) {
			tied = new Set(name.affiliations);
			this.#tied.set(name, tied);
			// A list of its own, since it grows.
			name.affiliations = [...tied];
		}
		if (tied.has(affiliation)) return;
		tied.add(affiliation);
		name.affiliations?.push(affiliation);
	}
}
