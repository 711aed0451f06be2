import type { Subject } from '../../record/record.ts';
import { type Draft, plain } from '../ris/draft.ts';
import { joined } from '../ris/field.ts';
import { addSubject, headings } from '../ris/subjects.ts';
import { takeTags } from '../tagged/take-tags.ts';

/** What the types of subjects mean. What is not listed is a heading. */
const KINDS: readonly (readonly [RegExp, Omit<Subject, 'label'>])[] = [
	[/^(?:geo|place)/, { kind: 'place' }],
	[/^(?:people|pers|per$|name)/, { kind: 'person' }],
	[/^(?:co$|comp|corp|org)/, { kind: 'organisation' }],
	[/^naics/, { kind: 'industry', scheme: 'NAICS' }],
	[/^prod/, { kind: 'product' }],
	[/^(?:key|kw|author)/, { kind: 'keyword' }],
	[/^(?:time|period|hist)/, { kind: 'period' }],
	[/^maj/, { kind: 'heading', major: true }],
];
const HEADING: Omit<Subject, 'label'> = { kind: 'heading' };

/** Reads subjects with their types; `su`, which repeats them without, adds what is missing. */
export function readEbscoSubjects(draft: Draft): void {
	const typed = draft.waiting.map(({ field }) => field.tag).filter((tag) => tag.startsWith('artinfo/sug/subj'));
	for (const tag of new Set(typed)) {
		const type = /\[(.*)\]$/.exec(tag)?.[1] ?? '';
		for (const field of takeTags(draft, tag)) {
			const label = plain(draft, joined(field));
			if (label === '') continue;
			if (type.includes('mesh'))
				for (const subject of headings(label, 'MeSH')) addSubject(draft, { ...subject, kind: 'heading', scheme: 'MeSH' });
			else addSubject(draft, { label, ...(KINDS.find(([pattern]) => pattern.test(type))?.[1] ?? HEADING) });
		}
	}
	for (const field of takeTags(draft, 'artinfo/keyword')) {
		for (const label of plain(draft, joined(field)).split(/\s*;\s*/)) if (label !== '') addSubject(draft, { label, kind: 'keyword' });
	}
	const known = new Set(draft.record.subjects.map(({ label }) => label));
	for (const field of takeTags(draft, 'artinfo/su')) {
		const label = plain(draft, joined(field));
		if (label === '' || known.has(label)) continue;
		known.add(label);
		addSubject(draft, { label, ...HEADING });
	}
}
