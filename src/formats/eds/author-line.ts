import { cleanOrcid } from '../../record/orcid.ts';
import { joined, type Part, plainPart } from './data.ts';
import { readRole } from './roles.ts';

/** One person or body as an author item names it, before it is read as a name. */
export interface AuthorLine {
	/** The name alone, plain text. */
	name: string;
	/** Marks that tie it to affiliations: `1`, `2`. */
	marks: string[];
	/** An affiliation that stands behind the name itself. */
	affiliation?: string;
	role?: string;
	orcid?: string;
	/** True when something was said that none of these holds: dates of life, the full form of initials, a title. */
	left: boolean;
	/** The whole, plain text. */
	whole: string;
}

const LIFE = /^\(?(?:b\. ?|d\. ?|ca?\. ?|approximately )?\d{4}\??\s?[-–]?\s?(?:\d{4}\??)?\)?$/;

/**
 * Takes one line of an author item apart, `clean` taking e-mail addresses out of its texts. A line holds one name or several:
 * `<link>Tatlı, Safiye Zeynep</link><mark>1</mark><i> address</i>`, `<link>A</link>; <link>B</link>`,
 * `<link>Example ME</link>; Section of Genetics, Example, USA.`, or bare text with a role (`Example, David, editor`).
 */
export function readAuthorLine(parts: readonly Part[], clean: (text: string) => string): AuthorLine[] {
	const lines: AuthorLine[] = [];
	let rest: Part[] = [];
	let name: string | undefined;
	let before = '';
	const close = (): void => {
		for (const line of name === undefined ? bareLines(rest, clean) : [linkedLine(name, rest, clean)]) {
			lines.push(before === '' ? line : { ...line, left: true, whole: `${before} ${line.whole}` });
		}
		rest = [];
		before = '';
	};
	for (const part of parts) {
		// A title among the authors (`TI`) is a work of theirs that the record is about.
		if (part.kind === 'link' && part.code !== 'TI' && plainPart(part.html) !== '') {
			if (name !== undefined) close();
			else before = clean(plainPart(joined(rest))).replace(/^by\b:?\s*|^\P{L}+$/iu, '');
			rest = name === undefined ? rest.filter(({ kind }) => kind === 'mark') : rest;
			name = part.html;
		} else rest.push(part);
	}
	close();
	return lines;
}

/** A name that EBSCO links, with what follows it. */
function linkedLine(html: string, rest: readonly Part[], clean: (text: string) => string): AuthorLine {
	const name = clean(plainPart(html));
	const { marks, orcid, text } = readTail(rest, clean);
	const line: AuthorLine = {
		name,
		marks,
		left: false,
		whole: `${name}${/^\w|^\(/.test(text) ? ' ' : ''}${text}`,
		...(orcid ? { orcid } : {}),
	};
	const bare = text.replace(/^[\s,;.]+|(?<![\s,;])[\s,;]+$/g, '');
	if (bare === '') return line;
	const pieces = bare.split(/,\s*/).filter((piece) => piece !== '');
	const roles = pieces.map(readRole);
	const others = pieces.filter((piece, index) => roles[index] === undefined && !LIFE.test(piece) && !/^\([^()]*\)$/.test(piece));
	const role = roles.find((found) => found !== undefined);
	// MEDLINE sets the affiliation behind a semicolon, PsycINFO behind a full stop.
	if (others.length > 0 && /^\s*[;.]/.test(text) && bare.length > 3) line.affiliation = bare;
	else {
		if (role !== undefined) line.role = role;
		line.left = pieces.length > roles.filter((found) => found !== undefined).length;
	}
	return line;
}

/** A name without a link, with its role at the end (`Example, David, editor`); or several, each inverted, with semicolons between them. */
function bareLines(parts: readonly Part[], clean: (text: string) => string): AuthorLine[] {
	const { marks, orcid, text } = readTail(parts, clean);
	const whole = text.replace(/^[\s,;]+|(?<![\s,;])[\s,;]+$/g, '');
	const names = namesIn(whole);
	if (names.length > 1) return names.map(bareLine);
	return /[\p{L}\p{N}]/u.test(whole) ? [{ ...bareLine(whole), marks, ...(orcid ? { orcid } : {}) }] : [];
}

/** The names in a text: several where each piece between semicolons is an inverted name. */
export function namesIn(text: string): string[] {
	const pieces = text.replace(/(?<![;\s])[;\s]+$/, '').split(/(?<!\s)\s*;\s*/);
	return pieces.every((piece) => /^[^,]{1,40},\s[^,]{1,40}$/.test(piece)) ? pieces : [text];
}

function bareLine(whole: string): AuthorLine {
	const ending = /^(.*?)(?:,\s*([^,()]+?)|\s*\(([^()]+)\))\.?$/u.exec(whole);
	const role = readRole(ending?.[2] ?? ending?.[3] ?? '');
	const name = role === undefined ? whole : (ending?.[1] ?? whole);
	return { name, marks: [], left: false, whole, ...(role === undefined ? {} : { role }) };
}

/** Marks, ORCID and plain text of what stands around a name. */
function readTail(parts: readonly Part[], clean: (text: string) => string): { marks: string[]; orcid?: string; text: string } {
	const marks = parts.flatMap((part) => (part.kind === 'mark' ? plainPart(part.html).split(/[\s,;]+/) : [])).filter((mark) => mark !== '');
	let orcid: string | undefined;
	const said = parts.filter((part) => {
		if (part.kind !== 'address') return part.kind !== 'mark';
		orcid ??= /orcid/i.test(part.url + part.html) ? cleanOrcid(`${part.url} ${part.html}`) : undefined;
		// An address of mail is counted by its target, since its text may be a word.
		if (/^mailto:/i.test(part.url)) clean(part.url);
		return orcid === undefined && !/^mailto:/i.test(part.url);
	});
	const all = clean(plainPart(joined(said)));
	const written = /\borcid\b\D*/i.test(all) ? cleanOrcid(all) : undefined;
	const text = written === undefined ? all : all.replace(/[([]?(?:https?:\/\/)?orcid[^\d]*[\dXx-]+[)\]]?/i, '').trim();
	const found = orcid ?? written;
	return { marks, text, ...(found === undefined ? {} : { orcid: found }) };
}
