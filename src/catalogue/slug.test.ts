import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { safeId, slugify, uniqueSlugs } from './slug.ts';

describe('slugify', () => {
	test.each([
		['Tatlı, Safiye Zeynep', 'tatli-safiye-zeynep'],
		['Atagün, Murat İlhan', 'atagun-murat-ilhan'],
		['Włodarczyk, A.', 'wlodarczyk-a'],
		['Crohn’s disease', 'crohns-disease'],
		['C++', 'c'],
		['__proto__', 'proto'],
		['constructor', 'constructor'],
		['抑うつ', expect.stringMatching(/^[a-z0-9-]+$/)],
	])('writes %j as %j', (text, slug) => {
		expect(slugify(text)).toEqual(slug);
	});

	test('never gives a reserved word, a device of Windows or nothing', () => {
		for (const text of ['browse', 'Browse', 'INDEX', 'con', 'LPT1', '', '***', '…']) {
			expect(slugify(text)).toMatch(/^(?:browse-|index-|con-|lpt1-|x-)[0-9a-f]{6,12}$/);
		}
	});

	test('cuts what is too long and tells two long texts apart', () => {
		const long = 'a very long heading '.repeat(20);
		expect(slugify(`${long}one`).length).toBeLessThanOrEqual(100);
		expect(slugify(`${long}one`)).not.toBe(slugify(`${long}two`));
	});
});

describe('safeId', () => {
	test.each([
		['10.62641/aep.v53i6.1946', '10.62641-aep.v53i6.1946'],
		['10.1016/S0140-6736(03)12705-5', '10.1016-s0140-6736-03-12705-5'],
		[
			'10.1002/(SICI)1097-0258(19980815)17:15<1661::AID-SIM968>3.0.CO;2-2',
			'10.1002-sici-1097-0258-19980815-17-15-1661-aid-sim968-3.0.co-2-2',
		],
		['lth-../x', 'lth-x'],
		['../../etc/passwd', 'etc-passwd'],
		['a/b c;~', 'a-b-c'],
		['.htaccess', 'htaccess'],
		['_private', 'private'],
		['10.5555/report.json', '10.5555-report-json'],
		['10.5555/a..b', '10.5555-a.b'],
		['con.1', 'con-1'],
	])('writes %j as %j', (text, id) => {
		expect(safeId(text)).toBe(id);
	});

	test('gives for any text a path part that no host and no file system reads as anything else', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
				const id = safeId(text);
				expect(id).toMatch(/^[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?$/);
				expect(id).not.toContain('..');
				expect(id.length).toBeLessThanOrEqual(100);
				expect(['browse', 'index', 'con']).not.toContain(id);
			}),
		);
	});
});

describe('uniqueSlugs', () => {
	test('keeps the plain slug for the first key and marks the others by a digest of theirs, in any order of keys', () => {
		const keys = ['c++', 'c', 'c#'];
		const slugs = uniqueSlugs(keys.map((key) => [key, key]));
		expect(slugs.get('c')).toBe('c');
		expect(new Set(slugs.values()).size).toBe(3);
		expect(slugs.get('c#')).toMatch(/^c-[0-9a-f]{6}$/);
		expect(uniqueSlugs(keys.reverse().map((key) => [key, key]))).toEqual(slugs);
	});

	test('gives every key a slug of its own', () => {
		fc.assert(
			fc.property(fc.uniqueArray(fc.string({ maxLength: 5 })), (keys) => {
				expect(new Set(uniqueSlugs(keys.map((key) => [key, key])).values()).size).toBe(keys.length);
			}),
		);
	});
});
