import { cleanDoi } from '../../record/doi.ts';
import { addDoi, addLink, addPmcid, addPmid } from '../draft/identifiers.ts';
import { articleNumber } from '../nlm/article-number.ts';
import { attributeOf, children } from '../xml/element.ts';
import type { XmlEntry } from '../xml/entry.ts';
import type { Element } from '../xml/tree.ts';

/** Reads the identifiers of the article itself. Lists of the works it cites are not handed here. */
export function readArticleIds(entry: XmlEntry, list: Element | undefined): void {
	for (const id of children(list, 'ArticleId')) {
		const kind = attributeOf(id, 'IdType') ?? '';
		const value = entry.value(id, `ArticleId ${kind}`.trim());
		if (value.text === '') continue;
		if (kind === 'pubmed') addPmid(entry.draft, value);
		else if (kind === 'doi') addDoi(entry.draft, value);
		else if (kind === 'pmc') addPmcid(entry.draft, value);
		else if (kind === 'bookaccession') entry.draft.record.accessions.push({ database: 'PubMed', number: value.text });
		else if (kind === 'url') addLink(entry.draft, value);
		else if (kind === 'pii' || kind === '') readItem(entry, value);
		else entry.draft.keep(value);
	}
}

/** Reads what stands for pages in what appears online alone: `doi`, or `pii`, the publisher's number. */
export function readLocations(entry: XmlEntry, elements: readonly Element[]): void {
	for (const element of elements) {
		const kind = attributeOf(element, 'EIdType') ?? '';
		const value = entry.value(element, `ELocationID ${kind}`.trim());
		if (attributeOf(element, 'ValidYN') === 'N') entry.draft.keep(value);
		else if (kind === 'doi') addDoi(entry.draft, value);
		else readItem(entry, value);
	}
}

function readItem({ draft }: XmlEntry, value: { tag: string; text: string; line: number; endLine: number }): void {
	const { record } = draft;
	const number = record.volume === undefined ? undefined : articleNumber(value.text);
	if (number !== undefined && (record.page ?? number) === number) record.page = number;
	// Publishers give the DOI as their own number too.
	else if (record.doi === undefined || cleanDoi(value.text) !== record.doi) draft.keep(value);
}
