import { add } from './add.ts';
import { addresses } from './addresses.ts';
import { asksForHelp, commandHelp, readArguments, suggestion } from './arguments.ts';
import { build } from './build.ts';
import { check } from './check.ts';
import { type Command, UsageError } from './command.ts';
import { convert } from './convert.ts';
import { dev } from './dev.ts';
import { preview } from './preview.ts';
import { redact } from './redact.ts';
import { subjects } from './subjects.ts';
import { subjectsImport } from './subjects-import.ts';

const commands: readonly Command[] = [build, dev, check, preview, add, convert, redact, addresses, subjects, subjectsImport];

const width = Math.max(...commands.map(({ name }) => name.length));

const usage = [
	'accession: a folder of bibliographic records in, a static evidence catalogue out',
	'',
	...commands.map(({ name, summary }) => `  accession ${name.padEnd(width)} ${summary}`),
	'',
	'  accession COMMAND --help    all options of a command',
	'',
].join('\n');

/** The name of a subcommand, of one word or of two, and what stands behind it. A command with others below it takes nothing but options. */
function commandOf(args: string[]): { name: string | undefined; rest: string[] } {
	const [first, second] = args;
	const isBelow = second !== undefined && !second.startsWith('-') && commands.some(({ name }) => name.startsWith(`${first} `));
	return isBelow ? { name: `${first} ${second}`, rest: args.slice(2) } : { name: first, rest: args.slice(1) };
}

/** Runs the command line. Returns the exit code: 0 done, 1 an error in the data, 2 wrong use. */
export async function main(args: string[]): Promise<number> {
	const { name, rest } = commandOf(args);
	// Whoever reads the output may stop before its end: `accession check | head`.
	process.stdout.on('error', (error) => {
		if (!('code' in error) || error.code !== 'EPIPE') throw error;
	});
	try {
		if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
			process.stdout.write(usage);
			return name === undefined ? 2 : 0;
		}
		const command = commands.find((candidate) => candidate.name === name);
		if (!command) {
			const words = commands.map((candidate) => candidate.name);
			throw new UsageError(`Unknown command "${name}".${suggestion(name, words)}`);
		}
		if (asksForHelp(rest)) {
			process.stdout.write(commandHelp(command));
			return 0;
		}
		const { options, given } = readArguments(command, rest);
		return await command.run(options, given);
	} catch (error) {
		if (!(error instanceof UsageError)) throw error;
		process.stderr.write(
			`${error.message}\nRun "accession ${commands.some((command) => command.name === name) ? `${name} ` : ''}--help" to see what there is.\n`,
		);
		return 2;
	}
}
