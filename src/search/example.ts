/** Articles and indexes for tests. */
import type { Article } from '../catalogue/article.ts';
import type { Heading, Indexes, Subject } from '../catalogue/catalogue.ts';
import { emptyRecord } from '../record/record.ts';

/** An article with nothing but an id and a title, and what is given. */
export function exampleArticle(id: string, given: Partial<Article> = {}): Article {
	const origin = { file: 'records/example.ris', format: 'ris', entry: 1, line: 1, endLine: 2 };
	const { rights: _, notes, unmapped, emailsRemoved, origin: __, raw, gated, ...record } = emptyRecord(origin, '');
	return {
		...record,
		id,
		title: `Article ${id}`,
		sourceTypes: [],
		databases: [],
		abstractWithheld: false,
		sources: [],
		addresses: [],
		records: [{ origin, source: '', database: 'Example', raw, unmapped, emailsRemoved }],
		from: {},
		...(given.issued === undefined ? {} : { year: Number(given.issued.slice(0, 4)) }),
		...given,
	};
}

/** A heading with its articles: `heading('Ketamine', 'a', 'b')`. */
export function heading(label: string, ...articles: string[]): Heading {
	return { slug: label.toLowerCase().replaceAll(' ', '-'), label, articles };
}

/** A subject that nobody said anything of. */
function exampleSubject(of: Heading): Subject {
	const nothing = {
		variants: [],
		kinds: [],
		schemes: [],
		occursWith: [],
		aliases: [],
		broader: [],
		narrower: [],
		related: [],
		addresses: [],
	};
	return { ...of, ...nothing, withNarrower: of.articles, generic: false };
}

/** Indexes with the lists that are given. */
export function exampleIndexes(
	given: { [Name in 'subjects' | 'years' | 'types' | 'journals' | 'languages' | 'databases']?: Heading[] } = {},
): Indexes {
	const subjects = (given.subjects ?? []).map(exampleSubject);
	const journals = (given.journals ?? []).map((of) => ({ ...of, issn: [], variants: [], addresses: [] }));
	return {
		subjects,
		journals,
		authors: [],
		years: given.years ?? [],
		types: given.types ?? [],
		languages: given.languages ?? [],
		databases: given.databases ?? [],
		withoutSubject: [],
		subjectOf: () => undefined,
		authorOf: () => undefined,
		journalOf: () => undefined,
		yearOf: () => undefined,
		typesOf: () => [],
		languagesOf: () => [],
		databasesOf: () => [],
	};
}
