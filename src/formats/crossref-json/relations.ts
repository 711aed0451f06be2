/** Updates and other relations (https://www.crossref.org/documentation/schema-library/markup-guide-metadata-segments/relationships/). */
import { cleanDoi } from '../../record/doi.ts';
import type { Relation } from '../../record/record.ts';
import type { JsonAccount } from '../json/account.ts';
import { dateOf } from '../json/date.ts';
import type { JsonNode } from '../json/tree.ts';
import { relate } from '../relate.ts';

/** Kinds of update: Crossref's, and those of Retraction Watch that stand beside them. */
const UPDATES: ReadonlyMap<string, Relation['kind']> = new Map([
	['retraction', 'retraction'],
	['partial_retraction', 'partial-retraction'],
	['removal', 'retraction'],
	['withdrawal', 'retraction'],
	['expression_of_concern', 'concern'],
	['correction', 'correction'],
	['erratum', 'correction'],
	['corrigendum', 'correction'],
	['addendum', 'correction'],
	['clarification', 'correction'],
	['reinstatement', 'reinstatement'],
	['new_version', 'update'],
	['new_edition', 'update'],
]);

const OTHERS: ReadonlyMap<string, readonly [Relation['kind'], Relation['direction']]> = new Map([
	['is-preprint-of', ['preprint', 'in']],
	['has-preprint', ['preprint', 'of']],
	['is-comment-on', ['comment', 'of']],
	['has-comment', ['comment', 'in']],
	['is-reply-to', ['comment', 'of']],
	['has-reply', ['comment', 'in']],
	['is-review-of', ['comment', 'of']],
	['has-review', ['comment', 'in']],
]);

/** Reads `update-to`, `updated-by` and `relation`. What else they say of the other publication, and kinds that are not known, are kept. */
export function readRelations(account: JsonAccount): void {
	for (const update of account.get('update-to')?.children ?? []) readUpdate(account, update, 'of');
	for (const update of account.get('updated-by')?.children ?? []) readUpdate(account, update, 'in');
	for (const list of account.get('relation')?.children ?? []) {
		const [kind, direction] = OTHERS.get(list.key) ?? [];
		if (kind === undefined || direction === undefined) continue;
		for (const other of list.children) {
			const id = member(other, 'id');
			const doi = member(other, 'id-type')?.value?.toLowerCase() === 'doi' ? cleanDoi(id?.value ?? '') : undefined;
			if (doi === undefined) continue;
			account.take(id);
			account.take(member(other, 'id-type'));
			relate(account.draft.record, { kind, direction, doi, words: list.key });
		}
	}
}

function readUpdate(account: JsonAccount, update: JsonNode, direction: Relation['direction']): void {
	const { record } = account.draft;
	const words = member(update, 'type')?.value ?? '';
	const kind = UPDATES.get(words.trim().toLowerCase().replace(/[\s-]/g, '_'));
	if (kind === undefined) return;
	account.take(member(update, 'type'));
	const id = member(update, 'DOI');
	const doi = cleanDoi(id?.value ?? '');
	if (doi !== undefined) account.take(id);
	// The label says the type in words.
	const label = member(update, 'label');
	if (label?.value?.toLowerCase().replace(/[\s-]/g, '_') === words.toLowerCase()) account.take(label);
	const date = dateOf(member(update, 'updated'));
	if (date !== undefined) for (const part of leavesOf(member(member(update, 'updated'), 'date-parts'))) account.take(part);
	// A publisher that retracts an article in its own place names that place as what is updated.
	const own = doi !== undefined && doi === record.doi;
	relate(record, {
		kind,
		direction: own ? 'in' : direction,
		...(doi === undefined || own ? {} : { doi }),
		...(date === undefined ? {} : { date }),
		words: account.draft.plain({ text: words }),
	});
}

function member(node: JsonNode | undefined, key: string): JsonNode | undefined {
	return node?.children.find((child) => child.key === key);
}

function leavesOf(node: JsonNode | undefined): JsonNode[] {
	if (node === undefined) return [];
	return node.children.length === 0 ? [node] : node.children.flatMap(leavesOf);
}
