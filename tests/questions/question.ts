/** A question that a reader types, and what answers it. */
export interface Question {
	/** What makes it a question of its own: `misspelt`, `author and year`. */
	kind: string;
	/** As it is typed. */
	q: string;
	/** Ids of the articles that answer it. Of more than three, any three do. */
	articles: readonly string[];
}

/** How a question was answered. */
export interface Verdict {
	question: Question;
	/** Whether the first result answers it. */
	first: boolean;
	/** Whether all articles that answer it, or three of them, are among the first three results. */
	three: boolean;
	/** Ids of the first results. */
	found: readonly string[];
}

/** Judges the first results of a question, given by their ids in order. */
export function judge(question: Question, found: readonly string[]): Verdict {
	const { articles } = question;
	const answering = found.slice(0, 3).filter((id) => articles.includes(id)).length;
	return {
		question,
		first: articles.includes(found[0] ?? ''),
		three: answering === Math.min(3, articles.length),
		found: found.slice(0, 3),
	};
}

/** How many of some questions were answered, of which part at the first place and within three. */
export interface Share {
	kind: string;
	asked: number;
	first: number;
	three: number;
}

/** The shares of each kind, in the order in which the kinds came, each from 0 to 1. */
export function sharesOf(verdicts: readonly Verdict[]): Share[] {
	const kinds = Map.groupBy(verdicts, ({ question }) => question.kind);
	return [...kinds].map(([kind, of]) => ({ kind, ...shareOf(of) }));
}

/** The share of all. */
export function shareOf(verdicts: readonly Verdict[]): Omit<Share, 'kind'> {
	const part = (is: (verdict: Verdict) => boolean) => verdicts.filter(is).length / Math.max(1, verdicts.length);
	return { asked: verdicts.length, first: part(({ first }) => first), three: part(({ three }) => three) };
}

/** A question that was not answered in full, in one line. */
export function failureOf({ question, found }: Verdict): string {
	const { kind, q, articles } = question;
	return `${kind}: ${q} — expected ${articles.join(', ')}; found ${found.join(', ') || 'nothing'}`;
}
