import { type Problem, problem } from '../../problems/problem.ts';
import { cleanText } from '../../record/text.ts';
import { slugify } from '../slug.ts';
import { type Placed, readFrontMatter } from './content-file.ts';
import { type SubjectEntry, SubjectEntrySchema } from './subject-entry.ts';

/** A file of `content/subjects/`, taken apart as `splitFrontMatter` does: both parts keep the lines of the file. */
export interface SubjectFile {
	/** Path that problems name: `content/subjects/depressive-disorder.md`. */
	file: string;
	/** What stands between the two lines of dashes; absent where there are none. */
	yaml: string | undefined;
	body: string;
	/** False where the second line of dashes is missing. */
	closed: boolean;
}

/**
 * Reads a file of `content/subjects/`. Never throws: a faulty key is left out with a problem at its line; a file without a label is left out. The
 * name of the file is the slug. One that cannot be an address is changed, with a problem that says into what. The note is not rendered yet.
 */
export function readSubjectFile({ file, yaml, body, closed }: SubjectFile): { items: Placed<SubjectEntry>[]; problems: Problem[] } {
	if (!closed) return { items: [], problems: [problem('content-invalid', { file, line: 1 }, UNCLOSED)] };
	const { item: read, problems } = readFrontMatter(yaml ?? '', file, SubjectEntrySchema);
	if (read === undefined) return { items: [], problems };
	const name = (file.split('/').at(-1) ?? file).replace(/\.md$/i, '');
	const slug = slugify(name);
	if (slug !== name) problems.push(problem('subject-file-name', read.place, { actual: name, expected: `${slug}.md` }));
	const note = body.trim() === '' ? {} : { note: { markdown: body, html: '' } };
	return { items: [{ ...read, item: { ...cleaned(read.item), slug, ...note } }], problems };
}

const UNCLOSED = {
	message: 'The file begins with a line of three dashes, but no second such line follows.',
	done: 'The whole file was left out.',
	todo: 'Write a line of three dashes below the keys.',
};

/** Texts as those of records are kept: without signs that show nothing or turn others round. */
function cleaned(entry: Omit<SubjectEntry, 'slug' | 'note'>): Omit<SubjectEntry, 'slug' | 'note'> {
	const { label, scope, facet, aliases, broader, related, same } = entry;
	const list = (texts: string[] | undefined) => texts?.map((text) => cleanText(text) || text);
	return {
		...entry,
		label: cleanText(label) || label,
		aliases: list(aliases),
		broader: list(broader),
		related: list(related),
		same: list(same),
		...(scope === undefined ? {} : { scope: cleanText(scope) }),
		...(facet === undefined ? {} : { facet: cleanText(facet) }),
	};
}
