/** Pages that people write: help under `/help/`, the page about the catalogue at `/about/`. */

/** The page about the catalogue, if somebody wrote one. */
export function aboutPages<Page extends { id: string }>(pages: ReadonlyMap<string, Page>): Page[] {
	return [...pages.values()].filter(({ id }) => id === 'about');
}

/** The page that opens the help. */
const HELP = 'index';

/** The page that stands above the list of help pages, if somebody wrote one. */
export function helpIndex<Page>(pages: ReadonlyMap<string, Page>): Page | undefined {
	return pages.get(HELP);
}

/** All others, by title. */
export function helpPages<Page extends { id: string; title: string }>(pages: ReadonlyMap<string, Page>): Page[] {
	return [...pages.values()].filter(({ id }) => id !== 'about' && id !== HELP).sort((a, b) => byTitle.compare(a.title, b.title));
}

/** Where each written page stands, below the site's base, with its title. */
export function writtenPaths(pages: readonly { id: string; data: { title: string } }[]): { path: string; title: string }[] {
	const pathOf = (id: string) => (id === 'about' ? 'about/' : id === HELP ? 'help/' : `help/${id}/`);
	return pages.map(({ id, data: { title } }) => ({ path: pathOf(id), title }));
}

const byTitle = new Intl.Collator('en');
