import { isBlank, type Line } from './lines.ts';

/** Columns of the keys of `RecordInfo`, those of the journal or book that an article is part of eight further in. A dash stands two before its key. */
const RECORD_INFO: ReadonlyMap<string, number> = new Map([
	['BibRecord', 0],
	...['BibEntity', 'BibRelationships'].map((key): [string, number] => [key, 2]),
	...['Identifiers', 'Languages', 'PhysicalDescription', 'Subjects', 'Titles', 'Dates', 'Numbering', 'Classifications'].map(
		(key): [string, number] => [key, 4],
	),
	...['HasContributorRelationships', 'IsPartOfRelationships'].map((key): [string, number] => [key, 4]),
	['Pagination', 6],
	...['PageCount', 'StartPage', 'PersonEntity'].map((key): [string, number] => [key, 8]),
	...['Type', 'Value', 'Code', 'Text', 'Scheme', 'SubjectFull', 'TitleFull', 'D', 'M', 'Y'].map((key): [string, number] => [key, 8]),
	['Name', 10],
	['NameFull', 12],
]);
const IN_PART: ReadonlySet<string> = new Set('BibEntity Identifiers Titles Dates Numbering Type Value Text TitleFull D M Y'.split(' '));

const KEY = /^(?:[\u2010-\u2015-]\s+)?([A-Za-z]\w*):(?:\s+(.*))?$/;

/**
 * Gives the lines of a part their indentation back, where all of it was lost on the way (some editors and forms trim lines). Lines that
 * have any indentation are left as they are; `first` is what stood behind the part's own key.
 */
export function indented(section: string, first: Line, lines: readonly Line[]): readonly Line[] {
	if (section !== 'RecordInfo' && section !== 'FullText') return lines;
	if (lines.some(({ text }) => /^\s/.test(text) && !isBlank(text))) return lines;
	let inPart = false;
	let inList = /^(?:Links|CustomLinks):/.test(first.text);
	return lines.map(({ text, number }) => {
		const [, key = '', value = ''] = KEY.exec(text.trim()) ?? [];
		const dash = /^[\u2010-\u2015-]\s/.test(text);
		let column: number | undefined;
		if (section === 'FullText') {
			const top = value === '' && !dash && (key === 'Links' || key === 'CustomLinks' || key === 'Text');
			if (top) inList = key !== 'Text';
			column = top || key === '' ? 0 : inList ? 4 : 2;
		} else {
			column = RECORD_INFO.get(key);
			if (column !== undefined && inPart && IN_PART.has(key)) column += 6;
			if (key === 'IsPartOfRelationships') inPart = true;
		}
		return { text: ' '.repeat(Math.max((column ?? 0) - (dash ? 2 : 0), 0)) + text.trim(), number };
	});
}
