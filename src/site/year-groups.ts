/** Years as lines with bars, by decade. */
import type { Heading } from '../catalogue/catalogue.ts';
import type { IndexGroup } from './index-page.ts';
import type { IndexLine } from './letters.ts';
import { yearUrl } from './urls.ts';

/** So few years need no decades. */
const WITHOUT_DECADES = 12;

/** Years in their order, each with a bar whose full length is that of the year with most articles; from some years on by decade. What has no year stands last, without a bar. */
export function yearGroups(years: readonly Heading[]): IndexGroup[] {
	const dated = years.filter(({ label }) => isYear(label));
	const most = Math.max(1, ...dated.map(({ articles }) => articles.length));
	const lineOf = ({ slug, label, articles }: Heading): IndexLine => ({
		label,
		url: yearUrl(slug),
		count: articles.length,
		...(isYear(label) ? { bar: `${((100 * articles.length) / most).toFixed(2)}%` } : {}),
	});
	if (years.length <= WITHOUT_DECADES) return years.length > 0 ? [{ lines: years.map(lineOf) }] : [];
	const decades = Map.groupBy(years, ({ label }) => (isYear(label) ? `${label.slice(0, -1)}0s` : 'Without a year'));
	return [...decades].map(([label, group]) => ({ label, lines: group.map(lineOf) }));
}

const isYear = (label: string) => /^\d+$/.test(label);
