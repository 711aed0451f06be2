import { byCodeUnit } from '../order.ts';
import { inCapitals, sentenceCase } from './capitals.ts';
import type { Tally } from './tally.ts';

/** A term without the stars of MEDLINE and without closing punctuation: `*Depression.` gives `Depression`. `U.S.` keeps its stops. */
function bare(label: string): string {
	const text = label.replace(/^[\s*]+|[\s*]+$/g, '').replace(/[\s,;]+$/, '');
	return /(?:^|[\s.])\p{L}\.$/u.test(text) ? text : text.replace(/[\s.,;*]+$/, '');
}

/**
 * How a subject is shown: in the commonest spelling of its records that is neither in capitals nor all in small letters, else in the
 * commonest in small letters; only where all are in capitals, in sentence case. Of equally common ones the one with the fewest capitals.
 */
export function subjectLabel(variants: Tally): string {
	const forms = new Map<string, number>();
	for (const [label, times] of variants) {
		const form = bare(label) || label;
		forms.set(form, (forms.get(form) ?? 0) + times);
	}
	const rank = (form: string) => (inCapitals(form) ? 2 : form === form.toLowerCase() && form !== form.toUpperCase() ? 1 : 0);
	const capitals = (form: string) => form.match(/\p{Lu}/gu)?.length ?? 0;
	const best = [...forms].sort(
		([a, timesA], [b, timesB]) => rank(a) - rank(b) || timesB - timesA || capitals(a) - capitals(b) || byCodeUnit(a, b),
	)[0];
	return best === undefined ? '' : sentenceCase(best[0]);
}
