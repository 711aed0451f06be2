/** Names of the lists that headings come from: second indicator of 6XX, and codes in $2 (https://www.loc.gov/standards/sourcelist/subject.html). */
const BY_INDICATOR: Readonly<Record<string, string>> = {
	'0': 'LCSH',
	'1': 'LCSHAC',
	'2': 'MeSH',
	'3': 'NAL',
	'5': 'CSH',
	'6': 'RVM',
};

const BY_CODE: Readonly<Record<string, string>> = {
	agrovoc: 'AGROVOC',
	bisacsh: 'BISAC',
	eric: 'ERIC',
	ericd: 'ERIC',
	fast: 'FAST',
	gnd: 'GND',
	'gnd-content': 'GND',
	lcgft: 'LCGFT',
	lcsh: 'LCSH',
	mesh: 'MeSH',
	nlmgf: 'MeSH',
	ram: 'RAMEAU',
	rvm: 'RVM',
	rvmgf: 'RVMGF',
	stw: 'STW',
	swd: 'SWD',
};

/** The list that a heading comes from; undefined where the record does not say. A code that is not known stands for itself. */
export function thesaurus(indicator: string, code: string): string | undefined {
	if (Object.hasOwn(BY_INDICATOR, indicator)) return BY_INDICATOR[indicator];
	return schemeOf(code);
}

/** The list that a code stands for; undefined where there is none. */
export function schemeOf(code: string): string | undefined {
	const key = code.trim().toLowerCase();
	if (key === '' || key === 'local') return undefined;
	return Object.hasOwn(BY_CODE, key) ? BY_CODE[key] : code.trim();
}
