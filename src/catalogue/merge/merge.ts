import { fold } from '../../record/fold.ts';
import type { Abstract, BibRecord, Link, Relation, Rights, Subject } from '../../record/record.ts';
import type { Article } from '../article.ts';
import { inCapitals } from '../lists/capitals.ts';
import { subjectKey } from '../lists/subject-key.ts';
import { byContent } from '../match/content-order.ts';
import { type Corrected, mergeNames } from './merge-names.ts';

/** What the records of a work say together. */
export type Merged = Omit<
	Article,
	'id' | 'records' | 'sources' | 'databases' | 'abstractWithheld' | 'status' | 'addresses' | 'added' | 'changed'
>;

/** Fields of which the first record that has one gives the value. */
const SINGLE = [
	'titleShort',
	'containerTitle',
	'containerTitleShort',
	'collectionTitle',
	'volume',
	'issue',
	'page',
	'numberOfPages',
	'issued',
	'issuedText',
	'publisher',
	'publisherPlace',
	'edition',
	'doi',
	'pmid',
	'pmcid',
	'database',
] as const;
type Single = (typeof SINGLE)[number];

/**
 * The order in which the records of a work are asked for each field: by the priority of their source (lowest first), then the fuller record,
 * then by what they say, so that the names of files make no difference.
 */
export function byPrecedence(
	a: { record: BibRecord; settings: { priority: number } },
	b: { record: BibRecord; settings: { priority: number } },
): number {
	return a.settings.priority - b.settings.priority || fullness(b.record) - fullness(a.record) || byContent(a.record, b.record);
}

/** How many fields of a record hold something. */
function fullness(record: BibRecord): number {
	return Object.values(record).filter((value) => value !== undefined && !(Array.isArray(value) && value.length === 0)).length;
}

/**
 * Makes one description of the records of a work, in the order of `byPrecedence`: single fields from the first record that has them,
 * lists united without doubles, names and abstract from the record that has them fullest. `from` says for each field which
 * records gave it, by position. `corrected` names the fields that a curator corrected in each record: for these, it is asked first.
 * `priorities` are those of their sources; left out, all are equal.
 */
export function mergeRecords(records: readonly BibRecord[], corrected: Corrected = [], priorities: readonly number[] = []): Merged {
	const from = new Map<string, number[]>();
	const note = (field: string, indexes: readonly number[]) => {
		if (indexes.length > 0) from.set(field, [...indexes]);
	};
	const list = <T>(field: string, itemsOf: (record: BibRecord) => readonly T[], keyOf: (item: T) => string): T[] => {
		const { items, indexes } = unite(records.map(itemsOf), keyOf);
		note(field, indexes);
		return items;
	};
	const same = (text: string) => text;

	const title = mergeTitle(records, corrected);
	note('title', [title.index]);
	if (title.titleMarkup !== undefined) note('titleMarkup', [title.index]);
	const typed = Math.max(
		0,
		firstWith(records, corrected, 'type', ({ type }) => type !== 'document'),
	);
	note('type', [typed]);
	const single = mergeSingle(records, corrected, note);
	const names = mergeNames(records, corrected);
	for (const [field, indexes] of Object.entries(names.from)) note(field, indexes);
	const abstract = fullestAbstract(records, priorities);
	if (abstract !== undefined) note('abstract', [abstract.index]);
	const rights = mergeRights(records);
	note(
		'rights',
		records.flatMap((record, index) => (record.rights === undefined ? [] : [index])),
	);
	const subjects = mergeSubjects(records);
	note('subjects', subjects.indexes);

	return {
		type: records[typed]?.type ?? 'document',
		publicationTypes: list('publicationTypes', (record) => record.publicationTypes, fold),
		...related(
			list(
				'relations',
				({ relations = [] }) => relations,
				(relation) => JSON.stringify(relation),
			),
		),
		sourceTypes: list('sourceTypes', ({ sourceType }) => (sourceType === undefined ? [] : [sourceType]), same),
		title: title.title,
		...(title.titleMarkup === undefined ? {} : { titleMarkup: title.titleMarkup }),
		alternativeTitles: list('alternativeTitles', (record) => otherTitles(record, title.title), loose),
		authors: names.authors,
		...(names.authorVariants.length === 0 ? {} : { authorVariants: names.authorVariants }),
		contributors: names.contributors,
		affiliations: names.affiliations,
		...single,
		...(single.issued === undefined ? {} : { year: Number(single.issued.slice(0, 4)) }),
		languages: list('languages', (record) => record.languages, same),
		issn: list('issn', (record) => record.issn, same),
		isbn: list('isbn', (record) => record.isbn, same),
		accessions: list(
			'accessions',
			(record) => record.accessions,
			({ code, database, number }) => JSON.stringify([code ?? '', fold(database ?? ''), number]),
		),
		...(abstract === undefined ? {} : { abstract: abstract.abstract }),
		...(rights === undefined ? {} : { rights }),
		subjects: subjects.items,
		links: list(
			'links',
			(record) => [...record.links, ...otherIdentifiers(record, single)],
			({ url }) => url,
		),
		fullText: list('fullText', (record) => record.fullText, same),
		from: Object.fromEntries(from),
	};
}

function related(relations: Relation[]): Pick<Merged, 'relations'> {
	return relations.length === 0 ? {} : { relations };
}

/** Lists one after the other without doubles, and which of them gave something. */
function unite<T>(lists: readonly (readonly T[])[], keyOf: (item: T) => string): { items: T[]; indexes: number[] } {
	const items = new Map<string, T>();
	const indexes: number[] = [];
	for (const [index, list] of lists.entries()) {
		const before = items.size;
		for (const item of list) {
			const key = keyOf(item);
			if (!items.has(key)) items.set(key, item);
		}
		if (items.size > before) indexes.push(index);
	}
	return { items: [...items.values()], indexes };
}

/** Position of the first record that has something, those first in which the field was corrected; -1 where none has. */
function firstWith(records: readonly BibRecord[], corrected: Corrected, field: string, has: (record: BibRecord) => boolean): number {
	const index = corrected.length === 0 ? -1 : records.findIndex((record, position) => corrected[position]?.has(field) && has(record));
	return index === -1 ? records.findIndex(has) : index;
}

function mergeSingle(
	records: readonly BibRecord[],
	corrected: Corrected,
	note: (field: string, indexes: number[]) => void,
): Partial<Pick<BibRecord, Single>> {
	const single: Partial<Pick<BibRecord, Single>> = {};
	const isCorrected = (field: string) => corrected.some((fields) => fields.has(field));
	const take = <K extends Single>(field: K) => {
		const index = firstWith(records, corrected, field, (record) => record[field] !== undefined);
		// The words of a date that a curator corrected elsewhere are those of the wrong one.
		if (field === 'issuedText' && isCorrected('issued') && !corrected[index]?.has('issued') && !corrected[index]?.has(field)) return;
		const value = records[index]?.[field];
		if (value === undefined) return;
		single[field] = value;
		note(field, [index]);
	};
	for (const field of SINGLE) take(field);
	// `2025` and `1519` say the same as `2025-11-03` and `1519-1530`, less exactly.
	for (const field of ['issued', 'page'] as const) {
		if (isCorrected(field)) continue;
		const index = records.findIndex((record) => single[field] !== undefined && record[field]?.startsWith(`${single[field]}-`));
		const value = records[index]?.[field];
		if (value === undefined) continue;
		single[field] = value;
		note(field, [index]);
	}
	return single;
}

/** The title of the first record; where that is in capitals and another record has the same in small letters, that one. */
function mergeTitle(records: readonly BibRecord[], corrected: Corrected): { title: string; titleMarkup?: string; index: number } {
	const first = records[0]?.title ?? '';
	const mended = corrected.findIndex((fields) => fields.has('title'));
	const small = shouts(first) ? records.findIndex(({ title }) => !shouts(title) && loose(title) === loose(first)) : 0;
	const index = Math.max(0, mended === -1 ? small : mended);
	const record = records[index];
	return { title: record?.title ?? first, index, ...(record?.titleMarkup === undefined ? {} : { titleMarkup: record.titleMarkup }) };
}

const shouts = (title: string) => title === title.toUpperCase() && title !== title.toLowerCase();

/** A title's letters and figures alone, to tell whether two say the same. */
function loose(title: string): string {
	return fold(title).replace(/[^\p{L}\p{N}]+/gu, '') || title;
}

/** What a record calls the work besides `title`: its other titles, and its own where that says more. */
function otherTitles(record: BibRecord, title: string): string[] {
	const known = loose(title);
	return [record.title, ...record.alternativeTitles].filter((other, position) => {
		const key = loose(other);
		return key !== known && !(position === 0 && known.startsWith(key));
	});
}

/** Links for the identifiers of a record that the work has others for. */
function otherIdentifiers({ doi, pmid, pmcid }: BibRecord, work: Partial<Pick<BibRecord, Single>>): Link[] {
	const links: Link[] = [];
	// What a DOI may hold and a path may not is escaped; its slashes stay.
	if (doi !== undefined && doi !== work.doi) {
		links.push({
			url: `https://doi.org/${encodeURIComponent(doi.toWellFormed()).replaceAll('%2F', '/')}`,
			kind: 'publisher',
			label: `DOI ${doi}`,
		});
	}
	if (pmid !== undefined && pmid !== work.pmid) {
		links.push({ url: `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`, kind: 'other', label: `PMID ${pmid}` });
	}
	if (pmcid !== undefined && pmcid !== work.pmcid) {
		links.push({ url: `https://pmc.ncbi.nlm.nih.gov/articles/${pmcid}/`, kind: 'repository', label: pmcid });
	}
	return links;
}

/**
 * The abstract of the source with the lowest priority; of sources with one priority the longest. One with sections wins over one without that
 * is not much longer. The first of equals.
 */
function fullestAbstract(records: readonly BibRecord[], priorities: readonly number[]): { abstract: Abstract; index: number } | undefined {
	const weight = ({ sections }: Abstract) =>
		sections.reduce((sum, { text }) => sum + text.length, 0) * (sections.some(({ label }) => label !== undefined) ? 1.15 : 1);
	let best: { abstract: Abstract; index: number; priority: number } | undefined;
	for (const [index, { abstract }] of records.entries()) {
		const priority = priorities[index] ?? 0;
		if (abstract === undefined || (best !== undefined && priority > best.priority)) continue;
		if (best === undefined || priority < best.priority || weight(abstract) > weight(best.abstract)) best = { abstract, index, priority };
	}
	return best;
}

/** All statements word for word, suppliers' notices first; under notice when any record is. */
function mergeRights(records: readonly BibRecord[]): Rights | undefined {
	const all = records.flatMap(({ rights }) => (rights === undefined ? [] : [rights]));
	if (all.length === 0) return undefined;
	const texts = new Set([...all].sort((a, b) => Number(b.supplied) - Number(a.supplied)).flatMap(({ text }) => text ?? []));
	const licence = all.find((rights) => rights.licence !== undefined)?.licence;
	return {
		...(texts.size === 0 ? {} : { text: [...texts].join('\n\n') }),
		supplied: all.some(({ supplied }) => supplied),
		...(licence === undefined ? {} : { licence }),
	};
}

/**
 * Terms of all records. A record's own list stays as it is, exact doubles aside; of another record's terms those are left out that are
 * the same but for case, stars or a full stop, unless ours is in capitals: then its spelling, and in any case its scheme and its mark of
 * a main topic, are taken over.
 */
function mergeSubjects(records: readonly BibRecord[]): { items: Subject[]; indexes: number[] } {
	const asWritten = ({ label, qualifier }: Subject) => JSON.stringify([label, qualifier]);
	const [only, second] = records;
	if (only !== undefined && second === undefined) return unite([only.subjects], asWritten);
	const items: Subject[] = [];
	const indexes: number[] = [];
	const places = new Map<string, number[]>();
	const keyOf = ({ label, qualifier }: Subject) => JSON.stringify([subjectKey(label), fold(qualifier ?? '')]);
	for (const [index, record] of records.entries()) {
		const before = items.length;
		for (const term of unite([record.subjects], asWritten).items) {
			const known = (places.get(keyOf(term)) ?? []).filter((place) => place < before);
			for (const place of known) {
				const ours = items[place];
				if (ours !== undefined) items[place] = agreed(ours, term);
			}
			if (known.length > 0) continue;
			const list = places.get(keyOf(term));
			if (list === undefined) places.set(keyOf(term), [items.length]);
			else list.push(items.length);
			items.push(term);
		}
		if (items.length > before) indexes.push(index);
	}
	return { items, indexes };
}

function agreed(ours: Subject, theirs: Subject): Subject {
	const scheme = ours.scheme ?? theirs.scheme;
	return {
		...ours,
		label: inCapitals(ours.label) && !inCapitals(theirs.label) ? theirs.label : ours.label,
		...(scheme === undefined ? {} : { scheme }),
		...(ours.major || theirs.major ? { major: true } : {}),
	};
}
