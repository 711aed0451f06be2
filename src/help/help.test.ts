import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { SiteSettingsSchema, SourceSettingsSchema } from '../catalogue/settings.ts';
import { renderMarkdown } from '../markdown/markdown.ts';
import { readPage } from '../markdown/page.ts';
import { wholeExports } from '../site/exports.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const files = globSync('{pages,problems}/*.md', { cwd: here })
	.map((file) => file.replaceAll('\\', '/'))
	.sort();
const text = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8');

/** Lists that the site makes from the records. */
const LISTS = [
	'/',
	'/search/',
	'/saved/',
	'/subjects/',
	'/authors/',
	'/journals/',
	'/years/',
	'/types/',
	'/databases/',
	'/sources/',
	'/report/',
	'/retractions/',
	'/exports/',
	'/catalogue.json',
	'/exports/manifest.json',
];
const addresses = new Set([
	...LISTS,
	'/problems/',
	...wholeExports().map(({ path }) => `/${path}`),
	...['site', 'source', 'record'].map((name) => `/schemas/${name}.json`),
	...files.map(addressOf),
]);

/** `/help/formats/` of `pages/formats.md`. */
function addressOf(file: string): string {
	return `/${file.replace(/^pages/, 'help').replace(/(index)?\.md$/, '')}/`.replace('//', '/');
}

/** The parts of each page that can be linked to, by its address. */
const parts = new Map(
	files.map((file): [string, Set<string>] => {
		const { html } = renderMarkdown(readPage(text(file), file).body, { file });
		return [addressOf(file), new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id))];
	}),
);

describe.each(files)('%s', (file) => {
	const { data, body, problems } = readPage(text(file), `src/help/${file}`);
	const rendered = renderMarkdown(body, { file });

	test('is read and rendered without a problem', () => {
		expect([...problems, ...rendered.problems]).toEqual([]);
		expect(data.title).not.toBe('');
	});

	test('leads nowhere but to pages and parts of pages that exist', () => {
		const inside = [...rendered.html.matchAll(/href="([/#][^"]*)"/g)].map(([, link = '']) => link.split('#', 2));
		expect(inside.filter(([address]) => address !== '' && !addresses.has(address ?? ''))).toEqual([]);
		const lost = inside.filter(([address, part]) => part !== undefined && !parts.get(address || addressOf(file))?.has(part));
		expect(lost).toEqual([]);
	});

	test('names no person and no address but evident examples', () => {
		for (const [address] of text(file).matchAll(/[\w.]+@[\w.-]+\.\w+/g)) expect(address).toMatch(/@example\.org$|^@/);
	});
});

describe('keys of the settings', () => {
	test('every key of site.yml is explained', () => {
		const page = text('pages/site-settings.md');
		const keys = Object.keys(SiteSettingsSchema.shape).flatMap((key) => (key === 'rights' ? ['rights.suppliedAbstracts'] : [key]));
		for (const key of keys) expect(page).toMatch(new RegExp(`^\\| \`${key}\` +\\|`, 'm'));
		expect(page.match(/^\| `/gm)).toHaveLength(keys.length);
	});

	test('every key of _source.yml is explained', () => {
		const page = text('pages/sources.md');
		const keys = Object.keys(SourceSettingsSchema.shape);
		for (const key of keys) expect(page).toMatch(new RegExp(`^\\| \`${key}\` +\\|`, 'm'));
		expect(page.match(/^\| `/gm)).toHaveLength(keys.length);
	});
});
