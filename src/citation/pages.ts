/** Pages and article numbers as citations print them. */

const RANGE = /(?<![\p{L}\p{N}])(\p{L}*)(\d+)(\p{L}*)[-‐‑–](\p{L}*)(\d+)(\p{L}*)(?![\p{L}\p{N}])/gu;

/** What a record gives as pages: numbers of pages, or the one number that an article has instead of them. */
export interface Pages {
	text: string;
	/** True for `e0209899`, `CD001234`, `102345`: journals without pages number their articles so. */
	isNumber: boolean;
	/** True for more than one page. */
	several: boolean;
}

/**
 * Pages, told from article numbers: a lone number behind letters (`e123`, `l4898`, `CD001234`), or one of five digits or more. A capital
 * before up to three digits is a page of its own section (`S12`, `B11`), as is everything in newspapers.
 */
export function pagesOf(text: string | undefined, inNewspaper = false): Pages | undefined {
	if (text === undefined) return undefined;
	const lone = text.replace(/^(?:article|art\.?)\s+(?:no\.?\s*)?(?=\S*\d)/iu, '');
	const isNumber =
		lone !== text || (/^(?:\p{L}[\p{L}.-]*\d[\p{L}\d.]*|\d{5,}\p{L}?)$/u.test(lone) && !/^(?:\p{Lu}\d{1,3}|S\d+)$/u.test(lone));
	return { text: lone, isNumber: isNumber && !inNewspaper, several: !isNumber && /[-–,;&]|\d\+$/u.test(lone) };
}

/** With a dash between the first page and the last: `1395–1409`. */
export function dashed(text: string): string {
	return text.replace(/(?<=[\p{L}\p{N}])[-‐‑](?=[\p{L}\p{N}])/gu, '–');
}

/**
 * Digits that the last page shares with the first are left out: `1395-409`, `S12-5` (Citing Medicine, chapter 1, location); not where a
 * letter follows the number (`211A-218A`).
 */
export function abridged(text: string): string {
	return text.replace(
		RANGE,
		(written, before: string, first: string, after: string, lastBefore: string, last: string, lastAfter: string) => {
			if (after !== '' || lastAfter !== '' || (lastBefore !== '' && lastBefore !== before)) return written.replace(/[‐‑–]/u, '-');
			if (last.length !== first.length) return `${before}${first}-${last}`;
			let shared = 0;
			while (shared < last.length - 1 && last.charAt(shared) === first.charAt(shared)) shared += 1;
			return `${before}${first}-${last.slice(shared)}`;
		},
	);
}

/** A volume and an issue, with the supplement or part that a source writes into either. */
export interface Numbering {
	volume?: string;
	issue?: string;
	/** `Suppl 2`, `Pt 1`, `Spec No`, without stops. */
	supplement?: string;
}

const SUPPLEMENT = /[\s,;:._-]*\b(?:(suppl?|supplement(?:ary|um)?|sup)|(pt|part)|(spec(?:ial)? (?:no|issue)))\b[\s.:_]*(.*)$/iu;

/** Takes a supplement or a part out of the volume or the issue: `42 Suppl 2` is volume 42, supplement 2; `12 Suppl A` is issue 12. */
export function numberingOf(volume: string | undefined, issue: string | undefined): Numbering {
	const [inVolume, bareVolume] = taken(bare(volume));
	const [inIssue, bareIssue] = taken(bare(issue));
	const supplement = [inVolume, inIssue].filter((part) => part !== undefined && part !== '').join(' ');
	return {
		...(bareVolume ? { volume: bareVolume } : {}),
		...(bareIssue ? { issue: bareIssue } : {}),
		...(supplement ? { supplement } : {}),
	};
}

function taken(text: string | undefined): [supplement: string | undefined, rest: string | undefined] {
	const found = text === undefined ? null : SUPPLEMENT.exec(text.replaceAll('_', ' '));
	if (text === undefined || found === null) return [undefined, text];
	const [, supplement, part, , number = ''] = found;
	const kind = supplement !== undefined ? 'Suppl' : part !== undefined ? 'Pt' : 'Spec No';
	return [[kind, number].filter((one) => one !== '').join(' '), text.slice(0, found.index)];
}

/** Without brackets around it, and without `vol.` and `no.` before it. */
function bare(text: string | undefined): string | undefined {
	return text
		?.replace(/^\s*[([](.*)[)\]]\s*$/su, '$1')
		.replace(/^(?:vol(?:ume)?|no|nr|issue|number)\b\.?\s*(?=\S)/iu, '')
		.trim();
}
