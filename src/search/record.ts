import { Parser } from 'htmlparser2';
import type { Article } from '../catalogue/article.ts';
import type { Indexes, Subject } from '../catalogue/catalogue.ts';
import { fold } from '../record/fold.ts';
import { initialsName, invertedName } from '../record/name.ts';
import { NAMED_AUTHORS, SEPARATOR, type TextFieldName } from './fields.ts';
import { tellingWords } from './query.ts';
import { encodeIdentifiers, encodeText, queryWords } from './words.ts';

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
	/** What its journal is also called: abbreviated titles, and `NEJM`. */
	journalNames: string[];
	/** What its subjects are also called. */
	called: string[];
	/** What those above them are called. */
	kin: string[];
}

const noLabels = (): Labels => ({ subjects: [], types: [], journals: [], journalNames: [], called: [], kin: [] });

/** For each article the labels of its subjects, types and journal, as their pages call them. */
export function labelArticles(indexes: Pick<Indexes, 'subjects' | 'types' | 'journals'>): Map<string, Labels> {
	const labels = new Map<string, Labels>();
	const add = (kind: keyof Labels, articles: readonly string[], names: readonly string[]) => {
		for (const id of articles) {
			const of = labels.get(id) ?? noLabels();
			of[kind].push(...names);
			labels.set(id, of);
		}
	};
	for (const kind of ['subjects', 'types', 'journals'] as const) {
		for (const { label, articles } of indexes[kind]) add(kind, articles, [label]);
	}
	for (const { label, variants, articles } of indexes.journals) add('journalNames', articles, [...variants, ...acronymOf(label)]);
	const subjects = new Map(indexes.subjects.map((subject) => [subject.slug, subject]));
	for (const subject of indexes.subjects) {
		if (subject.aliases.length > 0) add('called', subject.articles, subject.aliases);
		// Other names of what says little, such as Treatment, would find nearly everything.
		const broader = above(subject, subjects).flatMap(({ label, aliases, generic }) => (generic ? [label] : [label, ...aliases]));
		if (broader.length > 0) add('kin', subject.articles, broader);
	}
	return labels;
}

/** The first letters of a journal's words, where there are three or more: `NEJM`; without what stands in brackets. */
function acronymOf(label: string): string[] {
	const words = tellingWords(queryWords(label.replace(/\([^)]*\)/g, '')));
	return words.length < 3 || words.length > 6
		? []
		: [
				words
					.map((word) => word.slice(0, 1))
					.join('')
					.toUpperCase(),
			];
}

/** All subjects above one, each once. */
function above(subject: Subject, subjects: ReadonlyMap<string, Subject>): Subject[] {
	const found = new Set<Subject>();
	const visit = ({ broader }: Subject) => {
		for (const slug of broader) {
			const next = subjects.get(slug);
			if (!next || found.has(next) || next === subject) continue;
			found.add(next);
			visit(next);
		}
	};
	visit(subject);
	return [...found];
}

/**
 * Makes an article's search record. Only what an article may publish is in it: the abstract is there when the rights
 * policy shows it.
 */
export function searchRecord(article: Article, labels: Labels = noLabels()): SearchRecord {
	const abstract = (article.abstract?.sections ?? []).flatMap((section) => [section.label ? `${section.label}:` : '', section.text]);
	const meta: Record<TextFieldName, string> = {
		title: encodeText(article.title),
		subjects: encodeText(list(labels.subjects)),
		authors: encodeText(list(article.authors.map(invertedName))),
		by: encodeText(list(article.authors.slice(0, NAMED_AUTHORS).map(initialsName))),
		also: encodeText(otherNames(article, labels).join(' · ')),
		ids: encodeIdentifiers([...new Set([...identifiersOf(article), ...article.issn])]),
		called: encodeText(list(unsaid(labels.called, [...labels.subjects, article.title]))),
		kin: encodeText(list(unsaid(labels.kin, [...labels.subjects, ...labels.called, article.title]))),
		journal: encodeText(article.containerTitle ?? labels.journals[0] ?? ''),
		place: encodeText([article.volume, article.issue, article.page].filter(Boolean).join(' ')),
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
	const known = [...labels.subjects, ...labels.called, ...labels.kin, article.title, article.containerTitle ?? ''];
	const names = [
		...article.alternativeTitles,
		article.titleShort ?? '',
		article.containerTitleShort ?? '',
		...labels.journalNames,
		article.collectionTitle ?? '',
		...article.contributors.map(invertedName),
		...article.subjects.map((subject) => subject.label),
	];
	return unsaid(names, known);
}

/** The names that are not among the known ones, each once, whatever their case and accents. */
function unsaid(names: readonly string[], known: readonly string[]): string[] {
	const said = new Set(known.map(fold));
	return names.filter((name) => {
		const folded = fold(name);
		if (!folded || said.has(folded)) return false;
		said.add(folded);
		return true;
	});
}

/** The identifiers by which an article alone is known. */
export function identifiersOf(article: Article): string[] {
	const all = [article.doi, article.pmid, article.pmcid, ...article.isbn, ...article.accessions.map((accession) => accession.number)];
	return [...new Set(all.filter((id) => id !== undefined))];
}
