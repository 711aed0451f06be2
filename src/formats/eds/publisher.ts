import { joined, linesOf, plainPart, readData } from './data.ts';
import { type Item, keepItem, takeItem } from './items.ts';
import type { Ledger } from './ledger.ts';

/**
 * Sets publisher and place: `London : Hutchinson, 2011.`, `OAKLAND: NEW HARBINGER PUB, 2017.`, `The Hastings Center, 1978.`. The first line
 * counts. A year that the record does not have as its date, and further lines, keep the item.
 */
export function readPublisher(items: readonly Item[], ledger: Ledger): void {
	const { record } = ledger;
	for (const item of items) {
		const lines = linesOf(readData(item.data)).map((line) => ledger.withoutEmails(plainPart(joined(line))));
		const [first = ''] = lines;
		if (record.publisher !== undefined || first === '') {
			keepItem(item, ledger);
			continue;
		}
		const dated = /^(.*?)[,.;]?\s*(?:\[?[©cp]?\s?((?:1[5-9]|20)\d{2})\]?)\s*\.?$/u.exec(first);
		const body = (dated?.[1] ?? first).trim();
		const placed = /^([^:]{2,80}?)\s*:\s+(\S.*)$/u.exec(body);
		record.publisher = (placed?.[2] ?? body).replace(/(?<![,.;:\s])[,.;:\s]+$/u, (end) => (/^\.$/.test(end) ? end : ''));
		if (record.publisher === '') delete record.publisher;
		else if (record.publisher.endsWith('.') && !/\b(?:Inc|Ltd|Co|Corp|Pub|Univ|Pr)\.$/i.test(record.publisher))
			record.publisher = record.publisher.slice(0, -1);
		if (placed?.[1] !== undefined) record.publisherPlace = placed[1].trim();
		const year = dated?.[2];
		if (lines.length > 1 || (year !== undefined && !record.issued?.startsWith(year))) keepItem(item, ledger);
		else takeItem(item, ledger);
	}
}
