/** The text of an element, which EndNote cuts into runs of one style each. */
import { children, hasOwnText, rawTextOf } from '../xml/element.ts';
import type { Element } from '../xml/tree.ts';

/** Faces that say something of the text. Bold, underline and colour are somebody's own. */
const FACES: readonly (readonly [RegExp, string])[] = [
	[/\bitalic\b/, 'i'],
	[/\bsuperscript\b/, 'sup'],
	[/\bsubscript\b/, 'sub'],
];

/** True for an element that holds text, in runs or as it stands, and no other element. */
export function isTextual(element: Element): boolean {
	const inner = children(element);
	return inner.every(({ name }) => name === 'style') && (inner.length > 0 || hasOwnText(element));
}

/** The runs of an element joined in their order. Blanks between runs only lay the file out; those within them count. */
export function joinedRuns(element: Element): string {
	return runsOf(element)
		.map(({ text }) => text)
		.join('');
}

/** The same with italics, subscript and superscript as HTML. Where the whole text has one face, it says nothing. */
export function markedRuns(element: Element): string {
	const runs = runsOf(element);
	const faces = new Set(runs.filter(({ text }) => text.trim() !== '').map(({ face }) => face));
	if (faces.size < 2) return joinedRuns(element);
	let marked = '';
	let open = '';
	for (const { text, face } of runs) {
		if (face !== open) marked += closing(open) + opening(face);
		open = face;
		marked += text;
	}
	return marked + closing(open);
}

interface Run {
	text: string;
	/** Tags that the face stands for, with blanks between them: `i sup`. */
	face: string;
}

function runsOf(element: Element): Run[] {
	const styled = element.children.some((child) => typeof child !== 'string');
	return element.children.flatMap((child): Run[] => {
		if (typeof child !== 'string') return [{ text: rawTextOf(child), face: faceOf(child) }];
		return styled && child.trim() === '' ? [] : [{ text: child, face: '' }];
	});
}

function faceOf(style: Element): string {
	const written = style.attributes.get('face') ?? '';
	return FACES.filter(([pattern]) => pattern.test(written))
		.map(([, tag]) => tag)
		.join(' ');
}

const tagsOf = (face: string): string[] => (face === '' ? [] : face.split(' '));
const opening = (face: string): string =>
	tagsOf(face)
		.map((tag) => `<${tag}>`)
		.join('');
const closing = (face: string): string =>
	tagsOf(face)
		.reverse()
		.map((tag) => `</${tag}>`)
		.join('');
