/** Identifiers, preprint numbers and links. */
import { cleanPmid } from '../../record/pmid.ts';
import { addDoi, addIsbns, addIssns, addLink, addPmcid, addPmid } from '../draft/identifiers.ts';
import { setText } from '../draft/publication.ts';
import type { BibtexDraft, Said } from './draft.ts';

/** Reads identifiers, then links, which fill the gaps. */
export function readIdentifiers(draft: BibtexDraft): void {
	const { record } = draft;
	for (const field of draft.take('doi')) addDoi(draft, field);
	for (const field of draft.take('pmid')) addPmid(draft, field);
	for (const field of draft.take('pmcid')) addPmcid(draft, field);
	for (const field of draft.take('issn')) addIssns(draft, field);
	for (const field of draft.take('isbn')) addIsbns(draft, field);
	readEprint(draft);
	for (const field of draft.take('accession')) readAccession(draft, field);
	for (const field of draft.take('database')) {
		// Elsewhere the field names a website or whatever else the entry was found by.
		if (/^(?:scopus|embase|medline|pubmed|web of science.*|cinahl.*|psycinfo|eric|econlit|google scholar)$/i.test(field.text))
			setText(draft, 'database', field);
		else draft.keep(field);
	}
	for (const field of draft.take('link')) readLinks(draft, field);
	for (const field of draft.take('howpublished')) readHowPublished(draft, field);
	const url = record.links.find((link) => SCOPUS_NUMBER.test(link.url))?.url ?? '';
	const number = SCOPUS_NUMBER.exec(url)?.[1];
	if (number !== undefined && (record.database ?? 'Scopus') === 'Scopus') {
		record.database ??= 'Scopus';
		record.accessions.push({ database: 'Scopus', number });
	}
}

const SCOPUS_NUMBER = /scopus\.com\/.*[?&]eid=(2-s2\.0-\d+)/i;

/** Where a preprint or paper stands by its number: the name of the archive, and its address. */
const ARCHIVES: ReadonlyMap<string, { database: string; address?: string }> = new Map([
	['arxiv', { database: 'arXiv', address: 'https://arxiv.org/abs/' }],
	['jstor', { database: 'JSTOR', address: 'https://www.jstor.org/stable/' }],
	['hdl', { database: 'Handle', address: 'https://hdl.handle.net/' }],
	['hal', { database: 'HAL', address: 'https://hal.science/' }],
	['googlebooks', { database: 'Google Books', address: 'https://books.google.com/books?id=' }],
	['ssrn', { database: 'SSRN', address: 'https://ssrn.com/abstract=' }],
]);
/** Numbers as arXiv gives them: `2101.01234v2`, `math/0309136`. */
const ARXIV = /^(?:arxiv:\s*)?((?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?)(?:\s*\[([\w.-]+)\])?$/i;

/** Reads `eprint`, a number in the archive that `eprinttype` names; without one, arXiv where the number has its form. */
function readEprint(draft: BibtexDraft): void {
	const { record } = draft;
	const types = draft.take('eprintType');
	const type = types[0]?.text.trim().toLowerCase() ?? '';
	let named = false;
	for (const field of draft.take('eprint')) {
		const text = draft.plain(field);
		const [, arxiv, subject] = ARXIV.exec(text) ?? [];
		const archive = ARCHIVES.get(type === '' && (arxiv !== undefined || field.tag.startsWith('arxiv')) ? 'arxiv' : type);
		if ((type === 'pubmed' || type === 'pmid') && cleanPmid(text) !== undefined) addPmid(draft, { ...field, text });
		else if (/^https?:/i.test(text)) readLinks(draft, field);
		else if (archive && /^\S+$/.test(text.replace(/\s*\[.*$/, ''))) {
			const number = archive.database === 'arXiv' ? (arxiv ?? text.replace(/^arxiv:\s*/i, '')) : text;
			record.accessions.push({ database: archive.database, number });
			if (archive.address !== undefined) addLink(draft, { ...field, text: archive.address + number }, 'repository');
			if (subject !== undefined) draft.keep(field);
		} else {
			draft.keep(field);
			continue;
		}
		named = true;
	}
	if (!named || (type !== 'pubmed' && type !== 'pmid' && !ARCHIVES.has(type))) for (const field of types) draft.keep(field);
	else for (const field of types.slice(1)) draft.keep(field);
}

/** Web of Science writes its own name into the number: `WOS:`, and `ISI:` until 2014, which means the same and is kept as well. */
function readAccession(draft: BibtexDraft, field: Said): void {
	const [, name = '', number = ''] = /^(ISI|WOS):\s*(\S+)$/i.exec(field.text.trim()) ?? [];
	if (number !== '') draft.record.accessions.push({ database: 'Web of Science', number: `WOS:${number}` });
	if (!/^WOS$/i.test(name)) draft.keep(field);
}

/** Several addresses stand with blanks, commas or semicolons between them. */
function readLinks(draft: BibtexDraft, field: Said): void {
	const whole = field.text.trim();
	const addresses = /^\S+$/.test(whole) ? [whole] : whole.split(/[;,]?\s+(?=https?:\/\/|www\.)/i);
	for (const address of addresses) {
		// A local file that stands where an address should.
		if (/^(?:file:|[a-z]:[\\/]|\/(?:home|users)\/)/i.test(address)) {
			addPrivate(draft, field, address);
			continue;
		}
		const secret = addLink(draft, { tag: field.tag, text: address, line: field.line, endLine: field.endLine });
		if (secret) draft.hold(field, 'note');
	}
}

/** Where something was put out that has no publisher: an address, or words that are kept. */
function readHowPublished(draft: BibtexDraft, field: Said): void {
	const [, address] =
		/^(?:(?:available|online|accessed|retrieved|see)(?: at| from| online)?:?\s*)?(https?:\/\/\S+?|www\.\S+?)[.,;]?$/i.exec(
			draft.plain(field),
		) ?? [];
	if (address === undefined) {
		draft.keep(field);
		return;
	}
	readLinks(draft, { ...field, text: address });
	if (draft.record.type === 'document') draft.record.type = 'webpage';
}

/** Keeps something of somebody's own, which never goes out. */
export function addPrivate(draft: BibtexDraft, field: Said, text = field.text): void {
	const said = draft.plain({ text });
	if (said !== '') draft.record.notes.push(said);
	draft.hold(field, 'note');
}
