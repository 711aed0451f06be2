/** Writes works in the formats of exports, reads them with our own readers, and says in which of the fields that all of them state they differ. */
import { readFile } from '../src/formats/index.ts';
import { type Work, writers } from '../src/formats/writers.ts';
import { fold } from '../src/record/fold.ts';
import { exampleArticle } from '../src/site/example.ts';
import type { Specimen } from './generate.ts';
import type { Row } from './table.ts';

/** The formats that reference managers are given. */
export const FORMATS = ['ris', 'bibtex', 'csl-json', 'nbib'] as const;

/** A field that came back otherwise. */
export interface Difference {
	format: string;
	/** Place of the work in the list, from 0. */
	work: number;
	field: string;
	written: string;
	read: string;
}

type Field = (work: Work) => string;

/** What every one of the formats states; what else each of them loses is told in the help on converting. */
const FIELDS: Readonly<Record<string, Field>> = {
	title: ({ title }) => title,
	authors: ({ authors }) => authors.map(({ family, given, literal }) => [literal ?? family, given].filter(Boolean).join(', ')).join('; '),
	containerTitle: ({ containerTitle }) => containerTitle ?? '',
	volume: ({ volume }) => volume ?? '',
	issue: ({ issue }) => issue ?? '',
	page: ({ page }) => page ?? '',
	issued: ({ issued }) => issued ?? '',
	doi: ({ doi }) => doi ?? '',
	issn: ({ issn }) => [...issn].sort().join(' '),
	abstract: ({ abstract }) => letters((abstract?.sections ?? []).flatMap(({ label, text }) => [label ?? '', text]).join(' ')),
	subjects: ({ subjects }) => [...new Set(subjects.map(({ label }) => fold(label)))].sort().join('; '),
};

/** Headings are set in capitals and with a colon, and a notice stands behind its abstract: letters alone are compared. */
function letters(text: string): string {
	return fold(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** All differences between works and what is read of them; a work that is not there any more differs in all it says. */
export function readBack(works: readonly Work[], format: (typeof FORMATS)[number]): Difference[] {
	const writer = writers.find(({ name }) => name === format);
	if (writer === undefined) throw new Error(`Nothing writes ${format}.`);
	const bytes = new TextEncoder().encode([...writer.write(works)].join(''));
	const reading = readFile(bytes, `records/all.${writer.ending}`);
	const records = 'refused' in reading ? [] : reading.reading.records;
	return works.flatMap((work, place) => {
		const again = records[place];
		return Object.entries(FIELDS).flatMap(([field, of]) => {
			const written = of(work);
			const read = again === undefined ? '(not there)' : of(again);
			return written === read ? [] : [{ format, work: place, field, written, read }];
		});
	});
}

/** The same of many works in every format, as lines of a table. */
export function readBackRows(works: readonly Work[]): Row[] {
	return FORMATS.map((format) => {
		const differences = readBack(works, format).length;
		return {
			what: `${works.length.toLocaleString('en')} articles in ${format}, read back`,
			measured: `${differences} ${differences === 1 ? 'difference' : 'differences'}`,
			budget: '0',
			met: differences === 0,
		};
	});
}

/** A made-up article with all that is made up of it. */
export function workOf(specimen: Specimen): Work {
	const { number, title, authors, journal, year, month, volume, issue, firstPage, lastPage, doi, abstract, subjects, language } = specimen;
	return exampleArticle({
		...{ id: String(number), type: 'article-journal', title, authors, doi, year },
		containerTitle: journal.title,
		issn: [journal.issn],
		issued: `${year}-${String(month).padStart(2, '0')}`,
		volume: String(volume),
		issue: String(issue),
		page: `${firstPage}-${lastPage}`,
		pmid: String(30_000_000 + number),
		languages: [language.tag],
		abstract: { sections: abstract },
		subjects: subjects.map((label) => ({ label, kind: 'keyword' })),
	});
}
