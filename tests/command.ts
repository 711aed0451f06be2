import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the generator. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** How a command ended. */
export interface Run {
	code: number;
	stdout: string;
	stderr: string;
}

/** Variables set on top of the test's own; `undefined` takes one away. */
export type Environment = Readonly<Record<string, string | undefined>>;

interface Options {
	cwd?: string;
	env?: Environment;
}

/** Runs a program to its end. Never fails by itself: the exit code tells. */
export function run(program: string, args: readonly string[], options: Options = {}): Promise<Run> {
	return start(program, args, options).end;
}

const command = join(root, 'src/cli/accession.mjs');

/** Runs `accession` from the sources, as the npm scripts do. */
export function accession(args: readonly string[], options: Options = {}): Promise<Run> {
	return run(process.execPath, [command, ...args], options);
}

/** A server of `accession dev` or `accession preview`. */
export interface Serving {
	/** Address that it says it serves at. */
	url: string;
	/** What it printed so far. */
	printed(): string;
	/** Tells it to stop, as Ctrl+C does, and waits until it has. */
	stop(): Promise<Run>;
}

/** Starts `accession dev` or `preview` on a free port and waits until it says that it is ready. */
export async function serving(args: readonly string[], options: Options = {}): Promise<Serving> {
	const { child, soFar, end } = start(process.execPath, [command, ...args, '--port', '0'], options);
	const ready = new Promise<string>((resolve) => {
		child.stdout.on('data', () => {
			const url = soFar.stdout.match(/Serving the catalogue at (\S+)/)?.[1];
			if (url) resolve(url);
		});
	});
	const early = end.then(({ code, stdout, stderr }) => {
		throw new Error(`It ended with exit code ${code} before it was ready:\n${stdout}\n${stderr}`);
	});
	return {
		url: await Promise.race([ready, early]),
		printed: () => soFar.stdout,
		stop: () => {
			child.kill('SIGINT');
			return end;
		},
	};
}

function start(program: string, args: readonly string[], options: Options) {
	const child = spawn(program, args, { cwd: options.cwd ?? root, env: environment(options.env), stdio: ['ignore', 'pipe', 'pipe'] });
	const soFar: Run = { code: -1, stdout: '', stderr: '' };
	for (const name of ['stdout', 'stderr'] as const) {
		child[name].setEncoding('utf8');
		child[name].on('data', (text: string) => {
			soFar[name] += text;
		});
	}
	const end = new Promise<Run>((resolve, reject) => {
		child.on('error', reject);
		child.on('close', (code) => resolve({ ...soFar, code: code ?? -1 }));
	});
	return { child, soFar, end };
}

/** The variables of a reader's shell: the test's own without what Vitest sets for its workers, then those asked for. */
function environment(changes: Environment = {}): Record<string, string> {
	const own = ['NODE_ENV', 'TEST', 'DEV', 'PROD', 'SSR', 'MODE', 'BASE_URL', 'FORCE_COLOR'];
	const inherited = Object.entries(process.env).filter(([name]) => !own.includes(name) && !name.startsWith('VITEST'));
	const all = { ...Object.fromEntries(inherited), NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1', ...changes };
	return Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
