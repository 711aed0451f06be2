import { isKeyedValues, keyFile, readSteps, type Value } from '../columns.ts';
import { type FacetSource, maskOf } from './facet-source.ts';
import { keptFiles } from './packed.ts';

/** A facet with too many values to be listed: those that are chosen, by their address, are all that is shown of it. */
export function keyedFacet(articles: number, files: readonly string[]): FacetSource {
	const load = keptFiles(isKeyedValues);
	async function find(slug: string) {
		const file = files[keyFile(slug, files.length)];
		return file === undefined ? undefined : (await load(file)).find(([of]) => of === slug);
	}
	const findAll = async (slugs: readonly string[]) => (await Promise.all(slugs.map(find))).filter((value) => value !== undefined);
	return {
		async mask(slugs) {
			return maskOf(
				articles,
				(await findAll(slugs)).flatMap(([, , steps]) => readSteps(steps)),
			);
		},
		async count(found, chosen) {
			const values = await findAll(chosen);
			const isFound = maskOf(articles, found);
			return {
				values: values.map(([slug, label]): Value => [slug, label]),
				counts: values.map(([, , steps]) => readSteps(steps).filter((number) => isFound[number] === 1).length),
				complete: false,
			};
		},
	};
}
