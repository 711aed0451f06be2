/** What stands around every page: the name of the catalogue, the ways in, and the sums at the foot. */
import type { Report } from '../catalogue/catalogue.ts';
import type { SiteSettings } from '../catalogue/settings.ts';
import { siteFeeds } from './feed.ts';
import { OPENSEARCH, OPENSEARCH_TYPE } from './opensearch.ts';
import { articlesUrl, searchUrl, titlesUrl, url } from './urls.ts';
import { counted, spelled } from './wording.ts';

export interface NavLink {
	label: string;
	url: string;
}

/** The same as a page in another form, which programs find in its head. */
export interface Alternate {
	/** Programs offer feeds by their titles. */
	title?: string;
	url: string;
	mediaType: string;
}

export interface Frame {
	title: string;
	language: string;
	home: string;
	nav: NavLink[];
	/** `Evidence on ...: 39 articles from 46 entries in five sources.` */
	sum: string;
	foot: NavLink[];
	/** Address of the published site without base path; without it pages name no canonical address. */
	origin?: string;
	/** Feeds of the whole site; a site that does not say where it is published has none. */
	feeds: Alternate[];
	/** How a browser searches here from its address bar; absent where the site does not say where it is published. */
	search?: Alternate;
	/** Where readers can write, as a link. */
	contact?: NavLink;
}

export function frameOf(site: SiteSettings, report: Report, sources: number, hasAbout: boolean): Frame {
	const feeds = siteFeeds(site);
	const contact = site.contact === undefined ? undefined : contactLink(site.contact);
	return {
		title: site.title,
		language: site.language,
		home: url(),
		nav: [
			{ label: 'Search', url: searchUrl() },
			{ label: 'Subjects', url: url('subjects/') },
			{ label: 'Articles', url: articlesUrl() },
			{ label: 'Authors', url: url('authors/') },
			{ label: 'Journals', url: url('journals/') },
			hasAbout ? { label: 'About', url: url('about/') } : { label: 'Help', url: url('help/') },
		],
		sum: `${site.title}: ${counted(report.published, 'article')} from ${counted(report.read, 'entry', 'entries')} in ${spelled(sources)} ${sources === 1 ? 'source' : 'sources'}.`,
		foot: [
			{ label: 'What was read, merged and set aside', url: url('report/') },
			{ label: 'Sources', url: url('sources/') },
			{ label: 'Retractions', url: url('retractions/') },
			{ label: 'Articles by title', url: titlesUrl() },
			{ label: 'Years', url: url('years/') },
			{ label: 'Types', url: url('types/') },
			{ label: 'Databases', url: url('databases/') },
			{ label: 'Languages', url: url('languages/') },
			{ label: 'Find by identifier', url: url('id/') },
			{ label: 'Saved articles', url: url('saved/') },
			...feeds.slice(0, 1).map(({ path }) => ({ label: 'Feed of new articles', url: url(path) })),
			{ label: 'Help', url: url('help/') },
		],
		feeds: feeds.map(({ label, path, mediaType }) => ({ title: `${site.title} (${label})`, url: url(path), mediaType })),
		...(site.url === undefined
			? {}
			: { origin: new URL(site.url).origin, search: { title: site.title, url: url(OPENSEARCH), mediaType: OPENSEARCH_TYPE } }),
		...(contact ? { contact } : {}),
	};
}

/** An address of a page, or an e-mail address that the catalogue's makers gave to be public. */
function contactLink(contact: string): NavLink | undefined {
	if (/^https?:\/\//i.test(contact)) return { label: 'Contact', url: contact };
	return /^[^\s@]+@[^\s@]+$/.test(contact) ? { label: 'Contact', url: `mailto:${contact}` } : undefined;
}
