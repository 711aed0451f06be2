/**
 * The article's number that stands for its pages, out of a publisher's item identifier (`e32822`, `36`, `dyaa123`); undefined for
 * those that are a code of the publisher (`S0378-5955(16)30111-2`, `10.1002/x`). NLM's own citations print it as the page.
 */
export function articleNumber(item: string): string | undefined {
	return /^[a-z]{0,5}\d{1,8}$/i.test(item) ? item : undefined;
}
