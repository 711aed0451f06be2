import type { Article } from '../article.ts';
import type { Indexes } from '../catalogue.ts';
import { type Authorities, NO_AUTHORITIES } from '../curation/authority.ts';
import { byNewest } from '../order.ts';
import { indexAuthors } from './authors.ts';
import { indexDatabases, indexLanguages, indexTypes, indexYears } from './headings.ts';
import { indexJournals } from './journals.ts';
import { indexSubjects } from './subjects.ts';

/**
 * Derives all ways in from the articles, and from what curators say of authors, journals and subjects: subjects, authors, journals, years, types,
 * languages, databases. The same whatever the order of `articles`. Takes time in proportion to what the articles say, sorting aside.
 */
export function indexArticles(articles: readonly Article[], authorities: Authorities = NO_AUTHORITIES): Indexes {
	const ordered = [...articles].sort(byNewest);
	const { subjects, withoutSubject, subjectOf } = indexSubjects(ordered, authorities.subjects);
	const { authors, authorOf } = indexAuthors(ordered, authorities.authors);
	const { journals, journalOf } = indexJournals(ordered, authorities.journals);
	const years = indexYears(ordered);
	const types = indexTypes(ordered);
	const languages = indexLanguages(ordered);
	const databases = indexDatabases(ordered);
	return {
		subjects,
		authors,
		journals,
		years: years.headings,
		types: types.headings,
		languages: languages.headings,
		databases: databases.headings,
		withoutSubject,
		subjectOf: ({ label }) => subjectOf(label),
		authorOf,
		journalOf,
		yearOf: (article) => years.of(article)[0],
		typesOf: types.of,
		languagesOf: languages.of,
		databasesOf: databases.of,
	};
}
