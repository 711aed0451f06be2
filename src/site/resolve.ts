/** Finds the address of an article from an identifier, in the reader's browser. */
import { pathPart } from '../catalogue/path-part.ts';

/** Longer identifiers have an address that is cut, with a digest. */
const LONGEST = 100;

/**
 * The last part of the address that an identifier has: of `?doi=10.5555/Example.1` it is `10.5555-example.1`. Takes `doi`, `pmid`, `pmcid`,
 * `isbn`, `db` with `an` (the code or name of a database and an accession number), and `id` (any of them as an address has it).
 * Undefined where the query names none, or one that only a search can find: an accession number without its database, signs beyond ASCII.
 */
export function addressOf(query: URLSearchParams): string | undefined {
	const value = (name: string) => query.get(name)?.trim() ?? '';
	const doi = value('doi').replace(/^(?:https?:\/\/[^/]+\/|doi:\s*)/i, '');
	const pmid = value('pmid')
		.replace(/^(?:https?:\/\/\S*\/(?=\d+\/?$)|pmid:?\s*)/i, '')
		.replace(/\/$/, '');
	const names = [
		doi,
		pmid && `pmid-${pmid}`,
		value('pmcid').replace(/^(?=\d)/, 'PMC'),
		value('db') && value('an') && `${value('db')}-${pathPart(value('an'))}`,
		value('isbn') && `isbn-${value('isbn').replace(/[\s-]/g, '')}`,
		value('id'),
	];
	const name = names.find((name) => name !== '') ?? '';
	const part = /^[\x20-\x7e]+$/.test(name) ? pathPart(name) : '';
	return part === '' || part.length > LONGEST ? undefined : part;
}

/** What to search for where an identifier has no address. */
export function wordsOf(query: URLSearchParams): string {
	return [...query.values()].join(' ').trim();
}
