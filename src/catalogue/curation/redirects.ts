import { z } from 'zod';
import type { Problem } from '../../problems/problem.ts';
import { type Placed, readList } from './content-file.ts';

/** An entry of `content/redirects.yml`: an address that a curator renamed or retired. */
export const RedirectSchema = z.strictObject({
	from: z.string().min(1).describe('The former address of an article, or an identifier of it.'),
	to: z.string().min(1).optional().describe('Where it leads now. Left out where the article is retired.'),
	reason: z.string().min(1).describe('Why, as it may be published.'),
});
export type Redirect = z.output<typeof RedirectSchema>;

/** Reads the text of `content/redirects.yml`. Faulty items are left out with a problem. */
export function readRedirects(text: string | undefined, file: string): { items: Placed<Redirect>[]; problems: Problem[] } {
	return readList(text, file, RedirectSchema);
}

/** An entry of `content/addresses.yml`: an id that is no identifier, and by what its article is known again. Written by `accession addresses`. */
export const RememberedSchema = z.strictObject({
	id: z.string().min(1).describe('The id, as it was published.'),
	title: z.string().min(1).describe('Title of the article.'),
	year: z.string().optional().describe('Year of the article.'),
	author: z.string().optional().describe('First author.'),
});
export type Remembered = z.output<typeof RememberedSchema>;

/** Reads the text of `content/addresses.yml`. Faulty items are left out with a problem. */
export function readRemembered(text: string | undefined, file: string): { items: Placed<Remembered>[]; problems: Problem[] } {
	return readList(text, file, RememberedSchema);
}
