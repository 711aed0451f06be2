/* Descriptors out of NLM's own file of MeSH, `desc2026.xml`. https://www.nlm.nih.gov/mesh/xml_data_elements.html */
import { SaxesParser } from 'saxes';
import { type Concept, distinct, inOneLine, VocabularyError, type VocabularyReading } from './concept.ts';

/** What is being read of one descriptor. */
interface Draft {
	id: string;
	label: string;
	terms: string[];
	trees: string[];
	related: string[];
	scope: string;
}

const DEPTH = 40;

/**
 * Reads a file of `DescriptorRecord`s piece by piece: no more than its descriptors is held. Entry terms are aliases, but for those that are
 * only turned round, which a heading is found by anyway; a place in the tree gives what is broader, where the file has it.
 */
export async function readMesh(chunks: AsyncIterable<string>): Promise<VocabularyReading> {
	const drafts = await readDescriptors(chunks);
	if (drafts.length === 0)
		return {
			fault: { message: 'The file has no DescriptorRecord of MeSH.', todo: 'Take desc….xml as NLM publishes it, or a part of it.' },
		};
	const byTree = new Map(drafts.flatMap(({ id, trees }) => trees.map((tree): [string, string] => [tree, id])));
	const above = (tree: string) => byTree.get(tree.slice(0, Math.max(0, tree.lastIndexOf('.')))) ?? [];
	const concepts = drafts.map(
		({ id, label, terms, trees, related, scope }): Concept => ({
			id,
			label,
			aliases: distinct(terms).filter((term) => term !== label),
			broader: distinct(trees.flatMap(above)).filter((other) => other !== id),
			related: distinct(related).filter((other) => other !== id),
			...(scope === '' ? {} : { scope }),
			mesh: id,
		}),
	);
	return { concepts, remarks: [] };
}

async function readDescriptors(chunks: AsyncIterable<string>): Promise<Draft[]> {
	const parser = new SaxesParser({ xmlns: false, position: true });
	const drafts: Draft[] = [];
	const path: string[] = [];
	let draft: Draft | undefined;
	let text = '';
	let isPermuted = false;
	let isPreferred = false;
	let fault: VocabularyError | undefined;
	const fail = (message: string, actual?: string) => {
		fault ??= new VocabularyError({
			message,
			line: parser.line,
			todo: 'Fetch the file anew.',
			...(actual === undefined ? {} : { actual }),
		});
	};
	parser.on('opentag', ({ name, attributes }) => {
		path.push(name);
		text = '';
		if (path.length > DEPTH) fail(`Elements in the XML lie more than ${DEPTH} deep in each other.`);
		if (name === 'DescriptorRecord') draft = { id: '', label: '', terms: [], trees: [], related: [], scope: '' };
		if (name === 'Concept') isPreferred = attributes['PreferredConceptYN'] === 'Y';
		if (name === 'Term') isPermuted = attributes['IsPermutedTermYN'] === 'Y';
	});
	parser.on('text', (more) => {
		text += more;
	});
	parser.on('cdata', (more) => {
		text += more;
	});
	parser.on('closetag', ({ name }) => {
		path.pop();
		const parent = path.at(-1) ?? '';
		if (name === 'DescriptorRecord') {
			if (draft !== undefined && draft.id !== '' && draft.label !== '') drafts.push(draft);
			else fail('A descriptor has no DescriptorUI or no DescriptorName.');
			draft = undefined;
		}
		if (draft !== undefined) take(draft, name, parent, path.at(-2) ?? '', inOneLine(text));
	});
	const take = (into: Draft, name: string, parent: string, above: string, said: string) => {
		if (said === '') return;
		if (name === 'DescriptorUI' && parent === 'DescriptorRecord') into.id = said;
		else if (name === 'DescriptorUI' && above === 'SeeRelatedDescriptor') into.related.push(said);
		else if (name === 'String' && parent === 'DescriptorName' && above === 'DescriptorRecord') into.label = said;
		else if (name === 'String' && parent === 'Term' && !isPermuted) into.terms.push(said);
		else if (name === 'TreeNumber') into.trees.push(said);
		else if (name === 'ScopeNote' && isPreferred) into.scope = said;
		text = '';
	};
	parser.on('error', ({ message }) => {
		const cut = /unclosed tag|unexpected end/.test(message);
		fail(cut ? 'The XML ends before all its elements are closed.' : 'The XML is not well formed.', message.replace(/^\d+:\d+: /, ''));
	});
	for await (const chunk of chunks) {
		parser.write(chunk);
		if (fault !== undefined) throw fault;
	}
	parser.close();
	if (fault !== undefined) throw fault;
	return drafts;
}
