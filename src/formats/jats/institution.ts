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
	const said: string[] = [];
	// Whether anything was said yet is noted and not looked up in the text, since an institution may have any number of parts.
	let begun = false;
	let apart = true;
	const say = (words: string): void => {
		said.push(words);
		begun ||= words.trim() !== '';
	};
	const add = (element: Element): void => {
		for (const part of element.children) {
			if (typeof part === 'string') {
				say(part);
				if (part.trim() !== '') apart = true;
				continue;
			}
			const isMark = part.name === 'sup' && mark !== undefined && !begun && textOf(part) === mark;
			if (isMark) ledger.take(part);
			if (isMark || NO_NAME.has(part.name)) continue;
			if (!apart && begun && textOf(part) !== '') say(', ');
			add(part);
			apart = false;
		}
		ledger.takeOwn(element);
	};
	add(aff);
	return cleanText(said.join(''))
		.replace(/\s+([,;.])/g, '$1')
		.replace(/([,;])(?:\s*[,;])+/g, '$1')
		.replace(/^[\s,;:.]+|(?<![\s,;:])[\s,;:]+$/g, '')
		.replace(/\.$/, '');
}
