import type { Options } from 'rehype-sanitize';

/**
 * What may be in a page that people write: the elements that Markdown itself makes, with the attributes it gives them.
 * `align` is left out: it is no longer HTML. HTML written into a page never gets this far, so this list is the second lock on the door.
 */
export const allowList: Options = {
	tagNames: [
		...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'blockquote', 'pre', 'hr', 'br'],
		...['ul', 'ol', 'li', 'input', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'section'],
		...['a', 'img', 'code', 'del', 'i', 'b', 'em', 'strong', 'sub', 'sup'],
	],
	attributes: {
		'*': ['title'],
		a: ['href', 'id', 'ariaDescribedBy', 'ariaLabel', 'dataFootnoteBackref', 'dataFootnoteRef', ['className', 'data-footnote-backref']],
		code: [['className', /^language-[\w-]+$/]],
		h2: ['id', ['className', 'sr-only']],
		img: ['src', 'alt'],
		input: [
			['disabled', true],
			['type', 'checkbox'],
			['checked', true],
		],
		li: ['id', ['className', 'task-list-item']],
		ol: ['start', ['className', 'contains-task-list']],
		section: ['dataFootnotes', ['className', 'footnotes']],
		ul: [['className', 'contains-task-list']],
	},
	required: { input: { disabled: true, type: 'checkbox' } },
	protocols: { href: ['http', 'https', 'mailto'], src: ['http', 'https'] },
	ancestors: Object.fromEntries(['thead', 'tbody', 'tr', 'th', 'td'].map((name) => [name, ['table']])),
	strip: ['script', 'style'],
	// remark-rehype has prefixed the ids of footnotes already; a second prefix would part them from their links.
	clobberPrefix: '',
	clobber: [],
};
