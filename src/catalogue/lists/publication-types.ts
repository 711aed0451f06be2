import { fold } from '../../record/fold.ts';
import type { BibRecord } from '../../record/record.ts';

type CslType = BibRecord['type'];

/** Names of CSL item types for readers. */
const NAMES: Readonly<Record<CslType, string>> = {
	article: 'Article',
	'article-journal': 'Journal article',
	'article-magazine': 'Magazine article',
	'article-newspaper': 'Newspaper article',
	bill: 'Bill',
	book: 'Book',
	broadcast: 'Broadcast',
	chapter: 'Book chapter',
	classic: 'Classic work',
	collection: 'Collection',
	dataset: 'Dataset',
	document: 'Document',
	entry: 'Entry',
	'entry-dictionary': 'Dictionary entry',
	'entry-encyclopedia': 'Encyclopedia entry',
	event: 'Event',
	figure: 'Figure',
	graphic: 'Image',
	hearing: 'Hearing',
	interview: 'Interview',
	legal_case: 'Legal case',
	legislation: 'Legislation',
	manuscript: 'Manuscript',
	map: 'Map',
	motion_picture: 'Film or video',
	musical_score: 'Musical score',
	pamphlet: 'Pamphlet',
	'paper-conference': 'Conference paper',
	patent: 'Patent',
	performance: 'Performance',
	periodical: 'Periodical',
	personal_communication: 'Personal communication',
	post: 'Online post',
	'post-weblog': 'Blog post',
	regulation: 'Regulation',
	report: 'Report',
	review: 'Review',
	'review-book': 'Book review',
	software: 'Software',
	song: 'Audio recording',
	speech: 'Presentation',
	standard: 'Standard',
	thesis: 'Thesis',
	treaty: 'Treaty',
	webpage: 'Web page',
};

/** Words that say no more than that it is an article; the CSL type then names it. */
const GENERIC: ReadonlySet<string> = new Set([
	'article',
	'journal article',
	'journal articles',
	'peer reviewed journal',
	'journal; peer reviewed journal',
	'academic journals',
	'original research',
	'original paper',
	'jour',
	'academic journal',
	'journal',
	'research article',
	'original article',
	'article in press',
]);

/** MEDLINE publication types that say who paid or how it is made up, not what it is. */
const NOT_A_TYPE = /^(?:research support\b|english abstract$|non u\.?s\.? gov't$|video audio media$)/;

/** Other words for a type, by the folded word. */
const SAME_AS: ReadonlyMap<string, string> = new Map([
	['randomised controlled trial', 'Randomized controlled trial'],
	['rct', 'Randomized controlled trial'],
	['meta analysis', 'Meta-analysis'],
	['metaanalysis', 'Meta-analysis'],
	['review article', 'Review'],
	['conference proceeding', 'Conference paper'],
	['conference article', 'Conference paper'],
	['proceedings paper', 'Conference paper'],
	['book chapter', 'Book chapter'],
	['cpaper', 'Conference paper'],
	['conf', 'Conference paper'],
	['chap', 'Book chapter'],
	['thes', 'Thesis'],
	['dissertation', 'Thesis'],
	['dissertation/thesis', 'Thesis'],
	['case report', 'Case reports'],
	['practice guideline', 'Practice guideline'],
	['preprint', 'Preprint'],
]);

/** Words of publication types that keep their capitals. */
const PROPER = /^(?:.\S*\p{Lu}\S*|[\p{N}.]+|I|V|X|Cochrane|English|Delphi)$/u;

/**
 * The names under which an article is listed by type: its publication types in sentence case (`Randomized Controlled Trial` is listed as
 * `Randomized controlled trial`), words that only say that it is an article under `Journal article`; where it has none, the name
 * of its CSL type. At least one, without doubles, in the order of the record.
 */
export function typeNames(article: Pick<BibRecord, 'type' | 'publicationTypes'>): string[] {
	const names = new Map<string, string>();
	for (const word of article.publicationTypes) {
		const key = fold(word).replace(/[\s.,;]+$/, '');
		if (key === '' || NOT_A_TYPE.test(key)) continue;
		const name = GENERIC.has(key) ? articleName(article.type) : (SAME_AS.get(key) ?? sentence(word));
		names.set(fold(name), names.get(fold(name)) ?? name);
	}
	return names.size === 0 ? [NAMES[article.type]] : [...names.values()];
}

/** `Journal article`, unless the CSL type says which other kind of article. */
function articleName(type: CslType): string {
	return type === 'article-magazine' || type === 'article-newspaper' || type === 'paper-conference'
		? NAMES[type]
		: NAMES['article-journal'];
}

function sentence(words: string): string {
	const [first = '', ...rest] = words.replace(/[\s.,;]+$/, '').split(/(?<=[\s/])/);
	const shouting = words === words.toUpperCase() && / /.test(words.trim());
	const lower = (word: string) => (!shouting && PROPER.test(word.replace(/[\s,;/]+$/, '')) ? word : word.toLowerCase());
	const opening = lower(first);
	const [initial = ''] = opening;
	return initial.toUpperCase() + opening.slice(initial.length) + rest.map(lower).join('');
}
