/** Authors, contributors and institutions of a hand-written record. */

import { cleanOrcid } from '../../record/orcid.ts';
import type { Name } from '../../record/record.ts';
import type { Draft, Value } from '../draft/draft.ts';
import { nameOf } from '../draft/people.ts';
import { INNER_KEYS, meaningOf } from './schema.ts';
import type { Entry, Tree } from './tree.ts';
import { keepTree, pick, refuse, refuseKey, textOf, textsOf, textValue } from './values.ts';

/** Keys of a name, and what others call them. */
const NAME_KEYS: Readonly<Record<string, string>> = {
	...Object.fromEntries(INNER_KEYS.name.map((key) => [key, key])),
	last: 'family',
	lastname: 'family',
	surname: 'family',
	first: 'given',
	firstname: 'given',
	ORCID: 'orcid',
	affiliation: 'affiliations', // JOSS, Pandoc
	institution: 'affiliations',
};
/** Keys of a name that other programs write and that have no place. */
const KEPT_KEYS: ReadonlySet<string> = new Set([
	'corresponding',
	'equal-contrib',
	'email',
	'url',
	'homepage',
	'id',
	'degrees',
	'note',
	'footnote',
	'github',
]);
const AFFILIATION_KEYS: Readonly<Record<string, string>> = { mark: 'mark', index: 'mark', id: 'mark', name: 'name' }; // JOSS: index
/** What stands where a name is missing; Hugo puts `admin` in the place of the site's owner. */
const NOBODY = /^(?:admin|me)$/;

/** The record's institutions, and where they stand, by mark and by name. */
export class Institutions {
	readonly #draft: Draft;
	readonly #marks = new Map<string, number>();

	constructor(draft: Draft) {
		this.#draft = draft;
	}

	/** Reads the key `affiliations`. */
	read(entry: Entry): void {
		const { key, value } = entry;
		const expected = meaningOf('affiliations');
		for (const item of value.kind === 'list' ? value.items : [value]) {
			if (item.kind === 'text') this.#add(this.#draft.plain(item));
			else if (item.kind === 'map') this.#readMap(item.entries);
			else if (item.kind !== 'empty') refuse(this.#draft, key, item, expected);
		}
	}

	#readMap(entries: readonly Entry[]): void {
		const { found, others } = pick(entries, AFFILIATION_KEYS);
		const said = (key: string): string | undefined => {
			const entry = found.get(key);
			const text = entry && textOf(this.#draft, entry, meaningOf('affiliations'));
			return text && (this.#draft.plain(text) || undefined);
		};
		const name = said('name');
		const mark = said('mark');
		if (name !== undefined || mark !== undefined) this.#add(name, mark);
		for (const entry of others) refuseKey(this.#draft, entry, INNER_KEYS.affiliation, 'affiliations.');
	}

	#add(name: string | undefined, mark?: string): number {
		const { record, places } = this.#draft;
		if (name === '' && mark === undefined) return -1;
		const place = record.affiliations.push({ ...(mark === undefined ? {} : { mark }), ...(name ? { name } : {}) }) - 1;
		if (mark !== undefined && !this.#marks.has(mark)) this.#marks.set(mark, place);
		if (name && !places.has(name)) places.set(name, place);
		return place;
	}

	/** The places of what an author's value names: institutions by name or mark, new ones added. */
	placesOf({ text }: Value): number[] {
		const { record, places } = this.#draft;
		const whole = this.#draft.plain({ text });
		const known = this.#marks.get(whole) ?? places.get(whole);
		if (known !== undefined) return [known];
		const marks = whole.split(/[\s,;]+/).map((mark) => this.#marks.get(mark) ?? this.#byNumber(mark));
		if (marks.length > 0 && marks.every((place) => place !== undefined)) return marks.filter((place) => place !== undefined);
		if (whole === '') return [];
		const place = this.#add(whole);
		return place < 0 || place >= record.affiliations.length ? [] : [place];
	}

	/** Without marks, a number counts the institutions of the list. */
	#byNumber(mark: string): number | undefined {
		const number = this.#marks.size === 0 && /^[1-9]\d{0,3}$/.test(mark) ? Number(mark) : 0;
		return number > 0 && number <= this.#draft.record.affiliations.length ? number - 1 : undefined;
	}
}

/** Reads authors (no role) or contributors. */
export function readNames(draft: Draft, { key, value }: Entry, institutions: Institutions, into: Name[]): void {
	const field = into === draft.record.authors ? 'authors' : 'contributors';
	const role = /^editors?$/i.test(key) ? 'editor' : undefined;
	const add = (name: Name | undefined, tree: Tree): void => {
		if (name === undefined) keepTree(draft, key, tree);
		else into.push(role === undefined || name.role !== undefined ? name : { ...name, role });
	};
	for (const item of value.kind === 'list' ? value.items : [value]) {
		if (item.kind === 'text') {
			const texts = value.kind === 'text' ? splitNames(item.text) : [item.text];
			for (const text of texts) add(nameInText(draft, key, { ...item, text }), { ...item, text });
		} else if (item.kind === 'map') add(nameInMap(draft, key, item.entries, institutions, field), item);
		else if (item.kind !== 'empty') refuse(draft, key, item, meaningOf(field));
	}
}

/** `Example, Ann; Sample, Bob` and `Ann Example and Bob Sample` are several names. */
function splitNames(text: string): string[] {
	const parts = text.split(/\s*[;\n]\s*/).filter((part) => part.trim() !== '');
	const anded = parts.length === 1 ? text.split(/\s+and\s+/) : [];
	return anded.length > 1 && anded.every((name) => /^[^,]+,[^,]+$/.test(name) || /^\S+(?:\s\S+){1,2}$/.test(name)) ? anded : parts;
}

/** Marks for a note on equal contributions behind a name. */
const STARS = /\s*[*†‡§¶]+$/;

function nameInText(draft: Draft, key: string, tree: Tree & { kind: 'text' }): Name | undefined {
	const text = tree.text.trim();
	if (NOBODY.test(text)) return undefined;
	if (STARS.test(text)) draft.keep(textValue(key, tree));
	return nameOf(draft, { text: text.replace(STARS, '') });
}

/** Keys of a name that hold one text. */
const PARTS = ['family', 'given', 'suffix', 'literal', 'role'] as const;

function nameInMap(
	draft: Draft,
	key: string,
	entries: readonly Entry[],
	institutions: Institutions,
	field: 'authors' | 'contributors',
): Name | undefined {
	const { found, others } = pick(entries, NAME_KEYS);
	const said = (part: string): Value | undefined => {
		const entry = found.get(part);
		return entry && textOf(draft, entry, meaningOf(field));
	};
	const whole = said('name');
	const name: Name = (whole && nameOf(draft, whole)) ?? {};
	for (const part of PARTS) {
		const value = said(part);
		const text = value && draft.plain(value);
		if (text) name[part] = text;
	}
	const named = name.family ?? name.given ?? name.literal ?? name.suffix;
	// A name of one part alone is not to be taken apart.
	if (name.literal === undefined && name.family === undefined && named !== undefined) {
		name.literal = named;
		delete name.given;
	}
	if (named === undefined) return undefined;
	readOrcid(draft, name, said('orcid'), found.get('orcid'));
	const tied = found.get('affiliations');
	const places = tied ? textsOf(draft, tied, meaningOf('affiliations')).flatMap((value) => institutions.placesOf(value)) : [];
	if (places.length > 0) name.affiliations = [...new Set(places)];
	for (const entry of others) {
		if (KEPT_KEYS.has(entry.key)) keepTree(draft, `${key}.${entry.key}`, entry.value);
		else refuseKey(draft, entry, INNER_KEYS.name, `${key}.`);
	}
	return name;
}

function readOrcid(draft: Draft, name: Name, value: Value | undefined, entry: Entry | undefined): void {
	if (value === undefined || entry === undefined) return;
	const orcid = cleanOrcid(value.text);
	if (orcid === undefined) refuse(draft, entry.key, entry.value, 'an ORCID with its right check digit: 0000-0002-1825-0097');
	else name.orcid = orcid;
}
