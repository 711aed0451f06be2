import { cleanText } from './text.ts';

/** Prefix and suffix; the registrant's number may be subdivided by dots. A suffix may hold anything but blanks. */
const DOI = /10\.\d{4,9}(?:\.\d+)*\/\S+/;

/** No DOI is nearly as long; what is longer is text that ran on. */
const LONGEST = 1000;

/** What publishers add to a DOI in the address of a page of theirs. */
const PAGE_PART = /\/(?:full|fulltext|abstract|pdf|pdfdirect|epdf|epub|summary|references|meta)$/i;

/**
 * Cleans a DOI: resolver, `doi:`, `[doi]`, `%2f` and other escapes, text after `;`, closing punctuation and unpaired closing
 * brackets go; SICI DOIs (`10.1002/(SICI)...<1::AID-...>3.0.CO;2-#`) survive; ASCII letters in lower case, since DOI names are
 * compared without case (DOI Handbook 2.4). Undefined when the text holds none.
 */
export function cleanDoi(text: string): string | undefined {
	if (!text.includes('10')) return undefined;
	let found = unescaped(cleanText(text));
	const address = /https?:\/\/\S+/i.exec(found)?.[0];
	const start = found.search(DOI);
	if (start === -1) return undefined;
	found = found.slice(start).split(' ', 1)[0] ?? '';
	// Only in an address do `?` and `#` begin something else; in a SICI DOI they are part of the name.
	if (address?.includes(found)) found = found.replace(/[?#][\w-]+=.*$/, '').replace(PAGE_PART, '');
	found = found
		.replace(/(?:<\/|["“”]).*$/, '')
		.replace(/[;,](?:https?:|doi:|10\.\d{4}).*$/i, '')
		.replace(/\[(?:doi|pii)\]$/i, '');
	if (found.length > LONGEST) return undefined;
	found = withoutClosing(found);
	return DOI.test(found) ? found.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()) : undefined;
}

/** Undoes URL escapes and the four XML entities, as often as they were done. */
function unescaped(text: string): string {
	let last: string;
	let now = text;
	do {
		last = now;
		now = now.replace(/&(lt|gt|amp|quot);/gi, (_, name: string) => ENTITIES[name.toLowerCase()] ?? '');
		if (/%[0-9a-f]{2}/i.test(now)) now = now.replace(/(?:%[0-9a-f]{2})+/gi, decoded);
	} while (now !== last);
	return cleanText(now);
}
const ENTITIES: Readonly<Partial<Record<string, string>>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

function decoded(escapes: string): string {
	try {
		return decodeURIComponent(escapes);
	} catch {
		return escapes;
	}
}

const PAIRS: readonly (readonly [string, string])[] = [
	['(', ')'],
	['[', ']'],
	['{', '}'],
	['<', '>'],
];

/** Takes punctuation off the end, and closing brackets that nothing opens. */
function withoutClosing(text: string): string {
	let now = text;
	for (;;) {
		const end = now.at(-1) ?? '';
		const pair = PAIRS.find(([, close]) => close === end);
		const unpaired = pair !== undefined && now.split(pair[0]).length < now.split(pair[1]).length;
		if (!unpaired && !/[.,;:"'“”’»\\]/.test(end)) return now;
		now = now.slice(0, -1);
	}
}

/** Resolver address of a DOI (`https://doi.org/10.5555/example`), with the signs encoded that would end the path; broken surrogates are replaced. */
export function doiUrl(doi: string): string {
	return `https://doi.org/${encodeURI(doi.toWellFormed()).replace(/[?#]/g, encodeURIComponent)}`;
}
