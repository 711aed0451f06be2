import { addName, nameOf, setOrcid, tieAffiliation } from '../draft/people.ts';
import type { JsonAccount } from '../json/account.ts';
import type { JsonNode } from '../json/tree.ts';

/**
 * Reads the authors: the name as the work prints it, or else the one that OpenAlex made of it; ORCID; the institutions as printed, or
 * else by OpenAlex's names. Numbers and codes of OpenAlex, ROR and countries are kept.
 */
export function readAuthorships(account: JsonAccount): void {
	const { draft } = account;
	for (const each of account.get('authorships')?.children ?? []) {
		const child = (...path: readonly string[]): JsonNode | undefined =>
			path.reduce<JsonNode | undefined>((found, key) => found?.children.find((one) => one.key === key), each);
		const printed = account.value(child('raw_author_name'), 'authorships.raw_author_name');
		const known = account.value(child('author', 'display_name'), 'authorships.author.display_name');
		const written = [printed, known].find((value) => value !== undefined && draft.look(value) !== '');
		const read = written && nameOf(draft, written);
		if (written === undefined || read === undefined) continue;
		// The list is in the order of the authors, so `first`, `middle` and `last` say nothing more.
		account.take(child('author_position'));
		const name = addName(draft, read);
		if (known && printed && known !== written && draft.look(known) !== draft.look(printed)) draft.keep(known);
		const orcid = account.value(child('author', 'orcid'), 'authorships.author.orcid');
		if (orcid) setOrcid(draft, name, orcid);
		readInstitutions(account, each, name);
	}
}

function readInstitutions(account: JsonAccount, node: JsonNode, name: ReturnType<typeof addName>): void {
	const list = (key: string): JsonNode[] => node.children.find((child) => child.key === key)?.children ?? [];
	const single = node.children.find(({ key }) => key === 'raw_affiliation_string');
	const printed = list('raw_affiliation_strings').length > 0 ? list('raw_affiliation_strings') : single ? [single] : [];
	const said = new Set<string>();
	for (const each of printed) {
		const value = account.value(each, 'authorships.raw_affiliation_strings');
		if (value === undefined) continue;
		said.add(value.text);
		tieAffiliation(account.draft, name, value);
	}
	account.take(single);
	for (const each of list('affiliations')) {
		const again = each.children.find(({ key }) => key === 'raw_affiliation_string');
		if (again?.value !== undefined && said.has(again.value)) account.take(again);
	}
	if (printed.length > 0) return;
	for (const each of list('institutions')) {
		const value = account.value(
			each.children.find(({ key }) => key === 'display_name'),
			'authorships.institutions.display_name',
		);
		if (value) tieAffiliation(account.draft, name, value);
	}
}
