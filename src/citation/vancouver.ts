/**
 * Vancouver style as the National Library of Medicine keeps it (Citing Medicine, 2nd edition; chapters in the comments are those of the book),
 * with the six authors of the samples that the ICMJE's Recommendations refer to.
 */

import { languageName } from '../record/language.ts';
import { nlmDate } from './dates.ts';
import { editionText } from './edition.ts';
import type { Cited, Names, Person } from './names.ts';
import { abridged } from './pages.ts';
import { joined, type Run, type Runs, run, sentence, within } from './runs.ts';
import { closedSubtitle } from './title.ts';
import { doiRun, fateOf, noticeRuns, type Work } from './work.ts';

/** Citing Medicine names all authors, or so many as the list has room for; the samples of the ICMJE name six, and `et al.` for more. */
const MOST_AUTHORS = 6;
/** Chapter 1, author: no more initials than two. */
const MOST_INITIALS = 2;

/** The entry of a reference list, without its number. The day on which a page was read is left to whoever read it. */
export function vancouver(work: Work): Runs {
	const { authors, editors, form } = work;
	const byEditors = authors.list.length === 0 && form !== 'chapter' && editors.list.length > 0;
	const author = byEditors ? withLabel(editors) : run(listed(authors));
	const parts = [author, titleOf(work), ...sourceOf(work), languageOf(work)].map(sentence);
	// Nothing stands behind an address that is the last: it would be taken for a part of it.
	const behind = joined([...identifiers(work), ...notes(work)], '. ');
	return joined([...parts, behind.at(-1)?.url === undefined ? sentence(behind) : behind], ' ');
}

/** Chapter 1, author: family name, initials without stops, `et al.` for the rest. */
function listed({ list, more }: Names): string {
	const names = list.map(initialled);
	const cut = more || names.length > MOST_AUTHORS;
	return [...names.slice(0, MOST_AUTHORS), ...(cut && names.length > 0 ? ['et al.'] : [])].join(', ');
}

function initialled(name: Cited): string {
	if (typeof name === 'string') return name;
	const { family, particles, uncased, initials } = name;
	const letters = initials.flat().slice(0, MOST_INITIALS).join('');
	// Particles belong to the family name: da Cunha M.
	return [particles, family, uncased, letters, rank(name)].filter((part) => part !== '').join(' ');
}

const RANKS: ReadonlyMap<string, string> = new Map([
	['II', '2nd'],
	['III', '3rd'],
	['IV', '4th'],
	['V', '5th'],
]);

/** Chapter 1, author: Roman numbers become ordinals. */
function rank({ suffix }: Person): string {
	return RANKS.get(suffix) ?? suffix;
}

function withLabel(editors: Names): Runs {
	const several = editors.list.length > 1 || editors.more;
	return run(`${listed(editors)}, ${several ? 'editors' : 'editor'}`);
}

const TYPES: ReadonlyMap<Work['type'], string> = new Map([
	['dataset', 'dataset'],
	['software', 'software'],
	['map', 'map'],
	['motion_picture', 'film'],
	['manuscript', 'unpublished manuscript'],
]);

/**
 * Chapter 1, article title; a translation stays in its brackets, the kind of article or thing follows in brackets of its own. What is read on
 * the Internet alone says so, at the name of its journal where it has one.
 */
function titleOf(work: Work): Runs {
	const inJournal = work.form !== 'alone' && work.form !== 'page' && nameOf(work) !== undefined;
	const kinds = [kindOf(work), inJournal ? undefined : mediumOf(work)].filter((kind) => kind !== undefined);
	return joined([closedSubtitle(work.title), ...[...new Set(kinds)].map((kind) => within('[', run(kind), ']'))], ' ');
}

const NOTICES = { correction: 'erratum', retraction: 'retraction notice', concern: 'expression of concern' } as const;

function kindOf({ nature, type, form }: Work): string | undefined {
	if (type === 'thesis') return nature.thesis === 'master' ? 'master’s thesis' : 'dissertation';
	if (nature.notice !== undefined) return NOTICES[nature.notice];
	if (nature.letter) return 'letter';
	return nature.meetingAbstract ? 'abstract' : form === 'alone' ? TYPES.get(type) : undefined;
}

function mediumOf({ form, changing }: Work): string | undefined {
	if (form === 'preprint') return 'Preprint';
	return form === 'page' || changing ? 'Internet' : undefined;
}

/** The journal, or the server of a preprint. */
function nameOf({ form, abbreviation, container, publisher }: Work): string | undefined {
	return form === 'chapter' ? container : (abbreviation ?? container ?? (form === 'preprint' ? publisher : undefined));
}

function sourceOf(work: Work): Runs[] {
	if (work.form === 'article' || work.form === 'news' || work.form === 'preprint') return journalSource(work);
	if (work.form === 'chapter') return chapterSource(work);
	return [...editionAndPeople(work), imprint(work)];
}

/** Chapters 1 and 23: `N Engl J Med. 2025 Nov 3;53(6):1395-409`. */
function journalSource(work: Work): Runs[] {
	const { ahead, numbering } = work;
	const name = run(nameOf(work));
	const journal = name.length === 0 ? [] : joined([name, within('[', run(mediumOf(work)), ']')], ' ');
	const online = ahead && numbering.volume === undefined ? run('[Epub ahead of print]') : [];
	return [journal, dated(work), online];
}

function dated(work: Work): Runs {
	const { volume, issue, supplement } = work.numbering;
	const inside = issue === undefined ? undefined : [issue, supplement].filter((part) => part !== undefined).join(' ');
	const numbers = [
		...run([volume, issue === undefined ? supplement : undefined].filter((part) => part !== undefined).join(' ')),
		...within('(', run(inside), ')'),
	];
	const where = pagesOf(work);
	const location = where.length === 0 ? numbers : [...numbers, { text: ':' }, ...where];
	return joined([dateOf(work), location], numbers.length > 0 ? ';' : '');
}

/** Year, month and day as precisely as the source gives them, or the season or months of the issue. */
function dateOf({ date, span, forthcoming, form, type }: Work): Runs {
	if (date === undefined) return run(forthcoming ? 'Forthcoming' : '[date unknown]');
	if (form === 'chapter' || (form === 'alone' && type !== 'report')) return run(date.year);
	return run(span === undefined ? nlmDate(date) : `${date.year} ${span}`);
}

function pagesOf({ pages }: Work): Runs {
	return run(pages === undefined ? undefined : abridged(pages.text));
}

function editionAndPeople({ authors, editors, translators, edition, numbering, form, type }: Work): Runs[] {
	const isReport = type === 'report' || type === 'standard';
	return [
		run(editionText(edition, 'ed')),
		form === 'alone' && numbering.volume !== undefined && !isReport ? run(`Vol. ${numbering.volume}`) : [],
		authors.list.length > 0 && editors.list.length > 0 && form === 'alone' ? withLabel(editors) : [],
		translators.list.length > 0 ? run(`${listed(translators)}, ${translators.list.length > 1 ? 'translators' : 'translator'}`) : [],
	];
}

/** Chapter 2: place, publisher, year, the series, and the number of a report. */
function imprint(work: Work): Runs {
	const { place, publisher, container, numbering, type, form, series } = work;
	const house = joined([run(place), run(publisher ?? container)], ': ');
	const isReport = type === 'report' || type === 'standard';
	const number = isReport ? (numbering.issue ?? numbering.volume) : undefined;
	const made = joined([house, dateOf(work)], '; ');
	const inSeries = form === 'alone' ? within('(', joined([run(series), run(isReport ? undefined : numbering.issue)], '; '), ')') : [];
	return joined([made, inSeries, number === undefined ? [] : run(`Report No.: ${number}`)], '. ');
}

/** Chapter 2B, contributions to books: `In: Editor E, editor. Title. 2nd ed. Place: Publisher; 2020. p. 3-26`. */
function chapterSource(work: Work): Runs[] {
	const { editors, container, numbering, pages } = work;
	const people = editors.list.length === 0 ? [] : sentence(withLabel(editors));
	const book = joined([people, run(container), container === undefined ? [] : within('[', run(mediumOf(work)), ']')], ' ');
	const where = run(pages === undefined ? undefined : pages.isNumber ? pages.text : `p. ${abridged(pages.text)}`);
	return [
		book.length === 0 ? [] : [{ text: 'In: ' }, ...book],
		...editionAndPeople(work),
		numbering.volume === undefined ? [] : run(`Vol. ${numbering.volume}`),
		joined([place(work), dateOf(work)], '; '),
		where,
	];
}

function place({ place: where, publisher }: Work): Runs {
	return joined([run(where), run(publisher)], ': ');
}

/** Chapter 1, language: named where it is not English, behind the pages. */
function languageOf({ languages, translated }: Work): Runs {
	const other = languages.filter((tag) => !/^en\b/i.test(tag));
	if (other.length === 0 || (other.length < languages.length && !translated)) return [];
	const names = [...new Set(other.map((tag) => languageName(tag).replace(/\s*\(.*$/, '')))].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
	return run(names.join(', '));
}

/** Notes of chapter 1: the DOI, then PubMed's numbers; the address alone where there is no DOI. */
function identifiers({ doi, pmid, pmcid, link }: Work): Runs[] {
	const numbers = [run(pmid === undefined ? undefined : `PMID: ${pmid}`), run(pmcid === undefined ? undefined : `PMCID: ${pmcid}`)];
	const named = doi === undefined ? [] : doiRun(doi).map((one): Run => ({ ...one, text: doi }));
	return [labelled('doi', named), joined(numbers, '; '), doi === undefined ? labelled('Available from', link) : []];
}

const FATES = {
	retracted: { told: 'Retraction in', alone: 'Retracted' },
	'partially-retracted': { told: 'Partial retraction in', alone: 'Retracted in part' },
	concern: { told: 'Expression of concern in', alone: 'Expression of concern' },
	corrected: { told: 'Erratum in', alone: undefined },
} as const;

/** Notes of chapter 1, errata and retractions: where they are told, both ways. Of a fate without a notice the name alone is said. */
function notes(work: Work): Runs[] {
	const [of] = work.noticeOf;
	const about = of === undefined ? [] : noticeRuns(of);
	return [fateNote(work), labelled(of?.kind === 'retraction' ? 'Retraction of' : 'Erratum for', about)];
}

function fateNote(work: Work): Runs {
	const fate = fateOf(work);
	if (fate === undefined) return [];
	const where = noticeRuns(fate.notice);
	const { told, alone } = FATES[fate.kind];
	return where.length > 0 ? labelled(told, where) : alone === undefined ? [] : within('[', joined([run(alone), run(fate.year)], ', '), ']');
}

function labelled(label: string, runs: Runs): Runs {
	return runs.length === 0 ? [] : [{ text: `${label}: ` }, ...runs];
}
