import { type Problem, problem } from '../../problems/problem.ts';
import { fold } from '../../record/fold.ts';
import type { Sourced } from '../folders.ts';
import { groupRecords } from '../match/groups.ts';
import { matchWorks } from '../match/works.ts';
import type { Resolved } from './decisions.ts';

/**
 * Notes for decisions that change nothing: `same` of records that are one by their identifiers alone, `different` of records that would
 * neither be merged nor be taken for one another without it. Only the records that bear on a decision are looked at.
 */
export function idleDecisions(records: readonly Sourced[], same: readonly Resolved[], different: readonly Resolved[]): Problem[] {
	const named = [...same, ...different].flatMap(({ members }) => members.flat());
	if (named.length === 0) return [];
	const groups = groupRecords(records);
	const concerned = neighbours(groups, new Set(named));
	const together = same.map(({ members }) => members.flat());
	const isIdle = [...same.filter(sameAnyway(groups, concerned)), ...different.filter(differentAnyway(concerned, together))];
	return isIdle.filter(({ members }) => members.length > 1).map(({ by }) => problem('decision-unneeded', by.place));
}

/** The records that are one with those named by an identifier, or share a title with one of these. */
function neighbours(groups: readonly Sourced[][], named: ReadonlySet<Sourced>): Sourced[] {
	const near = groups.filter((group) => group.some((sourced) => named.has(sourced)));
	const titles = new Set(near.flat().map(titleOf));
	return groups.filter((group) => group.some((sourced) => titles.has(titleOf(sourced)))).flat();
}

const titleOf = ({ record }: Sourced) => fold(record.title);

function sameAnyway(groups: readonly Sourced[][], concerned: readonly Sourced[]): (item: Resolved) => boolean {
	const [groupOf, workOf] = [groups, matchWorks(concerned, { same: [], different: [] }).works].map(byMember);
	return ({ members }) => [groupOf, workOf].every((of) => new Set(members.flat().map((sourced) => of?.get(sourced))).size === 1);
}

function byMember(groups: readonly Sourced[][]): Map<Sourced, Sourced[]> {
	return new Map(groups.flatMap((group) => group.map((sourced) => [sourced, group] as const)));
}

function differentAnyway(concerned: readonly Sourced[], same: readonly Sourced[][]): (item: Resolved) => boolean {
	const { works, alike, problems } = matchWorks(concerned, { same, different: [] });
	const workOf = byMember(works);
	const places = new Set(problems.map(({ file, line }) => `${file}:${line}`));
	const doubted = new Set(alike.flatMap(({ between }) => between));
	return ({ members }) => {
		const works = members.map((group) => new Set(group.map((sourced) => workOf.get(sourced))));
		const all = members.flat();
		const merged = new Set(works.flatMap((own) => [...own])).size < works.reduce((sum, own) => sum + own.size, 0);
		return (
			!merged && !all.some((sourced) => doubted.has(sourced) || places.has(`${sourced.record.origin.file}:${sourced.record.origin.line}`))
		);
	};
}
