/** Short forms of what people did, as libraries and databases write them. */
const ABBREVIATIONS: ReadonlyMap<string, string> = new Map([
	['ed', 'editor'],
	['eds', 'editor'],
	['edt', 'editor'],
	['editors', 'editor'],
	['tr', 'translator'],
	['trl', 'translator'],
	['trans', 'translator'],
	['ill', 'illustrator'],
	['illus', 'illustrator'],
	['comp', 'compiler'],
	['narr', 'narrator'],
	['prod', 'producer'],
	['dir', 'director'],
	['aut', 'author'],
	['au', 'author'],
	['ths', 'thesis advisor'],
]);

const ROLES = [
	...[
		'author',
		'joint author',
		'coauthor',
		'co-author',
		'corporate author',
		'editor',
		'joint editor',
		'series editor',
		'translator',
		'illustrator',
	],
	...['compiler', 'joint compiler', 'contributor', 'collaborator', 'host', 'narrator', 'reader', 'director', 'film director', 'producer'],
	...[
		'film producer',
		'performer',
		'composer',
		'conductor',
		'lyricist',
		'librettist',
		'arranger',
		'musician',
		'singer',
		'actor',
		'speaker',
	],
	...['photographer', 'artist', 'engraver', 'cartographer', 'designer', 'screenwriter', 'interviewer', 'interviewee', 'sponsor', 'funder'],
	...[
		'publisher',
		'printer',
		'distributor',
		'originator',
		'supervisor',
		'advisor',
		'adviser',
		'thesis advisor',
		'degree supervisor',
		'opponent',
	],
	...[
		'reviewer',
		'guest',
		'collector',
		'issuing body',
		'dedicatee',
		'former owner',
		'writer of introduction',
		'writer of foreword',
		'abridger',
	],
	...['commentator', 'annotator', 'researcher', 'project manager', 'degree granting institution', 'host institution', 'data collector'],
];

const ROLE_WORDS: ReadonlySet<string> = new Set([...ROLES, ...ABBREVIATIONS.keys()]);

/** Roles that mean writing: those who have one are authors. */
const WRITING: ReadonlySet<string> = new Set(['author', 'joint author', 'coauthor', 'co-author', 'corporate author']);

/** What labels of author items say about everybody in them. */
const LABEL_ROLES: readonly (readonly [RegExp, string])[] = [
	[/^contribut/i, 'contributor'],
	[/\bnarrat/i, 'narrator'],
	[/\beditor/i, 'editor'],
	[/\btranslat/i, 'translator'],
	[/\billustrat/i, 'illustrator'],
	[/\bperform/i, 'performer'],
	[/\bdirect/i, 'director'],
	[/\bcompos/i, 'composer'],
	[/\bproduc/i, 'producer'],
	[/\badvis|\bsupervis/i, 'supervisor'],
	[/\bguest/i, 'guest'],
];

/** The role that a word or two name (`(Ed)`, `joint author`, `EDITOR.`), in lower case and in full. Undefined when it is no role. */
export function readRole(text: string): string | undefined {
	const word = text
		.toLowerCase()
		.replace(/[().[\]]/g, '')
		.trim();
	return ROLE_WORDS.has(word) ? (ABBREVIATIONS.get(word) ?? word) : undefined;
}

/** True when the role means writing. */
export function isWriting(role: string | undefined): boolean {
	return role === undefined || WRITING.has(role);
}

/** The role of everybody in an author item, by its label (`Contributors`, `Narrators`) or by its name. Undefined for authors. */
export function roleOfLabel(label: string, name: string): string | undefined {
	if (name === 'AuthorGuest') return 'guest';
	return LABEL_ROLES.find(([pattern]) => pattern.test(label))?.[1];
}
