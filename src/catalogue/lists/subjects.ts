import { fold } from '../../record/fold.ts';
import type { Subject as Term } from '../../record/record.ts';
import type { Article } from '../article.ts';
import type { Subject } from '../catalogue.ts';
import { byCodeUnit, byLabel } from '../order.ts';
import { uniqueSlugs } from '../slug.ts';
import { inCapitals, sentenceCase } from './capitals.ts';
import { count, type Tally } from './tally.ts';

const MOST_NEIGHBOURS = 20;

/** Terms of one article that are counted as standing together; the rest of a longer list is left out, or one odd record would cost minutes. */
const MOST_TERMS = 200;

/** A term without the stars of MEDLINE and without closing punctuation: `*Depression.` gives `Depression`. `U.S.` keeps its stops. */
function bare(label: string): string {
	const text = label.replace(/^[\s*]+|[\s*]+$/g, '').replace(/[\s,;]+$/, '');
	return /(?:^|[\s.])\p{L}\.$/u.test(text) ? text : text.replace(/[\s.,;*]+$/, '');
}

/**
 * Under what a term is found, whatever its case, accents, dashes, stars and closing full stop. The qualifier has no part in it: variants
 * of a MeSH heading are one subject. Folding a key again changes nothing.
 */
export function subjectKey(label: string): string {
	const folded = fold(label.replace(/^[\s*]+|[\s*]+$/g, '')).replace(/^[\s*]+|[\s.,;*]+$/g, '');
	return folded === '' ? fold(label) || label : folded;
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

interface Draft {
	articles: string[];
	variants: Map<string, number>;
	kinds: Set<Term['kind']>;
	schemes: Set<string>;
}

/**
 * The subjects of articles, by label. `articles` are in the order of lists. Each spelling counts once per article that has it. Also returns
 * the articles without any subject and the subjects by key.
 */
export function indexSubjects(articles: readonly Article[]): {
	subjects: Subject[];
	withoutSubject: string[];
	byKey: Map<string, Subject>;
} {
	const drafts = new Map<string, Draft>();
	const withoutSubject: string[] = [];
	const keysOf: string[][] = [];
	const keys = new Map<string, string>();
	const keyOf = ({ label }: Term) => {
		const key = keys.get(label) ?? subjectKey(label);
		keys.set(label, key);
		return key;
	};
	for (const article of articles) {
		if (article.subjects.length === 0) withoutSubject.push(article.id);
		const terms = Map.groupBy(article.subjects, keyOf);
		keysOf.push([...terms.keys()].slice(0, MOST_TERMS));
		for (const [key, group] of terms) {
			let draft = drafts.get(key);
			if (draft === undefined) {
				draft = { articles: [], variants: new Map(), kinds: new Set(), schemes: new Set() };
				drafts.set(key, draft);
			}
			draft.articles.push(article.id);
			for (const label of new Set(group.map((term) => term.label))) count(draft.variants, label);
			for (const { kind, scheme } of group) {
				draft.kinds.add(kind);
				if (scheme !== undefined) draft.schemes.add(scheme);
			}
		}
	}

	const slugs = uniqueSlugs([...drafts.keys()].map((key) => [key, key]));
	const neighbours = countTogether(keysOf);
	const byKey = new Map<string, Subject>();
	for (const [key, draft] of drafts) {
		byKey.set(key, {
			slug: slugs.get(key) ?? key,
			label: subjectLabel(draft.variants),
			articles: draft.articles,
			variants: [...draft.variants]
				.map(([label, times]) => ({ label, count: times }))
				.sort((a, b) => b.count - a.count || byCodeUnit(a.label, b.label)),
			kinds: [...draft.kinds].sort(),
			schemes: [...draft.schemes].sort(),
			occursWith: (neighbours.get(key) ?? []).map(([other, times]) => ({ slug: slugs.get(other) ?? other, count: times })),
			aliases: [],
			broader: [],
			narrower: [],
			related: [],
			withNarrower: draft.articles,
			generic: false,
			addresses: [],
		});
	}
	const subjects = [...byKey.values()].sort((a, b) => byLabel(a.label, b.label) || byCodeUnit(a.slug, b.slug));
	return { subjects, withoutSubject, byKey };
}

/** For each key the others it stands with, most often first, at most `MOST_NEIGHBOURS`. */
function countTogether(keysOf: readonly string[][]): Map<string, [string, number][]> {
	const articlesOf = new Map<string, string[][]>();
	for (const keys of keysOf) {
		for (const key of keys) {
			const lists = articlesOf.get(key);
			if (lists === undefined) articlesOf.set(key, [keys]);
			else lists.push(keys);
		}
	}
	const neighbours = new Map<string, [string, number][]>();
	for (const [key, lists] of articlesOf) {
		const together = new Map<string, number>();
		for (const keys of lists) for (const other of keys) if (other !== key) count(together, other);
		neighbours.set(key, top(together));
	}
	return neighbours;
}

function top(together: Tally): [string, number][] {
	return [...together].sort(([a, timesA], [b, timesB]) => timesB - timesA || byCodeUnit(a, b)).slice(0, MOST_NEIGHBOURS);
}
