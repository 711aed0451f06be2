import { fold } from '../../record/fold.ts';

/** Letters and digits alone, folded: for telling whether two texts say the same but for form (`METAPHOR.` and `Metaphor`). */
export function squash(text: string): string {
	// biome-ignore lint/suspicious/noControlCharactersInRegex: tells plain ASCII, which needs no Unicode work
	if (/^[\u0000-\u007f]*$/.test(text)) return text.toLowerCase().replace(/[^a-z0-9]+/g, '');
	return fold(text).replace(/[^\p{L}\p{N}]+/gu, '');
}
