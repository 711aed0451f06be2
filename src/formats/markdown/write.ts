/**
 * Writes a record as a Markdown file that a person can go on with. Read again it gives the same record, but for what the file itself
 * says (`origin`, `raw`, `gated`), the lines of what has no field, and the number of e-mail addresses that were taken out of it. What
 * the format cannot hold: two institutions of the same name without a mark, and a title, abstract or name that its reader would clean.
 */
import { stringify } from 'yaml';
import { readLink } from '../../record/link.ts';
import { invertedName, readName } from '../../record/name.ts';
import type { AbstractSection, Affiliation, BibRecord, Gated, Link, Name, Relation, Rights, Subject } from '../../record/record.ts';
import { readMarkup } from '../markup.ts';
import type { WrittenKey } from './schema.ts';
import { isCut } from './texts.ts';

// The site publishes it, and reaches no other file of a format.
export { recordJsonSchema } from './schema.ts';

type Plain = string | boolean | Plain[] | { [key: string]: Plain };

/** The file: front matter between two lines of dashes, and the curator's words below. */
export function toMarkdown(record: BibRecord): string {
	const fields = fieldsOf(record).filter((field): field is [WrittenKey, Plain] => field[1] !== undefined);
	// Texts that look like numbers or flags come out in quotation marks, so that every other reader of YAML leaves them as they are.
	const yaml = fields.map(([key, value]) => stringify({ [key]: value }, { lineWidth: 100, version: '1.2' })).join('');
	return `---\n${yaml}---\n${record.comment === undefined ? '' : `\n${record.comment}\n`}`;
}

/** Keys in the order in which a person reads them; undefined for what the record does not say. */
function fieldsOf(record: BibRecord): [WrittenKey, Plain | undefined][] {
	const institutions = listsInstitutions(record);
	return [
		['id', one(record.id)],
		['type', record.type],
		['title', titleOf(record)],
		['titleShort', one(record.titleShort)],
		['alternativeTitles', several(record.alternativeTitles)],
		['authors', list(record.authors.map((name) => nameOf(name, record.affiliations, false)))],
		['contributors', list(record.contributors.map((name) => nameOf(name, record.affiliations, true)))],
		['affiliations', institutions ? list(record.affiliations.map(institutionOf)) : undefined],
		['containerTitle', one(record.containerTitle)],
		['containerTitleShort', one(record.containerTitleShort)],
		['collectionTitle', one(record.collectionTitle)],
		['volume', one(record.volume)],
		['issue', one(record.issue)],
		['page', one(record.page)],
		['numberOfPages', one(record.numberOfPages?.toString())],
		['issued', one(record.issued)],
		['issuedText', one(record.issuedText)],
		['publisher', one(record.publisher)],
		['publisherPlace', one(record.publisherPlace)],
		['edition', one(record.edition)],
		['languages', several(record.languages)],
		['doi', one(record.doi)],
		['pmid', one(record.pmid)],
		['pmcid', one(record.pmcid)],
		['issn', several(record.issn)],
		['isbn', several(record.isbn)],
		['accessions', list(record.accessions.map(textsOf))],
		['database', one(record.database)],
		['sourceType', one(record.sourceType)],
		['publicationTypes', several(record.publicationTypes)],
		['subjects', list(record.subjects.map(subjectOf))],
		['abstract', record.abstract && abstractOf(record.abstract.sections)],
		['abstractLanguage', one(record.abstract?.language)],
		['rights', record.rights && rightsOf(record.rights)],
		['links', list(record.links.map(linkOf))],
		['relations', list((record.relations ?? []).map(relationOf))],
		['fullText', several(record.fullText)],
		['notes', list(record.notes.map((note) => note.split('\n').map(asWritten).join('\n')))],
		['unmapped', list(unmappedOf(record))],
	];
}

const one = (text: string | undefined): Plain | undefined => (text === undefined ? undefined : asWritten(text));
const several = (texts: readonly string[]): Plain | undefined => list(texts.map(asWritten));
const list = (items: Plain[]): Plain | undefined => (items.length === 0 ? undefined : items);

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** A text as it must stand for its reader, who decodes entities and takes tags out, to come back to it. */
function asWritten(text: string): string {
	if (!/[<&]/.test(text)) return text;
	return [text, escaped(text), escaped(escaped(text))].find((written) => readWritten(written) === text) ?? escaped(text);
}

/** What a draft's reader makes of a text: entities that were encoded twice are decoded twice. */
function readWritten(text: string): string {
	return readMarkup(text, /&amp;(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/i.test(text) ? 2 : 1).text;
}

function titleOf({ title, titleMarkup }: BibRecord): string {
	return titleMarkup !== undefined && readWritten(titleMarkup) === title ? titleMarkup : asWritten(title);
}

/** The texts of an object by its keys, without those that are absent. */
function textsOf(value: Readonly<Record<string, string | undefined>>): { [key: string]: Plain } {
	return Object.fromEntries(Object.entries(value).flatMap(([key, text]) => (text === undefined ? [] : [[key, asWritten(text)]])));
}

/** True where the names alone do not tell the institutions: those with marks, those nobody is tied to, and another order than that of the names. */
function listsInstitutions({ authors, contributors, affiliations }: BibRecord): boolean {
	const named = [...new Set([...authors, ...contributors].flatMap((name) => name.affiliations ?? []))];
	const inOrder = named.length === affiliations.length && named.every((place, at) => place === at);
	return !inOrder || affiliations.some(({ mark, name }) => mark !== undefined || name === undefined);
}

function institutionOf({ mark, name }: Affiliation): Plain {
	return mark === undefined ? asWritten(name ?? '') : textsOf({ mark, name });
}

function nameOf(name: Name, affiliations: readonly Affiliation[], withRole: boolean): Plain {
	const { affiliations: places, family, given, suffix, literal, role, orcid } = name;
	const spelt = invertedName(name);
	const again = readName(spelt);
	const simple = role === undefined && orcid === undefined && places === undefined;
	if (simple && !withRole && !UNSAFE_NAME.test(spelt) && sameName(again, name)) return asWritten(spelt);
	const tied = (places ?? []).flatMap((place) => {
		const { mark, name: institution } = affiliations[place] ?? {};
		const said = mark ?? institution;
		return said === undefined ? [] : [asWritten(said)];
	});
	return { ...textsOf({ family, given, suffix, literal, role, orcid }), ...(tied.length === 0 ? {} : { affiliations: tied }) };
}

/** What the reader of a name takes for something else than a name: nobody, or marks behind it. */
const UNSAFE_NAME = /[;*†‡§¶<&]|^(?:admin|me|et al\.?|others|and others|\[?anonymous\]?|\[?no authors? listed\]?)$/i;

function sameName(one: Name | undefined, other: Name): boolean {
	return (['family', 'given', 'suffix', 'literal'] as const).every((part) => one?.[part] === other[part]);
}

function subjectOf({ label, kind, scheme, qualifier, major }: Subject): Plain {
	if (kind === 'keyword' && scheme === undefined && qualifier === undefined && major === undefined) return asWritten(label);
	return { ...textsOf({ label, kind, scheme, qualifier }), ...(major ? { major: true } : {}) };
}

function abstractOf(sections: readonly AbstractSection[]): Plain {
	const texts = sections.map(({ text, markup }) => (markup !== undefined && readWritten(markup) === text ? markup : asWritten(text)));
	const [first = ''] = texts;
	if (sections.length === 1 && sections[0]?.label === undefined && !isCut(sections[0]?.text ?? '')) return first;
	const labels = sections.map(({ label }) => label);
	const headed =
		labels.every((label) => label !== undefined && /^\p{L}[\p{L} ,'/-]*$/u.test(label)) && new Set(labels).size === labels.length;
	if (headed) return Object.fromEntries(sections.map(({ label }, at) => [label ?? '', texts[at] ?? '']));
	return sections.map(({ label }, at) => ({ ...textsOf({ label }), text: texts[at] ?? '' }));
}

function rightsOf({ text, supplied, licence }: Rights): Plain {
	return { ...textsOf({ text }), supplied, ...(licence === undefined ? {} : { licence }) };
}

/** What the reader fills in is left out. */
function relationOf({ kind, direction, words, ...other }: Relation): Plain {
	return { kind, ...(direction === 'in' ? {} : { direction }), ...textsOf(other), ...(words === kind ? {} : textsOf({ words })) };
}

function linkOf(link: Link): Plain {
	const again = readLink(link.url);
	const isDoi = /^https?:\/\/(?:dx\.)?doi\.org\/10\./i.test(link.url);
	if (!isDoi && link.label === undefined && again?.url === link.url && again.kind === link.kind) return link.url;
	return { url: link.url, kind: link.kind, ...textsOf({ label: link.label }) };
}

/** What has no field, with why it is held back where its line is. */
function unmappedOf({ unmapped, gated, origin }: BibRecord): Plain[] {
	return unmapped.map(({ tag, value, line }) => {
		const held = heldBy(gated, line - origin.line + 1);
		return { tag, value, ...(held === undefined ? {} : { held }) };
	});
}

const STRICTEST: readonly Gated['what'][] = ['note', 'notice', 'abstract'];

function heldBy(gated: readonly Gated[], line: number): Gated['what'] | undefined {
	const reasons = gated.filter(({ from, to }) => from <= line && line <= to).map(({ what }) => what);
	return STRICTEST.find((what) => reasons.includes(what));
}
