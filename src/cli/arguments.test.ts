import { describe, expect, test } from 'vitest';
import { asksForHelp, commandHelp, readArguments } from './arguments.ts';
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

const taking: Command = { ...command, name: 'add', positionals: { name: 'FILE', help: 'an export', many: true } };

describe('readArguments', () => {
	test('reads values after a blank and after an equals sign', () => {
		expect(readArguments(command, ['--catalogue', 'here', '--format=json', '--strict'])).toEqual({
			options: { catalogue: 'here', format: 'json', strict: true },
			given: [],
		});
	});

	test('takes the last of an option given twice', () => {
		expect(readArguments(command, ['--catalogue', 'a', '--catalogue', 'b']).options['catalogue']).toBe('b');
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
		expect(() => readArguments(command, args)).toThrow(message);
	});

	test('gives what stands besides the options in its order, wherever the options stand', () => {
		expect(readArguments(taking, ['b.ris', '--strict', 'a b.ris', '--catalogue', 'x', '-'])).toEqual({
			options: { strict: true, catalogue: 'x' },
			given: ['b.ris', 'a b.ris', '-'],
		});
	});

	test('takes all behind -- for names', () => {
		expect(readArguments(taking, ['--strict', '--', '-x.ris', '--help', '--'])).toEqual({
			options: { strict: true },
			given: ['-x.ris', '--help', '--'],
		});
	});

	test.each([
		[[], '"add" needs a FILE: accession add FILE...'],
		[['--strict'], '"add" needs a FILE: accession add FILE...'],
		[['-x.ris'], 'A FILE that begins with a dash is written behind --.'],
		[['a.ris', '--strcit'], 'Did you mean "--strict"?'],
	])('refuses %j where files are wanted', (args, message) => {
		expect(() => readArguments(taking, args)).toThrow(message);
	});

	test('refuses more than the one that is wanted', () => {
		const one: Command = { ...taking, positionals: { name: 'FILE', help: 'an export', many: false } };
		expect(readArguments(one, ['a']).given).toEqual(['a']);
		expect(() => readArguments(one, ['a', 'b'])).toThrow('"add" takes one FILE, but got "b" too.');
	});
});

test('the help is asked for before a --, not behind it', () => {
	expect([['-h'], ['a', '--help'], ['--', '-h'], ['a'], []].map(asksForHelp)).toEqual([true, true, false, false, false]);
});

test('the help of a command that takes files says so, and what else there is to know', () => {
	expect(commandHelp({ ...taking, options: {}, about: `${'It never commits by itself. '.repeat(5).trim()}` })).toMatchInlineSnapshot(`
		"accession add FILE...: make the site

		  FILE...  an export

		It never commits by itself. It never commits by itself. It never commits by itself. It never commits
		by itself. It never commits by itself.
		"
	`);
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
