/**
 * Folds British spellings of English words into American ones, so that each finds the other. Which way is of no matter to a reader, who
 * never sees it; the American way takes the endings that the stemmer knows. Words of other languages that look alike are folded in the
 * index and in the query alike, so a wrong fold does harm only where it makes two words one.
 */

/** Beginnings of words in `-ise` that are no verb in `-ize`: `exercise`, `prise`, `revise`. */
const IS_STAYS = [
	'adv advert an appr ar br bru ca cer chast circumc comp compr comprom conc cr cru dem den desp dev disgu el elo',
	'enterpr exc exerc expert franch gu improv inc ir ka lou ma mala marqu merchand m mo no parad pelv po pra prec',
	'prem pr prom r ra repr rev superv surm surpr sunr telev torto treat turquo upr v vis w',
]
	.join(' ')
	.split(' ');
const IS_NOT_IZ = new RegExp(`^(?:re|un|over|en|dis|sub|non|co)?(?:${IS_STAYS.join('|')})is(?:e|es|ed|ing|er|ers|able)$|wise$`);

type Rule = readonly [pattern: RegExp, american: string, not?: RegExp];

const RULES: readonly Rule[] = [
	// anaemia, paediatric, anaesthesia, oedema, diarrhoea
	[/(?<=.)aemi(?=[ac])/, 'emi'],
	[/haem/, 'hem'],
	[/paed/, 'ped'],
	[/naesth/, 'nesth'],
	[/aetiolog/, 'etiolog'],
	[/gynaec/, 'gynec'],
	[/archaeolog/, 'archeolog'],
	[/^palaeo/, 'paleo'],
	[/^caec/, 'cec'],
	[/^caesarean/, 'cesarean'],
	[/^faec/, 'fec'],
	[/oedem/, 'edem'],
	[/oesoph/, 'esoph'],
	[/oestr/, 'estr'],
	[/foet(?=al|us)/, 'fet'],
	[/coeliac/, 'celiac'],
	[/homoeo/, 'homeo'],
	[/rrhoe/, 'rrhe'],
	[/pnoe/, 'pne'],
	[/manoeuvr/, 'maneuver'],
	[/maneuvere/, 'maneuver'],
	// randomisation, randomised, analysed; the plural analyses stays
	[/isation/, 'ization', /^improv/],
	[/(?<=..)is(?=(?:e|es|ed|ing|er|ers|able)$)/, 'iz', IS_NOT_IZ],
	[/lys(?=(?:e|ed|ing|er|ers)$)/, 'lyz'],
	// behaviour, tumour
	[
		/(?<=behavi|tum|col|fav|lab|neighb|hon|^hum|^rum|vap|^od|harb|flav|^rig|vig|endeav|savi|^arm|splend|^val|^ferv|misdemean|demean|^cand|^clam|^glam)our/,
		'or',
	],
	// centre, fibre, litre
	[/(?<=cent|fib|lit|met|theat|calib|^tit|lust)re(?=s?$)/, 'er'],
	[/(?<=cent)red$/, 'ered'],
	// labelled, modelling
	[/(?<=(?:label|model|counsel|travel|cancel|signal|channel|level|fuel|tunnel|panel|dial))l(?=(?:ed|ing|er|ers|or|ors)$)/, ''],
	[/^enrolment/, 'enrollment'],
	[/^fulfil(?=s?$|ment)/, 'fulfill'],
	// programme, defence, sulphate, ageing
	[/^programme(?=s?$)/, 'program'],
	[/(?<=^def|^off|^lic)ence(?=s?$|d$)/, 'ense'],
	[/sulph/, 'sulf'],
	[/^ageing$/, 'aging'],
	[/^judgement/, 'judgment'],
	[/(?<=cata|ana|dia|homo|mono)logue(?=s?$)/, 'log'],
	[/^grey(?=s?$)/, 'gray'],
	[/^sceptic/, 'skeptic'],
	[/^artefact/, 'artifact'],
	[/^mould/, 'mold'],
	[/^aluminium$/, 'aluminum'],
	// Not British, but two spellings of one word as well.
	[/^vs$/, 'versus'],
];

/** What every spelling above has: most words are passed over at once. */
const PERHAPS =
	/ae|oe|is(?:e|ing|ation|able)|lys|our|re|ll|enrolm|fulfil|programme|ence|sulph|ageing|judgement|logue|grey|sceptic|artefact|mould|alum|^vs$/;

/** A folded word in its American spelling; any other word as it is. */
export function american(word: string): string {
	if (!PERHAPS.test(word)) return word;
	let spelt = word;
	for (const [pattern, replacement, not] of RULES) if (!not?.test(spelt)) spelt = spelt.replace(pattern, replacement);
	return spelt;
}
