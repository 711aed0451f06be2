/** What kind of item an article is, in words, and what its title lets one guess of its design. */
import type { Article } from '../catalogue/article.ts';
import { designsGuessed, designsSaid } from '../catalogue/design.ts';
import { typeNames } from '../catalogue/lists/publication-types.ts';
import { uncapitalised } from './wording.ts';

export interface ItemKind {
	/** What the records say, as one phrase: `Journal article; randomized controlled trial`. */
	said: string;
	/** What the title alone suggests, where the records say nothing of the design: `systematic review`. Unverified. */
	guess?: string;
	/** That neither the records nor the title say how the study was made. */
	unassessed?: true;
}

/** The kind of an article: the types it is listed under, and a guess from its title where these name no design. */
export function kindOf(article: Pick<Article, 'type' | 'publicationTypes' | 'title'>): ItemKind {
	const names = typeNames(article);
	const said = names.map((name, place) => (place === 0 ? name : uncapitalised(name))).join('; ');
	const guess = designsGuessed(names, article.title).join(' and ');
	if (guess) return { said, guess };
	return designsSaid(names).length > 0 ? { said } : { said, unassessed: true };
}
