/** Runs the search beside the page, so that typing and scrolling never wait for it. Answers calls of `remote.ts` in turn. */
import type { Engine } from './asked.ts';
import { openEngine } from './engine.ts';
import { openNearWords } from './near-words.ts';
import type { Answer, Call } from './remote.ts';

let engine: Promise<Engine> | undefined;

addEventListener('message', ({ data }: MessageEvent<Call>) => {
	answer(data).then(
		(result) => reply({ id: data.id, result }),
		(error: unknown) => reply({ id: data.id, error: String(error) }),
	);
});

const reply = (message: Answer) => postMessage(message);

async function answer(call: Call): Promise<unknown> {
	engine ??= openEngine({ nearWords: openNearWords() });
	engine.catch(() => {
		engine = undefined;
	});
	const { search, hits, count, histogram, numbers } = await engine;
	if (call.method === 'search') return search(...call.args);
	if (call.method === 'hits') return hits(...call.args);
	if (call.method === 'histogram') return histogram(...call.args);
	if (call.method === 'numbers') return numbers(...call.args);
	return count(...call.args);
}
