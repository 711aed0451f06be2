/** What becomes of a record on its way through another database: the same work, said otherwise. */
import type { BibRecord, Name } from '../src/record/record.ts';
import { between, pick, type Random } from './random.ts';

/** Shares of copies that suffer each damage. Most suffer several. */
const SHARES = {
	withoutDoi: 0.7,
	withoutPmid: 0.75,
	upperCase: 0.1,
	titleCase: 0.15,
	withoutAccents: 0.2,
	fullStop: 0.3,
	entities: 0.15,
	shortTitle: 0.05,
	otherSubtitle: 0.2,
	slip: 0.04,
	brackets: 0.03,
	initials: 0.6,
	namesChangedRound: 0.02,
	firstThree: 0.04,
	shortJournal: 0.4,
	withoutJournal: 0.02,
	shortPages: 0.3,
	firstPage: 0.12,
	withoutPages: 0.04,
	aheadOfPrint: 0.04,
	withoutVolume: 0.02,
	withoutIssue: 0.2,
	withoutType: 0.05,
	yearOnly: 0.5,
} as const;

const SHORT_WORDS: Readonly<Record<string, string>> = {
	journal: 'J',
	archives: 'Arch',
	annals: 'Ann',
	studies: 'Stud',
	of: '',
	in: '',
};

/** A copy of a record from another database, with damage as databases do it, drawn anew for each copy. */
export function damaged(random: Random, record: BibRecord, database: string): BibRecord {
	const hit = (damage: keyof typeof SHARES) => random() < SHARES[damage];
	const copy = { ...record, accessions: [{ code: database, number: String(between(random, 1e8, 1e9)) }] };
	if (hit('withoutDoi')) delete copy.doi;
	if (hit('withoutPmid')) delete copy.pmid;
	copy.title = damagedTitle(random, record.title, hit);
	copy.authors = damagedAuthors(record.authors, hit);
	if (hit('shortJournal') && copy.containerTitle?.includes(' ')) copy.containerTitle = abbreviated(copy.containerTitle);
	if (hit('withoutJournal')) delete copy.containerTitle;
	if (hit('shortJournal')) copy.issn = [];
	if (hit('withoutType')) copy.publicationTypes = [];
	damagePages(copy, hit);
	if (hit('withoutIssue')) delete copy.issue;
	if (hit('withoutVolume')) delete copy.volume;
	if (hit('yearOnly') && copy.issued !== undefined) copy.issued = copy.issued.slice(0, 4);
	if (hit('aheadOfPrint') && copy.issued !== undefined) copy.issued = String(Number(copy.issued.slice(0, 4)) - 1);
	if (hit('withoutType')) copy.type = 'document';
	copy.raw = `${record.raw} as ${copy.accessions[0]?.number}`;
	return copy;
}

/** Titles whose end says what the work is to another one: no database leaves that out. */
const MARKED = /\bpart\b|reply|comment|protocol|correct|corrig|erratum|\bII?\b/i;

type Hit = (damage: keyof typeof SHARES) => boolean;

function damagedTitle(random: Random, title: string, hit: Hit): string {
	let text = title;
	const subtitle = text.indexOf(': ');
	if (subtitle > 30 && hit('shortTitle') && !MARKED.test(text)) text = text.slice(0, subtitle);
	else if (subtitle > 0 && hit('otherSubtitle')) text = text.replace(': ', pick(random, [' - ', '. ', '; ', ' – ', ' : ']));
	if (hit('slip')) text = withSlip(random, text);
	if (hit('withoutAccents')) text = withoutAccents(text);
	if (hit('upperCase')) text = text.toUpperCase();
	else if (hit('titleCase')) text = text.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
	if (hit('entities')) text = text.replace(/&/g, '&amp;').replace(/α/g, '&#945;').replace(/'/g, '&rsquo;');
	if (hit('fullStop') && !/[.\])]$/.test(text)) text += '.';
	return hit('brackets') && !/[[\]]/.test(text) ? `[${text}]` : text;
}

/** One letter changed for its neighbour in a word of eight letters or more. */
function withSlip(random: Random, text: string): string {
	const words = [...text.matchAll(/[a-z]{8,}/g)];
	if (words.length === 0) return text;
	const { index, 0: word } = pick(random, words);
	const at = index + between(random, 2, word.length - 3);
	return text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2);
}

function withoutAccents(text: string): string {
	return text
		.replace(/ü/g, 'ue')
		.normalize('NFD')
		.replace(/[\u0300-\u036f]/g, '')
		.normalize('NFC');
}

function damagedAuthors(authors: readonly Name[], hit: Hit): Name[] {
	let names = [...authors];
	const plain = hit('withoutAccents');
	if (hit('initials')) {
		names = names.map((name) => ({ ...name, given: (name.given ?? '').replace(/(\p{L})\p{L}*\.?/gu, '$1').replace(/\s/g, '') }));
	}
	if (plain) names = names.map((name) => ({ ...name, family: withoutAccents(name.family ?? '') }));
	if (hit('namesChangedRound')) {
		names = names.map(({ family, given, ...name }) => ({ ...name, family: given ?? '', given: family ?? '' }));
	}
	return hit('firstThree') ? names.slice(0, 3) : names;
}

function abbreviated(journal: string): string {
	return journal
		.split(' ')
		.map((word) => SHORT_WORDS[word.toLowerCase()] ?? (word.length > 6 ? word.slice(0, 5) : word))
		.filter((word) => word !== '')
		.join(' ');
}

function damagePages(copy: BibRecord, hit: Hit): void {
	const [first = '', last = ''] = copy.page?.split('-') ?? [];
	if (hit('withoutPages')) delete copy.page;
	else if (hit('firstPage')) copy.page = first;
	else if (hit('shortPages') && first.length === last.length && first.length > 1) {
		let at = 0;
		while (at < first.length - 1 && first[at] === last[at]) at += 1;
		copy.page = `${first}-${last.slice(at)}`;
	} else if (/^e/i.test(first)) copy.page = first.toUpperCase();
}
