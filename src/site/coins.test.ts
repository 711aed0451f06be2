import { expect, test } from 'vitest';
import { contextObject } from './coins.ts';
import { exampleArticle } from './example.ts';

const parsed = (given: Parameters<typeof exampleArticle>[0]) => new URLSearchParams(contextObject(exampleArticle(given)));

test('a journal article is one of the journal format, with all its parts', () => {
	const pairs = parsed({
		title: 'Trees & <leaves>',
		authors: [{ family: 'Example', given: 'Ann' }, { literal: 'Example Group' }],
		containerTitle: 'Journal of Examples',
		volume: '3',
		page: '1-9',
		issued: '2025-03',
		doi: '10.5555/a.1',
		pmid: '12345678',
	});
	expect(pairs.get('rft_val_fmt')).toBe('info:ofi/fmt:kev:mtx:journal');
	expect(pairs.get('rft.genre')).toBe('article');
	expect(pairs.get('rft.atitle')).toBe('Trees & <leaves>');
	expect(pairs.getAll('rft.au')).toEqual(['Ann Example', 'Example Group']);
	expect(pairs.getAll('rft_id')).toEqual(['info:doi/10.5555/a.1', 'info:pmid/12345678']);
	expect(pairs.get('rft.date')).toBe('2025-03');
});

test('a book has its title as that of a book, a chapter both', () => {
	expect(parsed({ type: 'book', title: 'On examples' }).get('rft.btitle')).toBe('On examples');
	const chapter = parsed({ type: 'chapter', title: 'First', containerTitle: 'On examples' });
	expect([chapter.get('rft.atitle'), chapter.get('rft.btitle'), chapter.get('rft.genre')]).toEqual(['First', 'On examples', 'bookitem']);
});

test('what is not known is left out', () => {
	expect([...parsed({}).keys()]).toEqual(['ctx_ver', 'rft_val_fmt', 'rft.genre', 'rft.atitle']);
});
