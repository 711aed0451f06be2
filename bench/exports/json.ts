/** Made-up articles as the interfaces of Crossref and OpenAlex give them. */
import type { Specimen } from '../generate.ts';
import { pmid } from './work.ts';

/** A reply of Crossref to a search for works. */
export function toCrossrefJson(articles: readonly Specimen[]): string {
	const message = { 'total-results': articles.length, items: articles.map(crossrefWork) };
	return `${JSON.stringify({ status: 'ok', 'message-type': 'work-list', 'message-version': '1.0.0', message })}\n`;
}

function crossrefWork(article: Specimen) {
	const date = { 'date-parts': [[article.year, article.month]] };
	return {
		indexed: { 'date-parts': [[2026, 1, 2]], 'date-time': '2026-01-02T03:04:05Z', timestamp: 1_767_323_045_000 },
		publisher: 'Example Press',
		DOI: article.doi,
		type: 'journal-article',
		title: [article.title],
		author: article.authors.map(({ family, given }, place) => ({
			given,
			family,
			sequence: place === 0 ? 'first' : 'additional',
			affiliation: [],
		})),
		'container-title': [article.journal.title],
		ISSN: [article.journal.issn],
		'issn-type': [{ value: article.journal.issn, type: 'print' }],
		volume: String(article.volume),
		issue: String(article.issue),
		page: `${article.firstPage}-${article.lastPage}`,
		'published-print': date,
		issued: date,
		language: article.language.tag,
		abstract: article.abstract
			.map(({ label, text }) => (label ? `<jats:sec><jats:title>${label}</jats:title>${paragraph(text)}</jats:sec>` : paragraph(text)))
			.join(''),
		subject: article.subjects,
		URL: `https://doi.org/${article.doi}`,
	};
}

function paragraph(text: string): string {
	return `<jats:p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</jats:p>`;
}

/** A reply of OpenAlex to a search for works. */
export function toOpenalexJson(articles: readonly Specimen[]): string {
	return `${JSON.stringify({ meta: { count: articles.length, page: 1, per_page: articles.length }, results: articles.map(openalexWork) })}\n`;
}

function openalexWork(article: Specimen) {
	const id = (kind: string, number: number) => `https://openalex.org/${kind}${number}`;
	const doi = `https://doi.org/${article.doi}`;
	return {
		id: id('W', 4_000_000_000 + article.number),
		doi,
		title: article.title,
		display_name: article.title,
		publication_year: article.year,
		publication_date: `${article.year}-${String(article.month).padStart(2, '0')}-01`,
		ids: { openalex: id('W', 4_000_000_000 + article.number), doi, pmid: `https://pubmed.ncbi.nlm.nih.gov/${pmid(article)}` },
		language: article.language.tag,
		primary_location: {
			is_oa: false,
			landing_page_url: doi,
			source: { display_name: article.journal.title, issn_l: article.journal.issn, issn: [article.journal.issn], type: 'journal' },
		},
		type: 'article',
		authorships: article.authors.map(({ family, given }) => ({
			author: { display_name: `${given} ${family}` },
			institutions: [],
			raw_author_name: `${given} ${family}`,
			raw_affiliation_strings: [],
		})),
		biblio: {
			volume: String(article.volume),
			issue: String(article.issue),
			first_page: String(article.firstPage),
			last_page: String(article.lastPage),
		},
		keywords: article.subjects.map((subject) => ({ display_name: subject })),
		abstract_inverted_index: inverted(article.abstract.map(({ label, text }) => (label ? `${label}: ${text}` : text)).join(' ')),
	};
}

/** Each word with the places at which it stands, as OpenAlex gives an abstract that it may not give as it is. */
function inverted(text: string): Record<string, number[]> {
	const index = new Map<string, number[]>();
	for (const [place, word] of text.split(' ').entries()) index.set(word, [...(index.get(word) ?? []), place]);
	return Object.fromEntries(index);
}
