import { cleanText } from './text.ts';

/** `p.`, `pp.`, `pages` before the numbers. A capital `P` is part of the number (`P12`). */
const PREFIX = /^(?:pp?\.?\s*|pgs?\.?\s*|pages?:?\s*|[Pp]{2}\.?\s*|Pages?:?\s+|P\.\s*)(?=(?![pP])[A-Za-z]{0,3}\d)/;
const DASH = '[-‐‑‒–—−]';
const RANGE = new RegExp(
	`(?<![\\p{L}\\p{N}]|${DASH}\\s*)(\\p{L}*)(\\d+)(\\p{L}*)\\s*${DASH}+\\s*(\\p{L}*)(\\d+)(\\p{L}*)(?![\\p{L}\\p{N}]|\\s*${DASH})`,
	'gu',
);

/**
 * Completes and cleans page ranges: `856-64` is `856-864`, `1519–30` is `1519-1530`, `p1395-1409` is `1395-1409`, `S12-5` is
 * `S12-S15`, `2042S-5S` is `2042S-2045S`, `77-77` is `77`, Web of Science’s `749-+` is `749+`. Single pages and article numbers
 * (`n71`, `e123`) stay, as does everything that cannot be read (`31; author reply`, `xi-xiv`). Completing twice changes nothing
 * more.
 */
export function completePages(text: string): string {
	const plain = /^(\d{1,9})-(\d{1,9})$/.exec(text);
	if (plain) return completed(plain[1] ?? '', plain[2] ?? '');
	const trimmed = cleanText(text)
		.replace(PREFIX, '')
		.replace(/(\d)\s*[-‐‑‒–—−]+(\+?)$/, '$1$2')
		.replace(/^[-‐‑‒–—−]+\s*(?=\d)/, '');
	return trimmed.replace(
		RANGE,
		(written, before: string, first: string, after: string, lastBefore: string, last: string, lastAfter: string) => {
			if ((lastBefore !== '' && lastBefore !== before) || (lastAfter !== after && lastAfter !== '')) return written.replace(/\s+/g, '');
			const end = last.length < first.length ? first.slice(0, first.length - last.length) + last : last;
			// `199-03` is no range that can be completed.
			if (BigInt(end) < BigInt(first)) return `${before}${first}${after}-${lastBefore}${last}${lastAfter}`;
			const start = `${before}${first}${after}`;
			return end === first && lastAfter === after ? start : `${start}-${before}${end}${lastAfter}`;
		},
	);
}

/** A range of numbers alone, which most are. */
function completed(first: string, last: string): string {
	const end = last.length < first.length ? first.slice(0, first.length - last.length) + last : last;
	if (Number(end) < Number(first)) return `${first}-${last}`;
	return end === first ? first : `${first}-${end}`;
}
