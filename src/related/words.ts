/** The words of a title or an abstract that can say what an article is about. */
import { fold } from '../record/fold.ts';
import { american } from '../search/british.ts';

/** Shorter words are mostly those that join others, in any language; `PTSD` and `H1N1` are told by their letters. */
const SHORTEST = 5;
const ACRONYM = /\p{Lu}\p{Ll}*\p{Lu}|\p{L}\p{N}|\p{N}\p{L}/u;

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Words of the length that counts which any title or abstract may have, as `aboutWords` folds them. */
const SAYS_LITTLE: ReadonlySet<string> = new Set(
	[
		'about above across after again against along also although among analysi analyze another approach article assess associated',
		'association background based because before being below between both comparison compared conclusion current different does during',
		'effect evidence examine factor finding first found following further group have however including into investigate level literature',
		'method model month most number objective other outcome over patient performed population potential present previous recent related',
		'report research result review role sample several shown significant significantly since sixth study studie such systematic than that',
		'their there these those through toward trial under until using value various versus well were what when where whether which while',
		'will with within without would year yet',
	]
		.join(' ')
		.split(' '),
);

/**
 * The words of a text that may tell what it is about, each once, with the word as it first stands there: folded, in American spelling
 * and in the singular, so that `Tumours` is `tumor`. Short words and those that any text has are left out.
 */
export function aboutWords(text: string): Map<string, string> {
	const found = new Map<string, string>();
	// In a text in capitals no word is an acronym.
	const shouted = text === text.toUpperCase();
	for (const [word] of text.normalize('NFC').matchAll(WORD)) {
		const acronym = !shouted && word.length > 1 && ACRONYM.test(word);
		if (word.length < SHORTEST && !acronym) continue;
		if (/^\p{N}+$/u.test(word)) continue;
		const folded = singular(american(fold(word)));
		if (!SAYS_LITTLE.has(folded) && !found.has(folded)) found.set(folded, word);
	}
	return found;
}

/** Takes the plural of an English word away: the three rules of Harman's S stemmer (JASIS 42(1), 1991, p. 7). */
function singular(word: string): string {
	if (/[^ea]ies$/.test(word)) return `${word.slice(0, -3)}y`;
	if (/[^aeo]es$/.test(word)) return word.slice(0, -1);
	return /[^us]s$/.test(word) ? word.slice(0, -1) : word;
}
