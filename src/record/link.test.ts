import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasEmail } from './email.ts';
import { readLink } from './link.ts';

describe('readLink', () => {
	test.each([
		['a plain address', 'https://example.org/a?b=c#d', 'https://example.org/a?b=c#d', 'other'],
		['no scheme', 'www.example.org/a.pdf', 'https://www.example.org/a.pdf', 'full-text'],
		['a DOI', 'doi.org/10.5555/abc', 'https://doi.org/10.5555/abc', 'publisher'],
		['a repository', 'https://www.ncbi.nlm.nih.gov/pmc/articles/PMC1/', 'https://www.ncbi.nlm.nih.gov/pmc/articles/PMC1/', 'repository'],
		[
			'a login link of EBSCO',
			'https://search.ebscohost.com/login.aspx?direct=true&site=eds-live&db=lth&AN=1&authtype=ip&custid=s123&user=ann&password=x',
			'https://search.ebscohost.com/login.aspx?direct=true&site=eds-live&db=lth&AN=1',
			'library-login',
		],
		['a user and a session', 'https://ann:secret@example.org/a;jsessionid=1F?sid=2&x=3', 'https://example.org/a?x=3', 'other'],
		['an e-mail address in the query', 'https://example.org/a?notify=ann%40example.org', 'https://example.org/a', 'other'],
		[
			'a proxy before the address',
			'https://login.ezproxy.example.edu/login?url=https://www.example.org/a?b=c&d=e',
			'https://www.example.org/a?b=c&d=e',
			'other',
		],
		[
			'a proxy that writes its parameter in capitals',
			'http://ezproxy.example.edu/login?URL=http://search.ebscohost.com/login.aspx?direct=true&db=bwh&AN=1',
			'http://search.ebscohost.com/login.aspx?direct=true&db=bwh&AN=1',
			'library-login',
		],
		[
			'a proxy with an escaped address',
			'https://proxy.example.edu/login?qurl=https%3a%2f%2fwww.example.org%2fa',
			'https://www.example.org/a',
			'other',
		],
		['a proxy in the host', 'https://www-example-org.ezproxy.example.edu/a', 'https://www.example.org/a', 'other'],
		['a proxy behind the host', 'https://www.example.org.ezproxy.example.edu/a', 'https://www.example.org/a', 'other'],
		['campaigns', 'https://example.org/a?utm_source=x&b=c', 'https://example.org/a?b=c', 'other'],
	])('reads %s', (_, given, url, kind) => {
		expect(readLink(given)).toEqual({ url, kind });
	});

	test('keeps the label and takes it for what it says', () => {
		expect(readLink('https://example.org/1', ' Full  Text ')).toEqual({
			url: 'https://example.org/1',
			kind: 'full-text',
			label: 'Full Text',
		});
	});

	test.each([
		'javascript:alert(1)',
		'JaVaScRiPt:alert(1)',
		'data:text/html,x',
		'ftp://example.org/a',
		'//example.org/a',
		'http://localhost/a',
		'https://example.org/a b',
		'https://example.org/ann@example.org',
		'pdf',
		'',
	])('“%s” is none', (given) => {
		expect(readLink(given)).toBeUndefined();
	});

	test('never lets anything out but http and https, without user or e-mail address', () => {
		fc.assert(
			fc.property(fc.oneof(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.string()), (text) => {
				const link = readLink(text);
				if (link === undefined) return;
				const { protocol, username, password } = new URL(link.url);
				expect(protocol).toMatch(/^https?:$/);
				expect(username + password).toBe('');
				expect(hasEmail(link.url)).toBe(false);
			}),
		);
	});
});
