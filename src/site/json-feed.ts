/** Writes feeds as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
import type { Feed, FeedFormat, NewsItem } from './feed.ts';

export const jsonFeed: FeedFormat = { item, feed };

/** One item a line, so that a change is seen in its place. */
function feed({ title, page, self, by, language }: Feed, items: readonly string[]): string {
	const head = {
		version: 'https://jsonfeed.org/version/1.1',
		title,
		home_page_url: page,
		feed_url: self,
		authors: [{ name: by }],
		language,
	};
	return `${JSON.stringify(head).slice(0, -1)},"items":[${items.length > 0 ? `\n${items.join(',\n')}\n` : ''}]}\n`;
}

/** The format asks for content; the citation is all that goes out of an article here. */
function item({ address, title, summary, published, updated, authors, subjects }: NewsItem): string {
	return JSON.stringify({
		id: address,
		url: address,
		title,
		content_text: summary,
		date_published: published,
		...(updated === published ? {} : { date_modified: updated }),
		authors: authors.length > 0 ? authors : [{ name: 'Nobody named' }],
		...(subjects.length > 0 ? { tags: subjects } : {}),
	});
}
