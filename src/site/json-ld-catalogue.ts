/** What the pages of the catalogue itself say to machines: schema.org in JSON-LD. */
import type { Subject } from '../catalogue/catalogue.ts';
import type { SiteSettings } from '../catalogue/settings.ts';
import { wholeExports } from './exports.ts';
import { scriptJson } from './script-json.ts';

/** Where a site stands, as a whole address; undefined where it does not say. */
function homeOf({ url, base }: Pick<SiteSettings, 'url' | 'base'>): string | undefined {
	return url === undefined ? undefined : new URL(url).origin + base;
}

/** A subject as a term of the catalogue's vocabulary, ready for a `script` element. Identifiers are whole addresses, so there are none without one. */
export function subjectJsonLd({ slug, label, aliases, scope, mesh }: Subject, site: SiteSettings): string {
	const home = homeOf(site);
	const address = home && `${home}subjects/${slug}/`;
	return scriptJson({
		'@context': 'https://schema.org',
		'@type': 'DefinedTerm',
		...(address ? { '@id': address, url: address } : {}),
		name: label,
		...(aliases.length > 0 ? { alternateName: aliases } : {}),
		...(scope ? { description: scope } : {}),
		...(mesh ? { termCode: mesh, sameAs: `https://id.nlm.nih.gov/mesh/${mesh}` } : {}),
		inDefinedTermSet: {
			'@type': 'DefinedTermSet',
			...(home ? { '@id': `${home}subjects/`, url: `${home}subjects/` } : {}),
			name: `Subjects of ${site.title}`,
		},
	});
}

/** The site with its search, and the catalogue as a set of data with its files; undefined where the site does not say where it is published. */
export function homeJsonLd(site: SiteSettings, parts: number): string | undefined {
	const home = homeOf(site);
	if (home === undefined) return undefined;
	const { title, description, language } = site;
	const about = { name: title, ...(description ? { description } : {}), inLanguage: language, url: home };
	return scriptJson({
		'@context': 'https://schema.org',
		'@graph': [
			{
				'@type': 'WebSite',
				'@id': `${home}#site`,
				...about,
				potentialAction: {
					'@type': 'SearchAction',
					target: { '@type': 'EntryPoint', urlTemplate: `${home}search/?q={search_term_string}` },
					'query-input': 'required name=search_term_string',
				},
			},
			{
				'@type': 'DataCatalog',
				'@id': `${home}#catalogue`,
				...about,
				dataset: {
					'@type': 'Dataset',
					'@id': `${home}#records`,
					name: title,
					// Search engines ask for a description of every set of data.
					description: description || `Bibliographic records of ${title}.`,
					isAccessibleForFree: true,
					distribution: wholeExports(parts).map(({ path, mediaType }) => ({
						'@type': 'DataDownload',
						encodingFormat: mediaType,
						contentUrl: home + path,
					})),
				},
			},
		],
	});
}
