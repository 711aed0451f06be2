/** A concept of a vocabulary that somebody else keeps: what a file of `content/subjects/` can be made from. */
export interface Concept {
	/** Its own within its file: an IRI, a MeSH identifier, a folded label. */
	id: string;
	label: string;
	/** Other names in the file's order; the label is not among them. */
	aliases: string[];
	/** Ids of concepts right above it, and of those to look at as well. They may lead out of the file. */
	broader: string[];
	related: string[];
	/** What it is used for, in plain text without line ends. */
	scope?: string;
	/** Descriptor in MeSH: `D061218`. */
	mesh?: string;
	facet?: string;
	generic?: true;
}

/** Something that a reader left out or could not know, told once. Sentences; `actual` alone quotes the file. */
export interface Remark {
	message: string;
	line?: number;
	actual?: string;
}

/** Why nothing of a file can be used, and what to do about it. */
export interface Fault extends Remark {
	todo: string;
}

/** What a file holds: its concepts in its own order, or why it cannot be read. */
export type VocabularyReading = { concepts: Concept[]; remarks: Remark[] } | { fault: Fault };

/** Carries a fault out of a reading that is under way. Never leaves this folder. */
export class VocabularyError extends Error {
	readonly fault: Fault;

	constructor(fault: Fault) {
		super(fault.message);
		this.fault = fault;
	}
}

/** A name or a sentence in one line. */
export function inOneLine(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}

/** Identifier of a descriptor in MeSH, alone or as its address: `D061218`, `http://id.nlm.nih.gov/mesh/D061218`. */
export function meshId(text: string): string | undefined {
	return /^(?:https?:\/\/id\.nlm\.nih\.gov\/mesh\/(?:\d{4}\/)?|mesh:)?([DCQ]\d{6,9})$/i.exec(text.trim())?.[1]?.toUpperCase();
}

/** Texts without those that are blank or stood before. */
export function distinct(texts: Iterable<string>): string[] {
	return [...new Set([...texts].map(inOneLine))].filter((text) => text !== '');
}
