/** Institutions, tied to their authors. */
import { type Draft, leave, plain } from '../ris/draft.ts';
import type { Field } from '../ris/field.ts';
import { Institutions, NameIndex } from '../tagged/institutions.ts';
import { takeTags } from '../tagged/take-tags.ts';

/** Reads C1: `[Example, Ann; Sample, Bob] Univ Example, Dept Testing, Town, Country.`, or addresses without names. */
export function readAddresses(draft: Draft): void {
	const fields = takeTags(draft, 'C1');
	if (fields.length === 0) return;
	const people = new NameIndex(draft.record.authors);
	const institutions = new Institutions(draft.record);
	for (const field of fields) {
		for (const written of addressesOf(field)) {
			if (!addAddress(plain(draft, written), people, institutions)) leave(draft, field, written);
		}
	}
}

/** An address ends with a full stop at the end of a line, unless a bracket is open; the next one may begin with a bracket. */
function addressesOf({ value, more }: Field): string[] {
	const addresses: string[][] = [];
	let whole = true;
	let inNames = false;
	for (const line of [value, ...more]) {
		const begins = line.startsWith('[');
		if (whole || begins) {
			addresses.push([line]);
			inNames = begins;
		} else addresses.at(-1)?.push(line);
		if (line.includes(']')) inNames = false;
		whole = !inNames && line.endsWith('.');
	}
	return addresses.map((lines) => lines.join(' ')).filter((address) => address !== '');
}

/** Zoological Record and Inspec write the names before the address, with semicolons: `Example, A.; Sample, B.; Univ Example, Town`. */
const NAMES_FIRST = /^((?:[^;[\]]{2,60}; )+)(.+)$/;

/** False where the address says more than what was read from it: it names somebody who is no author. */
function addAddress(text: string, people: NameIndex, institutions: Institutions): boolean {
	const [, bracketed, behind] = /^\[([^\]]*)\]\s*(.*)$/.exec(text) ?? [];
	const [, before, institution] = bracketed === undefined ? (NAMES_FIRST.exec(text) ?? []) : [];
	const names = (bracketed ?? before ?? '').split(';').filter((name) => name.trim() !== '');
	const found = names.map((name) => people.named(name)).filter((author) => author !== undefined);
	const all = found.length === names.length;
	// Without brackets, what is before the semicolons is names only if all of it is.
	const believed = bracketed !== undefined || all;
	const place = withoutStop(believed ? (behind ?? institution ?? text) : text);
	if (place !== '') institutions.tie(believed ? found : [], place);
	return bracketed === undefined || (all && place !== '');
}

const withoutStop = (text: string): string => text.replace(/[\s.;,]+$/, '');
