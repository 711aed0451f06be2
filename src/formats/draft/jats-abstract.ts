/** Abstracts with JATS or HTML elements in them, as Crossref hands them out. */
import { addAbstract, addSections } from './abstract.ts';
import type { Draft, Value } from './draft.ts';

const TITLE = /<(?:jats:)?title[^>]*>([\s\S]*?)<\/(?:jats:)?title>/gi;
/** Titles that name the field, not a section. */
const FIELD_NAME = /^(?:abstract|summary|résumé|resumen|resumo|zusammenfassung|özet)?\s*[:.]?$/i;

/**
 * Takes an abstract as a text with elements: each `title` begins a section, a title over titles joins the first of them. Without
 * titles the headings are looked for in the text.
 */
export function addJatsAbstract(draft: Draft, value: Value, language?: string): void {
	const titles = [...value.text.matchAll(TITLE)];
	const parts: { label?: string; text: string }[] = [];
	const [first] = titles;
	const before = value.text.slice(0, first?.index ?? value.text.length);
	if (draft.look({ text: before }) !== '') parts.push({ text: before });
	let above = '';
	titles.forEach((title, place) => {
		const text = value.text.slice(title.index + title[0].length, titles[place + 1]?.index);
		const label = (title[1] ?? '').trim();
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
