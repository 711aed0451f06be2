import { type Options, text, UsageError } from './command.ts';

export const portOption = { type: 'string', value: 'PORT', help: 'port on this machine (default: 4321)' } as const;

/** The port asked for. Throws a `UsageError` for what is none. */
export function portOf(options: Options): number {
	const value = text(options, 'port') ?? '4321';
	const port = /^\d+$/.test(value) ? Number(value) : Number.NaN;
	if (!(port >= 0 && port <= 65_535)) throw new UsageError(`"${value}" is not a port; it is a number from 0 to 65535.`);
	return port;
}

/** Waits until the command is told to stop. */
export function untilStopped(): Promise<void> {
	return new Promise((resolve) => {
		for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
	});
}
