/** Makes up bibliographic records of realistic length and spread, the same ones for the same seed. Nothing in them is real. */
import { between, pick, type Random, seededRandom, zipf } from './random.ts';
import { adjectives, families, givens, languages, linkWords, nouns, plainWords, verbs } from './words.ts';

/** A made-up journal. */
export interface Journal {
	title: string;
	/** With hyphen and a right check digit. */
	issn: string;
}

/** A made-up article, before it is written down in a format. */
export interface Specimen {
	/** Counted from 1. */
	number: number;
	title: string;
	authors: { family: string; given: string }[];
	journal: Journal;
	year: number;
	month: number;
	volume: number;
	issue: number;
	firstPage: number;
	lastPage: number;
	/** With the prefix kept for examples, 10.5555. */
	doi: string;
	/** Sections of an abstract of about 200 words in all; a single one without a label where it is not structured. */
	abstract: { label?: string; text: string }[];
	subjects: string[];
	/** ISO 639-2, BCP 47, and the name in English. */
	language: { code: string; tag: string; name: string };
}

const SUBJECTS_EACH = 6;
const AUTHORS_EACH = 4;
const JOURNALS = 300;
const ABSTRACT_LABELS = ['Background', 'Methods', 'Results', 'Conclusion'];

/** How many headings can be made up. */
const SUBJECTS = adjectives.length * nouns.length;

/** Makes `count` articles under at most so many subjects. Same count, seed and subjects, same articles. Memory: about 3 kB each. */
export function generate(count: number, seed = 1, subjects = SUBJECTS): Specimen[] {
	const random = seededRandom(seed);
	const journals = Array.from({ length: JOURNALS }, (_, place) => journal(place));
	const drawSubject = zipf(Math.min(subjects, SUBJECTS));
	const drawJournal = zipf(JOURNALS);
	// Half as many authors as authorships is what a catalogue on one field of research has, roughly.
	const drawAuthor = zipf(Math.max(20, count * 2), count / 10);
	return Array.from({ length: count }, (_, place) => {
		const firstPage = between(random, 1, 1900);
		return {
			number: place + 1,
			title: title(random),
			authors: distinct(AUTHORS_EACH, () => drawAuthor(random)).map(author),
			journal: journals[drawJournal(random)] ?? journal(0),
			year: 2026 - Math.floor(36 * random() ** 2),
			month: between(random, 1, 12),
			volume: between(random, 1, 90),
			issue: between(random, 1, 12),
			firstPage,
			lastPage: firstPage + between(random, 2, 18),
			doi: `10.5555/accession.${seed}.${String(place + 1).padStart(6, '0')}`,
			abstract: abstract(random),
			subjects: distinct(SUBJECTS_EACH, () => drawSubject(random)).map(subject),
			language: (random() < 0.92 ? languages[0] : pick(random, languages)) ?? { code: 'eng', tag: 'en', name: 'English' },
		};
	});
}

/** Draws until `size` different numbers are there. */
function distinct(size: number, draw: () => number): number[] {
	const drawn = new Set<number>();
	while (drawn.size < size) drawn.add(draw());
	return [...drawn];
}

/** The heading at a place of the list of some thousands. The multiplication scatters adjectives and nouns, so that common headings are unlike one another. */
function subject(place: number): string {
	const scattered = (place * 4099) % (adjectives.length * nouns.length);
	const adjective = adjectives[scattered % adjectives.length] ?? '';
	const noun = nouns[Math.floor(scattered / adjectives.length)] ?? '';
	return capitalised(`${adjective} ${noun.replaceAll('-', ' ')}`);
}

function author(place: number): { family: string; given: string } {
	const family = families[place % families.length] ?? '';
	const given = givens[Math.floor(place / families.length) % givens.length] ?? '';
	const round = Math.floor(place / (families.length * givens.length));
	return { family, given: round === 0 ? given : `${given} ${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[round % 26]}.` };
}

function journal(place: number): Journal {
	const field = nouns[(place * 7) % nouns.length] ?? '';
	const kind = adjectives[(place * 11) % adjectives.length] ?? '';
	const name = `${capitalised(kind)} ${capitalised(field.replaceAll('-', ' '))}`;
	const heads = ['Journal of', 'Archives of', 'Annals of', 'Studies in'];
	return { title: `${heads[place % heads.length]} ${name}`, issn: issn(2_000_000 + place) };
}

/** The check digit is a weighted sum modulo 11 (ISO 3297). */
function issn(number: number): string {
	const digits = String(number).padStart(7, '0');
	const sum = [...digits].reduce((total, digit, place) => total + Number(digit) * (8 - place), 0);
	const check = (11 - (sum % 11)) % 11;
	return `${digits.slice(0, 4)}-${digits.slice(4)}${check === 10 ? 'X' : check}`;
}

function title(random: Random): string {
	const words = Array.from({ length: between(random, 4, 7) }, (_, place) =>
		place % 2 === 0 ? `${pick(random, adjectives)} ${pick(random, nouns).replaceAll('-', ' ')}` : pick(random, linkWords),
	);
	const tail = pick(random, ['', '', ': a systematic review', ': a randomised controlled trial', ': a cohort study', ' in adults']);
	return capitalised(`${words.join(' ')} and ${pick(random, plainWords)}${tail}`);
}

function abstract(random: Random): Specimen['abstract'] {
	const words = between(random, 130, 230);
	if (random() < 0.5) return [{ text: prose(random, words) }];
	return ABSTRACT_LABELS.map((label) => ({ label, text: prose(random, Math.round(words / ABSTRACT_LABELS.length)) }));
}

/** Sentences of 10 to 24 words, at least `words` words in all, with numbers in some, as abstracts have them. */
function prose(random: Random, words: number): string {
	const sentences: string[] = [];
	for (let written = 0; written < words; ) {
		const length = between(random, 10, 24);
		const sentence = Array.from({ length }, (_, place) => proseWord(random, place));
		sentences.push(`${capitalised(sentence.join(' '))}.`);
		written += length;
	}
	return sentences.join(' ');
}

function proseWord(random: Random, place: number): string {
	if (place === 0) return pick(random, plainWords);
	if (place % 5 === 4) return pick(random, verbs);
	if (place % 2 === 1) return pick(random, linkWords);
	const chance = random();
	if (chance < 0.05) return `(p = 0.${String(between(random, 1, 99)).padStart(2, '0')})`;
	if (chance < 0.3) return pick(random, adjectives);
	return chance < 0.5 ? pick(random, nouns) : pick(random, plainWords);
}

function capitalised(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
