/** Which files of `content/` mean something: what is called otherwise would say nothing, and nobody would notice. */
import { type Problem, problem } from '../../problems/problem.ts';
import { nearestKey } from './yaml-map.ts';

const FILES = [
	'site.yml',
	'decisions.yml',
	'authors.yml',
	'journals.yml',
	'redirects.yml',
	'addresses.yml',
	'permissions.yml',
	'retractions.csv',
];
/** Folders, and what the files in them end with; any file belongs to pages, which may have pictures. */
const FOLDERS: Readonly<Record<string, RegExp>> = { pages: /./, corrections: /\.ya?ml$/, subjects: /\.md$/i };
/** What people and systems leave everywhere. */
const NO_CONTENT = /^(?:\..*|README(?:\..*)?|Thumbs\.db|.*~)$/i;

/** A problem for each file that nothing reads. `paths` are those of all files below `content/`, with `/`. */
export function unreadFiles(paths: readonly string[]): Problem[] {
	return paths.flatMap((path) => {
		const [first = '', ...rest] = path.split('/');
		const name = rest.at(-1) ?? first;
		if (NO_CONTENT.test(name) || first.startsWith('.')) return [];
		if (rest.length === 0 ? FILES.includes(first) : FOLDERS[first]?.test(name)) return [];
		const folder = nearestKey(first.replace(/\.[^.]*$/, ''), Object.keys(FOLDERS));
		const meant = (rest.length === 0 ? nearestKey(first, FILES) : undefined) ?? (folder && `${folder}/`);
		const expected = Object.hasOwn(FOLDERS, first) ? ENDINGS[first] : meant;
		return [
			problem(
				'content-unknown-file',
				{ file: `content/${path}`, line: 1 },
				{ ...(expected === undefined ? {} : { expected: `content/${expected}` }) },
			),
		];
	});
}

/** What a file of a folder is called. */
const ENDINGS: Readonly<Record<string, string>> = { corrections: 'corrections/NAME.yml', subjects: 'subjects/NAME.md' };
