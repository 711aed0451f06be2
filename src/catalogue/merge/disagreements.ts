import { type Problem, problem } from '../../problems/problem.ts';
import { invertedName } from '../../record/name.ts';
import type { BibRecord, Name } from '../../record/record.ts';
import type { Article } from '../article.ts';
import { nameKey, namesAgree } from '../match/name-match.ts';
import { pageKey, pagesAgree } from '../match/page-match.ts';
import { placeName } from '../match/place-name.ts';

const NAMES = { doi: 'DOI', pmid: 'PMID', pmcid: 'PMCID' } as const;

/**
 * Warns where records were merged by one identifier and differ in another: one of them is wrong, or they are two works. `records` are in
 * the order of precedence; each that differs from the first to have the identifier has a warning of its own.
 */
export function identifierProblems(records: readonly BibRecord[]): Problem[] {
	const problems: Problem[] = [];
	for (const field of ['doi', 'pmid', 'pmcid'] as const) {
		const first = records.find((record) => record[field] !== undefined);
		if (first === undefined) continue;
		for (const { origin, [field]: value } of records) {
			if (value === undefined || value === first[field]) continue;
			const { file, line, endLine } = origin;
			problems.push(
				problem(
					'identifiers-disagree',
					{ file, line, endLine },
					{
						message: `The entry was merged with the one at ${placeName(first.origin, origin)}, but its ${NAMES[field]} is another.`,
						actual: value,
						...(first[field] === undefined ? {} : { expected: first[field] }),
					},
				),
			);
		}
	}
	return problems;
}

/** What one record says of a field, what the article says, and how the difference is told. */
interface Difference {
	/** As in a record: `issued`, `page`, `authors`. */
	field: 'issued' | 'page' | 'authors';
	/** The sentence's subject and verb: `its year is another`. */
	differs: string;
	actual: string;
	taken: string;
}

/**
 * Warns where records that were merged disagree on the year, on the pages, on who is the first author or on how many authors there
 * are. Both values are shown, the one taken as `expected`. What one record says less exactly than another is no disagreement: `2025`
 * beside `2025-11-03`, `1519` beside `1519-1530`, initials beside names in full. `records` are in the order of precedence that
 * `article.from` counts in.
 */
export function fieldProblems(records: readonly BibRecord[], article: Pick<Article, 'issued' | 'page' | 'authors' | 'from'>): Problem[] {
	if (records.length < 2) return [];
	return records.flatMap((record, index) =>
		differencesOf(record, article).flatMap(({ field, differs, actual, taken }) => {
			const giver = article.from[field]?.[0];
			const source = giver === undefined || giver === index ? undefined : records[giver];
			if (source === undefined) return [];
			const { file, line, endLine } = record.origin;
			const place = placeName(source.origin, record.origin);
			return [
				problem(
					'fields-disagree',
					{ file, line, endLine },
					{
						message: `The entry was merged with the one at ${place}, but ${differs}.`,
						done: `What the entry at ${place} says was taken.`,
						actual,
						expected: taken,
					},
				),
			];
		}),
	);
}

function differencesOf(record: BibRecord, article: Pick<Article, 'issued' | 'page' | 'authors'>): Difference[] {
	const differences: Difference[] = [];
	const [year, taken] = [record.issued?.slice(0, 4), article.issued?.slice(0, 4)];
	if (year !== undefined && taken !== undefined && year !== taken) {
		differences.push({ field: 'issued', differs: 'its year is another', actual: year, taken });
	}
	if (record.page !== undefined && article.page !== undefined && !samePages(record.page, article.page)) {
		differences.push({ field: 'page', differs: 'its pages are others', actual: record.page, taken: article.page });
	}
	const differs = authorsDiffer(record.authors, article.authors);
	if (differs !== undefined) {
		differences.push({ field: 'authors', differs, actual: listed(record.authors), taken: listed(article.authors) });
	}
	return differences;
}

/** The same first page and, where both give one, the same last page; or something that cannot be compared. */
function samePages(a: string, b: string): boolean {
	const [ours, theirs] = [pageKey(a), pageKey(b)];
	const first = pagesAgree(ours, theirs);
	if (first !== true) return first === undefined;
	return ours?.last === undefined || theirs?.last === undefined || ours.last === theirs.last;
}

/** Bodies are left out of the count, as databases list them among the authors or not. */
function authorsDiffer(a: readonly Name[], b: readonly Name[]): string | undefined {
	const [ours, theirs] = [persons(a), persons(b)];
	const [first, other] = [ours[0], theirs[0]];
	if (first === undefined || other === undefined) return undefined;
	if (!namesAgree(nameKey(first), nameKey(other))) return 'its first author is another';
	if (isCutShort(a) || isCutShort(b)) return undefined;
	return ours.length === theirs.length ? undefined : 'it has not the same number of authors';
}

function persons(names: readonly Name[]): Name[] {
	return names.filter(({ family }) => family !== undefined);
}

function isCutShort(names: readonly Name[]): boolean {
	return names.some((name) => /\bet al\b|\band others\b|^others$/i.test(invertedName(name)));
}

function listed(names: readonly Name[]): string {
	const [first] = names;
	return `${names.length} ${names.length === 1 ? 'author' : 'authors'}${first === undefined ? '' : `, first ${invertedName(first)}`}`;
}
