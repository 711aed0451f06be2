/** Open licences, by their addresses and by the names that records give them: those of Creative Commons. */

export interface OpenLicence {
	/** As the record has it; for a name, the address of Creative Commons. */
	address: string;
	/** Short name: `CC BY-NC 4.0`, `CC0 1.0`. */
	name: string;
}

const ADDRESS = /^https?:\/\/(?:www\.)?creativecommons\.org\/(licenses|publicdomain)\/([a-z-]+)(?:\/(\d\.\d))?(?:\/\S*)?$/i;
const ADDRESS_WITHIN = /https?:\/\/(?:www\.)?creativecommons\.org\/(?:licenses|publicdomain)\/[a-z-]+(?:\/\d\.\d)?\/?/i;

/** SPDX's identifiers and the short names: `CC-BY-NC-4.0`, `CC BY 4.0`, `CC0`. */
const SHORT =
	/^(?:CC[\s-]?(BY(?:[\s-](?:NC|ND|SA))*)|CC[\s-]?(0|zero))(?:[\s-]v?(\d\.\d))?(?:\s+(?:international|universal|unported|licen[cs]e|deed))*$/i;
/** `Creative Commons Attribution-NonCommercial 4.0 International License`. */
const LONG =
	/^creative commons attribution((?:[\s-]+(?:non-?commercial|no[\s-]?derivatives|no[\s-]?derivs|share-?alike))*)(?:\s+(\d\.\d))?(?:\s+(?:international|unported|generic))?(?:\s+(?:public\s+)?licen[cs]e)?\.?$/i;

const CONDITIONS: readonly (readonly [RegExp, string])[] = [
	[/non-?commercial/i, 'nc'],
	[/no[\s-]?deriv/i, 'nd'],
	[/share-?alike/i, 'sa'],
];

/** The open licence that a whole text is the address or the name of; undefined for anything else, such as a statement that mentions one. */
export function openLicence(text: string): OpenLicence | undefined {
	const trimmed = text.trim();
	const [, kind, code = '', version] = ADDRESS.exec(trimmed) ?? [];
	if (kind !== undefined) return { address: trimmed, name: nameOf(kind.toLowerCase(), code.toLowerCase(), version) };
	const [short, by, zero, shortVersion] = SHORT.exec(trimmed) ?? [];
	if (short !== undefined) return named(zero === undefined ? (by ?? '').toLowerCase().replace(/\s/g, '-') : 'zero', shortVersion);
	const [long, conditions = '', longVersion] = LONG.exec(trimmed) ?? [];
	if (long === undefined) return undefined;
	const codes = CONDITIONS.filter(([pattern]) => pattern.test(conditions)).map(([, condition]) => condition);
	return named(['by', ...codes].join('-'), longVersion);
}

/** The address of an open licence within a statement on rights; undefined where it gives none. */
export function licenceAddressIn(statement: string): string | undefined {
	return ADDRESS_WITHIN.exec(statement)?.[0];
}

/** Without a version a name could mean several texts: it is read as the one in force, as Creative Commons itself links it. */
function named(code: string, version?: string): OpenLicence {
	const kind = code === 'zero' ? 'publicdomain' : 'licenses';
	const inForce = code === 'zero' ? '1.0' : '4.0';
	return { address: `https://creativecommons.org/${kind}/${code}/${version ?? inForce}/`, name: nameOf(kind, code, version) };
}

function nameOf(kind: string, code: string, version?: string): string {
	const name = kind === 'licenses' ? `CC ${code.toUpperCase()}` : code === 'zero' ? 'CC0' : 'Public Domain Mark';
	return version === undefined ? name : `${name} ${version}`;
}
