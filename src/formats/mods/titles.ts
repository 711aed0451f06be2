/** Titles, of the work and of what it is part of. */
import type { Value } from '../draft/draft.ts';
import { addAlternativeTitle, addTitle, setText } from '../draft/publication.ts';
import { children } from '../xml/element.ts';
import type { Element } from '../xml/tree.ts';
import { type Mods, typeOf } from './mods.ts';

/** Reads the first title without a type as the title; abbreviated, translated, alternative and uniform ones as what they are. */
export function readTitles(mods: Mods): void {
	const { draft, root } = mods;
	const all = children(root, 'titleInfo');
	const proper = all.find((element) => typeOf(element) === '') ?? all.find((element) => typeOf(element) !== 'abbreviated');
	for (const element of proper === undefined ? all : [proper, ...all.filter((other) => other !== proper)]) {
		const title = titleOf(mods, element);
		if (title === undefined) continue;
		if (element === proper) addTitle(draft, title);
		else if (typeOf(element) === 'abbreviated') setText(draft, 'titleShort', title);
		else addAlternativeTitle(draft, title);
	}
}

/** A title with what belongs to it: `The`, the title, its subtitle, number and name of the part. */
export function titleOf(mods: Mods, element: Element): Value | undefined {
	const [main] = mods.values(element, 'title');
	if (main === undefined) return undefined;
	mods.know(element, 'type');
	const said = (name: string): string[] => mods.values(element, name).map(({ text }) => text);
	let text = main.text;
	for (const article of said('nonSort')) text = /['’[(]$/.test(article) ? article + text : `${article} ${text}`;
	for (const subtitle of said('subTitle')) text += /[?!:.]$/.test(text) ? ` ${subtitle}` : `: ${subtitle}`;
	for (const part of [...said('partNumber'), ...said('partName')]) text += /[?!.]$/.test(text) ? ` ${part}` : `. ${part}`;
	return { ...main, text };
}
