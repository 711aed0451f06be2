/**
 * The articles as the formats write them, so that a reader can take any result away without a server: in small files of their own,
 * which nothing loads before it is asked for. Articles go by their numbers, as in the columns; see `numberArticles`.
 */
import type { Article } from '../catalogue/article.ts';
import type { Work } from '../formats/writers.ts';
import { digestOf } from './columns.ts';

/** A work as it is loaded, by the id of its article. */
export type KeptWork = Work & { id: string };

/** What there is to load. */
export interface WorksManifest {
	/** Articles in each file but the last. */
	size: number;
	/** Files of works below `pagefind/`, in the order of their numbers: article 120 stands in the third, where each holds 50. */
	works: string[];
	/** Files below `pagefind/` that tell the number of an article's id; an id stands in the one that `idFile` gives. */
	ids: string[];
	/** Digest of all ids in the order of numbers: with another one, numbers mean other articles. */
	digest: string;
}

/** Where the manifest stands below `pagefind/`; the one name that never changes. */
export const WORKS_MANIFEST = 'works/manifest.json';

/** Small enough that a short result stays a light download, large enough that 10,000 articles are 200 files. */
const WORKS_EACH = 50;
const IDS_EACH = 1000;

/**
 * What a file of works holds of an article: all that any format writes, and no more. An article has passed the rights gate, so that an
 * abstract that is withheld is not in it.
 */
export function keptWork(article: Article): Readonly<Record<keyof Work, unknown>> {
	const { id, type, publicationTypes, title, titleMarkup, titleShort, alternativeTitles, authors, contributors, affiliations } = article;
	const { containerTitle, containerTitleShort, collectionTitle, volume, issue, page, numberOfPages, issued, issuedText } = article;
	const { publisher, publisherPlace, edition, languages, doi, pmid, pmcid, issn, isbn, accessions, database, databases } = article;
	const { abstract, rights, subjects, links, relations, status } = article;
	return {
		...{ id, type, publicationTypes, title, titleMarkup, titleShort, alternativeTitles, authors, contributors, affiliations },
		...{ containerTitle, containerTitleShort, collectionTitle, volume, issue, page, numberOfPages, issued, issuedText },
		...{ publisher, publisherPlace, edition, languages, doi, pmid, pmcid, issn, isbn, accessions, database, databases },
		...{ abstract, rights, subjects, links, relations },
		status: status && { kind: status.kind },
	};
}

/** Which of so many files tells the number of an id. */
export function idFile(id: string, files: number): number {
	return files === 0 ? 0 : Number.parseInt(digestOf([id]), 16) % files;
}

/** Files of works and the manifest, by `put`, which takes a name and what the file is to hold and gives its path. `numbered` as by `numberArticles`. */
export function writeWorks(numbered: readonly Article[], put: (name: string, data: unknown) => string): WorksManifest {
	const files = Math.ceil(numbered.length / IDS_EACH);
	const ids: [string, number][][] = Array.from({ length: files }, () => []);
	for (const [number, { id }] of numbered.entries()) ids[idFile(id, files)]?.push([id, number]);
	const works: string[] = [];
	for (let start = 0; start < numbered.length; start += WORKS_EACH) {
		works.push(put(`works/${start / WORKS_EACH}`, numbered.slice(start, start + WORKS_EACH).map(keptWork)));
	}
	return {
		size: WORKS_EACH,
		works,
		ids: ids.map((pairs, place) => put(`works/ids-${place}`, pairs)),
		digest: digestOf(numbered.map(({ id }) => id)),
	};
}

const isStrings = (data: unknown): data is string[] => Array.isArray(data) && data.every((value) => typeof value === 'string');

/** Whether loaded data is such a manifest. */
export function isWorksManifest(data: unknown): data is WorksManifest {
	if (typeof data !== 'object' || data === null) return false;
	const { size, works, ids, digest } = Object.fromEntries(Object.entries(data));
	return typeof size === 'number' && size > 0 && isStrings(works) && isStrings(ids) && typeof digest === 'string';
}

/** Whether loaded data is a file of ids. */
export function isIds(data: unknown): data is [string, number][] {
	return Array.isArray(data) && data.every((pair) => Array.isArray(pair) && typeof pair[0] === 'string' && typeof pair[1] === 'number');
}

/** Whether loaded data is a file of works. Each is what `keptWork` made, in this build; what it holds is not looked at again. */
export function isWorks(data: unknown): data is KeptWork[] {
	return Array.isArray(data) && data.every((work) => typeof work === 'object' && work !== null && 'id' in work && 'title' in work);
}
