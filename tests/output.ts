import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Paths of all files below a folder, with `/`, sorted. Links are listed and not followed, as `readdir` by itself would. */
export function filesOf(folder: string): string[] {
	const below = (path: string): string[] =>
		readdirSync(join(folder, path), { withFileTypes: true }).flatMap((entry) => {
			const inner = path === '' ? entry.name : `${path}/${entry.name}`;
			return entry.isDirectory() ? below(inner) : [inner];
		});
	return below('').sort();
}

/** Paths of all pages below a folder, sorted. */
export function pagesOf(folder: string): string[] {
	return filesOf(folder).filter((file) => file.endsWith('.html'));
}

/** Whether a page does nothing but lead on to another. */
export function isRedirect(folder: string, page: string): boolean {
	return readFileSync(join(folder, page), 'utf8').includes('http-equiv="refresh"');
}

/** Ids of the articles that have a page of their own, sorted: not of addresses that lead on. */
export function articleIds(folder: string): string[] {
	return pagesOf(folder)
		.filter((page) => !isRedirect(folder, page))
		.flatMap((page) => page.match(/^articles\/([^/]+)\/index\.html$/)?.[1] ?? []);
}

/** What a file holds as text, unpacked where it is gzip: Pagefind's files are, under whatever name. */
export function textOf(folder: string, file: string): string {
	const bytes = readFileSync(join(folder, file));
	return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
}

/** Files that hold a text as it is, or match a pattern. */
export function filesThatHold(folder: string, wanted: string | RegExp): string[] {
	return filesOf(folder).filter((file) => {
		const text = textOf(folder, file);
		return typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text);
	});
}

/**
 * Every file of a folder that holds 40 characters in a row of a text that must not be there, in whatever spelling, with
 * the first such run. Empty when nothing leaked.
 */
export function leaks(folder: string, secret: string): { file: string; held: string }[] {
	const length = 40;
	const text = bare(secret).trim();
	if (text.length < length) throw new RangeError('The text is too short to look for.');
	const every = (size: number, step: number) =>
		Array.from({ length: Math.floor((text.length - size) / step) + 1 }, (_, place) => text.slice(place * step, place * step + size));
	// Whatever run of 40 characters a file holds, one of these pieces of 20, end to end, lies whole within it.
	const pieces = every(length / 2, length / 2);
	const runs = every(length, 1);
	return filesOf(folder).flatMap((file) => {
		const held = bareText(folder, file);
		const run = pieces.some((piece) => held.includes(piece)) ? runs.find((candidate) => held.includes(candidate)) : undefined;
		return run === undefined ? [] : [{ file, held: run }];
	});
}

/**
 * Every file of a folder that holds eight words in a row of a text that must not be there, in whatever spelling, with the first such run;
 * runs that `open` texts have as well, such as titles that are published, aside.
 */
export function wordLeaks(folder: string, secret: string, open: readonly string[] = []): { file: string; held: string }[] {
	const [length, piece] = [8, 4];
	const words = bare(secret).trim().split(' ');
	if (words.length < length) throw new RangeError('The text is too short to look for.');
	const run = (start: number, size: number) => ` ${words.slice(start, start + size).join(' ')} `;
	const known = open.map((text) => ` ${bare(text)} `);
	const runs = Array.from({ length: words.length - length + 1 }, (_, start) => run(start, length)).filter(
		(candidate) => !known.some((text) => text.includes(candidate)),
	);
	// Whatever eight words a file holds, one of these four, end to end, stand whole among them.
	const pieces = Array.from({ length: Math.floor(words.length / piece) }, (_, place) => run(place * piece, piece));
	return filesOf(folder).flatMap((file) => {
		const held = ` ${bareText(folder, file)} `;
		const found = pieces.some((candidate) => held.includes(candidate)) ? runs.find((candidate) => held.includes(candidate)) : undefined;
		return found === undefined ? [] : [{ file, held: found.trim() }];
	});
}

/** Every e-mail address that the files of a folder hold. */
export function emailsIn(folder: string): string[] {
	const found = filesOf(folder).flatMap((file) => textOf(folder, file).match(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g) ?? []);
	return [...new Set(found)].sort();
}

/** Files of a folder that hold one of these e-mail addresses, in whatever spelling. */
export function filesWithEmail(folder: string, emails: readonly string[]): string[] {
	const spellings = emails.map((email) => RegExp.escape(email).replace('@', '(?:@|%40|&#64;|&#x40;|\\\\u0040)'));
	return filesThatHold(folder, new RegExp(spellings.join('|'), 'i'));
}

const bareTexts = new Map<string, string>();

/** A file's text, bare; remembered, since the same sites are gone through for many texts. */
function bareText(folder: string, file: string): string {
	const path = join(folder, file);
	const known = bareTexts.get(path) ?? bare(textOf(folder, file));
	bareTexts.set(path, known);
	return known;
}

/** A text with everything undone that may hide it: tags, entities, JSON and URL escapes, case, punctuation and blanks. */
function bare(text: string): string {
	return text
		.replace(/<[/!]?[a-z][^>]*>/gi, '')
		.replace(/&#x([0-9a-f]{1,5});/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
		.replace(/&#(\d{1,6});/g, (_, code: string) => String.fromCodePoint(Number(code)))
		.replace(/&(?:quot|amp|lt|gt|apos|nbsp);/g, ' ')
		.replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
		.replace(/\\[nrt"]/g, ' ')
		.replace(/%([0-7][0-9a-f])/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.toLowerCase();
}
