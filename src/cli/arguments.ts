import { parseArgs } from 'node:util';
import { nearest } from '../problems/nearest.ts';
import { type Command, type Option, type Options, UsageError } from './command.ts';

/** ` Did you mean "x"?`, or what there is to choose from. */
export function suggestion(word: string, candidates: readonly string[]): string {
	// `--output` for `--out`: too many letters apart for a slip, but meant all the same.
	const longer = candidates.find((candidate) => word.startsWith(candidate) || (word.length > 3 && candidate.startsWith(word)));
	const near = nearest(word, candidates) ?? longer;
	return near === undefined ? ` There are: ${candidates.join(', ')}.` : ` Did you mean "${near}"?`;
}

/** Reads a subcommand's options. Throws a `UsageError` that names the nearest valid option or value. */
export function readOptions(command: Command, args: string[]): Options {
	const names = Object.keys(command.options).map((name) => `--${name}`);
	const { values, tokens } = parseArgs({ args, options: command.options, strict: false, tokens: true, allowPositionals: true });
	for (const token of tokens) {
		if (token.kind === 'positional') throw new UsageError(`"${command.name}" takes no arguments, but got "${token.value}".`);
		if (token.kind !== 'option') continue;
		const option: Option | undefined = Object.hasOwn(command.options, token.name) ? command.options[token.name] : undefined;
		if (!option) throw new UsageError(`Unknown option "${token.rawName}".${suggestion(token.rawName, names)}`);
		if (option.type === 'boolean' && token.value !== undefined) throw new UsageError(`"${token.rawName}" takes no value.`);
		if (option.type === 'string' && (token.value === undefined || (!token.inlineValue && token.value.startsWith('--'))))
			throw new UsageError(`"${token.rawName}" needs a value: ${token.rawName} ${option.value ?? 'VALUE'}.`);
		if (option.choices && !option.choices.includes(token.value ?? ''))
			throw new UsageError(`"${token.rawName}" cannot be "${token.value}".${suggestion(token.value ?? '', option.choices)}`);
	}
	return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Array.isArray(value) ? value.at(-1) : value]));
}

/** The help of one subcommand. */
export function commandHelp(command: Command): string {
	const rows = Object.entries(command.options).map(([name, option]): [string, string] => [
		`${option.short ? `-${option.short}, ` : ''}--${name}${option.value ? ` ${option.value}` : ''}`,
		option.help,
	]);
	const width = Math.max(...rows.map(([left]) => left.length));
	return [
		`accession ${command.name}: ${command.summary}`,
		'',
		...rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`),
		'',
	].join('\n');
}
