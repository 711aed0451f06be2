import type { ItemType } from '../ris/item-type.ts';
import type { Entry } from '../tagged/entries.ts';

/** What an entry is: the publication that it stands in (`PT`: J, B, S, P), and for books and series the type of the document (`DT`). */
export function itemTypeOf({ fields }: Entry): ItemType {
	const said = (tag: string): string => fields.find((field) => field.tag === tag && field.value !== '')?.value ?? '';
	const type = said('DT');
	switch (said('PT').toUpperCase()) {
		case 'J':
			return { csl: /^book review/i.test(type) ? 'review-book' : 'article-journal', family: 'article' };
		case 'P':
			return { csl: 'patent', family: 'patent' };
		case 'B':
		case 'S':
		case 'C':
			if (/proceedings|meeting/i.test(type)) return { csl: 'paper-conference', family: 'conference' };
			if (/chapter/i.test(type)) return { csl: 'chapter', family: 'part' };
			if (/\bbook\b/i.test(type) || said('SO') === '' || said('SO').toLowerCase() === said('TI').toLowerCase())
				return { csl: 'book', family: 'book' };
			return { csl: 'chapter', family: 'part' };
		case 'D':
			return { csl: 'dataset', family: 'other' };
		case 'R':
			return { csl: 'report', family: 'report' };
		default:
			return { csl: 'document', family: 'article' };
	}
}
