/** Contributors with their roles, ORCIDs and the institutions they are tied to. */
import { fold } from '../../record/fold.ts';
import { readName, spokenName } from '../../record/name.ts';
import { cleanOrcid } from '../../record/orcid.ts';
import type { Name } from '../../record/record.ts';
import { addName, tieAffiliation } from '../draft/people.ts';
import { attributeOf, child, children, textOf } from '../xml/element.ts';
import type { XmlEntry } from '../xml/entry.ts';
import type { Element } from '../xml/tree.ts';
import { institutionName, readLabel } from './institution.ts';

/** Reads all groups of contributors. Institutions stand within a contributor, beside the group, or behind it, tied by their marks. */
export function readContributors(entry: XmlEntry, meta: Element | undefined): void {
	const institutions = new Institutions(entry, meta);
	for (const group of children(meta, 'contrib-group')) readGroup(entry, group, institutions);
	institutions.addRest();
}

function readGroup(entry: XmlEntry, group: Element, institutions: Institutions): void {
	const kind = attributeOf(group, 'content-type') ?? '';
	for (const contrib of children(group, 'contrib')) readContrib(entry, contrib, kind, institutions);
	for (const body of children(group, 'on-behalf-of')) addBehalf(entry, body);
}

function addBehalf(entry: XmlEntry, body: Element): void {
	const name = entry
		.value(body)
		.text.replace(/^(?:on behalf of|for)\s+/i, '')
		.replace(/[.;,]$/, '');
	if (name !== '') addName(entry.draft, { literal: name }, 'on behalf of');
}

/** Words for authors, in the attribute or in a group's. */
const AUTHOR = /^(?:|authors?|corresp(?:onding author)?|first author|contributors?|person)$/i;

function readContrib(entry: XmlEntry, contrib: Element, groupKind: string, institutions: Institutions): void {
	const { ledger } = entry;
	for (const sign of children(contrib, 'x')) ledger.take(sign);
	const said = (attributeOf(contrib, 'contrib-type') ?? groupKind.replace(/s$/, '')).toLowerCase();
	const role = AUTHOR.test(said) ? undefined : said;
	const name = nameOf(entry, contrib);
	if (name === undefined) return;
	const added = addName(entry.draft, name, role);
	// `Editor` says no more than the role; `Reviewing editor` does.
	for (const word of children(contrib, 'role')) {
		const called = ledger.take(word);
		if (role === undefined || fold(called) !== fold(role)) ledger.keep('contrib/role', `${called} (${spokenName(added)})`, word.line);
	}
	for (const id of children(contrib, 'contrib-id')) {
		const orcid = cleanOrcid(textOf(id));
		if (orcid === undefined || (added.orcid ?? orcid) !== orcid) continue;
		added.orcid = orcid;
		ledger.take(id);
	}
	for (const uri of children(contrib, 'uri', 'ext-link')) {
		const isOrcid = attributeOf(uri, 'ext-link-type') === 'orcid' || /orcid/i.test(attributeOf(uri, 'content-type') ?? '');
		const address = attributeOf(uri, 'xlink:href') ?? textOf(uri);
		const orcid = isOrcid || /orcid\.org/i.test(address) ? cleanOrcid(address) : undefined;
		if (orcid === undefined || (added.orcid ?? orcid) !== orcid) continue;
		added.orcid = orcid;
		ledger.takeAll(uri);
	}
	for (const mail of [...children(contrib, 'email'), ...children(child(contrib, 'address'), 'email')]) institutions.removeEmail(mail);
	institutions.tie(contrib, added);
	for (const body of children(contrib, 'on-behalf-of')) addBehalf(entry, body);
	for (const group of [...children(contrib, 'contrib-group'), ...children(child(contrib, 'collab'), 'contrib-group')]) {
		for (const member of children(group, 'contrib')) readContrib(entry, member, 'collaborator', institutions);
	}
}

/** The name of a contributor: a person's, as parts or in one; a body's. Of several spellings the western one counts, which other databases have, else the first. */
function nameOf(entry: XmlEntry, contrib: Element): Name | undefined {
	const { ledger, draft } = entry;
	const options = child(contrib, 'name-alternatives') ?? child(contrib, 'collab-alternatives') ?? contrib;
	const names = children(options, 'name', 'string-name');
	const person = names.find((name) => attributeOf(name, 'name-style') === 'western') ?? child(options, 'name') ?? names[0];
	if (person !== undefined) {
		const [family, given, suffix] = ['surname', 'given-names', 'suffix'].map((part) => {
			const found = child(person, part);
			return found === undefined ? '' : draft.plain(entry.value(found));
		});
		if (family && given) return { family, given, ...(suffix ? { suffix } : {}) };
		if (family && suffix) return { family, suffix };
		// The element stands even where there is nobody.
		if (/^anonymous$/i.test(family || given || '')) {
			ledger.keep('contrib/name', family || given || '', person.line);
			return undefined;
		}
		if (family || given) return readName(family || given || '');
		return readName(draft.plain(entry.value(person)));
	}
	const body = child(options, 'collab');
	if (body === undefined) return undefined;
	// A group may list its members, and where they work, within its name.
	const own = body.children.filter(
		(part) => typeof part === 'string' || !/^(?:contrib-group|xref|email|aff|address|ext-link|fn)$/.test(part.name),
	);
	const text = own.map((part) => (typeof part === 'string' ? part : ledger.take(part))).join('');
	ledger.takeOwn(body);
	const literal = draft
		.plain({ text })
		.replace(/^on behalf of\s+/i, '')
		.replace(/(?<![\s,;:])[\s,;:]+$/, '');
	return literal === '' ? undefined : { literal };
}

/** The marks of a contributor, but not of the members that a group lists within its name. */
function referencesOf(element: Element): Element[] {
	return children(element).flatMap((part) => {
		if (part.name === 'contrib-group') return [];
		return part.name === 'xref' ? [part] : referencesOf(part);
	});
}

/** The institutions of an article and who is tied to which. */
class Institutions {
	readonly #entry: XmlEntry;
	readonly #byId = new Map<string, Element>();
	readonly #byMark = new Map<string, Element>();
	readonly #all: Element[];
	readonly #places = new Map<Element, number>();

	constructor(entry: XmlEntry, meta: Element | undefined) {
		this.#entry = entry;
		const groups = children(meta, 'contrib-group');
		const shared = [meta, ...groups].flatMap((part) => [
			...children(part, 'aff'),
			...children(part, 'aff-alternatives').flatMap((options) => children(options, 'aff').slice(0, 1)),
		]);
		this.#all = shared;
		for (const options of [meta, ...groups].flatMap((part) => children(part, 'aff-alternatives'))) {
			const [first] = children(options, 'aff');
			const id = attributeOf(options, 'id');
			if (first !== undefined && id !== undefined) this.#byId.set(id, first);
		}
		for (const aff of shared) {
			const [id, mark] = [attributeOf(aff, 'id'), readLabel(aff)];
			if (id !== undefined && !this.#byId.has(id)) this.#byId.set(id, aff);
			if (mark !== undefined && !this.#byMark.has(mark)) this.#byMark.set(mark, aff);
		}
	}

	/** Ties a name to the institutions within its element, and to those that its marks refer to. */
	tie(contrib: Element, name: Name): void {
		const { ledger } = this.#entry;
		for (const aff of [
			...children(contrib, 'aff'),
			...children(contrib, 'aff-alternatives').flatMap((options) => children(options, 'aff').slice(0, 1)),
		]) {
			this.#tie(name, aff);
		}
		for (const reference of referencesOf(contrib)) {
			// A mark of a note or of an institution is printed form.
			ledger.take(reference);
			if (attributeOf(reference, 'ref-type') !== 'aff') continue;
			const ids = (attributeOf(reference, 'rid') ?? '').split(/\s+/).filter(Boolean);
			const found = ids.map((id) => this.#byId.get(id)).filter((aff) => aff !== undefined);
			const marked = found.length > 0 ? undefined : this.#byMark.get(textOf(reference));
			for (const aff of marked === undefined ? found : [marked]) this.#tie(name, aff);
		}
	}

	#tie(name: Name, aff: Element): void {
		const place = this.#place(aff);
		if (place !== undefined) this.#entry.draft.tie(name, place);
	}

	/** The place of an institution in the record's list, to which it is added when it is first named. */
	#place(aff: Element): number | undefined {
		const known = this.#places.get(aff);
		if (known !== undefined) return known;
		const { draft } = this.#entry;
		const name = draft.plain({ text: institutionName(this.#entry, aff) }).replace(/^[,;:\s]+|(?<![,;:\s])[,;:\s]+$/g, '');
		const before = draft.record.affiliations.length;
		tieAffiliation(draft, undefined, { text: name });
		const place = draft.places.get(name);
		const mark = readLabel(aff);
		const added = draft.record.affiliations[before];
		if (added !== undefined && mark !== undefined) added.mark = mark;
		if (place !== undefined) this.#places.set(aff, place);
		return place;
	}

	/** Adds the institutions that nobody is tied to. */
	addRest(): void {
		for (const aff of this.#all) this.#place(aff);
	}

	/** Takes an address out and counts it. */
	removeEmail(mail: Element): void {
		const { ledger, draft } = this.#entry;
		if (draft.plain({ text: ledger.take(mail) }) === '') return;
		ledger.keep('email', textOf(mail), mail.line);
	}
}
