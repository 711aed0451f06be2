import { queryWords } from './words.ts';

/** What somebody typed, taken apart. */
export interface Query {
	/** All words to be found, those of phrases too, folded. Words such as `of` are left out where there are others. */
	words: string[];
	/** The same words as they are typed, one after another, with those that are left out. */
	typed: string[];
	/** Words of two parts with a dash between them, `non-response`, each by its parts: it may be written as one. */
	dashed: string[][];
	/** Each text in quotation marks of more than one word, as its words in order. */
	phrases: string[][];
	/** What is not to be there: `-word` and `-"several words"`, each as its words in order. */
	without: string[][];
}

/**
 * English words that are in nearly every abstract, and those that only make a question: they find nothing, and cost a reader a tenth of
 * the index.
 */
const STOP_WORDS = new Set(
	`a an and are as at be been being between both but by did do does during each for from had has have how if in into is it its of on or our
	than that the their them then there these they this those through to was we were what when where which while with within without would`.split(
		/\s+/,
	),
);

/** What is typed around names and numbers, and stands in no record: `Example et al.`, `PMID: 30000001`. */
const AROUND = [
	/(?<=\S\s+)et\.? al\b\.?,?(?!\S)/giu,
	/(?<!\S)(?:doi|pmid|pmcid|[ep]?-?issn(?:-l)?|isbn(?:-1[03])?|orcid)(?:\s*[:#]\s*|\s+)(?=\S*\d)/giu,
];
/** Year, volume, issue and first page as references have them, `2006;63(8):856-64`: all but what is behind the first page. */
const CITATION = /(?<!\S)(\d{4})\s?;\s?(\d+)(?:\s?\((\d+)[^)]*\))?(?:\s?:\s?(\w+)(?:[-–]\w+)?)?[.,]?(?!\S)/gu;

const withoutAround = (text: string) => AROUND.reduce((all, part) => all.replace(part, ' '), text).replace(CITATION, ' $1 $2 $3 $4 ');

/** A text in straight or typographic quotation marks, or one without blanks; a minus before it takes it away. */
const PART = /(?<=^|\s)([-−]?)["“”„«»]([^"“”„«»]*)["“”„«»]|(?<=^|\s)([-−])(?=[\p{L}\p{N}])(\S+)|[^\s"“”„«»]+/gu;

/** Reads a query: `"treatment resistant" ketamine -lithium` is three words, two of which must stand together, and one that must not be there. */
export function parseQuery(text: string): Query {
	const all: string[] = [];
	const dashed: string[][] = [];
	const phrases: string[][] = [];
	const without: string[][] = [];
	// A quotation mark that is not before a blank and not behind one is none.
	for (const [part, minus, quoted, minusWord, word] of withoutAround(text).matchAll(PART)) {
		const words = queryWords(quoted ?? word ?? part);
		if (words.length === 0) continue;
		if (minus || minusWord) without.push(words);
		else {
			all.push(...words);
			if (quoted !== undefined && words.length > 1) phrases.push(words);
			if (quoted === undefined && words.length === 2) dashed.push(words);
		}
	}
	const each = [...new Set(all)];
	const telling = tellingWords(each);
	return { words: telling.length > 0 ? telling : each, typed: all, dashed, phrases, without };
}

/** The words without those that are in nearly every text. */
export const tellingWords = (words: readonly string[]) => words.filter((word) => !STOP_WORDS.has(word));
