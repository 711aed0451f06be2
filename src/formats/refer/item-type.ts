/** What an entry of Refer is: its reference type, or what its tags tell where it has none. */

import type { BibRecord } from '../../record/record.ts';
import type { Family, ItemType } from '../ris/item-type.ts';
import type { Entry } from '../tagged/entries.ts';

const type = (csl: BibRecord['type'], family: Family): ItemType => ({ csl, family });

/**
 * EndNote's reference types, in lower case, and those that Zotero and others write besides. EndNote XML names them alike.
 * https://docs.endnote.com (reference types)
 */
const REFERENCE_TYPES: Readonly<Record<string, ItemType>> = {
	'aggregated database': type('dataset', 'other'),
	'ancient text': type('classic', 'book'),
	artwork: type('graphic', 'other'),
	'audiovisual material': type('motion_picture', 'other'),
	bill: type('bill', 'other'),
	blog: type('post-weblog', 'other'),
	book: type('book', 'book'),
	'book section': type('chapter', 'part'),
	'book chapter': type('chapter', 'part'),
	case: type('legal_case', 'other'),
	catalog: type('book', 'book'),
	'chart or table': type('figure', 'other'),
	'classical work': type('classic', 'book'),
	'computer program': type('software', 'other'),
	'conference paper': type('paper-conference', 'conference'),
	'conference proceeding': type('paper-conference', 'conference'),
	'conference proceedings': type('paper-conference', 'conference'),
	conference: type('paper-conference', 'conference'),
	dataset: type('dataset', 'other'),
	dictionary: type('entry-dictionary', 'part'),
	'discussion forum': type('post', 'other'),
	'edited book': type('book', 'book'),
	'electronic article': type('article-journal', 'article'),
	'electronic book': type('book', 'book'),
	'electronic book section': type('chapter', 'part'),
	encyclopedia: type('entry-encyclopedia', 'part'),
	equation: type('figure', 'other'),
	figure: type('figure', 'other'),
	'film or broadcast': type('motion_picture', 'other'),
	generic: type('document', 'article'),
	'government document': type('report', 'report'),
	grant: type('document', 'other'),
	hearing: type('hearing', 'other'),
	interview: type('interview', 'other'),
	journal: type('article-journal', 'article'),
	'journal article': type('article-journal', 'article'),
	'legal rule or regulation': type('regulation', 'other'),
	'magazine article': type('article-magazine', 'article'),
	manuscript: type('manuscript', 'book'),
	map: type('map', 'other'),
	'multimedia application': type('document', 'other'),
	music: type('musical_score', 'other'),
	'newspaper article': type('article-newspaper', 'article'),
	'online database': type('dataset', 'other'),
	'online multimedia': type('motion_picture', 'other'),
	pamphlet: type('pamphlet', 'book'),
	patent: type('patent', 'patent'),
	'personal communication': type('personal_communication', 'other'),
	podcast: type('broadcast', 'other'),
	'press release': type('document', 'other'),
	preprint: type('article', 'article'),
	report: type('report', 'report'),
	review: type('review', 'article'),
	serial: type('book', 'book'),
	'social media': type('post', 'other'),
	standard: type('standard', 'report'),
	statute: type('legislation', 'other'),
	'television episode': type('broadcast', 'other'),
	thesis: type('thesis', 'thesis'),
	'unpublished work': type('manuscript', 'book'),
	'web page': type('webpage', 'other'),
};

const UNKNOWN = type('document', 'article');

/** The item type that one of EndNote's reference types stands for, in any case. What is not known is a `document` and is read like an article. */
export function referenceType(name: string): ItemType {
	const key = name.toLowerCase();
	return Object.hasOwn(REFERENCE_TYPES, key) ? (REFERENCE_TYPES[key] ?? UNKNOWN) : UNKNOWN;
}

/** The names of all reference types, in lower case. */
export const referenceTypeNames: readonly string[] = Object.keys(REFERENCE_TYPES);

/**
 * What an entry is. Where `%0` is missing, as in the refer program of Unix, which had no types, the tags tell: `%J` is an article, `%B`
 * the book or proceedings that it stands in, `%R` a report, `%I` alone a book.
 */
export function itemTypeOf({ fields }: Entry): ItemType {
	const said = (tag: string): string => fields.find((field) => field.tag === tag && field.value !== '')?.value ?? '';
	const named = said('%0');
	if (named !== '') return referenceType(named);
	if (said('%J') !== '') return type('article-journal', 'article');
	const book = said('%B');
	if (book !== '') {
		// bepress writes the journal here.
		if (said('%N') !== '' || said('%V') !== '') return type('article-journal', 'article');
		return /proceedings|conference|symposium|workshop/i.test(book) ? type('paper-conference', 'conference') : type('chapter', 'part');
	}
	if (said('%R') !== '' && !/^(?:doi:?\s*)?10\.\d{4}/i.test(said('%R'))) return type('report', 'report');
	return said('%I') === '' ? UNKNOWN : type('book', 'book');
}
