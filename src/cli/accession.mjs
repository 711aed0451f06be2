#!/usr/bin/env node
// Starts the command on a Node that can run it. A machine may have an older one (Node 20 has neither the APIs that Astro
// needs nor type stripping), so a suitable one comes as the npm package `node`. Plain JavaScript: any Node can read it.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { constants } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
// Node never strips types under node_modules: there, what the package brings compiled is run.
const installed = root.includes(`${sep}node_modules${sep}`);
const main = installed ? join(root, 'lib', 'cli', 'main.js') : join(root, 'src', 'cli', 'main.ts');

/** True for Node 22.18 and newer, the first that runs TypeScript as it is and has all that Astro asks for. */
function suitable(version) {
	const [major = 0, minor = 0] = version.split('.').map(Number);
	return major > 22 || (major === 22 && minor >= 18);
}

/** Path of the Node that the npm package `node` brings, or undefined when it is not installed. */
function broughtNode() {
	try {
		const folder = dirname(createRequire(import.meta.url).resolve('node/package.json'));
		return [join(folder, 'bin', 'node'), join(folder, 'bin', 'node.exe')].find((path) => existsSync(path));
	} catch {
		return undefined;
	}
}

if (suitable(process.versions.node)) {
	process.exitCode = await (await import(main)).main(process.argv.slice(2));
} else {
	const node = broughtNode();
	if (node === undefined) {
		console.error(
			`accession needs Node 22.18 or newer; this is ${process.versions.node}, and the npm package "node" that would bring one is not installed.\nRun "npm ci" (with install scripts allowed), or install a newer Node.`,
		);
		process.exitCode = 2;
	} else {
		const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' });
		for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
		child.on('exit', (code, signal) => {
			process.exitCode = code ?? 128 + (constants.signals[signal] ?? 0);
		});
	}
}
