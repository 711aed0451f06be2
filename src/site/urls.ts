/** Base path of the site, with a slash at both ends. Vite fills in `BASE_URL`; outside of it the site stands at `/`. */
const base = typeof import.meta.env === 'undefined' ? '/' : import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** Address of a path of the site, with the base path before it: `url('subjects/')` is `/catalogue/subjects/`. */
export function url(path = ''): string {
	return base + path;
}

/** Pages of lists that are longer than one page stand below `browse/`, which no slug can be. */
function paged(path: string, page: number): string {
	return url(page > 1 ? `${path}browse/${page}/` : path);
}

export const searchUrl = (query?: Record<string, string>) => url(`search/${query ? `?${new URLSearchParams(query)}` : ''}`);
export const articleUrl = (id: string) => url(`articles/${id}/`);
export const articlesUrl = (page = 1) => paged('articles/', page);
export const subjectUrl = (slug: string, page = 1) => paged(`subjects/${slug}/`, page);
export const authorUrl = (slug: string, page = 1) => paged(`authors/${slug}/`, page);
export const journalUrl = (slug: string, page = 1) => paged(`journals/${slug}/`, page);
export const yearUrl = (slug: string, page = 1) => paged(`years/${slug}/`, page);
export const typeUrl = (slug: string, page = 1) => paged(`types/${slug}/`, page);
export const languageUrl = (slug: string, page = 1) => paged(`languages/${slug}/`, page);
export const databaseUrl = (slug: string, page = 1) => paged(`databases/${slug}/`, page);
export const sourceUrl = (slug: string, page = 1) => paged(`sources/${slug}/`, page);
export const helpUrl = (page: string) => url(`help/${page}/`);
export const problemUrl = (kind: string) => url(`problems/${kind}/`);

/** Address of a part of a list of headings: a letter of `subjects`, or the articles that are under none (`none`). Pages count from 1. */
export const browseUrl = (list: string, part: string, page = 1) => url(`${list}/browse/${part}/${page > 1 ? `${page}/` : ''}`);

/** The list of articles that no subject is given for. */
export const withoutSubjectUrl = (page = 1) => browseUrl('subjects', 'none', page);

/** Another way to look at a list of headings, below `browse/` as letters are; no letter is called like one of these. */
export const viewUrl = (list: string, view: 'a-to-z' | 'most-used' | 'tree' | 'aspects') => browseUrl(list, view);

/** The tree below one of the broadest subjects. */
export const treeUrl = (slug: string) => url(`subjects/browse/tree/${slug}/`);

/** The subjects of one aspect. */
export const aspectUrl = (slug: string, page = 1) => url(`subjects/browse/aspects/${slug}/${page > 1 ? `${page}/` : ''}`);

/** All titles A to Z, or a part of them: `e`, `ef`. */
export const titlesUrl = (part = '', page = 1) => url(`articles/browse/titles/${part && `${part}/`}${page > 1 ? `${page}/` : ''}`);
