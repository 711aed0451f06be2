import { problem } from '../../problems/problem.ts';
import { readEntry } from '../eds/entry.ts';
import type { Format, Reading } from '../format.ts';
import { splitEntries } from './entries.ts';
import { linesOfText } from './lines.ts';
import { readPage } from './page.ts';

/** Enough for a page above the dump with a long abstract in it. */
const LOOKED_AT = 60_000;

/** The dump's own mark: database and number of the record, or the first of its items. */
const MARKS =
	/^(?:Header[ \t\u00a0\u2002]*(?:[ \t\u00a0\u2002]|\r?\n)(?:DbId|DbLabel|An):|Items[ \t\u00a0\u2002]*(?:[ \t\u00a0\u2002]|\r?\n)[\u2010-\u2015-][ \t\u00a0\u2002]+Name:)/m;

/**
 * Reads records saved from the staff view of VuFind's EBSCO pages, with or without the readable page above, one or several in a file. What cannot
 * be read becomes a problem, never an exception.
 */
export const edsText: Format = {
	name: 'eds-text',
	label: 'EBSCO record (staff view)',
	recognises: (text) => MARKS.test(text.slice(0, LOOKED_AT)),
	read: readEdsText,
};

function readEdsText(text: string, file: string): Reading {
	const reading: Reading = { records: [], quarantined: [], problems: [] };
	const lines = linesOfText(text);
	const { entries, stray } = splitEntries(lines);
	entries.forEach(({ page, root, line, endLine }, index) => {
		const raw = lines
			.slice(line - 1, endLine)
			.map((each) => each.text)
			.join('\n');
		const { record, quarantined, problems } = readEntry({
			root,
			origin: { file, format: 'eds-text', entry: index + 1, line, endLine },
			raw,
			rawLines: (node) => ({ from: node.line - line + 1, to: node.endLine - line + 1 }),
			beside: (ledger) => readPage(page, root, line, ledger),
		});
		if (record) reading.records.push(record);
		if (quarantined) reading.quarantined.push(quarantined);
		reading.problems.push(...problems);
	});
	const [first] = stray;
	const endLine = stray.at(-1)?.number ?? 1;
	if (first !== undefined && entries.length > 0) reading.problems.push(problem('text-stray', { file, line: first.number, endLine }));
	if (first !== undefined && entries.length === 0) {
		reading.quarantined.push({ line: first.number, endLine });
		reading.problems.push(problem('entry-malformed', { file, line: first.number, endLine }));
	}
	return reading;
}
