/** What bears on the article and what it bears on: a list of things with keys of their own. */
import { readDate } from '../../record/date.ts';
import { cleanDoi } from '../../record/doi.ts';
import { cleanPmid } from '../../record/pmid.ts';
import { RELATION_KINDS, type Relation } from '../../record/record.ts';
import type { Draft, Value } from '../draft/draft.ts';
import { relate } from '../relate.ts';
import { INNER_KEYS, meaningOf } from './schema.ts';
import type { Entry, Tree } from './tree.ts';
import { partsOf, refuse, reportAt } from './values.ts';

const DIRECTIONS: readonly Relation['direction'][] = ['in', 'of'];

/** Reads relations. Without a kind that is known, one is kept; what else of one cannot be read is kept beside it. */
export function readRelations(draft: Draft, { key, value }: Entry): void {
	for (const item of value.kind === 'list' ? value.items : [value]) {
		if (item.kind === 'map') readRelation(draft, key, item);
		else if (item.kind !== 'empty') refuse(draft, key, item, meaningOf('relations'));
	}
}

function readRelation(draft: Draft, key: string, tree: Tree & { kind: 'map' }): void {
	const said = partsOf(draft, 'relations', tree.entries, INNER_KEYS.relation);
	const written = said('kind');
	const kind = RELATION_KINDS.find((name) => name === written?.text.trim());
	if (kind === undefined) {
		refuse(draft, key, tree, `kind: one of ${RELATION_KINDS.join(', ')}`, written?.text);
		return;
	}
	/** A part as `read` understands it; what it does not understand is reported and kept. */
	const part = <T>(name: string, expected: string, read: (text: string) => T | undefined): T | undefined => {
		const value = said(name);
		const found = value && read(value.text);
		if (value && found === undefined && value.text.trim() !== '') reportPart(draft, tree, value, expected);
		return found;
	};
	const direction = part('direction', 'in or of', (text) => DIRECTIONS.find((name) => name === text.trim())) ?? 'in';
	const doi = part('doi', 'a DOI: 10.5555/example', cleanDoi);
	const pmid = part('pmid', 'digits', cleanPmid);
	const date = part('date', '2025, 2025-11 or 2025-11-03', dateIn);
	const plain = (name: string): string => {
		const value = said(name);
		return value ? draft.plain(value) : '';
	};
	const text = plain('text');
	relate(draft.record, {
		kind,
		direction,
		...(doi === undefined ? {} : { doi }),
		...(pmid === undefined ? {} : { pmid }),
		...(date === undefined ? {} : { date }),
		...(text === '' ? {} : { text }),
		words: plain('words') || kind,
	});
}

function reportPart(draft: Draft, tree: Tree, value: Value, expected: string): void {
	const { line, endLine } = value;
	reportAt(draft, 'record-value-invalid', { ...tree, line, endLine }, { actual: value.text, expected });
	draft.keep({ ...value, tag: `relations.${value.tag}` });
}

/** A date that says no more than a record can hold. */
function dateIn(text: string): string | undefined {
	const read = readDate(text);
	return read?.text === undefined ? read?.date : undefined;
}
