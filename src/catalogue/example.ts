/** Records, files and folders made up for tests. */
import type { FileReading } from '../formats/index.ts';
import { type Problem, problem } from '../problems/problem.ts';
import { type BibRecord, emptyRecord, type Origin } from '../record/record.ts';
import type { Article } from './article.ts';
import type { Catalogue } from './catalogue.ts';
import { collate, type Input } from './collate.ts';
import { NO_CURATION } from './curation/curation.ts';
import { SiteSettingsSchema } from './settings.ts';

/** A record of a made-up entry; what a test is about is given, the rest is empty. */
export function exampleRecord(given: Partial<BibRecord> = {}, place: Partial<Origin> = {}): BibRecord {
	const origin = { file: 'records/example/one.ris', format: 'ris', entry: 1, line: 1, endLine: 5, ...place };
	return { ...emptyRecord(origin, 'TY  - JOUR\nTI  - An example\nER  - '), type: 'article-journal', title: 'An example', ...given };
}

/** A file below `records/` with the records given, each at its own entry and line, and `quarantined` entries after them. */
export function exampleFile(path: string, records: readonly Partial<BibRecord>[], quarantined = 0, problems: Problem[] = []): FileReading {
	const file = `records/${path}`;
	return {
		file,
		bytes: 1,
		format: {
			name: 'ris',
			label: 'RIS',
			recognises: () => true,
			read: () => ({ records: [], quarantined: [], problems: [] }),
		},
		reading: {
			records: records.map((given, index) =>
				exampleRecord(given, { file, entry: index + 1, line: index * 10 + 1, endLine: index * 10 + 5 }),
			),
			quarantined: Array.from({ length: quarantined }, (_, index) => ({ line: 1000 + index * 10, endLine: 1005 + index * 10 })),
			problems,
		},
	};
}

/** A file that was refused. */
export function refusedFile(path: string): FileReading {
	const file = `records/${path}`;
	return { file, bytes: 0, refused: problem('file-empty', { file, line: 1 }) };
}

/** The catalogue of some files, with default settings where none are given. */
export function exampleCatalogue(files: readonly FileReading[], given: Partial<Omit<Input, 'files'>> = {}): Catalogue {
	return collate({
		files: [...files],
		sources: new Map(),
		site: SiteSettingsSchema.parse({}),
		passedOver: [],
		problems: [],
		curation: NO_CURATION,
		...given,
	});
}

/** The articles of records that lie in one file. */
export function articlesOf(records: readonly Partial<BibRecord>[]): Article[] {
	return exampleCatalogue([exampleFile('example/all.ris', records)]).articles;
}
