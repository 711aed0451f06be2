import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import type { Article } from '../catalogue/article.ts';
import { indexArticles } from '../catalogue/lists/indexes.ts';
import { SiteSettingsSchema } from '../catalogue/settings.ts';
import { exampleArticle } from './example.ts';
import { feedFiles, headingFeeds, siteFeeds } from './feed.ts';

const site = SiteSettingsSchema.parse({ title: 'Tea & health', url: 'https://example.org', base: '/tea/' });
const feedsOf = (articles: Article[], settings = site) =>
	new Map([...feedFiles({ articles, site: settings }, indexArticles(articles))].map(({ path, pieces }) => [path, [...pieces()].join('')]));
const atomOf = (articles: Article[]) => feedsOf(articles).get('feed.xml') ?? '';
const jsonOf = (articles: Article[]) => JSON.parse(feedsOf(articles).get('feed.json') ?? '');

interface Element {
	name: string;
	attributes: Record<string, string>;
	text: string;
	children: Element[];
}

/** An XML document as a tree. Throws where it is not well-formed. */
function parsed(xml: string): Element {
	const root: Element = { name: '', attributes: {}, text: '', children: [] };
	const open = [root];
	const parser = new SaxesParser();
	parser.on('error', (fault) => {
		throw fault;
	});
	parser.on('opentag', ({ name, attributes }) => {
		const element = { name, attributes: Object.fromEntries(Object.entries(attributes)), text: '', children: [] };
		open.at(-1)?.children.push(element);
		open.push(element);
	});
	parser.on('text', (text) => {
		const element = open.at(-1);
		if (element) element.text += text;
	});
	parser.on('closetag', () => open.pop());
	parser.write(xml).close();
	return root.children[0] ?? root;
}

const only = ({ children }: Element, name: string) => children.filter((child) => child.name === name);

/** What RFC 4287 asks of a feed (4.1.1) and of an entry (4.1.2), as far as it concerns what is here; each fault in words. */
function faultsOf(feed: Element): string[] {
	const faults: string[] = [];
	const check = (fine: boolean, what: string) => {
		if (!fine) faults.push(what);
	};
	check(feed.name === 'feed' && feed.attributes['xmlns'] === 'http://www.w3.org/2005/Atom', 'the root is no atom:feed');
	const entries = only(feed, 'entry');
	const authored = only(feed, 'author').length > 0;
	for (const [of, where] of [feed, ...entries].map((element) => [element, element.name] as const)) {
		for (const name of ['id', 'title', 'updated']) check(only(of, name).length === 1, `${where} has not one ${name}`);
		check(authored || only(of, 'author').length > 0, `${where} has no author`);
		for (const author of only(of, 'author'))
			check(only(author, 'name').length === 1 && only(author, 'uri').length < 2, 'an author without one name');
		for (const name of ['published', 'summary']) check(only(of, name).length < 2, `${where} has several of ${name}`);
		for (const { name, text } of of.children.filter((child) => ['updated', 'published'].includes(child.name)))
			check(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text) && !Number.isNaN(Date.parse(text)), `${name} is no moment: ${text}`);
		const [id] = only(of, 'id');
		check(URL.canParse(id?.text ?? ''), `${where} has no whole address as its id`);
		const links = only(of, 'link').map(({ attributes }) => attributes);
		check(
			links.every(({ href = '' }) => URL.canParse(href)),
			`${where} has a link that is not whole`,
		);
		check(links.filter(({ rel }) => rel === 'alternate').length === 1, `${where} has not one alternate`);
		for (const { attributes } of only(of, 'category')) check((attributes['term'] ?? '') !== '', 'a category without a term');
	}
	check(only(feed, 'link').filter(({ attributes }) => attributes['rel'] === 'self').length === 1, 'the feed does not say where it is');
	const ids = entries.map((entry) => only(entry, 'id')[0]?.text);
	check(new Set(ids).size === ids.length, 'two entries have one id');
	return faults;
}

const wicked = exampleArticle({
	id: 'wicked',
	title: 'A \u0000\u0007 \ud800 "b" ]]> <x',
	added: '2025-01-02',
	authors: [{ literal: '<script>&' }, { family: 'Example', given: 'Ann', orcid: '0000-0002-1825-0097' }],
	subjects: [
		{ label: '"><', kind: 'heading' },
		{ label: 'Tea', kind: 'heading' },
	],
	containerTitle: 'Journal & Examples',
});
const two = [
	exampleArticle({ id: 'old', title: 'Old', added: '2024-01-02', changed: '2025-06' }),
	exampleArticle({
		id: 'new',
		title: 'New <i>&',
		added: '2025-01',
		issued: '2025',
		year: 2025,
		containerTitle: 'Journal of Examples',
		volume: '5',
		page: '1-9',
		authors: [{ family: 'Example', given: 'Ann' }],
		status: { kind: 'retracted', notices: [], said: [{ words: 'x', by: 'PubMed' }] },
		abstract: { sections: [{ text: 'Words of the abstract.' }] },
	}),
];

describe('the Atom feeds', () => {
	test('keep to the rules of RFC 4287, whatever a title holds and where nothing is new', () => {
		for (const articles of [[], [wicked], [...two, wicked], [exampleArticle()]]) {
			for (const [path, text] of feedsOf(articles)) {
				if (path.endsWith('.xml')) expect([path, ...faultsOf(parsed(text))]).toEqual([path]);
			}
		}
	});
	test('give what came last first, and tell a retracted article in its title', () => {
		expect(only(parsed(atomOf(two)), 'entry').map((entry) => only(entry, 'title')[0]?.text)).toEqual(['Retracted: New <i>&', 'Old']);
	});
	test('say when an article came, when it changed where it did since, and of the feed when the last one changed', () => {
		const feed = parsed(atomOf(two));
		const moments = only(feed, 'entry').map((entry) => ['published', 'updated'].map((name) => only(entry, name)[0]?.text));
		expect(moments).toEqual([
			[undefined, '2025-01-01T00:00:00Z'],
			['2024-01-02T00:00:00Z', '2025-06-01T00:00:00Z'],
		]);
		expect(only(feed, 'updated')[0]?.text).toBe('2025-06-01T00:00:00Z');
	});
	test('sum an article up by its citation, never by its abstract', () => {
		expect(atomOf(two)).toContain('<summary>Example A. Journal of Examples, vol. 5, 2025, pp. 1–9</summary>');
		expect([...feedsOf(two).values()].join('')).not.toContain('Words of the abstract');
	});
	test('name the authors, their ORCID as an address, and the subjects as they are listed', () => {
		const [entry] = only(parsed(atomOf([wicked])), 'entry');
		if (!entry) throw new Error('no entry');
		expect(only(entry, 'author').map((author) => author.children.map(({ text }) => text))).toEqual([
			['<script>&'],
			['Ann Example', 'https://orcid.org/0000-0002-1825-0097'],
		]);
		expect(only(entry, 'category').map(({ attributes }) => attributes['term'])).toEqual(['"><', 'Tea']);
	});
});

describe('the JSON feeds', () => {
	test('say the same as the Atom feeds, under the names of JSON Feed 1.1', () => {
		const feed = jsonOf(two);
		expect(feed).toMatchObject({
			version: 'https://jsonfeed.org/version/1.1',
			title: 'Tea & health',
			home_page_url: 'https://example.org/tea/',
			feed_url: 'https://example.org/tea/feed.json',
			language: 'en',
		});
		expect(feed.items).toEqual([
			{
				id: 'https://example.org/tea/articles/new/',
				url: 'https://example.org/tea/articles/new/',
				title: 'Retracted: New <i>&',
				content_text: 'Example A. Journal of Examples, vol. 5, 2025, pp. 1–9',
				date_published: '2025-01-01T00:00:00Z',
				authors: [{ name: 'Ann Example' }],
			},
			expect.objectContaining({ title: 'Old', date_modified: '2025-06-01T00:00:00Z' }),
		]);
	});
	test('are JSON whatever a title holds, and where nothing is new', () => {
		expect(jsonOf([]).items).toEqual([]);
		expect(jsonOf([wicked]).items).toHaveLength(1);
	});
});

describe('which feeds there are', () => {
	test('one of each kind for the site, each subject and each journal, beside its page', () => {
		const article = exampleArticle({ containerTitle: 'Journal & Examples', subjects: [{ label: 'Tea', kind: 'heading' }] });
		expect([...feedsOf([article]).keys()]).toEqual([
			'feed.xml',
			'subjects/tea.xml',
			'journals/journal-examples.xml',
			'feed.json',
			'subjects/tea.feed.json',
			'journals/journal-examples.feed.json',
		]);
	});
	test('each says where it is, and pages point to the same places', () => {
		const feeds = feedsOf([wicked]);
		const said = [...siteFeeds(site), ...headingFeeds('subjects', 'tea', site), ...headingFeeds('journals', 'journal-examples', site)];
		for (const { path } of said) expect(feeds.get(path)).toContain(`https://example.org/tea/${path}`);
	});
	test('a feed holds the fifty that came last', () => {
		const articles = Array.from({ length: 70 }, (_, place) =>
			exampleArticle({
				id: `a${place}`,
				added: `2025-01-${String((place % 28) + 1).padStart(2, '0')}`,
				subjects: [{ label: 'Tea', kind: 'heading' }],
			}),
		);
		for (const path of ['feed.json', 'subjects/tea.feed.json']) {
			const { items } = JSON.parse(feedsOf(articles).get(path) ?? '');
			expect(items).toHaveLength(50);
			expect(items[0].date_published).toBe('2025-01-28T00:00:00Z');
		}
	});
	test('articles of which nobody knows when they came are no news', () => {
		expect(atomOf([exampleArticle({ title: 'Undated' })])).not.toContain('Undated');
	});
	test('where files are dear, those of the site alone', () => {
		expect([...feedsOf([wicked], { ...site, files: 'few' }).keys()]).toEqual(['feed.xml', 'feed.json']);
		expect(headingFeeds('subjects', 'tea', { ...site, files: 'few' })).toEqual([]);
	});
	test('a site without an address has none', () => {
		expect(feedsOf([wicked], SiteSettingsSchema.parse({})).size).toBe(0);
		expect(siteFeeds({ url: undefined })).toEqual([]);
	});
	test('a subject has those of narrower ones in its feed', () => {
		const indexes = indexArticles(two);
		const [model] = indexArticles([wicked]).subjects;
		if (!model) throw new Error('no subject');
		const broad = { ...model, slug: 'broad', label: 'Broad', articles: [], withNarrower: ['new'] };
		const files = [...feedFiles({ articles: two, site }, { ...indexes, subjects: [broad] })];
		const text = [...(files.find(({ path }) => path === 'subjects/broad.xml')?.pieces() ?? [])].join('');
		expect(text).toContain('<title>Broad · Tea &amp; health</title>');
		expect(text).toContain('https://example.org/tea/articles/new/');
	});
});
