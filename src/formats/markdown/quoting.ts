/** A key at the beginning of a line with a value on it that is not quoted, no list, no block, no anchor and no reference. */
const LINE = /^([\p{L}_][\p{L}\p{N}_-]*:[ \t]+)([^\s"'[\]{}>|&*!%@`#].*)$/u;

/**
 * Sets values in quotation marks that hold a colon and a blank, or end with a colon, as a title easily does (`title: Tea: a trial`) and
 * YAML cannot have. `lines` are the lines that were changed, counted from 1; no line is added or lost.
 */
export function quoteColons(yaml: string): { yaml: string; lines: number[] } {
	const lines: number[] = [];
	const written = yaml.split('\n');
	const quoted = written.map((line, at) => {
		const [, before, value] = LINE.exec(line) ?? [];
		// What goes on in the next line is not to be closed in this one.
		if (before === undefined || value === undefined || /^[ \t]+\S/.test(written[at + 1] ?? '')) return line;
		if (!/:(?:\s|$)/.test(value)) return line;
		lines.push(at + 1);
		return before + JSON.stringify(value.trim());
	});
	return { yaml: quoted.join('\n'), lines };
}
