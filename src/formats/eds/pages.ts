import { completePages } from '../../record/pages.ts';
import { plain } from './data.ts';
import type { Ledger } from './ledger.ts';
import { at, type Node } from './node.ts';

/** Things that are cited as a whole: their number of pages is no range. */
const WHOLE: ReadonlySet<string> = new Set([
	'book',
	'report',
	'thesis',
	'periodical',
	'map',
	'musical_score',
	'graphic',
	'motion_picture',
	'song',
]);

/**
 * Sets the pages. EBSCO gives no last page outside the source line, whose range is therefore taken and checked against the first page and the
 * number of pages; without a range there the last page is counted from these.
 */
export function readPages(root: Node, inSource: string | undefined, ledger: Ledger): void {
	const { record } = ledger;
	const pagination = at(root, 'RecordInfo', 'BibRecord', 'BibEntity', 'PhysicalDescription', 'Pagination');
	const [startNode, countNode] = [at(pagination, 'StartPage'), at(pagination, 'PageCount')];
	const start = plain(startNode?.value ?? '');
	const count = /^[1-9]\d{0,5}$/.test(countNode?.value?.trim() ?? '') ? Number(countNode?.value) : undefined;
	if (count !== undefined) {
		record.numberOfPages = count;
		ledger.take(countNode);
	}
	if (inSource !== undefined) {
		record.page = completePages(inSource);
		const [first = ''] = record.page.split('-');
		if (start !== '' && samePage(start, first)) ledger.take(startNode);
		const counted = count === undefined ? undefined : lastPage(first, count);
		if (!record.page.includes('-') && counted !== undefined && count !== undefined && count > 1 && !/-/.test(inSource)) {
			record.page = `${first}-${counted}`;
		} else if (counted !== undefined && record.page.includes('-') && record.page !== `${first}-${counted}`) {
			disagree(pagination, `${record.page}; ${first} + ${count}`, ledger);
		} else if (start !== '' && !samePage(start, first) && /\d/.test(start)) disagree(pagination, `${record.page}; ${start}`, ledger);
		return;
	}
	if (!/\d/.test(start) || WHOLE.has(record.type)) return;
	const counted = count !== undefined && count > 1 ? lastPage(start, count) : undefined;
	record.page = counted === undefined ? completePages(start) : `${start}-${counted}`;
	ledger.take(startNode);
}

function disagree(node: Node | undefined, actual: string, ledger: Ledger): void {
	ledger.report('pages-disagree', node, { actual });
}

/** `31` and `31; author reply 31-2` begin on the same page, and so do `0031` and `31`. */
function samePage(start: string, first: string): boolean {
	const bare = (page: string): string => page.toLowerCase().replace(/^0+(?=\d)/, '');
	return bare(start) === bare(first);
}

/** The page that is number `count` from a first page; undefined where the first page is not a number with letters around it. */
export function lastPage(first: string, count: number): string | undefined {
	const parts = /^([A-Za-z]{0,3})(\d{1,8})([A-Za-z]{0,2})$/.exec(first);
	if (parts === null) return undefined;
	const [, before = '', number = '', after = ''] = parts;
	return `${before}${Number(number) + count - 1}${after}`;
}
