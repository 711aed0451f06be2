import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { VFileMessage } from 'vfile-message';
import { type KindName, kinds } from '../problems/kinds.ts';
import { type Problem, problem } from '../problems/problem.ts';
import { allowList } from './allow-list.ts';
import { type Headings, rehypeHeadings } from './rehype-headings.ts';
import { rehypeOwnImages } from './rehype-own-images.ts';
import { rehypeScroll } from './rehype-scroll.ts';
import { rehypeTaskLists } from './rehype-task-lists.ts';
import { remarkBase } from './remark-base.ts';
import { type Cite, remarkCite } from './remark-cite.ts';
import { remarkInlineMarkup } from './remark-inline-markup.ts';

export interface MarkdownOptions {
	/** The file that problems name, below the catalogue. */
	file: string;
	/** Base path of the site, with a slash at both ends; `/` when left out. */
	base?: string;
	/** Finds the article that `[@id]` cites. Without it no article is known. */
	cite?: Cite;
	/** Where its headings stand on the page; from the second level on when left out. */
	headings?: Headings;
}

/** Rendered Markdown. `html` holds nothing but what `allow-list.ts` names, and may be put into a page as it is. */
export interface Rendered {
	html: string;
	problems: Problem[];
}

/**
 * Renders Markdown (CommonMark with GitHub's tables, footnotes, task lists and bare links) to HTML that is safe whatever
 * the text holds. Never throws on any text. Pass the body of `readPage`, which keeps the lines of the file.
 */
export function renderMarkdown(text: string, options: MarkdownOptions): Rendered {
	const { file, base = '/', cite = () => undefined, headings = { from: 2, prefix: '' } } = options;
	const output = unified()
		.use(remarkParse)
		.use(remarkGfm)
		.use(remarkInlineMarkup)
		.use(remarkBase, base)
		.use(remarkCite, cite)
		.use(remarkRehype, { clobberPrefix: `${headings.prefix}user-content-` })
		.use(rehypeSanitize, allowList)
		.use(rehypeHeadings, headings)
		.use(rehypeTaskLists)
		.use(rehypeOwnImages)
		.use(rehypeScroll)
		.use(rehypeStringify)
		.processSync(text);
	return { html: String(output), problems: output.messages.flatMap((message) => fromMessage(message, file)) };
}

/** A plugin's message as a problem: its rule is the problem's kind. */
function fromMessage({ ruleId, line, column, actual, expected }: VFileMessage, file: string): Problem[] {
	if (!isKind(ruleId)) return [];
	const place = { file, line: line ?? 1, ...(column === undefined ? {} : { column }) };
	return [problem(ruleId, place, { ...(actual && { actual }), ...(expected?.[0] && { expected: expected[0] }) })];
}

function isKind(name: string | undefined): name is KindName {
	return name !== undefined && Object.hasOwn(kinds, name);
}
