/** Reads EBSCOhost XML: the export of the search interface, and the replies of the EBSCOhost API, whose records are alike. */
import type { Format } from '../format.ts';
import type { Draft } from '../ris/draft.ts';
import { readIdentifiers, readLinks } from '../ris/identifiers.ts';
import { readPeople } from '../ris/people.ts';
import { readExtent, readImprint } from '../ris/publication.ts';
import { readGenres } from '../ris/subjects.ts';
import { readAbstract } from '../ris/texts.ts';
import { readContainers, readTitles } from '../ris/titles.ts';
import type { Manner } from '../tagged/collector.ts';
import { readSourceType } from '../tagged/source-type.ts';
import { type Grammar, readXml } from '../tagged/xml.ts';
import { readDate, readFullText, readNumbers, readPages } from './details.ts';
import { fieldsOf, INLINE } from './elements.ts';
import { ebscoTarget } from './fields.ts';
import { itemTypeOf } from './item-type.ts';
import { readAuthors } from './people.ts';
import { readEbscoSubjects } from './subjects.ts';

const grammar: Grammar = { record: 'rec', fieldsOf, inline: INLINE };

const manner: Manner = {
	label: 'EBSCOhost XML',
	unit: 'element',
	dialect: { format: 'ebsco-xml', itemTypeOf, targetOf: ebscoTarget },
	fill,
	titles: ['atl'],
	once: [],
};

/** EBSCOhost XML, as the databases of EBSCO export it. */
export const ebscoXml: Format = {
	name: 'ebsco-xml',
	label: 'EBSCOhost XML',
	recognises: (text) => {
		const head = text.slice(0, 20_000);
		return /^\s*</.test(head) && /<rec[\s>]/.test(head) && /<header\s[^<>]*\bshortDbName\s*=/.test(head);
	},
	read: (text, file) => readXml(grammar, manner, text, file),
};

/** Puts the fields of an entry into its record. The order matters: what comes later fills what is still open. */
function fill(draft: Draft): void {
	readSourceType(draft);
	readTitles(draft);
	readContainers(draft);
	readAuthors(draft);
	readPeople(draft);
	readDate(draft);
	readIdentifiers(draft);
	readNumbers(draft);
	readPages(draft);
	readExtent(draft);
	readImprint(draft);
	readGenres(draft);
	readFullText(draft);
	readLinks(draft);
	readEbscoSubjects(draft);
	readAbstract(draft);
}
