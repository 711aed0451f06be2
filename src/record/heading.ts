/*
 * Headings of structured abstracts, after the label list of NLM (nlm.nih.gov/bsd/policy/structured_abstracts.html), which has
 * some 3,000: words that stand alone or behind one that narrows them, phrases, and both joined (`Materials and Methods`).
 */

const NOUNS = `
	background backgrounds objective objectives aim aims goal goals purpose purposes introduction rationale context hypothesis hypotheses
	question questions problem motivation method methods methodology methodologies design procedure procedures approach setting settings
	participant participants patient patients subjects population populations sample samples animals material materials intervention
	interventions exposure exposures treatment treatments therapy measurement measurements measure measures outcome outcomes endpoint
	endpoints result results finding findings observation observations conclusion conclusions discussion discussions interpretation
	interpretations limitation limitations strengths implication implications significance relevance contribution contributions
	recommendation recommendations summary importance impact novelty originality value analysis analyses data evidence application
	applications availability implementation funding registration registry ethics dissemination disclosure disclosures safety prognosis
	epidemiology aetiology etiology diagnosis diagnoses history case cases comment commentary update perspectives perspective
	contact keywords highlights
`;
const NARROWING = 'study research main primary secondary general specific key clinical principal major overall statistical trial';

const PHRASES = [
	...['outcome measure', 'outcome measures', 'end point', 'end points', 'end-point', 'end-points', 'outcome variables', 'results summary'],
	...['review methods', 'search strategy', 'search methods', 'selection criteria', 'eligibility criteria', 'inclusion criteria'],
	...['exclusion criteria', 'study selection', 'study appraisal', 'study eligibility criteria', 'synthesis methods', 'data source'],
	...['data sources', 'data collection', 'data extraction', 'data synthesis', 'data analysis', 'data availability', 'statistical methods'],
	...['case presentation', 'case report', 'case reports', 'case description', 'case summary', 'case series', 'clinical presentation'],
	...["authors' conclusions", 'authors conclusions', "author's conclusions", "reviewers' conclusions", 'main outcome', 'main point'],
	...['main points', 'key points', 'key point', 'key message', 'key messages', 'key words', 'primary and secondary outcome measures'],
	...['what is known', 'what is already known', 'what is new', 'what this study adds', 'what this paper adds', 'what the study adds'],
	...['future direction', 'future directions', 'future research', 'purpose of review', 'purpose of the review', 'purpose of the study'],
	...['purpose of study', 'aim of the study', 'aims of the study', 'aim of study', 'aim of the review', 'objective of the study'],
	...['recent findings', 'areas covered', 'expert opinion', 'expert commentary', 'level of evidence', 'levels of evidence', 'study type'],
	...[
		'type of study',
		'evidence acquisition',
		'evidence synthesis',
		'evidence review',
		'funding source',
		'funding sources',
		'role of funding',
	],
	...[
		'trial registration number',
		'trial registry',
		'clinical trial registration',
		'clinical trials registration',
		'clinical trial number',
	],
	...['clinical trial registration number', 'clinicaltrials.gov', 'clinicaltrials.gov identifier', 'clinicaltrials.gov number'],
	...['registration number', 'review registration', 'systematic review registration', 'systematic review registration number'],
	...['prospero', 'prospero registration', 'prospero registration number', 'prospero number', 'patient summary', 'lay summary'],
	...['plain language summary', 'practical implications', 'practice implications', 'implications for practice', 'implications for policy'],
	...['implications for research', 'public health relevance', 'public health implications', 'research limitations', 'social implications'],
	...['take home message', 'take-home message', 'supplementary information', 'side effects', 'adverse effects', 'adverse events'],
	...[
		'design, setting',
		'place and duration of study',
		'patient or public contribution',
		'patient and public involvement',
		'relevance to clinical practice',
	],
	...['conflict of interest', 'conflicts of interest', 'competing interests', 'public significance statement', 'impact statement'],
];

const HEADINGS: ReadonlySet<string> = new Set([...NOUNS.trim().split(/\s+/), ...PHRASES]);
const NARROWED: ReadonlySet<string> = new Set(NARROWING.split(' '));
/** First words of headings, in lower case: what does not begin with one is none. */
const FIRST_WORDS: ReadonlySet<string> = new Set([...[...HEADINGS].map((heading) => heading.split(/[ ,]/, 1)[0] ?? ''), ...NARROWED]);
const BETWEEN_WORDS = /[ ,/&–-]+/;
/** All words of headings, in lower case: where another one stands, a heading has ended. */
const WORDS: ReadonlySet<string> = new Set([
	...[...HEADINGS, ...NARROWED].flatMap((heading) => [...heading.split(' '), ...heading.split(BETWEEN_WORDS)]),
	...['and', 'or', '&', '-', '–', '/'],
]);
/** In words. */
const LONGEST = 10;
/** No first word of a heading is longer, in characters. */
const LONGEST_WORD = 30;

function isSingle(words: string): boolean {
	if (HEADINGS.has(words)) return true;
	const gap = words.indexOf(' ');
	return gap !== -1 && NARROWED.has(words.slice(0, gap)) && isSingle(words.slice(gap + 1));
}

/** What joins two headings into one. */
const JOINED = /[,/&–-]| (?:and|or) /;

/** True for the words of a heading in any case: `Methods`, `MAIN OUTCOME MEASURES`, `Objective(s)`, `Results and Conclusions`. */
export function isHeading(text: string): boolean {
	const words = text
		.toLowerCase()
		.replace(/’/g, "'")
		.replace(/\((?:e?s)\)/g, '')
		.trim();
	if (isSingle(words)) return true;
	if (!JOINED.test(words)) return false;
	const parts = words.split(/,? (?:and|or|&) |, | ?[/–-] ?/);
	return parts.length > 1 && parts.length <= 6 && parts.every(isSingle);
}

/** True for a word of a heading, or several without a blank between them: `Methods`, `Objective(s)`, `Methods/Results`. */
function isWord(written: string): boolean {
	const word = written.toLowerCase();
	if (WORDS.has(word)) return true;
	return word
		.replace(/’/g, "'")
		.replace(/\((?:e?s)\)/g, '')
		.replace(/\.$/, '')
		.split(BETWEEN_WORDS)
		.every((part) => part === '' || WORDS.has(part));
}

/** The first word behind a place, in lower case, without a stop or a comma at its end. */
function firstWord(text: string, start: number): string {
	const gap = text.indexOf(' ', start);
	let end = Math.min(gap === -1 ? text.length : gap, start + LONGEST_WORD);
	if ('.,:'.includes(text.charAt(end - 1))) end -= 1;
	return text.slice(start, end).toLowerCase();
}

/**
 * The longest heading that a text begins with at a place, with nothing but a blank or a stop behind it (`BACKGROUND Depression`,
 * `Methods. We`), or undefined.
 */
export function headingAt(text: string, start: number): string | undefined {
	// Asked at every sentence of every abstract: what begins otherwise than all headings is done with before any splitting.
	if (!FIRST_WORDS.has(firstWord(text, start))) return undefined;
	const words = text.slice(start, start + 100).split(' ', LONGEST + 1);
	const other = words.findIndex((word) => !isWord(word));
	for (let count = Math.min(words.length - 1, LONGEST, other < 0 ? LONGEST : other); count > 0; count -= 1) {
		const heading = words.slice(0, count).join(' ').replace(/\.$/, '');
		if (isHeading(heading)) return heading;
	}
	return undefined;
}
