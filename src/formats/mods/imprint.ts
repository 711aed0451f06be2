/** Where and when it appeared, and in what. */
import { readDate } from '../../record/date.ts';
import type { Draft, Value } from '../draft/draft.ts';
import { addIsbns, addIssns } from '../draft/identifiers.ts';
import { setIssued, setNumberOfPages, setPages, setText } from '../draft/publication.ts';
import { trimmed, unbracketed } from '../marcxml/punctuation.ts';
import { attributeOf, child, children } from '../xml/element.ts';
import type { Element } from '../xml/tree.ts';
import { type Mods, typeOf } from './mods.ts';
import { titleOf } from './titles.ts';

/** Dates in the order in which they are believed to be that of publication. */
const DATES = ['dateIssued', 'copyrightDate', 'dateCreated'];

/** Reads publisher, place, edition and date; a second `originInfo` adds what the first does not say. */
export function readOrigin(mods: Mods, element: Element): void {
	const { draft } = mods;
	for (const place of children(element, 'place')) {
		for (const term of children(place, 'placeTerm')) {
			const value = typeOf(term) === 'code' ? undefined : mods.value(term, 'originInfo/place');
			if (value) setText(draft, 'publisherPlace', { ...value, text: unbracketed(value.text) });
			else mods.keep(term, 'originInfo/place');
		}
	}
	const publishers = [
		...mods.values(element, 'publisher'),
		...children(element, 'agent').flatMap((agent) => mods.values(agent, 'namePart')),
	];
	for (const value of publishers) setText(draft, 'publisher', { ...value, text: unbracketed(value.text) });
	for (const value of mods.values(element, 'edition')) setText(draft, 'edition', { ...value, text: trimmed(value.text) });
	// The record may say itself which of its dates is meant.
	const key = children(element, ...DATES).find((date) => attributeOf(date, 'keyDate') === 'yes')?.name;
	for (const name of key === undefined ? DATES : [key, ...DATES.filter((other) => other !== key)]) readDates(mods, element, name);
}

/** Dates in digits come before dates in words, those in MARC's notation (`1835^^^^`, `19uu`) last. Start and end are one range. */
function readDates(mods: Mods, parent: Element, name: string): void {
	const { draft } = mods;
	const rank = (element: Element): number => {
		const encoding = attributeOf(element, 'encoding') ?? '';
		return encoding === 'marc' ? 2 : encoding === '' ? 1 : 0;
	};
	const all = children(parent, name).sort((a, b) => rank(a) - rank(b));
	const end = all.find((element) => attributeOf(element, 'point') === 'end');
	for (const element of all) {
		if (element === end) continue;
		const value = mods.value(element, `${parent.name}/${name}`);
		if (value === undefined) continue;
		const last = attributeOf(element, 'point') === 'start' ? mods.value(end) : undefined;
		const text = unbracketed(value.text)
			.replace(/\^+/g, '')
			.replace(/^(?:c|©|p|cop\.)\s?(?=\d{4})/, '')
			.replace(/[[\]?]/g, '');
		const plain = readDate(last === undefined ? text : `${text}/${last.text}`);
		// A date in doubt keeps its question mark in words.
		const read = plain !== undefined && plain.text === undefined && value.text.includes('?') ? { ...plain, text: value.text } : plain;
		const { issued } = draft.record;
		if (issued !== undefined && (read?.date === undefined || issued.startsWith(read.date))) {
			if (read?.date === undefined) draft.keep(value);
		} else if (issued !== undefined && name !== 'dateIssued') {
			if (read?.date?.slice(0, 4) !== issued.slice(0, 4)) draft.keep(value);
		} else setIssued(draft, value, read);
	}
	if (end && mods.value(end) && !all.some((element) => attributeOf(element, 'point') === 'start')) mods.keep(end, `${parent.name}/${name}`);
}

/** Reads what the work is part of: its host with volume, issue and pages, and its series. Other relations are kept. */
export function readRelated(mods: Mods): void {
	const { draft, root } = mods;
	for (const element of children(root, 'relatedItem')) {
		const [main, ...others] = children(element, 'titleInfo');
		if (typeOf(element) === 'series') {
			mods.know(element, 'type');
			const title = main && titleOf(mods, main);
			if (title) setText(draft, 'collectionTitle', { ...title, text: trimmed(title.text) });
			continue;
		}
		if (typeOf(element) !== 'host') continue;
		mods.know(element, 'type');
		for (const info of main ? [main, ...others] : []) {
			const title = titleOf(mods, info);
			if (title)
				setText(draft, typeOf(info) === 'abbreviated' ? 'containerTitleShort' : 'containerTitle', { ...title, text: trimmed(title.text) });
		}
		for (const identifier of children(element, 'identifier')) {
			const add = typeOf(identifier) === 'issn' ? addIssns : typeOf(identifier) === 'isbn' ? addIsbns : undefined;
			const value = add && mods.value(identifier, 'relatedItem/identifier');
			if (add && value) add(draft, value);
			else mods.keep(identifier, 'relatedItem/identifier');
		}
		for (const origin of children(element, 'originInfo')) readOrigin(mods, origin);
		for (const part of children(element, 'part')) readPart(mods, part);
	}
	for (const part of children(root, 'part')) readPart(mods, part);
}

/** Volume, issue, pages and date of a part. */
function readPart(mods: Mods, part: Element): void {
	const { draft } = mods;
	for (const detail of children(part, 'detail')) {
		const field = { volume: 'volume', issue: 'issue', number: 'issue' }[typeOf(detail)];
		const number = child(detail, 'number');
		if (number) mods.know(detail, 'type');
		const value = field === 'volume' || field === 'issue' ? mods.value(number, `part/detail[${typeOf(detail)}]`) : undefined;
		if (value && (field === 'volume' || field === 'issue')) setText(draft, field, value);
		else if (number) mods.keep(number, `part/detail[${typeOf(detail)}]`);
		const caption = mods.value(child(detail, 'caption'), 'part/detail/caption');
		// `vol.`, `no.`
		if (caption && !/^(?:vol(?:ume)?|no|nr|issue|number|heft|bd)\.?$/i.test(caption.text)) draft.keep(caption);
	}
	for (const extent of children(part, 'extent')) readExtent(mods, extent);
	for (const date of children(part, 'date')) {
		const value = mods.value(date, 'part/date');
		const read = value && readDate(value.text);
		if (value && (draft.record.issued === undefined || read?.date?.startsWith(draft.record.issued.slice(0, 4)))) {
			if (!(draft.record.issued ?? '').startsWith(read?.date ?? '-')) setIssued(draft, value, read);
		} else if (value) draft.keep(value);
	}
}

function readExtent(mods: Mods, extent: Element): void {
	const { draft } = mods;
	const said = (name: string): Value | undefined => mods.values(extent, name)[0];
	const [start, end, list, total] = [said('start'), said('end'), said('list'), said('total')];
	if (start && end && start.text !== end.text) setPages(draft, { ...start, text: `${start.text}-${end.text}` });
	else for (const value of [start ?? end]) if (value) setPages(draft, value);
	if (list) keepOrSet(draft, list, start);
	if (total) setNumberOfPages(draft, total);
}

function keepOrSet(draft: Draft, list: Value, start: Value | undefined): void {
	if (start === undefined) setPages(draft, list);
	else draft.keep(list);
}
