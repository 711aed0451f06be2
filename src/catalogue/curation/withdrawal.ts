/** Records that are taken out on a curator's word. */
import { type Problem, problem } from '../../problems/problem.ts';
import { removeEmails } from '../../record/email.ts';
import { cleanText } from '../../record/text.ts';
import type { Sourced } from '../folders.ts';
import type { Matched } from '../match/works.ts';
import { EMAIL_REMOVED } from '../rights/shown-raw.ts';
import type { Decided, Hidden } from './decisions.ts';

/** A record that was taken out, and the sentence that a curator gave for it. */
export interface Withdrawn {
	sourced: Sourced;
	reason: string;
}

/** What was taken out, with a note for each record. */
export interface Withdrawal {
	withdrawn: Withdrawn[];
	problems: Problem[];
}

/** Takes out the records that are named, each with the reason of the first item that names it. */
export function withdrawEntries(hidden: readonly Hidden[]): Withdrawal {
	return withdraw(hidden, (sourced) => [sourced]);
}

/**
 * Takes out the whole works of the records that are named, and what was to be said of them. `withdrawn` are all records that were taken
 * out, those among them that `decide` took out before.
 */
export function withdrawWorks(matched: Matched<Sourced>, decided: Decided): Withdrawal & { matched: Matched<Sourced> } {
	if (decided.hidden.length === 0) return { matched, withdrawn: decided.withdrawn, problems: [] };
	const workOf = new Map(matched.works.flatMap((work) => work.map((sourced) => [sourced, work] as const)));
	const { withdrawn, problems } = withdraw(decided.hidden, (sourced) => workOf.get(sourced) ?? [sourced]);
	const out = new Set(withdrawn.map(({ sourced }) => sourced));
	const places = new Set(withdrawn.map(({ sourced }) => placeKey(sourced.record.origin)));
	return {
		matched: {
			...matched,
			works: matched.works.filter(([first]) => first === undefined || !out.has(first)),
			alike: matched.alike.filter(({ between }) => !between.some((sourced) => out.has(sourced))),
			problems: matched.problems.filter((found) => !places.has(placeKey(found))),
		},
		withdrawn: [...decided.withdrawn, ...withdrawn],
		problems,
	};
}

const placeKey = ({ file, line }: { file: string; line: number }) => `${file}:${line}`;

function withdraw(hidden: readonly Hidden[], allOf: (sourced: Sourced) => readonly Sourced[]): Withdrawal {
	const out = new Map<Sourced, Hidden>();
	for (const item of hidden) {
		for (const named of item.found) {
			if (out.has(named)) continue;
			for (const sourced of allOf(named)) if (!out.has(sourced)) out.set(sourced, item);
		}
	}
	return {
		withdrawn: [...out].map(([sourced, { by }]) => ({ sourced, reason: sentence(by.item.reason) })),
		problems: [...out].map(([{ record }, { by }]) => {
			const { file, line, endLine } = record.origin;
			return problem(
				'withdrawn',
				{ file, line, endLine },
				{
					message: `A curator took the entry out: ${sentence(by.item.reason)}`,
					done: `It is not published, and counts as quarantined, as ${by.place.file}:${by.place.line} says.`,
				},
			);
		}),
	};
}

/** A curator's reason as a sentence that may be printed. */
function sentence(reason: string): string {
	const text = removeEmails(cleanText(reason), EMAIL_REMOVED).text;
	return /[.!?…]["”’)]?$/.test(text) ? text : `${text}.`;
}
