import type { Draft } from '../ris/draft.ts';
import type { Field } from '../ris/field.ts';

/** Takes the fields of some tags out, in the order of the file, whatever they are to be read as. Whoever takes a field puts it into the record or calls `leave`. */
export function takeTags(draft: Draft, ...tags: readonly string[]): Field[] {
	const found: Field[] = [];
	for (const waiting of draft.waiting) {
		if (waiting.target === 'taken' || !tags.includes(waiting.field.tag)) continue;
		waiting.target = 'taken';
		found.push(waiting.field);
	}
	return found;
}
