import { expect, test } from 'vitest';
import { readAuthorLine } from './author-line.ts';
import { linesOf, readData } from './data.ts';

function read(data: string) {
	return linesOf(readData(data)).flatMap((line) => readAuthorLine(line, (text) => text.replace(/\s*\S+@\S+/, '')));
}

const link = (name: string): string => `<searchLink fieldCode="AR" term="%22x%22">${name}</searchLink>`;

test('reads a name with its marks, and leaves the address out', () => {
	expect(read(`${link('Example, Ann')}<relatesTo>1,2</relatesTo><i> ann@example.org</i>`)).toEqual([
		{ name: 'Example, Ann', marks: ['1', '2'], left: false, whole: 'Example, Ann' },
	]);
});

test('reads several names in one line', () => {
	expect(read(`${link('A, B')}; ${link('C, D')}, ${link('E, F')}`).map(({ name }) => name)).toEqual(['A, B', 'C, D', 'E, F']);
	expect(read('A, Bo; C, Di').map(({ name }) => name)).toEqual(['A, Bo', 'C, Di']);
});

test('reads an affiliation behind the name, as MEDLINE and PsycINFO set it', () => {
	expect(read(`${link('Example AB')}; Section of X, Example University, PA, USA.`)[0]?.affiliation).toBe(
		'Section of X, Example University, PA, USA.',
	);
	expect(read(`${link('Example, A.')}. Example University, Sampletown, CA, US`)[0]?.affiliation).toBe(
		'Example University, Sampletown, CA, US',
	);
});

test('reads roles, with a link and without', () => {
	expect(read(`${link('Example, Ann')}, joint author`)[0]?.role).toBe('joint author');
	expect(read(`${link('Example, Ann')} (EDITOR)`)[0]?.role).toBe('editor');
	expect(read('Owen, David, editor')[0]).toMatchObject({ name: 'Owen, David', role: 'editor' });
	expect(read('G. Example &amp; Sample (Firm), printer')[0]).toMatchObject({ name: 'G. Example & Sample (Firm)', role: 'printer' });
});

test('says when something is left that has no place', () => {
	expect(read(`${link('Example, Gil')} (Gilbert), 1908-2006`)[0]).toMatchObject({ left: true, whole: 'Example, Gil (Gilbert), 1908-2006' });
	expect(read(`${link('Example, Gil')}, <searchLink fieldCode="TI" term="x">A Book</searchLink>`)[0]).toMatchObject({
		name: 'Example, Gil',
		left: true,
	});
	expect(read(`By: ${link('Example, Gil')}`)[0]).toMatchObject({ name: 'Example, Gil', left: false });
});

test('reads an ORCID, and takes a link cut off at its end', () => {
	expect(read(`${link('A, B')}<externalLink term="https://orcid.org/0000-0002-1825-0097">ORCID</externalLink>`)[0]?.orcid).toBe(
		'0000-0002-1825-0097',
	);
	expect(read('&lt;searchLink fieldCode="AR" term="x"&gt;EXAMPLE, NIK.&lt;/searchLink')[0]?.name).toBe('EXAMPLE, NIK.');
});
