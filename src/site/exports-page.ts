/** The page that names all files of the whole catalogue. */
import type { Article } from '../catalogue/article.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { CATALOGUE_FILE } from './catalogue-file.ts';
import { MANIFEST, wholeExports } from './exports.ts';
import { siteFeeds } from './feed.ts';
import { OAI, repositoryOf } from './oai.ts';
import { shardsOf } from './shards.ts';
import { url } from './urls.ts';
import { counted, spelled } from './wording.ts';

interface Link {
	label: string;
	url: string;
}

export interface ExportsPage {
	lead: string;
	formats: { label: string; files: Link[] }[];
	feeds: Link[];
	programs: Link[];
	/** Why there is no static repository; absent where there is one. */
	noOai?: string;
}

/** What the page says; the links to parts only say their numbers. */
export function exportsPage(articles: readonly Article[], given: Pick<Catalogue, 'site' | 'version'>): ExportsPage {
	const parts = shardsOf(articles).length;
	const oai = repositoryOf({ articles: [...articles], ...given });
	const inParts = parts > 1 ? ` Each format is in ${spelled(parts)} files, with the same articles in the same order.` : '';
	return {
		lead: `${counted(articles.length, 'article')}, with the abstracts that may be shown.${inParts}`,
		formats: [...Map.groupBy(wholeExports(parts), ({ label }) => label)].map(([label, files]) => ({
			label,
			files: files.map(({ path, part }) => ({ label: parts > 1 ? `part ${part}` : (path.split('/').at(-1) ?? path), url: url(path) })),
		})),
		feeds: siteFeeds(given.site).map(({ label, path }) => ({ label: `New articles as ${label}`, url: url(path) })),
		programs: [
			{ label: 'What is where (catalogue.json)', url: url(CATALOGUE_FILE) },
			{ label: 'Lengths and check sums of the files (manifest.json)', url: url(MANIFEST) },
			...('missing' in oai ? [] : [{ label: 'Static repository for OAI-PMH (oai.xml)', url: url(OAI) }]),
		],
		...('missing' in oai ? { noOai: oai.missing } : {}),
	};
}
