import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { leaks } from './output.ts';
import { freshFolder } from './site.ts';

const secret = 'Lantern keepers’ sleep: “a trial” of <b>amber</b> glass & other remedies, for p < 0.05, on fifty remote islands.';

test.each([
	['as it is', secret],
	['as HTML', secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replace('’', '&#8217;').replace('“', '&#x201C;')],
	['as JSON', JSON.stringify({ abstract: secret }).replaceAll('<', '\\u003c').replace('’', '\\u2019')],
	['as part of an address', `https://example.org/?text=${encodeURIComponent(secret)}`],
	['in capitals, over several lines', secret.toUpperCase().replaceAll(' ', '\n   ')],
	['gzipped', gzipSync(`pagefind_dcd{"content":${JSON.stringify(secret)}}`)],
	['with marks in between', secret.replace('sleep', '<mark>sleep</mark>').replace('remedies', 'reme<wbr>dies')],
	['cut to a part of it', secret.slice(45)],
])('a text is found in a file that holds it %s', (_, content) => {
	const folder = freshFolder('leak');
	writeFileSync(join(folder, 'file'), content);
	expect(leaks(folder, secret).map(({ file }) => file)).toEqual(['file']);
});

test('a text is not found where only a few words of it stand', () => {
	const folder = freshFolder('leak');
	writeFileSync(join(folder, 'file'), 'Lantern keepers and their sleep; remote islands; other remedies');
	expect(leaks(folder, secret)).toEqual([]);
});
