/** Abstracts with JATS or HTML elements in them, as Crossref hands them out. */
import { addAbstract, addSections } from './abstract.ts';
import type { Draft, Value } from './draft.ts';

const TITLE_TAG = /<(\/?)(?:jats:)?title(?:\s[^<>]{0,200})?>/gi;
/** Titles that name the field, not a section. */
const FIELD_NAME = /^(?:abstract|summary|résumé|resumen|resumo|zusammenfassung|özet)?\s*[:.]?$/i;

/** The titles in a text with elements: where each element begins and ends, and what stands in it. Titles without an end are none. */
function titlesOf(text: string): { start: number; end: number; label: string }[] {
	const titles: { start: number; end: number; label: string }[] = [];
	let open: RegExpExecArray | undefined;
	for (const tag of text.matchAll(TITLE_TAG)) {
		if (tag[1] === '') open = tag;
		else if (open !== undefined) {
			const label = text.slice(open.index + open[0].length, tag.index);
			titles.push({ start: open.index, end: tag.index + tag[0].length, label });
			open = undefined;
		}
	}
	return titles;
}

/**
 * Takes an abstract as a text with elements: each `title` begins a section, a title over titles joins the first of them. Without
 * titles the headings are looked for in the text.
 */
export function addJatsAbstract(draft: Draft, value: Value, language?: string): void {
	const titles = titlesOf(value.text);
	const parts: { label?: string; text: string }[] = [];
	const [first] = titles;
	const before = value.text.slice(0, first?.start ?? value.text.length);
	if (draft.look({ text: before }) !== '') parts.push({ text: before });
	let above = '';
	titles.forEach((title, place) => {
		const text = value.text.slice(title.end, titles[place + 1]?.start);
		const label = title.label.trim();
		const body = draft.look({ text });
		if (FIELD_NAME.test(draft.look({ text: label })) && place === 0) {
			if (body !== '') parts.push({ text });
			return;
		}
		const whole = above === '' ? label : `${above}: ${label}`;
		above = body === '' && place + 1 < titles.length ? whole : '';
		if (above === '') parts.push({ label: whole, text });
	});
	if (parts.length > 1 || parts[0]?.label !== undefined) addSections(draft, parts, language);
	else if (parts[0]) addAbstract(draft, { ...value, text: parts[0].text }, language);
}
