import type { Meaning, Meanings } from '../xml/mixed.ts';

/** Markup in titles and abstracts of PubMed's XML. MathML gives its text; what repeats it in another notation is kept beside it. */
export const PUBMED_MARKUP: Meanings = new Map<string, Meaning>([
	['i', 'i'],
	['b', 'b'],
	['sup', 'sup'],
	['sub', 'sub'],
	['DispFormula', 'blank'],
	['annotation', 'aside'],
	['annotation-xml', 'aside'],
]);
