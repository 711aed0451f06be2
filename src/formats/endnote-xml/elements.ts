/** Makes the fields of an EndNote record. */
import type { Field } from '../ris/field.ts';
import { fieldOf } from '../tagged/xml.ts';
import { children, rawTextOf } from '../xml/element.ts';
import type { Element } from '../xml/tree.ts';
import { isTextual, joinedRuns, markedRuns } from './runs.ts';
import { typeNamed } from './type-numbers.ts';

/** Paths whose text may hold markup. */
const MARKED: ReadonlySet<string> = new Set(['titles/title', 'titles/short-title', 'titles/translated-title', 'abstract']);

/** One field for each element that holds text, under its path, and for each attribute that says something. */
export function fieldsOf(record: Element): Field[] {
	const fields = [...attributesOf('', record)];
	for (const child of children(record)) collect(child, '', fields);
	return fields;
}

function collect(element: Element, above: string, fields: Field[]): void {
	const path = above === '' ? element.name : `${above}/${element.name}`;
	switch (path) {
		case 'ref-type':
			fields.push(...typeOf(element));
			return;
		case 'database':
		case 'source-app':
		case 'foreign-keys/key': {
			// Name, version, path and number in one: they say one thing, and the text repeats the name.
			const said = new Set([...element.attributes.values(), joinedRuns(element)].map((text) => text.replace(/\s+/g, ' ').trim()));
			fields.push(fieldOf(path, [...said].join('\r'), element));
			return;
		}
		case 'remote-database-name': {
			// Two databases, where two records were put together.
			const { value, more, ...rest } = fieldOf(path, joinedRuns(element), element);
			fields.push(...[value, ...more].map((line) => ({ ...rest, value: line, more: [] })));
			return;
		}
	}
	fields.push(...attributesOf(path, element));
	if (isTextual(element)) fields.push(fieldOf(path, MARKED.has(path) ? markedRuns(element) : joinedRuns(element), element));
	else {
		const own = element.children.filter((child) => typeof child === 'string').join(' ');
		if (own.trim() !== '') fields.push(fieldOf(path, own, element));
		for (const child of children(element)) collect(child, path, fields);
	}
}

/** The type by its name, or by its number where that is all there is. The number is kept only where it says something else. */
function typeOf(element: Element): Field[] {
	const number = rawTextOf(element).trim();
	const named = typeNamed(number);
	const name = element.attributes.get('name') ?? named;
	const fields = name === undefined ? [] : [fieldOf('ref-type/@name', name, element)];
	return named !== undefined && named.toLowerCase() === name?.toLowerCase() ? fields : [...fields, fieldOf('ref-type', number, element)];
}

function attributesOf(path: string, element: Element): Field[] {
	return [...element.attributes].flatMap(([name, value]) =>
		name.startsWith('xmlns') || value.trim() === '' ? [] : [fieldOf(`${path === '' ? '' : `${path}/`}@${name}`, value, element)],
	);
}
