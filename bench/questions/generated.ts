/** Questions made from made-up records, and what answers them by what the records say: nothing here is shared with the search. */
import { pathPart } from '../../src/catalogue/path-part.ts';
import type { Question } from '../../tests/questions/question.ts';
import type { Specimen } from '../generate.ts';
import { between, pick, type Random, seededRandom } from '../random.ts';
import { linkWords } from '../words.ts';
import type { Names } from './names.ts';

/** Questions of each kind. */
const EACH = 20;
/** A question that more than so many articles answer is too easy. */
const MOST = 12;

/** Same specimens, names and seed, same questions: `EACH` of each kind. */
export function generateQuestions(specimens: readonly Specimen[], names: readonly Names[], seed: number): Question[] {
	const random = seededRandom(seed);
	const catalogue = new Catalogue(specimens);
	return Object.entries(KINDS).flatMap(([kind, ask]) => {
		const questions: Question[] = [];
		while (questions.length < EACH) {
			const asked = ask({ random, catalogue, specimen: pick(random, specimens), names: pick(random, names) });
			if (asked === undefined || asked.articles.length === 0 || questions.some(({ q }) => q === asked.q)) continue;
			questions.push({ kind, q: asked.q, articles: asked.articles.map(idOf) });
		}
		return questions;
	});
}

const idOf = ({ doi }: Specimen) => pathPart(doi);

interface Asking {
	random: Random;
	catalogue: Catalogue;
	/** An article to ask for. */
	specimen: Specimen;
	names: Names;
}

/** A question with the articles that answer it; undefined where the drawn article gives none. */
type Ask = (asking: Asking) => { q: string; articles: Specimen[] } | undefined;

const KINDS: Readonly<Record<string, Ask>> = {
	'title in full': ({ catalogue, specimen: { title } }) => ({ q: title, articles: catalogue.titled(wordsOf(title), title) }),
	'title with an error': ({ random, catalogue, specimen: { title } }) => {
		const long = wordsOf(title).filter((word) => word.length > 6);
		if (long.length === 0) return undefined;
		const word = pick(random, long);
		return { q: title.toLowerCase().replace(word, misspelt(random, word)), articles: catalogue.titled(wordsOf(title), title) };
	},
	'three words of a title in another order': ({ random, catalogue, specimen }) => {
		const words = shuffled(random, telling(specimen)).slice(0, 3);
		return few({ q: words.join(' '), articles: catalogue.titled(words) }, words.length === 3);
	},
	misspelt: ({ random, catalogue, specimen }) => {
		const words = shuffled(random, telling(specimen)).slice(0, 4);
		const at = words.findIndex((word) => word.length > 6);
		const typed = words.map((word, place) => (place === at ? misspelt(random, word) : word));
		return few({ q: typed.join(' '), articles: catalogue.titled(words) }, at >= 0 && words.length === 4);
	},
	'British or American': ({ random, catalogue, specimen }) => {
		const words = shuffled(random, telling(specimen)).slice(0, 4);
		const typed = words.map((word) => SPELLINGS.get(word) ?? word);
		return few({ q: typed.join(' '), articles: catalogue.titled(words) }, typed.join() !== words.join() && words.length === 4);
	},
	'author only': ({ random, catalogue, specimen }) => {
		const { family, given } = pick(random, specimen.authors);
		return few({ q: pick(random, [`${family}, ${given}`, `${given} ${family}`]), articles: catalogue.by(family, given) });
	},
	'author without accents': ({ random, catalogue, specimen }) => {
		const { family, given } = pick(random, specimen.authors);
		const q = plain(`${given} ${family}`).toLowerCase();
		return few({ q, articles: catalogue.by(family, given) }, q !== `${given} ${family}`.toLowerCase());
	},
	'author misspelt': ({ random, catalogue, specimen }) => {
		const { family, given } = pick(random, specimen.authors);
		const typed = plain(family).toLowerCase();
		return few({ q: `${misspelt(random, typed)} ${given}`, articles: catalogue.by(family, given) }, typed.length > 5);
	},
	'author and year': ({ random, catalogue, specimen: { authors, year } }) => {
		const { family, given } = pick(random, authors);
		const initial = given.slice(0, 1);
		const articles = catalogue.all.filter(
			(one) =>
				one.year === year && one.authors.some((author) => author.family === family && plain(author.given).startsWith(plain(initial))),
		);
		return few({ q: pick(random, [`${family} ${initial} ${year}`, `${family} ${initial}. (${year})`]), articles });
	},
	'journal and year': ({ catalogue, specimen: { journal, year } }) => ({
		q: `${journal.title} ${year}`,
		articles: catalogue.all.filter((one) => one.journal.title === journal.title && one.year === year),
	}),
	'journal abbreviated, and year': ({ catalogue, specimen: { journal, year } }) => ({
		q: `${wordsOf(journal.title)
			.filter((word) => !linkWords.includes(word))
			.map(shortened)
			.join(' ')} ${year}`,
		articles: catalogue.all.filter((one) => one.journal.title === journal.title && one.year === year),
	}),
	'journal, author and year': ({ random, catalogue, specimen: { journal, authors, year } }) => {
		const { family } = pick(random, authors);
		const articles = catalogue.all.filter(
			(one) => one.journal.title === journal.title && one.year === year && one.authors.some((author) => author.family === family),
		);
		return few({ q: `${family} ${year} ${journal.title}`, articles });
	},
	phrase: ({ random, catalogue, specimen }) => {
		const sentences = specimen.abstract.flatMap(({ text }) => text.replace(/\.$/, '').split('. '));
		const words = pick(random, sentences).split(' ');
		const start = between(random, 0, Math.max(0, words.length - 6));
		const phrase = words.slice(start, start + 6).join(' ');
		if (/[^\p{L} -]/u.test(phrase)) return undefined;
		const articles = catalogue.all.filter(({ abstract }) => abstract.some(({ text }) => text.toLowerCase().includes(phrase.toLowerCase())));
		return few({ q: `"${phrase}"`, articles });
	},
	'phrase of a title': ({ random, catalogue, specimen: { title } }) => {
		const words = title.split(' ');
		const start = between(random, 0, Math.max(0, words.length - 5));
		const phrase = words.slice(start, start + 5).join(' ');
		const articles = catalogue.all.filter((one) => one.title.toLowerCase().includes(phrase.toLowerCase()));
		return few({ q: `“${phrase}”`, articles });
	},
	abbreviation: ({ random, catalogue, names: { label, short } }) => ({
		q: pick(random, [short, short.toLowerCase()]),
		articles: catalogue.under(label),
	}),
	alias: ({ catalogue, names: { label, alias } }) => ({ q: alias, articles: catalogue.under(label) }),
	'alias and year': ({ catalogue, names: { label, alias }, specimen: { year } }) => ({
		q: `${alias} ${year}`,
		articles: catalogue.under(label).filter((one) => one.year === year),
	}),
	'broader subject': ({ catalogue, names: { label, broader } }) => ({ q: broader, articles: catalogue.under(label) }),
	subject: ({ random, catalogue, specimen: { subjects } }) => {
		const label = pick(random, subjects);
		return few({ q: label, articles: catalogue.under(label).concat(catalogue.titled(wordsOf(label))) });
	},
	'author and subject': ({ random, catalogue, specimen: { authors, subjects } }) => {
		const { family } = pick(random, authors);
		const label = pick(random, subjects);
		const articles = catalogue.about(wordsOf(label)).filter((one) => one.authors.some((author) => author.family === family));
		return few({ q: `${plain(family)} ${label.toLowerCase()}`, articles });
	},
	exclusion: ({ random, catalogue, specimen }) => {
		const [word = '', ...words] = shuffled(random, telling(specimen)).slice(0, 4);
		const articles = catalogue
			.about(words)
			.filter((one) => !wordsOf(JSON.stringify([one.title, one.subjects, one.abstract, one.journal.title])).some((w) => kin(w, word)));
		return few({ q: `${words.join(' ')} -${word}`, articles }, words.length === 3);
	},
	DOI: ({ random, specimen }) => ({
		q: pick(random, [specimen.doi, `https://doi.org/${specimen.doi}`, `doi:${specimen.doi}`, `DOI ${specimen.doi.toUpperCase()}`]),
		articles: [specimen],
	}),
};

/** A question that not too many articles answer, where it is one. */
const few = <Asked extends { articles: Specimen[] }>(asked: Asked, isAsked = true): Asked | undefined =>
	isAsked && asked.articles.length <= MOST ? asked : undefined;

/** The records with what questions are checked by. */
class Catalogue {
	readonly all: readonly Specimen[];
	readonly #titles: ReadonlyMap<Specimen, ReadonlySet<string>>;
	readonly #subjects: ReadonlyMap<string, Specimen[]>;

	constructor(all: readonly Specimen[]) {
		this.all = all;
		this.#titles = new Map(all.map((one) => [one, new Set(wordsOf(one.title))]));
		const subjects = new Map<string, Specimen[]>();
		for (const one of all) for (const subject of one.subjects) subjects.set(subject, [...(subjects.get(subject) ?? []), one]);
		this.#subjects = subjects;
	}

	/** Articles with all these words in the title, or, if one is given, with this very title. */
	titled(words: readonly string[], title?: string): Specimen[] {
		const having = this.all.filter((one) => words.every((word) => this.#titles.get(one)?.has(word)));
		return title === undefined ? having : having.filter((one) => one.title === title);
	}

	/** Articles with all these words in the title, or in one subject. */
	about(words: readonly string[]): Specimen[] {
		const isIn = (text: ReadonlySet<string> | undefined) => words.every((word) => text?.has(word));
		return this.all.filter((one) => isIn(this.#titles.get(one)) || one.subjects.some((subject) => isIn(new Set(wordsOf(subject)))));
	}

	under(label: string): Specimen[] {
		return this.#subjects.get(label) ?? [];
	}

	/** Articles by who has this name, or one more given name. */
	by(family: string, given: string): Specimen[] {
		return this.all.filter(({ authors }) =>
			authors.some((author) => author.family === family && `${author.given} `.startsWith(`${given} `)),
		);
	}
}

/** Words in lower case; a hyphen ends none: `follow-up` is one. */
const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? [];

/** The words of a title that tell something, each once. */
const telling = ({ title }: Specimen) => [...new Set(wordsOf(title))].filter((word) => word.length > 3 && !linkWords.includes(word));

/** Whether one word might be taken for a form of another. */
const kin = (a: string, b: string) => a.slice(0, 5) === b.slice(0, 5);

function shuffled<Item>(random: Random, items: readonly Item[]): Item[] {
	return items
		.map((item) => ({ item, at: random() }))
		.sort((a, b) => a.at - b.at)
		.map(({ item }) => item);
}

/** A word with two letters swapped, one left out, or one doubled, not at its beginning. */
function misspelt(random: Random, word: string): string {
	const at = between(random, 1, word.length - 3);
	const [a = '', b = ''] = word.slice(at, at + 2);
	if (a === b) return word.slice(0, at) + word.slice(at + 1);
	return pick(random, [
		word.slice(0, at) + b + a + word.slice(at + 2),
		word.slice(0, at) + word.slice(at + 1),
		word.slice(0, at) + a + word.slice(at),
	]);
}

/** A word as abbreviated titles have it, roughly: `J`, `Arch`, `Psych`. */
const shortened = (word: string) => (word === 'journal' ? 'J' : word.length > 7 ? word.slice(0, 5) : word.slice(0, 4));

/** Letters as they are typed on a keyboard without them. */
const plain = (text: string) =>
	text
		.replace(/[ıİłŁøØđĐ]/g, (letter) => PLAIN.get(letter) ?? letter)
		.normalize('NFD')
		.replace(/\p{M}/gu, '');
const PLAIN: ReadonlyMap<string, string> = new Map(
	['ıi', 'İI', 'łl', 'ŁL', 'øo', 'ØO', 'đd', 'ĐD'].map(([from = '', to = '']) => [from, to]),
);

/** Words of made-up titles as they are spelt elsewhere. */
const SPELLINGS: ReadonlyMap<string, string> = new Map(
	`behavioural behavioral; behaviour behavior; randomised randomized; paediatric pediatric; anaemia anemia; anaesthesia anesthesia;
	personalised personalized; programme program; centre center; ageing aging; counselling counseling`
		.split(';')
		.map((pair): [string, string] => {
			const [british = '', american = ''] = pair.trim().split(' ');
			return [british, american];
		}),
);
