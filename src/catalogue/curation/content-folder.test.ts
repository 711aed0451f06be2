import { expect, test } from 'vitest';
import { unreadFiles } from './content-folder.ts';

const told = (...paths: string[]) => unreadFiles(paths).map(({ file, kind, expected }) => [file, kind, expected]);

test('files that are read, pictures of pages and what systems leave behind are nothing to speak of', () => {
	expect(
		told(
			'site.yml',
			'retractions.csv',
			'corrections/a.yml',
			'corrections/b/c.yaml',
			'subjects/tea.md',
			'pages/a.png',
			'README.md',
			'.DS_Store',
			'subjects/.gitkeep',
		),
	).toEqual([]);
});

test('a file that nothing reads is named, with the file or folder that may have been meant', () => {
	expect(told('corrections.yml', 'decision.yml', 'corrections/tea.txt', 'subject/tea.md', 'thoughts/on-tea.md')).toEqual([
		['content/corrections.yml', 'content-unknown-file', 'content/corrections/'],
		['content/decision.yml', 'content-unknown-file', 'content/decisions.yml'],
		['content/corrections/tea.txt', 'content-unknown-file', 'content/corrections/NAME.yml'],
		['content/subject/tea.md', 'content-unknown-file', 'content/subjects/'],
		['content/thoughts/on-tea.md', 'content-unknown-file', undefined],
	]);
});
