/**
 * Names as BibTeX lists them: parted by `and`, each `First von Last`, `von Last, First` or `von Last, Jr, First` (Tame the BeaST 3),
 * in braces where it is not to be taken apart, or by its parts, as biblatex allows: `family=Example, given=Ann` (manual 3.7).
 */
import { readName } from '../../record/name.ts';
import type { Name } from '../../record/record.ts';

/** Splits a text where a pattern matches outside braces. The pattern has the flag `g`, and matches no brace. */
function splitOutside(text: string, pattern: RegExp): string[] {
	if (!text.includes('{')) return text.split(pattern);
	const parts: string[] = [];
	let start = 0;
	let depth = 0;
	let counted = 0;
	for (const { 0: found, index } of text.matchAll(pattern)) {
		for (; counted < index; counted += 1) {
			const code = text.charCodeAt(counted);
			if (code === 123) depth += 1;
			else if (code === 125) depth -= 1;
		}
		if (depth > 0) continue;
		parts.push(text.slice(start, index));
		start = index + found.length;
	}
	parts.push(text.slice(start));
	return parts;
}

/** The names of a list, each as written. Programs that do not know `and` set semicolons. */
export function splitNames(list: string): string[] {
	const flat = list.replace(/\s+/g, ' ');
	// `and` may follow itself, where a name is missing.
	const names = splitOutside(` ${flat} `, / and(?= )/gi);
	const parts = names.length > 1 || !flat.includes(';') ? names : splitOutside(flat, /;/g);
	return parts.map((name) => name.trim()).filter((name) => name !== '');
}

/** True when braces enclose the whole text, and are not those of one accented letter. */
export function isBraced(text: string): boolean {
	if (!text.startsWith('{') || !text.endsWith('}') || /^\{\\[^ ]*\}$/.test(text)) return false;
	let depth = 0;
	for (let at = 0; at < text.length; at += 1) {
		const code = text.charCodeAt(at);
		if (code === 123) depth += 1;
		else if (code === 125) depth -= 1;
		if (depth === 0) return at === text.length - 1;
	}
	return false;
}

/** Several words within braces, which are not to be parted. */
const HELD_TOGETHER = /\{[^{}\\]*[ ,][^{}]*\}/;
const EXTENDED = /^"?\{?(?:family|given|prefix|suffix|literal|given-i|family-i|id)\s*=/i;

/** Reads one name. `decode` turns LaTeX into plain text. Undefined where nothing is left of it. */
export function readBibtexName(written: string, decode: (latex: string) => string): Name | undefined {
	if (isBraced(written)) return literal(decode(written));
	if (EXTENDED.test(written)) return extended(written, decode);
	if (!HELD_TOGETHER.test(written)) return plainName(decode(written));
	const parts = splitOutside(written, /\s*,\s*/g);
	const [first = '', second = '', third] = parts;
	if (parts.length === 1) return uninverted(written, decode);
	if (parts.length > 3) return literal(decode(written));
	return person(decode(first), decode(third ?? second), third === undefined ? '' : decode(second));
}

const literal = (text: string): Name | undefined => (text === '' ? undefined : { literal: text });

/** A name without braces. Three parts are family, suffix and given name where nothing tells them otherwise. */
function plainName(text: string): Name | undefined {
	const read = readName(text);
	if (read?.literal === undefined) return read;
	const [family = '', suffix = '', given = '', ...more] = text.split(/\s*,\s*/);
	return given !== '' && more.length === 0 && /^\S{1,6}$/.test(suffix) ? person(family, given, suffix) : read;
}

function person(family: string, given: string, suffix: string): Name | undefined {
	if (family === '') return literal([given, suffix].filter((part) => part !== '').join(' '));
	if (given === '' && suffix === '') return { literal: family };
	return { family, ...(given === '' ? {} : { given }), ...(suffix === '' ? {} : { suffix }) };
}

/** `Maria {de la Cruz}`, `Ludwig van {der Example}`: the last word or group is the family, with the small words before it. */
function uninverted(written: string, decode: (latex: string) => string): Name | undefined {
	const words = splitOutside(written, / +|~/g).filter((word) => word !== '');
	let start = words.length - 1;
	// A word in braces has no case, and so is no particle.
	const particle = words.findIndex((word, at) => at > 0 && at < words.length - 1 && /^\p{Ll}/u.test(word));
	if (particle !== -1) start = particle;
	return person(decode(words.slice(start).join(' ')), decode(words.slice(0, start).join(' ')), '');
}

/** A name whose parts are named. */
function extended(written: string, decode: (latex: string) => string): Name | undefined {
	const parts = new Map<string, string>();
	for (const part of splitOutside(written, /,/g)) {
		const [, key = '', value = ''] = /^\s*"?\{?\s*([\w-]+)\s*=\s*(.*?)\s*"?\s*$/s.exec(part) ?? [];
		if (key !== '') parts.set(key.toLowerCase(), decode(value));
	}
	const part = (name: string): string => parts.get(name) ?? '';
	if (part('literal') !== '') return literal(part('literal'));
	const family = [part('prefix'), part('family')].filter((word) => word !== '').join(' ');
	return person(family, part('given') || part('given-i'), part('suffix'));
}
