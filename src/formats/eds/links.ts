import { cleanDoi } from '../../record/doi.ts';
import { readLink } from '../../record/link.ts';
import type { Link } from '../../record/record.ts';
import { joined, linesOf, type Part, plain, plainPart, readData } from './data.ts';
import { type Item, keepItem, takeItem } from './items.ts';
import type { Ledger } from './ledger.ts';
import { at, itemsOf, type Node } from './node.ts';

/** Kinds of full text by EBSCO's `Type` of link. */
const FULL_TEXTS: Readonly<Record<string, string>> = { pdflink: 'pdf', 'ebook-pdf': 'pdf', 'ebook-epub': 'epub', html: 'html' };

/** Sets the links of the address items, then EBSCO's own, which opens for a library's members alone. */
export function readLinks(root: Node, items: readonly Item[], ledger: Ledger): void {
	const { record } = ledger;
	const known = new Set<string>();
	const add = (link: Link): void => {
		if (!known.has(link.url)) record.links.push(link);
		known.add(link.url);
	};
	for (const item of items) {
		let whole = true;
		for (const line of linesOf(readData(item.data))) {
			const { link, rest } = linkOf(line);
			if (link === undefined || rest) whole = false;
			if (link !== undefined) add(link);
		}
		if (whole) takeItem(item, ledger);
		else keepItem(item, ledger);
	}
	const dois = new Set(record.links.filter(({ url }) => /^https?:\/\/(?:dx\.)?doi\.org\//i.test(url)).map(({ url }) => cleanDoi(url)));
	const [doi] = dois;
	if (record.doi === undefined && dois.size === 1 && doi !== undefined) record.doi = doi;
	const plink = at(root, 'PLink');
	const login = readLink(plain(plink?.value ?? ''));
	if (login !== undefined) {
		add({ ...login, kind: 'library-login' });
		ledger.take(plink);
	}
}

/** The address of one line: of its link, or written out; `Note:` behind it is its label. */
function linkOf(line: readonly Part[]): { link: Link | undefined; rest: boolean } {
	const address = line.find((part) => part.kind === 'address');
	const text = plainPart(joined(line));
	if (address === undefined) {
		const [word = ''] = text.split(' ');
		return { link: readLink(word), rest: text !== word };
	}
	const shown = plainPart(address.html);
	const after = text.slice(text.indexOf(shown) + shown.length).trim();
	const note = /^Note:\s*(\S.*)$/i.exec(after)?.[1];
	const label = note ?? (shown !== '' && !/^(?:https?:|www\.)/i.test(shown) ? shown : undefined);
	return { link: readLink(plain(address.url), label), rest: note === undefined && after !== '' };
}

/**
 * Sets the kinds of full text that licensed readers have. The text itself is never kept (licence), nor the short-lived addresses that EBSCO mints
 * for one session; a problem says so. Returns the leaves that are left out, whose lines must not go out with the raw record either.
 */
export function readFullText(root: Node, ledger: Ledger): Node[] {
	const { record } = ledger;
	const left: Node[] = [];
	for (const node of itemsOf(at(root, 'FullText', 'Links'))) {
		const type = at(node, 'Type');
		const kind = type?.value !== undefined && Object.hasOwn(FULL_TEXTS, type.value) ? FULL_TEXTS[type.value] : undefined;
		if (kind !== undefined) {
			ledger.take(type);
			if (!record.fullText.includes(kind)) record.fullText.push(kind);
		}
		const url = at(node, 'Url');
		if (url?.value !== undefined && url.value !== '') left.push(url);
	}
	const text = at(root, 'FullText', 'Text', 'Value');
	if (text?.value?.trim()) left.push(text);
	const available = at(root, 'FullText', 'Text', 'Availability');
	if (available?.value?.trim() === '1') {
		ledger.take(available);
		if (!record.fullText.includes('html')) record.fullText.push('html');
	}
	for (const node of left) {
		ledger.take(node);
		const message =
			node === text ? {} : { message: 'The record holds an address of the full text that was made for one session of one library.' };
		ledger.report('full-text-left-out', node, message);
	}
	return left;
}
