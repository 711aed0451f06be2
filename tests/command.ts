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

/** Runs a program to its end. Never fails by itself: the exit code tells. */
export function run(program: string, args: readonly string[], options: { cwd?: string; env?: Environment } = {}): Promise<Run> {
	// What Vitest sets for its own workers; a reader's shell has none of it.
	const own = ['NODE_ENV', 'TEST', 'DEV', 'PROD', 'SSR', 'MODE', 'BASE_URL', 'FORCE_COLOR'];
	const inherited = Object.entries(process.env).filter(([name]) => !own.includes(name) && !name.startsWith('VITEST'));
	const all = { ...Object.fromEntries(inherited), NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1', ...options.env };
	const env = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
	const child = spawn(program, args, { cwd: options.cwd ?? root, env, stdio: ['ignore', 'pipe', 'pipe'] });
	const result: Run = { code: -1, stdout: '', stderr: '' };
	for (const name of ['stdout', 'stderr'] as const) {
		child[name].setEncoding('utf8');
		child[name].on('data', (text: string) => {
			result[name] += text;
		});
	}
	return new Promise((resolve, reject) => {
		child.on('error', reject);
		child.on('close', (code) => resolve({ ...result, code: code ?? -1 }));
	});
}

/** Runs `accession` from the sources, as the npm scripts do. */
export function accession(args: readonly string[], options: { cwd?: string; env?: Environment } = {}): Promise<Run> {
	return run(process.execPath, [join(root, 'src/cli/accession.mjs'), ...args], options);
}
