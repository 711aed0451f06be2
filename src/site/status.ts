/** Whether an article still stands, as far as its records say. Silence in the records is no verdict. */
import type { Article } from '../catalogue/article.ts';

export interface Status {
	kind: 'retracted' | 'corrected' | 'concern' | 'none';
	/** As printed beside the icon: `Retracted`. */
	label: string;
	/** The words that it rests on, and the databases that say them. Absent where nothing is said. */
	said?: { words: string; by: string[]; field: 'publicationTypes' | 'title' };
}

/** The words of NLM, Scopus and publishers that mark the article itself; a notice about another article has other words. */
const MARKS: readonly { kind: Exclude<Status['kind'], 'none'>; label: string; words: RegExp }[] = [
	{ kind: 'retracted', label: 'Retracted', words: /^retracted(?: (?:publication|article))?$/i },
	{ kind: 'corrected', label: 'Corrected and republished', words: /^corrected and republished article$/i },
];

/** `RETRACTED: ...`, `[Retracted article] ...`, `Retracted article: ...` at the head of a title. */
const RETRACTED_TITLE = /^[\s[(]*(retracted(?: (?:article|paper|chapter))?)\s*[\]):.–—-]/i;

/** True when the title itself says that the article was retracted. */
export const titleSaysRetracted = (title: string) => RETRACTED_TITLE.test(title);

/** What the records of an article say of its standing. */
export function statusOf(article: Pick<Article, 'title' | 'publicationTypes' | 'from' | 'records'>): Status {
	for (const { kind, label, words } of MARKS) {
		const found = article.publicationTypes.find((type) => words.test(type));
		if (found !== undefined)
			return { kind, label, said: { words: found, by: databasesOf(article, 'publicationTypes'), field: 'publicationTypes' } };
	}
	const marked = RETRACTED_TITLE.exec(article.title)?.[1];
	if (marked !== undefined)
		return { kind: 'retracted', label: 'Retracted', said: { words: marked, by: databasesOf(article, 'title'), field: 'title' } };
	return { kind: 'none', label: 'No retraction, correction or concern in the records read; not assessed by a curator' };
}

function databasesOf(article: Pick<Article, 'from' | 'records'>, field: string): string[] {
	return [...new Set((article.from[field] ?? []).flatMap((place) => article.records[place]?.database ?? []))];
}
