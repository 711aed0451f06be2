import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What one run of a command took. */
export interface Cost {
	code: number;
	seconds: number;
	/** Peak resident memory of each process that took part, largest first. Empty where the machine has no /proc. */
	peaks: { command: string; bytes: number }[];
	output: string;
}

const SAMPLE_EVERY = 100;

/** Runs a program of Node's to its end and watches the memory of it and of everything it starts. */
export function measure(args: readonly string[], cwd: string): Promise<Cost> {
	const started = performance.now();
	const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
	const peaks = new Map<number, { command: string; bytes: number }>();
	const sample = () => {
		for (const process of family(child.pid ?? -1)) {
			// A process that has just ended still stands in /proc, without its memory.
			const bytes = Math.max(process.peak, peaks.get(process.pid)?.bytes ?? 0);
			peaks.set(process.pid, { command: process.command, bytes });
		}
	};
	const timer = setInterval(sample, SAMPLE_EVERY);
	let output = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding('utf8');
		stream.on('data', (text: string) => {
			output += text;
		});
	}
	return new Promise((resolve, reject) => {
		child.on('error', reject);
		child.on('close', (code) => {
			clearInterval(timer);
			resolve({
				code: code ?? -1,
				seconds: (performance.now() - started) / 1000,
				peaks: [...peaks.values()].sort((a, b) => b.bytes - a.bytes),
				output,
			});
		});
	});
}

interface Running {
	pid: number;
	parent: number;
	command: string;
	peak: number;
}

/** A process and all that descend from it, from Linux's /proc; nothing on other systems. */
function family(root: number): Running[] {
	const all = running();
	const pids = new Set([root]);
	// A child may be listed before its parent, so the list is gone through until nothing is added.
	for (let size = 0; size !== pids.size; ) {
		size = pids.size;
		for (const process of all) if (pids.has(process.parent)) pids.add(process.pid);
	}
	return all.filter((process) => pids.has(process.pid));
}

function running(): Running[] {
	let names: string[];
	try {
		names = readdirSync('/proc');
	} catch {
		return [];
	}
	return names.filter((name) => /^\d+$/.test(name)).flatMap((name) => status(name) ?? []);
}

/** Reads `Name`, `PPid` and `VmHWM` (the peak, in kB) of a process; it may be gone by now. */
function status(pid: string): Running | undefined {
	let text: string;
	try {
		text = readFileSync(`/proc/${pid}/status`, 'utf8');
	} catch {
		return undefined;
	}
	const field = (name: string) => text.match(new RegExp(`^${name}:\\s*(\\S+)`, 'm'))?.[1];
	return { pid: Number(pid), parent: Number(field('PPid')), command: field('Name') ?? '?', peak: Number(field('VmHWM') ?? 0) * 1024 };
}
