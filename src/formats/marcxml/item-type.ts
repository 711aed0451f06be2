/** What a MARC record describes: leader positions 6 and 7 (type of record, bibliographic level), 008 and 502. */
import type { BibRecord } from '../../record/record.ts';
import type { Marc } from './marc.ts';

/** Leader position 6, for what is no printed text. */
const RECORD_TYPES: Readonly<Record<string, BibRecord['type']>> = {
	c: 'musical_score',
	d: 'musical_score',
	e: 'map',
	f: 'map',
	g: 'motion_picture',
	i: 'broadcast',
	j: 'song',
	k: 'graphic',
	m: 'software',
	o: 'document',
	p: 'collection',
	r: 'document',
};

/** Leader position 7, for text. */
const LEVELS: Readonly<Record<string, BibRecord['type']>> = {
	a: 'chapter',
	b: 'article-journal',
	c: 'collection',
	d: 'document',
	i: 'webpage',
	m: 'book',
	s: 'periodical',
};

/** The CSL type of a record. A thesis is told by its note (502) or by the nature of its contents (008). */
export function itemType(marc: Marc): BibRecord['type'] {
	const kind = marc.leader.charAt(6);
	const level = marc.leader.charAt(7);
	const fixed = marc.control('008');
	if (kind !== '' && Object.hasOwn(RECORD_TYPES, kind)) {
		// Numeric data among computer files.
		if (kind === 'm' && fixed.charAt(26) === 'a') return 'dataset';
		return RECORD_TYPES[kind] ?? 'document';
	}
	const isText = kind === 'a' || kind === 't';
	const isThesis = marc.all('502').some(({ subfields }) => subfields.some(({ value }) => value.text.trim() !== ''));
	if (isThesis || (isText && level === 'm' && /m/.test(fixed.slice(24, 28)))) return 'thesis';
	const [host] = marc.all('773');
	if (host) {
		if (host.subfields.some(({ code }) => code === 'x')) return 'article-journal';
		if (level === 'b' || level === 's') return 'article-journal';
		return host.subfields.some(({ code }) => code === 'z') || level === 'a' ? 'chapter' : 'article-journal';
	}
	if (!isText) return 'document';
	return (Object.hasOwn(LEVELS, level) ? LEVELS[level] : undefined) ?? 'document';
}
