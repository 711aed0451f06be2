import type { Draft } from '../ris/draft.ts';
import { type Field, listed } from '../ris/field.ts';

/** A semicolon that is not the end of an entity. */
const BETWEEN = /(?<!&#?\w{1,10});/;

/** Parts keywords that stand in one value with semicolons between them. A keyword never holds one. */
export function splitKeywords(draft: Draft): void {
	for (const waiting of draft.waiting) {
		if (waiting.target === 'keyword') waiting.field = split(waiting.field);
	}
}

function split(field: Field): Field {
	if (!field.value.includes(';') && !field.more.some((line) => line.includes(';'))) return field;
	const [value = '', ...more] = listed(field).flatMap((one) => one.split(BETWEEN).map((part) => part.trim()));
	return { ...field, value, more };
}
