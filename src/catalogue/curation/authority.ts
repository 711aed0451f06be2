import { z } from 'zod';
import type { Problem } from '../../problems/problem.ts';
import { type Placed, readList } from './content-file.ts';
import type { SubjectEntry } from './subject-entry.ts';

const names = z.array(z.string().min(1)).optional();

/** An entry of `content/authors.yml`. */
export const AuthorEntrySchema = z.strictObject({
	label: z.string().min(1).describe('The name as it is printed: Tatlı, Safiye Zeynep.'),
	orcid: z.string().optional().describe('ORCID, 0000-0002-1825-0097.'),
	variants: names.describe('Other forms of the name that are always this person.'),
	same: names.describe('Former addresses or labels that lead to this author.'),
	different: names.describe('Forms of the name that look alike and are somebody else.'),
});
export type AuthorEntry = z.output<typeof AuthorEntrySchema>;

/** An entry of `content/journals.yml`. */
export const JournalEntrySchema = z.strictObject({
	label: z.string().min(1).describe('The title as it is printed.'),
	issn: z.array(z.string()).optional().describe('Its ISSNs, those of former titles too where they are to be one.'),
	variants: names.describe('Other titles and abbreviations that are always this journal.'),
	same: names.describe('Former addresses or labels that lead to this journal.'),
	different: names.describe('Titles that look alike and are another journal.'),
});
export type JournalEntry = z.output<typeof JournalEntrySchema>;

/** What curators say of authors, journals and subjects. */
export interface Authorities {
	authors: Placed<AuthorEntry>[];
	journals: Placed<JournalEntry>[];
	subjects: Placed<SubjectEntry>[];
}

export const NO_AUTHORITIES: Authorities = { authors: [], journals: [], subjects: [] };

/** Reads the text of `content/authors.yml`. Faulty items are left out with a problem. */
export function readAuthorEntries(text: string | undefined, file: string): { items: Placed<AuthorEntry>[]; problems: Problem[] } {
	return readList(text, file, AuthorEntrySchema);
}

/** Reads the text of `content/journals.yml`. Faulty items are left out with a problem. */
export function readJournalEntries(text: string | undefined, file: string): { items: Placed<JournalEntry>[]; problems: Problem[] } {
	return readList(text, file, JournalEntrySchema);
}
