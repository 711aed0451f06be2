import anyAscii from 'any-ascii';
import { digest } from './digest.ts';
import { byCodeUnit } from './order.ts';
import { pathPart } from './path-part.ts';

/** Longest slug or id in characters; file systems stop at 255 bytes for a name. */
const LONGEST = 100;

/**
 * What the last part of an address may never be: `browse` holds the further pages of lists, `index` is what hosts show for a folder,
 * and the rest are devices, not files, on Windows, where a catalogue can be built too.
 */
const RESERVED = /^(?:browse|index|con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * Makes a text safe as the last part of an address, in lower case: `Tatlı, Safiye Zeynep` gives `tatli-safiye-zeynep`. Letters are
 * written in ASCII (by sound for other scripts), anything but letters and digits becomes one hyphen. What is too long is cut, with a
 * digest of the whole; what leaves nothing is the digest alone.
 */
export function slugify(text: string): string {
	return finish(
		anyAscii(text.normalize('NFC'))
			.toLowerCase()
			.replace(/['’]/g, '')
			.replace(/[^a-z0-9]+/g, '-')
			.replace(/^-+|-+$/g, ''),
		text,
	);
}

/**
 * Makes an identifier safe as the last part of an address: as `slugify`, but dots and underscores stay, so that a DOI can still be told:
 * `10.62641/aep.v53i6.1946` gives `10.62641-aep.v53i6.1946`. It never begins or ends with a dot, holds no two dots in a row, and
 * has no ending that a host would take for a kind of file.
 */
export function safeId(text: string): string {
	return finish(pathPart(anyAscii(text.normalize('NFC'))), text);
}

function finish(slug: string, text: string): string {
	if (slug === '') return `x-${digest(text)}`;
	if (RESERVED.test(slug)) return `${slug}-${digest(text, 6)}`;
	if (slug.length <= LONGEST) return slug;
	return `${slug.slice(0, LONGEST - 13).replace(/[._-]+$/, '')}-${digest(text)}`;
}

/**
 * Gives each key a slug of its own, made from a text: `[[key, text], ...]`. Where several come out alike (`C`, `C++`, `C#`), the first key
 * by code unit has the plain one and the others carry a digest of their key, so that a slug does not depend on the order in which
 * records were read.
 */
export function uniqueSlugs(texts: Iterable<readonly [key: string, text: string]>): Map<string, string> {
	const slugs = new Map<string, string>();
	const taken = new Set<string>();
	for (const [key, text] of [...texts].sort(([a], [b]) => byCodeUnit(a, b))) {
		const plain = slugify(text);
		let slug = plain;
		for (let length = 6; taken.has(slug); length += 2) slug = `${plain}-${digest(key, length)}`;
		taken.add(slug);
		slugs.set(key, slug);
	}
	return slugs;
}
