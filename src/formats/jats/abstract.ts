import { readLanguage } from '../../record/language.ts';
import { addAbstract, addSections } from '../draft/abstract.ts';
import type { Value } from '../draft/draft.ts';
import { allBelow, attributeOf, child, children, textOf } from '../xml/element.ts';
import type { XmlEntry } from '../xml/entry.ts';
import type { Element } from '../xml/tree.ts';

/** Headings of the whole, which say nothing. */
const WHOLE = /^(?:abstract|summary|résumé|resumen|resumo|zusammenfassung)\s*[.:]?$/i;

/**
 * Reads the abstract: the one without a type, else the first that is text. Other abstracts (for patients, of the editor, in another
 * language) are kept with it as notes, since they fall under the same rights.
 */
export function readAbstracts(entry: XmlEntry, meta: Element | undefined): void {
	const all = [...children(meta, 'abstract'), ...children(meta, 'trans-abstract')].filter((abstract) => textOf(abstract) !== '');
	const isMain = (abstract: Element) =>
		abstract.name === 'abstract' && /^(?:abstract)?$/.test(attributeOf(abstract, 'abstract-type') ?? '');
	const main = all.find(isMain) ?? all.find(({ name }) => name === 'abstract');
	for (const abstract of main === undefined ? all : [main, ...all.filter((one) => one !== main)]) {
		entry.gate(abstract);
		for (const section of allBelow(abstract, 'sec'))
			if (child(section, 'title') !== undefined) entry.ledger.takeAttribute(section, 'sec-type');
		readAbstract(entry, abstract, readLanguage(attributeOf(abstract, 'xml:lang') ?? ''));
		for (const text of allBelow(abstract, 'p', 'title')) if (entry.ledger.has(text)) entry.keepPrivately(text);
	}
}

function readAbstract(entry: XmlEntry, abstract: Element, language: string | undefined): void {
	const title = child(abstract, 'title');
	if (title !== undefined && WHOLE.test(textOf(title))) entry.ledger.take(title);
	// The DOI of the abstract itself.
	for (const id of children(abstract, 'object-id')) entry.ledger.keep('abstract/object-id', entry.ledger.take(id), id.line);
	const all = partsOf(entry, abstract, title !== undefined && !WHOLE.test(textOf(title)) ? title : undefined);
	const parts = all.filter(({ value }) => value.text !== '');
	for (const { label, value } of all) if (value.text === '' && label !== undefined) entry.ledger.keep('abstract/title', label, value.line);
	const [first] = parts;
	if (first !== undefined && parts.every(({ label }) => label === undefined)) {
		addAbstract(entry.draft, { ...first.value, text: parts.map(({ value }) => value.text).join(' ') }, language);
	} else
		addSections(
			entry.draft,
			parts.map(({ label, value }) => ({ ...(label === undefined ? {} : { label }), text: value.text })),
			language,
		);
}

interface Part {
	label?: string;
	value: Value;
}

/** The sections of an abstract in order; text between them is a part without a label. Paragraphs are joined. */
function partsOf(entry: XmlEntry, element: Element, title: Element | undefined): Part[] {
	const label = title === undefined ? '' : entry.value(title).text.replace(/\s*[.:]$/, '');
	const parts: Part[] = [];
	let open: Part | undefined;
	let first = label;
	for (const part of children(element)) {
		if (part === title || part.name === 'object-id' || (part.name === 'title' && entry.ledger.has(part)) || part.name === 'label') continue;
		if (part.name === 'sec') {
			parts.push(...partsOf(entry, part, child(part, 'title')));
			open = undefined;
			continue;
		}
		const value = entry.rich(part);
		if (value.text === '') continue;
		if (open === undefined) {
			open = { value, ...(first === '' ? {} : { label: first }) };
			parts.push(open);
			first = '';
		} else open.value = { ...open.value, text: `${open.value.text} ${value.text}`, endLine: value.endLine };
	}
	// A heading above sections of its own is kept with the first of them.
	const [next] = parts;
	if (first !== '' && next !== undefined) next.label = next.label === undefined ? first : `${first}: ${next.label}`;
	else if (first !== '') parts.push({ label: first, value: { tag: 'title', text: '', line: element.line, endLine: element.endLine } });
	return parts;
}
