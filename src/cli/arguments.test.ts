import { describe, expect, test } from 'vitest';
import { commandHelp, readOptions } from './arguments.ts';
import { type Command, commonOptions } from './command.ts';

const command: Command = {
	name: 'build',
	summary: 'make the site',
	options: {
		...commonOptions,
		strict: { type: 'boolean', help: 'stop at errors' },
		format: { type: 'string', value: 'FORMAT', choices: ['terminal', 'json'], help: 'how problems are printed' },
	},
	run: async () => 0,
};

describe('readOptions', () => {
	test('reads values after a blank and after an equals sign', () => {
		expect(readOptions(command, ['--catalogue', 'here', '--format=json', '--strict'])).toEqual({
			catalogue: 'here',
			format: 'json',
			strict: true,
		});
	});

	test('takes the last of an option given twice', () => {
		expect(readOptions(command, ['--catalogue', 'a', '--catalogue', 'b'])['catalogue']).toBe('b');
	});

	test.each([
		[['--catalog', 'x'], 'Unknown option "--catalog". Did you mean "--catalogue"?'],
		[['--formatting'], 'Unknown option "--formatting". Did you mean "--format"?'],
		[['--zzzzzzzzzzzz'], 'Unknown option "--zzzzzzzzzzzz". There are: --catalogue, --help, --strict, --format.'],
		[['--__proto__'], 'Unknown option "--__proto__". There are: --catalogue, --help, --strict, --format.'],
		[['--format', 'jsn'], '"--format" cannot be "jsn". Did you mean "json"?'],
		[['--catalogue'], '"--catalogue" needs a value: --catalogue DIR.'],
		[['--catalogue', '--strict'], '"--catalogue" needs a value: --catalogue DIR.'],
		[['--strict=yes'], '"--strict" takes no value.'],
		[['records'], '"build" takes no arguments, but got "records".'],
	])('refuses %j and says what would be right', (args, message) => {
		expect(() => readOptions(command, args)).toThrow(message);
	});
});

test('the help of a command lists every option with its value', () => {
	expect(commandHelp(command)).toMatchInlineSnapshot(`
		"accession build: make the site

		  --catalogue DIR  folder that holds records/ and content/ (default: this one)
		  -h, --help       show this help
		  --strict         stop at errors
		  --format FORMAT  how problems are printed
		"
	`);
});
