/// <reference path="./n3.d.ts" />
/*
 * Statements out of the three notations that SKOS comes in, by the parsers of the RDF/JS family. None of them asks the network: what
 * a document keeps elsewhere is refused.
 */
import { pipeline, Readable } from 'node:stream';
import { JsonLdParser } from 'jsonld-streaming-parser';
import n3 from 'n3';
import { RdfXmlParser } from 'rdfxml-streaming-parser';
import { z } from 'zod';
import { type Fault, VocabularyError } from './concept.ts';
import { checkedJson } from './json-guard.ts';
import { checkedXml } from './xml-guard.ts';

/** The object of a statement. A blank node is an `iri` that begins with `_:`. */
export interface Value {
	isLiteral: boolean;
	value: string;
	/** Of a literal: its language tag in lower case, or empty. */
	language: string;
}

export interface Statement {
	subject: string;
	predicate: string;
	object: Value;
}

export type Notation = 'turtle' | 'rdf-xml' | 'json-ld';

/** Whatever has no address of its own in a file is given one below this, which nobody can own (RFC 2606). */
const BASE = 'http://vocabulary.invalid/';

/** Statements of one file. A vocabulary of 50,000 concepts in ten languages has fewer; all of MeSH has more. */
const MOST_STATEMENTS = 20_000_000;

const TermSchema = z.object({ termType: z.string(), value: z.string(), language: z.string().optional() });
const QuadSchema = z.object({ subject: TermSchema, predicate: TermSchema, object: TermSchema });
const PlacedErrorSchema = z.object({ message: z.string(), context: z.object({ line: z.number() }).optional() });

/**
 * The statements of a file, in its order. `chunks` are its text in pieces; memory does not grow with the file, but for JSON-LD, which
 * is looked through whole first. Throws a `VocabularyError` at what is not well formed, nested too deep, or kept elsewhere.
 */
export async function* readStatements(chunks: AsyncIterable<string>, notation: Notation): AsyncGenerator<Statement> {
	let guard: VocabularyError | undefined;
	const guarded = async function* () {
		try {
			yield* notation === 'rdf-xml' ? checkedXml(chunks) : notation === 'json-ld' ? checkedJson(chunks) : chunks;
		} catch (error) {
			// The stream below may put an error of its own in the place of this one.
			if (error instanceof VocabularyError) guard = error;
			throw error;
		}
	};
	const parser = parserOf(notation);
	pipeline(Readable.from(guarded()), parser, () => {});
	let count = 0;
	try {
		for await (const quad of parser) {
			count += 1;
			if (count > MOST_STATEMENTS) throw new VocabularyError(TOO_MANY);
			yield statementOf(quad);
		}
	} catch (error) {
		if (error instanceof VocabularyError) throw error;
		throw guard ?? new VocabularyError(faultOf(error, notation));
	}
	if (guard) throw guard;
}

const TOO_MANY: Fault = {
	message: `The file makes more than ${MOST_STATEMENTS / 1_000_000} million statements.`,
	todo: 'Take the part of the vocabulary that the catalogue needs, in a file of its own.',
};

function parserOf(notation: Notation): NodeJS.ReadWriteStream {
	if (notation === 'turtle') return new n3.StreamParser({ baseIRI: BASE });
	if (notation === 'rdf-xml') return new RdfXmlParser({ baseIRI: BASE, allowDuplicateRdfIds: true, validateUri: false });
	return new JsonLdParser({ baseIRI: BASE, documentLoader: { load: refuseRemote } });
}

async function refuseRemote(address: string): Promise<never> {
	throw new Error(`${REMOTE}${address}`);
}

const REMOTE = 'kept elsewhere: ';

function statementOf(quad: unknown): Statement {
	const { subject, predicate, object } = QuadSchema.parse(quad);
	const isLiteral = object.termType === 'Literal';
	const value = { isLiteral, value: isLiteral ? object.value : nodeName(object), language: (object.language ?? '').toLowerCase() };
	return { subject: nodeName(subject), predicate: predicate.value, object: value };
}

function nodeName({ termType, value }: z.output<typeof TermSchema>): string {
	return termType === 'BlankNode' ? `_:${value}` : value;
}

function faultOf(error: unknown, notation: Notation): Fault {
	const read = PlacedErrorSchema.safeParse(error);
	const said = read.success ? read.data.message : String(error);
	const elsewhere = said.indexOf(REMOTE);
	if (elsewhere >= 0) {
		return {
			message: 'The JSON-LD names a context that is kept at another place, and nothing is fetched from the network.',
			actual: said.slice(elsewhere + REMOTE.length),
			todo: 'Write what that address holds into the file in its place, or export the vocabulary as Turtle or RDF/XML.',
		};
	}
	// saxes sets line and column before its message.
	const [, lineOfXml, , rest = said] = /^(\d+):(\d+): ([\s\S]*)$/.exec(said) ?? [];
	const line = lineOfXml === undefined ? read.data?.context?.line : Number(lineOfXml);
	return {
		message: `The file is not well-formed ${NAMES[notation]}.`,
		actual: rest,
		todo: 'Export it anew, or correct it at that place.',
		...(line === undefined ? {} : { line }),
	};
}

export const NAMES: Readonly<Record<Notation, string>> = { turtle: 'Turtle or N-Triples', 'rdf-xml': 'RDF/XML', 'json-ld': 'JSON-LD' };
