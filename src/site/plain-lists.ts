/** Lists of articles that no heading stands for: all of them, and those without a subject. */
import type { Article } from '../catalogue/article.ts';
import type { Indexes } from '../catalogue/catalogue.ts';
import { type HeadingPage, plainListPage } from './heading-page.ts';
import { pageCount } from './list.ts';
import { articlesUrl, url, withoutSubjectUrl } from './urls.ts';

/** Pages of a list, for `getStaticPaths`: the first without a path, then `2`, `3` ... */
export function listPaths(length: number): { path: string | undefined; page: number }[] {
	return Array.from({ length: pageCount(length) }, (_, place) => ({ path: place > 0 ? String(place + 1) : undefined, page: place + 1 }));
}

/** All articles, newest first, so that each can be reached. */
export function allArticlesPage(page: number, articles: ReadonlyMap<string, Article>): HeadingPage {
	return plainListPage(
		{
			title: 'All articles',
			description: 'Every article of the catalogue, newest first.',
			up: { label: 'Home', url: url() },
			urlOf: articlesUrl,
		},
		[...articles.keys()],
		page,
		articles,
	);
}

/** Pages of the articles without a subject; none where each has one. */
export function withoutSubjectPaths({ withoutSubject }: Indexes): ReturnType<typeof listPaths> {
	return withoutSubject.length > 0 ? listPaths(withoutSubject.length) : [];
}

/** Articles whose records name no subject. */
export function withoutSubjectPage({ withoutSubject }: Indexes, page: number, articles: ReadonlyMap<string, Article>): HeadingPage {
	return plainListPage(
		{
			title: 'Articles without a subject',
			description: 'Articles whose records name no subject, newest first.',
			up: { label: 'Subjects', url: url('subjects/') },
			urlOf: withoutSubjectUrl,
		},
		withoutSubject,
		page,
		articles,
	);
}
