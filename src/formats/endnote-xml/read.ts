/** Reads EndNote XML, which Bookends, Zotero, Mendeley and Rayyan write too. */
import { cleanDoi } from '../../record/doi.ts';
import type { Format } from '../format.ts';
import { referenceType } from '../refer/item-type.ts';
import { type Draft, leave, report, take } from '../ris/draft.ts';
import { joined, listed } from '../ris/field.ts';
import { addDoi, readIdentifiers, readLinks } from '../ris/identifiers.ts';
import { readAffiliations, readPeople } from '../ris/people.ts';
import { readExtent, readImprint, readIssued } from '../ris/publication.ts';
import { readGenres, readSubjects } from '../ris/subjects.ts';
import { readAbstract, readNotes } from '../ris/texts.ts';
import { readContainers, readTitles } from '../ris/titles.ts';
import type { Manner } from '../tagged/collector.ts';
import { splitKeywords } from '../tagged/keywords.ts';
import { dropRepeatedPmid } from '../tagged/repeated-pmid.ts';
import { readSourceType } from '../tagged/source-type.ts';
import { type Grammar, readXml } from '../tagged/xml.ts';
import { fieldsOf } from './elements.ts';
import { endnoteTarget } from './fields.ts';

const grammar: Grammar = { record: 'record', fieldsOf, inline: ['style'] };

const manner: Manner = {
	label: 'EndNote XML',
	unit: 'element',
	dialect: {
		format: 'endnote-xml',
		itemTypeOf: ({ fields }) => referenceType(fields.find(({ tag }) => tag === 'ref-type/@name')?.value ?? ''),
		targetOf: endnoteTarget,
	},
	fill,
	titles: ['titles/title'],
	once: [],
};

/** EndNote XML, as its own export and that of other reference managers writes it. */
export const endnoteXml: Format = {
	name: 'endnote-xml',
	label: 'EndNote XML',
	recognises: (text) => {
		const head = text.slice(0, 20_000);
		return (
			/^\s*</.test(head) && /<records>\s*<record[\s>]/.test(head) && /<(?:ref-type|source-app|contributors|rec-number)[\s>]/.test(head)
		);
	},
	read: (text, file) => readXml(grammar, manner, text, file),
};

/** Puts the fields of an entry into its record. The order matters: what comes later fills what is still open. */
function fill(draft: Draft): void {
	readSourceType(draft);
	readTitles(draft);
	readContainers(draft);
	readPeople(draft);
	readAffiliations(draft);
	readIssued(draft);
	readResourceNumbers(draft);
	readIdentifiers(draft);
	// Reports have their address where others have pages: `Available: http://example.org/report.pdf`.
	for (const waiting of draft.waiting) {
		if (waiting.target === 'pageStart' && /https?:\/\//i.test(joined(waiting.field))) waiting.target = 'kept';
	}
	readExtent(draft);
	readImprint(draft);
	readGenres(draft);
	// What Web of Science gives EndNote for an address opens in EndNote alone: `<Go to ISI>://000200148800007`.
	for (const waiting of draft.waiting) if (/^<Go to /i.test(joined(waiting.field))) waiting.target = 'kept';
	readLinks(draft);
	dropRepeatedPmid(draft);
	splitKeywords(draft);
	readSubjects(draft);
	readAbstract(draft);
	readNotes(draft);
}

/** The field for a DOI may hold any number of a publisher's. Only what begins like a DOI is reported when it is none. */
function readResourceNumbers(draft: Draft): void {
	for (const field of take(draft, 'doi')) {
		for (const item of listed(field)) {
			if (cleanDoi(item) !== undefined) addDoi(draft, field, item);
			else {
				leave(draft, field, item);
				if (/\b10\.\d/.test(item)) report(draft, 'doi-invalid', field, { actual: item });
			}
		}
	}
}
