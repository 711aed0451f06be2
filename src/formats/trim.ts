import type { BibRecord } from '../record/record.ts';

/**
 * Gives a record's lists no more room than they need, and returns the record itself. V8 sets aside 17 places for a list at the first
 * `push`, and most lists of a record stay with one or two: over a catalogue of records, room for as much as all their texts.
 */
export function trimmed(record: BibRecord): BibRecord {
	record.publicationTypes = exact(record.publicationTypes);
	record.alternativeTitles = exact(record.alternativeTitles);
	record.authors = exact(record.authors);
	record.contributors = exact(record.contributors);
	record.affiliations = exact(record.affiliations);
	record.languages = exact(record.languages);
	record.issn = exact(record.issn);
	record.isbn = exact(record.isbn);
	record.accessions = exact(record.accessions);
	record.subjects = exact(record.subjects);
	record.links = exact(record.links);
	record.fullText = exact(record.fullText);
	record.notes = exact(record.notes);
	record.unmapped = exact(record.unmapped);
	record.gated = exact(record.gated);
	if (record.abstract) record.abstract.sections = exact(record.abstract.sections);
	return record;
}

/** A copy has as many places as members. */
function exact<Member>(list: Member[]): Member[] {
	return list.length === 0 ? list : list.slice();
}
