/**
 * Writes the MEDLINE format as PubMed saves it: tags of four places, values wrapped at blanks, further lines indented by six.
 * Reference: https://www.nlm.nih.gov/bsd/mms/medlineelements.html. What only NLM can say (status, owner, dates of processing) is not
 * written. An entry begins with PMID also where it has none, since programs tell entries by it.
 */
import { initialsName } from '../../record/name.ts';
import type { BibRecord, Name, Relation } from '../../record/record.ts';
import { cleanText } from '../../record/text.ts';
import { abstractText, type Citable, dateWords, nameParts } from '../citable.ts';
import { literal } from '../literal.ts';
import { citedIn, relationTag } from '../nlm/relation.ts';
import { languageCode } from './language-code.ts';
import { termLines } from './written-heading.ts';

export { nbibLosses } from './losses.ts';

/** One field of an entry: its tag and what stands behind it. */
type Line = readonly [tag: string, value: string | undefined];

/** Writes one entry. A value can neither end it nor begin a field: its lines are all indented but the first. */
export function writeNbib(record: Citable): string {
	const pmid = /^\d{1,9}$/.test(record.pmid ?? '') ? record.pmid : '';
	const fields = fieldsOf(record).map(([tag, value = '']) => [tag, literal(cleanText(value))] as const);
	return `PMID- ${pmid}\n${fields.map(([tag, value]) => (value === '' ? '' : `${tag.padEnd(4)}- ${wrapped(value)}\n`)).join('')}`;
}

/** Writes many entries in the order given, with a blank line between them, piece by piece. */
export function* writeAllNbib(records: Iterable<Citable>): Generator<string> {
	let first = true;
	for (const record of records) {
		yield first ? writeNbib(record) : `\n${writeNbib(record)}`;
		first = false;
	}
}

/** How many characters a line of PubMed holds at most, the six of its tag or indent included. */
const WIDTH = 88;

/** A clean text in lines. It is broken at blanks alone, so that joining the lines by a blank gives it back. */
function wrapped(text: string): string {
	let lines = '';
	let room = WIDTH - 6;
	for (const word of text.split(' ')) {
		if (lines !== '') {
			const fits = word.length < room;
			lines += fits ? ' ' : '\n      ';
			room = fits ? room - 1 : WIDTH - 6;
		}
		lines += word;
		room -= word.length;
	}
	return lines;
}

/** What appears in issues of something; in other things, parts appear. */
const IN_JOURNALS: ReadonlySet<BibRecord['type']> = new Set([
	'article',
	'article-journal',
	'article-magazine',
	'article-newspaper',
	'dataset',
	'document',
	'periodical',
	'review',
	'review-book',
]);

function fieldsOf(record: Citable): Line[] {
	const { type, title, containerTitle } = record;
	const whole = type === 'book';
	const part = !whole && !IN_JOURNALS.has(type) && containerTitle !== undefined;
	return [
		...record.issn.map((issn) => ['IS', issn] as const),
		...record.isbn.map((isbn) => ['ISBN', isbn] as const),
		['VI', record.volume],
		['IP', record.issue],
		['DP', dateText(record)],
		...(whole ? [['BTI', title] as const] : [['TI', title] as const]),
		...(part ? [['BTI', containerTitle] as const] : []),
		['CTI', record.collectionTitle],
		['PG', record.page],
		...(record.doi === undefined ? [] : [['LID', `${record.doi} [doi]`] as const]),
		['AB', abstractText(record.abstract)],
		...people(record),
		...record.languages.map((tag) => ['LA', languageCode(tag)] as const),
		...publicationTypes(record).map((word) => ['PT', word] as const),
		...record.alternativeTitles.map((other) => ['TT', other] as const),
		['PB', record.publisher],
		...(whole || part ? [['PL', record.publisherPlace] as const] : []),
		['EN', record.edition],
		...(whole || part
			? []
			: ([
					['TA', record.containerTitleShort],
					['JT', containerTitle],
				] as const)),
		...(record.relations ?? []).map((relation) => [relationTag(relation) ?? '', citationOf(relation)] as const),
		...termLines(record.subjects),
		['PMC', record.pmcid],
		...(record.doi === undefined ? [] : [['AID', `${record.doi} [doi]`] as const]),
		...record.accessions.filter(({ number }) => /^NBK\d+$/.test(number)).map(({ number }) => ['AID', `${number} [bookaccession]`] as const),
	];
}

/** The other publication as it was cited, with what identifies it. */
function citationOf(relation: Relation): string | undefined {
	if (relationTag(relation) === undefined) return undefined;
	const { doi, pmid, text = '' } = relation;
	const cited = citedIn(text, relation);
	const more = [
		doi === undefined || cited.doi === doi ? '' : `doi: ${doi}.`,
		pmid === undefined || cited.pmid === pmid ? '' : `PMID: ${pmid}`,
	];
	return [text, ...more].filter((part) => part !== '').join(' ');
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** `2025`, `2025 Nov`, `2025 Nov 3`, or the source's own words, as MEDLINE keeps `2018 Dec-2019 Jan`. */
function dateText(record: Citable): string | undefined {
	const words = dateWords(record);
	if (words !== undefined || record.issued === undefined) return words;
	const [year, month, day] = record.issued.split('-');
	return [year, MONTHS[Number(month) - 1], day && String(Number(day))].filter(Boolean).join(' ');
}

/** Publication types that say what kind of item it is. */
const TYPE_WORDS: Readonly<Partial<Record<BibRecord['type'], string>>> = {
	article: 'Preprint',
	'article-journal': 'Journal Article',
	'article-newspaper': 'Newspaper Article',
	broadcast: 'Webcast',
	dataset: 'Dataset',
	interview: 'Interview',
	legal_case: 'Legal Case',
	legislation: 'Legislation',
	motion_picture: 'Video-Audio Media',
	'post-weblog': 'Blog',
	report: 'Technical Report',
	thesis: 'Academic Dissertation',
};

/** The record's own, and the one that tells the kind of item where nothing else does. */
function publicationTypes({ type, publicationTypes: own, containerTitle }: Citable): string[] {
	const word = TYPE_WORDS[type];
	const told = type === 'article-journal' && containerTitle !== undefined;
	return word === undefined || told || own.includes(word) ? own : [...own, word];
}

/** Institutions that are nobody's, then authors and editors, each with short form, ORCID and institutions behind the name. */
function people({ authors, contributors, affiliations }: Citable): Line[] {
	const tied = new Set([...authors, ...contributors].flatMap((name) => name.affiliations ?? []));
	const behind = ({ orcid, affiliations: places = [] }: Name): Line[] => [
		['AUID', orcid === undefined ? undefined : `ORCID: ${orcid}`],
		...places.map((place) => ['AD', affiliations[place]?.name] as const),
	];
	const named = (name: Name, full: string, short: string, body: string): Line[] => {
		const lines = nameLines(name, full, short, body);
		return lines.length === 0 ? [] : [...lines, ...behind(name)];
	};
	return [
		...affiliations.filter((_, place) => !tied.has(place)).map(({ name }) => ['AD', name] as const),
		...authors.flatMap((name) => named(name, 'FAU', 'AU', 'CN')),
		...contributors.flatMap((name) => {
			if (name.role === 'editor') return named(name, 'FED', 'ED', 'ED');
			return name.role === 'investigator' ? named(name, 'FIR', 'IR', 'IR') : [];
		}),
	];
}

/** What stands behind the given names without a comma. */
const SUFFIX = /^(?:Jr|Sr|II|III|IV|2nd|3rd|4th)\.?$/;

/** `Zarate, Carlos A Jr` and `Zarate CA Jr`; a body under a tag of its own. */
function nameLines(name: Name, full: string, short: string, body: string): Line[] {
	const parts = nameParts(name, /[,;]/g);
	if (typeof parts === 'string') return parts === '' ? [] : [[body, parts]];
	const { family, given, suffix } = parts;
	const behind = SUFFIX.test(suffix) ? [given, suffix].filter(Boolean).join(' ') : [given, suffix].filter(Boolean).join(', ');
	return [
		[full, `${family}, ${behind}`],
		[short, initialsName({ family, given, ...(SUFFIX.test(suffix) ? { suffix } : {}) })],
	];
}
