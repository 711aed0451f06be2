import type { Engine } from './asked.ts';

/** A method of the engine with what it is called with. */
export type Call = { id: number } & (
	| { method: 'search'; args: Parameters<Engine['search']> }
	| { method: 'hits'; args: Parameters<Engine['hits']> }
	| { method: 'count'; args: Parameters<Engine['count']> }
	| { method: 'histogram'; args: Parameters<Engine['histogram']> }
	| { method: 'numbers'; args: Parameters<Engine['numbers']> }
);

/** What became of a call. */
export type Answer = { id: number; result: unknown } | { id: number; error: string };

/** The search in a worker of its own. Where a browser does not start one, the same search runs in the page. */
export function remoteEngine(): Engine {
	const waiting = new Map<number, { resolve(result: unknown): void; reject(error: Error): void }>();
	const worker = startWorker();
	const noWorker = new Promise<undefined>((resolve) => {
		if (worker) worker.addEventListener('error', () => resolve(undefined));
		else resolve(undefined);
	});
	worker?.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
		const caller = waiting.get(data.id);
		waiting.delete(data.id);
		if ('error' in data) caller?.reject(new Error(data.error));
		else caller?.resolve(data.result);
	});

	let calls = 0;
	let local: Promise<Engine> | undefined;
	async function ask<Result>(method: Call['method'], args: unknown[], locally: (engine: Engine) => Promise<Result>): Promise<Result> {
		const id = ++calls;
		const answer = new Promise<Result>((resolve, reject) => waiting.set(id, { resolve, reject }));
		worker?.postMessage({ id, method, args });
		const result = await Promise.race([answer, noWorker]);
		if (result !== undefined) return result;
		local ??= openHere();
		return locally(await local);
	}
	return {
		search: (...args) => ask('search', args, (engine) => engine.search(...args)),
		hits: (...args) => ask('hits', args, (engine) => engine.hits(...args)),
		count: (...args) => ask('count', args, (engine) => engine.count(...args)),
		histogram: (...args) => ask('histogram', args, (engine) => engine.histogram(...args)),
		numbers: (...args) => ask('numbers', args, (engine) => engine.numbers(...args)),
	};
}

function startWorker(): Worker | undefined {
	try {
		return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
	} catch {
		return undefined;
	}
}

/** The same search without a worker. */
async function openHere(): Promise<Engine> {
	const [{ openEngine }, { openNearWords }] = await Promise.all([import('./engine.ts'), import('./near-words.ts')]);
	return openEngine({ nearWords: openNearWords() });
}
