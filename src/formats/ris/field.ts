/** One tag of an entry and the ways to read its value. */
/** One tag with its value. Lines are counted from 1 in the file. */
export interface Field {
	/** Tag in capitals: `AU`. */
	tag: string;
	/** What stands on the tag's own line, trimmed. */
	value: string;
	/** The lines that follow without a tag of their own, as they stand, blank lines left out. */
	more: string[];
	line: number;
	endLine: number;
}

/** The whole value on one line: wrapped lines are joined by a blank. */
export function joined(field: Field): string {
	let text = field.value;
	for (const line of field.more) {
		const more = line.trim();
		if (more !== '') text = text === '' ? more : `${text} ${more}`;
	}
	return text;
}

/** The value as the file has it, line by line. */
export function verbatim(field: Field): string {
	return field.more.length === 0 ? field.value : [field.value, ...field.more].join('\n');
}

/**
 * The values of a field that lists several: EndNote writes the tag once and each further value on a line of its own. A line that is indented,
 * or that follows a comma, goes on with the value before.
 */
export function listed(field: Field): string[] {
	if (field.more.length === 0) return field.value === '' ? [] : [field.value];
	const values = [field.value];
	for (const line of field.more) {
		const before = values.at(-1) ?? '';
		if (/^\s/.test(line) || before.endsWith(',')) values[values.length - 1] = `${before} ${line.trim()}`;
		else values.push(line.trim());
	}
	return values.filter((value) => value !== '');
}
