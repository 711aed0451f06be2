/**
 * The text of an EDS item. EBSCO marks up names, subjects and links in it, with tags that are no HTML, and encodes the whole
 * as entities once in its JSON, once more or not at all in what others make of it.
 */
import { decodeXML } from 'entities';
import { cleanText } from '../../record/text.ts';
import { type MarkedText, readMarkup } from '../markup.ts';
import { tagEscaped, tagPattern, tagSeen } from './tags.ts';

/** A run of an item's text. `html` holds text with entities and simple tags, for `plain` and `marked`. */
export type Part =
	| { kind: 'text'; html: string }
	/** A term that EBSCO links to a search, with the code of the field that is searched: `DE`, `AR`. */
	| { kind: 'link'; html: string; code: string }
	/** A note mark that ties a name to an affiliation: `1`, or `1,2`. */
	| { kind: 'mark'; html: string }
	/** An address, with the text that stands for it. */
	| { kind: 'address'; html: string; url: string }
	/** The end of a line. */
	| { kind: 'break' };

/** Undoes the entity encoding of the markup: as often as tags are still hidden, at most twice, and not at all where a tag is in plain sight. */
function uncover(value: string): { html: string; levels: number } {
	let html = value;
	let levels = 0;
	while (levels < 2 && tagEscaped.test(html) && !tagSeen.test(html)) {
		html = decodeXML(html.replaceAll('<', '&amp;lt;'));
		levels += 1;
	}
	// Prose may be encoded twice as well (`A &amp;lt; B`); a third time would change what is meant.
	if (levels === 0 && /&amp;(?:#\d+|#x[\da-f]+|[a-z]+\d*);/i.test(html)) html = html.replaceAll('&amp;', '&');
	return { html, levels };
}

/** Cuts the text of an item into its parts. Linear in the length of the text; markup that is broken becomes text. */
export function readData(value: string): Part[] {
	if (!/[<&]/.test(value)) return [{ kind: 'text', html: value }];
	const { html } = uncover(value);
	const parts: Part[] = [];
	let open = textPart();
	const start = (part: Part): void => {
		if (open.kind !== 'break' && open.html !== '') parts.push(open);
		open = part;
	};
	let from = 0;
	const addText = (to: number): void => {
		if (open.kind !== 'break') open.html += html.slice(from, to).replaceAll('<', '&lt;');
	};
	for (const match of html.matchAll(tagPattern)) {
		const [whole, slash, tag = '', attributes = ''] = match;
		addText(match.index);
		from = match.index + whole.length;
		const name = tag.toLowerCase();
		if (name === 'br' || name === 'linebr') {
			start(textPart());
			parts.push({ kind: 'break' });
		} else if (name === 'searchlink') {
			start(slash ? textPart() : { kind: 'link', html: '', code: attribute(attributes, 'fieldCode') });
		} else if (name === 'relatesto') {
			start(slash ? textPart() : { kind: 'mark', html: '' });
		} else if (name === 'link' || name === 'externallink' || name === 'ulink' || name === 'a') {
			const url = attribute(attributes, 'linkTerm') || attribute(attributes, 'term') || attribute(attributes, 'href');
			start(slash ? textPart() : { kind: 'address', html: '', url });
		} else if (!/^(?:highlight?|epkwic)$/.test(name) && open.kind !== 'break') {
			open.html += whole.endsWith('>') ? whole : `${whole}>`;
		}
	}
	addText(html.length);
	start({ kind: 'break' });
	return parts;
}

function textPart(): Part {
	return { kind: 'text', html: '' };
}

const VALUE = `\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`;
const ATTRIBUTES = {
	fieldCode: new RegExp(`\\sfieldCode${VALUE}`, 'i'),
	linkTerm: new RegExp(`\\slinkTerm${VALUE}`, 'i'),
	term: new RegExp(`\\sterm${VALUE}`, 'i'),
	href: new RegExp(`\\shref${VALUE}`, 'i'),
} as const;

/** The value of an attribute, entities read, or empty. */
function attribute(attributes: string, name: keyof typeof ATTRIBUTES): string {
	const found = ATTRIBUTES[name].exec(attributes);
	return decodeXML(found?.[1] ?? found?.[2] ?? found?.[3] ?? '');
}

/** The parts between line breaks, without empty lines. */
export function linesOf(parts: readonly Part[]): Part[][] {
	const lines: Part[][] = [[]];
	for (const part of parts) {
		if (part.kind === 'break') lines.push([]);
		else lines.at(-1)?.push(part);
	}
	return lines.filter((line) => line.some((part) => part.kind !== 'break' && plainPart(part.html) !== ''));
}

/** Plain text of what `readData` left in a part. */
export function plainPart(html: string): string {
	return /[<&]/.test(html) ? readMarkup(html).text : cleanText(html);
}

/** The text of a run of parts with its tags taken off; line breaks become `separator`. */
export function joined(parts: readonly Part[], separator = ' '): string {
	return parts.map((part) => (part.kind === 'break' ? separator : part.html)).join('');
}

/** Plain text of a whole item or value: no tags, no entities, clean. Line breaks become `; `. */
export function plain(value: string): string {
	// Most values have no markup to look for.
	if (!/[<&]/.test(value)) return cleanText(value);
	return plainPart(joined(readData(value), '; '));
}

/** Text of a whole item with the markup that may go out. Line breaks become blanks. */
export function marked(value: string): MarkedText {
	return readMarkup(joined(readData(value)));
}
