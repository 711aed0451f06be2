/** What of a format is its own grammar, and not something that an entry says. Each is printed beside the figures. */
export interface Syntax {
	/** For people. */
	what: string;
	/** What is not looked up. With the flag `g`. */
	pattern: RegExp;
}

const emails: Syntax = {
	what: 'e-mail addresses, which are taken out and counted',
	pattern: /(?:mailto:)?[\p{L}\p{N}._%+'-]+\s?@\s?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu,
};

const links: Syntax = {
	what: 'parts of links that lead through a proxy, a session or a supplier’s counter: sid, md5, partnerID; the address of the DOI resolver',
	pattern:
		/(?<![a-z\d])https?:\/\/(?:dx\.)?doi\.org\/|(?:https?:\/\/)?orcid\.org\/|\bORCID(?=: )|https?:\\?\/\\?\/[^\s"?]*\/login\?(?:url|URL)=(?:https?:\\?\/\\?\/search\.ebscohost\.com[^\s"]*)?|(?<=[?&;])(?:sid|md5|partnerID|casa_token|accountid|X-Amz-[\w-]+|hash)=[^&\s"'<>]*/gi,
};

const beforeEmail: Syntax = {
	what: 'words before an e-mail address',
	pattern: /\b(?:Electronic address|e-?mail(?: address)?|mailto) *:/gi,
};

const numberKinds: Syntax = {
	what: 'kind of a number in brackets after it: (ISSN), (Print)',
	pattern: /\((?:ISSN|ISBN|Print|Electronic|Linking)\)/g,
};

const volume: Syntax = { what: 'words before volume, issue and pages', pattern: /(?<![.@])\b(?:(?:Vol|Issue|no|pp)\b|pp?(?=\d))/g };

const xml: readonly Syntax[] = [
	{ what: 'comments, processing instructions, DOCTYPE', pattern: /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!DOCTYPE[^>[]*(?:\[[\s\S]*?\])?>/g },
	{ what: 'CDATA marks', pattern: /<!\[CDATA\[|\]\]>/g },
	{ what: 'namespaces and schema places', pattern: /\s(?:xmlns(?::[\w.-]+)?|xsi:[\w.-]+|xml:(?:space|id))\s*=\s*(?:"[^"]*"|'[^']*')/g },
];

const json: readonly Syntax[] = [
	{ what: 'keys', pattern: /"(?:[^"\\]|\\.)*"(?=\s*:)/g },
	{ what: 'true, false, null', pattern: /(?<=[:[,]\s*)(?:true|false|null)(?=\s*[\],}])/g },
];

const tagged = (what: string, pattern: RegExp): readonly Syntax[] => [{ what, pattern }];

const attribute = (names: string): RegExp => new RegExp(`\\s(?:${names})\\s*=\\s*(?:"[^"]*"|'[^']*')`, 'g');

/** By the name of the format, as `origin.format` has it. */
export const syntax: Readonly<Record<string, readonly Syntax[]>> = {
	ris: [
		{ what: 'name of the field at the beginning of an abstract: Abstract', pattern: /(?<=^(?:AB|N2) {2}- )Abstract(?=:? )/gm },
		{
			what: 'what stands before or behind a number in a field of its own: doi:, [pmid], pp, UNSP; the name of ProQuest’s note on copyright',
			pattern:
				/(?<=^(?:N1|M3) {2}- )(?:doi(?=:? ?10\.)|Copyright(?= - ))|(?<=^PY {2}- )Publication date:|\[pmid\]|(?<=^SP {2}- )pp(?= \d)|(?<=^C7 {2}- )UNSP(?= )/gm,
		},
		{ what: 'term of validity of a link', pattern: /(?<=[?&])expires=\d+/g },
		{ what: 'tags', pattern: /^[ \t]*[A-Z][A-Z0-9] {0,2}-/gm },
		{
			what: 'labels in the note of an EBSCOhost record (N1)',
			pattern:
				/\b(?:Accession Number|Email Address|Affiliations?|Source Info|(?:Subject|Thesaurus|Geographic|Company\/Entity) Terms?|Author-Supplied Keyword|NAICS\/Industry Codes?|Subjects?|Number of Pages|Document Type|People|Reviews & Products|Publication Type|Language|Full Text Word Count|ISSN|DOI): /g,
		},
	],
	nbib: [
		...tagged(
			'tags; the kind in brackets after LID, AID, IS; short names (AU) that follow full ones (FAU); the sign that a keyword is from no list',
			/(?<=^FAU - .*\r?\n)AU {2}- .*$|^[A-Z]{2,4} *-|(?<=^OTO - )NOTNLM\b|\[(?:pii|doi|bookaccession|isbn|ed)\]|\((?:Electronic|Print|Linking|Undetermined)\)/gm,
		),
		{ what: 'words before an e-mail address, where a line was broken between them', pattern: /\bElectronic[ \t]*\r?\n {6}address:/g },
	],
	wos: [
		{ what: 'what stands before or behind pages and numbers: pp, UNSP', pattern: /(?<=^PS (?:\d+ ?)?)pp\b|(?<=^AR )UNSP(?= )/gm },
		...tagged('tags', /^(?:[A-Z][A-Z0-9](?= |$)|(?:FN|VR) .*$)/gm),
	],
	refworks: tagged('tags', /^[A-Z][A-Z0-9](?= |$)/gm),
	refer: tagged('tags', /^%[^ ]/gm),
	bibtex: [
		{ what: 'entry marks', pattern: /^[ \t]*@[ \t]*[a-zA-Z]+[ \t]*[{(]/gm },
		{
			what: 'field names',
			pattern: /(?:^|[,"}\d])[ \t\r\n]*[a-zA-Z][\w:+.-]*[ \t\r\n]*=(?=[ \t\r\n]*(?:["{\d]|[a-zA-Z][\w.+-]*[ \t]*[,#}\r\n]))/gm,
		},
		{ what: '“and” between names', pattern: /\band\b/gi },
		{ what: 'comments', pattern: /^[ \t]*%.*$/gm },
	],
	csv: [{ what: '“and” between inverted names', pattern: /(?<=, [^,;"\t\r\n]{1,40}) and (?=[^,;"\t\r\n]{1,40}, )/g }],
	markdown: [
		{ what: 'keys of the front matter', pattern: /^[ \t]*(?:- )?[\w-]+:(?=\s|$)/gm },
		{ what: 'comments of the front matter', pattern: /\s#\s.*$/gm },
		{ what: 'midnight behind a date, which stands for no time of day', pattern: /(?<=\d{4}-\d\d-\d\d)T00:00:00(?:Z|[+-]\d\d:?\d\d)?/g },
	],
	'eds-text': [
		{ what: '“By:” before authors', pattern: /(?<=Data: )By:(?= <searchLink fieldCode="AR")/g },
		volume,
		{ what: 'top half: the display copy of the fields below', pattern: /(?<![\s\S])[\s\S]*?(?=^(?:FullText|Header DbId))/gm },
		{
			what: 'names, labels and groups of items; types of entities',
			pattern: /^\s*(?:Items\s)?(?:[–-]\s)?(?:Name|Label|Group|Type|PubTypeId): .*$/gm,
		},
		{
			what: 'labels',
			pattern: /^\s*(?:[–-]\s)?(?:(?:Header|Items|RecordInfo|FullText|ImageInfo)\s[–-]?\s?)?(?:[A-Z]\w*|PLink|ResultId)(?::|(?= ))/gm,
		},
		{ what: 'links of a search', pattern: /<\/?(?:searchLink|highlight)\b[^<>]*>/g },
	],
	'eds-json': [
		// Before the types are blanked.
		{ what: 'noughts that fill a volume up: 00083', pattern: /(?<="Type"\s*:\s*"volume"\s*,\s*"Value"\s*:\s*")0+(?=[1-9]\d*")/g },
		{
			what: 'a date in one number beside the same year in Y: 20150301',
			pattern: /(?<="Text"\s*:\s*")(\d{4})\d{4}(?="\s*,\s*"Type"\s*:\s*"published"\s*,\s*"Y"\s*:\s*"\1")/g,
		},
		volume,
		{ what: 'names, labels and groups of items; types of entities', pattern: /"(?:Name|Label|Group|Type|PubTypeId)"\s*:\s*"[^"]*"/g },
		{
			what: 'links of a search, whose term is that of their text; some have lost their last sign',
			pattern: /<\/?(?:searchLink|highlight)\b[^<>]*>|&lt;searchLink\b[^\r\n]*?&gt;|&lt;\\?\/searchLink(?=")/g,
		},
		{
			what: 'role of an author',
			pattern: /(?<=\/searchLink&gt;)(?:, author(?=["&])| \(AUTHOR\))/g,
		},
		{ what: 'short form of a role that is read in full: (Illus)', pattern: /(?<=\/searchLink&gt;), \(Illus\)/g },
		{ what: '“Note:” before the label of a link', pattern: /(?<=\/link&gt; )Note:/g },
		{
			what: 'second name of a language in ISO 639-2, which has one code for both',
			pattern: /(?<="(?:Dutch|Catalan)); (?:Flemish|Valencian)(?=")/g,
		},
		{ what: 'port of a link that is the usual one', pattern: /(?<=http:\\?\/\\?\/[\w.-]+):80(?=\\?\/)/g },
		{ what: 'who is logged in, in a link to EBSCO', pattern: /(?<=login\.aspx\?[^"\s]*&)(?:authtype|user|profile)=[^&"\s<]*/g },
		...json,
	],
	'crossref-json': [
		{
			what: 'place of an author in the list, “author” as role',
			pattern: /"(?:sequence|role)"\s*:\s*"(?:first|additional|author|editor)"/g,
		},
		{ what: 'heading “Abstract” of an abstract', pattern: /<jats:title>Abstract<\/jats:title>/g },
		...json,
	],
	'csl-json': json,
	'openalex-json': [
		{ what: 'keys, words of the inverted abstract apart', pattern: /"(?:[^"\\]|\\.)*"(?=\s*:(?!\s*\[\s*\d))/g },
		{ what: 'places of words in the inverted abstract', pattern: /(?<=":\s*)\[[\d\s,]*\]/g },
		{ what: 'true, false, null', pattern: /\b(?:true|false|null)\b/g },
	],
	'pubmed-xml': [
		{ what: 'initials, beside the given names', pattern: /<Initials>[^<]*<\/Initials>/g },
		{ what: 'what NLM writes for a part of an abstract that has no heading', pattern: /\sLabel="UNLABELLED"/g },
		...xml,
		{
			what: 'identifiers of headings, kinds of numbers and dates, owner and state',
			pattern: attribute(
				'UI|Owner|Status|MajorTopicYN|EIdType|IdType|ValidYN|Version|IssnType|PubModel|CitedMedium|DateType|PubStatus|CompleteYN|Type|Source|book|part|sec|EqualContrib|NlmCategory|lang',
			),
		},
	],
	'endnote-xml': [
		...xml,
		{ what: 'type of a style run', pattern: attribute('face|font|size') },
		{ what: 'number of a reference type beside its name', pattern: /(?<=<ref-type name="[^"]+">)\d+(?=<\/ref-type>)/g },
		{ what: 'Ovid’s code of a subheading before its name: /pa [Pathology]', pattern: /(?<=\/)[a-z]{2}(?= \[\p{Lu}[^[\]<>]*\])/gu },
	],
	'ebsco-xml': xml,
	marcxml: [
		...xml,
		{ what: 'kind of record, where it is the one that is read', pattern: /(?<=<(?:\w+:)?record\b[^<>]*)\stype="Bibliographic"/g },
		{
			what: 'words before volume, issue and pages of a host',
			pattern: /(?<=<(?:\w+:)?subfield code="g">[^<]*)\b(?:vol|no|pp?)(?=\.? ?\d)/gi,
		},
		{ what: 'tags, indicators and subfield codes', pattern: attribute('tag|ind1|ind2|code') },
	],
	mods: [
		{
			what: 'code of a role beside its word',
			pattern: /<roleTerm\b[^>]*\btype="code"[^>]*>[a-z]{3}<\/roleTerm>(?=\s*<roleTerm\b[^>]*\btype="text")/g,
		},
		{ what: 'role of an author', pattern: /<roleTerm\b[^>]*>(?:aut|author)<\/roleTerm>/gi },
		...xml,
		{
			what: 'kinds and code lists of names, dates, numbers',
			pattern: attribute('type|authority|authorityURI|valueURI|encoding|keyDate|usage|access|unit|point|qualifier|lang|script'),
		},
	],
	jats: [
		...xml,
		{
			what: 'links inside the document and kinds of elements',
			pattern: attribute(
				'id|rid|ref-type|xlink:type|name-style|content-type|contrib-type|contrib-id-type|pub-type|date-type|iso-8601-date|publication-format|journal-id-type|pub-id-type|subj-group-type|fn-type|authenticated|corresp|equal-contrib|deceased|article-type|dtd-version|kwd-group-type|country|position|orientation|specific-use|abbrev-type|sec-type|mimetype|mime-subtype',
			),
		},
		{ what: 'kinds of links', pattern: /\sext-link-type="(?:uri|url|doi|email|orcid)"/g },
		{ what: 'notation of a formula, how it is set', pattern: attribute('notation|display|accent') },
		{ what: 'what the file was made with', pattern: /<processing-meta\b[^>]*>/g },
		{ what: 'heading “Abstract”, its copy in an attribute', pattern: /<title>Abstract<\/title>|\sabstract-type="abstract"/gi },
		{ what: 'heading “Keywords”', pattern: /(?<=<kwd-group\b[^>]*>\s*)<title>(?:Author )?Keywords<\/title>/gi },
		{ what: 'words between parts of a list, which only its printed form has', pattern: /<x>[^<]*<\/x>/g },
		{ what: 'Greek letters of ISO 8879, each read as the letter: &rgr;', pattern: /&[A-Za-z]{1,4}gr;/g },
		{ what: 'marks of notes and affiliations', pattern: /<(?:xref|label)\b[^>]*>[^<]*<\/(?:xref|label)>/g },
		{
			what: 'body and back matter, which are no part of the record',
			pattern: /<(body|back|floats-group|floats-wrap|sub-article|response)\b[\s\S]*<\/\1>/g,
		},
	],
};

/** In every format. */
export const everywhere: readonly Syntax[] = [emails, links, beforeEmail, numberKinds];

const XML_FORMATS: ReadonlySet<string> = new Set(['pubmed-xml', 'endnote-xml', 'ebsco-xml', 'marcxml', 'mods', 'jats']);

/** Element names and attribute names are grammar in these; attribute values are not. */
export function isXml(format: string): boolean {
	return XML_FORMATS.has(format);
}
