/** Kinds of difference between our citations and citeproc's, each with its reason and how it is evened out. */

interface Kind {
	/** What differs, and why ours stays as it is. */
	what: string;
	/** Styles in which it occurs. */
	in: readonly string[];
	/** What both texts become where the difference is left out of account. */
	even(text: string): string;
}

const every = ['apa', 'vancouver', 'harvard'];

/** In the order in which they are tried; the first that tell the two texts from each other are named. */
const KINDS: readonly Kind[] = [
	{
		what: 'form of quotation marks and blanks',
		in: every,
		even: (text) =>
			text
				.replace(/[’‘'"“”«»]/gu, '')
				.replace(/[\u00a0\u2009]/gu, ' ')
				.replace(/\s+/gu, ' '),
	},
	{
		what: 'place of a comma at a quotation mark (American in the style file)',
		in: ['harvard'],
		even: (text) => text.replace(/,+ /g, ', '),
	},
	{ what: 'ellipsis as three points or as one sign', in: ['apa'], even: (text) => text.replaceAll('…', '. . .') },
	{ what: 'hyphen (NLM) or dash between pages', in: ['vancouver'], even: (text) => text.replaceAll('–', '-') },
	{
		what: 'blank and stop about the DOI, “PMID” or “PubMed PMID” (as PubMed itself prints them)',
		in: ['vancouver'],
		even: (text) =>
			text
				.replace(/doi: ?/g, 'doi:')
				.replace(/PubMed (?:Central )?(?=PMC?ID)/g, '')
				.replace(/(doi:\S+?)\.(?= |$)/g, '$1'),
	},
	{ what: 'full stop at the end', in: every, even: (text) => text.replace(/\.$/, '') },
	{ what: 'capitals: a word behind a colon, English titles of journals', in: every, even: (text) => text.toLowerCase() },
	{
		what: '“Article” before an article number (APA 7, section 9.27)',
		in: ['apa'],
		even: (text) => text.replace(/, article (?=\S*\d)/g, ', '),
	},
	{ what: '“p.” before an article number', in: ['harvard'], even: (text) => text.replace(/, pp?\. (?=[\p{L}\d])/gu, ', ') },
	{
		what: 'two initials at most (Citing Medicine, chapter 1), or initials without stops',
		in: every,
		even: (text) => text.replace(/(?<=\p{L} )(\p{L}{1,2})\p{L}*(?=, |\. | \d)/gu, '$1').replace(/(?<=, \p{L}\.)(?: ?-?\p{L}\.)+/gu, ''),
	},
	{
		what: 'months or season of the issue',
		in: ['vancouver'],
		even: (text) => text.replace(/(\. \d{4}) [a-z]+(?:-[a-z]+)?(?=[;:.])/g, '$1'),
	},
	{
		what: '“[Internet]” and an address besides a DOI',
		in: every,
		even: (text) =>
			text.replace(/ \[internet\]/g, '').replace(/\.? (?:available (?:from|at): |retrieved )?https?:\/\/(?!doi\.org)\S+/g, ''),
	},
	{ what: 'place behind the title of a journal', in: every, even: (text) => text.replace(/ \([^()]*, [^()]*\)(?=[,.])/g, '') },
	{
		what: 'language named',
		in: ['vancouver'],
		even: (text) =>
			text.replace(
				/\. (?:[a-z]+, )*(?:spanish|french|german|portuguese|italian|turkish|chinese|japanese|korean|russian|polish|dutch|czech|swedish|danish|norwegian|hungarian|catalan|latin|indonesian|arabic|persian)(?=\.|$)/g,
				'',
			),
	},
	{ what: '“[date unknown]” said', in: ['vancouver'], even: (text) => text.replace(/[.;]? ?\[date unknown\]/g, '') },
	{
		what: '“[Preprint]”, “[dissertation]”, “[Data set]” and the like',
		in: every,
		even: (text) =>
			text.replace(
				/ \[(?:preprint|dissertation|dataset|data set|thesis|film|software|[^\]]*dissertation[^\]]*|computer software|map)\]/g,
				'',
			),
	},
	{
		what: '“in” before the title of a book or of proceedings',
		in: ['harvard', 'apa'],
		even: (text) => text.replace(/(?<=[,.] )in (?=\S)/g, ''),
	},
	{
		what: 'stop behind “Jr” (APA 7, section 9.8)',
		in: ['apa'],
		even: (text) => text.replace(/, ([js]r)\.(?=,| )/g, ', $1'),
	},
	{
		what: 'dash in a double issue',
		in: ['apa', 'harvard'],
		even: (text) => text.replace(/(?<=\(\d+)-(?=\d+\))/g, '–'),
	},
	{
		what: 'what catalogues set behind the title of a journal (“ : official journal of …”, “ / …”)',
		in: every,
		even: (text) => text.replace(/ [:/] [^,]+?(?=, \d| \[|\. \d)/g, ''),
	},
	{
		what: 'proceedings as a book or as a journal',
		in: ['apa'],
		even: (text) => text.replace(/(?<=proceedings[^.]*?) \(pp?\. ([^)]*)\)\.(?: [^.]*\.)?/g, ', $1.'),
	},
	{
		what: 'editors, series and place of a book given or left out',
		in: ['harvard'],
		even: (text) => text.replace(/\. (?:edited by [^.]*(?:\.[^.]{1,3})*|vol\. [^.]*)(?=\.|,)/g, '').replace(/ \([^()]*\)(?=\.|$)/g, ''),
	},
	{ what: 'blank before a colon, a comma or a stop', in: every, even: (text) => text.replace(/ (?=[:;,.])/g, '') },
];

/** Both texts with every kind of difference left out that is theirs, and the kinds that had to be. */
export function evened(style: string, ours: string, theirs: string): { ours: string; theirs: string; kinds: string[] } {
	let [mine, other] = [ours.normalize('NFC'), theirs.normalize('NFC')];
	const kinds: string[] = [];
	for (const kind of KINDS) {
		if (mine === other) break;
		if (!kind.in.includes(style)) continue;
		const next = [kind.even(mine), kind.even(other)] as const;
		// A kind that touches both alike tells nothing.
		if (nearer(mine, other, ...next)) kinds.push(kind.what);
		[mine, other] = next;
	}
	return { ours: mine, theirs: other, kinds };
}

/** True where evening took away something in which the two differed. */
function nearer(mine: string, other: string, nextMine: string, nextOther: string): boolean {
	if (nextMine === mine && nextOther === other) return false;
	return (
		nextMine === nextOther ||
		mine.length - nextMine.length !== other.length - nextOther.length ||
		unlike(nextMine, nextOther) < unlike(mine, other)
	);
}

/** In how many places two texts differ, counted from both ends: what lies between the first and the last difference. */
function unlike(one: string, two: string): number {
	let start = 0;
	while (start < one.length && start < two.length && one.charAt(start) === two.charAt(start)) start += 1;
	let end = 0;
	const most = Math.min(one.length, two.length) - start;
	while (end < most && one.charAt(one.length - 1 - end) === two.charAt(two.length - 1 - end)) end += 1;
	return Math.max(one.length, two.length) - start - end;
}
