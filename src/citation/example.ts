/** Works made up for tests. */
import { plainText, type Runs } from './runs.ts';
import type { CitedWork } from './work.ts';

/** A journal article; what a test is about is given, the rest is filled in. A field given as undefined is absent. */
export function exampleWork(given: Partial<CitedWork> = {}): CitedWork {
	return {
		type: 'article-journal',
		publicationTypes: [],
		title: 'Rest and sleep in adults',
		alternativeTitles: [],
		authors: [{ family: 'Example', given: 'Ann Beth' }],
		contributors: [],
		containerTitle: 'Journal of Examples',
		volume: '12',
		issue: '3',
		page: '123-129',
		issued: '2021-05-04',
		languages: ['en'],
		doi: '10.5555/example.1',
		issn: [],
		isbn: [],
		links: [],
		...given,
	};
}

/** What is no article: a work without the fields of a journal. */
export function exampleBook(given: Partial<CitedWork> = {}): CitedWork {
	return exampleWork({
		type: 'book',
		title: 'A handbook of rest',
		containerTitle: undefined,
		volume: undefined,
		issue: undefined,
		page: undefined,
		publisher: 'Example Press',
		publisherPlace: 'Exampleton',
		doi: undefined,
		...given,
	});
}

/** The pieces with signs for what is set otherwise than the rest: `*italics*`, `^superior^`, `~inferior~`. */
export function signed(runs: Runs): string {
	return runs
		.map((one) => {
			const text = one.sup ? `^${one.text}^` : one.sub ? `~${one.text}~` : plainText([one]);
			return one.italic ? `*${text}*` : text;
		})
		.join('');
}
