import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { shareOf } from './share.ts';

const ADDRESS = 'https://example.org/catalogue/articles/10.5555-a/';

test('nothing is shared by an address that the site does not know', () => {
	expect(shareOf('An example', undefined)).toBeUndefined();
});

test('a letter is begun with the title and the address, whatever stands in them', () => {
	const mail = shareOf('Tea & sleep: 50 % more? (Example, 2025)', ADDRESS)?.mail ?? '';
	expect(mail).not.toContain('+');
	const given = new URL(mail).searchParams;
	expect(given.get('subject')).toBe('Tea & sleep: 50 % more? (Example, 2025)');
	expect(given.get('body')).toBe(ADDRESS);
});

test('the drawn code has every dark module of the code and no other, and four light ones around', () => {
	const qr = shareOf('An example', ADDRESS)?.qr;
	const { data, size } = encode(ADDRESS, { ecc: 'M', border: 4 });
	const drawn = data.map((row) => row.map(() => false));
	for (const [, x, y, width] of (qr?.path ?? '').matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
		for (let step = 0; step < Number(width); step++) (drawn[Number(y)] ?? [])[Number(x) + step] = true;
	}
	expect(drawn).toEqual(data);
	expect(qr?.size).toBe(size);
	expect(data.slice(0, 4).flat()).not.toContain(true);
});
