import { describe, expect, test } from 'vitest';
import { exampleArticle } from './example.ts';
import { filed, titleKey, titleParts } from './title-order.ts';

describe('what a title is filed by', () => {
	test.each([
		['The effect of tea', [], 'effectoftea'],
		['A “new” trial', ['en'], 'newtrial'],
		['An update', ['en-GB'], 'update'],
		['Anhedonia', ['en'], 'anhedonia'],
		['A priori hypotheses', ['en'], 'apriorihypotheses'],
		['Die Wirkung', ['de'], 'wirkung'],
		['Die hard habits', ['en'], 'diehardhabits'],
		['L’effet du thé', ['fr'], 'effetduthe'],
		['La eficacia', ['es-MX'], 'eficacia'],
		['A eficácia', ['pt'], 'eficacia'],
		['[The effect]', [], 'effect'],
		['5-HT and mood', [], '5htandmood'],
		['The', [], 'the'],
		['???', [], ''],
	])('%j in %j is %j', (title, languages, key) => {
		expect(titleKey({ title, languages })).toBe(key);
	});
});

describe('parts of a list of titles', () => {
	const list = (...titles: string[]) => filed(titles.map((title, n) => exampleArticle({ id: `a${n}`, title })));
	test('are letters, figures first, other scripts and the rest last', () => {
		const parts = titleParts(list('Zeta', 'Депрессия', '5-HT', 'Ärzte', '???', 'alpha', 'The beta'), 9);
		expect(parts.map(({ slug, titles }) => [slug, titles.map(({ article }) => article.title)])).toEqual([
			['0-9', ['5-HT']],
			['a', ['alpha', 'Ärzte']],
			['b', ['The beta']],
			['z', ['Zeta']],
			['cyrillic', ['Депрессия']],
			['other', ['???']],
		]);
	});
	test('are cut by the next letter where they are too long', () => {
		const parts = titleParts(list('Effect', 'Efficacy', 'Early', 'E', 'E4', 'Tea'), 2);
		expect(parts.map(({ slug, label, titles }) => [slug, label, titles.length])).toEqual([
			['e-other', 'E …', 2],
			['ea', 'Ea', 1],
			['ef', 'Ef', 2],
			['t', 'T', 1],
		]);
	});
	test('end to be cut where the letters tell nothing more', () => {
		const same = list(...Array.from({ length: 30 }, () => 'Editorial'));
		expect(titleParts(same, 10).map(({ slug, titles }) => [slug, titles.length])).toEqual([['edi', 30]]);
	});
});
