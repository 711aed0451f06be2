import type { Article } from '../../catalogue/article.ts';
import type { Indexes } from '../../catalogue/catalogue.ts';
import type { PackedFiles } from '../packed.ts';
import { entriesOf, type WrittenPage } from './entries.ts';
import { putIdentifiers } from './identifiers.ts';
import { putSuggest } from './suggest.ts';
import { putVocabulary } from './vocabulary.ts';

/** Puts all that helps somebody who types: suggestions, identifiers, and words for "did you mean". `numbered` as by `numberArticles`. */
export function putSuggestions(packed: PackedFiles, numbered: readonly Article[], indexes: Indexes, pages: readonly WrittenPage[]): void {
	putSuggest(packed, entriesOf(numbered, indexes, pages));
	putIdentifiers(packed, numbered, indexes);
	putVocabulary(packed, numbered, indexes);
}
