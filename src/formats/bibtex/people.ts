/** Authors, editors and others, with their ORCIDs and institutions. */
import { cleanOrcid } from '../../record/orcid.ts';
import type { Name } from '../../record/record.ts';
import { tieAffiliation } from '../draft/people.ts';
import type { BibtexDraft } from './draft.ts';
import type { Field } from './entries.ts';
import { readBibtexName, splitNames } from './names.ts';

/** What the fields for people other than authors mean, where the field's name does not say it. */
const ROLES: Readonly<Record<string, string>> = {
	editors: 'editor',
	editora: 'editor',
	editorb: 'editor',
	editorc: 'editor',
	introduction: 'author of introduction',
	foreword: 'author of foreword',
	afterword: 'author of afterword',
	bookauthor: 'container author',
};

/** Reads authors, then everybody else with a role. `and others` and the like are no names and are kept. */
export function readPeople(draft: BibtexDraft): void {
	const { record } = draft;
	for (const field of draft.takeFields('author')) for (const name of namesIn(draft, field)) record.authors.push(name);
	for (const field of draft.takeFields('contributor')) {
		const role = roleOf(draft, field.name);
		for (const name of namesIn(draft, field)) record.contributors.push({ ...name, role });
	}
	for (const field of draft.takeFields('orcids')) readOrcids(draft, field);
	for (const field of draft.takeFields('affiliation')) readAffiliations(draft, field);
}

/** `editortype = {compiler}` says what the people in `editor` did. */
function roleOf(draft: BibtexDraft, name: string): string {
	const said = draft.entry.fields.find((field) => field.name === `${name}type`)?.value.trim() ?? '';
	return /^[a-z ]{3,30}$/i.test(said) ? said.toLowerCase() : (ROLES[name] ?? name);
}

/** Who is named, but is nobody: `others` stands for those whom the list leaves out. */
const NOBODY = /^\{?(?:others|et\.? al\.?|and others|\[?anonymous\]?|anon\.?|\[?no authors? listed\]?)\}?\.?$/i;

/** DBLP numbers people of the same name: `Ann Example 0002`. */
const NUMBERED = /^([^{}\d]*\p{L}) 0\d{3}$/u;

function* namesIn(draft: BibtexDraft, field: Field): Generator<Name> {
	const place = { tag: field.name, line: field.line, endLine: field.endLine };
	for (const written of splitNames(field.value)) {
		const decode = (latex: string): string =>
			/[\\{}$~`&<@]/.test(latex) ? draft.plain({ text: draft.decode(latex, field) }) : draft.plain({ text: latex });
		const numbered = NUMBERED.exec(written)?.[1];
		const name = NOBODY.test(written) ? undefined : readBibtexName(numbered ?? written, decode);
		if (name) yield name;
		if (!name || numbered !== undefined) draft.keep({ ...place, text: written });
	}
}

/** `1="0000-0002-1825-0097"; 2="..."`: biblatex's annotation of the names in their order. */
function readOrcids(draft: BibtexDraft, field: Field): void {
	let read = 0;
	const items = field.value.split(/\s*;\s*/).filter((item) => item !== '');
	for (const item of items) {
		const [, place = '', text = ''] = /^(\d+)\s*=\s*"?([^"]*)"?$/.exec(item) ?? [];
		const author = draft.record.authors[Number(place) - 1];
		const orcid = cleanOrcid(text);
		if (!author || orcid === undefined || (author.orcid ?? orcid) !== orcid) continue;
		author.orcid = orcid;
		read += 1;
	}
	if (read < items.length) draft.keepField(field);
}

/**
 * Institutions, parted by semicolons as Scopus has them. Web of Science writes names, roles and addresses into one text, which cannot
 * be taken apart for certain and is kept.
 */
function readAffiliations(draft: BibtexDraft, field: Field): void {
	if (/\((?:corresponding|reprint) author\)/i.test(field.value)) {
		draft.keepField(field);
		return;
	}
	for (const part of draft.said(field, 'affiliation').text.split(';')) tieAffiliation(draft, undefined, { text: part });
}
