/* Concepts out of SKOS. https://www.w3.org/TR/skos-reference/ */
import { type Concept, distinct, inOneLine, meshId, type Remark, type VocabularyReading } from './concept.ts';
import { choose, inLanguage, languagesOf, type Said } from './language.ts';
import type { Statement, Value } from './statements.ts';

const SKOS = 'http://www.w3.org/2004/02/skos/core#';
/** Labels that are things of their own. https://www.w3.org/TR/skos-reference/skos-xl.html */
const SKOS_XL = 'http://www.w3.org/2008/05/skos-xl#';
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';

type List =
	| 'labels'
	| 'aliases'
	| 'hidden'
	| 'scopeNotes'
	| 'definitions'
	| 'broader'
	| 'narrower'
	| 'related'
	| 'notations'
	| 'matches'
	| 'types';

const LISTS: ReadonlyMap<string, List> = new Map([
	[`${SKOS}prefLabel`, 'labels'],
	[`${SKOS_XL}prefLabel`, 'labels'],
	[`${SKOS}altLabel`, 'aliases'],
	[`${SKOS_XL}altLabel`, 'aliases'],
	[`${SKOS}hiddenLabel`, 'hidden'],
	[`${SKOS_XL}hiddenLabel`, 'hidden'],
	[`${SKOS}scopeNote`, 'scopeNotes'],
	[`${SKOS}definition`, 'definitions'],
	[`${SKOS}broader`, 'broader'],
	[`${SKOS}narrower`, 'narrower'],
	[`${SKOS}related`, 'related'],
	[`${SKOS}notation`, 'notations'],
	[`${SKOS}exactMatch`, 'matches'],
	[`${RDF}type`, 'types'],
]);

/** What a label or a note that is a node of its own says. */
const WORDS: ReadonlySet<string> = new Set([`${SKOS_XL}literalForm`, `${RDF}value`]);

/** What has labels and is no concept. */
const NO_CONCEPTS: ReadonlySet<string> = new Set(['Collection', 'OrderedCollection', 'ConceptScheme'].map((name) => SKOS + name));

type Draft = Partial<Record<List, Value[]>>;

/**
 * Reads concepts out of statements, in the order in which the file first speaks of them. Names and notes are taken in one language, its
 * regional forms and what bears no language among them; a concept without a label in it is left out and told. Notes that are nodes are
 * followed to their words. Of `skos:narrower` the other direction is taken.
 */
export async function readSkos(statements: AsyncIterable<Statement>, language: string): Promise<VocabularyReading> {
	const drafts = new Map<string, Draft>();
	const words = new Map<string, Said[]>();
	for await (const { subject, predicate, object } of statements) {
		const list = LISTS.get(predicate);
		if (list !== undefined) {
			const draft = drafts.get(subject) ?? {};
			drafts.set(subject, draft);
			const values = draft[list];
			if (values === undefined) draft[list] = [object];
			else values.push(object);
		} else if (object.isLiteral && WORDS.has(predicate)) {
			const said = words.get(subject);
			if (said === undefined) words.set(subject, [object]);
			else said.push(object);
		}
	}
	for (const [id, { narrower = [] }] of drafts) {
		for (const { value } of narrower) {
			const below = drafts.get(value);
			if (below !== undefined) below.broader = [...(below.broader ?? []), { isLiteral: false, value: id, language: '' }];
		}
	}
	const concepts: Concept[] = [];
	const remarks: Remark[] = [];
	const unnamed: Said[] = [];
	let without = 0;
	for (const [id, draft] of drafts) {
		if (draft.types?.some(({ value }) => NO_CONCEPTS.has(value))) continue;
		const said = (list: List): Said[] =>
			(draft[list] ?? []).flatMap((value) => (value.isLiteral ? [value] : (words.get(value.value) ?? [])));
		const labels = said('labels');
		const label = inOneLine(choose(labels, language) ?? '');
		if (label !== '') concepts.push(conceptOf(id, label, draft, said, language));
		else if (labels.length > 0 || draft.types?.some(({ value }) => value === `${SKOS}Concept`)) {
			without += 1;
			unnamed.push(...labels);
		}
	}
	if (without > 0) {
		const there = languagesOf(unnamed);
		remarks.push({
			message: `${without} ${without === 1 ? 'concept has' : 'concepts have'} no label in this language and ${without === 1 ? 'was' : 'were'} left out.`,
			...(there.length > 0 ? { actual: `labels are in ${there.join(', ')}` } : {}),
		});
	}
	if (concepts.length > 0) return { concepts, remarks };
	return {
		fault: {
			message:
				without > 0
					? 'No concept in the file has a label in this language.'
					: 'The file has no concept: nothing in it bears a skos:prefLabel.',
			todo: without > 0 ? 'Name one of its languages with --lang.' : 'Export the vocabulary as SKOS.',
			...(without > 0 ? { actual: languagesOf(unnamed).join(', ') } : {}),
		},
	};
}

function conceptOf(id: string, label: string, draft: Draft, said: (list: List) => Said[], language: string): Concept {
	const names = [...said('labels'), ...said('aliases'), ...said('hidden')].filter((one) => inLanguage(one, language));
	const scope = inOneLine(choose(said('scopeNotes'), language) ?? choose(said('definitions'), language) ?? '');
	const addresses = (list: List) => distinct((draft[list] ?? []).flatMap(({ isLiteral, value }) => (isLiteral ? [] : [value])));
	const mesh = [id, ...addresses('matches'), ...said('notations').map(({ value }) => value)].flatMap((text) => meshId(text) ?? [])[0];
	return {
		id,
		label,
		aliases: distinct(names.map(({ value }) => value)).filter((name) => name !== label),
		broader: addresses('broader').filter((other) => other !== id),
		related: addresses('related').filter((other) => other !== id),
		...(scope === '' ? {} : { scope }),
		...(mesh === undefined ? {} : { mesh }),
	};
}
