/** The note of an item: Zotero's `Extra`, in which identifiers stand beside somebody's own words. */
import type { Draft, Value } from '../draft/draft.ts';
import { addDoi, addIsbns, addIssns, addPmcid, addPmid } from '../draft/identifiers.ts';
import type { JsonAccount } from '../json/account.ts';
import type { JsonNode } from '../json/tree.ts';
import { withoutPadding } from '../padding.ts';

/** `PMID: 123`, and `{:PMID: 123}` as citeproc reads it. */
const LINE = /^\s*\{?:?\s*([A-Za-z]{3,5})\s*:\s*([^{}]+?)\s*\}?\s*$/;

interface Identifier {
	add(draft: Draft, value: Value): void;
	/** False where the item gives the identifier itself. */
	isOpen(draft: Draft): boolean;
}

const IDENTIFIERS: ReadonlyMap<string, Identifier> = new Map<string, Identifier>([
	['PMID', { add: addPmid, isOpen: ({ record }) => record.pmid === undefined }],
	['PMCID', { add: addPmcid, isOpen: ({ record }) => record.pmcid === undefined }],
	['DOI', { add: addDoi, isOpen: ({ record }) => record.doi === undefined }],
	['ISSN', { add: addIssns, isOpen: () => true }],
	['ISBN', { add: addIsbns, isOpen: () => true }],
]);

/** Takes identifiers from the lines that name one; all other lines are somebody's own words, which never go out. */
export function readNote(account: JsonAccount, node: JsonNode): void {
	const { draft } = account;
	for (const value of account.values(node)) {
		const own: string[] = [];
		for (const line of value.text.split(/\r\n|\r|\n/)) {
			const [, name = '', text = ''] = LINE.exec(withoutPadding(line.trim())) ?? [];
			const identifier = IDENTIFIERS.get(name.toUpperCase());
			if (identifier?.isOpen(draft)) identifier.add(draft, { ...value, tag: `${value.tag} ${name}`, text });
			else own.push(line);
		}
		if (own.every((line) => line.trim() === '')) continue;
		draft.keepPrivate(own.join('\n'));
		account.gate(node, 'note');
	}
}
