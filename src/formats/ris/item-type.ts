/** What a RIS entry is: the `TY` value, its CSL type and the family whose rules its other tags follow. */
import type { BibRecord } from '../../record/record.ts';

/** Families of item types that give the same tag the same meaning. */
export type Family = 'article' | 'book' | 'part' | 'conference' | 'thesis' | 'report' | 'patent' | 'other';

/** What an item is, and how its tags are to be understood. */
export interface ItemType {
	csl: BibRecord['type'];
	family: Family;
}

/** The types of the specifications of 2001 and 2011, and those that exporters made up. */
const ITEM_TYPES: Readonly<Record<string, ItemType>> = {
	ABST: { csl: 'article-journal', family: 'article' },
	ADVS: { csl: 'motion_picture', family: 'other' },
	AGGR: { csl: 'dataset', family: 'other' },
	ANCIENT: { csl: 'classic', family: 'book' },
	ART: { csl: 'graphic', family: 'other' },
	ARTICLE: { csl: 'article-journal', family: 'article' }, // made up by small publishers
	BILL: { csl: 'bill', family: 'other' },
	BLOG: { csl: 'post-weblog', family: 'other' },
	BOOK: { csl: 'book', family: 'book' },
	CASE: { csl: 'legal_case', family: 'other' },
	CHAP: { csl: 'chapter', family: 'part' },
	CHART: { csl: 'figure', family: 'other' },
	CLSWK: { csl: 'classic', family: 'book' },
	COMP: { csl: 'software', family: 'other' },
	CONF: { csl: 'paper-conference', family: 'conference' }, // proceedings by the book, a paper in practice
	CPAPER: { csl: 'paper-conference', family: 'conference' },
	CTLG: { csl: 'book', family: 'book' },
	DATA: { csl: 'dataset', family: 'other' },
	DBASE: { csl: 'dataset', family: 'other' },
	DICT: { csl: 'entry-dictionary', family: 'part' },
	EBOOK: { csl: 'book', family: 'book' },
	ECHAP: { csl: 'chapter', family: 'part' },
	EDBOOK: { csl: 'book', family: 'book' },
	EJOUR: { csl: 'article-journal', family: 'article' },
	ELEC: { csl: 'webpage', family: 'other' },
	ENCYC: { csl: 'entry-encyclopedia', family: 'part' },
	EQUA: { csl: 'figure', family: 'other' },
	FIGURE: { csl: 'figure', family: 'other' },
	GDOC: { csl: 'report', family: 'report' },
	GEN: { csl: 'document', family: 'article' }, // Rayyan, revtools and EndNote write articles as GEN
	GOVDOC: { csl: 'report', family: 'report' },
	GRANT: { csl: 'document', family: 'other' },
	GRNT: { csl: 'document', family: 'other' },
	HEAR: { csl: 'hearing', family: 'other' },
	ICOMM: { csl: 'personal_communication', family: 'other' },
	INPR: { csl: 'article-journal', family: 'article' },
	INTV: { csl: 'interview', family: 'other' },
	JFULL: { csl: 'periodical', family: 'article' },
	JOUR: { csl: 'article-journal', family: 'article' },
	LEGAL: { csl: 'legislation', family: 'other' },
	MANSCPT: { csl: 'manuscript', family: 'other' },
	MAP: { csl: 'map', family: 'other' },
	MGZN: { csl: 'article-magazine', family: 'article' },
	MPCT: { csl: 'motion_picture', family: 'other' },
	MULTI: { csl: 'document', family: 'other' },
	MUSIC: { csl: 'musical_score', family: 'other' },
	NEWS: { csl: 'article-newspaper', family: 'article' },
	PAMP: { csl: 'pamphlet', family: 'book' },
	PAT: { csl: 'patent', family: 'patent' },
	PCOMM: { csl: 'personal_communication', family: 'other' },
	POD: { csl: 'broadcast', family: 'other' },
	PRESS: { csl: 'document', family: 'other' },
	RPRT: { csl: 'report', family: 'report' },
	SER: { csl: 'book', family: 'book' },
	SLIDE: { csl: 'graphic', family: 'other' },
	SOUND: { csl: 'song', family: 'other' },
	STAND: { csl: 'standard', family: 'report' },
	STAT: { csl: 'legislation', family: 'other' },
	STD: { csl: 'standard', family: 'report' },
	THES: { csl: 'thesis', family: 'thesis' },
	UNBILL: { csl: 'bill', family: 'other' },
	UNPB: { csl: 'manuscript', family: 'book' },
	UNPD: { csl: 'manuscript', family: 'book' },
	VIDEO: { csl: 'motion_picture', family: 'other' },
	WEB: { csl: 'webpage', family: 'other' },
};

const UNKNOWN: ItemType = { csl: 'document', family: 'article' };

/** Every value of `TY` that is known. */
export const itemTypeNames: readonly string[] = Object.keys(ITEM_TYPES);

/** The item type that a `TY` value stands for, in any case. What is not known is a `document` and is read like an article. */
export function itemType(name: string): ItemType {
	const upper = name.toUpperCase();
	return Object.hasOwn(ITEM_TYPES, upper) ? (ITEM_TYPES[upper] ?? UNKNOWN) : UNKNOWN;
}
