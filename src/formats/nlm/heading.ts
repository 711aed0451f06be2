import type { Subject } from '../../record/record.ts';

/** A subheading is always in lower case: `drug therapy`, `antagonists & inhibitors`. */
const QUALIFIER = /^\*?\p{Ll}[\p{Ll} &,-]+$/u;

function starred(text: string): { label: string; major: boolean } {
	if (!text.includes('*')) return { label: text.trim(), major: false };
	const label = text.replace(/^\s*\*\s*|\s*\*\s*$/g, '').trim();
	return { label, major: label !== text.trim() };
}

/**
 * A MeSH heading as MEDLINE writes it: `Depression/drug therapy/*psychology` is one subject for each subheading, `*Ketamine` one
 * that is a main topic. A slash that no subheading follows is part of the heading.
 */
export function readHeading(text: string): Subject[] {
	const [first = '', ...qualifiers] = text.split('/');
	const whole = qualifiers.length > 0 && !qualifiers.every((qualifier) => QUALIFIER.test(qualifier.trim()));
	const { label, major } = starred(whole ? text : first);
	if (label === '') return [];
	const heading: Subject = { label, kind: 'heading', scheme: 'MeSH' };
	if (whole || qualifiers.length === 0) return [{ ...heading, ...(major ? { major } : {}) }];
	return qualifiers.map((written) => {
		const qualifier = starred(written);
		return { ...heading, qualifier: qualifier.label, ...(major || qualifier.major ? { major: true } : {}) };
	});
}

/** The name in a line of substances: `Capsaicin` of `S07O44R1ZM (Capsaicin)`. Undefined where there is none. */
export function substanceName(text: string): string | undefined {
	return /^\S+(?: \S+)?? \((.+)\)$/.exec(text.trim())?.[1];
}

/**
 * The list that keywords are from, by what NLM names its owner: `NASA`, `KIE`, `PIP`. `NOTNLM` stands for no list: the authors' own
 * (https://www.nlm.nih.gov/bsd/mms/medlineelements.html#oto).
 */
export function schemeOf(owner: string | undefined): Pick<Subject, 'scheme'> {
	return owner === undefined || owner === '' || owner === 'NOTNLM' ? {} : { scheme: owner };
}

/** An author's keyword, or one from a list that is not MeSH. `owner` is what NLM names the list by. */
export function readKeyword(text: string, owner: string | undefined): Subject | undefined {
	const { label, major } = starred(text);
	if (label === '') return undefined;
	return { label, kind: 'keyword', ...schemeOf(owner), ...(major ? { major } : {}) };
}
