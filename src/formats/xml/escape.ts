import { readEntities } from '../markup.ts';

/** Entities that XML itself has; all others need a DTD, which is not read. */
const OWN = /^&(?:amp|lt|gt|quot|apos);$/;
/** An ampersand with what makes it an entity, where anything does: `&alpha;`, `&#945;`, `&#x3b1;`, or a bare `&`. */
const AMPERSAND = /&(?:[A-Za-z][A-Za-z0-9]{0,31};|#\d{1,8};|#[xX][\dA-Fa-f]{1,8};)?/g;
/** Characters that XML does not allow even escaped. */
const FORBIDDEN =
	// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
	/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

function escaped(entity: string): string {
	if (OWN.test(entity)) return entity;
	if (entity.startsWith('&#')) {
		const code = /^&#x/i.test(entity) ? Number.parseInt(entity.slice(3, -1), 16) : Number.parseInt(entity.slice(2, -1), 10);
		const allowed = (code >= 0x20 || code === 9 || code === 10 || code === 13) && (code < 0xd800 || code > 0xdfff) && code < 0x110000;
		if (!allowed || code === 0xfffe || code === 0xffff) return '';
		return entity.replace('&#X', '&#x');
	}
	const said = readEntities(entity);
	// An unknown entity stays as it is written; what a known one stands for may itself be a sign of XML.
	return said.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/**
 * Makes XML digestible that a strict parser refuses for trifles: named entities of HTML and ISO 8879 become their characters, a bare
 * `&` is escaped, control characters and references to them are left out. CDATA sections keep their ampersands. No line moves.
 */
export function escapeStray(xml: string): string {
	const text = xml.toWellFormed().replace(FORBIDDEN, '');
	if (!text.includes('&')) return text;
	if (!text.includes('<![CDATA[')) return text.replace(AMPERSAND, escaped);
	let out = '';
	let from = 0;
	for (;;) {
		const start = text.indexOf('<![CDATA[', from);
		const end = start < 0 ? -1 : text.indexOf(']]>', start);
		if (end < 0) return out + text.slice(from).replace(AMPERSAND, escaped);
		out += text.slice(from, start).replace(AMPERSAND, escaped) + text.slice(start, end);
		from = end;
	}
}
