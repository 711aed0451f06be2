import { expect, test } from 'vitest';
import { edsJson } from '../eds-json/read.ts';

function subjectsOf(...items: { Name?: string; Label?: string; Group?: string; Data: string }[]) {
	const Items = [
		{ Name: 'Title', Group: 'Ti', Data: 'A title' },
		...items.map((item) => ({ Name: 'Subject', Label: 'Subjects', Group: 'Su', ...item })),
	];
	const [record] = edsJson.read(JSON.stringify({ Header: { DbId: 'x', An: '1' }, Items }), 'x.json').records;
	return record?.subjects;
}

const link = (term: string, code = 'DE'): string => `<searchLink fieldCode="${code}" term="%22x%22">${term}</searchLink>`;
const heading = (label: string) => ({ label, kind: 'heading' });

test.each([
	['breaks', `${link('A, b')}<br />${link('C')}`],
	['commas between links', `${link('A, b')}, ${link('C')}`],
	['semicolons', `${link('A, b')}; ${link('C')}`],
	['semicolons with blanks', `${link('A, b')} ; ${link('C')}`],
	['nothing', `${link('A, b')} ${link('C')}`],
	['semicolons in bare text', 'A, b ; C'],
	['a link and bare text', `${link('A, b')}; C`],
])('parts terms at %s', (_name, data) => {
	expect(subjectsOf({ Data: data })).toEqual([heading('A, b'), heading('C')]);
});

test('never splits a term at its comma, and keeps a chain of links whole', () => {
	expect(subjectsOf({ Data: 'Cats, Siamese' })).toEqual([heading('Cats, Siamese')]);
	expect(subjectsOf({ Data: `${link('Hong Kong', 'SH')} -- ${link('Economics', 'SH')}` })).toEqual([heading('Hong Kong -- Economics')]);
});

test('reads headings with qualifiers and stars as MEDLINE writes them', () => {
	expect(
		subjectsOf({ Name: 'SubjectMESH', Label: 'MeSH Terms', Data: `Depression/*drug therapy/genetics<br />${link('Sleep*', 'MM')}` }),
	).toEqual([
		{ label: 'Depression', kind: 'heading', scheme: 'MeSH', qualifier: 'drug therapy', major: true },
		{ label: 'Depression', kind: 'heading', scheme: 'MeSH', qualifier: 'genetics' },
		{ label: 'Sleep', kind: 'heading', scheme: 'MeSH', major: true },
	]);
	expect(subjectsOf({ Data: `*${link('CATS')}<br />${link('DOGS')}` })).toEqual([{ ...heading('CATS'), major: true }, heading('DOGS')]);
});

test('tells kinds by the name of the item, and reads every item', () => {
	expect(
		subjectsOf(
			{ Name: 'SubjectGeographic', Data: link('TURKEY') },
			{ Name: 'SubjectPerson', Data: link('EXAMPLE, Ann') },
			{ Name: 'SubjectBISAC', Data: link('MEDICAL / Mental Health', 'ZK') },
			{ Name: 'Keyword', Group: 'Kw', Data: 'tea ; tea drinking' },
			{ Data: link('Europe', 'ZM') },
		),
	).toEqual([
		{ label: 'TURKEY', kind: 'place' },
		{ label: 'EXAMPLE, Ann', kind: 'person' },
		{ label: 'MEDICAL / Mental Health', kind: 'heading', scheme: 'BISAC' },
		{ label: 'tea', kind: 'keyword' },
		{ label: 'tea drinking', kind: 'keyword' },
		{ label: 'Europe', kind: 'place' },
	]);
});

test('ignores broken codes and keeps the text', () => {
	expect(subjectsOf({ Data: '<searchLink fieldCode="American" term="Psychologist">American Psychologist</searchLink>' })).toEqual([
		heading('American Psychologist'),
	]);
});
