import { exactKey, type Manifest } from '../columns.ts';
import { identifierKeys } from '../suggestions/identifier.ts';
import { queryWords } from '../words.ts';
import { keptFiles } from './packed.ts';

const DOI = /\b10\.\d{4,9}(?:\.\d+)*\/\S+/g;

/** Gives a function that finds the articles with a title or an identifier, which may be in any of its forms; a DOI also within more. */
export function openExactly({ exact: files }: Pick<Manifest, 'exact'>): (q: string) => Promise<ReadonlySet<number>> {
	const load = keptFiles((data): data is number[] => Array.isArray(data));

	async function articlesOf(key: number): Promise<number[]> {
		const pairs = await load(files[key % files.length] ?? '');
		return pairs.flatMap((number, at) => (at % 2 === 1 && pairs[at - 1] === key ? [number] : []));
	}

	return async (q) => {
		const words = queryWords(q.replace(/["“”„«»]/gu, ' '));
		if (files.length === 0 || words.length === 0) return new Set();
		const identifiers = [q, ...(q.match(DOI) ?? [])].flatMap(identifierKeys);
		const keys = new Set([exactKey(words), ...identifiers.map((key) => exactKey([key]))]);
		return new Set((await Promise.all([...keys].map(articlesOf))).flat());
	};
}
