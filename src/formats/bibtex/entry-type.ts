/** What an entry is: its type, the CSL type, and the family whose rules its fields follow. */
import type { BibRecord } from '../../record/record.ts';

/** Families of entry types that give the same field the same meaning. */
export type Family = 'article' | 'book' | 'part' | 'thesis' | 'report' | 'other';

export interface EntryType {
	csl: BibRecord['type'];
	family: Family;
}

/** The types of BibTeX's styles and of biblatex (manual 2.1), and those that programs made up. */
const ENTRY_TYPES: Readonly<Record<string, EntryType>> = {
	article: { csl: 'article-journal', family: 'article' },
	artwork: { csl: 'graphic', family: 'other' },
	audio: { csl: 'song', family: 'other' },
	bachelorsthesis: { csl: 'thesis', family: 'thesis' },
	blog: { csl: 'post-weblog', family: 'other' },
	book: { csl: 'book', family: 'book' },
	bookinbook: { csl: 'chapter', family: 'part' },
	booklet: { csl: 'pamphlet', family: 'book' },
	case: { csl: 'legal_case', family: 'other' },
	collection: { csl: 'book', family: 'book' },
	commentary: { csl: 'article-journal', family: 'article' },
	conference: { csl: 'paper-conference', family: 'part' }, // another name of inproceedings
	data: { csl: 'dataset', family: 'other' },
	dataset: { csl: 'dataset', family: 'other' },
	electronic: { csl: 'webpage', family: 'other' }, // IEEEtran
	film: { csl: 'motion_picture', family: 'other' },
	hearing: { csl: 'hearing', family: 'other' },
	image: { csl: 'graphic', family: 'other' },
	inbook: { csl: 'chapter', family: 'part' },
	incollection: { csl: 'chapter', family: 'part' },
	inproceedings: { csl: 'paper-conference', family: 'part' },
	inreference: { csl: 'entry-encyclopedia', family: 'part' },
	interview: { csl: 'interview', family: 'other' },
	jurisdiction: { csl: 'legal_case', family: 'other' },
	legal: { csl: 'legislation', family: 'other' },
	legislation: { csl: 'legislation', family: 'other' },
	letter: { csl: 'personal_communication', family: 'other' },
	magazine: { csl: 'article-magazine', family: 'article' },
	manual: { csl: 'book', family: 'book' },
	map: { csl: 'map', family: 'other' },
	mastersthesis: { csl: 'thesis', family: 'thesis' },
	misc: { csl: 'document', family: 'other' },
	movie: { csl: 'motion_picture', family: 'other' },
	music: { csl: 'song', family: 'other' },
	mvbook: { csl: 'book', family: 'book' },
	mvcollection: { csl: 'book', family: 'book' },
	mvproceedings: { csl: 'book', family: 'book' },
	mvreference: { csl: 'book', family: 'book' },
	newspaper: { csl: 'article-newspaper', family: 'article' },
	online: { csl: 'webpage', family: 'other' },
	patent: { csl: 'patent', family: 'other' },
	performance: { csl: 'performance', family: 'other' },
	periodical: { csl: 'periodical', family: 'article' },
	phdthesis: { csl: 'thesis', family: 'thesis' },
	podcast: { csl: 'broadcast', family: 'other' },
	preprint: { csl: 'article', family: 'article' },
	presentation: { csl: 'speech', family: 'other' },
	proceedings: { csl: 'book', family: 'book' },
	program: { csl: 'software', family: 'other' },
	reference: { csl: 'book', family: 'book' },
	report: { csl: 'report', family: 'report' },
	review: { csl: 'review', family: 'article' },
	set: { csl: 'collection', family: 'other' },
	software: { csl: 'software', family: 'other' },
	softwareversion: { csl: 'software', family: 'other' },
	speech: { csl: 'speech', family: 'other' },
	standard: { csl: 'standard', family: 'report' },
	suppbook: { csl: 'chapter', family: 'part' },
	suppcollection: { csl: 'chapter', family: 'part' },
	suppperiodical: { csl: 'article-journal', family: 'article' },
	talk: { csl: 'speech', family: 'other' },
	techreport: { csl: 'report', family: 'report' },
	thesis: { csl: 'thesis', family: 'thesis' },
	unpublished: { csl: 'manuscript', family: 'other' },
	video: { csl: 'motion_picture', family: 'other' },
	webpage: { csl: 'webpage', family: 'other' },
	website: { csl: 'webpage', family: 'other' },
	www: { csl: 'webpage', family: 'other' },
};

const UNKNOWN: EntryType = { csl: 'document', family: 'other' };

/** True for a type, in lower case, that is known. */
export function isEntryType(type: string): boolean {
	return Object.hasOwn(ENTRY_TYPES, type);
}

/** What a type, in lower case, stands for. What is not known is a `document`. */
export function entryType(type: string): EntryType {
	return isEntryType(type) ? (ENTRY_TYPES[type] ?? UNKNOWN) : UNKNOWN;
}

/** What `type` says of a thesis or report by the keys of biblatex (manual 4.9.2.13), in English. */
const KINDS: ReadonlyMap<string, string> = new Map([
	['bathesis', 'Bachelor’s thesis'],
	['mathesis', 'Master’s thesis'],
	['phdthesis', 'PhD thesis'],
	['candthesis', 'Candidate thesis'],
	['techreport', 'Technical report'],
	['resreport', 'Research report'],
	['software', 'Software'],
	['datacd', 'Data CD'],
	['audiocd', 'Audio CD'],
	['patent', 'Patent'],
]);

/** What a key of biblatex stands for; any other text as it is. */
export function kindName(text: string): string {
	return KINDS.get(text.toLowerCase()) ?? text;
}
