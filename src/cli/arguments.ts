import { parseArgs } from 'node:util';
import { nearest } from '../problems/nearest.ts';
import { wrap } from '../problems/wrap.ts';
import { type Command, type Option, type Options, type Positionals, UsageError } from './command.ts';

/** ` Did you mean "x"?`, or what there is to choose from. */
export function suggestion(word: string, candidates: readonly string[]): string {
	// `--output` for `--out`: too many letters apart for a slip, but meant all the same.
	const longer = candidates.find((candidate) => word.startsWith(candidate) || (word.length > 3 && candidate.startsWith(word)));
	const near = nearest(word, candidates) ?? longer;
	return near === undefined ? ` There are: ${candidates.join(', ')}.` : ` Did you mean "${near}"?`;
}

/** What stood behind the name of a subcommand. */
export interface Arguments {
	options: Options;
	/** What stood besides the options, in the order given; as many as the command takes. */
	given: string[];
}

/** Reads what stands behind the name of a subcommand. Throws a `UsageError` that names the nearest valid option or value, or what is missing. */
export function readArguments(command: Command, args: string[]): Arguments {
	const { positionals } = command;
	const names = Object.keys(command.options).map((name) => `--${name}`);
	const { values, tokens } = parseArgs({ args, options: command.options, strict: false, tokens: true, allowPositionals: true });
	const given: string[] = [];
	for (const token of tokens) {
		if (token.kind === 'positional') {
			if (positionals === undefined) throw new UsageError(`"${command.name}" takes no arguments, but got "${token.value}".`);
			if (!positionals.many && given.length > 0)
				throw new UsageError(`"${command.name}" takes one ${positionals.name}, but got "${token.value}" too.`);
			given.push(token.value);
		}
		if (token.kind !== 'option') continue;
		const option: Option | undefined = Object.hasOwn(command.options, token.name) ? command.options[token.name] : undefined;
		if (!option) {
			const dash =
				positionals && !token.rawName.startsWith('--') ? ` A ${positionals.name} that begins with a dash is written behind --.` : '';
			throw new UsageError(`Unknown option "${token.rawName}".${suggestion(token.rawName, names)}${dash}`);
		}
		if (option.type === 'boolean' && token.value !== undefined) throw new UsageError(`"${token.rawName}" takes no value.`);
		if (option.type === 'string' && (token.value === undefined || (!token.inlineValue && token.value.startsWith('--'))))
			throw new UsageError(`"${token.rawName}" needs a value: ${token.rawName} ${option.value ?? 'VALUE'}.`);
		if (option.choices && !option.choices.includes(token.value ?? ''))
			throw new UsageError(`"${token.rawName}" cannot be "${token.value}".${suggestion(token.value ?? '', option.choices)}`);
	}
	if (positionals !== undefined && given.length === 0)
		throw new UsageError(`"${command.name}" needs a ${positionals.name}: accession ${command.name} ${written(positionals)}.`);
	const options = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Array.isArray(value) ? value.at(-1) : value]));
	return { options, given };
}

/** True when the help is asked for: before a `--`, behind which everything is a name. */
export function asksForHelp(args: readonly string[]): boolean {
	const end = args.indexOf('--');
	return (end === -1 ? args : args.slice(0, end)).some((arg) => arg === '--help' || arg === '-h');
}

/** `FILE...` */
function written({ name, many }: Positionals): string {
	return many ? `${name}...` : name;
}

/** How wide the sentences of a help are set. */
const WIDTH = 100;

/** The help of one subcommand. */
export function commandHelp({ name, summary, positionals, options, about }: Command): string {
	const rows = Object.entries(options).map(([name, option]): [string, string] => [
		`${option.short ? `-${option.short}, ` : ''}--${name}${option.value ? ` ${option.value}` : ''}`,
		option.help,
	]);
	if (positionals) rows.unshift([written(positionals), positionals.help]);
	const width = Math.max(...rows.map(([left]) => left.length));
	return [
		`accession ${name}${positionals ? ` ${written(positionals)}` : ''}: ${summary}`,
		'',
		...rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`),
		'',
		...(about === undefined ? [] : [...wrap(about, WIDTH), '']),
	].join('\n');
}
