/** What this catalogue's own writer puts under `custom`, since CSL has no variable for it. */
import type { Name } from '../../record/record.ts';
import { addName, setOrcid } from '../draft/people.ts';
import { addAlternativeTitle, addLanguages, addPublicationType } from '../draft/publication.ts';
import { addSubject } from '../draft/subjects.ts';
import { type JsonAccount, memberOf } from '../json/account.ts';
import type { JsonNode } from '../json/tree.ts';

/** Reads the parts of `custom` that it knows by name and shape; whatever else stands there stays to be kept. */
export function readCustom(account: JsonAccount, node: JsonNode): void {
	const { draft } = account;
	const list = (key: string): readonly JsonNode[] => {
		const found = node.children.find((child) => child.key === key && child.shape === 'list');
		// Subjects that are taken stand among the keywords, word for word.
		return found === undefined || found.taken ? [] : found.children;
	};
	const texts = (key: string) => list(key).flatMap((each) => (each.shape === 'text' ? (account.value(each, `custom.${key}`) ?? []) : []));
	for (const value of texts('subjects')) addSubject(draft, value, { kind: 'keyword' });
	for (const value of texts('publicationTypes')) addPublicationType(draft, value);
	for (const value of texts('alternativeTitles')) addAlternativeTitle(draft, value);
	for (const value of texts('languages')) addLanguages(draft, value);
	for (const value of texts('databases')) {
		const database = draft.plain(value);
		if (draft.record.database === undefined && database !== '') draft.record.database = database;
		else if (database !== draft.record.database) draft.keep(value);
	}
	for (const each of list('accessions')) addAccession(account, each);
	for (const each of list('contributors')) {
		const { name, role } = partsOf(account, each);
		if (name !== undefined && role !== '') addName(draft, name, role);
	}
	addOrcids(account, list('orcid'));
}

function addAccession(account: JsonAccount, node: JsonNode): void {
	const said = (key: string): string => {
		const value = account.value(memberOf(node, key));
		return value === undefined ? '' : account.draft.plain(value);
	};
	const [number, database, code] = [said('number'), said('database'), said('code')];
	if (number === '') return;
	account.draft.record.accessions.push({ ...(database === '' ? {} : { database }), ...(code === '' ? {} : { code }), number });
}

/** Gives authors their ORCIDs, by the name as the list of authors has it; the same name twice in the order of the list. */
function addOrcids(account: JsonAccount, nodes: readonly JsonNode[]): void {
	if (nodes.length === 0) return;
	const byName = new Map<string, Name[]>();
	for (const author of account.draft.record.authors) {
		const same = byName.get(keyOf(author));
		if (same === undefined) byName.set(keyOf(author), [author]);
		else same.push(author);
	}
	for (const node of nodes) {
		const { name, orcid } = partsOf(account, node);
		const author = name && byName.get(keyOf(name))?.find((one) => one.orcid === undefined);
		if (orcid === undefined) continue;
		if (author) setOrcid(account.draft, author, account.place(orcid, orcid.value ?? '', 'custom.orcid'));
		else account.keep(node, 'custom.orcid');
	}
}

const keyOf = ({ family = '', given = '', suffix = '', literal = '' }: Name): string => [family, given, suffix, literal].join('\n');

function partsOf(account: JsonAccount, node: JsonNode): { name?: Name; role: string; orcid?: JsonNode } {
	const said = (key: string): string => {
		const value = account.value(memberOf(node, key));
		return value === undefined ? '' : account.draft.plain(value);
	};
	const [family, given, suffix, literal] = [said('family'), said('given'), said('suffix'), said('literal')];
	const name: Name = {
		...(family === '' ? {} : { family }),
		...(given === '' ? {} : { given }),
		...(suffix === '' ? {} : { suffix }),
		...(literal === '' ? {} : { literal }),
	};
	const orcid = node.children.find(({ key, shape }) => key === 'orcid' && shape === 'text');
	account.take(orcid);
	return { ...(family + literal === '' ? {} : { name }), role: said('role'), ...(orcid === undefined ? {} : { orcid }) };
}
