import { cleanText } from '../../record/text.ts';
import { allBelow, child, textOf } from '../xml/element.ts';
import type { XmlEntry } from '../xml/entry.ts';
import type { Element } from '../xml/tree.ts';

/** The mark an institution is referred to by: its label, or the raised sign it begins with. Undefined where it has none. */
export function readLabel(aff: Element): string | undefined {
	const label = child(aff, 'label');
	if (label !== undefined) return textOf(label) || undefined;
	const first = aff.children.find((part) => typeof part !== 'string' || part.trim() !== '');
	if (first === undefined || typeof first === 'string' || first.name !== 'sup') return undefined;
	return textOf(first) || undefined;
}

/** Elements that are no part of an institution's name. */
const NO_NAME = new Set(['label', 'institution-id', 'email', 'phone', 'fax', 'uri', 'ext-link', 'fn', 'xref']);

/** The name of an institution on one line: parts that nothing separates are parted by commas; marks, numbers and e-mail addresses are left. */
export function institutionName(entry: XmlEntry, aff: Element): string {
	const { ledger, draft } = entry;
	const mark = readLabel(aff);
	ledger.take(child(aff, 'label'));
	for (const mail of allBelow(aff, 'email')) draft.plain({ text: ledger.take(mail) });
	let text = '';
	let apart = true;
	const add = (element: Element): void => {
		for (const part of element.children) {
			if (typeof part === 'string') {
				text += part;
				if (part.trim() !== '') apart = true;
				continue;
			}
			const isMark = part.name === 'sup' && mark !== undefined && text.trim() === '' && textOf(part) === mark;
			if (isMark) ledger.take(part);
			if (isMark || NO_NAME.has(part.name)) continue;
			if (!apart && text.trim() !== '' && textOf(part) !== '') text += ', ';
			add(part);
			apart = false;
		}
		ledger.takeOwn(element);
	};
	add(aff);
	return cleanText(text)
		.replace(/\s+([,;.])/g, '$1')
		.replace(/([,;])(?:\s*[,;])+/g, '$1')
		.replace(/^[\s,;:.]+|[\s,;:]+$/g, '')
		.replace(/\.$/, '');
}
