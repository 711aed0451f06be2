import type { BibRecord } from '../../record/record.ts';
import type { ItemType } from '../ris/item-type.ts';
import type { Entry } from '../tagged/entries.ts';

/** EBSCO's kinds of publication that are not what the rest of the record shows them to be. */
const PERIODICALS: readonly (readonly [RegExp, BibRecord['type']])[] = [
	[/newspaper/i, 'article-newspaper'],
	[/^(?:periodical|magazine|trade publication)/i, 'article-magazine'],
];
const OTHERS: readonly (readonly [RegExp, ItemType])[] = [
	[/dissertation|thesis/i, { csl: 'thesis', family: 'thesis' }],
	[/conference|proceedings/i, { csl: 'paper-conference', family: 'conference' }],
	[/report|government document/i, { csl: 'report', family: 'report' }],
	[/patent/i, { csl: 'patent', family: 'patent' }],
	[/\bmap\b/i, { csl: 'map', family: 'other' }],
	[/video/i, { csl: 'motion_picture', family: 'other' }],
	[/audio/i, { csl: 'song', family: 'other' }],
	[/book|monograph|biograph/i, { csl: 'book', family: 'book' }],
	[/reference|encyclopedia/i, { csl: 'entry-encyclopedia', family: 'part' }],
];

/**
 * What a record is. Its parts tell more surely than EBSCO's words: a journal's title makes an article, a book's title beside another one a
 * chapter, which the same title twice does not.
 */
export function itemTypeOf({ fields }: Entry): ItemType {
	const said = (tag: string): string => fields.find((field) => field.tag === tag && field.value !== '')?.value ?? '';
	const [kind, title, book] = [said('artinfo/pubtype'), said('artinfo/tig/atl'), said('bkinfo/btl')];
	if (fields.some(({ tag, value }) => tag.startsWith('dissinfo/') && value !== '')) return { csl: 'thesis', family: 'thesis' };
	const words = `${kind} ${said('artinfo/doctype')}`;
	if (said('jinfo/jtl') !== '' && title !== '') {
		const csl = PERIODICALS.find(([pattern]) => pattern.test(kind))?.[1] ?? 'article-journal';
		return { csl, family: 'article' };
	}
	if (book !== '' && title !== '' && book.toLowerCase() !== title.toLowerCase()) {
		return /conference|proceedings/i.test(words) ? { csl: 'paper-conference', family: 'conference' } : { csl: 'chapter', family: 'part' };
	}
	if (book !== '') return { csl: 'book', family: 'book' };
	return OTHERS.find(([pattern]) => pattern.test(words))?.[1] ?? { csl: 'document', family: 'article' };
}
