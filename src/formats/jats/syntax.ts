/** What of JATS is form and not content. Tag library: https://jats.nlm.nih.gov/archiving/ */
import type { Meaning, Meanings } from '../xml/mixed.ts';

/** Attributes that say nothing of the article: marks within the file, and what the place of the element says already. */
export const SYNTAX: ReadonlySet<string> = new Set([
	...['id', 'rid', 'idref', 'ref-type', 'content-type', 'name-style', 'xml:lang', 'xml:space', 'xml:base', 'dtd-version', 'specific-use'],
	...['article-type', 'contrib-type', 'contrib-id-type', 'pub-id-type', 'journal-id-type', 'pub-type', 'date-type', 'publication-format'],
	...[
		'iso-8601-date',
		'subj-group-type',
		'kwd-group-type',
		'alt-title-type',
		'abstract-type',
		'sec-type',
		'fn-type',
		'related-article-type',
	],
	...[
		'ext-link-type',
		'xlink:type',
		'xlink:role',
		'xlink:show',
		'xlink:actuate',
		'award-type',
		'license-type',
		'institution-id-type',
		'corresp',
	],
	...['position', 'orientation', 'mimetype', 'mime-subtype', 'notation', 'display', 'abbrev-type', 'toggle', 'seq', 'initials', 'accent'],
	...['authenticated', 'country', 'vocab', 'vocab-identifier', 'vocab-term-identifier', 'assigning-authority', 'calendar', 'rdf:about'],
	...['mathvariant', 'overflow', 'altimg', 'stretchy', 'fence', 'separator', 'form', 'align', 'alttext', 'accentunder', 'movablelimits'],
	...['base-tagset', 'mathml-version', 'table-model', 'tagset-family'],
]);

const MEANINGS: Readonly<Record<Meaning, string>> = {
	i: 'italic',
	b: 'bold',
	em: '',
	strong: '',
	sub: 'sub inf',
	sup: 'sup',
	blank: 'p title break list list-item def-list disp-quote disp-formula disp-formula-group sec verse-group verse-line table-wrap td tr th',
	// Marks of notes, what repeats a formula in another notation, and pictures.
	drop: 'xref fn tex-math annotation annotation-xml inline-graphic graphic target index-term private-char',
};

/** Markup in titles and abstracts. */
export const MARKUP: Meanings = new Map(
	Object.entries(MEANINGS).flatMap(([meaning, names]) =>
		isMeaning(meaning)
			? names
					.split(' ')
					.filter(Boolean)
					.map((name): [string, Meaning] => [name, meaning])
			: [],
	),
);

function isMeaning(text: string): text is Meaning {
	return Object.hasOwn(MEANINGS, text);
}
