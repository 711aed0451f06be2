/** What a page says of taking its list away: files, feeds, and where the rest is to be had. */
import type { SiteSettings } from '../catalogue/settings.ts';
import { articleFiles } from './exports.ts';
import { headingFeeds } from './feed.ts';
import type { Alternate } from './frame.ts';
import { type ExportedList, LONGEST_EXPORT, listExports } from './list-exports.ts';
import { url } from './urls.ts';
import { counted, figure } from './wording.ts';

export interface TakeAway {
	/** `All 31 articles as`; absent where there are no files. */
	lead?: string;
	files: { label: string; url: string }[];
	/** Where the same can be had otherwise, with the reason. */
	otherwise?: { why: string; label: string; url: string };
	/** What is not in the files, and where it is. */
	without?: { why: string; label: string; url: string };
	feeds: { label: string; url: string }[];
	/** The same for programs. */
	alternates: Alternate[];
}

export interface TakenList {
	list: ExportedList;
	slug: string;
	label: string;
	/** Ids of the articles. */
	ids: readonly string[];
	/** The search page with these articles: alone where they can be told, else among others. */
	search: string;
}

/** How the list of a heading can be taken away. */
export function takeAwayOf({ list, slug, label, ids, search }: TakenList, site: Pick<SiteSettings, 'files' | 'url'>): TakeAway {
	const [id, second] = ids;
	const alone = id !== undefined && second === undefined ? articleFiles(id, site) : [];
	const found = alone.length > 0 ? alone : listExports(list, slug, ids.length, site);
	const feeds = list === 'subjects' || list === 'journals' ? headingFeeds(list, slug, site) : [];
	return {
		...(found.length > 0 ? { lead: ids.length === 1 ? 'The article as' : `All ${counted(ids.length, 'article')} as` } : {}),
		files: found.map(({ label, path }) => ({ label, url: url(path) })),
		...(found.length > 0
			? {}
			: {
					otherwise: {
						why: whyNone(ids.length, site),
						label: 'Take them from the search page',
						url: search,
					},
				}),
		...(found.length > alone.length
			? { without: { why: 'Without abstracts; these are in', label: 'the files of the whole catalogue', url: url('exports/') } }
			: {}),
		feeds: feeds.map(({ label, path }) => ({ label: `Feed of new articles (${label})`, url: url(path) })),
		alternates: [
			...feeds.map(({ label: kind, path, mediaType }) => ({ title: `${label} (${kind})`, url: url(path), mediaType })),
			...found.map(({ path, mediaType }) => ({ url: url(path), mediaType })),
		],
	};
}

function whyNone(length: number, { files }: Pick<SiteSettings, 'files'>): string {
	if (files !== 'few' && length > LONGEST_EXPORT) return `Lists of more than ${figure(LONGEST_EXPORT)} articles are not kept as files.`;
	return files === 'few' ? 'This site keeps no files of its lists.' : 'A list this short is not kept as a file.';
}
