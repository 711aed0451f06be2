import { accessSync, constants, existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import packaged, { inflate } from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC_CHROME = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/**
 * Starts a browser without a window. Which one: the program that CHROMIUM_PATH names, else the one that npm brings
 * (Linux on x64), else one found on the machine. Fails with what to do when there is none.
 */
export async function launchBrowser(): Promise<Browser> {
	const failures: string[] = [];
	for (const candidate of candidates()) {
		try {
			return await candidate.launch();
		} catch (error) {
			failures.push(`${candidate.name}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
		}
	}
	throw new Error(
		`No browser could be started. Install Chromium or Chrome, or set CHROMIUM_PATH to its program.\n${failures.join('\n') || 'None was found.'}`,
	);
}

interface Candidate {
	name: string;
	launch(): Promise<Browser>;
}

function candidates(): Candidate[] {
	const chosen = process.env['CHROMIUM_PATH'];
	if (chosen) return [{ name: `CHROMIUM_PATH, ${chosen}`, launch: () => start(chosen) }];
	const onMachine = (process.env['PATH'] ?? '')
		.split(delimiter)
		.flatMap((folder) => NAMES.map((name) => join(folder, name)))
		.concat(MAC_CHROME)
		.filter(isProgram);
	return [
		...(process.platform === 'linux' && process.arch === 'x64' ? [{ name: '@sparticuz/chromium', launch: startPackaged }] : []),
		...onMachine.map((path) => ({ name: path, launch: () => start(path) })),
	];
}

function isProgram(path: string): boolean {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

// Not the package's own arguments: they switch web security and the browser's processes off, so that one closed page
// takes the whole browser along.
function start(executablePath: string, env: NodeJS.ProcessEnv = process.env): Promise<Browser> {
	return chromium.launch({ executablePath, args: ['--no-sandbox'], env: environment(env) });
}

function environment(env: NodeJS.ProcessEnv): Record<string, string> {
	return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

async function startPackaged(): Promise<Browser> {
	const home = await unpacked();
	const fonts = process.env['FONTCONFIG_PATH'] ?? (existsSync('/etc/fonts') ? '/etc/fonts' : join(home, 'fonts'));
	const env = { ...process.env, FONTCONFIG_PATH: fonts };
	try {
		return await start(join(home, 'chromium'), env);
	} catch (error) {
		if (!(error instanceof Error && error.message.includes('shared libraries'))) throw error;
		// A machine without NSS: the package brings it along, for another system, but its two libraries stand alone.
		const libraries = join(await within(home, () => inflate(join(packageFolder(), 'bin/al2023.tar.br'))), 'lib');
		const path = [libraries, ...(process.env['LD_LIBRARY_PATH']?.split(':') ?? [])].join(':');
		return await start(join(home, 'chromium'), { ...env, LD_LIBRARY_PATH: path });
	}
}

const packageFolder = () => join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..');

/** Folder with the browser unpacked: one per version, so that another version of the package never meets this one's files. */
async function unpacked(): Promise<string> {
	const { version } = JSON.parse(readFileSync(join(packageFolder(), 'package.json'), 'utf8'));
	const home = join(tmpdir(), `accession-chromium-${version}`);
	if (existsSync(home)) return home;
	// Unpacked aside and moved into place whole: another run must never start half a browser.
	const aside = mkdtempSync(join(tmpdir(), 'accession-chromium-'));
	await within(aside, () => packaged.executablePath());
	try {
		renameSync(aside, home);
	} catch (error) {
		if (!existsSync(home)) throw error;
		rmSync(aside, { recursive: true, force: true });
	}
	return home;
}

/** Runs a step of the package with the temporary folder set to `folder`: the package unpacks there and nowhere else. */
async function within<Result>(folder: string, step: () => Promise<Result>): Promise<Result> {
	const before = process.env['TMPDIR'];
	process.env['TMPDIR'] = folder;
	try {
		return await step();
	} finally {
		if (before === undefined) delete process.env['TMPDIR'];
		else process.env['TMPDIR'] = before;
	}
}
