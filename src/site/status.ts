/** Whether an article still stands, as the pages say it. Silence in the records is no verdict. */

import type { Article } from '../catalogue/article.ts';
import type { Checked } from '../catalogue/curation/retractions.ts';
import { type Status as Found, STATUS_KINDS, type StatusKind } from '../catalogue/status.ts';
import { doiUrl, pubmedUrl } from './article-links.ts';
import { articleUrl } from './urls.ts';
import { listed, printedDate } from './wording.ts';

/** What stands beside the icon, in every list. */
export interface Mark {
	kind: StatusKind | 'none';
	/** `Retracted`. */
	label: string;
}

/** What a page says above everything else, where something is to be said. */
export interface Banner {
	/** `This article has been retracted (3 November 2025)`. */
	heading: string;
	/** `Said by PubMed (“Retracted Publication”) and ...`. */
	said: string;
	/** Where it can be read. */
	notices: { label: string; url?: string }[];
	/** As the list of retractions gives them. */
	reasons: string;
	/** Marks a mere correction, which asks for less attention. */
	quiet: boolean;
}

export interface Status extends Mark {
	banner?: Banner;
}

const LABELS: Readonly<Record<StatusKind, { label: string; heading: string }>> = {
	retracted: { label: 'Retracted', heading: 'This article has been retracted' },
	'partially-retracted': { label: 'Retracted in part', heading: 'A part of this article has been retracted' },
	concern: { label: 'Expression of concern', heading: 'There is an expression of concern about this article' },
	corrected: { label: 'Corrected', heading: 'This article has been corrected' },
	reinstated: { label: 'Reinstated', heading: 'This article was reinstated after doubts' },
};

/** What stands before the title of an article that must not be cited unawares, in citations and exports too: `Retracted:`. */
export function titlePrefix({ status }: Pick<Article, 'status'>): string | undefined {
	if (status === undefined || status.kind === 'corrected' || status.kind === 'reinstated') return undefined;
	return `${LABELS[status.kind].label}:`;
}

/** Every mark that there is, worst first. */
export function allMarks(): Mark[] {
	return STATUS_KINDS.map((kind) => ({ kind, label: LABELS[kind].label }));
}

/** The mark of an article in a list; undefined where nothing is said of it. */
export function markOf({ status }: Pick<Article, 'status'>): Mark | undefined {
	return status && { kind: status.kind, label: LABELS[status.kind].label };
}

/**
 * The status of an article on its own page. That nothing is known is said with the day until which it was looked up, or that nobody
 * knows the day; `checked` is that of the list of retractions.
 */
export function statusOf({ status }: Pick<Article, 'status'>, checked?: Checked): Status {
	if (status !== undefined) return { kind: status.kind, label: LABELS[status.kind].label, banner: bannerOf(status) };
	return {
		kind: 'none',
		label:
			checked === undefined
				? 'Not looked up in a list of retractions; the records read say nothing'
				: checked === 'undated'
					? 'No retraction known; the list of retractions that was asked has no date'
					: `No retraction known on ${printedDate(checked)}`,
	};
}

/** What the tags of MEDLINE say, in the words of NLM; a reader cannot be asked to know them. */
const TAGS: ReadonlyMap<string, string> = new Map([
	['RIN', 'Retraction in'],
	['PRIN', 'Partial retraction in'],
	['ECI', 'Expression of concern in'],
	['EIN', 'Erratum in'],
	['CRI', 'Corrected and republished in'],
	['RRI', 'Retracted and republished in'],
]);

function bannerOf({ kind, date, notices, said, reasons }: Found): Banner {
	const byWhom = Map.groupBy(said, ({ by }) => by);
	const voices = [...byWhom].map(([by, words]) => {
		const quoted = listed([...new Set(words.map(({ words }) => `“${TAGS.get(words) ?? words}”`))]);
		return `${by === 'content/retractions.csv' ? 'the list of retractions' : by} (${quoted})`;
	});
	return {
		heading: LABELS[kind].heading + (date === undefined ? '' : `, ${printedDate(date)}`),
		said: `Said by ${listed(voices)}.`,
		notices: notices.map(({ doi, pmid, text, article }, place) => {
			const url = article ? articleUrl(article) : doi ? doiUrl(doi) : pmid ? pubmedUrl(pmid) : undefined;
			return { label: text ?? (notices.length > 1 ? `Notice ${place + 1}` : 'The notice'), ...(url === undefined ? {} : { url }) };
		}),
		reasons: listed(reasons ?? []),
		quiet: kind === 'corrected' || kind === 'reinstated',
	};
}
