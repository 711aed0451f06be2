/** Reads PubMed's XML. DTD: https://dtd.nlm.nih.gov/ncbi/pubmed/ ; elements: https://www.nlm.nih.gov/bsd/licensee/elements_descriptions.html */
import type { Format, Reading } from '../format.ts';
import { PUBMED_MARKUP } from '../nlm/markup.ts';
import { behindProlog } from '../prolog.ts';
import { XmlEntry } from '../xml/entry.ts';
import { type Manner, readRecords } from '../xml/records.ts';
import { readArticle } from './article.ts';
import { readBook } from './book.ts';
import { SYNTAX } from './syntax.ts';

/** How much of a file is looked at to tell its format, in characters. */
const LOOKED_AT = 8000;

/** PubMed's XML: articles, books of NCBI Bookshelf and their chapters, and MEDLINE citations of the older licensed files. */
export const pubmedXml: Format = { name: 'pubmed-xml', label: 'PubMed XML', recognises, read };

const ROOT = /^<(?:PubmedArticleSet|PubmedBookArticleSet|PubmedArticle|PubmedBookArticle|MedlineCitationSet|MedlineCitation)(?=[\s>/])/;

/** True when the first element is one of PubMed's. */
function recognises(text: string): boolean {
	return ROOT.test(behindProlog(text.slice(0, LOOKED_AT)));
}

const MANNER: Manner = {
	format: 'pubmed-xml',
	names: ['PubmedArticle', 'PubmedBookArticle'],
	titleName: 'ArticleTitle',
	readRecord(root, origin, raw) {
		const entry = new XmlEntry(root, origin, raw, { syntax: SYNTAX, markup: PUBMED_MARKUP });
		if (root.name === 'PubmedBookArticle') readBook(entry);
		else readArticle(entry);
		return entry.finish();
	},
};

/** Reads a whole file. What it cannot read becomes a problem, never an exception. */
function read(text: string, file: string): Reading {
	const older = !/<(?:\w+:)?Pubmed(?:Book)?Article[\s>/]/.test(text);
	return readRecords(older ? { ...MANNER, names: ['MedlineCitation'] } : MANNER, text, file);
}
