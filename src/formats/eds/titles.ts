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
	const said = new SaidTitles();
	for (const item of titles) {
		takeItem(item, ledger);
		for (const line of linesOf(readData(item.data))) addTitle(joined(line), said, ledger);
	}
	const full = itemsOf(at(root, 'RecordInfo', 'BibRecord', 'BibEntity', 'Titles'));
	for (const node of full) {
		const text = plain(at(node, 'TitleFull')?.value ?? '');
		if (text === '') continue;
		const type = at(node, 'Type');
		const main = type === undefined || type.value === 'main';
		if (record.title === '' && main) addTitle(text, said, ledger);
		else if (!main && !said.hasAlternative(text)) addAlternative(withoutFullStop(ledger.withoutEmails(text)), said, ledger);
		else if (!said.has(text)) continue;
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
function addTitle(html: string, said: SaidTitles, ledger: Ledger): void {
	const { record } = ledger;
	const { text, markup } = readMarkup(html);
	const safe = ledger.withoutEmails(text);
	const title = withoutFullStop(safe);
	if (title === '') return;
	if (record.title !== '') {
		if (!said.has(title)) addAlternative(title, said, ledger);
		return;
	}
	record.title = title;
	said.setMain(title);
	if (markup === undefined || safe !== text) return;
	record.titleMarkup = title === safe ? markup : markup.replace(/\.((?:<\/\w+>)*)\s*$/, '$1');
}

function addAlternative(title: string, said: SaidTitles, { record }: Ledger): void {
	record.alternativeTitles.push(title);
	said.addAlternative(title);
}

/** So many titles are searched for another inside them; a record has a handful, and all of them are compared as a whole. */
const SEARCHED = 50;

/** The titles of a record without their form: a text that one of them holds is said. */
class SaidTitles {
	#main = '';
	readonly #alternatives = new Set<string>();
	readonly #searched: string[] = [];

	setMain(title: string): void {
		this.#main = squash(title);
	}

	addAlternative(title: string): void {
		const bare = squash(title);
		this.#alternatives.add(bare);
		if (this.#searched.length < SEARCHED) this.#searched.push(bare);
	}

	hasAlternative(text: string): boolean {
		const wanted = squash(text);
		return this.#alternatives.has(wanted) || this.#searched.some((title) => title.includes(wanted));
	}

	/** True when the title or another one holds the text. */
	has(text: string): boolean {
		return this.#main.includes(squash(text)) || this.hasAlternative(text);
	}
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
