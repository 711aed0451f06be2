/** The ways in besides subjects: one table, from which their index pages, letters and lists of articles are made. */
import type { Heading, Indexes } from '../catalogue/catalogue.ts';
import type { Field } from './article-details.ts';
import { orcidUrl } from './article-links.ts';
import { authorUrl, databaseUrl, journalUrl, languageUrl, typeUrl, yearUrl } from './urls.ts';

export interface HeadingList {
	/** First part of the address, and name in the table: `authors`. */
	name: 'authors' | 'journals' | 'years' | 'types' | 'databases' | 'languages';
	/** `Authors`. */
	title: string;
	/** What one of its headings is called in running text: `author`. */
	one: string;
	/** What the list is, in a sentence, for the index page. */
	lead: string;
	/** Whether the index is grouped by letters. */
	lettered: boolean;
	/** Whether the page of a heading shows its articles per year. */
	charted: boolean;
	urlOf(slug: string, page?: number): string;
	headingsOf(indexes: Indexes): readonly ListedHeading[];
	/** Parameter of the search page that narrows to one heading, by its slug. Absent where there is none. */
	facet?: string;
}

/** A heading of one of the lists, with what authors and journals have beside. */
export type ListedHeading = Heading & { orcid?: string; issn?: string[]; variants?: string[]; perhaps?: string[] };

export const headingLists: readonly HeadingList[] = [
	{
		name: 'authors',
		title: 'Authors',
		one: 'author',
		lead: 'Everybody named as an author in the records. People who share a name share a page, unless the records give their ORCID or a curator tells them apart.',
		lettered: true,
		charted: false,
		urlOf: authorUrl,
		headingsOf: ({ authors }) => authors,
	},
	{
		name: 'journals',
		title: 'Journals',
		one: 'journal',
		lead: 'The journals, books and proceedings that the articles appeared in, as the records write them.',
		lettered: true,
		charted: true,
		urlOf: journalUrl,
		headingsOf: ({ journals }) => journals,
		facet: 'journal',
	},
	{
		name: 'years',
		title: 'Years',
		one: 'year',
		lead: 'Articles by the year they appeared in.',
		lettered: false,
		charted: false,
		urlOf: yearUrl,
		headingsOf: ({ years }) => years,
		facet: 'year',
	},
	{
		name: 'types',
		title: 'Types',
		one: 'type',
		lead: 'What kind of item each article is, in the words of the records. Nothing here was judged by a curator.',
		lettered: false,
		charted: true,
		urlOf: typeUrl,
		headingsOf: ({ types }) => types,
		facet: 'type',
	},
	{
		name: 'databases',
		title: 'Databases',
		one: 'database',
		lead: 'The databases that the records were exported from. An article found in several is counted in each.',
		lettered: false,
		charted: true,
		urlOf: databaseUrl,
		headingsOf: ({ databases }) => databases,
		facet: 'database',
	},
	{
		name: 'languages',
		title: 'Languages',
		one: 'language',
		lead: 'The languages that the articles are written in, where the records say so.',
		lettered: false,
		charted: true,
		urlOf: languageUrl,
		headingsOf: ({ languages }) => languages,
		facet: 'language',
	},
];

/** The list of that name; undefined when there is none. */
export const headingList = (name: string) => headingLists.find((list) => list.name === name);

/** What is known of a heading beside its articles: ORCID, ISSN, other spellings. */
export function fieldsOf({ label, orcid, issn = [], variants = [] }: ListedHeading): Field[] {
	const others = variants.filter((variant) => variant !== label);
	const fields: Field[] = [
		{ term: 'ORCID', values: orcid ? [{ text: orcid, url: orcidUrl(orcid), external: true }] : [] },
		{ term: 'ISSN', values: issn.map((text) => ({ text })) },
		{ term: 'Also written', values: others.map((text) => ({ text })) },
	];
	return fields.filter(({ values }) => values.length > 0);
}
