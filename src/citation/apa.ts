/**
 * APA style, 7th edition (Publication Manual of the American Psychological Association, chapters 9 and 10). Numbers of sections and of
 * examples in the comments are those of the manual.
 */
import { apaDate } from './dates.ts';
import { editionText } from './edition.ts';
import { type Cited, type Names, type Person, stopped } from './names.ts';
import { dashed } from './pages.ts';
import { italic, joined, plainText, type Runs, run, sentence, within } from './runs.ts';
import { openedSubtitle } from './title.ts';
import { fateOf, noticeRuns, type Work } from './work.ts';

/** Section 9.8: so many authors are all named; of more, all but the last of these and the very last. */
const MOST_AUTHORS = 20;

/** The entry of a reference list. Its parts are left out where the record does not give them; a date that is missing is `n.d.`. */
export function apa(work: Work): Runs {
	const title = titleOf(work);
	const { author, signed } = authorOf(work);
	const date = run(`(${dateOf(work)})`);
	const head = signed ? joined([sentence(author), date], ' ') : joined([sentence(title), date], ' ');
	const body = [sentence(head), signed ? sentence(title) : [], ...sourceOf(work, plainText(author)).map(sentence), work.link];
	return joined([...body, fateNote(work)], ' ');
}

function authorOf({ authors, editors, form }: Work): { author: Runs; signed: boolean } {
	const named = run(listed(authors));
	if (named.length > 0) return { author: named, signed: true };
	// Of a chapter the editors stand within the source.
	if (editors.list.length === 0 || form === 'chapter') return { author: [], signed: false };
	return { author: run(`${listed(editors)} ${editorLabel(editors)}`), signed: true };
}

/** Sections 9.8 to 9.11: inverted, an ampersand before the last; a list that the source cut off ends in `et al.`. */
function listed({ list, more }: Names): string {
	const names = list.map(inverted);
	if (more && names.length > 0) return `${names.slice(0, MOST_AUTHORS - 1).join(', ')}, et al.`;
	if (names.length > MOST_AUTHORS) return `${names.slice(0, MOST_AUTHORS - 1).join(', ')}, . . . ${names.at(-1)}`;
	return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')}, & ${names.at(-1)}`;
}

function inverted(name: Cited): string {
	if (typeof name === 'string') return name;
	return [name.family, givenOf(name), suffixOf(name)].filter((part) => part !== '').join(', ');
}

function givenOf(name: Person): string {
	return [name.uncased, stopped(name, ' '), name.particles].filter((part) => part !== '').join(' ');
}

function suffixOf({ suffix }: Person): string {
	return /^[JS]r$/.test(suffix) ? `${suffix}.` : suffix;
}

/** Section 9.28: the editors of a book are not inverted before its title. */
function spoken(name: Cited): string {
	if (typeof name === 'string') return name;
	const { family, particles, suffix } = name;
	const whole = [stopped(name, ' '), name.uncased, particles, family].filter((part) => part !== '').join(' ');
	return suffix === '' ? whole : `${whole}, ${suffixOf(name)}`;
}

function spokenList({ list, more }: Names): string {
	const names = list.map(spoken);
	if (more || names.length > MOST_AUTHORS) return `${names[0] ?? ''} et al.`;
	if (names.length < 3) return names.join(' & ');
	return `${names.slice(0, -1).join(', ')}, & ${names.at(-1)}`;
}

function editorLabel({ list, more }: Names): string {
	return list.length > 1 || more ? '(Eds.)' : '(Ed.)';
}

/** Section 9.14: the year; the day too for what appears by the day, and for web pages. */
function dateOf({ date, form, forthcoming, type }: Work): string {
	if (date === undefined) return forthcoming ? 'in press' : 'n.d.';
	return form === 'news' || form === 'page' || type === 'speech' ? apaDate(date) : date.year;
}

/** Sections 9.18 to 9.22: works that stand alone in italics; edition and volume in parentheses, what kind of thing it is in brackets. */
function titleOf(work: Work): Runs {
	const { form, original, languages } = work;
	const given = languages.length === 0 || languages.some((tag) => tag.startsWith('en')) ? openedSubtitle(work.title) : work.title;
	const alone = form === 'alone' || form === 'preprint' || form === 'page';
	// Section 9.38: the title in the work's own language, its translation in brackets behind it.
	const whole =
		original === undefined ? (alone ? italic(given) : given) : joined([run(original, alone ? { italic: true } : {}), given], ' ');
	const described = run(descriptorOf(work));
	const details = alone ? within('(', run(detailsOf(work).join(', ')), ')') : [];
	return joined([whole, details, within('[', described, ']')], ' ');
}

function detailsOf({ authors, editors, translators, edition, numbering, series, type, pages, form }: Work): string[] {
	const people = [
		...(authors.list.length > 0 && editors.list.length > 0 && form === 'alone'
			? [`${spokenList(editors)}, ${editorLabel(editors).slice(1, -1)}`]
			: []),
		...(translators.list.length > 0 ? [`${spokenList(translators)}, Trans.`] : []),
	].join('; ');
	const { volume, issue } = numbering;
	const isReport = type === 'report' || type === 'standard';
	const number = issue ?? (isReport ? volume : undefined);
	const rest = [
		editionText(edition, 'ed.') ?? '',
		volume !== undefined && !isReport ? `Vol. ${volume}` : '',
		number === undefined ? '' : series === undefined ? `No. ${number}` : `${series} No. ${number}`,
		form === 'chapter' && pages !== undefined ? `${pages.isNumber ? 'Article' : pages.several ? 'pp.' : 'p.'} ${dashed(pages.text)}` : '',
	].filter((part) => part !== '');
	return people === '' ? rest : [[people, rest[0]].filter((part) => part !== undefined).join('; '), ...rest.slice(1)];
}

const DESCRIPTORS: ReadonlyMap<Work['type'], string> = new Map([
	['dataset', 'Data set'],
	['software', 'Computer software'],
	['map', 'Map'],
	['motion_picture', 'Film'],
	['broadcast', 'Broadcast'],
	['manuscript', 'Unpublished manuscript'],
	['interview', 'Interview'],
	['paper-conference', 'Conference paper'],
	['speech', 'Conference presentation'],
	['graphic', 'Graphic'],
	['figure', 'Figure'],
	['song', 'Song'],
	['musical_score', 'Musical score'],
	['performance', 'Performance'],
]);

/** Section 9.21; a thesis names its university in the same brackets (section 10.6). */
function descriptorOf({ type, form, nature, publisher }: Work): string | undefined {
	const { notice, letter, thesis } = nature;
	if (notice !== undefined)
		return notice === 'correction' ? 'Correction' : notice === 'retraction' ? 'Retraction notice' : 'Expression of concern';
	if (letter && form === 'article') return 'Letter to the editor';
	if (type !== 'thesis') return form === 'alone' ? DESCRIPTORS.get(type) : undefined;
	const kind = thesis === 'doctoral' ? 'Doctoral dissertation' : thesis === 'master' ? 'Master’s thesis' : 'Thesis';
	return [kind, publisher].filter((part) => part !== undefined).join(', ');
}

/** Sections 9.23 to 9.37: where the work is to be found, each sentence by itself. */
function sourceOf(work: Work, author: string): Runs[] {
	const { form, type, container, publisher, ahead } = work;
	const isAuthor = publisher !== undefined && publisher === author.replace(/\s+\(Eds?\.\)$/, '');
	// Section 9.29: a publisher who is the author is not named again.
	const house = isAuthor ? [] : run(publisher);
	if (form === 'article' || form === 'news') {
		const source = joined([italic(run(container)), ...locationOf(work)], ', ');
		return [source, ahead && work.numbering.volume === undefined ? run('Advance online publication') : []];
	}
	if (form === 'chapter') return [chapterSource(work), house];
	if (type === 'thesis') return [run(container)];
	const site = container === author ? [] : run(container);
	if (form === 'page') return [site.length > 0 ? site : house];
	return form === 'preprint' ? [site.length > 0 ? site : house] : [house.length > 0 ? house : site];
}

/** Sections 9.25 to 9.27: `53(6), 1395–1409`, the volume in italics; `Article` before an article number. */
function locationOf({ numbering, pages }: Work): Runs[] {
	const { volume, issue, supplement } = numbering;
	const extra = supplement?.replace(/^(Suppl|Pt|Spec No)\b/, (word) => ({ Suppl: 'Suppl.', Pt: 'Pt.' })[word] ?? 'Special issue');
	const inside = [issue === undefined ? undefined : dashed(issue), extra].filter((part) => part !== undefined).join(', ');
	const numbers = [...italic(run(volume)), ...within('(', run(inside), ')')];
	return [numbers, run(pages === undefined ? undefined : pages.isNumber ? `Article ${pages.text}` : dashed(pages.text))];
}

/** Section 9.28: `In E. Editor (Ed.), Title of the book (2nd ed., pp. 3–26)`. */
function chapterSource(work: Work): Runs {
	const { container, editors } = work;
	const people = editors.list.length === 0 ? [] : run(`${spokenList(editors)} ${editorLabel(editors)}`);
	const details = within('(', run(detailsOf(work).join(', ')), ')');
	const book = joined([italic(run(container)), details], ' ');
	return book.length === 0 ? [] : [{ text: 'In ' }, ...joined([people, book], ', ')];
}

const FATES = {
	retracted: { told: 'Retraction published', alone: 'Retracted' },
	'partially-retracted': { told: 'Partial retraction published', alone: 'Retracted in part' },
	concern: { told: 'Expression of concern published', alone: 'Expression of concern' },
} as const;

/** Section 10.1, retracted articles: when and where, in parentheses behind the address. A correction is found at the article itself and is not named. */
function fateNote(work: Work): Runs {
	const fate = fateOf(work);
	if (fate === undefined || fate.kind === 'corrected') return [];
	const where = noticeRuns(fate.notice);
	const { told, alone } = FATES[fate.kind];
	const when = where.length === 0 && fate.year === undefined ? alone : [told, fate.year].filter((part) => part !== undefined).join(' ');
	return within('(', joined([run(when), where], ', '), ')');
}
