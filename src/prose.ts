/** What people write in Markdown beside the records, rendered with the articles at hand: comments on articles, notes on subjects. */
import type { Article, SourceRecord } from './catalogue/article.ts';
import type { Catalogue } from './catalogue/catalogue.ts';
import type { Placed } from './catalogue/curation/content-file.ts';
import type { SubjectEntry } from './catalogue/curation/subject-entry.ts';
import { type MarkdownOptions, type Rendered, renderMarkdown } from './markdown/markdown.ts';
import { takeTitle } from './markdown/own-title.ts';
import type { Problem } from './problems/problem.ts';

/** Renders the Markdown of a file. */
export type ToHtml = (markdown: string, options: Pick<MarkdownOptions, 'file' | 'headings'>) => Rendered;

/** Renders Markdown that may cite the articles of a catalogue. */
export function markdownOf({ articles, site }: Catalogue): ToHtml {
	const cited = new Map(articles.flatMap((article) => citedAs(article).map((name) => [name, article] as const)));
	const cite = (id: string) => {
		const article = cited.get(id.toLowerCase());
		return article && { href: `${site.base}articles/${article.id}/`, text: citationText(article) };
	};
	return (markdown, options) => renderMarkdown(markdown, { ...options, base: site.base, cite });
}

/** Renders the curators' comments on articles. They stand below a heading of the second level, where other headings have their ids. */
export function withComments(articles: readonly Article[], toHtml: ToHtml): { articles: Article[]; problems: Problem[] } {
	const problems: Problem[] = [];
	const rendered = (record: SourceRecord, index: number): SourceRecord => {
		if (record.comment === undefined) return record;
		const { markdown } = record.comment;
		const { file, endLine } = record.origin;
		const found = toHtml(markdown, { file, headings: { from: 3, prefix: `note-${index + 1}-` } });
		// A comment ends where its record ends.
		const before = endLine - markdown.split('\n').length;
		problems.push(...found.problems.map((one) => ({ ...one, line: Math.max(1, before + one.line) })));
		return { ...record, comment: { markdown, html: found.html } };
	};
	const isCommented = ({ records }: Article) => records.some(({ comment }) => comment !== undefined);
	return {
		articles: articles.map((article) => (isCommented(article) ? { ...article, records: article.records.map(rendered) } : article)),
		problems,
	};
}

/**
 * Renders the notes on subjects, below a heading of the second level like comments on articles. A title at the head of a note that repeats the
 * subject's label is taken off it.
 */
export function withNotes(
	entries: readonly Placed<SubjectEntry>[],
	toHtml: ToHtml,
): { entries: Placed<SubjectEntry>[]; problems: Problem[] } {
	const problems: Problem[] = [];
	const rendered = (placed: Placed<SubjectEntry>): Placed<SubjectEntry> => {
		const { label, note } = placed.item;
		if (note === undefined) return placed;
		const own = takeTitle(note.markdown);
		const body = own?.title === label ? own.body : note.markdown;
		const found = toHtml(body, { file: placed.place.file, headings: { from: 3, prefix: 'note-' } });
		problems.push(...found.problems);
		return { ...placed, item: { ...placed.item, note: { markdown: note.markdown, html: found.html } } };
	};
	return { entries: entries.map(rendered), problems };
}

/** What `[@...]` may name an article by: its id, DOI or PMID. */
function citedAs({ id, doi, pmid }: Article): string[] {
	return [id, ...(doi === undefined ? [] : [doi]), ...(pmid === undefined ? [] : [pmid])];
}

/** `Tatlı and Atagün 2025`, `Goodwin et al. 2022`; the title where nobody is named. */
function citationText({ authors, title, year }: Article): string {
	const [first, second] = authors.map((name) => name.family ?? name.literal ?? name.given ?? '');
	const who =
		first === undefined ? title : authors.length > 2 ? `${first} et al.` : second === undefined ? first : `${first} and ${second}`;
	return `${who} ${year ?? 'undated'}`;
}
