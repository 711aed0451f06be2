import type { Name } from './record.ts';
import { cleanText } from './text.ts';

/** Words that only bodies have in their names. */
const BODY_WORDS = wordsOf(`
	agency alliance assembly association associates authority bureau center centre centro centrum cochrane coalition collaboration
	collaborative collaborators commission committee comité comite company confederation conference congress consortium cooperative
	corporation council department departamento department dept directorate division faculty federation foundation fundación
	fundacion gesellschaft government group grupo groupe gruppe arbeitsgruppe hospital inc incorporated initiative institut institute
	institutes instituto institution investigators laboratories laboratory league library ltd limited llc gmbh ministerio ministry
	ministère museum nations network organisation organization organización panel partnership programme project registry secretariat
	service services sociedad società société societies society study subcommittee syndicate taskforce team technologies trialists
	trials union unit universitet universiteit universiteti facultad faculdade fakultät fakultet hochschule högskolan högskola école escuela akademie akademi
	ministero programa klinik clínica universidad universidade universitat universität universite université università university üniversitesi
	workgroup academy academia verband verein stiftung firm
`);
/** Words that bodies have in their names, and families too: they count among three or more words. */
const MAYBE_BODY_WORDS = wordsOf(`
	bank board church clinic college court force international national office press program review school survey trial united
	workshop working health research care science sciences medical medicine
`);
/** Small words that stand between the words of a body's name. */
const JOINING_WORDS = wordsOf('and of for the on in against und für fuer pour des para voor för och &');

const PARTICLES = wordsOf(
	"van von der den de del della dello degli di da das do dos du la las le los les ter ten te zu zum zur af av bin bint ibn ben al el y e d' 't",
);
const SUFFIX = /^(?:jr|sr|jnr|snr|ii|iii|iv|2nd|3rd|4th|5th)\.?$/i;
/** Degrees that a source sets behind a name; kept as a suffix, so that nothing is lost. */
const DEGREE =
	/^(?:m\.?d\.?|ph\.?\s?d\.?|d\.?phil\.?|m\.?p\.?h\.?|m\.?sc\.?|b\.?sc\.?|m\.?a\.?|r\.?n\.?|dr\.?p\.?h\.?|psy\.?d\.?|ed\.?d\.?|pharm\.?d\.?|d\.?o\.?|mbbs|mba|esq\.?|facs|frcp)$/i;
/** Dates of birth and death as libraries set them behind a name: `1950-`, `1950-2010`, `b. 1950`, `approximately 1800-1870`. */
const LIFE_DATES = /,?\s+(?:b\.|d\.|born|approximately|ca\.?|active)?\s*\d{4}\??\s*(?:[-–]\s*(?:approximately\s+)?(?:\d{4})?\??)?\.?$/i;

const DIGIT = /\d/;
/** What companies have behind a comma, as far as it is nobody's initials. */
const COMPANY = /^(?:inc|incorporated|ltd|limited|llc|gmbh|corp)\.?$/i;

/** Initials as one word: `JA`, `J.A.`, `J-P`, `J`. */
const INITIALS = /^(?:\p{Lu}\p{M}*\.?[-‐]?){1,4}$/u;
const HAN = /^\p{Script=Han}+$/u;

function wordsOf(list: string): ReadonlySet<string> {
	return new Set(list.trim().split(/\s+/));
}

function isBody(words: readonly string[]): boolean {
	if (words.length === 1) return false;
	const plain = words.map((word) => word.toLowerCase().replace(/[.,;:()[\]]/g, ''));
	if (plain.some((word) => BODY_WORDS.has(word))) return true;
	return words.length > 2 && plain.some((word) => MAYBE_BODY_WORDS.has(word) || JOINING_WORDS.has(word));
}

/**
 * Reads one name as databases write it: `Tatlı, Safiye Zeynep`, `Zarate, C A Jr`, `Zarate CA Jr` (initials last), `J.P. O'Reardon`,
 * `Smith, Jr., John`, `Smith, John, 1950-` (dates of life are left out), `World Health Organization` (a body: `literal`, as is a
 * name of one word). The text holds one name, no e-mail address and no role. Capitals are kept as written. Undefined for an empty text.
 */
export function readName(text: string): Name | undefined {
	const clean = cleanText(text);
	const whole =
		clean.includes(';') || clean.startsWith(',') || clean.endsWith(',') ? clean.replace(/^[,;\s]+|(?<![,;\s])[,;\s]+$/g, '') : clean;
	if (!/[\p{L}\p{N}]/u.test(whole)) return undefined;
	const dated = whole.includes(',') && DIGIT.test(whole) ? whole.replace(LIFE_DATES, '') : whole;
	const name = /\p{L}/u.test(dated) ? dated : whole;
	const parts = name.split(/\s*,\s*/).filter((part) => part !== '');
	const [first = '', ...others] = parts;
	if (first.includes(' ') && others.length > 0 && others.every((part) => DEGREE.test(part) && /[a-z.]|^M[DA]$|^MPH$|^RN$/.test(part))) {
		return { ...uninverted(first), suffix: others.join(', ') };
	}
	if (name.includes(';') || COMPANY.test(others.at(-1) ?? '')) return { literal: name };
	if (others.length > 0) return isBody(first.split(' ')) && !isShortGiven(others) ? { literal: name } : inverted(first, others);
	return uninverted(first);
}

/** True for what can only be a given name, so that `Study, J. A.` is a person. */
function isShortGiven(parts: readonly string[]): boolean {
	return parts.length === 1 && (parts[0] ?? '').split(' ').every((word) => INITIALS.test(word));
}

/** `family, given`, `family, given, suffix` or, as BibTeX has it, `family, suffix, given`. */
function inverted(first: string, others: readonly string[]): Name {
	const suffixes: string[] = [];
	const given: string[] = [];
	for (const part of others) {
		// A lone `JR` or `II` is somebody's initials.
		if ((SUFFIX.test(part) && (others.length > 1 || /^[JS]r|^\d/.test(part))) || (DEGREE.test(part) && given.length > 0))
			suffixes.push(part);
		else given.push(part);
	}
	// Several names in one, or what else a source sets behind a comma: not to be taken apart.
	if (given.length > 1) return { literal: [first, ...others].join(', ') };
	const family = first.split(' ');
	if (family.length > 1 && SUFFIX.test(family.at(-1) ?? '')) suffixes.unshift(family.pop() ?? '');
	const names = (given[0] ?? '').split(' ');
	if (names.length > 1 && SUFFIX.test(names.at(-1) ?? '')) suffixes.push(names.pop() ?? '');
	return named(family.join(' '), names.join(' '), suffixes.join(', '));
}

function uninverted(text: string): Name {
	const words = text.split(' ');
	if (words.length === 1 || isBody(words) || /\d|^\[|;|^et al/i.test(text) || words.every((word) => /^\p{Lu}\.$/u.test(word))) {
		return { literal: text };
	}
	if (words.length === 2 && words.every((word) => HAN.test(word))) return named(words[0] ?? '', words[1] ?? '', '');
	const suffix = words.length > 2 && SUFFIX.test(words.at(-1) ?? '') ? (words.pop() ?? '') : '';
	const last = words.at(-1) ?? '';
	if (isInitials(last, words)) {
		let start = words.length - 1;
		while (start > 1 && /^\p{Lu}\p{M}*\.$/u.test(words[start - 1] ?? '')) start -= 1;
		if (!INITIALS.test(words[0] ?? '') || words.length === 2) {
			return named(words.slice(0, start).join(' '), words.slice(start).join(' '), suffix);
		}
	}
	let start = words.length - 1;
	while (start > 1 && PARTICLES.has(words[start - 1] ?? '')) start -= 1;
	// `M.N. Pinto da Cunha`: behind initials, all is family.
	if (start === 2 && words.length > 3 && /^(?:\p{Lu}\.)+$/u.test(words[0] ?? '')) start = 1;
	const given = words.slice(0, start);
	// More given names than two are seldom a person's: a body without a telling word, or two families.
	if (given.length > 2 && !given.slice(1).some((word) => INITIALS.test(word))) return { literal: text };
	// `MARINE TECHNOL SOC` is a body; people in capitals with three names have an initial among them, or two names of given length.
	if (given.length > 1 && words.every((word) => isShouted(word) && word.length > 2)) return { literal: text };
	return named(words.slice(start).join(' '), given.join(' '), suffix);
}

/** True when the last word is initials. In a name all in capitals, only two letters tell them from a word (`SMITH JA`, `MARINE SOC`). */
function isInitials(last: string, words: readonly string[]): boolean {
	if (!INITIALS.test(last)) return false;
	const letters = last.replace(/[^\p{L}]/gu, '').length;
	const shouted = words.slice(0, -1).every((word) => isShouted(word) && word.length > 1);
	return letters <= (shouted ? 2 : 4);
}

function isShouted(word: string): boolean {
	return /\p{Lu}/u.test(word) && !/\p{Ll}/u.test(word);
}

function named(family: string, given: string, suffix: string): Name {
	if (family === '') return { literal: [given, suffix].filter((part) => part !== '').join(', ') };
	// Nearly all names; an object made at one go takes the least room.
	if (given !== '' && suffix === '') return { family, given };
	return {
		...(given === '' && suffix === '' ? { literal: family } : { family }),
		...(given === '' ? {} : { given }),
		...(suffix === '' ? {} : { suffix: suffix.replace(/^(jr|sr)\.$/i, '$1') }),
	};
}

/** True for Chinese names, which are spoken and written family first, without a blank. */
function isFamilyFirst(name: Name): boolean {
	return HAN.test(name.family ?? '') && HAN.test(name.given ?? '');
}

/** The name as it is sorted and listed: `Tatlı, Safiye Zeynep`, `Zarate, C A, Jr`; a body as it is. */
export function invertedName(name: Name): string {
	return name.literal ?? [name.family, name.given, name.suffix].filter((part) => part !== undefined).join(', ');
}

/** The name as it is spoken: `Safiye Zeynep Tatlı`, `C A Zarate Jr`; a body as it is. */
export function spokenName(name: Name): string {
	if (name.literal !== undefined) return name.literal;
	if (isFamilyFirst(name)) return `${name.family}${name.given}`;
	return [name.given, name.family, name.suffix].filter((part) => part !== undefined).join(' ');
}

/** The name as in NLM citations: `Tatlı SZ`, `Zarate CA Jr`; two initials at most (Citing Medicine, chapter 1). */
export function initialsName(name: Name): string {
	if (name.literal !== undefined) return name.literal;
	if (isFamilyFirst(name)) return `${name.family}${name.given}`;
	return [name.family, initialsOf(name.given ?? ''), name.suffix].filter((part) => part !== undefined && part !== '').join(' ');
}

function initialsOf(given: string): string {
	const words = given
		.replace(/\s*\([^)]*\)/g, '')
		.split(/[\s.,\-‐]+/)
		.filter((word) => /^\p{L}/u.test(word));
	const letters = words.flatMap((word) => {
		if (/^\p{Lu}{1,3}$/u.test(word)) return [...word];
		return words.length > 1 && PARTICLES.has(word) ? [] : [(/^\p{L}\p{M}*/u.exec(word)?.[0] ?? '').toUpperCase()];
	});
	return letters.slice(0, 2).join('');
}
