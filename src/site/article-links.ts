/** Where an article can be read: the links under its title, the best first, a library's login last. */
import type { Article } from '../catalogue/article.ts';
import { doiUrl } from '../record/doi.ts';
import type { Link } from '../record/record.ts';
import type { Mark } from './status.ts';

export interface ReadLink {
	url: string;
	label: string;
	/** Where it leads, for those who do not see the address: `at doi.org`. Only on the main one. */
	where?: string;
}

export { doiUrl };
export const pubmedUrl = (pmid: string) => `https://pubmed.ncbi.nlm.nih.gov/${encodeURIComponent(pmid)}/`;
export const pmcUrl = (pmcid: string) => `https://pmc.ncbi.nlm.nih.gov/articles/${encodeURIComponent(pmcid)}/`;
export const orcidUrl = (orcid: string) => `https://orcid.org/${encodeURIComponent(orcid)}`;

const LOGIN = ', with a library login';
const LOGIN_HOSTS: readonly [RegExp, string][] = [
	[/ebsco/i, 'EBSCO'],
	[/proquest/i, 'ProQuest'],
	[/ovid/i, 'Ovid'],
];

/** The links of an article, the one to follow first. Empty when its records give no address. */
export function readLinks(article: Pick<Article, 'doi' | 'pmid' | 'pmcid' | 'links'>, status: Mark['kind']): ReadLink[] {
	const { doi, pmid, pmcid } = article;
	const open = article.links.filter(({ kind }) => kind !== 'library-login' && kind !== 'other');
	const other = article.links.filter(({ kind }) => kind === 'other');
	const login = article.links.filter(({ kind }) => kind === 'library-login');
	const links = [
		...(doi ? [{ url: doiUrl(doi), label: 'Article at doi.org' }] : []),
		...(pmcid ? [{ url: pmcUrl(pmcid), label: 'PubMed Central, free to read' }] : []),
		...open.map((link) => ({ url: link.url, label: openLabel(link) })),
		...(pmid ? [{ url: pubmedUrl(pmid), label: 'PubMed' }] : []),
		...other.map((link) => ({ url: link.url, label: openLabel(link) })),
		...login.map((link) => ({ url: link.url, label: loginLabel(link) })),
	].filter(({ url }, place, all) => isWeb(url) && all.findIndex((one) => addressKey(one.url) === addressKey(url)) === place);
	// Of a retracted article the notice is read first; PubMed links to it.
	if (status === 'retracted' && pmid) links.sort((a, b) => Number(b.label === 'PubMed') - Number(a.label === 'PubMed'));
	const [first, ...rest] = links;
	if (!first || first.label.endsWith(LOGIN)) return links;
	return [{ ...first, label: mainLabel(first.label, status), where: `at ${hostOf(first.url)}` }, ...rest];
}

function mainLabel(label: string, status: Mark['kind']): string {
	if (status !== 'retracted') return label === 'PubMed' ? 'Read the record' : 'Read the article';
	return label === 'PubMed' ? 'Read the record and its notice' : 'Read the article and its notice';
}

function openLabel({ url, label, kind }: Link): string {
	return label ?? (kind === 'full-text' ? `Full text at ${hostOf(url)}` : hostOf(url));
}

function loginLabel({ url, label }: Link): string {
	const name = LOGIN_HOSTS.find(([host]) => host.test(hostOf(url)))?.[1] ?? label ?? hostOf(url);
	return `${name}${LOGIN}`;
}

function hostOf(url: string): string {
	return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url;
}

/** Two addresses that differ in scheme, a resolver's older name or a closing slash lead to the same place. */
function addressKey(url: string): string {
	return url
		.toLowerCase()
		.replace(/^https?:\/\/(www\.|dx\.)?/, '')
		.replace(/^(?:www\.)?ncbi\.nlm\.nih\.gov\/pubmed\//, 'pubmed.ncbi.nlm.nih.gov/')
		.replace(/^(?:www\.)?ncbi\.nlm\.nih\.gov\/pmc\//, 'pmc.ncbi.nlm.nih.gov/')
		.replace(/\/$/, '');
}

/** Readers let nothing else through; a page asks again before it makes a link. */
const isWeb = (url: string) => /^https?:\/\//i.test(url);
