/** What of JATS is form and not content. Tag library: https://jats.nlm.nih.gov/archiving/ */
import type { Meaning, Meanings } from '../xml/mixed.ts';

/** Attributes that say nothing of the article: marks within the file, what the place of the element says already, and how it is set. */
export const SYNTAX: ReadonlySet<string> = new Set(
	[
		'id rid idref ref-type content-type name-style xml:lang xml:space xml:base dtd-version specific-use',
		'article-type contrib-type contrib-id-type pub-id-type journal-id-type pub-type date-type publication-format iso-8601-date',
		'subj-group-type kwd-group-type alt-title-type fn-type related-article-type institution-id-type abbrev-type',
		'xlink:type xlink:role xlink:show xlink:actuate corresp position orientation mimetype mime-subtype notation display toggle seq',
		'initials accent authenticated country assigning-authority calendar rdf:about',
		'mathvariant overflow altimg stretchy fence separator form align alttext accentunder movablelimits',
		'base-tagset mathml-version table-model tagset-family',
	].flatMap((names) => names.split(' ')),
);

/** Values that say no more than the element does; any other is kept. */
export const PLAIN: ReadonlyMap<string, RegExp> = new Map([
	['ext-link-type', /^(?:uri|url|doi|email|orcid)$/],
	['abstract-type', /^abstract$/i],
	['sec-type', /^headed$/],
]);

const MEANINGS: Readonly<Record<Meaning, string>> = {
	i: 'italic',
	b: 'bold',
	em: '',
	strong: '',
	sub: 'sub inf',
	sup: 'sup',
	blank: 'p title break list list-item def-list disp-quote disp-formula disp-formula-group sec verse-group verse-line table-wrap td tr th',
	drop: 'xref', // marks of notes
	aside: 'fn annotation annotation-xml inline-graphic graphic index-term private-char',
	formula: 'tex-math',
	choice: 'alternatives',
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
