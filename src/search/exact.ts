/** What is found by its whole title or by an identifier goes before everything else: lists of these, in files that are looked up by a key. */
import type { Article } from '../catalogue/article.ts';
import { exactKey } from './columns.ts';
import { identifiersOf } from './record.ts';
import { accessionKey, articleKeys } from './suggestions/identifier.ts';
import { queryWords } from './words.ts';

/** How many keys there are to a file: 7 kB, packed. */
const EACH = 1000;

/** Writes the lists by `put`, and gives their paths. A key stands in the file of its remainder by the number of files. */
export function putExact(put: (name: string, data: unknown) => string, numbered: readonly Article[]): string[] {
	const pairs = numbered.flatMap((article, number) => [...keysOf(article)].map((key): [number, number] => [key, number]));
	const files: [number, number][][] = Array.from({ length: Math.ceil(pairs.length / EACH) }, () => []);
	for (const pair of pairs) files[pair[0] % files.length]?.push(pair);
	return files.map((of, place) => put(`exact/${place}`, of.sort((a, b) => a[0] - b[0] || a[1] - b[1]).flat()));
}

/** The words of titles and identifiers, and what identifiers are called in addresses. An ISSN is no article's own. */
function keysOf(article: Article): Set<number> {
	const called = [...articleKeys(article), ...article.accessions.map(({ number }) => accessionKey(number))];
	const texts = [article.title, article.titleShort ?? '', ...article.alternativeTitles, ...identifiersOf(article)];
	const words = texts.map(queryWords).filter((of) => of.length > 0);
	return new Set([...words.map(exactKey), ...called.map((key) => exactKey([key]))]);
}
