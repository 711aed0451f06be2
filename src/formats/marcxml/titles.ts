/** Titles, series, and the host item of a part. */
import type { Value } from '../draft/draft.ts';
import { addIsbns, addIssns } from '../draft/identifiers.ts';
import { addAlternativeTitle, addTitle, setText } from '../draft/publication.ts';
import { readHostPart } from './host-part.ts';
import { type Marc, type MarcField, one, peek, several } from './marc.ts';
import { announced, trimmed } from './punctuation.ts';

/** Reads the title proper (245, else 130, 240 or 222), all others as alternatives, the series and the host item. */
export function readTitles(marc: Marc): void {
	const { draft } = marc;
	for (const tag of ['245', '130', '240', '222']) {
		for (const field of marc.all(tag)) addProper(marc, field);
		// Uniform titles stand beside the title, and for it only where there is none.
	}
	for (const field of marc.all('242', '246', '247', '740')) for (const title of titlesOf(field)) addAlternativeTitle(draft, title);
	for (const field of marc.all('210')) {
		const short = one(field, 'a');
		if (short) setText(draft, 'titleShort', { ...short, text: trimmed(short.text) });
	}
	// The same in the original script.
	for (const field of marc.all('880')) {
		if (/^(?:24[0-7]|130)-/.test(peek(field, '6'))) for (const title of titlesOf(field)) addAlternativeTitle(draft, title);
	}
	readSeries(marc);
	for (const field of marc.all('773')) readHost(marc, field);
}

function addProper({ draft }: Marc, field: MarcField): void {
	for (const title of titlesOf(field)) addTitle(draft, title);
}

/** A title with its other parts, and parallel titles each by itself: `Main title : subtitle = Parallel title`. */
function titlesOf(field: MarcField): Value[] {
	const titles: { value: Value; words: string[] }[] = [];
	let before = '';
	let ending = '';
	for (const { code, value } of several(field, 'abnpt')) {
		const last = titles.at(-1);
		const text = trimmed(value.text).replace(/ ([:;]) /g, '$1 ');
		if (last === undefined || before === '=') titles.push({ value, words: [text] });
		else if (text !== '') {
			const gap = 'np'.includes(code) ? (code === 'p' && before === ',' ? ', ' : '. ') : before === ';' ? '; ' : ': ';
			last.words.push('?!:.'.includes(ending || ' ') ? ' ' : gap, text);
		}
		before = announced(value.text);
		ending = text.at(-1) ?? ending;
	}
	// A parallel title may stand in the same subfield.
	return titles.flatMap(({ value, words }) =>
		words
			.join('')
			.split(' = ')
			.map((text) => ({ ...value, text })),
	);
}

/** The series as transcribed (490, 440), else as traced (8XX). Numbers within the series are kept. */
function readSeries(marc: Marc): void {
	const { draft } = marc;
	for (const field of marc.all('490', '440', '830')) {
		const title = one(field, 'a');
		if (title) setSeries(marc, title);
	}
	for (const field of marc.all('800', '810', '811')) {
		const title = one(field, 't');
		if (title) setSeries(marc, title);
	}
	for (const field of marc.all('490', '440')) {
		// The ISSN of a series is not that of the book.
		const number = peek(field, 'x');
		if (number !== '' && draft.record.type === 'periodical') for (const { value } of several(field, 'x')) addIssns(draft, value);
	}
}

function setSeries({ draft }: Marc, value: Value): void {
	const text = trimmed(value.text);
	if (draft.record.collectionTitle?.toLowerCase() !== text.toLowerCase()) setText(draft, 'collectionTitle', { ...value, text });
}

/** The journal or book that a part stands in, with where in it. */
function readHost(marc: Marc, field: MarcField): void {
	const { draft } = marc;
	const title = one(field, 't') ?? one(field, 's');
	if (title) setText(draft, 'containerTitle', { ...title, text: trimmed(title.text).replace(/\.? -$/, '') });
	const short = one(field, 'p');
	if (short) setText(draft, 'containerTitleShort', { ...short, text: trimmed(short.text) });
	for (const { value } of several(field, 'x')) addIssns(draft, value);
	for (const { value } of several(field, 'z')) addIsbns(draft, value);
	readHostPart(draft, field);
}
