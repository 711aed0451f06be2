import { expect, test } from 'vitest';
import { suggestCorrection } from './suggest-correction.ts';

const article = { id: '10.5555-a', title: 'Tea & sleep' };
const PAGE = 'https://example.org/articles/10.5555-a/';

test('a new issue on GitHub is begun with the title, the id and the page of the article', () => {
	const address = new URL(suggestCorrection(article, 'https://github.com/example/catalogue.git', PAGE) ?? '');
	expect(address.origin + address.pathname).toBe('https://github.com/example/catalogue/issues/new');
	expect(address.searchParams.get('title')).toBe('Correction: Tea & sleep');
	expect(address.searchParams.get('body')).toContain(`Article: 10.5555-a\nPage: ${PAGE}\n\nField:\nIt says:\n`);
});

test('GitLab has other names for the same', () => {
	const address = new URL(suggestCorrection(article, 'https://gitlab.com/example/catalogue/', undefined) ?? '');
	expect(address.pathname).toBe('/example/catalogue/-/issues/new');
	expect(address.searchParams.get('issue[title]')).toBe('Correction: Tea & sleep');
});

test('a long title is cut between its letters', () => {
	const address = new URL(suggestCorrection({ ...article, title: '𝒯'.repeat(500) }, 'https://codeberg.org/example/catalogue', PAGE) ?? '');
	expect(address.searchParams.get('title')).toBe(`Correction: ${'𝒯'.repeat(120)}…`);
});

test.each([undefined, 'https://example.org/repository', 'no address'])('there is nothing for the repository %s', (repository) => {
	expect(suggestCorrection(article, repository, PAGE)).toBeUndefined();
});
