/**
 * What the publication types of the National Library of Medicine say about the kind of item. Most say how a study was made or what
 * an article is for, not what it appeared in. List: https://www.nlm.nih.gov/mesh/pubtypes.html
 */
import type { BibRecord } from '../../record/record.ts';

/** Types that hold whatever the item appeared in. */
const ALWAYS: readonly (readonly [string, BibRecord['type']])[] = [
	['preprint', 'article'],
	['dataset', 'dataset'],
	['newspaper article', 'article-newspaper'],
];

/** Types that hold for what appeared in no journal. */
const ALONE: readonly (readonly [string, BibRecord['type']])[] = [
	['book', 'book'],
	['monograph', 'book'],
	['academic dissertation', 'thesis'],
	['technical report', 'report'],
	['government publication', 'report'],
	['guideline', 'report'],
	['practice guideline', 'report'],
	['legal case', 'legal_case'],
	['legislation', 'legislation'],
	['interview', 'interview'],
	['webcast', 'broadcast'],
	['video-audio media', 'motion_picture'],
	['blog', 'post-weblog'],
	['journal article', 'article-journal'],
	['review', 'article-journal'],
];

/** What an item appeared in, as far as its record says. */
export type Setting = 'journal' | 'book' | 'chapter' | 'unknown';

/** The CSL type of an item of the given publication types, in any case. `document` where nothing tells. */
export function typeOf(publicationTypes: readonly string[], setting: Setting): BibRecord['type'] {
	const types = new Set(publicationTypes.map((type) => type.toLowerCase()));
	const always = ALWAYS.find(([name]) => types.has(name))?.[1];
	if (always !== undefined) return always;
	if (setting === 'journal') return 'article-journal';
	if (setting !== 'unknown') return setting;
	return ALONE.find(([name]) => types.has(name))?.[1] ?? 'document';
}
