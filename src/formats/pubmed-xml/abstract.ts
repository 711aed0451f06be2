import { readLanguage } from '../../record/language.ts';
import { addAbstract, addRights, addSections } from '../draft/abstract.ts';
import { attributeOf, child, children, textOf } from '../xml/element.ts';
import type { XmlEntry } from '../xml/entry.ts';
import type { Element } from '../xml/tree.ts';

/** Labels that say that a part has none. */
const NO_LABEL = /^(?:unlabell?ed|unassigned)$/i;
/** `Abstract available from the publisher.` */
const NO_ABSTRACT = /^abstract (?:is )?available\b/i;

/**
 * Reads the abstract: structured where its parts have labels, else as one text. `own` is the record's abstract, in the language of
 * the export; abstracts in other languages are kept with it only where there is no other.
 */
export function readAbstract(entry: XmlEntry, abstract: Element | undefined, language?: string): void {
	if (abstract === undefined) return;
	const { draft, ledger } = entry;
	const parts = children(abstract, 'AbstractText').filter((part) => !NO_ABSTRACT.test(textOf(part)) || keepText(entry, part));
	if (parts.length > 0) entry.gate(abstract);
	const texts = parts.map((part) => {
		const label = ledger.takeAttribute(part, 'Label');
		return { ...(label === '' || NO_LABEL.test(label) ? {} : { label }), ...entry.rich(part) };
	});
	for (const part of parts) entry.keepPrivately(part);
	const [only] = texts;
	if (only !== undefined && texts.length === 1 && !('label' in only)) addAbstract(draft, only, language);
	else if (texts.length > 0)
		addSections(
			draft,
			texts.map(({ text, ...rest }) => ('label' in rest ? { label: String(rest.label), text } : { text })),
			language,
		);
	const copyright = child(abstract, 'CopyrightInformation');
	if (copyright !== undefined) addRights(draft, draft.plain(entry.value(copyright)) || undefined, false);
}

/** Keeps a note that stands in the abstract's place. */
function keepText({ ledger }: XmlEntry, part: Element): boolean {
	ledger.keep('AbstractText', ledger.take(part), part.line);
	return false;
}

/** Reads abstracts in other languages, of patients' or publishers' making. */
export function readOtherAbstracts(entry: XmlEntry, citation: Element): void {
	for (const other of children(citation, 'OtherAbstract')) {
		const language = readLanguage(attributeOf(other, 'Language') ?? '');
		readAbstract(entry, other, language);
	}
}
