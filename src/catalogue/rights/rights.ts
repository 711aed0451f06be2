import { hasEmail, removeEmails } from '../../record/email.ts';
import { readLink } from '../../record/link.ts';
import type { Affiliation, BibRecord } from '../../record/record.ts';
import type { AppliedCorrection, SourceRecord } from '../article.ts';
import type { Sourced } from '../folders.ts';
import type { SiteSettings } from '../settings.ts';
import { type Run, sharedText } from './shared-text.ts';
import { ABSTRACT_WITHHELD, EMAIL_REMOVED, type Hidden, NOTE_REMOVED, shownRaw, shownUnmapped } from './shown-raw.ts';

/** The records of a work as they may go out, in the order given, and what was decided about its abstract. */
export interface Released {
	records: BibRecord[];
	shown: Pick<SourceRecord, 'raw' | 'unmapped' | 'emailsRemoved' | 'corrections'>[];
	/** A record carries a supplier's notice on copying. */
	underNotice: boolean;
	/** There is an abstract, and it is kept back. */
	abstractWithheld: boolean;
	/** What a curator wrote about the work, without e-mail addresses and withheld words. */
	clean(text: string): string;
}

/**
 * The gate that everything of a work passes before it is published (design: rights and privacy).
 *
 * An abstract counts as under notice when any of the work's records carries a supplier's notice. Then it is shown only if the
 * settings say `show` for every record with an abstract or the notice: a folder's `suppliedAbstracts`, else the site's; or if a permission
 * for the work is recorded (`permitted`). A withheld
 * abstract is looked for in every other field too, also as another record has it. Notes and e-mail addresses never pass.
 */
export function release(group: readonly Sourced[], site: Pick<SiteSettings, 'rights'>, permitted = false): Released {
	const records = group.map(({ record }) => record);
	const underNotice = records.some(({ rights }) => rights?.supplied === true);
	const concerned = group.filter(({ record }) => hasAbstract(record) || record.rights?.supplied === true);
	const withheld =
		underNotice &&
		!permitted &&
		!concerned.every(({ settings }) => (settings.suppliedAbstracts ?? site.rights.suppliedAbstracts) === 'show');

	const findAbstract = withheld ? sharedText(records.flatMap(abstractTexts), records.flatMap(titles), records.flatMap(terms)) : findNothing;
	const findNote = records.some(({ notes }) => notes.length > 0)
		? sharedText(
				records.flatMap(({ notes }) => notes),
				records.flatMap(publishedTexts),
			)
		: findNothing;
	const hidden: Hidden = { abstract: withheld, findAbstract, findNote };

	const released = group.map(({ record, corrections = [] }) => releaseRecord(record, corrections, hidden));
	return {
		records: released.map(({ record }) => record),
		shown: released.map(({ shown }) => shown),
		underNotice,
		abstractWithheld: withheld && records.some(hasAbstract),
		clean: (text) => removeEmails(cut(text, findAbstract), EMAIL_REMOVED).text,
	};
}

const findNothing = (): Run[] => [];

function hasAbstract({ abstract, gated }: BibRecord): boolean {
	return abstract !== undefined || gated.some(({ what }) => what === 'abstract');
}

function abstractTexts({ abstract }: BibRecord): string[] {
	return abstract === undefined ? [] : [abstract.sections.map(({ text }) => text).join(' ')];
}

/** Longest title, and longest term, in characters, that is believed to be one. */
const LONGEST_TITLE = 500;
const LONGEST_TERM = 100;

/** Titles may be published although the abstract repeats them: */
function titles({ title }: BibRecord): string[] {
	return title.length <= LONGEST_TITLE ? [title] : [];
}

/** so may what it was published in, and terms. */
function terms({ containerTitle, containerTitleShort, collectionTitle, subjects, publicationTypes }: BibRecord): string[] {
	const containers = [containerTitle, containerTitleShort, collectionTitle].flatMap((title) => title ?? []);
	const words = [...subjects.map(({ label }) => label), ...publicationTypes];
	return [...containers.filter((title) => title.length <= LONGEST_TITLE), ...words.filter((term) => term.length <= LONGEST_TERM)];
}

/** All texts of a record that are published as fields. */
function publishedTexts(record: BibRecord): string[] {
	const { raw: _raw, notes: _notes, unmapped: _unmapped, gated: _gated, origin: _origin, ...published } = record;
	return textsOf(published);
}

function textsOf(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	if (Array.isArray(value)) return value.flatMap(textsOf);
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

function someText(value: unknown, is: (text: string) => boolean): boolean {
	if (typeof value === 'string') return is(value);
	if (Array.isArray(value)) return value.some((inner) => someText(inner, is));
	return typeof value === 'object' && value !== null && Object.values(value).some((inner) => someText(inner, is));
}

function releaseRecord(
	record: BibRecord,
	corrections: readonly AppliedCorrection[],
	hidden: Hidden,
): { record: BibRecord; shown: Released['shown'][number] } {
	const { unmapped, removed } = shownUnmapped(record, hidden);
	const raw = shownRaw(record, hidden);
	const { abstract, ...rest } = record;
	const bare: BibRecord = { ...rest, raw: '', gated: [], notes: [], unmapped: [] };
	const open = hidden.abstract ? withoutAbstract(bare, hidden.findAbstract) : { ...bare, ...(abstract === undefined ? {} : { abstract }) };
	const clean = withoutEmails(open);
	const shown = { raw, unmapped, emailsRemoved: record.emailsRemoved + removed + clean.removed };
	if (corrections.length === 0) return { record: clean.record, shown };
	return { record: clean.record, shown: { ...shown, corrections: corrections.map((made) => releaseCorrection(made, hidden)) } };
}

/** What is told of a correction quotes the record, and passes the same gate. */
function releaseCorrection({ was, now, reason, link, ...made }: AppliedCorrection, hidden: Hidden): AppliedCorrection {
	const open = (text: string) => {
		const known = cut(cut(text, hidden.findAbstract), hidden.findNote, NOTE_REMOVED);
		return removeEmails(known, EMAIL_REMOVED).text;
	};
	const address = link === undefined ? undefined : readLink(link)?.url;
	return {
		...made,
		...(was === undefined ? {} : { was: open(was) }),
		...(now === undefined ? {} : { now: open(now) }),
		reason: open(reason),
		...(address === undefined ? {} : { link: address }),
	};
}

const OPTIONAL_TEXTS = [
	'id',
	'sourceType',
	'titleShort',
	'containerTitle',
	'containerTitleShort',
	'collectionTitle',
	'volume',
	'issue',
	'page',
	'issuedText',
	'publisher',
	'publisherPlace',
	'edition',
	'doi',
	'database',
] as const;

/** A record without any words of a withheld abstract: they are cut out of what must stay, and fields and list items that hold them go. */
function withoutAbstract(record: BibRecord, find: (text: string) => Run[]): BibRecord {
	const says = (value: unknown) => someText(value, (text) => find(text).length > 0);
	if (!says({ ...record, origin: undefined })) return record;
	const open = <T>(items: readonly T[]) => items.filter((item) => !says(item));
	const { titleMarkup, rights, ...rest } = record;
	const clean: BibRecord = {
		...rest,
		title: cut(record.title, find),
		...(rest.comment === undefined ? {} : { comment: cut(rest.comment, find) }),
		...(titleMarkup === undefined || says(record.title) || says(titleMarkup) ? {} : { titleMarkup }),
		alternativeTitles: open(record.alternativeTitles),
		publicationTypes: open(record.publicationTypes),
		authors: open(record.authors),
		contributors: open(record.contributors),
		affiliations: record.affiliations.map(
			({ mark, name }): Affiliation => ({
				...(mark === undefined ? {} : { mark: cut(mark, find) }),
				...(name === undefined ? {} : { name: cut(name, find) }),
			}),
		),
		accessions: open(record.accessions),
		subjects: open(record.subjects),
		links: open(record.links),
		fullText: open(record.fullText),
		languages: open(record.languages),
		...(rights === undefined ? {} : { rights: { ...rights, ...(rights.text === undefined ? {} : { text: cut(rights.text, find) }) } }),
	};
	for (const field of OPTIONAL_TEXTS) if (says(clean[field])) delete clean[field];
	return clean;
}

function cut(text: string, find: (text: string) => Run[], mark = ABSTRACT_WITHHELD): string {
	let rest = text;
	for (const { start, end } of find(text).reverse()) {
		rest = rest.slice(0, start) + mark + rest.slice(end);
	}
	return rest;
}

/** A record without an e-mail address in any field. What would be left empty says that one was removed. */
function withoutEmails(record: BibRecord): { record: BibRecord; removed: number } {
	const { origin, ...fields } = record;
	if (!someText(fields, hasEmail)) return { record, removed: 0 };
	const clean = structuredClone(fields);
	const removed = rewrite(clean);
	return { record: { ...clean, origin }, removed };
}

/** Takes e-mail addresses out of all texts below a value, in place; returns how many. */
function rewrite(value: unknown): number {
	if (typeof value !== 'object' || value === null) return 0;
	let removed = 0;
	for (const [key, inner] of Object.entries(value)) {
		if (typeof inner === 'string') {
			const found = removeEmails(inner);
			if (found.removed > 0) Reflect.set(value, key, found.text.trim() || EMAIL_REMOVED);
			removed += found.removed;
		} else removed += rewrite(inner);
	}
	return removed;
}
