import type { Ledger } from './ledger.ts';
import { plainOrAsWritten } from './ledger.ts';
import { at, itemsOf, type Node } from './node.ts';

/** What an item of a record is, for us. Items without a role have no field and are kept as they are. */
export type ItemRole =
	| 'title'
	| 'title-alternative'
	| 'series'
	| 'author'
	| 'affiliation'
	| 'source'
	| 'journal-short'
	| 'journal-info'
	| 'subject'
	| 'abstract'
	| 'notice'
	| 'rights'
	| 'doi'
	| 'pmid'
	| 'pmcid'
	| 'accession'
	| 'issn'
	| 'isbn'
	| 'language'
	| 'publisher'
	| 'publication-type'
	| 'date'
	| 'extent'
	| 'url';

/** One entry of a record's `Items` list. */
export interface Item {
	group: string;
	name: string;
	label: string;
	/** EBSCO's text with its markup, as written. */
	data: string;
	node: Node;
	/** Where the text stands. */
	dataNode: Node;
}

/**
 * Role of an item by its group, and within the group by its name; `''` is the role of any other name. Groups and names are EBSCO's fixed
 * vocabulary; labels differ between databases and libraries, so they decide only where `labels` below says so.
 */
const groups: Readonly<Record<string, Readonly<Record<string, ItemRole | undefined>>>> = {
	Ti: { '': 'title', TitleAlt: 'title-alternative', TitleOriginal: 'title-alternative', TitleTranslated: 'title-alternative' },
	TiAlt: { '': 'title-alternative' },
	TiSers: { '': 'series' },
	SersInfo: { '': 'series' },
	Au: { '': 'author' },
	AuInfo: { '': 'affiliation' },
	Src: { '': 'source', TitleSourcePreceding: undefined },
	Su: { '': 'subject' },
	Kw: { '': 'subject' },
	Industry: { '': 'subject' },
	Ab: { '': 'abstract', AbstractSuppliedCopyright: 'notice', AbstractInfo: undefined },
	Cpyrght: { '': 'rights' },
	ID: { '': undefined, AN: 'accession', DOI: 'doi', PMID: 'pmid', PMCID: 'pmcid', ISSN: 'issn', ISBN: 'isbn' },
	DOI: { '': 'doi' },
	ISSN: { '': 'issn' },
	ISBN: { '': 'isbn' },
	Lang: { '': 'language' },
	PubInfo: { '': 'publisher' },
	PublrInfo: { '': 'publisher' },
	'Publication Information': { '': 'publisher' },
	TypPub: { '': 'publication-type' },
	TypDoc: { '': 'publication-type' },
	Date: { '': undefined, DatePubCY: 'date', DatePub: 'date', Date: 'date' },
	PhysDesc: { '': 'extent' },
	URL: { '': 'url' },
};

/** Where the label tells what the name does not. */
const labels: readonly { group: string; label: RegExp; role: ItemRole | undefined }[] = [
	{ group: 'ID', label: /^PMID$|^PubMed/i, role: 'pmid' },
	{ group: 'ID', label: /^PMC(?:ID)?$|^PubMed Central/i, role: 'pmcid' },
	{ group: 'ID', label: /^DOI$|Digital Object Identifier/i, role: 'doi' },
	// MEDLINE gives three source items: the citation, the abbreviated title, and facts about the journal.
	{ group: 'Src', label: /Abbreviation/i, role: 'journal-short' },
	{ group: 'Src', label: /^Journal Info/i, role: 'journal-info' },
	// Union catalogues name the library that sent the record among the authors.
	{ group: 'Au', label: /Contributing Source/i, role: undefined },
];

/** What an item is: group first, then name; the label only in the cases listed. Undefined when it has no field. */
export function roleOf(item: Pick<Item, 'group' | 'name' | 'label'>): ItemRole | undefined {
	const byLabel = labels.find(({ group, label }) => group === item.group && label.test(item.label));
	if (byLabel) return byLabel.role;
	const names = Object.hasOwn(groups, item.group) ? groups[item.group] : undefined;
	if (names === undefined) return undefined;
	return Object.hasOwn(names, item.name) ? names[item.name] : names[''];
}

/** The items of a record with their roles. An item without text counts as one without a role. */
export function readItems(root: Node): Map<ItemRole | undefined, Item[]> {
	const byRole = new Map<ItemRole | undefined, Item[]>();
	for (const node of itemsOf(at(root, 'Items'))) {
		const text = (key: string): string => at(node, key)?.value?.trim() ?? '';
		const item: Item = {
			group: text('Group'),
			name: text('Name'),
			label: text('Label'),
			data: text('Data'),
			node,
			dataNode: at(node, 'Data') ?? node,
		};
		const role = item.data === '' ? undefined : roleOf(item);
		const list = byRole.get(role);
		if (list) list.push(item);
		else byRole.set(role, [item]);
	}
	return byRole;
}

/** Accounts for an item whose text went into a field as a whole. */
export function takeItem(item: Item, ledger: Ledger): void {
	for (const key of ['Name', 'Label', 'Group', 'Data']) ledger.take(at(item.node, key));
}

/** Keeps an item word for word, beside the fields that hold part of it or because it has none. `part` limits it to that part of its text. */
export function keepItem(item: Item, ledger: Ledger, part?: string): void {
	takeItem(item, ledger);
	const named = [item.group, item.name].filter((word) => word !== '').join('.');
	const label = item.label === '' || item.label === item.name ? '' : ` (${item.label})`;
	ledger.keep(`Items.${named}${label}`, part ?? plainOrAsWritten(item.data), item.dataNode.line);
}
