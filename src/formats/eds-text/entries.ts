import type { Node } from '../eds/node.ts';
import { readSection, type Section } from './dump.ts';
import { isBlank, type Line } from './lines.ts';
import { topKeyOf } from './top-keys.ts';

/** One record of a file: the readable page above, which may be missing, and the dump below. */
export interface TextEntry {
	/** The lines of the page above the dump. */
	page: Line[];
	/** The record. */
	root: Node;
	line: number;
	endLine: number;
}

export interface TextEntries {
	entries: TextEntry[];
	/** Lines after the last record that belong to none. */
	stray: Line[];
}

/** Lines that VuFind sets into the page above the dump, whatever the record is. */
const SAVED_IN = /^(?:Saved in:|Gespeichert in:|Guardado en:|Enregistré dans:|Salvato in:|Na minha lista:|Bewaard in:)$/;

/**
 * Cuts a file into records. A record ends where its `ResultId` ends it, where a key of the dump's top comes a second time, or where the next
 * page begins.
 */
export function splitEntries(lines: readonly Line[]): TextEntries {
	const entries: TextEntry[] = [];
	let page: Line[] = [];
	let sections: Section[] = [];
	const close = (): void => {
		if (sections.length > 0) entries.push(entryOf(page, sections));
		page = [];
		sections = [];
	};
	for (const line of lines) {
		const top = topKeyOf(line.text);
		const last = sections.at(-1);
		if (top !== undefined) {
			if (sections.some(({ key }) => key === top.key)) close();
			sections.push({ key: top.key, lines: [{ text: top.rest, number: line.number }] });
		} else if (last === undefined) {
			page.push(line);
		} else if (SAVED_IN.test(line.text.trim())) {
			const title = takeLastText(last);
			close();
			page.push(...title, line);
		} else if (!isBlank(line.text) && isEnded(last)) {
			close();
			page.push(line);
		} else last.lines.push(line);
	}
	const stray = sections.length > 0 ? [] : page.filter(({ text }) => !isBlank(text));
	close();
	return { entries, stray };
}

/** True when a part of the dump can have no further lines: it is a number or an address. */
function isEnded({ key, lines }: Section): boolean {
	return (key === 'ResultId' || key === 'PLink') && lines.some(({ text }) => !isBlank(text));
}

/** Takes the last line with text off a part: the title of the next page. */
function takeLastText(section: Section): Line[] {
	for (let index = section.lines.length - 1; index > 0; index -= 1) {
		if (!isBlank(section.lines[index]?.text ?? '')) return section.lines.splice(index).slice(0, 1);
	}
	return [];
}

function entryOf(page: Line[], sections: readonly Section[]): TextEntry {
	const children = sections.map(readSection);
	const filled = page.filter(({ text }) => !isBlank(text));
	const line = filled[0]?.number ?? children[0]?.line ?? 1;
	const last = sections.flatMap(({ lines }) => lines).findLast(({ text }) => !isBlank(text));
	const endLine = Math.max(last?.number ?? line, children.at(-1)?.line ?? line);
	return { page: filled, root: { key: '', children, line, endLine }, line, endLine };
}
