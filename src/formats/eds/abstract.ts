import { splitNotice, splitSections } from '../../record/abstract.ts';
import type { AbstractSection } from '../../record/record.ts';
import { marked, plain } from './data.ts';
import { type Item, keepItem, takeItem } from './items.ts';
import type { Ledger } from './ledger.ts';
import { sectionMarkup } from './section-markup.ts';

/**
 * Sets the abstract in its sections, and the rights: a supplier's notice at the abstract's end or in an item of its own is never part of the
 * abstract. A second abstract (in another language, mostly) follows the first, so that one policy holds for all.
 */
export function readAbstract(abstracts: readonly Item[], notices: readonly Item[], rights: readonly Item[], ledger: Ledger): void {
	const { record } = ledger;
	const sections: AbstractSection[] = [];
	const said: string[] = [];
	let supplied = false;
	// The abstract first, whatever the order of the file; then those in other languages.
	for (const item of [...abstracts.filter(({ name }) => name === 'Abstract'), ...abstracts.filter(({ name }) => name !== 'Abstract')]) {
		takeItem(item, ledger);
		const { text, markup } = marked(item.data);
		const split = splitNotice(ledger.withoutEmails(text));
		if (split.notice !== undefined) said.push(split.notice);
		if (split.supplied) supplied = true;
		if (split.abstract === '') continue;
		const read = splitSections(split.abstract);
		if (markup !== undefined) sectionMarkup(read, markup);
		const [first, ...more] = read;
		if (first === undefined) continue;
		const title =
			item.label !== '' && item.label !== 'Abstract' && sections.length > 0 && first.label === undefined
				? { label: plain(item.label) }
				: {};
		sections.push({ ...title, ...first }, ...more);
	}
	for (const item of notices) {
		takeItem(item, ledger);
		const text = ledger.withoutEmails(plain(item.data));
		if (text === '') continue;
		said.push(text);
		supplied = true;
	}
	if (sections.length > 0) record.abstract = { sections };
	if (said.length > 0) record.rights = { text: said.join(' '), supplied };
	for (const item of rights) {
		const text = ledger.withoutEmails(plain(item.data));
		const licence = /https?:\/\/creativecommons\.org\/[\w./-]+/i.exec(text)?.[0];
		if (record.rights === undefined && text !== '') {
			record.rights = { text, supplied: false, ...(licence === undefined ? {} : { licence }) };
			takeItem(item, ledger);
		} else keepItem(item, ledger);
	}
}
