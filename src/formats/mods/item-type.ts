/** What a MODS record describes: genre, type of resource, issuance, and whether it is part of something. */
import type { BibRecord } from '../../record/record.ts';
import { attributeOf, child, children, textOf } from '../xml/element.ts';
import type { Element } from '../xml/tree.ts';
import { typeOf } from './mods.ts';

/** Genres that name a type, of the lists `marcgt` and `bibutils` and as Zotero and repositories write them; keys in lower case. */
const GENRES: Readonly<Record<string, BibRecord['type']>> = {
	article: 'article-journal',
	'journal article': 'article-journal',
	journalarticle: 'article-journal',
	'review article': 'article-journal',
	'magazine article': 'article-magazine',
	magazinearticle: 'article-magazine',
	'newspaper article': 'article-newspaper',
	newspaperarticle: 'article-newspaper',
	'academic journal': 'article-journal',
	preprint: 'article',
	book: 'book',
	'book chapter': 'chapter',
	booksection: 'chapter',
	bookitem: 'chapter',
	chapter: 'chapter',
	'conference paper': 'paper-conference',
	conferencepaper: 'paper-conference',
	'conference publication': 'paper-conference',
	thesis: 'thesis',
	theses: 'thesis',
	'ph.d. thesis': 'thesis',
	'doctoral thesis': 'thesis',
	'masters thesis': 'thesis',
	dissertation: 'thesis',
	report: 'report',
	'technical report': 'report',
	patent: 'patent',
	dataset: 'dataset',
	'web site': 'webpage',
	webpage: 'webpage',
	letter: 'personal_communication',
	manuscript: 'manuscript',
	map: 'map',
	periodical: 'periodical',
	journal: 'periodical',
	series: 'periodical',
};

/** Types of resource that are no text. */
const RESOURCES: Readonly<Record<string, BibRecord['type']>> = {
	'still image': 'graphic',
	'moving image': 'motion_picture',
	cartographic: 'map',
	'notated music': 'musical_score',
	'sound recording': 'song',
	'sound recording-musical': 'song',
	'sound recording-nonmusical': 'broadcast',
	'software, multimedia': 'software',
};

/** The CSL type of a record. */
export function itemType(root: Element): BibRecord['type'] {
	for (const element of children(root, 'genre')) {
		const genre = textOf(element).toLowerCase();
		// Conference proceedings as a whole, where the paper is not part of a host, are a book by their issuance.
		if (Object.hasOwn(GENRES, genre)) return GENRES[genre] ?? 'document';
	}
	const resource = textOf(child(root, 'typeOfResource')).toLowerCase();
	if (Object.hasOwn(RESOURCES, resource)) return RESOURCES[resource] ?? 'document';
	const host = children(root, 'relatedItem').find((element) => typeOf(element) === 'host');
	const issuance = textOf(child(root, 'originInfo', 'issuance')).toLowerCase();
	if (host) return typeInHost(host);
	if (issuance === 'continuing' || issuance === 'serial') return resource === 'text' ? 'periodical' : 'document';
	if (issuance === 'integrating resource') return 'webpage';
	if (/monograph|single unit/.test(issuance)) return resource === 'text' || resource === '' ? 'book' : 'document';
	return 'document';
}

/** Part of a journal, of a book, or of a collection that is neither. */
function typeInHost(host: Element): BibRecord['type'] {
	const numbers = new Set(children(host, 'identifier').map(typeOf));
	if (numbers.has('issn')) return 'article-journal';
	if (numbers.has('isbn')) return 'chapter';
	const genres = children(host, 'genre').map((element) => textOf(element).toLowerCase());
	if (genres.some((genre) => /journal|periodical|magazine/.test(genre))) return 'article-journal';
	if (genres.some((genre) => /book|conference/.test(genre))) return 'chapter';
	const issuance = textOf(child(host, 'originInfo', 'issuance')).toLowerCase();
	if (issuance === 'continuing' || issuance === 'serial') return 'article-journal';
	const details = children(child(host, 'part'), 'detail').map(typeOf);
	if (details.includes('issue') || details.includes('volume')) return 'article-journal';
	return attributeOf(host, 'type') === 'host' && issuance === 'monographic' ? 'chapter' : 'document';
}
