import { type Work, writers } from '../../src/formats/writers.ts';
import { emptyRecord } from '../../src/record/record.ts';
import type { Specimen } from '../generate.ts';

/** Article numbers of PubMed that nobody has, and none is the same as another. */
export const pmid = ({ number }: Specimen): string => String(90_000_000 + number);

/** `12-19`. */
export const pages = ({ firstPage, lastPage }: Specimen): string => `${firstPage}-${lastPage}`;

/** The number of a made-up article in the made-up database. */
export const accession = ({ number }: Specimen): string => String(100_000_000 + number);

/** Two digits: `03`. */
export const two = (number: number): string => String(number).padStart(2, '0');

/** The abstract on one line, with its labels. */
export function abstractLine({ abstract }: Specimen): string {
	return abstract.map(({ label, text }) => (label ? `${label}: ${text}` : text)).join(' ');
}

/** A made-up article as the project's own writers take it. */
export function toWork(article: Specimen): Work {
	return {
		...emptyRecord({ file: '', format: 'made-up', entry: article.number, line: 1, endLine: 1 }, ''),
		type: 'article-journal',
		title: article.title,
		authors: article.authors,
		containerTitle: article.journal.title,
		issued: `${article.year}-${two(article.month)}`,
		volume: String(article.volume),
		issue: String(article.issue),
		page: pages(article),
		doi: article.doi,
		pmid: pmid(article),
		issn: [article.journal.issn],
		languages: [article.language.tag],
		abstract: { sections: article.abstract },
		subjects: article.subjects.map((label) => ({ label, kind: 'keyword' as const })),
		database: 'Example Index',
		accessions: [{ database: 'Example Index', number: accession(article) }],
	};
}

/** Made-up articles in one of the formats that are written. Throws where the format is not among them. */
export function written(format: string, articles: readonly Specimen[]): string {
	const writer = writers.find(({ name }) => name === format);
	if (!writer) throw new RangeError(`${format} is not written.`);
	return [...writer.write(articles.map(toWork))].join('');
}
