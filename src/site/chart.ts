/** Articles per year as bars. Everything is worked out here; the component only writes it down. */
import { capitalised, counted, figure, listed, spelled } from './wording.ts';

/** One bar, or an empty place in the row. Lengths across are percentages of the drawing's width, lengths down are pixels. */
export interface Bar {
	/** `2020`, or `2010–2019` where years are taken together. */
	label: string;
	count: number;
	x: string;
	width: string;
	y: number;
	height: number;
	/** Middle of the bar, for its texts. */
	middle: string;
	/** Whether the number stands above the bar; left out where numbers would run into each other. */
	numbered: boolean;
	/** Written under the axis; only below every few bars. */
	tick?: string;
}

export interface YearChart {
	/** Height of the whole drawing in pixels. */
	height: number;
	/** Where the axis lies. */
	axis: number;
	/** Where the years stand under it. */
	tickY: number;
	bars: Bar[];
	/** What is drawn and what is not, in a sentence or two. */
	caption: string;
	/** The same numbers as the drawing, for those who do not see it. */
	text: string;
	/** The rows of the table under the drawing: years that have articles, those not drawn included. */
	rows: { label: string; count: number; url?: string }[];
}

/** At most so many bars; more would be too thin on a telephone. */
const MOST_BARS = 30;
/** A few articles much older than all the others are left out of the drawing: at most this part of all. */
const CUT_OFF = 0.05;
const LEAST_BARS = 10;
/** A single article is never drawn as a tower: below so many the drawing is lower. */
const LEAST_SCALE = 4;
/** Room above the tallest bar for its number, and under the axis for the years, in pixels. */
const OVER = 20;
const UNDER = 22;
/** Width in pixels of the drawing on a narrow telephone, of a digit, and of a year under the axis. */
const NARROW = 300;
const DIGIT = 7;
const MOST_TICKS = 7;

/**
 * Draws how many articles appeared in each year. `years` holds the year of each article, undefined for undated ones;
 * `height` is that of the drawing in pixels; with few articles it is lower. `included` is said behind the span of years: what else was counted. Undefined when fewer than two articles have a year: there is nothing to see.
 */
export function yearChart(years: readonly (number | undefined)[], height: number, included?: string): YearChart | undefined {
	const dated = years.filter((year) => year !== undefined).toSorted((a, b) => a - b);
	if (dated.length < 2) return undefined;
	const { drawn, older } = cutOldest(dated);
	const slots = slotsOf(drawn);
	const most = Math.max(...slots.map(({ count }) => count));
	const tallest = Math.round((height - UNDER - OVER) * Math.min(1, most / LEAST_SCALE));
	const axis = OVER + tallest + 0.5;
	const slot = 100 / slots.length;
	const numbersFit = String(most).length * DIGIT + 2 <= NARROW / slots.length;
	const every = tickStep(slots.length);
	const bars = slots.map(({ from, step, label, count }, place): Bar => {
		const tall = Math.max(count > 0 ? 1 : 0, Math.round((count / most) * tallest));
		return {
			label,
			count,
			x: percent((place + 0.11) * slot),
			width: percent(0.78 * slot),
			y: Math.floor(axis) - tall,
			height: tall,
			middle: percent((place + 0.5) * slot),
			numbered: count > 0 && (numbersFit || count === most),
			...((from / step) % every === 0 ? { tick: String(from) } : {}),
		};
	});
	const filled = slots.filter(({ count }) => count > 0);
	return {
		height: OVER + tallest + UNDER,
		axis,
		tickY: OVER + tallest + UNDER - 4,
		bars,
		caption: captionOf(drawn, older, years.length - dated.length, filled, most, included),
		text: `Articles per year. ${filled.map(({ label, count }) => `${label}: ${figure(count)}`).join(', ')}.`,
		rows: [...olderRows(older), ...filled.map(({ label, count }) => ({ label, count }))],
	};
}

interface Slot {
	from: number;
	/** How many years it takes together. */
	step: number;
	label: string;
	count: number;
}

/** Leaves out the oldest where a few of them alone would stretch the row beyond what can be drawn year by year. */
function cutOldest(dated: number[]): { drawn: number[]; older: number[] } {
	const newest = dated.at(-1) ?? 0;
	const start = dated.findIndex((year) => newest - year < MOST_BARS);
	return start > 0 && start <= dated.length * CUT_OFF
		? { drawn: dated.slice(start), older: dated.slice(0, start) }
		: { drawn: dated, older: [] };
}

/** The places of the row: years, or spans of 5, 10 ... years where there are too many. Short rows are filled up with the years before. */
function slotsOf(drawn: number[]): Slot[] {
	const newest = drawn.at(-1) ?? 0;
	const oldest = Math.min(drawn[0] ?? 0, newest - LEAST_BARS + 1);
	const step = [1, 5, 10, 20, 50, 100].find((years) => Math.floor(newest / years) - Math.floor(oldest / years) < MOST_BARS) ?? 500;
	const first = Math.floor(oldest / step);
	const counts = new Map<number, number>();
	for (const year of drawn) counts.set(Math.floor(year / step), (counts.get(Math.floor(year / step)) ?? 0) + 1);
	return Array.from({ length: Math.floor(newest / step) - first + 1 }, (_, place) => {
		const from = (first + place) * step;
		return { from, step, label: step === 1 ? String(from) : `${from}–${from + step - 1}`, count: counts.get(first + place) ?? 0 };
	});
}

function tickStep(slots: number): number {
	return [1, 2, 5, 10, 20, 50].find((step) => slots / step <= MOST_TICKS) ?? 100;
}

function captionOf(drawn: number[], older: number[], undated: number, full: Slot[], most: number, included?: string): string {
	const [first, last] = [drawn[0], drawn.at(-1)];
	const span = first === last ? first : `${first} to ${last}`;
	const said = [`${[counted(drawn.length, 'article'), span, included].filter(Boolean).join(', ')}.`];
	const best = full.filter(({ count }) => count === most).map(({ label }) => label);
	if (full.length > 2 && best.length < 3 && most > 1) said.push(`Most in ${listed(best)}.`);
	if (older.length > 0) said.push(`${notDrawn(older.length, 'older')}, ${spanOf(older)}, ${is(older.length)} not drawn.`);
	if (undated > 0) said.push(`${notDrawn(undated, 'undated')} ${is(undated)} not drawn.`);
	return said.join(' ');
}

function notDrawn(number: number, kind: string): string {
	return `${capitalised(spelled(number))} ${kind} ${number === 1 ? 'article' : 'articles'}`;
}

/** `of 1979`, `of 1979 and 1981`, `of 1945 to 1995`. */
function spanOf(years: number[]): string {
	const different = [...new Set(years)];
	return `of ${different.length > 3 ? `${different[0]} to ${different.at(-1)}` : listed(different.map(String))}`;
}

const is = (number: number) => (number === 1 ? 'is' : 'are');

function olderRows(older: number[]): { label: string; count: number }[] {
	const rows = new Map<number, number>();
	for (const year of older) rows.set(year, (rows.get(year) ?? 0) + 1);
	return [...rows].map(([year, count]) => ({ label: String(year), count }));
}

/** Two digits after the point, so that the same input gives the same bytes. */
const percent = (part: number) => `${part.toFixed(2)}%`;
