/**
 * Writes RIS as the specifications of 2001 and 2011 have it, one value a line, never wrapped: programs that read RIS join wrapped lines
 * each in its own way. Which tag a field goes under is looked up in the table the reader uses, so the two cannot drift apart. Lines end
 * with a line feed: the specification of 2001 asks for carriage returns as well, but every program reads either.
 */

import { languageName, readLanguage } from '../../record/language.ts';
import { readName } from '../../record/name.ts';
import { completePages } from '../../record/pages.ts';
import type { BibRecord, Name, Subject } from '../../record/record.ts';
import { cleanText } from '../../record/text.ts';
import { abstractText, type Citable, nameParts, oneDatabase, openLinks } from '../citable.ts';
import { literal } from '../literal.ts';
import { type Target, targetOf } from './fields.ts';
import { type Family, itemType } from './item-type.ts';
import { typeName } from './written-type.ts';

export { risLosses } from './losses.ts';

/** One line of an entry: its tag and what stands behind it. */
type Line = readonly [tag: string, value: string];

/** Writes one entry, from TY to ER. A value never runs over its line, so none can end an entry or begin a field. */
export function writeRis(record: Citable): string {
	const lines = linesOf(record, itemType(typeName(record.type)).family);
	const body = lines.map(([tag, value]) => [tag, literal(cleanText(value))] as const).filter(([, value]) => value !== '');
	return `TY  - ${typeName(record.type)}\n${body.map(([tag, value]) => `${tag}  - ${value}\n`).join('')}ER  - \n`;
}

/** Writes many entries in the order given, with a blank line between them, piece by piece. */
export function* writeAllRis(records: Iterable<Citable>): Generator<string> {
	let first = true;
	for (const record of records) {
		yield first ? writeRis(record) : `\n${writeRis(record)}`;
		first = false;
	}
}

function linesOf(record: Citable, family: Family): Line[] {
	const under = (candidates: readonly string[], targets: readonly Target[], values: readonly (string | undefined)[]): Line[] => {
		const tag = candidates.find((candidate) => targets.some((target) => targetOf(candidate, family) === target));
		return tag === undefined ? [] : values.filter((value) => value !== undefined).map((value) => [tag, value]);
	};
	return [
		...under(['ID'], ['kept'], [record.id]),
		...under(['TI'], ['title'], [record.title]),
		...under(['ST'], ['titleShort'], [record.titleShort]),
		...under(['TT'], ['titleOther'], record.alternativeTitles),
		...under(['AU'], ['author'], record.authors.map(nameText)),
		...ROLES.flatMap(([role, candidates, target]) => under(candidates, [target], peopleIn(record, role))),
		...under(
			['AD'],
			['affiliation'],
			record.affiliations.map(({ name }) => name),
		),
		...under(['T2', 'JF', 'BT', 'JO'], ['secondTitle', 'container', 'journal', 'journalName'], [record.containerTitle]),
		...under(['J2'], ['journalShort'], [record.containerTitleShort]),
		...under(['T3'], ['series', 'containerLast'], [record.collectionTitle]),
		...under(['PY'], ['year'], [record.issued?.slice(0, 4)]),
		...under(['DA'], ['date'], [dateText(record)]),
		...under(['VL'], ['volume'], [record.volume]),
		...under(['IS'], ['issue'], [record.issue]),
		...extent(record, family),
		...under(['PB'], ['publisher'], [record.publisher]),
		...under(['CY'], ['place'], [record.publisherPlace]),
		...under(['ET'], ['edition'], [record.edition]),
		...under(['M3'], ['medium'], record.publicationTypes),
		...under(['LA'], ['language'], record.languages.map(languageText)),
		...under(['SN'], ['standardNumber'], [...record.issn, ...record.isbn]),
		...under(['DO'], ['doi'], [record.doi]),
		// PubMed Central writes it so; the specification has no tag for it.
		...under(['U1'], ['userPmid'], [record.pmid === undefined ? undefined : `${record.pmid}[pmid]`]),
		...under(['C2'], ['pmcid'], [record.pmcid]),
		...database(record),
		...under(['KW'], ['keyword'], keywords(record)),
		...under(
			['UR'],
			['link'],
			openLinks(record).map(({ url }) => url),
		),
		...under(['AB'], ['abstract'], [abstractText(record.abstract)]),
	];
}

/** The tags for people other than authors: the usual one first, then what stands in where it means something else in a kind of item. */
const ROLES: readonly (readonly [role: string, candidates: readonly string[], target: Target])[] = [
	['editor', ['A2', 'ED'], 'editor'],
	['series editor', ['A3'], 'seriesEditor'],
	['translator', ['A4', 'TA'], 'translator'],
	['advisor', ['A3'], 'advisor'],
	['contributor', ['A4'], 'contributor'],
];

function peopleIn({ contributors }: Citable, wanted: string): string[] {
	return contributors.filter(({ role }) => (role ?? 'contributor').toLowerCase() === wanted).map(nameText);
}

/**
 * `Family, Given, Suffix`. A name that is not to be taken apart ends with a comma, as EndNote has it, unless it is one word; programs
 * would else take a body's last word for a family name.
 */
function nameText(name: Name): string {
	const parts = nameParts(name, /[,;]/g);
	if (typeof parts !== 'string') return [parts.family, parts.given, parts.suffix.replaceAll(';', ',')].filter(Boolean).join(', ');
	const whole = parts.replaceAll(';', ',');
	return whole !== '' && (whole.includes(' ') || readName(whole)?.literal !== whole) ? `${whole},` : whole;
}

const SEASON = /\b(?:spring|summer|autumn|fall|winter|q[1-4])\b/i;

/** `YYYY/MM/DD/season`, with nothing between the strokes for what is not known. Absent where the year says all. */
function dateText({ issued, issuedText }: Citable): string | undefined {
	if (issued === undefined) return undefined;
	const [year, month = '', day = ''] = issued.split('-');
	const season = SEASON.exec(issuedText ?? '')?.[0] ?? '';
	return month === '' && season === '' ? undefined : `${year}/${month}/${day}/${season}`;
}

/** Families in which SP without EP says how many pages there are. */
const COUNTED: ReadonlySet<Family> = new Set(['book', 'thesis', 'report']);
const RANGE = /^([^\s,;–-]+)-([^\s,;–-]+)$/;

function extent({ page, numberOfPages }: Citable, family: Family): Line[] {
	const count: Line[] = numberOfPages === undefined || !COUNTED.has(family) ? [] : [['SP', String(numberOfPages)]];
	if (page === undefined) return count;
	const [, first, last] = RANGE.exec(page) ?? [];
	if (first !== undefined && last !== undefined && completePages(`${first}-${last}`) === page) {
		return [
			['SP', first],
			['EP', last],
		];
	}
	return COUNTED.has(family) && /^\S*\d\S*$/.test(page) ? [...count, ['C7', page]] : [['SP', page]];
}

/** The language by name, as databases write it, unless only its tag is read back as the same. */
function languageText(tag: string): string {
	const name = languageName(tag);
	return readLanguage(name) === tag ? name : tag;
}

function database(record: Citable): Line[] {
	const { name, numbers } = oneDatabase(record);
	return [...(name === undefined ? [] : ([['DB', name]] as const)), ...numbers.map((number) => ['AN', number] as const)];
}

const MEDLINE_OR_EMBASE = /medline|pubmed|embase/i;

/** `*Depression`, `Depression/*drug therapy`, as MEDLINE has them; headings alone where nothing would tell a stroke from a subheading. */
function keywords(record: Citable): string[] {
	const whole = record.subjects.map((subject) => headingText(subject));
	const told = MEDLINE_OR_EMBASE.test(oneDatabase(record).name ?? '') || whole.some((text) => /\/\*[a-z]/.test(text));
	return [...new Set(told ? whole : record.subjects.map(({ label, major }) => headingText({ label, ...(major ? { major } : {}) })))];
}

function headingText({ label, qualifier, major }: Pick<Subject, 'label' | 'qualifier' | 'major'>): string {
	const star = major ? '*' : '';
	return qualifier === undefined ? star + label : `${label}/${star}${qualifier}`;
}

/** Kinds of item that are read back as another. */
export function readBackAs(type: BibRecord['type']): BibRecord['type'] {
	return itemType(typeName(type)).csl;
}
