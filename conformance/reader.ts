import { Worker } from 'node:worker_threads';
import { AnswerSchema, type ReadFile } from './reading.ts';

/** What became of one file on the disk: read, or a reader that threw or ran longer than it may. */
export type Outcome = { files: ReadFile[] } | { fault: string };

export interface Reader {
	/** Reads one file of the disk; `name` is the path that origins and problems name. */
	read(path: string, name: string): Promise<Outcome>;
	close(): Promise<void>;
}

/** Starts a thread that reads files one after another. A file that takes longer than `patience` milliseconds ends the thread; the next one gets a new thread. */
export function startReader(patience: number): Reader {
	let worker = startThread();
	return {
		async read(path, name) {
			const outcome = await ask(worker, path, name, patience);
			if ('fault' in outcome) {
				await worker.terminate();
				worker = startThread();
			}
			return outcome;
		},
		async close() {
			await worker.terminate();
		},
	};
}

function startThread(): Worker {
	return new Worker(new URL('thread.ts', import.meta.url));
}

function ask(worker: Worker, path: string, name: string, patience: number): Promise<Outcome> {
	return new Promise((resolve) => {
		const end = (outcome: Outcome) => {
			clearTimeout(timer);
			worker.off('error', failed);
			worker.off('message', answered);
			resolve(outcome);
		};
		const failed = (error: Error) => end({ fault: `crash: ${error.message}` });
		const answered = (message: unknown) => {
			const { data, error } = AnswerSchema.safeParse(message);
			if (!data) end({ fault: `crash: a reading that is none: ${error.message}` });
			else end('crashed' in data ? { fault: `crash: ${data.crashed}` } : data);
		};
		const timer = setTimeout(() => end({ fault: `hang: not read after ${patience / 1000} s` }), patience);
		worker.on('error', failed);
		worker.on('message', answered);
		worker.postMessage({ path, name });
	});
}
