/** A work in the three styles of citation that this project writes. */
import { apa } from './apa.ts';
import { harvard } from './harvard.ts';
import { compact, type Run, type Runs } from './runs.ts';
import { vancouver } from './vancouver.ts';
import { type CitedWork, type Work, workOf } from './work.ts';

/** A style, and how it prints a work. */
interface Style {
	/** In lower case, safe for an address or an attribute. */
	name: 'apa' | 'vancouver' | 'harvard';
	/** As printed for people. */
	label: string;
	print(work: Work): Runs;
}

const STYLES: readonly Style[] = [
	{ name: 'apa', label: 'APA 7', print: apa },
	{ name: 'vancouver', label: 'Vancouver (NLM)', print: vancouver },
	{ name: 'harvard', label: 'Harvard', print: harvard },
];

/** A work in one style. */
export interface Citation {
	style: Style['name'];
	label: string;
	runs: readonly Run[];
	/** True where the citation ends in an address that may change, so that the day of reading is to be added by hand. */
	readOn: boolean;
}

/** The work in each style, in the order in which they are shown. Pure: the same work gives the same pieces, and none throws. */
export function citationsOf(cited: CitedWork): Citation[] {
	const work = workOf(cited);
	return STYLES.map(({ name, label, print }) => ({ style: name, label, runs: compact(print(work)), readOn: work.changing }));
}
