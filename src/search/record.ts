import { Parser } from 'htmlparser2';
import type { Article } from '../catalogue/article.ts';
import type { Indexes } from '../catalogue/catalogue.ts';
import { fold } from '../record/fold.ts';
import { initialsName, invertedName } from '../record/name.ts';
import { NAMED_AUTHORS, SEPARATOR, type TextFieldName } from './fields.ts';
import { encodeIdentifiers, encodeText } from './words.ts';

/** One article as Pagefind is given it. */
export interface SearchRecord {
	/** Address below the site's base path: `/articles/<id>/`. */
	url: string;
	/** Title, abstract and the curators' comments, encoded by `encodeText`. Never empty: Pagefind passes over a record without content, in silence. */
	content: string;
	/** One language for all, so that all are found together; see `SEARCH_LANGUAGE`. */
	language: string;
	/** The other fields, each searched with its own weight and shown in results. A field without text is left out. */
	meta: Partial<Record<TextFieldName, string>>;
}

/**
 * The stemmer that every record and every query goes through. Pagefind keeps an index for each language and searches only
 * one of them, so articles in other languages would never be found beside English ones. English endings are taken off
 * words of other languages too, but off the query's in the same way: what is typed as printed is found.
 */
export const SEARCH_LANGUAGE = 'en';

const list = (items: string[]) => items.map((item) => item.replaceAll(';', ',')).join(SEPARATOR);

/** Labels that an article is listed under, by its id. */
export interface Labels {
	subjects: string[];
	types: string[];
	journals: string[];
}

/** For each article the labels of its subjects, types and journal, as their pages call them. */
export function labelArticles(indexes: Pick<Indexes, 'subjects' | 'types' | 'journals'>): Map<string, Labels> {
	const labels = new Map<string, Labels>();
	for (const kind of ['subjects', 'types', 'journals'] as const) {
		for (const heading of indexes[kind]) {
			for (const id of heading.articles) {
				const of = labels.get(id) ?? { subjects: [], types: [], journals: [] };
				of[kind].push(heading.label);
				labels.set(id, of);
			}
		}
	}
	return labels;
}

/**
 * Makes an article's search record. Only what an article may publish is in it: the abstract is there when the rights
 * policy shows it.
 */
export function searchRecord(article: Article, labels: Labels = { subjects: [], types: [], journals: [] }): SearchRecord {
	const abstract = (article.abstract?.sections ?? []).flatMap((section) => [section.label ? `${section.label}:` : '', section.text]);
	const meta: Record<TextFieldName, string> = {
		title: encodeText(article.title),
		subjects: encodeText(list(labels.subjects)),
		authors: encodeText(list(article.authors.map(invertedName))),
		by: encodeText(list(article.authors.slice(0, NAMED_AUTHORS).map(initialsName))),
		also: encodeText(otherNames(article, labels).join(' · ')),
		ids: encodeIdentifiers(identifiers(article)),
		journal: encodeText(article.containerTitle ?? labels.journals[0] ?? ''),
		type: encodeText(labels.types.join('; ')),
		year: article.year === undefined ? '' : String(article.year),
		status: article.status?.kind ?? '',
	};
	return {
		url: `/articles/${article.id}/`,
		content: [meta.title, encodeText(abstract.join(' ')), encodeText(commentsOf(article))].filter(Boolean).join(' '),
		language: SEARCH_LANGUAGE,
		meta: Object.fromEntries(Object.entries(meta).filter(([, text]) => text !== '')),
	};
}

/** The words of the curators' comments, without markup. */
function commentsOf({ records }: Article): string {
	const words: string[] = [];
	const parser = new Parser({
		ontext: (text) => words.push(text),
		// Only these may stand within a word: H<sub>2</sub>O.
		onopentagname: (name) => words.push(INLINE.has(name) ? '' : ' '),
	});
	for (const { comment } of records) if (comment) parser.parseComplete(comment.html);
	return words.join('');
}

const INLINE: ReadonlySet<string> = new Set(['i', 'b', 'em', 'strong', 'sub', 'sup', 'del', 'code', 'a']);

/** What an article may also be looked for by: other titles, editors and translators, and its subjects as its own records write them. */
function otherNames(article: Article, labels: Labels): string[] {
	const known = new Set([...labels.subjects, article.title, article.containerTitle ?? ''].map(fold));
	const names = [
		...article.alternativeTitles,
		article.titleShort ?? '',
		article.containerTitleShort ?? '',
		article.collectionTitle ?? '',
		...article.contributors.map(invertedName),
		...article.subjects.map((subject) => subject.label),
	];
	return names.filter((name) => {
		const folded = fold(name);
		if (!folded || known.has(folded)) return false;
		known.add(folded);
		return true;
	});
}

function identifiers(article: Article): string[] {
	const all = [
		article.doi,
		article.pmid,
		article.pmcid,
		...article.issn,
		...article.isbn,
		...article.accessions.map((accession) => accession.number),
	];
	return [...new Set(all.filter((id) => id !== undefined))];
}
