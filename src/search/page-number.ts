/** What Pagefind calls the page of an article: its number, in the base of 36, all of one length. */
export const pageId = (number: number, pages: number) => number.toString(36).padStart(Math.max(0, pages - 1).toString(36).length, '0');

/** The number of an article by what Pagefind calls its page. */
export const pageNumber = (id: string) => Number.parseInt(id, 36);
