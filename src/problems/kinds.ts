/** What every problem of a kind has in common. */
export interface Kind {
	severity: 'error' | 'warning';
	/** Heading of the kind's page and of its group in a report, without a full stop. */
	title: string;
	/** What is wrong, where the place says nothing more exact. Full sentences. */
	message: string;
	/** What was done. */
	done: string;
	/** What to do. */
	todo: string;
}

/**
 * Every kind of problem. Names are permanent: they are addresses (`/problems/<kind>/`) and are used to silence a rule.
 * Each has a page in `src/help/problems/`; a test compares the two lists.
 */
export const kinds = {
	'file-empty': {
		severity: 'error',
		title: 'Empty file',
		message: 'The file holds no text.',
		done: 'The file was set aside.',
		todo: 'Export it again, or delete it.',
	},
	'file-unreadable': {
		severity: 'error',
		title: 'File that cannot be opened',
		message: 'The file cannot be opened.',
		done: 'The file was set aside.',
		todo: 'Check that it is a plain file that may be read, and commit it again.',
	},
	'reader-failed': {
		severity: 'error',
		title: 'Fault in the program',
		message: 'The reader of this format failed on the file. This is a fault of the program, not of the file.',
		done: 'The file was set aside; all other files were read.',
		todo: 'Please report it, with the file if it may be shared.',
	},
	'file-web-page': {
		severity: 'error',
		title: 'Web page, not a record file',
		message: 'The file is a saved web page, not an export.',
		done: 'The file was set aside.',
		todo: 'Use the database’s export button; on GitHub, save with the Raw button. If it is a login page, sign in and export again.',
	},
	'file-conflict-markers': {
		severity: 'error',
		title: 'Git conflict markers',
		message: 'The file holds the marks git leaves where two versions conflict.',
		done: 'The file was set aside.',
		todo: 'Keep one version, delete the lines that begin with <<<<<<<, ======= and >>>>>>>, and commit again.',
	},
	'file-lfs-pointer': {
		severity: 'error',
		title: 'Git LFS pointer',
		message: 'The file is a Git LFS pointer; the export itself is not here.',
		done: 'The file was set aside.',
		todo: 'Fetch the file with git lfs pull before building, or commit it without LFS.',
	},
	'file-unknown-format': {
		severity: 'error',
		title: 'Unknown format',
		message: 'The file is in no format that is read here.',
		done: 'The file was set aside.',
		todo: 'Export it as RIS, or rename it with a leading underscore if it is not a record file.',
	},
	'archive-too-large': {
		severity: 'error',
		title: 'Archive that holds too much',
		message: 'The archive would unpack to more than is read from one.',
		done: 'The archive was set aside, and nothing was unpacked.',
		todo: 'Unpack it and put the record files in its place. Several smaller archives are read as well.',
	},
	'archive-encrypted': {
		severity: 'error',
		title: 'File locked with a password',
		message: 'The file in the archive is locked with a password.',
		done: 'The file was set aside; the others in the archive were read.',
		todo: 'Unpack the archive with its password and put the record files in its place.',
	},
	'archive-damaged': {
		severity: 'error',
		title: 'Damaged archive',
		message: 'The archive is damaged or was cut short.',
		done: 'It was set aside.',
		todo: 'Download the export again, or unpack it and put the record files in its place.',
	},
	'archive-nested': {
		severity: 'error',
		title: 'Archive within an archive',
		message: 'The file in the archive is an archive itself.',
		done: 'It was set aside; the other files in the outer archive were read.',
		todo: 'Unpack the outer archive and put what it holds in its place.',
	},
	'file-no-title-column': {
		severity: 'error',
		title: 'Table without a column of titles',
		message: 'The table has columns for records, but none of them is headed Title.',
		done: 'The file was set aside.',
		todo: 'Head the column that holds the titles with Title, or export again with all columns.',
	},
	'file-transposed': {
		severity: 'error',
		title: 'Table that lies on its side',
		message: 'The labels stand in the first column, not in the first row.',
		done: 'The file was set aside.',
		todo: 'Turn the table round, so that each row is an article and the first row names the columns.',
	},
	'cells-extra': {
		severity: 'warning',
		title: 'More cells than columns',
		message: 'The row has more cells than the header names columns.',
		done: 'What is left over was kept word for word, without a field.',
		todo: 'Set a cell that holds the separator in quotation marks, or name the further columns.',
	},
	'encoding-assumed': {
		severity: 'warning',
		title: 'Encoding guessed',
		message: 'The file is not UTF-8.',
		done: 'It was read as Windows-1252.',
		todo: 'Check accented letters; save the file as UTF-8.',
	},
	'characters-lost': {
		severity: 'warning',
		title: 'Letters lost before the file came here',
		message: 'The entry holds the replacement sign: letters were lost when it was saved.',
		done: 'It was published as written.',
		todo: 'Export it again as UTF-8.',
	},
	'entry-malformed': {
		severity: 'error',
		title: 'Entry that cannot be read',
		message: 'The entry cannot be read.',
		done: 'The entry was set aside; those before and after it were read.',
		todo: 'Export the entry again.',
	},
	'json-invalid': {
		severity: 'error',
		title: 'JSON that cannot be read',
		message: 'The file is not valid JSON from here on.',
		done: 'What comes before was read; the rest was set aside.',
		todo: 'Export the file again; if it was edited by hand, look for a missing comma, bracket or quotation mark.',
	},
	'full-text-left-out': {
		severity: 'warning',
		title: 'Full text left out',
		message: 'The record holds the full text of the article, which only licensed readers may have.',
		done: 'It was left out; that it exists is shown.',
		todo: 'Remove it from the file if the repository is public.',
	},
	'entry-unclosed': {
		severity: 'warning',
		title: 'Entry without an end',
		message: 'The entry has no end mark.',
		done: 'It was taken to end where the next one begins.',
		todo: 'Add the end mark, or export the file again.',
	},
	'entry-placeholder': {
		severity: 'error',
		title: 'Placeholder record',
		message: 'The database gave a placeholder without a title or authors, as it does to guests.',
		done: 'The entry was set aside.',
		todo: 'Sign in to the database and export the record again.',
	},
	'title-missing': {
		severity: 'error',
		title: 'No title',
		message: 'The entry has no title, so it cannot have a page.',
		done: 'The entry was set aside.',
		todo: 'Add the title from the database, or delete the entry.',
	},
	'text-stray': {
		severity: 'warning',
		title: 'Text outside an entry',
		message: 'The line belongs to no entry.',
		done: 'It was left out.',
		todo: 'Delete it if it is a heading; otherwise check the entry before it.',
	},
	'tag-unknown': {
		severity: 'warning',
		title: 'Unknown tag',
		message: 'The tag is not known in this format.',
		done: 'It was kept word for word, without a field.',
		todo: 'Nothing needs to be done, unless readers miss what it holds.',
	},
	'record-key-unknown': {
		severity: 'warning',
		title: 'Unknown key in a hand-written record',
		message: 'The key is not known in a hand-written record.',
		done: 'What it says was kept word for word, without a field.',
		todo: 'Use the key named, or one of those listed on the help page about hand-written records.',
	},
	'record-value-invalid': {
		severity: 'warning',
		title: 'Value that cannot be read in a hand-written record',
		message: 'The value is not of the form that its key asks for.',
		done: 'It was kept word for word, without a field.',
		todo: 'Write it as the key asks for.',
	},
	'latex-unknown': {
		severity: 'warning',
		title: 'Unknown LaTeX command',
		message: 'The command of LaTeX is not known.',
		done: 'The text in its braces was taken without it; a command without braces stays as written.',
		todo: 'Write the letter or sign itself in its place.',
	},
	'abbreviation-unknown': {
		severity: 'warning',
		title: 'Unknown abbreviation',
		message: 'No @string defines the abbreviation.',
		done: 'It was taken as text.',
		todo: 'Define it with @string before its first use, or write the text in braces.',
	},
	'crossref-unknown': {
		severity: 'warning',
		title: 'Reference to a missing entry',
		message: 'The file has no entry of the key that is referred to.',
		done: 'The entry was read without what the other would have added.',
		todo: 'Put the entry referred to into the same file, or correct the key.',
	},
	'date-invalid': {
		severity: 'warning',
		title: 'Not a date',
		message: 'The date cannot be read.',
		done: 'The article is listed as undated.',
		todo: 'Write YYYY, YYYY-MM or YYYY-MM-DD.',
	},
	'doi-invalid': {
		severity: 'warning',
		title: 'Not a DOI',
		message: 'The DOI cannot be read.',
		done: 'It was kept with the record, without a link.',
		todo: 'A DOI begins with 10. and a number, a slash and a suffix.',
	},
	'issn-invalid': {
		severity: 'warning',
		title: 'Not an ISSN',
		message: 'The ISSN is not valid: its check digit does not agree.',
		done: 'It was kept with the record, and the article is not listed under it.',
		todo: 'Look it up at portal.issn.org.',
	},
	'isbn-invalid': {
		severity: 'warning',
		title: 'Not an ISBN',
		message: 'The ISBN is not valid: its check digit does not agree.',
		done: 'It was kept with the record, and the article is not listed under it.',
		todo: 'Check it against the book.',
	},
	'language-unknown': {
		severity: 'warning',
		title: 'Unknown language',
		message: 'The language is not known.',
		done: 'The article is listed without a language.',
		todo: 'Use an English name or an ISO 639 code.',
	},
	'authors-disagree': {
		severity: 'warning',
		title: 'Authors disagree within a record',
		message: 'The record lists its authors twice, and the lists differ.',
		done: 'The first list was taken.',
		todo: 'Check the authors against the article.',
	},
	'pages-disagree': {
		severity: 'warning',
		title: 'Pages disagree within a record',
		message: 'The record gives its pages twice, and they differ.',
		done: 'The pages of the source line were taken.',
		todo: 'Check the pages against the article.',
	},
	'article-id-collision': {
		severity: 'warning',
		title: 'Two articles, one address',
		message: 'Two different articles come out at the same address.',
		done: 'The second was given an address with a suffix.',
		todo: 'Give one of them an identifier of its own.',
	},
	'identifiers-disagree': {
		severity: 'warning',
		title: 'Merged entries with different identifiers',
		message: 'Two entries share one identifier and differ in another.',
		done: 'They were merged. The identifier of the entry that comes first was taken, the other kept as a link.',
		todo: 'Look both up. Correct the wrong one; if they are two works, correct the one they share.',
	},
	'title-same': {
		severity: 'warning',
		title: 'Same title twice',
		message: 'Another article has the same title.',
		done: 'Both were published.',
		todo: 'If they are one article, add the DOI to both entries.',
	},
	'settings-invalid': {
		severity: 'error',
		title: 'Settings that cannot be read',
		message: 'The settings file is not valid.',
		done: 'The faulty key was left out and its default used.',
		todo: 'Correct the key; the message names it.',
	},
	'settings-unknown-key': {
		severity: 'warning',
		title: 'Unknown key in settings',
		message: 'The key is not known.',
		done: 'It was left out.',
		todo: 'Use the key named, or delete the line.',
	},
	'page-invalid': {
		severity: 'error',
		title: 'Page whose first lines cannot be read',
		message: 'The lines between the two lines of dashes cannot be read.',
		done: 'The page was published without what these lines say.',
		todo: 'Write key: value, one a line, between two lines of ---; quote a value that holds a colon and a blank.',
	},
	'citation-unknown': {
		severity: 'warning',
		title: 'Citation of an unknown article',
		message: 'The text cites an article that is not in the catalogue.',
		done: 'The citation is shown as text.',
		todo: 'Correct the identifier between [@ and ].',
	},
	'records-missing': {
		severity: 'warning',
		title: 'No records yet',
		message: 'There are no record files.',
		done: 'An empty catalogue was built.',
		todo: 'Put an export into records/ and build again.',
	},
} as const satisfies Record<string, Kind>;

export type KindName = keyof typeof kinds;
