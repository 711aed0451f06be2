import { fold } from '../record/fold.ts';
import { invertedName } from '../record/name.ts';
import type { Name } from '../record/record.ts';
import type { Article } from './article.ts';
import type { Author } from './catalogue.ts';
import { Clusters } from './clusters.ts';
import { byCodeUnit, byLabel } from './order.ts';
import { uniqueSlugs } from './slug.ts';
import { commonest, count } from './tally.ts';

/**
 * Under what a name is found, whatever its case, accents, stops and blanks between initials: `Smith, J. P.` and `SMITH, JP` are one,
 * `Smith, John` is another. Bodies are found under their whole name.
 */
export function nameKey(name: Name): string {
	if (name.family === undefined) return fold(name.literal ?? name.given ?? '').replace(/[.,;]+$/, '');
	const parts = fold(name.given ?? '')
		.replace(/\./g, ' ')
		.split(' ')
		.filter((part) => part !== '');
	// `J. P.`, `J P` and `JP`: initials, by their length, or by the capitals where databases write two together.
	const longest = name.given === name.given?.toUpperCase() ? 2 : 1;
	const given = parts.join(parts.every((part) => [...part].length <= longest) ? '' : ' ');
	const suffix = fold(name.suffix ?? '').replace(/\./g, '');
	return [fold(name.family), given, suffix].filter((part) => part !== '').join(', ');
}

/**
 * The authors of articles. Names that fold alike are one author, unless records give them different ORCIDs; names with the same ORCID
 * are one author. A name without an ORCID goes to the one author who bears it, or stands for itself where several do. `articles` are
 * in the order of lists.
 */
export function indexAuthors(articles: readonly Article[]): { authors: Author[]; authorOf: (name: Name) => Author | undefined } {
	const keys = new WeakMap<Name, string>();
	const keyOf = (name: Name) => {
		const key = keys.get(name) ?? nameKey(name);
		keys.set(name, key);
		return key;
	};
	const orcidsOf = new Map<string, Set<string>>();
	for (const { authors } of articles) {
		for (const name of authors) {
			const key = keyOf(name);
			const orcids = orcidsOf.get(key) ?? new Set();
			if (name.orcid !== undefined) orcids.add(name.orcid);
			orcidsOf.set(key, orcids);
		}
	}
	const clusters = new Clusters();
	for (const [key, orcids] of orcidsOf) {
		const [orcid] = orcids;
		if (orcid !== undefined && orcids.size === 1) clusters.join(byName(key), byOrcid(orcid));
	}
	const clusterOf = (name: Name): string => {
		const key = keyOf(name);
		const shared = (orcidsOf.get(key)?.size ?? 0) > 1;
		return clusters.find(shared && name.orcid !== undefined ? byOrcid(name.orcid) : byName(key));
	};

	const drafts = new Map<string, { articles: Set<string>; forms: Map<string, number>; orcids: Set<string> }>();
	for (const article of articles) {
		for (const name of article.authors) {
			const cluster = clusterOf(name);
			let draft = drafts.get(cluster);
			if (draft === undefined) {
				draft = { articles: new Set(), forms: new Map(), orcids: new Set() };
				drafts.set(cluster, draft);
			}
			draft.articles.add(article.id);
			count(draft.forms, invertedName(name));
			if (name.orcid !== undefined) draft.orcids.add(name.orcid);
		}
	}

	const labels = new Map([...drafts].map(([cluster, { forms }]) => [cluster, commonest(forms)]));
	const slugs = uniqueSlugs([...labels].map(([cluster, forms]) => [cluster, forms[0] ?? '']));
	const byCluster = new Map<string, Author>();
	for (const [cluster, draft] of drafts) {
		const variants = labels.get(cluster) ?? [];
		const label = variants[0] ?? '';
		const orcid = [...draft.orcids].sort()[0];
		byCluster.set(cluster, {
			slug: slugs.get(cluster) ?? cluster,
			label,
			articles: [...draft.articles],
			variants,
			...(orcid === undefined ? {} : { orcid }),
		});
	}
	const authors = [...byCluster.values()].sort((a, b) => byLabel(a.label, b.label) || byCodeUnit(a.slug, b.slug));
	return { authors, authorOf: (name) => byCluster.get(clusterOf(name)) };
}

const byName = (key: string) => `name ${key}`;
const byOrcid = (orcid: string) => `orcid ${orcid}`;
