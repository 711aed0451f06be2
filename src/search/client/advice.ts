/** What the search page says about a search: what was searched for instead, what may have been meant, and what to do when nothing was found. */
import { fold } from '../../record/fold.ts';
import type { Outcome } from './asked.ts';
import { type Child, element } from './element.ts';
import { type SearchState, writeState } from './state.ts';

/** What was searched for in place of the words typed, and what may have been meant. No line where nothing is to be said. */
export function corrections(state: SearchState, { corrected, perhaps }: Pick<Outcome, 'corrected' | 'perhaps'>): HTMLElement[] {
	const lines: HTMLElement[] = [];
	if (corrected.length > 0) {
		const pairs = corrected.flatMap(({ from, to }, place): Child[] => [
			place === 0 ? '' : place === corrected.length - 1 ? ' and ' : ', ',
			element('b', {}, to),
			` in place of ${from}`,
		]);
		const typed = corrected.map(({ from }) => from).join(' ');
		lines.push(
			element(
				'p',
				{},
				'No article has these words as typed. Searched for ',
				...pairs,
				'. ',
				link({ ...state, exact: true }, `Search for ${typed} all the same`),
			),
		);
	}
	if (perhaps.length > 0) {
		const q = perhaps.reduce((words, { from, to }) => replaced(words, from, to), state.q);
		if (q !== state.q) lines.push(element('p', {}, 'Did you mean ', link({ ...state, q }, q), '?'));
	}
	return lines;
}

/** What to do when nothing was found. */
export function advice(state: SearchState, { unknown, fewer }: Pick<Outcome, 'unknown' | 'fewer'>): HTMLElement[] {
	if (writeState(state) === '') return [element('p', {}, 'This catalogue has no articles yet.')];
	const { q, scope, chosen, years } = state;
	const isFiltered = chosen.size > 0 || years.from !== undefined || years.to !== undefined;
	const steps: Child[][] = [];
	if (unknown.length > 0) {
		steps.push([`No article has ${unknown.map((word) => `“${word}”`).join(' or ')}. Check the spelling, or leave it out.`]);
	}
	if (fewer !== undefined)
		steps.push(['No article has all of these words. ', link({ ...state, q: fewer }, `Search for ${fewer}`), ' instead.']);
	if (scope !== 'everywhere') steps.push([link({ ...state, scope: 'everywhere' }, 'Look everywhere'), `, not only in ${ONLY[scope]}.`]);
	if (isFiltered && unknown.length === 0) {
		steps.push([link({ ...state, chosen: new Map(), years: {} }, 'Remove all filters'), ' to find more.']);
	}
	if (unknown.length === 0 && q.includes('"')) {
		steps.push([
			link({ ...state, q: q.replaceAll('"', ' ').replace(/\s+/g, ' ').trim() }, 'Take the quotation marks away'),
			' to find the words apart from each other.',
		]);
	}
	if (steps.length === 0) steps.push(['Try fewer or other words: every word must be found.']);
	return steps.map((step) => element('p', {}, ...step));
}

const ONLY = { title: 'titles', author: 'names of authors', subject: 'subjects' } as const;

/** A link to another state of the search. */
function link(state: SearchState, text: string): HTMLAnchorElement {
	return element('a', { href: location.pathname + writeState(state), 'data-state': true }, text);
}

/** A query with a word in place of another, wherever it stands as a word of its own, in whatever capitals and accents. */
function replaced(query: string, from: string, to: string): string {
	return query
		.split(/([\p{L}\p{N}]+)/u)
		.map((part) => (fold(part) === fold(from) ? to : part))
		.join('');
}
