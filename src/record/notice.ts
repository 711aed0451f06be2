import { cleanText } from './text.ts';

/*
 * Notices. A supplier's notice restricts what may be done with the abstract as the database gives it; a publisher's copyright
 * line (`© 2016 The Authors`) only says whose it is. Both are split off, only the first makes the abstract `supplied`.
 */

/**
 * Suppliers' notices as they stand at the end of an abstract, by words that each must hold. Each begins where the notice begins
 * and reaches to the end of the text.
 */
const SUPPLIED: readonly (readonly [string, RegExp])[] = [
	// EBSCO, in whole: "Copyright of <journal> is the property of <publisher> and its content may not be copied ..."
	['Copyright of', /(?:© ?)?Copyright of .{1,400}? is the (?:copyright )?property of .*$/su],
	[
		'may not be',
		/(?<=^|[.!?)\]]\s)[^.!?]{0,300}\bmay not be (?:copied|reproduced|emailed|distributed|used)\b[^.!?]*\b(?:permission|copyright|licen[cs]e)\b.*$/isu,
	],
	['applies to all', /\(?Copyright applies to all Abstracts\.?\)?\.?$/iu],
	['ABSTRACT FROM', /[[(]ABSTRACT FROM (?:AUTHORS?|PUBLISHER)[\])]\.?$/u],
	// ProQuest
	['PUBLICATION ABSTRACT', /\[PUBLICATION ABSTRACT\]\.?$/u],
	['permission of', /(?:Reproduced|Reprinted) (?:with|by) permission of [^.]{1,120}\.(?: Further reproduction [^.]{1,80}\.)?$/iu],
	// APA: "(PsycINFO Database Record (c) 2016 APA, all rights reserved)", also with blanks within brackets and "(journal abstract)" behind
	[
		'Database Record',
		/\(?\s*Psyc(?:INFO|ARTICLES|EXTRA|BOOKS|CRITIQUES|TESTS)?(?:\s*®)? Database Record\s*\(?\s*(?:c|©)\s*\)?\s*\d{4}[^.]{0,60}?all rights reserved\.?\s*\)?\.?(?:\s*\((?:journal|book|chapter|unassigned|create)[^)]{0,30}\))?\.?$/iu,
	],
];

/** What opens a copyright line: the sign, or what stands for it with a year behind it. */
const SIGN = /(?:Crown\s+)?(?:Copyright:?\s*)?(?:©|(?:\(\s*c\s*\)|[([]copyright[)\]]|\bcopyright,?)\s*(?:by\s+)?(?=(?:1[89]|20)\d\d\b))/giu;
/** Lines whose sign was lost, told by their end: `2016 Elsevier Ltd. All rights reserved.` */
const RIGHTS_RESERVED =
	/(?<=^|[.!?)\]]\s*)(?:(?:(?:1[89]|20)\d\d,?\s)?(?:Published by )?[^.]{3,80}?(?:B\.V|N\.V|S\.A)?\.,?\s)?(?:This article is protected by copyright\. )?All rights reserved\.?$/iu;
const PUBLISHED_BY =
	/(?<=[.!?)\]]\s)Published (?:by|online by) (?:Elsevier|Wiley|John Wiley|Springer|Oxford University Press|Cambridge University Press|BMJ)\b[^.]{0,60}\.?(?:\s?V\.)?$/u;
/** What a sentence behind a copyright line must say to be part of it. */
const OF_LINE =
	/rights|publish|licen[cs]|copyright|©|open[ -]access|behalf|author|permission|reproduc|protected|government work|public domain|elsevier|wiley|springer|taylor|francis|oxford|karger|wolters|lippincott|\bBMJ\b|\bSage\b|^(?:Inc|Ltd|LLC|GmbH|V|A|Co|KG)\b/iu;
/** A publisher's line before the abstract, as Scopus sets it: `© 2016 The Author(s).Background: ...` */
const FRONT =
	/^(?:Copyright\s*)?(?:©|\(c\))\s*(?:Copyright\s*)?(?:1[89]|20)\d\d(?:\.|,?\s.{0,120}?(?:B\.V\.|Ltd\.|Inc\.|LLC\.|GmbH\.|\(s\)\.|\p{Ll}{3,}\.))(?:\s*All rights reserved\.)?\s*(?=\p{Lu})/iu;

const LONGEST_LINE = 400;

/** How often notices are looked for before one that was split off; no abstract ends in more, and each search takes a time in its length. */
const MOST_NOTICES = 10;

/** True when a copyright line may begin at a place: behind the end of a sentence, and for `©` behind any word. */
function mayBegin(text: string, start: number, sign: string): boolean {
	const before = text.slice(0, start).trimEnd().at(-1);
	return before === undefined || /[.!?。)\]"”’]/.test(before) || (sign.includes('©') && /\p{L}/u.test(before));
}

/** Where a publisher's line at the end of a text begins, or the text's length. */
function lineStart(text: string): number {
	const tail = text.slice(-LONGEST_LINE);
	const offset = text.length - tail.length;
	for (const { index, 0: sign } of tail.matchAll(SIGN)) {
		const sentences = tail
			.slice(index)
			.split(/(?<!\b\p{Lu})\.\s+(?=\p{Lu})/u)
			.slice(1);
		if (mayBegin(text, offset + index, sign) && sentences.every((sentence) => OF_LINE.test(sentence))) return offset + index;
	}
	const found = RIGHTS_RESERVED.exec(tail) ?? PUBLISHED_BY.exec(tail);
	return found && (offset === 0 || found.index > 0) ? offset + found.index : text.length;
}

/** Notices with these reach to the end of a text from wherever they begin. */
const FAR_WORDS = ['Copyright of', 'may not be'];
/** One of these stands in every other notice, within a line's length of the end. */
const NEAR_WORDS =
	/©|\( ?c\b|copyright|rights reserved|abstract from|publication abstract|permission|applies to all|published (?:online )?by|database record/i;
const FRONT_SIGN = /^(?:Copyright\s*)?(?:©|\(c\))/i;

/** True when a text may hold a notice; most abstracts are done with here, so it looks only where a notice can stand. */
function mayHoldNotice(text: string): boolean {
	return FRONT_SIGN.test(text) || FAR_WORDS.some((words) => text.includes(words)) || NEAR_WORDS.test(text.slice(-LONGEST_LINE));
}

/**
 * Splits notices off an abstract: a supplier's (`Copyright of X is the property of ...`, `[ABSTRACT FROM AUTHOR]`, `(Copyright
 * applies to all Abstracts.)`, `(PsycINFO Database Record (c) 2016 APA, all rights reserved)`) and a publisher's copyright line
 * at the end or the beginning. `notice` is word for word, absent when there is none; where a line stands at either end, both with
 * a blank between. `supplied` is true when a supplier's notice, which restricts copying, is among them; `[ABSTRACT FROM AUTHOR]`
 * alone counts, since EBSCO sets it only where its notice applies.
 */
export function splitNotice(text: string): { abstract: string; notice?: string; supplied: boolean } {
	const whole = cleanText(text);
	if (!mayHoldNotice(whole)) return { abstract: whole, supplied: false };
	let abstract = whole;
	let supplied = false;
	for (let before = '', round = 0; before !== abstract && round < MOST_NOTICES; round += 1) {
		before = abstract;
		for (const [words, pattern] of SUPPLIED) {
			const found = abstract.includes(words) ? pattern.exec(abstract) : undefined;
			if (!found) continue;
			abstract = abstract.slice(0, found.index).trimEnd();
			supplied = true;
		}
		abstract = abstract.slice(0, lineStart(abstract)).trimEnd();
	}
	const front = FRONT.exec(abstract)?.[0] ?? '';
	const notice = [front.trim(), whole.slice(abstract.length).trim()].filter((part) => part !== '').join(' ');
	abstract = abstract.slice(front.length);
	return notice === '' ? { abstract, supplied } : { abstract, notice, supplied };
}
