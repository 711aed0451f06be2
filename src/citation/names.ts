/** Names of authors as citations take them: initials, particles, suffixes, and scripts that have no initials. */
import type { Name } from '../record/record.ts';
import { withoutFullStop } from '../record/text.ts';
import { neat } from './title.ts';

/** A person, ready to be printed in any style. */
export interface Person {
	/** With the particles that belong to it: `van der Berg`. */
	family: string;
	/** Initials by word, those of a hyphenated name together: `[['J', 'L'], ['M']]` for `Jean-Luc M.`. */
	initials: readonly (readonly string[])[];
	/** Particles that the source leaves with the given names: `da` in `Maria da`. */
	particles: string;
	/** The given names, where the script has no initials: `محمد`. */
	uncased: string;
	/** `Jr`, `Sr`, `III`. */
	suffix: string;
}

/** A body, or a person with a single name, printed as it stands. */
export type Cited = Person | string;

/** Those who are named, in the order of the source; `more` where the source says that there are others. */
export interface Names {
	list: readonly Cited[];
	more: boolean;
}

const PARTICLE = /^(?:v[ao]n|de[nrl]?|d[aiou]s?|della|dello|degli|du|la|le|las|los|les|te[nr]|zu[mr]?|a[vf]|bin|bint|ibn|ben|al|el)$/u;
/** What databases write for an author that they do not know. */
const NOBODY = /^\[?\s*(?:anonymous|anon\.?|no authors? (?:listed|named|given)|author unknown|unknown|n\.?\s?[an]\.?)\s*\]?$/iu;
const OTHERS = /^(?:et\.? al\.?|and others|\.{3}|…)$/iu;
/** The same behind a given name. */
const CUT_OFF = /\s+et\.? al\.?$/iu;
/** Degrees stand among the suffixes of some sources and are no part of a citation (APA 7, section 9.7; Citing Medicine, chapter 1). */
const SUFFIX = /^(?:(?:jn?r|sn?r)\.?|[ivx]{1,4}|\d(?:st|nd|rd|th))$/iu;
/** Scripts whose names are written in one, the family first. */
const EAST_ASIAN = /^(?:\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Hangul})+$/u;
const HYPHEN = /\.?\s*[-‐‑]\s*/gu;

/** The names to print, each checked and taken apart. Names without a letter or a digit are left out. */
export function citedNames(names: readonly Name[]): Names {
	const list: Cited[] = [];
	let more = false;
	for (const name of names) {
		const given = name.given?.replace(CUT_OFF, '');
		if (given !== name.given) more = true;
		const one = citedName(given === name.given ? name : { ...name, given });
		if (typeof one === 'string' && OTHERS.test(one)) more = true;
		else if (one !== undefined && !(typeof one === 'string' && NOBODY.test(one))) list.push(one);
	}
	return { list, more };
}

function citedName(name: Name): Cited | undefined {
	const literal = neat(name.literal);
	const family = neat(name.family);
	const given = neat(name.given);
	if (literal !== undefined) return withoutFullStop(literal);
	if (family === undefined || given === undefined) return family ?? given;
	if (EAST_ASIAN.test(family) && EAST_ASIAN.test(given)) return family + given;
	return { ...givenParts(given, family), suffix: suffixOf(name.suffix) };
}

function suffixOf(text = ''): string {
	const found = text
		.split(/[\s,]+/)
		.find((part) => SUFFIX.test(part))
		?.replace(/\.$/, '');
	if (found === undefined) return '';
	return /^[ivx]+$/i.test(found) ? found.toUpperCase() : found.replace(/^j(?:n)?r$/i, 'Jr').replace(/^s(?:n)?r$/i, 'Sr');
}

function givenParts(given: string, family: string): Omit<Person, 'suffix'> {
	const words = given
		.replace(/\s*[([][^)\]]*[)\]]/gu, '')
		.replace(HYPHEN, '-')
		.split(/[\s.,]+/u)
		.filter((word) => /\p{L}/u.test(word));
	let end = words.length;
	while (end > 0 && PARTICLE.test(words[end - 1] ?? '')) end -= 1;
	const names = words.slice(0, end).filter((word) => !PARTICLE.test(word));
	const trailing = words.slice(end).join(' ');
	const whole = { family, particles: trailing, initials: [], uncased: '' };
	if (names.length === 0)
		return trailing === '' ? { ...whole, uncased: given } : { ...whole, family: `${trailing} ${family}`, particles: '' };
	// Arabic, Hebrew, Devanagari, Thai ... have no capitals, and names in them no initials.
	if (names.some((word) => !/[\p{Lu}\p{Ll}\p{Lt}]/u.test(word))) return { ...whole, uncased: names.join(' ') };
	const shouted = /\p{Lu}\p{Lu}/u.test(family) && !/\p{Ll}/u.test(family);
	return { ...whole, initials: names.flatMap((word) => initialsOf(word, shouted)) };
}

/** The initials of a word: one, those of its hyphenated parts, or several words' where it is initials without stops (`CA`, `JPR`). */
function initialsOf(word: string, shouted: boolean): string[][] {
	if (/^(?:\p{Lu}\p{M}*){2,4}$/u.test(word) && isInitials(word, shouted)) {
		return [...word.matchAll(/\p{Lu}\p{M}*/gu)].map(([letter]) => [letter]);
	}
	const letters = word.split('-').flatMap((part) => /\p{L}\p{M}*/u.exec(part)?.[0].toUpperCase() ?? []);
	return letters.length === 0 ? [] : [letters];
}

/** Two capitals are initials; more are a name where the whole name is in capitals, or where they can be spoken. */
function isInitials(word: string, shouted: boolean): boolean {
	const letters = word.replace(/\p{M}/gu, '').length;
	if (letters === 2) return true;
	return letters === 3 ? !shouted : !shouted && !/[aeiouyäöüáéíóúàèêâôåæøìòùı]/iu.test(word);
}

/** The initials with full stops: `J.-L. M.`, joined by `between`. */
export function stopped({ initials }: Person, between: string): string {
	return initials.map((word) => word.map((letter) => `${letter}.`).join('-')).join(between);
}
