/** Loads what results show of articles, by their numbers. */
import type { Manifest } from '../columns.ts';
import { textFile } from '../text-file.ts';
import { keptFiles } from './packed.ts';
import type { PagefindFragment } from './pagefind.ts';

/** The text of an article, and of facets that are kept in many files the slugs of its values. */
export type LoadedText = PagefindFragment & { under?: Record<string, string[]> };

// Made by the same build: what a text holds is not looked at again.
const isTexts = (data: unknown): data is LoadedText[] => Array.isArray(data) && data.every((text) => 'content' in text && 'meta' in text);

/** Gives the text of an article; each file is loaded once. */
export function openTexts(texts: Manifest['texts']): (number: number) => Promise<LoadedText> {
	const load = keptFiles(isTexts);
	return async (number) => {
		const text = (await load(textFile(texts, number)))[number % texts.each];
		if (!text) throw new Error(`The search index has no text of article ${number}.`);
		return text;
	};
}
