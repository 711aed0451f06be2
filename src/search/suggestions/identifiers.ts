/** Identifiers and what they lead to, in small files: for a box into which somebody pastes a DOI. */
import type { Article } from '../../catalogue/article.ts';
import type { Indexes } from '../../catalogue/catalogue.ts';
import type { PackedFiles } from '../packed.ts';
import { accessionKey, articleKeys, type IdRow, issnKey, orcidKey } from './identifier.ts';
import { ID_MANIFEST, IDS } from './places.ts';
import { putShards } from './shards.ts';

const LIMIT = 12_000;
/** An identifier of more than so many things tells none of them. */
const MOST = 4;

/** Puts the files of identifiers, and the manifest that tells of them. */
export function putIdentifiers(packed: PackedFiles, articles: readonly Article[], indexes: Indexes): void {
	const targets = new Map<string, string[]>();
	const lead = (key: string, target: string) => {
		const known = targets.get(key);
		if (known === undefined) targets.set(key, [target]);
		else if (!known.includes(target) && known.length <= MOST) known.push(target);
	};
	for (const article of articles) {
		for (const key of articleKeys(article)) lead(key, article.id);
		for (const { number } of article.accessions) lead(accessionKey(number), article.id);
		// What rests on the words of a title is no identifier that anybody pastes.
		for (const address of article.addresses) if (!address.startsWith('work-')) lead(address, article.id);
	}
	for (const { slug, issn } of indexes.journals) for (const one of issn) lead(issnKey(one), `journals/${slug}/`);
	for (const { slug, orcid } of indexes.authors) if (orcid !== undefined) lead(orcidKey(orcid), `authors/${slug}/`);
	const list = [...targets]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([key, to]): { key: string; row: IdRow } => ({ key, row: to.length === 1 && to[0] === key ? [key] : [key, ...to.sort()] }));
	packed.manifest(ID_MANIFEST, putShards(packed, IDS, list, LIMIT));
}
