/** Which entry type stands for which kind of item: those of BibTeX where it has one, else of biblatex, else what other programs know. */
import type { BibRecord } from '../../record/record.ts';
import type { Citable } from '../citable.ts';

/** One type for each CSL type. Where there is no such kind, the nearest; the comment says as what it is read back. */
const TYPE_NAMES: Readonly<Record<BibRecord['type'], string>> = {
	article: 'preprint',
	'article-journal': 'article',
	'article-magazine': 'article', // with entrysubtype
	'article-newspaper': 'article', // with entrysubtype
	bill: 'legislation', // legislation
	book: 'book',
	broadcast: 'podcast',
	chapter: 'incollection',
	classic: 'book', // book
	collection: 'misc', // document; biblatex’s @collection is a book of parts
	dataset: 'dataset',
	document: 'misc',
	entry: 'inreference', // entry-encyclopedia
	'entry-dictionary': 'inreference', // entry-encyclopedia
	'entry-encyclopedia': 'inreference',
	event: 'misc', // document
	figure: 'artwork', // graphic
	graphic: 'artwork',
	hearing: 'hearing',
	interview: 'interview',
	legal_case: 'jurisdiction',
	legislation: 'legislation',
	manuscript: 'unpublished',
	map: 'map',
	motion_picture: 'movie',
	musical_score: 'music', // song
	pamphlet: 'booklet',
	'paper-conference': 'inproceedings',
	patent: 'patent',
	performance: 'performance',
	periodical: 'periodical',
	personal_communication: 'letter',
	post: 'online', // webpage
	'post-weblog': 'blog',
	regulation: 'legislation', // legislation
	report: 'techreport',
	review: 'review',
	'review-book': 'review', // review
	software: 'software',
	song: 'audio',
	speech: 'presentation',
	standard: 'standard',
	thesis: 'thesis',
	treaty: 'legal', // legislation
	webpage: 'online',
};

/** The entry type of an item. A thesis is a doctor's or a master's only where the record says so. */
export function typeName({ type, publicationTypes }: Pick<Citable, 'type' | 'publicationTypes'>): string {
	if (type !== 'thesis') return TYPE_NAMES[type];
	const said = publicationTypes.join(' ');
	if (/\bph\.?\s?d\b|\bdoctora/i.test(said)) return 'phdthesis';
	return /\bmaster/i.test(said) ? 'mastersthesis' : 'thesis';
}

/** biblatex's name for the kind of periodical, where it is no journal. */
export function subtypeName(type: BibRecord['type']): string | undefined {
	return type === 'article-magazine' ? 'magazine' : type === 'article-newspaper' ? 'newspaper' : undefined;
}
