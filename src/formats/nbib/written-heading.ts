import type { Subject } from '../../record/record.ts';
import { cleanText } from '../../record/text.ts';

/** A line for subject terms: MH for headings of MeSH, PS for people, OT for all others, OTO for the list that these are from. */
type Line = readonly [tag: 'MH' | 'OT' | 'OTO' | 'PS', value: string];

/** What NLM names the lists of other terms by. */
const OWNER = /^(?:NOTNLM|NASA|PIP|KIE|NLM|HMD|ASHP)$/;
const QUALIFIER = /^\p{Ll}[\p{Ll} &,-]+$/u;

/** The lines for subject terms. The subheadings of a heading stand behind it in one line, as in MEDLINE: `Depression/drug therapy/*psychology`. */
export function termLines(subjects: readonly Subject[]): Line[] {
	const headings = new Map<string, string>();
	const people: Line[] = [];
	const others: Subject[] = [];
	for (const subject of subjects) {
		if (subject.scheme === 'MeSH') addHeading(headings, subject);
		else if (subject.kind === 'person') people.push(['PS', subject.label]);
		else others.push(subject);
	}
	const owner = others[0]?.scheme;
	const owned = owner !== undefined && OWNER.test(owner) && others.every(({ scheme }) => scheme === owner);
	return [
		...[...headings.values()].map((value) => ['MH', value] as const),
		...people,
		...(owned ? [['OTO', owner] as const] : []),
		...[...new Set(others.map(({ label, major }) => (major ? `*${label}` : label)))].map((value) => ['OT', value] as const),
	];
}

/** Headings by what they begin with: with subheadings, one for each label. */
function addHeading(headings: Map<string, string>, { label, qualifier, major }: Subject): void {
	const star = major ? '*' : '';
	const said = qualifier === undefined ? '' : cleanText(qualifier);
	if (!QUALIFIER.test(said)) headings.set(`${label}\n`, star + label);
	else headings.set(`${label}\n/`, `${headings.get(`${label}\n/`) ?? label}/${star}${said}`);
}
