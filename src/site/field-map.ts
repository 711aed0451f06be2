/** The field as a map: for each aspect its broadest subjects, with how much there is. */
import type { Subject } from '../catalogue/catalogue.ts';
import { anchorOf, aspectsOf } from './aspects.ts';
import { mostFirst, subjectLine } from './index-list.ts';
import { biggest } from './index-page.ts';
import type { IndexLine } from './letters.ts';
import { viewUrl } from './urls.ts';
import { figure } from './wording.ts';

/** A part of the map: an aspect, or all subjects where there are no aspects. */
export interface Region {
	label?: string;
	/** Most articles first; without aspects by label. */
	lines: IndexLine[];
	/** The other subjects of the aspect. */
	more?: { label: string; url: string };
}

/** So many aspects at most, */
const REGIONS = 6;
/** and so many subjects of each. */
const SUBJECTS = 5;
/** So many where there are no aspects. */
const ALONE = 14;
/** What more than this part of all articles are under divides nothing: what is below it stands there instead. */
const TOO_BROAD = 0.75;

/**
 * The broadest subjects by aspect, the biggest of them; those that say little are left out, and so are those that nearly all of `articles` are under,
 * for which the narrower ones stand. Without aspects, the same of all subjects.
 */
export function fieldMap(subjects: readonly Subject[], articles: number): Region[] {
	const aspects = aspectsOf(subjects);
	const most = Math.max(1, articles * TOO_BROAD);
	if (aspects.length === 0) {
		const lines = biggest(broadestIn(subjects, most).map(plainLine), ALONE);
		return lines.length > 0 ? [{ lines }] : [];
	}
	return aspects.slice(0, REGIONS).flatMap(({ label, slug, subjects: all }) => {
		const lines = mostFirst(broadestIn(all, most).map(plainLine)).slice(0, SUBJECTS);
		const rest = all.length - lines.length;
		// Generic subjects alone make no region.
		if (lines.length === 0) return [];
		return [
			{
				label,
				lines,
				...(rest > 0 ? { more: { label: `${figure(rest)} more`, url: `${viewUrl('subjects', 'aspects')}#${anchorOf(slug)}` } } : {}),
			},
		];
	});
}

/** Those that stand below no other of these. What is too broad stands there only where nothing is below it. */
function broadestIn(subjects: readonly Subject[], most: number): Subject[] {
	const telling = subjects.filter(({ generic }) => !generic);
	const slugs = new Set(telling.map(({ slug }) => slug));
	const divides = ({ withNarrower, narrower }: Subject) => withNarrower.length <= most || !narrower.some((slug) => slugs.has(slug));
	const kept = telling.filter(divides);
	const keptSlugs = new Set(kept.map(({ slug }) => slug));
	return kept.filter(({ broader }) => !broader.some((slug) => keptSlugs.has(slug)));
}

/** A line that is never filtered needs no other names. */
const plainLine = (subject: Subject): IndexLine => subjectLine({ ...subject, aliases: [] });
