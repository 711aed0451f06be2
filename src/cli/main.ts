import { add } from './add.ts';
import { addresses } from './addresses.ts';
import { asksForHelp, commandHelp, readArguments, suggestion } from './arguments.ts';
import { build } from './build.ts';
import { check } from './check.ts';
import { type Command, UsageError } from './command.ts';
import { convert } from './convert.ts';
import { dev } from './dev.ts';
import { preview } from './preview.ts';

const commands: readonly Command[] = [build, dev, check, preview, add, convert, addresses];

const usage = [
	'accession: a folder of bibliographic records in, a static evidence catalogue out',
	'',
	...commands.map(({ name, summary }) => `  accession ${name.padEnd(9)} ${summary}`),
	'',
	'  accession COMMAND --help    all options of a command',
	'',
].join('\n');

/** Runs the command line. Returns the exit code: 0 done, 1 an error in the data, 2 wrong use. */
export async function main(args: string[]): Promise<number> {
	const [name, ...rest] = args;
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
