import type { BibRecord } from '../../record/record.ts';
import { joined, linesOf, plainPart, readData } from './data.ts';
import { type Item, takeItem } from './items.ts';
import type { Ledger } from './ledger.ts';
import { at, type Node } from './node.ts';

/** CSL types by EBSCO's `PubTypeId`, which is stable; its label `PubType` is not (`Dissertation/ Thesis`). */
const types: Readonly<Record<string, BibRecord['type']>> = {
	academicJournal: 'article-journal',
	serialPeriodical: 'article-magazine',
	tradePublication: 'article-magazine',
	newspaperArticle: 'article-newspaper',
	editorialOpinion: 'article-magazine',
	review: 'review',
	book: 'book',
	ebook: 'book',
	biography: 'book',
	audiobook: 'book',
	reference: 'entry-encyclopedia',
	report: 'report',
	governmentDocument: 'report',
	dissertation: 'thesis',
	conference: 'paper-conference',
	videoRecording: 'motion_picture',
	audio: 'song',
	score: 'musical_score',
	image: 'graphic',
	map: 'map',
	patent: 'patent',
	// Nearer than `document` they cannot be told: kitObject, primarySource, electronicResource, unknown.
	kitObject: 'document',
	primarySource: 'document',
	electronicResource: 'document',
};

/** Sets the type from the header, and the publication types from the items that give the source's own words. */
export function readPublicationType(root: Node, items: readonly Item[], ledger: Ledger): void {
	const { record } = ledger;
	const id = at(root, 'Header', 'PubTypeId');
	const known = id?.value !== undefined && Object.hasOwn(types, id.value) ? types[id.value] : undefined;
	if (known !== undefined) {
		record.type = known;
		ledger.take(id);
	}
	const word = plainPart(ledger.take(at(root, 'Header', 'PubType')));
	if (word !== '') record.sourceType = word;
	const said = new Set(record.publicationTypes);
	for (const item of items) {
		takeItem(item, ledger);
		for (const line of linesOf(readData(item.data))) {
			for (const part of joined(line).split(/;\s+/)) {
				const term = ledger.withoutEmails(plainPart(part)).replace(/\.$/, '');
				if (term !== '' && !said.has(term)) record.publicationTypes.push(term);
				said.add(term);
			}
		}
	}
	const words = record.publicationTypes.join(' ; ');
	if (record.type === 'book' && /\bchapter\b/i.test(words)) record.type = 'chapter';
}
