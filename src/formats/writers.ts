import { type BibRecord, emptyRecord } from '../record/record.ts';
import { CitationKeys, writeAllBibtex, writeBibtex } from './bibtex/write.ts';
import { type Citable, databaseNames, openLinks } from './citable.ts';
import { cslItem, writeCslJson } from './csl-json/write.ts';
import { writeAllCsv } from './csv/write.ts';
import { toMarkdown } from './markdown/write.ts';
import { writeAllNbib } from './nbib/write.ts';
import { writeAllRis, writeRis } from './ris/write.ts';

/** A work, what is said of rights in its abstract, and whether it still stands: as the catalogue found, else as its record says. */
export type Work = Citable & Pick<BibRecord, 'rights' | 'relations'> & { status?: { kind: string } | undefined };

/** A format that is written. One line per format in `writers`. */
export interface Writer {
	/** Name in lower case, as `--to` takes it: `csl-json`. */
	name: string;
	/** Name as printed for people: `CSL-JSON`. */
	label: string;
	/** What a file in it ends with, without the full stop: `csl.json`. */
	ending: string;
	/** What such a file is called by on the web: the registered type, else the one that programs know. */
	mediaType: string;
	/** True where a file holds one work and no more. */
	single: boolean;
	/**
	 * Writes works in the order given, as pieces of one text. Nothing comes out but the fields of a work and, behind its abstract or in a
	 * field of its own, the supplier's notice on it: what was written and read again must not pass for free.
	 */
	write(works: Iterable<Work>): Iterable<string>;
	/** How a file is put together from works that are written one by one, each perhaps for many files. Absent where nothing needs it. */
	pieces?: Pieces;
}

/** The same text as `write` gives, taken apart. */
export interface Pieces {
	/**
	 * Each work alone, one text for each in the order given, none left out. What must be unique in a file (keys, identifiers) is so among
	 * all the works that are given, hence in every file that is put together from some of them.
	 */
	each(works: Iterable<Work>): Iterable<string>;
	/** What stands before the first, between two, and behind the last. */
	open: string;
	between: string;
	close: string;
}

/** All formats that are written, in the order in which help names them. */
export const writers: readonly Writer[] = [
	{
		name: 'ris',
		label: 'RIS',
		ending: 'ris',
		mediaType: 'application/x-research-info-systems',
		single: false,
		write: (works) => writeAllRis(ready(works)),
		pieces: { each: (works) => each(ready(works), writeRis), open: '', between: '\n', close: '' },
	},
	{
		name: 'bibtex',
		label: 'BibTeX',
		ending: 'bib',
		mediaType: 'application/x-bibtex',
		single: false,
		write: (works) => writeAllBibtex(ready(works)),
		pieces: { each: (works) => bibtexEntries(ready(works)), open: '', between: '\n', close: '' },
	},
	{
		name: 'csl-json',
		label: 'CSL-JSON',
		ending: 'csl.json',
		mediaType: 'application/vnd.citationstyles.csl+json',
		single: false,
		write: (works) => [writeCslJson(identified(ready(works)))],
		pieces: {
			each: (works) => each(identified(ready(works)), (work) => JSON.stringify(cslItem(work))),
			open: '[\n',
			between: ',\n',
			close: '\n]\n',
		},
	},
	{
		name: 'nbib',
		label: 'MEDLINE/nbib',
		ending: 'nbib',
		mediaType: 'application/nbib',
		single: false,
		write: (works) => writeAllNbib(ready(works)),
	},
	{
		name: 'csv',
		label: 'CSV',
		ending: 'csv',
		mediaType: 'text/csv',
		single: false,
		write: (works) => writeAllCsv(ready(works)),
		pieces: { each: (works) => csvRows(ready(works)), open: [...writeAllCsv([])].join(''), between: '', close: '' },
	},
	{ name: 'markdown', label: 'Markdown', ending: 'md', mediaType: 'text/markdown', single: true, write: writeMarkdown },
];

/** What stands before the title of a work that must not be cited unawares, by its status and by the relation that says so. The readers take it off again. */
const MARKS: ReadonlyMap<string, string> = new Map([
	['retracted', '[RETRACTED]'],
	['retraction', '[RETRACTED]'],
	['partially-retracted', '[PARTIALLY RETRACTED]'],
	['partial-retraction', '[PARTIALLY RETRACTED]'],
	['concern', '[EXPRESSION OF CONCERN]'],
]);

function* ready(works: Iterable<Work>): Generator<Citable> {
	for (const work of noticed(works)) {
		const { status, relations = [] } = work;
		const said = status === undefined ? relations.filter(({ direction }) => direction === 'in').map(({ kind }) => kind) : [status.kind];
		const mark = [...MARKS].find(([kind]) => said.some((one) => one === kind))?.[1];
		if (mark === undefined) yield work;
		else {
			const { title, titleMarkup } = work;
			yield { ...work, title: `${mark} ${title}`, ...(titleMarkup === undefined ? {} : { titleMarkup: `${mark} ${titleMarkup}` }) };
		}
	}
}

/** The works with the supplier's notice behind the abstract, where databases put it and readers look for it. */
function* noticed(works: Iterable<Work>): Generator<Work> {
	for (const work of works) {
		const { abstract, rights } = work;
		if (abstract === undefined || rights?.text === undefined || !rights.supplied) yield work;
		else yield { ...work, abstract: { ...abstract, sections: [...abstract.sections, { text: rights.text }] } };
	}
}

/** The works, each with an identifier that no other has: what it is known by, else its place in the list. */
function* identified(works: Iterable<Citable>): Generator<Citable & { id: string; databases: readonly string[] }> {
	const taken = new Set<string>();
	let place = 0;
	for (const work of works) {
		place += 1;
		const known = work.id ?? work.doi ?? (work.pmid === undefined ? undefined : `pmid-${work.pmid}`) ?? `entry-${place}`;
		let id = known;
		for (let number = 2; taken.has(id); number += 1) id = `${known}-${number}`;
		taken.add(id);
		yield { ...work, id, databases: databaseNames(work) };
	}
}

function* each<Kind>(works: Iterable<Kind>, write: (work: Kind) => string): Generator<string> {
	for (const work of works) yield write(work);
}

function* bibtexEntries(works: Iterable<Citable>): Generator<string> {
	const keys = new CitationKeys();
	for (const work of works) yield writeBibtex(work, keys.next(work));
}

/** The rows without the headings. */
function* csvRows(works: Iterable<Citable>): Generator<string> {
	let headings = true;
	for (const row of writeAllCsv(works)) {
		if (!headings) yield row;
		headings = false;
	}
}

const NOWHERE = { file: '', format: 'markdown', entry: 1, line: 1, endLine: 1 };

/** Whatever else an object holds besides the fields of a work (notes, what has no field, the curator's words) is taken out. */
function* writeMarkdown(works: Iterable<Work>): Generator<string> {
	for (const work of works) {
		const empty = emptyRecord(NOWHERE, '');
		const { notes, unmapped, gated } = empty;
		const record: BibRecord = { ...empty, ...work, links: openLinks(work), notes, unmapped, gated };
		delete record.comment;
		yield toMarkdown(record);
	}
}
