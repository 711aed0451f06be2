import type { Histogram, YearRange } from './asked.ts';

/** A bar of the drawing. Lengths across are percentages of its width, lengths down are pixels. */
export interface Bar {
	/** The years it stands for, both included. */
	from: number;
	to: number;
	count: number;
	x: number;
	width: number;
	y: number;
	height: number;
	/** Within the range of years that is chosen. */
	chosen: boolean;
}

/** Thinner bars than these cannot be told from each other in a narrow margin. */
const MOST_BARS = 40;
/** A few articles much older than all the others would press these together: they are drawn as one bar with the oldest of the rest. */
const CUT_OFF = 0.02;

/** Height of the drawing in pixels, and where its axis lies. */
export const HEIGHT = 58;
export const AXIS = 54.5;
const TALLEST = 48;

/** Bars of a result's years, oldest first; empty where fewer than two years have articles. */
export function barsOf({ years }: Pick<Histogram, 'years'>, range: YearRange): Bar[] {
	const first = years[0]?.year;
	const last = years.at(-1)?.year;
	if (first === undefined || last === undefined || first === last) return [];
	const start = Math.max(first, Math.min(last - 1, startOf(years, last)));
	const step = [1, 2, 5, 10, 20, 50, 100].find((step) => (last - start + 1) / step <= MOST_BARS) ?? 500;
	const slots = Math.ceil((last - start + 1) / step);
	const counts = Array.from({ length: slots }, () => 0);
	for (const { year, count } of years) {
		const slot = Math.max(0, Math.floor((year - start) / step));
		counts[slot] = (counts[slot] ?? 0) + count;
	}
	const most = Math.max(...counts);
	return counts.flatMap((count, slot) => {
		if (count === 0) return [];
		const from = slot === 0 ? first : start + slot * step;
		const to = Math.min(last, start + (slot + 1) * step - 1);
		const height = Math.max(2, Math.round((count / most) * TALLEST));
		const chosen = to >= (range.from ?? from) && from <= (range.to ?? to);
		return [{ from, to, count, x: ((slot + 0.11) * 100) / slots, width: 78 / slots, y: Math.floor(AXIS) - height, height, chosen }];
	});
}

/** From which year on the bars begin: the few oldest go together. */
function startOf(years: Histogram['years'], last: number): number {
	const all = years.reduce((sum, { count }) => sum + count, 0);
	let older = 0;
	for (const { year, count } of years) {
		if (last - year < MOST_BARS || older + count > all * CUT_OFF) return year;
		older += count;
	}
	return last;
}

/** The same as the drawing in words: `Articles found per year, 2000 to 2026. 2000: 1, 2006: 1. The years from 2015 on are chosen.` */
export function barsText(bars: readonly Bar[], range: YearRange): string {
	const [first, last] = [bars[0], bars.at(-1)];
	if (!first || !last) return '';
	const numbers = bars.map(({ from, to, count }) => `${from === to ? from : `${from} to ${to}`}: ${count.toLocaleString('en')}`);
	const chosen = rangeText(range);
	return `Articles found per year, ${first.from} to ${last.to}. ${numbers.join(', ')}.${chosen ? ` Chosen: ${chosen}.` : ''}`;
}

/** `2015 to 2025`, `from 2015`, `up to 2025`; `''` for no range. */
export function rangeText({ from, to }: YearRange): string {
	if (from !== undefined && to !== undefined) return from === to ? String(from) : `${from} to ${to}`;
	if (from !== undefined) return `from ${from}`;
	return to === undefined ? '' : `up to ${to}`;
}
