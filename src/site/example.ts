/** Articles made up for tests. */
import type { Article } from '../catalogue/article.ts';
import type { Subject } from '../catalogue/catalogue.ts';

/** A small article with one record; what a test is about is given, the rest is filled in. */
export function exampleArticle(given: Partial<Article> = {}): Article {
	const id = given.id ?? '10.5555-example';
	return {
		id,
		type: 'article-journal',
		publicationTypes: [],
		title: 'An example',
		alternativeTitles: [],
		authors: [],
		contributors: [],
		affiliations: [],
		languages: [],
		issn: [],
		isbn: [],
		accessions: [],
		subjects: [],
		links: [],
		fullText: [],
		sourceTypes: [],
		databases: ['Example Index'],
		abstractWithheld: false,
		addresses: [],
		sources: ['example'],
		records: [exampleSourceRecord()],
		from: { title: [0] },
		...given,
	};
}

/** One record of an example article. */
export function exampleSourceRecord(given: Partial<Article['records'][number]> = {}): Article['records'][number] {
	return {
		origin: { file: 'records/example/one.ris', format: 'ris', entry: 1, line: 3, endLine: 9 },
		source: 'example',
		database: 'Example Index',
		raw: 'TY  - JOUR\nTI  - An example\nER  - ',
		unmapped: [],
		emailsRemoved: 0,
		...given,
	};
}

/** A subject without articles; what a test is about is given, the rest is filled in. */
export function exampleSubject(label: string, given: Partial<Subject> = {}): Subject {
	const articles = given.articles ?? [];
	return {
		slug: label.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
		label,
		articles,
		variants: [],
		kinds: ['heading'],
		schemes: [],
		occursWith: [],
		aliases: [],
		broader: [],
		narrower: [],
		related: [],
		withNarrower: articles,
		generic: false,
		addresses: [],
		...given,
	};
}
