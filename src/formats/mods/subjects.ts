/** Subjects with their authority. */
import type { Subject } from '../../record/record.ts';
import { addSubject } from '../draft/subjects.ts';
import { trimmed } from '../marcxml/punctuation.ts';
import { schemeOf } from '../marcxml/thesauri.ts';
import { attributeOf, children, textOf } from '../xml/element.ts';
import type { Element } from '../xml/tree.ts';
import { type Mods, typeOf } from './mods.ts';

const KINDS: Readonly<Record<string, Subject['kind']>> = {
	topic: 'heading',
	geographic: 'place',
	hierarchicalGeographic: 'place',
	temporal: 'period',
	titleInfo: 'work',
	genre: 'genre',
	occupation: 'other',
};

/**
 * Reads each `subject` as one term, its parts joined as libraries print them: `Street photography -- Mexico`. Topics behind the first
 * are qualifiers in MeSH; without an authority each topic is a keyword by itself.
 */
export function readSubjects(mods: Mods): void {
	for (const element of children(mods.root, 'subject')) readSubject(mods, element);
}

function readSubject(mods: Mods, element: Element): void {
	const { draft } = mods;
	const parts = children(element).filter((part) => (Object.hasOwn(KINDS, part.name) || part.name === 'name') && textOf(part) !== '');
	const [first, ...others] = parts;
	if (first === undefined) {
		// Text without parts, as some programs write it.
		const own = children(element).length === 0 ? mods.value(element) : undefined;
		if (own) addSubject(draft, own, { kind: 'keyword' });
		return;
	}
	const authority = attributeOf(element, 'authority') ?? attributeOf(first, 'authority') ?? '';
	const scheme = schemeOf(authority);
	mods.know(element, 'authority');
	if (attributeOf(first, 'authority') === authority) mods.know(first, 'authority');
	const said = (part: Element): string => trimmed(labelOf(mods, part));
	if (scheme === undefined && parts.every(({ name }) => name === 'topic')) {
		for (const part of parts) addSubject(draft, { text: said(part) }, { kind: 'keyword' });
		return;
	}
	const what = { kind: kindOf(first), ...(scheme === undefined ? {} : { scheme }) };
	if (scheme === 'MeSH' && others.length > 0 && others.every(({ name }) => name === 'topic')) {
		const text = said(first);
		for (const part of others) addSubject(draft, { text }, { ...what, qualifier: said(part) });
		return;
	}
	addSubject(draft, { text: parts.map(said).join(' -- ') }, what);
}

function kindOf(part: Element): Subject['kind'] {
	if (part.name === 'name') return typeOf(part) === 'personal' ? 'person' : typeOf(part) === 'corporate' ? 'organisation' : 'other';
	return KINDS[part.name] ?? 'heading';
}

/** The words of a part; names and titles have parts of their own, and so have places within places. */
function labelOf(mods: Mods, part: Element): string {
	mods.know(part, 'type');
	const inner = children(part).filter((element) => element.name !== 'role');
	if (inner.length === 0) {
		const value = mods.value(part, `subject/${part.name}`);
		return value === undefined ? '' : mods.draft.plain(value);
	}
	const texts = inner.flatMap((element) => mods.value(element, `subject/${part.name}/${element.name}`) ?? []);
	return texts
		.map((value) => trimmed(mods.draft.plain(value)))
		.join(part.name === 'name' ? ', ' : part.name === 'titleInfo' ? ' ' : ' -- ');
}
