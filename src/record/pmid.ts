/** The number alone, or after `PMID`, or in an address of PubMed; a field's mark in brackets may follow. */
const PMID = /^(?:pmid|pubmed)?[\s:#]*0*([1-9]\d{0,8})(?:\s*\[(?:pmid|pubmed|uid)\])?[.;,]?$/i;
const PUBMED_ADDRESS = /(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov\/(?:m\/)?pubmed|PMID:)[\s/]*0*([1-9]\d{0,8})(?!\d)/i;

/** A PubMed identifier, digits alone (`PMID: 123`, `123 [pmid]` and addresses of PubMed too), or undefined. */
export function cleanPmid(text: string): string | undefined {
	const trimmed = text.trim();
	return (PMID.exec(trimmed) ?? PUBMED_ADDRESS.exec(trimmed))?.[1];
}

/**
 * A PubMed Central identifier, `PMC1234567`, without its version (`.1`), or undefined. Digits alone are none: where they stand in
 * a field for PMC numbers, the reader puts `PMC` before them.
 */
export function cleanPmcid(text: string): string | undefined {
	const number = /(?<![\p{L}\p{N}])PMC\s*(?:ID)?[\s:]*(?:PMC)?0*([1-9]\d{0,9})(?!\d)/iu.exec(text)?.[1];
	return number === undefined ? undefined : `PMC${number}`;
}
