/** Makes the fields of an EBSCOhost record. */
import type { Field } from '../ris/field.ts';
import { fieldOf } from '../tagged/xml.ts';
import { children, hasOwnText, rawTextOf } from '../xml/element.ts';
import type { Element } from '../xml/tree.ts';

/** Elements in running text. */
export const INLINE: readonly string[] = ['i', 'b', 'u', 'em', 'strong', 'sub', 'sup', 'italic', 'bold', 'subscript', 'superscript', 'br'];
const isInline = ({ name }: Element): boolean => INLINE.includes(name);

/** Paths whose text may hold markup. */
const MARKED: ReadonlySet<string> = new Set(['artinfo/tig/atl', 'artinfo/tig/otl', 'bkinfo/btl', 'dissinfo/disstl', 'artinfo/ab']);
/** Elements whose type is part of their name. */
const TYPED: ReadonlySet<string> = new Set(['ui', 'an', 'jid', 'subj']);

/** One field for each element that holds text, under its path, and for each attribute that says something. */
export function fieldsOf(record: Element): Field[] {
	const fields = attributesOf('', record);
	for (const child of children(record)) collect(child, '', fields);
	return fields;
}

function collect(element: Element, above: string, fields: Field[]): void {
	const path = pathOf(element, above);
	if (path === 'abody') {
		fields.push({ tag: path, value: rawTextOf(element).trim(), more: [], line: element.line, endLine: element.endLine });
		return;
	}
	if (path === 'artinfo/formats/fmt') fields.push(fieldOf(path, element.attributes.get('type') ?? '', element));
	fields.push(...attributesOf(path, element, TYPED.has(element.name) || element.name === 'fmt' ? 'type' : undefined));
	const inner = children(element);
	if (path === 'artinfo/aug/au' || path === 'artinfo/aug/affil') fields.push(...markedOf(element, path));
	else if (inner.every(isInline) && (inner.length > 0 || hasOwnText(element))) {
		fields.push(fieldOf(path, MARKED.has(path) ? markupOf(element) : rawTextOf(element), element));
	} else {
		const own = element.children.filter((child) => typeof child === 'string').join(' ');
		if (own.trim() !== '') fields.push(fieldOf(path, own, element));
		for (const child of inner) collect(child, path === 'header/controlInfo' ? '' : path, fields);
	}
}

function pathOf(element: Element, above: string): string {
	const type = TYPED.has(element.name) ? element.attributes.get('type')?.trim().toLowerCase() : undefined;
	return `${above === '' ? '' : `${above}/`}${element.name}${type ? `[${type}]` : ''}`;
}

/** A name or an institution, and the marks by which they are tied, which stand raised beside them. */
function markedOf(element: Element, path: string): Field[] {
	const marks = children(element).filter(({ name }) => name === 'sup' || name === 'superscript');
	const text = element.children
		.map((child) => (typeof child === 'string' ? child : marks.includes(child) ? ' ' : rawTextOf(child)))
		.join('');
	return [fieldOf(path, text, element), ...marks.map((mark) => fieldOf(`${path}/mark`, rawTextOf(mark), element))];
}

/** Mixed content as text with tags, which the fields for markup read. */
function markupOf(element: Element): string {
	return element.children
		.map((child) => (typeof child === 'string' ? child : `<${child.name}>${markupOf(child)}</${child.name}>`))
		.join('');
}

function attributesOf(path: string, element: Element, without?: string): Field[] {
	return [...element.attributes].flatMap(([name, value]) =>
		name === without || name.startsWith('xmlns') || value.trim() === ''
			? []
			: [fieldOf(`${path === '' ? '' : `${path}/`}@${name}`, value, element)],
	);
}
