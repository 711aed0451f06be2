/** Abstracts: notices split off, structured ones cut into sections. */

import { splitCleanSections, splitNotice, splitSections } from '../../record/abstract.ts';
import { licenceAddressIn, openLicence } from '../../record/licence.ts';
import type { AbstractSection } from '../../record/record.ts';
import type { MarkedText } from '../markup.ts';
import type { Draft, Value } from './draft.ts';

/** What databases write where they have no abstract. */
const NO_ABSTRACT = /^(?:\[?\s*no abstract(?: is)?(?: available)?\s*\.?\]?|NA|N\/A|null|none|-+)$/i;

/** Takes an abstract that is one text, with markup or without. A second one is kept among the notes: as an abstract it goes nowhere else. */
export function addAbstract(draft: Draft, value: Value, language?: string): void {
	const { record } = draft;
	if (NO_ABSTRACT.test(value.text.trim())) {
		draft.keep(value);
		return;
	}
	const { abstract, notice, supplied } = splitNotice(value.text);
	if (notice !== undefined || supplied) addRights(draft, notice === undefined ? undefined : draft.plain({ text: notice }), supplied);
	const body = draft.richClean(abstract);
	if (body.text === '') return;
	if (record.abstract === undefined) record.abstract = { sections: sectionsOf(body), ...(language === undefined ? {} : { language }) };
	else if (body.text !== record.abstract.sections.map(({ text }) => text).join(' ')) draft.keepPrivate(body.text);
}

/** Takes an abstract that the source has cut into sections itself. A notice at the end of the last is split off. */
export function addSections(draft: Draft, parts: readonly { label?: string; text: string }[], language?: string): void {
	const sections: AbstractSection[] = [];
	for (const { label, text } of parts) {
		const { abstract, notice, supplied } = splitNotice(text);
		if (notice !== undefined || supplied) addRights(draft, notice === undefined ? undefined : draft.plain({ text: notice }), supplied);
		const body = draft.richClean(abstract);
		const heading = label === undefined ? '' : draft.plain({ text: label }).replace(/\s*[:：]$/, '');
		if (body.text === '' && heading === '') continue;
		sections.push({ ...(heading === '' ? {} : { label: heading }), ...body });
	}
	if (sections.every(({ text }) => text === '')) {
		// Headings without a text are no abstract.
		for (const { label } of sections) if (label !== undefined) draft.keepPrivate(label);
		return;
	}
	if (draft.record.abstract === undefined) draft.record.abstract = { sections, ...(language === undefined ? {} : { language }) };
	else draft.keepPrivate(sections.map(({ label, text }) => (label === undefined ? text : `${label}: ${text}`)).join('\n'));
}

/** Adds a statement about rights; `supplied` when it restricts what may be done with the abstract. */
export function addRights({ record }: Draft, text: string | undefined, supplied: boolean): void {
	const before = record.rights?.text;
	const all = before === undefined || before === text ? text : text === undefined ? before : `${before} ${text}`;
	const licence = record.rights?.licence ?? (text === undefined ? undefined : licenceAddressIn(text));
	record.rights = {
		...record.rights,
		...(all === undefined ? {} : { text: all }),
		...(licence === undefined ? {} : { licence }),
		supplied: supplied || (record.rights?.supplied ?? false),
	};
}

/** Notes an open licence. False where the text is not the address or the name of one. */
export function addLicence({ record }: Draft, address: string): boolean {
	const licence = openLicence(address)?.address;
	if (licence === undefined || (record.rights?.licence ?? licence) !== licence) return false;
	record.rights = { supplied: false, ...record.rights, licence };
	return true;
}

function sectionsOf({ text, markup }: MarkedText): AbstractSection[] {
	const sections = splitCleanSections(text);
	if (markup === undefined) return sections;
	// Headings set in bold are headings all the same.
	const marked = splitSections(
		markup.replace(/<(b|strong|i|em)>\s*([^<>]{2,60}?)\s*:?\s*<\/\1>\s*:?/g, (whole, _tag, label) =>
			sections.some((section) => section.label?.toLowerCase() === String(label).toLowerCase()) ? ` ${label}: ` : whole,
		),
	);
	const matches = marked.length === sections.length && marked.every(({ label }, at) => label === sections[at]?.label);
	if (!matches) return sections.length === 1 && sections[0]?.label === undefined ? [{ text, markup }] : sections;
	return sections.map((section, at) => {
		const inner = marked[at]?.text;
		return inner === undefined || !/<[a-z]/.test(inner) ? section : { ...section, markup: inner };
	});
}
