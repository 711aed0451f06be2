/** What a file that no reader takes has the look of. */
export interface KnownFormat {
	/** Name as printed: `BibTeX`. */
	label: string;
	/** True for a format that is read, when a file has its look but nothing that its reader can hold on to. */
	readable: boolean;
	/** What to do instead, where the usual advice does not fit. */
	todo?: string;
}

function readable(label: string): KnownFormat {
	return { label, readable: true };
}

function foreign(label: string, todo?: string): KnownFormat {
	return { label, readable: false, ...(todo === undefined ? {} : { todo }) };
}

const SPREADSHEET = 'Export from the database as RIS; a list kept by hand can be saved as CSV with a header.';
const UNPACK = 'Unpack it and commit the record files in it.';

/** What the first bytes of a binary file say. */
const MAGIC: readonly (readonly [string, KnownFormat])[] = [
	['%PDF-', foreign('a PDF', 'Export the records from the database as RIS; an article itself has no place in records/.')],
	['\x1f\x8b', foreign('a gzip archive', UNPACK)],
	['7z\xbc\xaf', foreign('a 7-Zip archive', UNPACK)],
	['Rar!', foreign('a RAR archive', UNPACK)],
	['\xd0\xcf\x11\xe0', foreign('an old Microsoft Office file', SPREADSHEET)],
	['SQLite format 3', foreign('a database file')],
	['\x89PNG', foreign('a picture')],
	['\xff\xd8\xff', foreign('a picture')],
	['GIF8', foreign('a picture')],
	['{\\rtf', foreign('an RTF document', 'Export again as RIS; in EndNote, choose the RIS output style and save as text.')],
];

/** What a file is by its first bytes, if it is no text: archives, office files, PDF, pictures. */
export function knownBinary(bytes: Uint8Array): KnownFormat | undefined {
	const start = String.fromCharCode(...bytes.subarray(0, 16));
	if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) {
		const names = String.fromCharCode(...bytes.subarray(0, 4096)) + String.fromCharCode(...bytes.subarray(-4096));
		if (names.includes('xl/') || names.includes('[Content_Types]') || names.includes('opendocument')) {
			return foreign('an office file (a spreadsheet or document)', SPREADSHEET);
		}
		return foreign('a ZIP archive', UNPACK);
	}
	return MAGIC.find(([magic]) => start.startsWith(magic))?.[1];
}

/** Formats of tagged lines, by how they begin. In the order in which they are tried. */
const TAGGED: readonly (readonly [RegExp, KnownFormat])[] = [
	[/^\s*PMID- ?\d/m, readable('MEDLINE/nbib')],
	[/^\s*(?:FN [^\n]*\n(?:\s*\n)?VR |PT [JBSPK]\r?\n(?:AN|AU|TI|DT|AF|TY|BA) )/, readable('Web of Science tagged')],
	[/^\s*(?:[^\n]*\n){0,3}?RT [A-Z][^\n]*\r?\n/, readable('RefWorks tagged')],
	[/^\s*%[0-9A-Z@](?: [^\n]*|\s*)(?:\n|$)/, readable('EndNote Refer (.enw)')],
	[/^(?:\s*%[^\n]*\n|\s*\n)*\s*@[a-z]+\s*[{(]/i, readable('BibTeX')],
	[
		/@(?:article|book|booklet|inbook|incollection|inproceedings|conference|manual|mastersthesis|phdthesis|thesis|misc|online|proceedings|report|techreport|unpublished|string|preamble|comment)\s*[{(]/i,
		readable('BibTeX'),
	],
	[/^---\s*\n(?:[^\n]*\n)*?[\w-]+:[^\n]*\n(?:[^\n]*\n)*?---\s*(?:\n|$)/, readable('Markdown with front matter')],
	[/^\d{5}[^\n]{15}45[0 ]{2}\d{3}/, foreign('binary MARC (ISO 2709)', 'Export as MARCXML or RIS.')],
	[/^a:\d+:\{[si]:/, foreign('serialised PHP', 'Save the reply of the API as JSON.')],
	[/^--[A-Z]{2}-- /m, foreign('a Biblioscape export')],
	[
		/^Saved in:\s*$[\s\S]*^Bibliographic Details\s*$/m,
		foreign('the page of a record in a library catalogue', 'Copy the staff view of the record too, from the line “Header DbId” on.'),
	],
	[/^<1>\r?\n(?:Score|VN|Accession Number|Unique Identifier)/, foreign('an Ovid report', 'Export again from Ovid as RIS.')],
];

/** Formats in XML, by their elements and namespaces. */
const XML: readonly (readonly [RegExp, KnownFormat])[] = [
	[/<(?:PubmedArticleSet|PubmedArticle|PubmedBookArticle|MedlineCitation(?:Set)?)[\s>]/, readable('PubMed XML')],
	[/<source-app [^>]*name="EndNote"|<records>\s*<record>[\s\S]*<ref-type/, readable('EndNote XML')],
	[/MARC21\/slim|<(?:\w+:)?(?:controlfield|datafield) [^>]*tag=/, readable('MARCXML')],
	[/loc\.gov\/mods|<(?:\w+:)?mods(?:Collection)?[\s>]/, readable('MODS')],
	[/<!DOCTYPE article |<article [^>]*article-type=|<article[\s>][\s\S]*<(?:front|article-meta)[\s>]/, readable('JATS')],
	[/<OAI-PMH[\s>]/, foreign('a reply of OAI-PMH', 'Ask for MARCXML, or export as RIS.')],
	[/<crossref_result/, foreign('a Crossref XML reply', 'Ask Crossref for JSON, or export as RIS.')],
];

/** Names of columns that lists of references have. */
const COLUMN = /^(?:.*\b)?(?:titles?|authors?|abstract|doi|journal|year|pmid|issn|volume|keywords|ti|au|ab|publication|source|url)\b.*$/i;

function isTable(text: string): boolean {
	const header = /^\s*(?:sep=.\r?\n)?([^\r\n]+)/.exec(text)?.[1] ?? '';
	return [',', ';', '\t'].some((delimiter) => {
		const cells = header.split(delimiter).map((cell) => cell.replace(/^\s*"|"\s*$/g, '').trim());
		return (
			cells.length > 1 &&
			cells.every((cell) => cell.length < 80) &&
			cells.filter((cell) => COLUMN.test(cell.replaceAll('_', ' '))).length > 1
		);
	});
}

/** The parts of JSON that its kind is told by; keys are looked up without trusting their types. */
function knownJson(value: unknown): KnownFormat | undefined {
	const has = (thing: unknown, ...keys: string[]): boolean =>
		typeof thing === 'object' && thing !== null && keys.every((key) => Object.hasOwn(thing, key));
	const of = (thing: unknown, key: string): unknown =>
		typeof thing === 'object' && thing !== null ? Object.getOwnPropertyDescriptor(thing, key)?.value : undefined;
	if (has(value, 'ErrorNumber') || has(value, 'ErrorDescription') || has(value, 'DetailedErrorDescription')) {
		return foreign('an error reply of the EDS API', 'Repeat the request; the reply itself says what was wrong with it.');
	}
	if (has(value, 'message-type') || has(of(value, 'message'), 'DOI') || has(value, 'DOI', 'reference-count'))
		return readable('Crossref JSON');
	const list = Array.isArray(value) ? value : (of(value, 'items') ?? of(value, 'results') ?? of(value, 'data') ?? value);
	const first: unknown = Array.isArray(list) ? list[0] : list;
	if (/^https:\/\/openalex\.org\//.test(String(of(first, 'id')))) return readable('OpenAlex JSON');
	if (of(first, 'type') === 'dois' || has(of(first, 'attributes'), 'doi')) return foreign('a DataCite JSON reply');
	if (has(value, 'modsCollection') || has(value, 'mods')) return foreign('MODS in JSON', 'Export as MODS XML or RIS.');
	if (has(first, 'itemType')) return foreign('Zotero’s own JSON', 'Export from Zotero as CSL JSON or RIS.');
	const isCsl = has(first, 'type') && ['id', 'title', 'author', 'issued', 'DOI', 'container-title', 'note'].some((key) => has(first, key));
	return isCsl ? readable('CSL-JSON') : undefined;
}

/** A JSON text as a value, or the line at which it breaks. */
function parsedJson(text: string): { value: unknown } | { brokenAt: number } {
	try {
		return { value: JSON.parse(text) };
	} catch (error) {
		const position = error instanceof Error ? Number(/position (\d+)/.exec(error.message)?.[1] ?? text.length) : text.length;
		return { brokenAt: text.slice(0, position).split(/\r\n|\r|\n/).length };
	}
}

/** True where every line is a key, indented or blank, and the first is a key. Each line is asked alone: one expression for all can be made to try them in every way. */
function isYaml(text: string): boolean {
	const lines = text.split(/\r?\n/);
	return text.endsWith('\n') && /^[\w-]+:/.test(text) && lines.every((line) => /^(?:[\w-]+:|[ \t]|\s*$)/.test(line));
}

/** How much of a text is looked at; comments and headers of the longest kind fit in. */
const HEAD = 20_000;

/**
 * The format of a text that no reader takes, told by its content; undefined when it is not known. For JSON that cannot be parsed,
 * `brokenAt` is the line where it breaks.
 */
export function knownText(text: string): KnownFormat | { brokenAt: number } | undefined {
	const head = text.slice(0, HEAD);
	if (/^\s*[[{]/.test(head)) {
		const json = parsedJson(text);
		if ('brokenAt' in json && json.brokenAt > 1 && 'value' in parsedJson(head.split('\n', 1)[0] ?? '')) return foreign('JSON Lines');
		if ('brokenAt' in json) return /^\s*(?:\{\s*"|\[\s*[[{"\]])/.test(head) ? json : undefined;
		return knownJson(json.value) ?? foreign('JSON of a kind that is not known');
	}
	if (/^\s*</.test(head)) {
		const xml = XML.find(([pattern]) => pattern.test(head));
		if (xml) return xml[1];
		if (/^\s*<\?xml|^\s*<[a-z][\w:.-]*[\s>]/i.test(head) && !/^<\d/.test(head)) return foreign('XML of a kind that is not known');
	}
	const tagged = TAGGED.find(([pattern]) => pattern.test(head));
	if (tagged) return tagged[1];
	if (isTable(head)) return readable('CSV (a table with a header)');
	return isYaml(head) ? foreign('YAML') : undefined;
}
