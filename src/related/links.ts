/** Which articles of a catalogue name each other: a comment and what it is on, an erratum, an update, a preprint. */
import type { Article } from '../catalogue/article.ts';
import { safeId } from '../catalogue/slug.ts';
import type { Relation } from '../record/record.ts';

/** What an article is to another publication, or the other to it; `article` is the id of the other's own page. */
export interface ArticleLink extends Pick<Relation, 'kind' | 'direction' | 'doi' | 'pmid' | 'date' | 'text'> {
	article?: string;
}

/**
 * The links of all articles that have some, by id. Those that an article's own records state come first, in their order; then those that
 * another article of the catalogue states of it, in the order of `articles`. What both state is there once. What names no other
 * publication, such as a bare mark of retraction, is no link.
 */
export function linkArticles(articles: readonly Article[]): ReadonlyMap<string, ArticleLink[]> {
	const links = new Map<string, ArticleLink[]>();
	const add = (id: string, link: ArticleLink) => {
		const list = links.get(id) ?? [];
		if (link.article === id || list.some((other) => isSame(other, link))) return;
		links.set(id, [...list, link]);
	};
	const stating = articles.filter(({ relations = [] }) => relations.length > 0);
	if (stating.length === 0) return links;
	const pages = new Map(articles.flatMap(({ id, addresses }) => [id, ...addresses].map((address): [string, string] => [address, id])));

	const inverse: [string, ArticleLink][] = [];
	for (const { id, relations = [] } of stating) {
		for (const { words: _, ...relation } of relations) {
			const article = pageOf(relation, pages);
			if (article !== undefined) {
				add(id, { ...relation, article });
				inverse.push([article, { kind: relation.kind, direction: relation.direction === 'in' ? 'of' : 'in', article: id }]);
			} else if (relation.doi ?? relation.pmid ?? relation.text) {
				add(id, relation);
			}
		}
	}
	for (const [id, link] of inverse) add(id, link);
	return links;
}

/** The page of the publication that a relation names, by its DOI, else by its PMID. */
function pageOf({ doi, pmid }: Pick<Relation, 'doi' | 'pmid'>, pages: ReadonlyMap<string, string>): string | undefined {
	return (doi === undefined ? undefined : pages.get(safeId(doi))) ?? (pmid === undefined ? undefined : pages.get(`pmid-${pmid}`));
}

function isSame(one: ArticleLink, other: ArticleLink): boolean {
	if (one.kind !== other.kind || one.direction !== other.direction) return false;
	if (one.article !== undefined || other.article !== undefined) return one.article === other.article;
	if (one.doi !== undefined && one.doi === other.doi) return true;
	if (one.pmid !== undefined && one.pmid === other.pmid) return true;
	return one.text !== undefined && one.text === other.text;
}
