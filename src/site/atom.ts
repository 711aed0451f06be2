/** Writes feeds as Atom (RFC 4287). */
import type { Feed, FeedFormat, NewsItem } from './feed.ts';
import { xmlText } from './xml-text.ts';

export const atom: FeedFormat = { item: entry, feed };

function feed({ title, page, self, by, language, updated }: Feed, entries: readonly string[]): string {
	return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xmlText(language)}">
<title>${xmlText(title)}</title>
<id>${xmlText(page)}</id>
<link rel="self" type="application/atom+xml" href="${xmlText(self)}"/>
<link rel="alternate" type="text/html" href="${xmlText(page)}"/>
<updated>${updated}</updated>
<author><name>${xmlText(by)}</name></author>
${entries.join('')}</feed>
`;
}

/** An entry without authors would pass for one by the catalogue, which is the feed's. */
function entry({ address, title, summary, published, updated, authors, subjects }: NewsItem): string {
	const people: NewsItem['authors'] = authors.length > 0 ? authors : [{ name: 'Nobody named' }];
	const lines = [
		`<title>${xmlText(title)}</title>`,
		`<id>${xmlText(address)}</id>`,
		`<link rel="alternate" href="${xmlText(address)}"/>`,
		...(published === updated ? [] : [`<published>${published}</published>`]),
		`<updated>${updated}</updated>`,
		...people.map(({ name, url }) => `<author><name>${xmlText(name)}</name>${url ? `<uri>${xmlText(url)}</uri>` : ''}</author>`),
		`<summary>${xmlText(summary)}</summary>`,
		...subjects.map((label) => `<category term="${xmlText(label)}"/>`),
	];
	return `<entry>\n${lines.join('\n')}\n</entry>\n`;
}
