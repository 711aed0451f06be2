import { hasEmail } from './email.ts';
import type { Link } from './record.ts';
import { cleanText } from './text.ts';

/** Parts of a query that hold a session, an account or a campaign; compared in lower case. */
const PRIVATE_PARAMETERS: ReadonlySet<string> = new Set([
	...[
		'sid',
		'authtype',
		'custid',
		'groupid',
		'group',
		'user',
		'userid',
		'username',
		'uid',
		'login',
		'password',
		'passwd',
		'pwd',
		'pw',
		'pass',
	],
	...['profile', 'profid', 'token', 'access_token', 'casa_token', 'auth', 'authtoken', 'key', 'apikey', 'api_key', 'session', 'sessionid'],
	...['session_id', 'jsessionid', 'phpsessid', 'sess', 's_id', 'ticket', 'accountid', 'account', 'clientid', 'email', 'e-mail', 'mail'],
	...[
		'md5',
		'partnerid',
		'origin',
		'rel',
		'_gl',
		'_ga',
		'gclid',
		'fbclid',
		'mc_cid',
		'mc_eid',
		'originregion',
		'origincreation',
		'via',
		'shib',
	],
	...['x-amz-signature', 'x-amz-credential', 'x-amz-security-token', 'signature', 'expires'],
]);

/** Hosts that open only for a library's members. */
const LOGIN_HOST =
	/(?:^|\.)(?:ebscohost\.com|ebsco\.com|ovid\.com|ovidsp\.com|proquest\.com|webofscience\.com|webofknowledge\.com|isiknowledge\.com|serialssolutions\.com|exlibrisgroup\.com|hosted\.exlibrisgroup\.com|idm\.oclc\.org|openathens\.net|gale\.com|galegroup\.com|scopus\.com|embase\.com|linksource\.ebsco\.com)$|(?:^|[.-])(?:ez?-?proxy|proxy|sfx|openurl|linkresolver|shibboleth|wayf|sso)(?:[.-]|\d*\.)/i;

const REPOSITORY_HOST =
	/(?:^|\.)(?:arxiv\.org|zenodo\.org|osf\.io|hdl\.handle\.net|figshare\.com|core\.ac\.uk|europepmc\.org|biorxiv\.org|medrxiv\.org|psyarxiv\.com|ssrn\.com|hal\.science|archives-ouvertes\.fr|researchsquare\.com|preprints\.org|eric\.ed\.gov)$|(?:^|\.)(?:eprints?|repositor[a-z]+|dspace)\.|^pmc\.ncbi\.nlm\.nih\.gov$/i;

const PROXY_TARGETS = ['url', 'qurl', 'targeturl', 'target'];

/** Proxies in front of proxies are followed so far. */
const DEEPEST = 5;

/** The address that a library's proxy was asked for (`https://login.proxy.example.org/login?url=https://...`), or the address itself. */
function withoutProxy(address: URL, depth = 0): URL {
	if (depth > DEEPEST) return address;
	for (const [name, value] of address.searchParams) {
		if (!PROXY_TARGETS.includes(name.toLowerCase())) continue;
		// EZproxy takes everything after `url=` for the target, its `&` included.
		const [rest = value] = name.toLowerCase() === 'url' ? (/(?<=[?&]url=).*/i.exec(address.href) ?? []) : [];
		const target = parsed(/^https?:/i.test(rest) ? rest : value);
		if (target) return withoutProxy(target, depth + 1);
	}
	const rewritten =
		/^(?:0-)?(.+?)\.(?:ez?-?proxy|proxy|libproxy)[\w-]*\..+$|^(.+?)\.[\w-]+\.idm\.oclc\.org$|^(.+?)\.(?:[\w-]*(?:ez?proxy|libproxy)[\w-]*)\..+$/i.exec(
			address.hostname,
		);
	const host = rewritten?.[1] ?? rewritten?.[2] ?? rewritten?.[3];
	if (host === undefined || /^(?:login|www|lib|library)$/i.test(host)) return address;
	// `www-example-org` stands for `www.example.org`, a doubled hyphen for a hyphen.
	const name = host.includes('.') ? host : host.replace(/--|-/g, (dash) => (dash === '--' ? '-' : '.'));
	return (name.includes('.') && parsed(`https://${name}${address.pathname}${address.search}${address.hash}`)) || address;
}

function parsed(text: string): URL | undefined {
	if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return undefined;
	const address = new URL(text);
	return /\.[\p{L}\d-]+$/u.test(address.hostname) ? address : undefined;
}

function kindOf(address: URL, label: string): Link['kind'] {
	const { hostname, pathname } = address;
	if (LOGIN_HOST.test(hostname) || /\/(?:login|signin|shibboleth)(?:\.\w+)?$/i.test(pathname)) return 'library-login';
	if (/^(?:dx\.)?doi\.org$/i.test(hostname)) return 'publisher';
	if (REPOSITORY_HOST.test(hostname) || (/(?:^|\.)ncbi\.nlm\.nih\.gov$/i.test(hostname) && /\/pmc\//i.test(pathname))) return 'repository';
	if (/^pubmed\.|\/pubmed\//i.test(hostname + pathname)) return 'other';
	if (/\.(?:pdf|epub)$/i.test(pathname) || /full[ -]?text|\bpdf\b/i.test(label)) return 'full-text';
	return 'other';
}

/**
 * Cleans an outgoing address. Only http and https; `www.` and `doi.org/` without a scheme are completed. The rewriting of library
 * proxies is undone; the user before the host, session, account and campaign parts of the query (`sid`, `custid`, `user` ...) and
 * e-mail addresses are removed. Addresses that open only for a library's members (EBSCO and the like) come out as `library-login`.
 * Undefined when the text is no address, or none that can go out without what is private in it.
 */
export function readLink(text: string, label = ''): Link | undefined {
	const trimmed = cleanText(text).replace(/^<(.*)>$/, '$1');
	if (/\s/.test(trimmed.replace(/^url:\s*/i, ''))) return undefined;
	const bare = trimmed.replace(/^url:\s*/i, '');
	const whole = /^(?:www\.|(?:dx\.)?doi\.org\/)/i.test(bare) ? `https://${bare}` : bare;
	const given = parsed(whole);
	if (!given) return undefined;
	const address = withoutProxy(given);
	address.username = '';
	address.password = '';
	address.pathname = address.pathname.replace(/;(?:jsessionid|sid|phpsessid)=[^/;]*/gi, '');
	const kept = address.search
		.slice(1)
		.split('&')
		.filter((part) => part !== '' && !isPrivate(part));
	address.search = kept.length === 0 ? '' : `?${kept.join('&')}`;
	if (hasEmail(address.hash)) address.hash = '';
	if (hasEmail(address.href)) return undefined;
	const name = cleanText(label);
	return { url: address.href, kind: kindOf(address, name), ...(name === '' ? {} : { label: name }) };
}

function isPrivate(part: string): boolean {
	const name = part.split('=', 1)[0] ?? '';
	return PRIVATE_PARAMETERS.has(name.toLowerCase()) || name.toLowerCase().startsWith('utm_') || hasEmail(part);
}
