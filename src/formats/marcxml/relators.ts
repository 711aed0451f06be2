/** Codes of the MARC relators (https://www.loc.gov/marc/relators/relaterm.html) by the role that they stand for; no role is an author. */
export const relators: ReadonlyMap<string, string | undefined> = new Map<string, string | undefined>([
	['aut', undefined],
	['cre', undefined],
	['dis', undefined], // dissertant
	['aft', 'author of afterword'],
	['aui', 'author of introduction'],
	['ann', 'annotator'],
	['arr', 'arranger'],
	['bkd', 'book designer'],
	['cmp', 'composer'],
	['cnd', 'conductor'],
	['col', 'collector'],
	['com', 'compiler'],
	['ctb', 'contributor'],
	['ctg', 'cartographer'],
	['cur', 'curator'],
	['dgg', 'degree granting institution'],
	['dgs', 'degree supervisor'],
	['drt', 'director'],
	['dst', 'distributor'],
	['edc', 'editor'],
	['edm', 'editor'],
	['edt', 'editor'],
	['fmd', 'film director'],
	['fnd', 'funder'],
	['his', 'host institution'],
	['hnr', 'honouree'],
	['ill', 'illustrator'],
	['isb', 'issuing body'],
	['ive', 'interviewee'],
	['ivr', 'interviewer'],
	['lbt', 'librettist'],
	['lyr', 'lyricist'],
	['mod', 'moderator'],
	['mus', 'musician'],
	['nrt', 'narrator'],
	['oth', 'other'],
	['pbd', 'publishing director'],
	['pbl', 'publisher'],
	['pht', 'photographer'],
	['prf', 'performer'],
	['pro', 'producer'],
	['prt', 'printer'],
	['red', 'editor'],
	['res', 'researcher'],
	['rev', 'reviewer'],
	['rpy', 'responsible party'],
	['rth', 'research team head'],
	['rtm', 'research team member'],
	['sgn', 'signer'],
	['spk', 'speaker'],
	['spn', 'sponsor'],
	['ths', 'advisor'],
	['trl', 'translator'],
	['win', 'writer of introduction'],
	['wpr', 'writer of preface'],
	['wst', 'writer of supplementary content'],
]);

const AUTHOR = /^(?:joint |co-?)?(?:author|autor|autore|auteur|verfasser|creator|dissertant)(?:in|a)?$/i;

/** The role that a relator's code, address or word stands for: undefined for an author, else in the source's word where it is not known. */
export function roleOf(relator: string): string | undefined {
	const word = relator
		.trim()
		.replace(/^https?:\/\/id\.loc\.gov\/vocabulary\/relators\//, '')
		.replace(/(?<![.,;])[.,;]+$/, '');
	const code = word.toLowerCase();
	if (relators.has(code)) return relators.get(code);
	if (AUTHOR.test(word)) return undefined;
	if (/^(?:ed|eds|hrsg|éd|editor|herausgeber|éditeur scientifique|issuing editor)(?:in)?$/i.test(word)) return 'editor';
	if (/^(?:tr|trans|translator|übersetzer|traducteur|traductor)(?:in|a)?$/i.test(word)) return 'translator';
	return code;
}
