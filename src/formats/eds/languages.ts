import { readLanguage } from '../../record/language.ts';
import { joined, linesOf, plain, plainPart, readData } from './data.ts';
import { type Item, keepItem, takeItem } from './items.ts';
import type { Ledger } from './ledger.ts';
import { at, itemsOf, type Node } from './node.ts';

/** Said where there is no language, or none is known: kept, and not worth a warning. */
const NO_LANGUAGE =
	/^(?:un|und|undetermined|unknown|unspecified|not specified|zxx|no linguistic content|mul|multiple languages|none|n\/a)$/i;

/** Sets the languages: those of `RecordInfo`, by code where it has one, then those of the items. */
export function readLanguages(root: Node, items: readonly Item[], ledger: Ledger): void {
	const { record } = ledger;
	const add = (tag: string): void => {
		if (!record.languages.includes(tag)) record.languages.push(tag);
	};
	for (const node of itemsOf(at(root, 'RecordInfo', 'BibRecord', 'BibEntity', 'Languages'))) {
		const code = at(node, 'Code');
		const text = at(node, 'Text');
		const byCode = languageOf(code?.value);
		const byText = languageOf(text?.value);
		const tag = byText?.startsWith(`${byCode}-`) ? byText : (byCode ?? byText);
		if (tag === undefined) {
			const said = [code, text].find(
				(leaf) => leaf?.value !== undefined && leaf.value.trim() !== '' && !NO_LANGUAGE.test(leaf.value.trim()),
			);
			if (said) ledger.report('language-unknown', said, { actual: said.value ?? '' });
			continue;
		}
		add(tag);
		if (byCode === tag || byCode === undefined || tag.startsWith(`${byCode}-`)) if (byCode !== undefined) ledger.take(code);
		if (byText === tag || (byText !== undefined && tag.startsWith(`${byText}-`))) ledger.take(text);
	}
	for (const item of items) {
		const tags = linesOf(readData(item.data)).flatMap((line) => {
			const text = plainPart(joined(line)).replace(/\.$/, '');
			const whole = readLanguage(text);
			return whole === undefined ? text.split(/[,/]\s*/).map((word) => readLanguage(word)) : [whole];
		});
		for (const tag of tags) if (tag !== undefined) add(tag);
		if (tags.includes(undefined)) keepItem(item, ledger);
		else takeItem(item, ledger);
	}
}

function languageOf(value: string | undefined): string | undefined {
	return value === undefined ? undefined : readLanguage(plain(value));
}
