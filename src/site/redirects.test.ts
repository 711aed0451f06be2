import { expect, test } from 'vitest';
import { SiteSettingsSchema } from '../catalogue/settings.ts';
import { redirectFiles } from './redirects.ts';

const heading = (slug: string, ...addresses: string[]) => ({ slug, addresses });
const indexes = {
	authors: [heading('example-ann', 'example-a'), heading('sample-bo')],
	journals: [heading('tea-studies', 'tea-stud')],
	subjects: [heading('tea', 'camellia')],
};
const leads = [{ from: 'pmid-1', to: ['10.5555-a'] }];

test('each former address of an article, author, journal or subject has a page that leads on', () => {
	const site = SiteSettingsSchema.parse({ url: 'https://example.org', base: '/tea/' });
	const files = [...redirectFiles({ leads, site }, indexes)];
	expect(files.map(({ path }) => path)).toEqual([
		'articles/pmid-1/index.html',
		'authors/example-a/index.html',
		'journals/tea-stud/index.html',
		'subjects/camellia/index.html',
	]);
	const page = [...(files[1]?.pieces() ?? [])].join('');
	expect(page).toContain('<link rel="canonical" href="https://example.org/tea/authors/example-ann/">');
	expect(page).toContain('url=../example-ann/');
	expect(page).toContain('This author has another address');
});

test('where files are dear, one file for hosts has them all', () => {
	const site = SiteSettingsSchema.parse({ files: 'few' });
	const [file, second] = [...redirectFiles({ leads, site }, indexes)];
	expect(second).toBeUndefined();
	expect([...(file?.pieces() ?? [])].join('')).toBe(
		'/articles/pmid-1/ /articles/10.5555-a/ 301\n/authors/example-a/ /authors/example-ann/ 301\n/journals/tea-stud/ /journals/tea-studies/ 301\n/subjects/camellia/ /subjects/tea/ 301\n',
	);
});
