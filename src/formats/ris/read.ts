/** Reads RIS. What is known of each exporter's ways stands in `fields.ts` and beside the code that meets them. */
import type { Format, Reading } from '../format.ts';
import type { Manner } from '../tagged/collector.ts';
import { readTagged } from '../tagged/read.ts';
import { type Dialect, type Draft, leave, take } from './draft.ts';
import { targetOf } from './fields.ts';
import { readIdentifiers, readLinks } from './identifiers.ts';
import { itemType } from './item-type.ts';
import { readAffiliations, readPeople } from './people.ts';
import { readExtent, readImprint, readIssued } from './publication.ts';
import { readSourceLine } from './source-line.ts';
import { readGenres, readSubjects } from './subjects.ts';
import { risSyntax } from './syntax.ts';
import { readTagLine } from './tag-line.ts';
import { readAbstract, readNotes } from './texts.ts';
import { readContainers, readTitles } from './titles.ts';

/** How much of a file is looked at to tell its format, in characters: Ovid and Wiley write some lines before the first entry. */
const LOOKED_AT = 8000;

/** RIS as EBSCO, Scopus, Web of Science, PubMed Central, Ovid, Embase, ProQuest, EndNote, Zotero, Covidence and Rayyan write it. */
export const ris: Format = { name: 'ris', label: 'RIS', recognises, read };

/** True when a line opens an entry: `TY  - JOUR`. */
function recognises(text: string): boolean {
	const lines = text.slice(0, LOOKED_AT).split(/\r\n|\r|\n/);
	return lines.some((line) => readTagLine(line)?.tag === 'TY');
}

/** Reads a whole file. What it cannot read becomes a problem, never an exception. */
function read(text: string, file: string): Reading {
	return readTagged(risSyntax(), MANNER, text, file);
}

const RIS: Dialect = {
	format: 'ris',
	itemTypeOf: ({ fields }) => itemType(fields.find(({ tag, value }) => tag === 'TY' && value !== '')?.value ?? ''),
	targetOf,
};

const MANNER: Manner = {
	label: 'RIS',
	unit: 'tag',
	dialect: RIS,
	fill,
	titles: ['TI', 'T1'],
	opening: 'TY  - JOUR',
	closing: 'ER  - ',
	once: ['DO', 'VL', 'SP', 'AN', 'ID', 'UR', 'PY', 'TY'],
};

/** Puts the fields of an entry into its record. The order matters: what comes later fills what is still open. */
function fill(draft: Draft): void {
	readType(draft);
	readTitles(draft);
	readContainers(draft);
	readPeople(draft);
	readAffiliations(draft);
	readIssued(draft);
	readIdentifiers(draft);
	readExtent(draft);
	readImprint(draft);
	readGenres(draft);
	readLinks(draft);
	readSubjects(draft);
	readAbstract(draft);
	readNotes(draft);
	readSourceLine(draft);
}

function readType(draft: Draft): void {
	const { record } = draft;
	for (const field of take(draft, 'type')) {
		if (field.value !== '') {
			if (record.sourceType === undefined) record.sourceType = field.value;
			else if (record.sourceType !== field.value) leave(draft, field, field.value);
		}
		if (field.more.length > 0) leave(draft, field, field.more.join('\n'));
	}
	// Nothing belongs behind ER; what stands there is kept.
	for (const field of take(draft, 'end')) leave(draft, field);
}
