/** Keys that documents cite entries by: `tatli_rethinking_2025`. */
import anyAscii from 'any-ascii';
import type { Citable } from '../citable.ts';

/** Small words that a title may begin with, in the languages most articles are in. */
const SMALL_WORDS: ReadonlySet<string> = new Set(
	'a an and are as at by can do does for from how in into is it its of on or the to towards toward what when which who why with der die das ein eine und zur zum el la los las un una le les des du de y et o os as uma il lo gli i'.split(
		' ',
	),
);

/** The key of an item: the first author's family name, the first telling word of the title, the year. ASCII, in lower case. */
export function citationKey({
	authors,
	contributors,
	title,
	issued,
}: Pick<Citable, 'authors' | 'contributors' | 'title' | 'issued'>): string {
	const [name] = [...authors, ...contributors];
	const words = asciiWords(title);
	const parts = [
		name?.family === undefined
			? (asciiWords(name?.literal ?? '').find((word) => !SMALL_WORDS.has(word)) ?? '')
			: asciiWords(name.family).join(''),
		words.find((word) => !SMALL_WORDS.has(word)) ?? words[0] ?? '',
		issued?.slice(0, 4) ?? 'nd',
	];
	return parts
		.filter((part) => part !== '')
		.map((part) => part.slice(0, 40))
		.join('_');
}

/** A key for each item, in their order. Where several would have the same, those behind the first get a letter: `tatli_rethinking_2025b`. */
export class CitationKeys {
	readonly #taken = new Set<string>();
	/** How many items there are of a key. */
	readonly #counts = new Map<string, number>();

	next(item: Parameters<typeof citationKey>[0]): string {
		const key = citationKey(item);
		let count = this.#counts.get(key) ?? 0;
		let own: string;
		do {
			own = key + lettersOf(count);
			count += 1;
		} while (this.#taken.has(own));
		this.#counts.set(key, count);
		this.#taken.add(own);
		return own;
	}
}

/** Nothing for 0, then `b` to `z`, `ba`, `bb` ... */
function lettersOf(count: number): string {
	return count === 0 ? '' : [...count.toString(26)].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 26))).join('');
}

function asciiWords(text: string): string[] {
	const ascii = anyAscii(text.slice(0, 400).toWellFormed()).toLowerCase();
	return ascii.replace(/['’]/g, '').match(/[a-z0-9]+/g) ?? [];
}
