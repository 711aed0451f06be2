import type { BibRecord, Name } from '../../record/record.ts';
import { wordsOf, written } from './full-names.ts';

/** Adds names to a record, each once for each of its roles: repositories list people twice, and authors again as mere contributors. */
export class NameList {
	readonly #record: BibRecord;
	readonly #byWords = new Map<string, Name>();

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
		const tied = [...new Set([...(same.affiliations ?? []), ...(name.affiliations ?? [])])];
		if (tied.length > 0) same.affiliations = tied;
		if (same.orcid === undefined && name.orcid !== undefined) same.orcid = name.orcid;
	}
}
