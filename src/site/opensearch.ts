/** Lets a browser search the catalogue from its own address bar (OpenSearch 1.1, description document). */
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { SiteFile } from './files.ts';
import { xmlText } from './xml-text.ts';

/** Where the description stands below the base path. */
export const OPENSEARCH = 'opensearch.xml';
/** What such a file is called by on the web. */
export const OPENSEARCH_TYPE = 'application/opensearchdescription+xml';
/** Browsers show no longer name (OpenSearch 1.1, ShortName). */
const SHORT = 16;
const LONG = 48;

/** The description; none where the site does not say where it is published, since the search needs a whole address. */
export function* openSearchFiles({ site }: Pick<Catalogue, 'site'>): Generator<SiteFile> {
	const { url, base, title, description, language } = site;
	if (url === undefined) return;
	const home = new URL(url).origin + base;
	yield {
		path: OPENSEARCH,
		pieces: () => [
			'<?xml version="1.0" encoding="UTF-8"?>\n',
			'<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">\n',
			`<ShortName>${xmlText(shortened(title, SHORT))}</ShortName>\n`,
			`<LongName>${xmlText(shortened(title, LONG))}</LongName>\n`,
			`<Description>${xmlText([...(description || title)].slice(0, 1024).join(''))}</Description>\n`,
			`<Url type="text/html" template="${xmlText(`${home}search/?q={searchTerms}`)}"/>\n`,
			`<Url type="${OPENSEARCH_TYPE}" rel="self" template="${xmlText(home + OPENSEARCH)}"/>\n`,
			`<Language>${xmlText(language)}</Language>\n<InputEncoding>UTF-8</InputEncoding>\n</OpenSearchDescription>\n`,
		],
	};
}

/** As many whole words as there is room for; of a first word that is longer, its beginning. */
function shortened(text: string, room: number): string {
	if ([...text].length <= room) return text;
	const cut = [...text].slice(0, room + 1).join('');
	return cut.replace(/[\s\p{P}]+\S*$/u, '').trim() || [...text].slice(0, room).join('');
}
