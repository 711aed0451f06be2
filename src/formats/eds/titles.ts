import { withoutFullStop } from '../../record/text.ts';
import { readMarkup } from '../markup.ts';
import { joined, linesOf, plain, plainPart, readData } from './data.ts';
import { type Item, keepItem, takeItem } from './items.ts';
import type { Ledger } from './ledger.ts';
import { at, itemsOf, type Node } from './node.ts';
import { squash } from './squash.ts';

/**
 * Sets the title and what stands beside it. The item is taken before `RecordInfo`, which has lost subscripts; where the two differ in more
 * than form, `RecordInfo`'s stays unmapped.
 */
export function readTitles(root: Node, titles: readonly Item[], others: readonly Item[], ledger: Ledger): void {
	const { record } = ledger;
	for (const item of titles) {
		takeItem(item, ledger);
		for (const line of linesOf(readData(item.data))) addTitle(joined(line), ledger);
	}
	const full = itemsOf(at(root, 'RecordInfo', 'BibRecord', 'BibEntity', 'Titles'));
	for (const node of full) {
		const text = plain(at(node, 'TitleFull')?.value ?? '');
		if (text === '') continue;
		const type = at(node, 'Type');
		const main = type === undefined || type.value === 'main';
		if (record.title === '' && main) addTitle(text, ledger);
		else if (!main && !says(record.alternativeTitles, text)) record.alternativeTitles.push(withoutFullStop(ledger.withoutEmails(text)));
		else if (!says([record.title, ...record.alternativeTitles], text)) continue;
		ledger.take(at(node, 'TitleFull'));
		if (main) ledger.take(type);
	}
	const known = new Set(record.alternativeTitles);
	for (const item of others) {
		takeItem(item, ledger);
		for (const line of linesOf(readData(item.data))) {
			const text = withoutFullStop(ledger.withoutEmails(plainPart(joined(line))));
			if (text !== '' && !known.has(text)) record.alternativeTitles.push(text);
			known.add(text);
		}
	}
}

/** The first is the title; what follows it are other titles. */
function addTitle(html: string, ledger: Ledger): void {
	const { record } = ledger;
	const { text, markup } = readMarkup(html);
	const safe = ledger.withoutEmails(text);
	const title = withoutFullStop(safe);
	if (title === '') return;
	if (record.title !== '') {
		if (!says([record.title, ...record.alternativeTitles], title)) record.alternativeTitles.push(title);
		return;
	}
	record.title = title;
	if (markup === undefined || safe !== text) return;
	record.titleMarkup = title === safe ? markup : markup.replace(/\.((?:<\/\w+>)*)\s*$/, '$1');
}

/** True when one of the titles holds the text, but for form. */
function says(titles: readonly string[], text: string): boolean {
	const wanted = squash(text);
	return titles.some((title) => squash(title).includes(wanted));
}

/** Sets the series; further series keep their items. */
export function readSeries(items: readonly Item[], ledger: Ledger): void {
	for (const item of items) {
		const text = withoutFullStop(ledger.withoutEmails(plain(item.data)));
		if (text === '' || ledger.record.collectionTitle !== undefined) {
			keepItem(item, ledger);
			continue;
		}
		takeItem(item, ledger);
		ledger.record.collectionTitle = text;
	}
}
