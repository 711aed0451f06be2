/** Subject terms of columns that say which list they come from. */
import { type Draft, plain } from '../ris/draft.ts';
import type { Field } from '../ris/field.ts';
import { addSubject } from '../ris/subjects.ts';
import type { Dialect } from './columns.ts';
import { printedList, splitOutsideBrackets, splitTerms } from './lists.ts';

/** The list that a column's terms come from, where its heading says so. */
export function schemeOf(heading: string, dialect: Dialect): string | undefined {
	if (dialect === 'wos') return heading === 'ID' ? 'Keywords Plus' : undefined;
	if (/^inspec/i.test(heading)) return 'INSPEC';
	return /^ieee/i.test(heading) ? 'IEEE' : undefined;
}

/** Adds the terms of a cell as headings. */
export function addHeadings(draft: Draft, field: Field, scheme: string | undefined): void {
	// A comma is part of a heading.
	const terms = /[;|\n]/.test(field.value) || printedList(field.value) ? splitTerms(field.value) : [field.value];
	for (const term of terms) {
		const label = plain(draft, term).replace(/[\s;]+$/, '');
		const [, name = label, qualifier] = (scheme === 'MeSH' && /^\*?([^/]+)\/\*?([a-z][a-z &,-]+)$/.exec(label)) || [];
		const major = scheme === 'MeSH' && label.includes('*');
		const bare = name.replace(/^\*\s*|\s*\*$/g, '');
		if (bare === '') continue;
		const subject = { label: bare, kind: 'heading' as const, ...(scheme === undefined ? {} : { scheme }) };
		addSubject(draft, { ...subject, ...(qualifier === undefined ? {} : { qualifier }), ...(major ? { major } : {}) });
	}
}

/** `insomnia (diagnosis, drug therapy)`: a term with what is said of it. */
const QUALIFIED = /^(.+?)\s+\(([a-z][a-z ,&/-]*)\)$/;

/** Adds the terms of a cell of Embase, a subject for each qualifier. */
export function addEmtree(draft: Draft, field: Field, isMajor: boolean): void {
	for (const term of splitOutsideBrackets(plain(draft, field.value))) {
		const [, label = term, said] = QUALIFIED.exec(term) ?? [];
		const subject = { label, kind: 'heading' as const, scheme: 'Emtree', ...(isMajor ? { major: true } : {}) };
		if (said === undefined) addSubject(draft, subject);
		else for (const qualifier of said.split(/\s*,\s*/)) if (qualifier !== '') addSubject(draft, { ...subject, qualifier });
	}
}
