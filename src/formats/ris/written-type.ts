/** Which `TY` stands for which kind of item: the other way round from `item-type.ts`, which knows many more. */
import type { BibRecord } from '../../record/record.ts';

/** One value for each CSL type. Where RIS has no such kind, the nearest; the comment says as what it is read back. */
const TYPE_NAMES: Readonly<Record<BibRecord['type'], string>> = {
	article: 'UNPB', // manuscript; Zotero writes preprints so
	'article-journal': 'JOUR',
	'article-magazine': 'MGZN',
	'article-newspaper': 'NEWS',
	bill: 'BILL',
	book: 'BOOK',
	broadcast: 'POD',
	chapter: 'CHAP',
	classic: 'CLSWK',
	collection: 'GEN', // document
	dataset: 'DATA',
	document: 'GEN',
	entry: 'ENCYC', // entry-encyclopedia
	'entry-dictionary': 'DICT',
	'entry-encyclopedia': 'ENCYC',
	event: 'GEN', // document
	figure: 'FIGURE',
	graphic: 'ART',
	hearing: 'HEAR',
	interview: 'INTV',
	legal_case: 'CASE',
	legislation: 'STAT',
	manuscript: 'MANSCPT',
	map: 'MAP',
	motion_picture: 'MPCT',
	musical_score: 'MUSIC',
	pamphlet: 'PAMP',
	'paper-conference': 'CONF', // the older of the two: every program knows it
	patent: 'PAT',
	performance: 'GEN', // document
	periodical: 'JFULL',
	personal_communication: 'PCOMM',
	post: 'ELEC', // webpage
	'post-weblog': 'BLOG',
	regulation: 'STAT', // legislation
	report: 'RPRT',
	review: 'JOUR', // article-journal
	'review-book': 'JOUR', // article-journal
	software: 'COMP',
	song: 'SOUND',
	speech: 'SLIDE', // graphic; Zotero writes presentations so
	standard: 'STAND',
	thesis: 'THES',
	treaty: 'GEN', // document
	webpage: 'ELEC',
};

/** The value of `TY` for a kind of item. */
export function typeName(type: BibRecord['type']): string {
	return TYPE_NAMES[type];
}
