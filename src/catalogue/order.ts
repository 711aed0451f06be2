import type { Article } from './article.ts';

/** Compares by code unit: the same on every machine. For keys and paths, not for what people read. */
export function byCodeUnit(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

const collator = new Intl.Collator('en', { ignorePunctuation: true, numeric: true });

/** Compares as an English index does: accents and punctuation matter only between otherwise equal texts, `Type 2` comes before `Type 10`. */
export function byLabel(a: string, b: string): number {
	return collator.compare(a, b) || byCodeUnit(a, b);
}

/**
 * The order of every list of articles: newest first by the date it appeared, undated last, then by title, then by id. Within a year,
 * an article dated to the year alone comes after those dated more exactly (`2025-11-03`, `2025-11`, `2025`): it may be as old as
 * the year's first day.
 */
export function byNewest(a: Pick<Article, 'issued' | 'title' | 'id'>, b: Pick<Article, 'issued' | 'title' | 'id'>): number {
	return byCodeUnit(b.issued ?? '', a.issued ?? '') || byLabel(a.title, b.title) || byCodeUnit(a.id, b.id);
}
