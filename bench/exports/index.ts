import type { Specimen } from '../generate.ts';
import { toEdsJson, toEdsText, toRis } from '../write.ts';
import { toEbscoXml } from './ebsco-xml.ts';
import { toEndnoteXml, toRefer } from './endnote.ts';
import { toCrossrefJson, toOpenalexJson } from './json.ts';
import { toMarcxml, toMods } from './library.ts';
import { toJats, toPubmedXml } from './nlm.ts';
import { toRefworks, toWos } from './tagged.ts';
import { written } from './work.ts';

/** Made-up articles as one format holds them. */
export interface Export {
	/** Name of the format, as `Format.name` has it. */
	format: string;
	/** The texts of the files: one for all articles, or one for each in the formats whose files hold one. */
	files(articles: readonly Specimen[]): string[];
	/** Entries a second that are to be read at least. Absent where none is set. */
	budget?: number;
}

const together = (format: string, write: (articles: readonly Specimen[]) => string, budget?: number): Export => ({
	format,
	files: (articles) => [write(articles)],
	...(budget === undefined ? {} : { budget }),
});
const apart = (format: string, write: (article: Specimen) => string, budget?: number): Export => ({
	format,
	files: (articles) => articles.map(write),
	...(budget === undefined ? {} : { budget }),
});
const byWriter = (format: string, budget: number): Export => together(format, (articles) => written(format, articles), budget);

const FAST = 20_000;
const TABLES = 10_000;
const XML = 4_000;

/** Every format that is read, in the order of `formats`. */
export const exports: readonly Export[] = [
	apart('eds-text', toEdsText),
	together('eds-json', toEdsJson),
	together('crossref-json', toCrossrefJson),
	together('openalex-json', toOpenalexJson),
	byWriter('csl-json', FAST),
	together('pubmed-xml', toPubmedXml, XML),
	together('endnote-xml', toEndnoteXml, XML),
	together('ebsco-xml', toEbscoXml, XML),
	together('marcxml', toMarcxml, XML),
	together('mods', toMods, XML),
	apart('jats', toJats, XML),
	together('ris', toRis, FAST),
	byWriter('nbib', FAST),
	together('wos', toWos),
	together('refworks', toRefworks),
	together('refer', toRefer),
	apart('markdown', (article) => written('markdown', [article])),
	byWriter('bibtex', TABLES),
	byWriter('csv', TABLES),
];
