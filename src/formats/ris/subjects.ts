/** Subject terms and publication types. */

import { cleanDoi } from '../../record/doi.ts';
import type { Subject } from '../../record/record.ts';
import { type Draft, isNew, leave, plain, take } from './draft.ts';
import { listed } from './field.ts';
import { addDoi } from './identifiers.ts';
import { saysNothing } from './publication.ts';

/** A subheading as Ovid writes it, with its code: `pa [Pathology]`, `*su [Surgery]`. */
const OVID_QUALIFIER = /^(\*?)[a-z]{2} \[([A-Z][A-Za-z &,-]+)\]$/;
/** A subheading of MeSH or Emtree, always in lower case: `drug therapy`, `analogs & derivatives`. */
const QUALIFIER = /^\*?[a-z][a-z &,-]+$/;

/**
 * Reads subject terms. Each KW is one term, whatever commas it holds; EndNote writes the tag once and each further term on a line of its
 * own. A star marks a main topic; in records that come from MEDLINE or Embase a slash sets off a subheading.
 */
export function readSubjects(draft: Draft): void {
	const fields = take(draft, 'keyword');
	if (fields.length === 0) return;
	const { database = '', unmapped } = draft.record;
	const medline = MEDLINE.test(database) || unmapped.some(({ tag, value }) => tag === 'DP' && MEDLINE.test(value));
	const terms = fields.flatMap(listed);
	const scheme = /embase/i.test(database)
		? 'Emtree'
		: medline || terms.some((term) => /\/(?:\*[a-z]|\*?[a-z]{2} \[[A-Z])/.test(term))
			? 'MeSH'
			: undefined;
	for (const term of terms) {
		const label = plain(draft, term).replace(/(?<![\s;])[\s;]+$/, '');
		if (label !== '') for (const subject of scheme ? headings(label, scheme) : [starred(label)]) addSubject(draft, subject);
	}
}

const MEDLINE = /medline|pubmed|^NLM$/i;

function starred(term: string): Subject {
	const label = term.replace(/^\*\s*|\s*\*$/g, '');
	return label === term || label === '' ? { label: term, kind: 'keyword' } : { label, kind: 'heading', major: true };
}

/** `Brain Injuries/*epidemiology/psychology` is two subjects with a subheading each, the first a main topic. */
export function headings(term: string, scheme: string): Subject[] {
	const [heading = '', ...written] = term.split('/');
	const qualifiers = written.map((one) => one.replace(OVID_QUALIFIER, (_, star: string, name: string) => star + name.toLowerCase()));
	const { label, major = false } = starred(heading);
	// Without star or slash a term may be a heading or the authors' own.
	if (label === '' || qualifiers.length === 0 || !qualifiers.every((qualifier) => QUALIFIER.test(qualifier))) {
		const whole = starred(term);
		return [whole.major ? { ...whole, scheme } : whole];
	}
	return qualifiers.map((one) => {
		const qualifier = one.replace(/^\*/, '').trim();
		return { label, kind: 'heading', scheme, qualifier, ...(major || one.startsWith('*') ? { major: true } : {}) };
	});
}

/** Adds a subject once. A later mention that knows more of its kind tells what an earlier keyword is. */
export function addSubject({ record, subjects }: Draft, subject: Subject): void {
	const key = `${subject.label}\n${subject.qualifier ?? ''}`;
	const known = subjects.get(key);
	if (!known) {
		subjects.set(key, subject);
		record.subjects.push(subject);
	} else if (known.kind === 'keyword' && known.scheme === undefined) {
		Object.assign(known, { ...subject, ...(known.major ? { major: true } : {}) });
	}
}

/** Reads publication types from M3 and PT. EBSCO and Atypon write the DOI into M3. */
export function readGenres(draft: Draft): void {
	for (const field of [...take(draft, 'medium'), ...take(draft, 'genre')]) {
		for (const item of listed(field)) {
			if (cleanDoi(item) !== undefined) {
				addDoi(draft, field, item);
				continue;
			}
			const types = plain(draft, item)
				.split(/\s*;\s*/)
				.filter((type) => type !== '');
			// Ovid PsycINFO writes its classification here: `Health Psychology & Medicine [3360]`.
			if (types.length === 0 || types.some((type) => saysNothing(type) || /\[\d{4}\]$/.test(type))) leave(draft, field, item);
			else addGenres(draft, types);
		}
	}
}

/** Adds publication types, each once. */
export function addGenres(draft: Draft, types: readonly string[]): void {
	for (const type of types) if (isNew(draft, 'genre', type)) draft.record.publicationTypes.push(type);
}
