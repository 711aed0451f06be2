/* Descriptors out of MeSH in RDF, `mesh2026.nt`. https://hhs.github.io/meshrdf/ */
import { type Concept, distinct, inOneLine, meshId, type VocabularyReading } from './concept.ts';
import { choose, type Said } from './language.ts';
import type { Statement } from './statements.ts';

const MESHV = 'http://id.nlm.nih.gov/mesh/vocab#';
const LABEL = 'http://www.w3.org/2000/01/rdf-schema#label';

/** Where the statements of MeSH lead; the others are passed over, or the file would not fit into memory. */
const LINKS = ['broaderDescriptor', 'seeAlso', 'concept', 'preferredConcept', 'term', 'preferredTerm'] as const;
const TEXTS = ['prefLabel', 'altLabel', 'scopeNote'] as const;

interface Node {
	links: Map<string, string[]>;
	texts: Map<string, Said[]>;
}

/** True for a statement in the words of MeSH, which has its own for what SKOS says. */
export function isMeshStatement({ predicate }: Statement): boolean {
	return predicate.startsWith(MESHV);
}

/** Reads descriptors out of statements in MeSH's own words, as `readSkos` reads concepts. Qualifiers and chemicals are left out. */
export async function readMeshRdf(statements: AsyncIterable<Statement>, language: string): Promise<VocabularyReading> {
	const nodes = new Map<string, Node>();
	const nodeOf = (id: string) => {
		const node = nodes.get(id) ?? { links: new Map(), texts: new Map() };
		nodes.set(id, node);
		return node;
	};
	for await (const { subject, predicate, object } of statements) {
		const name = predicate === LABEL ? 'label' : predicate.startsWith(MESHV) ? predicate.slice(MESHV.length) : '';
		if (object.isLiteral) {
			if (name === 'label' ? meshId(subject) === undefined : !TEXTS.some((text) => text === name)) continue;
			const { texts } = nodeOf(subject);
			texts.set(name, [...(texts.get(name) ?? []), object]);
		} else if (LINKS.some((link) => link === name)) {
			const { links } = nodeOf(subject);
			links.set(name, [...(links.get(name) ?? []), object.value]);
		}
	}
	const concepts: Concept[] = [];
	for (const [id, { links, texts }] of nodes) {
		const mesh = meshId(id);
		const label = choose(texts.get('label') ?? [], language);
		if (mesh === undefined || !mesh.startsWith('D') || label === undefined) continue;
		const follow = (ids: readonly string[], ...names: string[]) =>
			ids.flatMap((from) => names.flatMap((name) => nodes.get(from)?.links.get(name) ?? []));
		const words = (ids: readonly string[], ...names: string[]) =>
			ids.flatMap((from) => names.flatMap((name) => choose(nodes.get(from)?.texts.get(name) ?? [], language) ?? []));
		const preferred = links.get('preferredConcept') ?? [];
		const terms = follow([...preferred, ...(links.get('concept') ?? [])], 'preferredTerm', 'term');
		const scope = inOneLine(words(preferred, 'scopeNote')[0] ?? '');
		concepts.push({
			id,
			label: inOneLine(label),
			// An alternative label of a term is the term turned round, and is found anyway.
			aliases: distinct(words(terms, 'prefLabel')).filter((name) => name !== label),
			broader: distinct(links.get('broaderDescriptor') ?? []),
			related: distinct(links.get('seeAlso') ?? []),
			...(scope === '' ? {} : { scope }),
			mesh,
		});
	}
	if (concepts.length > 0) return { concepts, remarks: [] };
	return {
		fault: {
			message: 'The file has no descriptor of MeSH with a label.',
			todo: 'Take mesh….nt as NLM publishes it, or name the language of its labels with --lang.',
		},
	};
}
