import type { Name } from '../../record/record.ts';
import { cleanText } from '../../record/text.ts';
import { nameParts, type Person } from '../citable.ts';
import { decodeLatex } from './latex.ts';
import { readBibtexName } from './names.ts';
import { latexText } from './written-latex.ts';

/** A list of names, parted by `and`. Bodies, and people with one name, stand in braces. */
export function nameList(names: readonly Name[]): string {
	return names
		.map(nameText)
		.filter((name) => name !== '')
		.join(' and ');
}

function nameText(name: Name): string {
	const parts = nameParts(name, /[,;]/g);
	if (typeof parts === 'string') return parts === '' ? '' : `{${latexText(parts)}}`;
	const written = inverted(parts, latexText);
	return isReadAs(written, parts) ? written : inverted(parts, braced);
}

/** `Family, Given` or `Family, Suffix, Given`. */
function inverted({ family, given, suffix }: Person, write: (part: string) => string): string {
	const held = suffix.includes(',') ? braced(suffix) : write(suffix);
	return [write(family), ...(suffix === '' ? [] : [held]), write(given)].join(', ');
}

/** A part that is not to be taken apart. */
function braced(part: string): string {
	return /[\s,]/.test(part) ? `{${latexText(part)}}` : latexText(part);
}

/** True when a name is read as its parts. What looks like a body, or like several names, is not. */
function isReadAs(written: string, { family, given, suffix }: Person): boolean {
	if (/\band\b/i.test(written)) return false;
	const read = readBibtexName(written, (latex) => cleanText(decodeLatex(latex).html));
	return read?.family === family && (read.given ?? '') === given && (read.suffix ?? '') === suffix;
}
