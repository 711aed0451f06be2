import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { renderMarkdown } from './markdown.ts';
import type { Citation } from './remark-cite.ts';

const file = 'content/pages/about.md';
/** The elements that a browser would find. */
function elements(page: string): { name: string; attributes: Record<string, string> }[] {
	const found: { name: string; attributes: Record<string, string> }[] = [];
	const parser = new Parser({ onopentag: (name, attributes) => found.push({ name, attributes }) });
	parser.end(page);
	return found;
}

const html = (text: string, base = '/') => renderMarkdown(text, { file, base }).html;

describe('what Markdown is for', () => {
	test('headings, lists, tables and code become plain elements', () => {
		expect(html('## Scope\n\n- one\n- two\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n\n```ris\nTY  - JOUR\n```\n')).toMatchInlineSnapshot(`
			"<h2 id="scope">Scope</h2>
			<ul>
			<li>one</li>
			<li>two</li>
			</ul>
			<table>
			<thead>
			<tr>
			<th>a</th>
			<th>b</th>
			</tr>
			</thead>
			<tbody>
			<tr>
			<td>1</td>
			<td>2</td>
			</tr>
			</tbody>
			</table>
			<pre tabindex="0"><code class="language-ris">TY  - JOUR
			</code></pre>"
		`);
	});

	test('a footnote and its way back meet', () => {
		const page = html('Text.[^1]\n\n[^1]: Note.');
		for (const [, target = ''] of page.matchAll(/href="#([^"]+)"/g)) expect(page).toContain(`id="${target}"`);
		expect(page.match(/href="#/g)).toHaveLength(2);
	});

	test('a task list keeps its ticks', () => {
		expect(html('- [x] done\n- [ ] open')).toContain('<input type="checkbox" checked disabled>');
	});

	test('each box of a task list has the words behind it for a label, and nothing more', () => {
		expect(html('- [x] one *two*\n  - [ ] three\n\n- [ ] four\n\n  five')).toMatchInlineSnapshot(`
			"<ul class="contains-task-list">
			<li class="task-list-item">
			<p><label><input type="checkbox" checked disabled> one <em>two</em></label></p>
			<ul class="contains-task-list">
			<li class="task-list-item"><label><input type="checkbox" disabled> three</label></li>
			</ul>
			</li>
			<li class="task-list-item">
			<p><label><input type="checkbox" disabled> four</label></p>
			<p>five</p>
			</li>
			</ul>"
		`);
	});

	test('headings of the same words have ids of their own, also beside a footnote', () => {
		const page = html('## Çay & *tea*\n\n## Çay & tea\n\n## Main\n\n## ???\n\n## Footnote-label\n\nText.[^1]\n\n[^1]: Note.');
		const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
		expect(ids).toEqual([
			'çay--tea',
			'çay--tea-1',
			'main-1',
			'part',
			'footnote-label-1',
			'user-content-fnref-1',
			'footnote-label',
			'user-content-fn-1',
		]);
	});

	test('a heading of the first level stands below the page’s own, and the others move with it', () => {
		const tags = (text: string) => elements(html(text)).map(({ name }) => name);
		expect(tags('# One\n\n## Two\n\n###### Six')).toEqual(['h2', 'h3', 'h6']);
		expect(tags('### Three\n\n## Two')).toEqual(['h3', 'h2']);
	});

	test('several texts on one page share no id', () => {
		const text = '# Mine\n\nText.[^1]\n\n[^1]: Note.';
		const ids = ['a-', 'b-'].flatMap((prefix) => {
			const { html: page } = renderMarkdown(text, { file, headings: { from: 3, prefix } });
			expect(page).toContain(`<h3 id="${prefix}mine">`);
			for (const [, target = ''] of page.matchAll(/(?:href="#|describedby=")([^"]+)"/g)) expect(page).toContain(`id="${target}"`);
			return [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
		});
		expect(new Set(ids).size).toBe(8);
	});

	test('subscript, superscript and italics may be written as tags, nested too', () => {
		expect(html('H<sub>2</sub>O and <i>in <b>vivo</b></i>')).toBe('<p>H<sub>2</sub>O and <i>in <b>vivo</b></i></p>');
	});

	test('a tag of these that is not closed is shown as text', () => {
		expect(html('x<sub>2 and y</sup>')).toBe('<p>x&#x3C;sub>2 and y&#x3C;/sup></p>');
	});

	test('a comment is left out, in a line and as a block', () => {
		expect(html('one <!-- two --> three\n\n<!-- four\nfive -->')).toBe('<p>one  three</p>');
	});
});

describe('hostile text is inert', () => {
	test.each([
		['a script', '<script>alert(1)</script>'],
		['a script in a line', 'text <script>alert(1)</script> text'],
		['an image with a handler', '<img src=x onerror=alert(1)>'],
		['an allowed tag with a handler', '<b onclick=alert(1)>bold</b>'],
		['a frame', '<iframe src="//example.com"></iframe>'],
		['a style', '<style>body{display:none}</style>'],
		['a form', 'a <form action="//example.com"><input name=q></form>'],
		['a drawing with a handler', '<svg onload=alert(1)>'],
		['a broken-off tag', '<img src=x onerror=alert(1) '],
		['a script within a comment that does not end', '<!--><script>alert(1)</script>'],
	])('%s is text', (_what, text) => {
		for (const { name, attributes } of elements(html(text))) {
			expect(['p', 'b']).toContain(name);
			expect(attributes).toEqual({});
		}
	});

	test.each([
		'javascript:alert(1)',
		'JaVaScRiPt:alert(1)',
		'java&#x0A;script:alert(1)',
		'&#1;javascript:alert(1)',
		'data:text/html,x',
		'vbscript:x',
		'file:///etc',
		'blob:x',
	])('a link to %s has no address', (address) => {
		const page = html(`[a](<${address}>) ![b](<${address}>) <${address}>\n\n[c]: ${address}\n\n[c]`);
		for (const [, target = ''] of page.matchAll(/(?:href|src)="([^"]*)"/g)) expect(target).not.toMatch(/^\s*\w+:/);
	});

	test('a class, a style or a handler cannot be made up, and an id only of the words of a heading', () => {
		const page = html('```"x\nonclick=y\n```\n\n[a](/b "title \\" onclick=x")\n\n# location');
		expect(elements(page).map(({ name, attributes }) => [name, ...Object.keys(attributes)].join(' '))).toEqual([
			'pre tabindex',
			'code class',
			'p',
			'a href title',
			'h2 id',
		]);
	});

	test('a page of a thousand open brackets is rendered in good time', () => {
		expect(html(`${'['.repeat(1000)}${'*a '.repeat(1000)}${'<sub>'.repeat(1000)}`)).toContain('&#x3C;sub>');
	});
});

describe('addresses', () => {
	test('links and images from the root get the base path', () => {
		const text = '[a](/help/) ![b](/figure.png) [c][d] [e](//example.com/) [f](https://example.com/) [g](#part)\n\n[d]: /search/';
		const page = html(text, '/catalogue/');
		expect([...page.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, target]) => target)).toEqual([
			'/catalogue/help/',
			'/catalogue/figure.png',
			'/catalogue/search/',
			'//example.com/',
			'https://example.com/',
			'#part',
		]);
	});

	test.each(['https://example.com/a.png', '//example.com/a.png', 'http:\\\\example.com/a.png'])(
		'an image of another site, %s, becomes a link',
		(src) => {
			const page = html(`![Figure 1](<${src}>)`);
			expect(page).not.toContain('<img');
			expect(page).toContain('>Figure 1<');
		},
	);

	test('an image of another site within a link becomes that link’s text', () => {
		expect(html('[![logo](https://example.com/a.png)](https://example.org/)')).toBe(
			'<p><a href="https://example.org/"><span>logo</span></a></p>',
		);
	});
});

describe('citations', () => {
	const articles: Record<string, Citation> = {
		'10.5555-example.1': { href: '/catalogue/articles/10.5555-example.1/', text: 'Example et al. 2025' },
		a_b_c: { href: '/catalogue/articles/a_b_c/', text: 'Body <of> Works 2024' },
	};
	const cited = (text: string) =>
		renderMarkdown(text, { file, base: '/catalogue/', cite: (id) => (Object.hasOwn(articles, id) ? articles[id] : undefined) });

	test('[@id] becomes a link to the article', () => {
		const { html, problems } = cited('As [@10.5555-example.1] and **[@a_b_c]** found.');
		expect(html).toBe(
			'<p>As <a href="/catalogue/articles/10.5555-example.1/">Example et al. 2025</a> and <strong><a href="/catalogue/articles/a_b_c/">Body &#x3C;of> Works 2024</a></strong> found.</p>',
		);
		expect(problems).toEqual([]);
	});

	test('an unknown article stays as text and is a problem with its file, line and column', () => {
		const { html, problems } = cited('One &amp; two\nthree\\* [@10.5555-example.1] [@nobody]\n\n> - [@constructor]');
		expect(html).toContain('[@nobody]');
		expect(problems.map(({ kind, file, line, column, actual }) => [kind, file, line, column, actual])).toEqual([
			['citation-unknown', file, 2, 30, 'nobody'],
			['citation-unknown', file, 4, 5, 'constructor'],
		]);
	});

	test('code, an escaped bracket and the text of a link cite nothing', () => {
		const { html, problems } = cited('`[@nobody]` \\[@nobody] [see [@nobody]](/help/)\n\n    [@nobody]');
		expect(problems).toEqual([]);
		expect(html.match(/\[@nobody\]/g)).toHaveLength(4);
	});

	test('an escaped citation before a real one does not take its place', () => {
		const { html, problems } = cited('\\[@nobody] [@nobody] [@10.5555-example.1]');
		expect(problems.map(({ column }) => column)).toEqual([12]);
		expect(html).toContain('Example et al. 2025');
	});
});
