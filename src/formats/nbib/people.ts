/** Authors, groups, editors and investigators, each with what stands behind the name: short form, ORCID, addresses. */
import { fold } from '../../record/fold.ts';
import { readName } from '../../record/name.ts';
import { cleanOrcid } from '../../record/orcid.ts';
import type { Name } from '../../record/record.ts';
import { withoutFullStop } from '../../record/text.ts';
import { type Draft, plain } from '../ris/draft.ts';
import type { Field } from '../ris/field.ts';
import { addSubject } from '../ris/subjects.ts';

/** Tags of full names, with the tag of the short form that follows and the role; a role is none for authors. */
const FULL: ReadonlyMap<string, { short: string; role?: string }> = new Map([
	['FAU', { short: 'AU' }],
	['FCN', { short: 'CN' }],
	['FED', { short: 'ED', role: 'editor' }],
	['FIR', { short: 'IR', role: 'investigator' }],
	['FPS', { short: 'PS' }],
]);
const SHORT: ReadonlyMap<string, string | undefined> = new Map([...FULL.values()].map(({ short, role }) => [short, role]));

/** Reads people field by field. Gives true for a field that is in the record with all it says; the others are to be kept. */
export class People {
	readonly #draft: Draft;
	readonly #places = new Map<string, number>();
	/** The name that addresses and identifiers belong to. */
	#current: Name | undefined;
	/** Tag of the short form that may follow, with the full name. */
	#awaited: { tag: string; full: string } | undefined;

	constructor(draft: Draft) {
		this.#draft = draft;
	}

	read(field: Field): boolean {
		const { tag } = field;
		if (tag === 'AD' || tag === 'IRAD') return this.#address(field.value);
		if (tag === 'AUID') return this.#identifier(field.value);
		const text = plain(this.#draft, field.value);
		if (text === '') return true;
		const awaited = this.#awaited;
		this.#awaited = undefined;
		if (awaited?.tag === tag && repeats(awaited.full, text)) return true;
		const full = FULL.get(tag);
		if (full !== undefined) this.#awaited = { tag: full.short, full: text };
		return this.#name(tag, text, full === undefined ? SHORT.get(tag) : full.role);
	}

	#name(tag: string, text: string, role: string | undefined): boolean {
		const { record } = this.#draft;
		const body = tag === 'CN' || tag === 'FCN';
		if (tag === 'PS' || tag === 'FPS') {
			addSubject(this.#draft, { label: text, kind: 'person' });
			return true;
		}
		const name = body ? { literal: withoutFullStop(text) } : readName(text);
		if (name === undefined) return false;
		this.#current = name;
		if (role === undefined) record.authors.push(name);
		else {
			name.role = role;
			record.contributors.push(name);
		}
		return true;
	}

	/** An address before any name, as records of old have it, is tied to nobody. */
	#address(value: string): boolean {
		const { affiliations } = this.#draft.record;
		const institution = withoutFullStop(plain(this.#draft, value).replace(/[\s:;,]+$/, ''));
		if (!/\p{L}{2}/u.test(institution)) return !/[\p{L}\p{N}]/u.test(institution);
		let place = this.#places.get(institution);
		if (place === undefined) {
			place = affiliations.push({ name: institution }) - 1;
			this.#places.set(institution, place);
		}
		const name = this.#current;
		if (name === undefined) return true;
		name.affiliations ??= [];
		// An address given twice to one name stands at the end of a short list or not at all.
		if (!name.affiliations.includes(place)) name.affiliations.push(place);
		return true;
	}

	#identifier(value: string): boolean {
		const orcid = /orcid/i.test(value) || !value.includes(':') ? cleanOrcid(value) : undefined;
		if (orcid === undefined || this.#current === undefined || (this.#current.orcid ?? orcid) !== orcid) return false;
		this.#current.orcid = orcid;
		return true;
	}
}

/** True when a short form begins with the family of the full name before it: `Zarate CA Jr` behind `Zarate, C A Jr`. */
function repeats(full: string, short: string): boolean {
	const family = full.split(',', 1)[0] ?? '';
	// Most are written alike, and folding costs more than all else about a name.
	if (short.startsWith(family)) return true;
	return fold(short).startsWith(fold(family)) || fold(family).startsWith(fold(short));
}
