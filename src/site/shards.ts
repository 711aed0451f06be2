/** The catalogue in parts, so that no file of it is larger than hosts and mail take. */
import type { Article } from '../catalogue/article.ts';

/** Bytes that a file stays below: GitHub warns above 50 MiB, and refuses above 100. */
const LARGEST = 50e6;

/** What exports write of an article. */
const WRITTEN = [
	'title',
	'alternativeTitles',
	'authors',
	'contributors',
	'affiliations',
	'subjects',
	'abstract',
	'rights',
	'links',
] as const;
/** All else that is written of an article: identifiers, volume, pages and the like, with their tags. */
const REST = 1500;
/**
 * By how much the longest of the formats may outgrow what is counted here: tags before each name and subject, and, in BibTeX, commands
 * for letters. Too much room makes one part more; too little would make a file too large.
 */
const ROOM = 2;

/**
 * The articles in their order, cut where a file would become too large, the same in every format; at least one part, none empty but that of
 * an empty catalogue. What is counted is an estimate that errs on the safe side; the manifest says how large the files are.
 */
export function shardsOf<One extends Pick<Article, (typeof WRITTEN)[number]>>(articles: readonly One[], largest = LARGEST): One[][] {
	const shards: One[][] = [[]];
	let size = 0;
	for (const article of articles) {
		const more = ROOM * (REST + bytesOf(article));
		const shard = shards[shards.length - 1];
		if (shard === undefined || (size + more > largest && shard.length > 0)) {
			shards.push([article]);
			size = more;
		} else {
			shard.push(article);
			size += more;
		}
	}
	return shards;
}

function bytesOf(article: Pick<Article, (typeof WRITTEN)[number]>): number {
	return WRITTEN.reduce((sum, field) => sum + Buffer.byteLength(JSON.stringify(article[field]) ?? ''), 0);
}
