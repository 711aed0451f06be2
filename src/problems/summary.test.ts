import { expect, test } from 'vitest';
import { problem } from './problem.ts';
import { hasErrors, problemCount, sumLine } from './summary.ts';

const error = problem('title-missing', { file: 'a.ris', line: 1 });
const warning = problem('date-invalid', { file: 'b.ris', line: 1 });

test('the sum is one line that a script can read', () => {
	expect(sumLine({ read: 10512, published: 10498, merged: 9, quarantined: 5 })).toBe(
		'read 10512 = published 10498 + merged 9 + quarantined 5',
	);
});

test('problems are counted by severity and by file', () => {
	expect(problemCount([error, warning, warning], 14)).toBe('1 error and 2 warnings in 2 files. 14 record files were read.');
	expect(problemCount([error])).toBe('1 error in 1 file.');
	expect(problemCount([warning], 1)).toBe('1 warning in 1 file. 1 record file was read.');
	expect(problemCount([], 14)).toBe('No problems. 14 record files were read.');
	expect(problemCount([])).toBe('No problems.');
});

test('notes are no problems, and are counted apart', () => {
	const note = problem('withdrawn', { file: 'c.ris', line: 1 });
	expect(problemCount([error, note, note], 14)).toBe('1 error in 1 file. 2 notes. 14 record files were read.');
	expect(problemCount([note], 14)).toBe('No problems. 1 note. 14 record files were read.');
	expect(hasErrors([note])).toBe(false);
});

test('a problem of the settings, in a catalogue without record files, is counted', () => {
	expect(problemCount([problem('settings-invalid', { file: 'content/site.yml', line: 1 })], 0)).toBe(
		'1 error in 1 file. 0 record files were read.',
	);
});

test('only an error makes a check fail', () => {
	expect(hasErrors([warning])).toBe(false);
	expect(hasErrors([warning, error])).toBe(true);
});
