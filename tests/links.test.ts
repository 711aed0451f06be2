import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type ConfigData, HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { type Page, readPage } from './html.ts';
import { addressOf, pageKinds } from './kinds.ts';
import { articleIds, filesOf, isRedirect, pagesOf, textOf } from './output.ts';
import { type Kind, type Site, site } from './site.ts';

const HOST = 'https://site.test';

/** Every page of a site with what it refers to, read once. */
async function walk(kind: Kind): Promise<{ built: Site; pages: Map<string, Page> }> {
	const built = await site(kind);
	return { built, pages: new Map(pagesOf(built.out).map((file) => [file, readPage(built.out, file)])) };
}

/** The file that an address of the site stands for; undefined when it leads to none. */
function fileOf(built: Site, path: string): string | undefined {
	if (!path.startsWith(built.base)) return undefined;
	const file = decodeURIComponent(path.slice(built.base.length));
	const full = join(built.out, file);
	if (path.endsWith('/')) return existsSync(join(full, 'index.html')) ? `${file}index.html` : undefined;
	// A host would redirect a folder without a slash; our own links never rely on it.
	return existsSync(full) && statSync(full).isFile() ? file : undefined;
}

/** Relations of links in the head that say something of a page; a browser asks for none of them (HTML, link types). */
const NEVER_ASKED = ['canonical', 'cite-as', 'describedby', 'license', 'author', 'schema.DC'];

describe.each(['sample', 'sample-under-base', 'hostile', 'broken', 'empty', 'standing'] as const)('the site "%s"', (kind) => {
	test('has no broken link and no fragment that leads nowhere', async () => {
		const { built, pages } = await walk(kind);
		const ids = new Map([...pages].map(([file, page]) => [file, new Set(page.ids())]));
		const broken: string[] = [];
		for (const [file, page] of pages) {
			const here = new URL(`${built.base}${addressOf(file)}`, HOST);
			for (const { element, attribute, target, text } of page.references()) {
				const url = URL.canParse(target, here) ? new URL(target, here) : undefined;
				if (url && url.origin !== HOST) continue;
				const found = url && fileOf(built, url.pathname);
				const fragment = url ? decodeURIComponent(url.hash.slice(1)) : '';
				const lost = !found || (fragment !== '' && ids.has(found) && !ids.get(found)?.has(fragment));
				if (lost) broken.push(`${file}: <${element} ${attribute}="${target}">${text.slice(0, 40)}`);
			}
		}
		expect(pages.size).toBeGreaterThan(5);
		expect(broken.slice(0, 20)).toEqual([]);
	});

	test('has no link in a style sheet that leads nowhere', async () => {
		const { built } = await walk(kind);
		const broken = filesOf(built.out)
			.filter((file) => file.endsWith('.css'))
			.flatMap((file) => {
				const addresses = [...readFileSync(join(built.out, file), 'utf8').matchAll(/url\((["']?)([^)"']+)\1\)/g)].map(
					([, , url = '']) => url,
				);
				return addresses
					.filter((url) => !url.startsWith('data:'))
					.filter((url) => !fileOf(built, new URL(url, new URL(`${built.base}${file}`, HOST)).pathname))
					.map((url) => `${file}: ${url}`);
			});
		expect(broken).toEqual([]);
	});

	test('asks no third party for anything', async () => {
		const { built, pages } = await walk(kind);
		const asked = [...pages].flatMap(([file, page]) =>
			page
				.references()
				.filter(({ element, attribute }) => attribute !== 'cite' && !['a', 'area'].includes(element))
				.filter(
					({ element, target }) => !(element === 'link' && NEVER_ASKED.some((rel) => page.html.includes(`rel="${rel}" href="${target}"`))),
				)
				.filter(({ target }) => new URL(target, new URL(built.base, HOST)).origin !== HOST && !target.startsWith('data:'))
				.map(({ element, target }) => `${file}: <${element}> ${target}`),
		);
		expect(asked).toEqual([]);
	});

	test('leads out only to addresses of the web and of mail', async () => {
		const { pages } = await walk(kind);
		const schemes = new Set([...pages.values()].flatMap((page) => page.references().map(({ target }) => new URL(target, HOST).protocol)));
		for (const scheme of schemes) expect(['https:', 'http:', 'mailto:', 'data:']).toContain(scheme);
	});

	test('lets a reader without JavaScript reach every page from the home page, and each article in four clicks', async () => {
		const { built, pages } = await walk(kind);
		const clicks = new Map([['index.html', 0]]);
		for (const [file, far] of clicks) {
			const page = pages.get(file);
			const here = new URL(`${built.base}${addressOf(file)}`, HOST);
			for (const { href } of page?.links() ?? []) {
				const url = new URL(href, here);
				const found = url.origin === HOST ? fileOf(built, url.pathname) : undefined;
				if (found && pages.has(found) && !clicks.has(found)) clicks.set(found, far + 1);
			}
		}
		// What is left of an article, and an identifier that several share, are reached by their former addresses alone.
		const former = (file: string) =>
			isRedirect(built.out, file) || (file.startsWith('articles/') && textOf(built.out, file).includes('content="noindex"'));
		expect([...pages.keys()].filter((file) => !clicks.has(file) && file !== '404.html' && !former(file))).toEqual([]);
		const articles = articleIds(built.out).filter((id) => !former(`articles/${id}/index.html`));
		expect(articles.filter((id) => (clicks.get(`articles/${id}/index.html`) ?? Number.POSITIVE_INFINITY) > 4)).toEqual([]);
	});
});

describe('valid HTML', () => {
	const rules: ConfigData = {
		extends: ['html-validate:standard'],
		rules: {
			// How a tag is written is the compressor's affair, and long titles and words of records are what they are.
			'doctype-style': 'off',
			'attr-quotes': 'off',
			'void-style': 'off',
			'no-trailing-whitespace': 'off',
			'long-title': 'off',
			'no-inline-style': 'off',
			'attribute-boolean-style': 'off',
			'attribute-empty-style': 'off',
		},
	};

	test.each(['sample', 'hostile', 'empty'] as const)('one page of each kind of the site "%s"', async (kind) => {
		const { out } = await site(kind);
		const validator = new HtmlValidate(rules);
		const found: string[] = [];
		for (const file of pageKinds(out)) {
			const { results } = await validator.validateString(readFileSync(join(out, file), 'utf8'));
			for (const { messages } of results)
				found.push(...messages.map(({ ruleId, message, line, selector }) => `${file}:${line} ${ruleId}: ${message} (${selector})`));
		}
		expect(found).toEqual([]);
	});
});
