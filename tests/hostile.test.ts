import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readPage, textOf } from './html.ts';
import { filesOf, textOf as fileText, pagesOf } from './output.ts';
import { site } from './site.ts';

/** Scripts that the site brings itself: from a file of its own, or data that no browser runs. */
const isOwn = (attributes: Record<string, string>) =>
	/^\/(_astro|pagefind)\//.test(attributes['src'] ?? '') || ['application/ld+json', 'application/json'].includes(attributes['type'] ?? '');

describe('a catalogue of hostile records', () => {
	test('builds, and every entry is published, merged or quarantined', async () => {
		const { run } = await site('hostile');
		const [, read, published, merged, quarantined] = (
			run.stdout.replaceAll(',', '').match(/read (\d+) = published (\d+) \+ merged (\d+) \+ quarantined (\d+)/) ?? []
		).map(Number);
		expect(read).toBe(12);
		expect((published ?? 0) + (merged ?? 0) + (quarantined ?? 0)).toBe(12);
		expect(published).toBeGreaterThanOrEqual(9);
	});

	test('runs no script but the site’s own', async () => {
		const { out } = await site('hostile');
		const foreign = pagesOf(out).flatMap((file) =>
			readPage(out, file)
				.elements('script')
				.filter((element) => !isOwn(element.attribs) && JSON.stringify(element.attribs) !== '{"type":"module"}')
				.map((element) => `${file}: ${JSON.stringify(element.attribs)}`),
		);
		expect(foreign).toEqual([]);
	});

	test('has no script inline that holds a word of a record', async () => {
		const { out } = await site('hostile');
		const infected = pagesOf(out).filter((file) =>
			readPage(out, file)
				.elements('script')
				.filter((element) => element.attribs['type'] !== 'application/ld+json')
				.some((element) => element.children.some((child) => 'data' in child && /hacked|polluted/.test(child.data))),
		);
		expect(infected).toEqual([]);
	});

	test('has no handler, no frame and no address that runs anything', async () => {
		const { out } = await site('hostile');
		const found = pagesOf(out).flatMap((file) =>
			readPage(out, file)
				.every()
				.filter(
					({ name, attribs }) =>
						['iframe', 'object', 'embed', 'base'].includes(name) ||
						Object.keys(attribs).some((attribute) => attribute.startsWith('on') || attribute === 'srcdoc') ||
						Object.values(attribs).some((value) => /^\s*(?:javascript|vbscript|data):/i.test(value)),
				)
				.map(({ name, attribs }) => `${file}: <${name} ${JSON.stringify(attribs)}>`),
		);
		expect(found).toEqual([]);
	});

	test('keeps JSON-LD readable and inside its element', async () => {
		const { out } = await site('hostile');
		for (const file of pagesOf(out)) {
			for (const script of readPage(out, file).elements('script')) {
				if (script.attribs['type'] !== 'application/ld+json') continue;
				const text = script.children.map((child) => ('data' in child ? child.data : '')).join('');
				expect(() => JSON.parse(text), file).not.toThrow();
				expect(text).not.toMatch(/<[!/s]/i);
			}
		}
	});

	test('shows what records say as text', async () => {
		const { out } = await site('hostile');
		const page = readPage(out, 'articles/10.5555-hostile.script/index.html');
		expect(textOf(page.elements('h1')[0])).toMatch(/^A script in a title/);
		const subjects = page.links('main').filter(({ href }) => href.startsWith('/subjects/'));
		for (const label of ['__proto__', 'constructor', 'hasOwnProperty', '../../etc/passwd', 'browse', 'index.html'])
			expect(subjects.map(({ text }) => text)).toContain(label);
		const tags = readPage(out, 'articles/10.5555-hostile.tags/index.html');
		expect(tags.text('h1')).toContain('p < 0.05');
		expect(tags.text('main')).toContain('a < b > c & d');
	});

	test('keeps a RIS tag and a JSON key called __proto__, and changes nothing else by them', async () => {
		const { out } = await site('hostile');
		expect(readPage(out, 'articles/10.5555-hostile.script/index.html').text('main')).toContain('{"polluted": true}');
		expect(Object.prototype).not.toHaveProperty('polluted');
	});

	test('writes files under names that are safe on every machine, and none outside of its folder', async () => {
		const { out, catalogue } = await site('hostile');
		for (const file of filesOf(out).filter((name) => !/^(_astro|pagefind)\//.test(name))) {
			expect(file).toMatch(/^[a-z0-9][a-z0-9._~()-]*(\/[a-z0-9_][a-z0-9._~()-]*)*$|^\.accession-site$/);
			expect(file).not.toMatch(/(^|\/)(con|prn|aux|nul|com\d|lpt\d)(\.|\/|$)|\.\.|\.\//);
		}
		expect(existsSync('/tmp/climber')).toBe(false);
		const ownFiles = (folder: string) => filesOf(folder).filter((file) => !file.startsWith('.accession/'));
		expect(ownFiles(catalogue)).toEqual(ownFiles(`${import.meta.dirname}/catalogues/hostile`));
	});

	test('takes control characters and direction marks out of what is shown', async () => {
		const { out } = await site('hostile');
		// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
		const hidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
		const page = readPage(out, 'articles/10.5555-hostile.control/index.html');
		expect(page.text('h1')).toMatch(/^Control .*reversed.* and .*isolated/);
		expect(filesOf(out).filter((file) => /\.(html|json|ris|bib|xml|txt)$/.test(file) && hidden.test(fileText(out, file)))).toEqual([]);
	});

	test('gives two articles of one title a page each', async () => {
		const { out } = await site('hostile');
		for (const name of ['twin-1', 'twin-2']) expect(existsSync(`${out}/articles/10.5555-hostile.${name}/index.html`)).toBe(true);
	});

	test('shows Markdown’s own tags as text or not at all', async () => {
		const { out } = await site('hostile');
		const page = readPage(out, 'about/index.html');
		expect(page.text('main')).toContain('Text with');
		expect(page.elements('style', 'iframe', 'svg', 'img')).toEqual([]);
		expect(page.elements('script').filter((element) => !isOwn(element.attribs))).toEqual([]);
	});
});
