/** Names as CSL-JSON and Crossref have them. */
import type { Name } from '../../record/record.ts';
import type { Draft } from '../draft/draft.ts';
import { addName, nameOf, setOrcid, tieAffiliation } from '../draft/people.ts';
import { type JsonAccount, memberOf } from './account.ts';
import type { JsonNode } from './tree.ts';

/** Takes the names of a list into the authors, or with a role into the contributors. A name may be a text or a map of its parts. */
export function addNames(account: JsonAccount, node: JsonNode | undefined, role?: string): void {
	if (node === undefined) return;
	const nodes = node.shape === 'list' ? node.children : [node];
	nodes.forEach((each, place) => {
		if (each.shape === 'text') {
			const value = account.value(each, node.key);
			const name = value && nameOf(account.draft, value);
			if (name) addName(account.draft, name, role);
			else if (value) account.draft.keep(value);
		} else if (each.shape === 'map') addParts(account, each, place, role);
	});
}

/** Parts that make up a name; each is taken when the name is. */
const PARTS = ['family', 'given', 'suffix', 'non-dropping-particle', 'dropping-particle'];

function addParts(account: JsonAccount, node: JsonNode, place: number, role: string | undefined): void {
	const { draft } = account;
	const whole = said(draft, node, 'literal') || said(draft, node, 'name');
	const family = joined(said(draft, node, 'non-dropping-particle'), said(draft, node, 'family'));
	const given = joined(said(draft, node, 'given'), said(draft, node, 'dropping-particle'));
	const suffix = said(draft, node, 'suffix').replace(/^(jr|sr)\.$/i, '$1');
	let name: Name;
	if (family !== '') {
		name = { family };
		if (given !== '') name.given = given;
		if (suffix !== '') name.suffix = suffix;
	} else if (whole !== '') name = { literal: whole };
	else if (given !== '') name = { literal: joined(given, suffix) };
	else return;
	for (const one of node.children) {
		const { key, value } = one;
		if (value === undefined) continue;
		if (PARTS.includes(key)) {
			if (family !== '' || whole === '') account.take(one);
		} else if (key === 'literal' || key === 'name') {
			const text = draft.look({ text: value });
			if (text === name.literal || isSame(text, name)) account.take(one);
		} else if (key === 'sequence') {
			// Crossref says who comes first; where the list does, that is said.
			if (value === (place === 0 ? 'first' : 'additional')) account.take(one);
		}
	}
	const roles = memberOf(node, 'role');
	if (roles !== undefined && roles.children.length > 0) {
		const isRole = ({ key, value }: JsonNode): boolean => key === 'role' && value === (role ?? 'author');
		if (roles.children.every((each) => each.children.some(isRole))) account.takeAll(roles);
	}
	const added = addName(draft, name, role);
	const orcid = account.value(memberOf(node, 'ORCID') ?? memberOf(node, 'orcid'), 'ORCID');
	if (orcid) setOrcid(draft, added, orcid);
	addAffiliations(account, added, memberOf(node, 'affiliation'));
}

/** What a part of a name says; empty where there is none. */
function said(draft: Draft, node: JsonNode, key: string): string {
	const text = memberOf(node, key)?.value;
	return text === undefined ? '' : draft.plain({ text });
}

const joined = (first: string, second: string): string => (first === '' ? second : second === '' ? first : `${first} ${second}`);

/** True when a text says the parts of a name and no more: `Example, Ann` and `Ann Example`. */
function isSame(text: string, { family = '', given = '', suffix = '' }: Name): boolean {
	const letters = (words: string): string => words.replace(/[\s,.]+/g, '').toLowerCase();
	const wanted = letters(text);
	return wanted === letters(family + given + suffix) || wanted === letters(given + family + suffix);
}

/** `affiliation` is a list of maps with a name, of texts, or one of either. */
function addAffiliations(account: JsonAccount, name: Name, node: JsonNode | undefined): void {
	if (node === undefined) return;
	for (const each of node.shape === 'list' ? node.children : [node]) {
		const value = account.value(each.shape === 'map' ? each.children.find(({ key }) => key === 'name') : each, 'affiliation');
		if (value) tieAffiliation(account.draft, name, value);
	}
}
