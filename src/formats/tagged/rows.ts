/** Mapping tables: which tag of a format means what, and where the kind of item changes its meaning. */
import type { Target } from '../ris/fields.ts';
import type { Family } from '../ris/item-type.ts';

export interface Row {
	tag: string;
	to: Target;
	/** The families of item types in which the tag means something else. */
	in?: Partial<Record<Family, Target>>;
}

/** What a tag is read as in an item of a family, by a table; undefined for a tag that it does not have. */
export function targetsOf(rows: readonly Row[]): (tag: string, family: Family) => Target | undefined {
	const table: ReadonlyMap<string, Row> = new Map(rows.map((row) => [row.tag, row]));
	return (tag, family) => {
		const row = table.get(tag);
		return row && (row.in?.[family] ?? row.to);
	};
}
