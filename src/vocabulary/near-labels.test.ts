import { describe, expect, test } from 'vitest';
import { NearLabels } from './near-labels.ts';

function near(label: string, ...others: string[]): string[] {
	const labels = new NearLabels([label, ...others].map((one) => ({ label: one, item: one })));
	return labels.near(label, label).map(({ label: found, nearness }) => `${found}: ${nearness}`);
}

describe('the nearest labels', () => {
	test.each([
		['Green teas', 'Tea, green', 'words'],
		['Personalised brewing', 'Personalized brewing', 'words'],
		['Brewing of tea', 'Tea brewing', 'words'],
		['Fermantation', 'Fermentation', 'spelling'],
		['GTB', 'Green tea brewing', 'initials'],
		['Green tea', 'Tea', 'narrower'],
		['Tea', 'Green tea', 'broader'],
		['Fermented leaves', 'Fermentation of leaves', 'shared'],
	])('%s is near %s: %s', (label, other, nearness) => {
		expect(near(label, other, 'Porcelain', 'Water temperature', 'Sugar')).toEqual([`${other}: ${nearness}`]);
	});

	test('are none where nothing is alike, and never for a figure', () => {
		expect(near('Porcelain', 'Sugar', 'Green tea')).toEqual([]);
		expect(near('Phase 1234', 'Phase 1235')).toEqual([]);
	});

	test('are at most three, surest first, each thing once', () => {
		const tea = { name: 'tea' };
		const labels = new NearLabels([
			{ label: 'Brewing of green tea', item: tea },
			{ label: 'Green tea brewing', item: tea },
			...['Tea', 'Green tea', 'Brewing', 'Black tea brewing'].map((label) => ({ label, item: { name: label } })),
		]);
		const found = labels.near('Brewing, green tea', { name: 'asked' });
		expect(found).toHaveLength(3);
		expect(found[0]).toMatchObject({ item: tea, nearness: 'words', score: 1 });
		expect(found.filter(({ item }) => item === tea)).toHaveLength(1);
	});

	test('do not depend on the order of the labels', () => {
		const all = ['Green tea', 'Teas, green', 'Greens', 'Tea', 'Green tea, cold'].map((label) => ({ label, item: label }));
		const found = (labels: typeof all) => new NearLabels(labels).near('Green tea', 'Green tea');
		expect(found([...all].reverse())).toEqual(found(all));
	});
});
