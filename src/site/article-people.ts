/** The people and institutions of an article's page. */
import type { Article } from '../catalogue/article.ts';
import type { Indexes } from '../catalogue/catalogue.ts';
import { spokenName } from '../record/name.ts';
import type { Name } from '../record/record.ts';
import { authorUrl } from './urls.ts';
import { capitalised } from './wording.ts';

export interface Person {
	/** As it is spoken: `Safiye Zeynep Tatlı`. */
	name: string;
	/** Page of the author; absent for those who are listed nowhere. */
	url?: string;
	orcid?: string;
	/** Affiliations by number, counted from 1, each with what is printed. `back` marks the place that the footnote leads back to. */
	marks: { number: number; mark: string; back: boolean }[];
}

export interface Footnote {
	number: number;
	mark: string;
	/** Absent where the record numbers the institution but does not name it. */
	name?: string;
	/** Whether a name above leads here, so that the number can lead back. */
	named: boolean;
}

export interface People {
	/** Those printed under the title, in the order of the article. */
	byline: Person[];
	/** Those who are folded away behind these. */
	more: Person[];
	/** Editors, translators and others, by what they did. */
	contributors: Contributors[];
	affiliations: Footnote[];
}

/** People who did the same. */
export interface Contributors {
	/** `Editor`, `Editors`, `Contributors`. */
	role: string;
	people: Person[];
	/** Too many to stand under the title. */
	folded: boolean;
}

/** More people than this are folded. */
const FOLDED_AFTER = 10;

/** The authors, contributors and affiliations of an article. */
export function peopleOf(article: Article, indexes: Pick<Indexes, 'authorOf'>): People {
	const met = new Set<number>();
	const person = (name: Name): Person => {
		const url = indexes.authorOf(name)?.slug;
		return {
			name: unbroken(spokenName(name)),
			...(url === undefined ? {} : { url: authorUrl(url) }),
			...(name.orcid === undefined ? {} : { orcid: name.orcid }),
			marks: (name.affiliations ?? []).flatMap((place) => {
				const affiliation = article.affiliations[place];
				if (!affiliation) return [];
				const back = !met.has(place);
				if (back) met.add(place);
				return [{ number: place + 1, mark: affiliation.mark ?? String(place + 1), back }];
			}),
		};
	};
	const authors = article.authors.map(person);
	const contributors = [...Map.groupBy(article.contributors, ({ role }) => role ?? 'contributor')].map(([role, names]) => ({
		role: capitalised(names.length > 1 && /[a-z]$/.test(role) ? `${role}s` : role),
		people: names.map(person),
		folded: names.length > FOLDED_AFTER,
	}));
	return {
		byline: authors.slice(0, FOLDED_AFTER),
		more: authors.slice(FOLDED_AFTER),
		contributors,
		affiliations: article.affiliations.map(({ mark, name }, place) => ({
			number: place + 1,
			mark: mark ?? String(place + 1),
			...(name === undefined ? {} : { name }),
			named: met.has(place),
		})),
	};
}

/** Initials stay on one line with what follows them. */
function unbroken(name: string): string {
	return name.replace(/(?<!\S)(\p{Lu}\.?) /gu, '$1\u00a0');
}
