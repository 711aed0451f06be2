import { type Draft, leave, plain, take } from '../ris/draft.ts';
import { joined } from '../ris/field.ts';

/** Reads the source's own word for the kind of item. Another one is kept. */
export function readSourceType(draft: Draft): void {
	const { record } = draft;
	for (const field of take(draft, 'type')) {
		const word = plain(draft, joined(field));
		if (word === '' || (record.sourceType !== undefined && record.sourceType !== word)) leave(draft, field);
		else record.sourceType = word;
	}
}
