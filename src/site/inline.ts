/** What a piece of inline markup may consist of: bare tags of the allow-list, entities, and text without `<`, `>` or `&`. */
const ALLOWED = /<\/?(i|b|em|strong|sub|sup)>|&(?:amp|lt|gt|quot|apos|nbsp|#\d{1,7}|#x[\da-f]{1,6});|[^<>&]+/giy;

/**
 * Text as HTML for `set:html`. `markup` is taken only if it holds nothing but `i b em strong sub sup` without attributes,
 * rightly nested and closed; otherwise, and when it is absent, the plain text is escaped. The readers make markup safe
 * already: this is the second lock on the one door through which markup reaches a page.
 */
export function inlineHtml(text: string, markup?: string): string {
	return markup !== undefined && isAllowed(markup) ? markup : escaped(text);
}

function escaped(text: string): string {
	return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

function isAllowed(markup: string): boolean {
	const open: string[] = [];
	let read = 0;
	for (const [piece, tag] of markup.matchAll(ALLOWED)) {
		read += piece.length;
		if (tag === undefined) continue;
		if (!piece.startsWith('</')) open.push(tag.toLowerCase());
		else if (open.pop() !== tag.toLowerCase()) return false;
	}
	// The sticky pattern stops at the first thing that is not allowed, so that some of the text stays unread.
	return read === markup.length && open.length === 0;
}
