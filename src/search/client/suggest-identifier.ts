import { articleUrl, url } from '../../site/urls.ts';
import { identifierKeys, isIdRows } from '../suggestions/identifier.ts';
import { ID_MANIFEST, IDS } from '../suggestions/places.ts';
import { covering, isRanges, pathAt, type RangeList, readRanges } from '../suggestions/ranges.ts';
import { keptFiles, loadPacked } from './packed.ts';

/**
 * The address of what a text is the identifier of: of the article with a DOI, a PMID, a PMCID, an ISBN or an accession number, of the journal with
 * an ISSN, of the author with an ORCID. Undefined where it is no identifier, one that the catalogue does not have, or one of several things.
 */
export type FindIdentifier = (text: string) => Promise<string | undefined>;

/** Opens the identifiers. Nothing is loaded for a text that cannot be one. */
export function openIdentifiers(): FindIdentifier {
	const load = keptFiles(isIdRows);
	let opening: Promise<RangeList> | undefined;

	async function targets(key: string): Promise<string[]> {
		opening ??= loadPacked(ID_MANIFEST, isRanges).then((ranges) => readRanges(IDS, ranges));
		opening.catch(() => {
			opening = undefined;
		});
		const list = await opening;
		const [place] = covering(list, key);
		if (place === undefined) return [];
		const row = (await load(pathAt(list, place))).find(([of]) => of === key);
		return row === undefined ? [] : row.length === 1 ? [key] : row.slice(1);
	}

	return async (text) => {
		const found = new Set((await Promise.all(identifierKeys(text).map(targets))).flat());
		const [target] = found;
		if (target === undefined || found.size > 1) return undefined;
		return target.endsWith('/') ? url(target) : articleUrl(target);
	};
}
