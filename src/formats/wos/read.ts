/** Reads the tagged format of Web of Science: plain text and EndNote Desktop (`.ciw`) exports, and the older ISI export. */
import type { Format } from '../format.ts';
import { type Draft, leave, take } from '../ris/draft.ts';
import { readIdentifiers, readLinks } from '../ris/identifiers.ts';
import { readExtent, readImprint, readIssued } from '../ris/publication.ts';
import { readGenres } from '../ris/subjects.ts';
import { readAbstract } from '../ris/texts.ts';
import { readContainers, readTitles } from '../ris/titles.ts';
import type { Manner } from '../tagged/collector.ts';
import type { Syntax } from '../tagged/entries.ts';
import { readTagged } from '../tagged/read.ts';
import { readSourceType } from '../tagged/source-type.ts';
import { readAddresses } from './addresses.ts';
import { LISTS, wosTarget } from './fields.ts';
import { itemTypeOf } from './item-type.ts';
import { readAbbreviations } from './journal.ts';
import { fillPmid, preparePages, readArticleNumber, readNumbers } from './numbers.ts';
import { readWosPeople } from './people.ts';
import { readWosSubjects } from './subjects.ts';

/** Two characters at the start of a line, and a blank or its end; further lines of a field are indented. */
const TAG_LINE = /^([A-Z][A-Z0-9])(?:\s+(.*))?$/;

const syntax: Syntax = {
	tagOf(text, start, end) {
		const [, tag, value = ''] = TAG_LINE.exec(text.slice(start, end)) ?? [];
		return tag === undefined ? undefined : { tag, value };
	},
	begins: (tag) => tag === 'PT',
	opener: 'PT',
	closer: 'ER',
	outside: new Set(['FN', 'VR', 'EF']),
	telling: new Set(['TI', 'AU', 'AB', 'UT']),
	lists: LISTS,
};

const manner: Manner = {
	label: 'Web of Science tagged',
	unit: 'tag',
	dialect: { format: 'wos', itemTypeOf, targetOf: wosTarget },
	fill,
	titles: ['TI'],
	opening: 'PT J',
	closing: 'ER',
	once: ['DI', 'VL', 'BP', 'AR', 'UT', 'PY', 'SO'],
};

/** Web of Science tagged, in all databases of the platform. */
export const wos: Format = {
	name: 'wos',
	label: 'Web of Science tagged',
	recognises: (text) => {
		const lines = text
			.slice(0, 4000)
			.split(/\r\n|\r|\n/)
			.filter((line) => line.trim() !== '');
		const [first = '', second = ''] = lines;
		if (/^FN \S/.test(first) && /^(?:VR |PT )/.test(second)) return true;
		return /^PT [A-Z]\s*$/.test(first) && TAG_LINE.test(second) && !/^PT /.test(second);
	},
	read: (text, file) => readTagged(syntax, manner, text, file),
};

/** Puts the fields of an entry into its record. The order matters: what comes later fills what is still open. */
function fill(draft: Draft): void {
	readSourceType(draft);
	readNumbers(draft);
	preparePages(draft);
	readTitles(draft);
	readContainers(draft);
	readAbbreviations(draft);
	readWosPeople(draft);
	readAddresses(draft);
	readIssued(draft);
	readIdentifiers(draft);
	fillPmid(draft);
	readExtent(draft);
	readArticleNumber(draft);
	readImprint(draft);
	readGenres(draft);
	readLinks(draft);
	readWosSubjects(draft);
	readAbstract(draft);
	// Nothing belongs behind ER; what stands there is kept.
	for (const field of take(draft, 'end')) leave(draft, field);
}
