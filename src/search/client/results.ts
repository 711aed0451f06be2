import { articleUrl } from '../../site/urls.ts';
import { NAMED_AUTHORS, SEPARATOR } from '../fields.ts';
import { readable } from '../words.ts';
import type { Hit } from './asked.ts';
import { type Child, element, icon, marked } from './element.ts';
import { makeExcerpt } from './excerpt.ts';
import { type Match, matchedItems } from './match.ts';
import type { PagefindFragment } from './pagefind.ts';
import { saveButton } from './save-button.ts';

/** One result of the list: year, title, authors and journal, kind, and why it was found. `words` are the query's, folded. */
export function resultItem({ words: found, fields, fragment }: Hit, words: readonly string[]): HTMLLIElement {
	const { meta, content } = fragment;
	const { title, abstract } = makeExcerpt(content, meta.title ?? '', found);
	const type = readable(meta.type ?? '');
	const matches = matchesOf(fields, meta, words);
	return element(
		'li',
		{},
		element('span', { class: 'yr' }, meta.year ?? 'Undated'),
		element(
			'div',
			{},
			meta.status !== undefined && icon(meta.status),
			element('h2', { dir: 'auto' }, element('a', { href: addressOf(fragment) }, ...marked(title))),
			element('p', { class: 'by' }, ...byline(meta, matches.authors)),
			type !== '' && element('p', { class: 'type' }, type),
			abstract.length > 0 && element('p', { class: 'excerpt' }, ...marked(abstract)),
			why(
				matches,
				[...title, ...abstract].some((part) => part.marked),
			),
			idOf(fragment) !== '' && element('p', {}, saveButton(idOf(fragment), meta.title ?? '')),
		),
	);
}

/** Address of the article's page under the site's base path. */
function addressOf(fragment: PagefindFragment): string {
	const id = idOf(fragment);
	return id === '' ? fragment.url : articleUrl(id);
}

function idOf({ raw_url, url }: Pick<PagefindFragment, 'raw_url' | 'url'>): string {
	return /\/articles\/(.+)\/$/.exec(raw_url ?? url)?.[1] ?? '';
}

/** `Joseph B, Parsaik AK, Ahmed AT and 2 more. Journal of Clinical Psychopharmacology`, with the authors marked that were looked for. */
function byline(meta: PagefindFragment['meta'], found: readonly Match[]): Child[] {
	const named = readable(meta.by ?? '')
		.split(SEPARATOR)
		.filter(Boolean);
	const more = readable(meta.authors ?? '').split(SEPARATOR).length - NAMED_AUTHORS;
	const journal = readable(meta.journal ?? '');
	const names = named.flatMap((name, place) => [
		place > 0 && ', ',
		element('bdi', {}, ...marked([{ text: name, marked: found.some((one) => one.place === place) }])),
	]);
	return [
		...names,
		more > 0 && ` and ${more} more`,
		named.length > 0 && journal !== '' && (more <= 0 && named.at(-1)?.endsWith('.') ? ' ' : '. '),
		journal !== '' && element('cite', {}, element('bdi', {}, journal)),
	];
}

/** Fields that hold several items, with what stands between these. */
const ITEMS = { subjects: SEPARATOR, authors: SEPARATOR, also: ' · ', ids: ' ' } as const;
type Items = keyof typeof ITEMS;

/** What the words were found in, in the fields that hold several items. */
function matchesOf(fields: readonly string[], meta: PagefindFragment['meta'], words: readonly string[]) {
	const matches = (field: Items) => (fields.includes(field) ? matchedItems(readable(meta[field] ?? '').split(ITEMS[field]), words) : []);
	return { subjects: matches('subjects'), authors: matches('authors'), also: matches('also'), ids: matches('ids') };
}

/** How many items of a field are named at most. */
const NAMED_MATCHES = 3;

/** Where the words were found, when that is not to be seen above. Other names are only told when there is nothing else. */
function why({ subjects, authors, also, ids }: Record<Items, readonly Match[]>, isSeen: boolean): Child {
	const isPlain = isSeen || subjects.length + authors.length > 0;
	const reasons = [
		said(subjects.length > 1 ? 'Under the subjects ' : 'Under the subject ', subjects),
		said(
			'Also by ',
			authors.filter(({ place }) => place >= NAMED_AUTHORS),
		),
		said('Also: ', isPlain ? [] : also),
		said(ids.length > 1 ? 'Identifiers ' : 'Identifier ', ids),
	].filter((reason) => reason.length > 0);
	if (reasons.length === 0) return undefined;
	return element('p', { class: 'why' }, ...reasons.flatMap((reason, place) => (place > 0 ? ['; ', ...reason] : reason)));
}

/** `Under the subjects A, B and C`. */
function said(lead: string, matches: readonly Match[]): Child[] {
	const named = matches.slice(0, NAMED_MATCHES);
	return named.flatMap(({ text }, place) => {
		const before = place === 0 ? lead : place === named.length - 1 ? ' and ' : ', ';
		return [before, element('b', {}, text)];
	});
}
