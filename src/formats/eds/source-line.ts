/**
 * The Source line, in which databases say everything about where an article appeared, each in its own way:
 * `Journal. 2025, Vol. 53 Issue 6, p1395-1409. 15p.` (EBSCO's own), `Magazine; Jan2001, Vol. 57 Issue 1, p30, 4p`,
 * `Journal, v8 n3 p98-107 2017. 10 pp.` (ERIC), `Journal [J Abbr] 2017 Jul; Vol. 36 (7), pp. 1728-1737.` (MEDLINE), `Journal. 116:443-447`.
 */
export interface SourceLine {
	volume?: string;
	issue?: string;
	/** First page, with the last where the line gives it: `1395-1409`, `p30` as `30`. */
	pages?: string;
	/** The date in the line's own words: `Spring2017`, `Fall, 2016`. */
	date?: string;
	/** True when the line says more than these and the titles given. */
	left: boolean;
}

const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Spring|Summer|Autumn|Fall|Winter)[a-z]*\\.?';
const YEAR = '(?:1[5-9]|20)\\d\\d';
const NUMBER = '[A-Za-z]{0,3}\\d+[A-Za-z]{0,2}';

const DATES = [
	new RegExp(`\\b\\d{1,2}/\\d{1,2}/${YEAR}\\b`),
	new RegExp(`\\b${MONTH}(?:[-/]${MONTH})?,?\\s?(?:\\d{1,2}(?:-\\d{1,2})?,?\\s)?${YEAR}\\b`),
	new RegExp(`\\b${YEAR}\\s${MONTH}(?:[-/]${MONTH})?(?:\\s\\d{1,2}\\b)?`),
	new RegExp(`\\bQ[1-4]\\s?${YEAR}\\b`),
	new RegExp(`(?<![\\d:.(-])${YEAR}(?![\\d:-])`),
];
/** Volume before issue in one pattern, as `Vol. 36 (7)`, `v8 n3`, `Vol 28(2)`; each alone in the second and third. */
const VOLUMES = [
	/\bVol(?:ume)?\.?\s?([\w-]+)\s?\(([^()]{1,20})\)/i,
	/\bv(\d[\w-]*)\s+n([\w-]+)/,
	/\bVol(?:ume)?\.?\s?([\w/-]*\d[\w/-]*|[IVXLC]+\b)/i,
];
const ISSUES = [/\bIssue\s+([^,;]{1,40}?)(?=\.?$|[,;]|\.\s|\sp\d)/i, /\b(?:no|iss)\.\s?(\d[\w/-]*)/i];
/** `116:443-447`, `60(3):77-80`. */
const COLON = new RegExp(`(?<![\\d:.])(\\d+)(?:\\((\\w+)\\))?:\\s?(${NUMBER}-${NUMBER}|${NUMBER})(?![\\d:])`);
const PAGES = new RegExp(`(?<![\\p{L}\\d])(?<!\\d\\s)(?:pp?\\.?|P\\.|Pp\\.)\\s?(${NUMBER}(?:\\s?[-–]\\s?${NUMBER})?)(?![\\p{L}\\d])`, 'u');
/** The page of a newspaper, which stands alone behind the date: `Jan 19, 2007, 10A.` */
const NEWS_PAGE = /;\s*,\s*([A-Za-z]{0,2}\d{1,4}[A-Za-z]?)\.?\s*$/;
/** What is no page: EBSCO writes `pN.PAG` where an article has no pages. */
const COUNTS = /(?<![\p{L}\d])(?:[xvil]+,\s)?\d+(?:\/\d+)?\s?pp?\b\.?|\bpN\.PAG\b/giu;

/** Reads a source line. `titles` are those of the journal, which are part of the line and are not looked into for numbers. */
export function readSourceLine(line: string, titles: readonly string[]): SourceLine {
	let rest = line;
	for (const title of titles) {
		const start = title === '' ? -1 : rest.toLowerCase().indexOf(title.toLowerCase());
		if (start !== -1) rest = `${rest.slice(0, start)} ${rest.slice(start + title.length)}`;
	}
	rest = rest.replace(/^[\s.,;]+/, '');
	const found: SourceLine = { left: false };
	const first = (patterns: readonly RegExp[]): RegExpExecArray | undefined => {
		for (const pattern of patterns) {
			const match = pattern.exec(rest);
			if (match === null) continue;
			rest = `${rest.slice(0, match.index)} ; ${rest.slice(match.index + match[0].length)}`;
			return match;
		}
		return undefined;
	};
	const volume = first(VOLUMES);
	if (volume?.[1] !== undefined) found.volume = volume[1];
	const issue = volume?.[2] ?? first(ISSUES)?.[1];
	if (issue !== undefined) found.issue = issue.trim();
	const pages = first([PAGES])?.[1];
	if (pages !== undefined) found.pages = pages;
	if (volume === undefined && pages === undefined) {
		const colon = first([COLON]);
		if (colon?.[1] !== undefined) found.volume = colon[1];
		if (colon?.[2] !== undefined) found.issue = colon[2];
		if (colon?.[3] !== undefined) found.pages = colon[3];
	}
	const date = first(DATES)?.[0];
	if (date !== undefined) found.date = date;
	const newsPage = found.pages === undefined && date !== undefined ? first([NEWS_PAGE])?.[1] : undefined;
	if (newsPage !== undefined) found.pages = newsPage;
	found.left = /[\p{L}\p{N}]/u.test(rest.replace(COUNTS, ' '));
	return found;
}
