import { type Document, isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { nearest } from '../problems/nearest.ts';
import { type Detail, type Problem, problem } from '../problems/problem.ts';
import { SEVERITIES } from '../problems/severity.ts';
import { splitFrontMatter } from './front-matter.ts';
import { takeTitle } from './own-title.ts';

/** What stands between the two lines of dashes at the top of a page. */
export const PageSchema = z.strictObject({
	/** The page's heading. When left out, the heading that the text begins with; its file name where it has none. */
	title: z.string().trim().min(1).optional(),
	/** One sentence for search engines and lists. */
	description: z.string().trim().min(1).optional(),
	/** Only on the page of a kind of problem: `error`, `warning` or `note`, as in the table of kinds. */
	severity: z.enum(SEVERITIES).optional(),
});
export type PageData = z.output<typeof PageSchema>;

/** A page read: what its front matter says, its Markdown with the lines of the file, and what is wrong with it. */
export interface ReadPage {
	data: PageData & { title: string };
	body: string;
	problems: Problem[];
}

/** What front matter says, and what is wrong with it. */
interface ReadKeys {
	data: PageData;
	problems: Problem[];
}

/**
 * Reads a page. Never throws: a key that cannot be used is left out with a problem at its line. A title at the head of the text that
 * repeats the page's, or takes its place, is taken off it. `file` is the path that problems name.
 */
export function readPage(text: string, file: string): ReadPage {
	const { yaml, body, closed } = splitFrontMatter(text);
	const { data, problems } = closed
		? readKeys(yaml, file)
		: { data: {}, problems: [problem('page-invalid', { file, line: 1 }, { message: UNCLOSED })] };
	const own = takeTitle(body);
	const title = data.title ?? own?.title ?? titleFromPath(file);
	return { data: { ...data, title }, body: own?.title === title ? own.body : body, problems };
}

function readKeys(yaml: string | undefined, file: string): ReadKeys {
	if (yaml === undefined) return { data: {}, problems: [] };
	const lines = new LineCounter();
	// Without a schema every value is text: a title of `2025` is a title, not a number.
	const document = parseDocument(yaml, { lineCounter: lines, schema: 'failsafe' });
	const fault = document.errors[0];
	if (fault) return { data: {}, problems: [pageProblem(file, lines, fault.pos[0], { message: UNREADABLE })] };
	if (document.contents === null) return { data: {}, problems: [] };
	if (!isMap(document.contents)) return { data: {}, problems: [pageProblem(file, lines, 1, { message: UNREADABLE })] };
	const data: PageData = {};
	return { data, problems: takeKeys(document, data, file, lines) };
}

const UNCLOSED = 'The page begins with a line of three dashes, but no second such line follows.';
const UNREADABLE = 'The lines between the two lines of dashes cannot be read as YAML.';

/** Puts each key that is known and valid into `data`, and returns what is wrong with the others. */
function takeKeys(document: Document, data: PageData, file: string, lines: LineCounter): Problem[] {
	const known = Object.keys(PageSchema.shape);
	const problems: Problem[] = [];
	for (const { key, value } of isMap(document.contents) ? document.contents.items : []) {
		const name = isScalar(key) ? String(key.value) : '';
		const at = (node: unknown) => (isScalar(node) ? (node.range?.[0] ?? 1) : 1);
		const said = isScalar(value) ? String(value.value) : undefined;
		if (!known.includes(name)) {
			const near = nearest(name, known);
			problems.push(unknownKey(file, lines, at(key), name, near));
			continue;
		}
		const read = PageSchema.safeParse({ [name]: said });
		if (read.success && said !== undefined) Object.assign(data, read.data);
		else
			problems.push(
				pageProblem(file, lines, at(key), { message: `The key ${name} cannot be read.`, ...(said !== undefined && { actual: said }) }),
			);
	}
	return problems;
}

function pageProblem(file: string, lines: LineCounter, offset: number, detail: Detail): Problem {
	const { line, col } = lines.linePos(offset);
	return problem('page-invalid', { file, line: Math.max(line, 1), column: col }, detail);
}

function unknownKey(file: string, lines: LineCounter, offset: number, actual: string, expected: string | undefined): Problem {
	const { line, col } = lines.linePos(offset);
	return problem('settings-unknown-key', { file, line, column: col }, { actual, ...(expected && { expected }) });
}

/** `content/pages/how-we-search.md` is called `How we search` until it has a title. */
function titleFromPath(file: string): string {
	const words = (file.split('/').at(-1) ?? file).replace(/\.md$/, '').replaceAll(/[-_]+/g, ' ');
	return words.charAt(0).toUpperCase() + words.slice(1);
}
