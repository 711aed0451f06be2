import type { Origin } from '../../record/record.ts';
import { byCodeUnit } from '../order.ts';

/** Names the place of an entry for somebody who looks at another: `records/a.ris:12`, with its number where both stand on one line. */
export function placeName({ file, line, entry }: Origin, from: Origin): string {
	const place = `${file}:${line}`;
	return file === from.file && line === from.line && entry !== from.entry ? `${place} (entry ${entry})` : place;
}

/** Orders entries by where they stand: file, then place in it. For what is told to people, never for what is made of the records. */
export function byPlace(a: Origin, b: Origin): number {
	return byCodeUnit(a.file, b.file) || a.entry - b.entry || a.line - b.line;
}
