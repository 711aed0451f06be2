import type { ParseArgsOptionDescriptor } from 'node:util';

/** One option of a subcommand. `value` names what follows it in the help; absent for switches. */
export interface Option extends ParseArgsOptionDescriptor {
	value?: string;
	/** One line for `--help`. */
	help: string;
	/** The values allowed, where only some are. */
	choices?: readonly string[];
}

export type Options = Readonly<Record<string, string | boolean | undefined>>;

/** What a subcommand is given besides its options, such as files. At least one is needed. */
export interface Positionals {
	/** What each is, as the help writes it: `FILE`. */
	name: string;
	/** One line for `--help`. */
	help: string;
	/** True where several may be given. */
	many: boolean;
}

/** A subcommand. `run` returns the exit code: 0 done, 1 an error in the data, 2 wrong use. */
export interface Command {
	name: string;
	/** One line, in the imperative. */
	summary: string;
	/** Absent where nothing but options is taken. */
	positionals?: Positionals;
	options: Record<string, Option>;
	/** What else there is to know before it is used: whole sentences, printed below the options. */
	about?: string;
	/** `given` is what stands besides the options, in the order given: as many as `positionals` says, so none without. */
	run(options: Options, given: readonly string[]): Promise<number>;
}

/** Wrong use of the command: printed without a stack, exit code 2. */
export class UsageError extends Error {}

/** The options every subcommand has. */
export const commonOptions = {
	catalogue: { type: 'string', value: 'DIR', help: 'folder that holds records/ and content/ (default: this one)' },
	help: { type: 'boolean', short: 'h', help: 'show this help' },
} as const satisfies Record<string, Option>;

/** For commands that read a catalogue whole. */
export const gitOption = {
	'no-git': { type: 'boolean', help: 'leave the history of the repository alone: no dates are taken from it' },
} as const satisfies Record<string, Option>;

/** How a catalogue is to be read. */
export function readingOf(options: Options): { git: boolean } {
	return { git: options['no-git'] !== true };
}

/** An option's text value; undefined when it was not given. */
export function text(options: Options, name: string): string | undefined {
	const value = options[name];
	return typeof value === 'string' ? value : undefined;
}
