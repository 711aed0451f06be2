import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { PackedFiles } from '../packed.ts';
import { covering, pathAt, readRanges } from './ranges.ts';
import { putShards, sortKeyed } from './shards.ts';

/** Words that hardly pack: the digits of a sequence without a pattern. */
function words(count: number): { key: string; row: string }[] {
	let state = 1;
	return sortKeyed(
		Array.from({ length: count }, () => {
			state = (state * 48271) % 2147483647;
			return { key: state.toString(36), row: state.toString(36) };
		}),
		() => 0,
	);
}

describe('a list cut into files', () => {
	const list = words(3000);
	const packed = new PackedFiles();
	const ranges = readRanges('x', putShards(packed, 'x', list, 1500));
	const rowsAt = (place: number): string[] => JSON.parse(gunzipSync(packed.files.get(pathAt(ranges, place)) ?? Buffer.of()).toString());

	test('holds every row once, in files that are neither too large nor nearly empty', () => {
		expect(ranges.digests.flatMap((_, place) => rowsAt(place))).toEqual(list.map(({ row }) => row));
		const sizes = [...packed.files.values()].map(({ length }) => length);
		expect(Math.max(...sizes)).toBeLessThanOrEqual(1500);
		expect(Math.min(...sizes.slice(0, -1))).toBeGreaterThan(1000);
		expect(packed.files.size).toBe(ranges.digests.length);
	});

	test('tells of each beginning all files that hold it, and no other', () => {
		for (const prefix of [
			'',
			'1',
			'a',
			'zz',
			...list.filter((_, at) => at % 50 === 0).flatMap(({ key }) => [key, key.slice(0, 2), key.slice(0, 3)]),
		]) {
			const holding = ranges.digests.flatMap((_, place) => (rowsAt(place).some((row) => row.startsWith(prefix)) ? [place] : []));
			const told = covering(ranges, prefix);
			if (holding.length > 0) expect(told, prefix).toEqual(holding);
			else expect(told.length, prefix).toBe(1);
		}
	});

	test('keeps rows of one key together', () => {
		const same = [...words(50), ...Array.from({ length: 400 }, (_, at) => ({ key: 'zzz', row: `${words(1)[0]?.row}${at * 7919}` }))];
		const files = new PackedFiles();
		const { firsts } = readRanges('x', putShards(files, 'x', same, 600));
		expect(firsts.filter((first) => first.startsWith('zz')).length).toBeLessThanOrEqual(1);
	});

	test('is nothing where there are no rows', () => {
		const none = readRanges('x', putShards(new PackedFiles(), 'x', [], 1500));
		expect(covering(none, 'a')).toEqual([]);
	});
});
