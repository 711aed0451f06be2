/** Writes feeds as Atom (RFC 4287). */
import type { Feed, FeedFormat, NewsItem } from './feed.ts';

export const atom: FeedFormat = { item: entry, feed };

function feed({ title, page, self, by, language, updated }: Feed, entries: readonly string[]): string {
	return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escaped(language)}">
<title>${escaped(title)}</title>
<id>${escaped(page)}</id>
<link rel="self" type="application/atom+xml" href="${escaped(self)}"/>
<link rel="alternate" type="text/html" href="${escaped(page)}"/>
<updated>${updated}</updated>
<author><name>${escaped(by)}</name></author>
${entries.join('')}</feed>
`;
}

/** An entry without authors would pass for one by the catalogue, which is the feed's. */
function entry({ address, title, summary, published, updated, authors, subjects }: NewsItem): string {
	const people: NewsItem['authors'] = authors.length > 0 ? authors : [{ name: 'Nobody named' }];
	const lines = [
		`<title>${escaped(title)}</title>`,
		`<id>${escaped(address)}</id>`,
		`<link rel="alternate" href="${escaped(address)}"/>`,
		...(published === updated ? [] : [`<published>${published}</published>`]),
		`<updated>${updated}</updated>`,
		...people.map(({ name, url }) => `<author><name>${escaped(name)}</name>${url ? `<uri>${escaped(url)}</uri>` : ''}</author>`),
		`<summary>${escaped(summary)}</summary>`,
		...subjects.map((label) => `<category term="${escaped(label)}"/>`),
	];
	return `<entry>\n${lines.join('\n')}\n</entry>\n`;
}

/** Text for XML 1.0, which has no place for most control characters. */
function escaped(text: string): string {
	return text
		.toWellFormed()
		.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ' ')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}
