/** Which articles have each pair of words in one name, in small files that are looked up by the pair. */
import { createHash } from 'node:crypto';
import type { Article } from '../catalogue/article.ts';
import { invertedName } from '../record/name.ts';
import { type Manifest, toSteps } from './columns.ts';
import { gzip } from './packed.ts';
import { pairsOfAuthor, pairsOfJournal, pairsOfName } from './pair.ts';
import type { Labels } from './record.ts';

/** So many articles of pairs stand in one file, roughly: 5 kB, packed. */
const EACH = 3000;
/** A pair and an article are kept as one number, so that they can be sorted in little memory. */
const ARTICLES = 2 ** 20;

/** Writes the files of pairs into `files`, below a folder that is named by what is in them. `numbered` as by `numberArticles`. */
export function putPairs(
	files: Map<string, Uint8Array>,
	numbered: readonly Article[],
	labels: ReadonlyMap<string, Labels>,
): Manifest['pairs'] {
	const list = new Pairs();
	// Subjects and journals are few and come up often.
	const [ofName, ofJournal] = [once(pairsOfName), once(pairsOfJournal)];
	for (const [number, article] of numbered.entries()) {
		const authors = [...article.authors, ...article.contributors].map(invertedName);
		const { names, titles } = namesOf(article, labels.get(article.id));
		const pairs = [...[...names].flatMap(ofName), ...[...titles].flatMap(ofJournal), ...authors.flatMap(pairsOfAuthor)];
		for (const pair of new Set(pairs)) list.add(pair, number);
	}
	const sorted = list.sorted();
	const count = Math.ceil(sorted.length / EACH);
	const rows: number[][][] = Array.from({ length: count }, () => []);
	for (let start = 0; start < sorted.length; ) {
		const pair = Math.floor((sorted[start] ?? 0) / ARTICLES);
		let end = start + 1;
		while (end < sorted.length && Math.floor((sorted[end] ?? 0) / ARTICLES) === pair) end++;
		rows[pair % count]?.push([pair, ...toSteps(Array.from(sorted.subarray(start, end), (of) => of % ARTICLES))]);
		start = end;
	}
	const contents = rows.map((of) => gzip(JSON.stringify(of)));
	const hash = createHash('sha256');
	for (const content of contents) hash.update(content);
	const folder = `pairs-${hash.digest('hex').slice(0, 10)}/`;
	for (const [place, content] of contents.entries()) files.set(`${folder}${place}.gz`, content);
	return { files: count, folder };
}

/** The names that an article is found by, beside its authors', and the titles of its journal. */
function namesOf(article: Article, labels: Labels | undefined): { names: Set<string>; titles: Set<string> } {
	const { subjects = [], called = [], kin = [], journals = [], journalNames = [] } = labels ?? {};
	return {
		names: new Set([...subjects, ...called, ...kin, ...article.subjects.map(({ label }) => label)]),
		titles: new Set([...journals, ...journalNames, article.containerTitle ?? '', article.containerTitleShort ?? '']),
	};
}

/** A function that remembers what it gave. */
function once(make: (name: string) => number[]): (name: string) => number[] {
	const known = new Map<string, number[]>();
	return (name) => {
		const made = known.get(name) ?? make(name);
		known.set(name, made);
		return made;
	};
}

/** A growing list of pairs with articles. */
class Pairs {
	#list = new Float64Array(1 << 16);
	#length = 0;

	add(pair: number, article: number): void {
		if (this.#length === this.#list.length) {
			const larger = new Float64Array(this.#length * 2);
			larger.set(this.#list);
			this.#list = larger;
		}
		this.#list[this.#length++] = pair * ARTICLES + article;
	}

	sorted(): Float64Array {
		return this.#list.subarray(0, this.#length).sort();
	}
}
