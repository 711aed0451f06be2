/** What kind of item a row is, by the words that exporters use for it. */
import type { BibRecord } from '../../record/record.ts';
import { CSL_TYPES } from '../../record/record.ts';
import { type Family, itemType, itemTypeNames } from '../ris/item-type.ts';
import { headingKey } from './columns.ts';

type Type = BibRecord['type'];

/** CSL types by the words of Zotero, Scopus, EBSCOhost, Springer, IEEE and PubMed; compared like headings. */
const WORDS: Readonly<Record<string, Type>> = {
	// Zotero's item types
	artwork: 'graphic',
	audiorecording: 'song',
	blogpost: 'post-weblog',
	booksection: 'chapter',
	case: 'legal_case',
	computerprogram: 'software',
	conferencepaper: 'paper-conference',
	dictionaryentry: 'entry-dictionary',
	encyclopediaarticle: 'entry-encyclopedia',
	film: 'motion_picture',
	journalarticle: 'article-journal',
	letter: 'personal_communication',
	magazinearticle: 'article-magazine',
	newspaperarticle: 'article-newspaper',
	podcast: 'broadcast',
	preprint: 'article',
	presentation: 'speech',
	statute: 'legislation',
	videorecording: 'motion_picture',
	// Scopus, Web of Science, EBSCOhost, Springer, IEEE
	article: 'article-journal',
	articleinpress: 'article-journal',
	academicjournal: 'article-journal',
	journal: 'article-journal',
	journals: 'article-journal',
	earlyaccess: 'article-journal',
	shortsurvey: 'article-journal',
	editorial: 'article-journal',
	erratum: 'article-journal',
	casestudy: 'article-journal',
	casereport: 'article-journal',
	clinicaltrial: 'article-journal',
	randomizedcontrolledtrial: 'article-journal',
	systematicreview: 'article-journal',
	metaanalysis: 'article-journal',
	meetingabstract: 'paper-conference',
	proceedingspaper: 'paper-conference',
	conferencepublication: 'paper-conference',
	conferences: 'paper-conference',
	conferencereview: 'paper-conference',
	conferenceabstract: 'paper-conference',
	bookchapter: 'chapter',
	chapter: 'chapter',
	editedbook: 'book',
	monograph: 'book',
	ebook: 'book',
	bookreview: 'review-book',
	referenceworkentry: 'entry-encyclopedia',
	magazine: 'article-magazine',
	magazines: 'article-magazine',
	news: 'article-newspaper',
	newspaper: 'article-newspaper',
	tradepublication: 'article-magazine',
	dissertation: 'thesis',
	dissertationthesis: 'thesis',
	phdthesis: 'thesis',
	mastersthesis: 'thesis',
	techreport: 'report',
	standards: 'standard',
	datapaper: 'article-journal',
	inproceedings: 'paper-conference',
	incollection: 'chapter',
	inbook: 'chapter',
	// Web of Science, PT
	j: 'article-journal',
	b: 'book',
	s: 'chapter',
	p: 'patent',
};

const CSL: ReadonlyMap<string, Type> = new Map(CSL_TYPES.map((type) => [headingKey(type), type]));
const RIS: ReadonlySet<string> = new Set(itemTypeNames);

/** The CSL type of a word; undefined where the word tells none. Codes of RIS count in capitals alone. */
export function cslTypeOf(written: string): Type | undefined {
	const word = written.trim();
	if (RIS.has(word)) return itemType(word).csl;
	const key = headingKey(word);
	if (Object.hasOwn(WORDS, key)) return WORDS[key];
	// Scopus and Web of Science mean a review article, and CSL a review of something.
	if (key === 'review') return 'article-journal';
	return CSL.get(key);
}

const FAMILIES: Readonly<Partial<Record<Type, Family>>> = {
	article: 'article',
	'article-journal': 'article',
	'article-magazine': 'article',
	'article-newspaper': 'article',
	'review-book': 'article',
	review: 'article',
	periodical: 'article',
	document: 'article',
	book: 'book',
	classic: 'book',
	pamphlet: 'book',
	manuscript: 'book',
	chapter: 'part',
	'entry-dictionary': 'part',
	'entry-encyclopedia': 'part',
	'paper-conference': 'conference',
	thesis: 'thesis',
	report: 'report',
	standard: 'report',
	patent: 'patent',
};

/** The family whose rules the other columns of such an item follow. */
export function familyOf(type: Type): Family {
	return FAMILIES[type] ?? 'other';
}
