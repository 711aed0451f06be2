/** Says on stderr how far long work is: a bar that redraws itself on a terminal, a plain line now and then in a log. */
export interface Progress {
	/** Sets how much of a step is done. Steps are said as they come: `Reading records`. */
	step(name: string, done: number, all: number): void;
	/** Ends the step; on a terminal its bar goes away. */
	end(): void;
}

const BAR_WIDTH = 30;
const REDRAW_MS = 100;
/** A log gets a line at most this often, and none for work that is over sooner. */
const LOG_MS = 5_000;

/** Progress on a stream; `now` gives milliseconds, as `performance.now` does. */
export function streamProgress(
	stream: Pick<NodeJS.WriteStream, 'isTTY' | 'write'> = process.stderr,
	now: () => number = () => performance.now(),
): Progress {
	let said = now();
	let drawn = false;
	return {
		step(name, done, all) {
			const interval = stream.isTTY ? REDRAW_MS : LOG_MS;
			if (now() - said < interval) return;
			said = now();
			if (stream.isTTY) {
				const filled = all === 0 ? 0 : Math.min(BAR_WIDTH, Math.round((done / all) * BAR_WIDTH));
				stream.write(`\r\u001b[K${name} ${'█'.repeat(filled)}${'░'.repeat(BAR_WIDTH - filled)} ${done} of ${all}`);
				drawn = true;
			} else stream.write(`${name}: ${done} of ${all}\n`);
		},
		end() {
			if (drawn) stream.write('\r\u001b[K');
			drawn = false;
			said = now();
		},
	};
}
