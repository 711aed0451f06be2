/** Endings that hosts read as a kind of file; `articles/<id>.json` is also where an article's export stands. */
const FILE_ENDING = /\.(html?|xml|json|csv|tsv|txt|ris|bib|nbib|js|css|svg|png|md|gz|zip)$/;

/** Windows takes `con.x` for the device too. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)\./;

/**
 * A text in ASCII as part of a path: lower case, dots and underscores kept, anything else but letters and digits one hyphen. Needs nothing
 * else, so that a page can find an article by its identifier in the browser as the build did.
 */
export function pathPart(ascii: string): string {
	return ascii
		.toLowerCase()
		.replace(/[^a-z0-9._]+/g, '-')
		.replace(/[._-]*-[._-]*/g, '-')
		.replace(/\.{2,}/g, '.')
		.replace(/^[._-]+|[._-]+$/g, '')
		.replace(FILE_ENDING, '-$1')
		.replace(DEVICE, '$1-');
}
