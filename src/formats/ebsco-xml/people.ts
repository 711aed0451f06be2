/** Authors and their institutions. */
import { readName } from '../../record/name.ts';
import type { Name } from '../../record/record.ts';
import { type Draft, leave, plain } from '../ris/draft.ts';
import { joined } from '../ris/field.ts';
import { Institutions } from '../tagged/institutions.ts';
import { takeTags } from '../tagged/take-tags.ts';

interface Author {
	name: Name;
	marks: string[];
	/** How many institutions stand between this author and the next. */
	followed: number;
}

/**
 * Reads authors and institutions. They are tied where marks say so, or where each author is followed by one institution; else the record
 * lists both and does not say who belongs where.
 */
export function readAuthors(draft: Draft): void {
	const authors: Author[] = [];
	const places: { institution: string; mark?: string; after: Author | undefined }[] = [];
	for (const field of takeTags(draft, 'artinfo/aug/au', 'artinfo/aug/au/mark', 'artinfo/aug/affil', 'artinfo/aug/affil/mark')) {
		const text = plain(draft, joined(field));
		const last = authors.at(-1);
		if (field.tag === 'artinfo/aug/au') {
			const name = /^(?:et al\.?|anonymous)$/i.test(text) ? undefined : readName(text);
			if (name) authors.push({ name, marks: [], followed: 0 });
			else leave(draft, field);
		} else if (field.tag === 'artinfo/aug/affil') {
			if (last) last.followed++;
			const institution = text.replace(/(?<![\s;,])[\s;,]+$/, '');
			if (institution !== '') places.push({ institution, after: last });
		} else if (field.tag === 'artinfo/aug/au/mark') last?.marks.push(...text.split(/[\s,]+/));
		else {
			const place = places.at(-1);
			if (place) place.mark = text;
		}
	}
	const byMark = new Map<string, Name[]>();
	for (const { name, marks } of authors) {
		draft.record.authors.push(name);
		for (const mark of marks) {
			const marked = byMark.get(mark);
			if (marked) marked.push(name);
			else byMark.set(mark, [name]);
		}
	}
	const institutions = new Institutions(draft.record);
	const inTurn = places.length > 0 && authors.every(({ followed }) => followed === 1);
	for (const { institution, mark, after } of places) {
		const tied = mark === undefined ? (inTurn && after ? [after.name] : []) : (byMark.get(mark) ?? []);
		institutions.tie(tied, institution, mark);
	}
	// Marks to which no institution belongs are institutions without a name.
	const known = new Set(places.map(({ mark }) => mark));
	for (const [mark, names] of byMark) if (mark !== '' && !known.has(mark)) institutions.tie(names, undefined, mark);
	for (const field of takeTags(draft, 'artinfo/aug/email')) {
		const rest = plain(draft, joined(field));
		if (/[\p{L}\d]/u.test(rest)) leave(draft, field, rest);
	}
}
