/** The texts that results show, each in a file of its own or some together, which goes by the number of its first article. */
import { createHash } from 'node:crypto';
import type { ShownText } from './bundle.ts';
import type { Column, Manifest } from './columns.ts';
import { gzip } from './packed.ts';
import { textFile } from './text-file.ts';

/**
 * The files of texts, `each` to a file. Of facets that are cut into many files, given by name, a text holds the values of its article:
 * then those of a short list need no other file.
 */
export class TextFiles {
	readonly #each: number;
	readonly #cut: ReadonlyMap<string, Column>;
	readonly #contents: Uint8Array[] = [];
	/** Texts that do not fill a file. */
	#waiting: object[] = [];
	#count = 0;

	constructor(each: number, cut: ReadonlyMap<string, Column>) {
		this.#each = each;
		this.#cut = cut;
	}

	/** Adds texts in the order of their articles' numbers. */
	add(texts: readonly ShownText[]): void {
		for (const text of texts) {
			this.#waiting.push(this.#cut.size === 0 ? text : { ...text, under: this.#under(this.#count) });
			this.#count++;
			if (this.#waiting.length === this.#each) this.#pack();
		}
	}

	/**
	 * Puts all into a folder that is named by what is in it: so a file can be named by a number, and need not be looked up, and is never
	 * taken for one of another build.
	 */
	end(files: Map<string, Uint8Array>): Manifest['texts'] {
		if (this.#waiting.length > 0) this.#pack();
		const hash = createHash('sha256');
		for (const content of this.#contents) hash.update(content);
		const texts = { each: this.#each, folder: `texts-${hash.digest('hex').slice(0, 10)}/` };
		for (const [place, content] of this.#contents.entries()) files.set(textFile(texts, place * this.#each), content);
		return texts;
	}

	#pack(): void {
		this.#contents.push(gzip(JSON.stringify(this.#waiting)));
		this.#waiting = [];
	}

	#under(number: number): Record<string, string[]> {
		return Object.fromEntries(
			[...this.#cut].map(([name, { values, articles }]) => [name, (articles[number] ?? []).map((value) => values[value]?.[0] ?? '')]),
		);
	}
}
