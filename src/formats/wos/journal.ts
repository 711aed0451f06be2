import { fold } from '../../record/fold.ts';
import { type Draft, leave, plain } from '../ris/draft.ts';
import { joined } from '../ris/field.ts';
import { takeTags } from '../tagged/take-tags.ts';

/** Reads the abbreviated titles of the journal: that of ISO (JI) before the one in 29 characters (J9). A whole book is its own source. */
export function readAbbreviations(draft: Draft): void {
	const { record, family } = draft;
	for (const tag of ['JI', 'J9']) {
		for (const field of takeTags(draft, tag)) {
			const short = plain(draft, joined(field));
			if (
				short === '' ||
				[record.containerTitle, record.containerTitleShort].some((other) => other !== undefined && fold(other) === fold(short))
			)
				continue;
			if (record.containerTitleShort === undefined) record.containerTitleShort = short;
			else leave(draft, field);
		}
	}
	if (family === 'book' && record.containerTitle !== undefined && fold(record.containerTitle) === fold(record.title))
		delete record.containerTitle;
}
