/** What a RefWorks entry is: its `RT` value, its CSL type and the family whose rules its other tags follow. */
import type { BibRecord } from '../../record/record.ts';
import type { Family, ItemType } from '../ris/item-type.ts';
import type { Entry } from '../tagged/entries.ts';

const type = (csl: BibRecord['type'], family: Family): ItemType => ({ csl, family });

/** The reference types of RefWorks, in lower case. */
const REFERENCE_TYPES: Readonly<Record<string, ItemType>> = {
	abstract: type('article-journal', 'article'),
	artwork: type('graphic', 'other'),
	'bills/resolutions': type('bill', 'other'),
	book: type('book', 'book'),
	'book, edited': type('book', 'book'),
	'book, section': type('chapter', 'part'),
	'book, whole': type('book', 'book'),
	'book, chapter': type('chapter', 'part'),
	'case/court decisions': type('legal_case', 'other'),
	'computer program': type('software', 'other'),
	'conference proceeding': type('paper-conference', 'conference'),
	'conference proceedings': type('paper-conference', 'conference'),
	dataset: type('dataset', 'other'),
	'dissertation/thesis': type('thesis', 'thesis'),
	'dissertation/thesis, unpublished': type('thesis', 'thesis'),
	generic: type('document', 'article'),
	grant: type('document', 'other'),
	hearing: type('hearing', 'other'),
	journal: type('article-journal', 'article'),
	'journal article': type('article-journal', 'article'),
	'journal, electronic': type('article-journal', 'article'),
	'laws/statutes': type('legislation', 'other'),
	'magazine article': type('article-magazine', 'article'),
	map: type('map', 'other'),
	monograph: type('book', 'book'),
	'motion picture': type('motion_picture', 'other'),
	'music score': type('musical_score', 'other'),
	'newspaper article': type('article-newspaper', 'article'),
	'online discussion forum': type('post', 'other'),
	'online discussion forum/blogs': type('post', 'other'),
	patent: type('patent', 'patent'),
	'personal communication': type('personal_communication', 'other'),
	report: type('report', 'report'),
	'sound recording': type('song', 'other'),
	'unpublished material': type('manuscript', 'book'),
	'video/ dvd': type('motion_picture', 'other'),
	'video/dvd': type('motion_picture', 'other'),
	'web page': type('webpage', 'other'),
};

const UNKNOWN = type('document', 'article');

/** The values of `RT` that are known, in lower case. */
export const referenceTypeNames: readonly string[] = Object.keys(REFERENCE_TYPES);

/** What an entry is. A type that is not known is a `document` and is read like an article. */
export function itemTypeOf({ fields }: Entry): ItemType {
	const name = (fields.find(({ tag, value }) => tag === 'RT' && value !== '')?.value ?? '').toLowerCase();
	return Object.hasOwn(REFERENCE_TYPES, name) ? (REFERENCE_TYPES[name] ?? UNKNOWN) : UNKNOWN;
}
