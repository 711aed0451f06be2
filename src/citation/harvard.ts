/**
 * Harvard style as *Cite Them Right* (12th edition) keeps it, which most libraries that teach "Harvard" follow. Where its rules leave a
 * choice to the institution (all authors or the first), the book's own way is taken.
 */
import { dayAndMonth } from './dates.ts';
import { editionText } from './edition.ts';
import { type Cited, type Names, type Person, stopped } from './names.ts';
import { dashed } from './pages.ts';
import { italic, joined, type Runs, run, sentence, within } from './runs.ts';
import { fateOf, noticeRuns, type Work } from './work.ts';

/** So many authors are all named; of more, the first and `et al.`. */
const MOST_AUTHORS = 3;

/** The entry of a reference list. The day on which a page was read is left to whoever read it. */
export function harvard(work: Work): Runs {
	const { authors, editors, form, date, forthcoming } = work;
	const byEditors = authors.list.length === 0 && form !== 'chapter' && editors.list.length > 0;
	const author = byEditors ? joined([listed(editors, inverted), run(editorLabel(editors))], ' ') : listed(authors, inverted);
	const year = run(`(${date?.year ?? (forthcoming ? 'forthcoming' : 'no date')})`);
	const title = titleOf(work);
	const { first, rest } = sourceOf(work);
	// What has no author begins with its title, which the year follows.
	const head = author.length > 0 ? joined([author, year, joined([title, first], ', ')], ' ') : joined([title, year, first], ' ');
	return joined([...[head, ...rest].map(sentence), address(work), fateNote(work)], ' ');
}

function listed({ list, more }: Names, print: (name: Cited) => string): Runs {
	const names = list.map(print);
	const [first] = names;
	if (first === undefined) return [];
	if (more || names.length > MOST_AUTHORS) return joined([run(first), run('et al.', { italic: true })], ' ');
	return run(names.length === 1 ? first : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`);
}

/** `Tatlı, S.Z.`; initials with stops and without blanks. */
function inverted(name: Cited): string {
	if (typeof name === 'string') return name;
	return [name.family, givenOf(name), suffixOf(name)].filter((part) => part !== '').join(', ');
}

/** `S.Z. Tatlı`, as editors stand before the title of their book. */
function spoken(name: Cited): string {
	if (typeof name === 'string') return name;
	return [givenOf(name), name.family, suffixOf(name)].filter((part) => part !== '').join(' ');
}

function givenOf(name: Person): string {
	return [name.uncased, stopped(name, ''), name.particles].filter((part) => part !== '').join(' ');
}

function suffixOf({ suffix }: Person): string {
	return suffix;
}

function editorLabel({ list, more }: Names): string {
	return list.length > 1 || more ? '(eds)' : '(ed.)';
}

const MEDIA: ReadonlyMap<Work['type'], string> = new Map([
	['dataset', 'Dataset'],
	['software', 'Computer program'],
	['map', 'Map'],
	['motion_picture', 'Film'],
	['manuscript', 'Unpublished manuscript'],
]);

/** Articles, chapters and preprints in single quotation marks, what stands alone in italics with its kind in brackets. */
function titleOf({ form, title, original, type, nature }: Work): Runs {
	const whole = original === undefined ? title : joined([run(original), title], ' ');
	const notice = nature.notice === 'correction' ? 'Correction' : nature.notice === 'retraction' ? 'Retraction notice' : undefined;
	if (form === 'alone' || form === 'page') return joined([italic(whole), within('[', run(MEDIA.get(type)), ']')], ' ');
	return joined([within('‘', requoted(whole), '’'), within('[', run(notice), ']')], ' ');
}

/** Quotation marks within quotation marks are double ones. */
function requoted(runs: Runs): Runs {
	return runs.map((one) => ({ ...one, text: one.text.replace(/‘([^‘’]*)’(?!\p{L})/gu, '“$1”') }));
}

/** What follows the title behind a comma, and the sentences after that. */
function sourceOf(work: Work): { first: Runs; rest: Runs[] } {
	const { form, container, numbering, publisher, place, edition, series, date, type, nature } = work;
	const house = joined([run(place), run(publisher)], ': ');
	const printed = run(editionText(edition, 'edn'));
	if (form === 'article') return { first: joined([italic(run(container)), numbers(work), pagesOf(work)], ', '), rest: [] };
	if (form === 'news') {
		const day = type === 'article-newspaper' || numbering.volume === undefined ? run(date && dayAndMonth(date)) : [];
		return { first: joined([italic(run(container)), numbers(work), day, pagesOf(work)], ', '), rest: [] };
	}
	if (form === 'preprint') {
		return { first: joined([italic(run(container ?? publisher)), run('[Preprint]')], ' '), rest: [] };
	}
	if (form === 'chapter') {
		const volume = volumeOf(work);
		// Without anything between, the pages follow the title of the book.
		const isBare = house.length === 0 && printed.length === 0 && volume.length === 0;
		if (isBare) return { first: joined([bookOf(work), pagesOf(work)], ', '), rest: [] };
		return { first: bookOf(work), rest: [printed, volume, joined([house, pagesOf(work)], ', ')] };
	}
	if (type === 'thesis') {
		const kind = nature.thesis === 'doctoral' ? 'PhD thesis' : nature.thesis === 'master' ? 'Master’s thesis' : 'Thesis';
		return { first: [], rest: [run(kind), run(publisher)] };
	}
	const inSeries = within('(', joined([run(series), run(numbering.issue)], ', '), ')');
	const imprint = joined([house.length > 0 ? house : italic(run(container)), inSeries], ' ');
	return { first: [], rest: [printed, volumeOf(work), editedBy(work), translatedBy(work), imprint] };
}

/** `53(6)`; a supplement stands with the issue. */
function numbers({ numbering: { volume, issue, supplement } }: Work): Runs {
	const extra = supplement?.replace(/^(Suppl|Pt)\b/, '$1.');
	const inside = [issue === undefined ? undefined : dashed(issue), extra].filter((part) => part !== undefined).join(', ');
	return [...run(volume), ...within('(', run(inside), ')')];
}

/** `pp. 1395–1409`, `p. 71`; an article number stands by itself. */
function pagesOf({ pages }: Work): Runs {
	if (pages === undefined) return [];
	return run(pages.isNumber ? pages.text : `${pages.several ? 'pp.' : 'p.'} ${dashed(pages.text)}`);
}

function volumeOf({ numbering: { volume }, type }: Work): Runs {
	return run(volume === undefined || type === 'report' ? undefined : `Vol. ${volume}`);
}

function bookOf({ container, editors }: Work): Runs {
	const people = editors.list.length === 0 ? [] : joined([listed(editors, spoken), run(editorLabel(editors))], ' ');
	const book = joined([people, italic(run(container))], ' ');
	return book.length === 0 ? [] : [{ text: 'in ' }, ...book];
}

/** Editors of a work that has authors besides. */
function editedBy({ authors, editors }: Work): Runs {
	const names = authors.list.length === 0 ? [] : listed(editors, spoken);
	return names.length === 0 ? [] : [{ text: 'Edited by ' }, ...names];
}

function translatedBy({ translators }: Work): Runs {
	const names = listed(translators, spoken);
	return names.length === 0 ? [] : [{ text: 'Translated by ' }, ...names];
}

function address({ link }: Work): Runs {
	return link.length === 0 ? [] : sentence([{ text: 'Available at: ' }, ...link]);
}

/** The book has no rule for what was retracted; said as APA style says it, so that nobody cites it unawares. */
function fateNote(work: Work): Runs {
	const fate = fateOf(work);
	if (fate === undefined || fate.kind === 'corrected') return [];
	const said = { retracted: 'Retracted', 'partially-retracted': 'Retracted in part', concern: 'Expression of concern' }[fate.kind];
	const when = run([said, fate.year].filter((part) => part !== undefined).join(' '));
	return within('(', joined([when, noticeRuns(fate.notice)], ': '), ')');
}
