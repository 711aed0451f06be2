/** Dates as CSL-JSON and Crossref have them. */
import { type ReadDate, readDate } from '../../record/date.ts';
import type { Value } from '../draft/draft.ts';
import { setIssued } from '../draft/publication.ts';
import type { JsonAccount } from './account.ts';
import type { JsonNode } from './tree.ts';

/** CSL numbers seasons 1 to 4, and as months 13 to 16 or 21 to 24 (Extended Date/Time Format). */
const SEASONS = ['Spring', 'Summer', 'Autumn', 'Winter'];

/** What a node says of a date, and the words to keep where that is none. */
interface WrittenDate {
	read: ReadDate | undefined;
	value: Value;
}

/** Takes the date under a key: text, number, or a map with `date-parts`, `season`, `circa`, `literal`, `raw`. */
export function addDate(account: JsonAccount, node: JsonNode | undefined): void {
	if (node === undefined) return;
	const written = node.shape === 'map' ? ofMap(account, node) : ofText(account, node);
	if (written === undefined) return;
	const { record } = account.draft;
	// Words that are no date say when it appeared all the same: `In press`.
	if (written.read !== undefined && written.read.date === undefined) {
		record.issuedText ??= written.read.text ?? '';
		return;
	}
	setIssued(account.draft, written.value, written.read);
}

/** The date of a node, without taking it. Undefined where it has no parts that are a date. */
export function dateOf(node: JsonNode | undefined): string | undefined {
	const parts = partsOf(node?.children.find(({ key }) => key === 'date-parts'))[0];
	return parts === undefined ? undefined : ofParts(parts)?.date;
}

function ofText(account: JsonAccount, node: JsonNode): WrittenDate | undefined {
	const value = account.value(node);
	if (value === undefined || value.text.trim() === '') return undefined;
	return { read: readDate(account.draft.plain(value)), value };
}

function ofMap(account: JsonAccount, node: JsonNode): WrittenDate | undefined {
	const child = (key: string): JsonNode | undefined => node.children.find((one) => one.key === key);
	const parts = partsOf(child('date-parts'));
	const said = (key: string): string => {
		const value = account.value(child(key));
		return value === undefined ? '' : account.draft.plain(value);
	};
	const literal = said('literal');
	const raw = said('raw');
	const [first] = parts;
	if (first === undefined) {
		takeParts(account, child('date-parts'));
		if (raw === '' && literal === '') return undefined;
		const value = account.place(node, raw || literal);
		if (raw !== '' && literal !== '' && raw !== literal) account.draft.keep(account.place(node, literal, `${node.key}.literal`));
		const read = readDate(value.text);
		return { read: read ?? (raw === '' ? { text: literal } : undefined), value };
	}
	const season = said('season');
	const circa = /^(?:true|1|ca?\.?|circa)$/i.test(child('circa')?.value ?? '');
	if (circa || child('circa')?.value === 'false') account.take(child('circa'));
	const read = withMore(ofParts(first), parts[1], season, circa);
	if (read?.date === undefined && season !== '') account.draft.keep(account.place(node, season, `${node.key}.season`));
	const value = account.place(node, parts.map((part) => part.join('-')).join('/'));
	takeParts(account, child('date-parts'));
	// More than a year, a month and a day, or more than two dates.
	if (parts.length > 2 || parts.some((part) => part.length > 3)) account.draft.keep(value);
	const more = [literal, raw].filter((text) => text !== '');
	for (const text of more) {
		const again = readDate(text);
		if (read !== undefined && read.text === undefined && (again?.date === undefined || again.text !== undefined)) read.text = text;
		else if (again?.date !== read?.date) account.draft.keep(account.place(node, text));
	}
	return { read, value };
}

/** The lists of numbers in `date-parts`, as text; `[[null]]` is none, a list that is not nested is one. */
function partsOf(node: JsonNode | undefined): string[][] {
	if (node === undefined) return [];
	const lists = node.children.some(({ shape }) => shape === 'list') ? node.children : [node];
	const texts = lists.map((list) => list.children.flatMap(({ value }) => (value === undefined ? [] : [value.trim()])));
	return texts.filter((parts) => parts.length > 0 && parts[0] !== '');
}

/** Marks the numbers of `date-parts` as read, however deep they are nested by the rule; what else is there stays to be kept. */
function takeParts(account: JsonAccount, node: JsonNode | undefined): void {
	for (const list of node?.children ?? []) {
		account.take(list);
		for (const part of list.children) account.take(part);
	}
	if (node?.shape === 'list') account.take(node);
}

function ofParts([year = '', month, day]: readonly string[]): ReadDate | undefined {
	const number = Number(month);
	const season = number >= 21 && number <= 24 ? number - 21 : number >= 13 && number <= 16 ? number - 13 : undefined;
	if (season !== undefined) return readDate(`${SEASONS[season]} ${year}`);
	return readDate(
		[year, month, day]
			.filter((part) => part !== undefined && part !== '')
			.map(twoDigits)
			.join('-'),
	);
}

const twoDigits = (part: string | undefined): string => (part !== undefined && /^\d$/.test(part) ? `0${part}` : (part ?? ''));

/** Adds what the date cannot hold to its text: the end of a range, a season, doubt. */
function withMore(read: ReadDate | undefined, end: readonly string[] | undefined, season: string, circa: boolean): ReadDate | undefined {
	if (read?.date === undefined) return read;
	let text = read.text;
	if (end !== undefined) {
		const last = ofParts(end);
		// `[0]` ends a range that is open.
		if (last?.date !== read.date) text = `${text ?? read.date}/${last?.text ?? last?.date ?? ''}`;
	}
	if (season !== '') {
		const name = /^[1-4]$/.test(season) ? SEASONS[Number(season) - 1] : season;
		text = `${name} ${read.date}`;
	}
	if (circa) text = `circa ${text ?? read.date}`;
	return text === undefined ? read : { date: read.date, text };
}
