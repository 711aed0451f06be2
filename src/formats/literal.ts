/** Plain text for formats in which readers look for markup and entities. */
import { readMarkup } from './markup.ts';

/** What readers take for text that was encoded twice. */
const TWICE_ENCODED = /&amp;(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/i;

/**
 * A text as it has to be written so that it is read back as it is. Nearly always the text itself: `p < 0.05` and `Johnson & Johnson`
 * are no markup. Where a text only looks like markup (`the <i> element`, `&amp;`), it is escaped as in HTML.
 */
export function literal(text: string): string {
	if (!/[<&]/.test(text)) return text;
	const once = escaped(text);
	return [text, once, escaped(once)].find((written) => readBack(written) === text) ?? text;
}

const readBack = (written: string): string => readMarkup(written, TWICE_ENCODED.test(written) ? 2 : 1).text;
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
