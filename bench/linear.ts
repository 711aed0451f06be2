import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { wicked } from './shapes/index.ts';
import type { Row } from './table.ts';

/** At twice the size, the reading of a shape is to take less than so many times as long. */
const BUDGET = 3;
/** A shape that takes longer than this to measure, in milliseconds, hangs. */
const PATIENCE = 30_000;

const AnswerSchema = z.union([z.object({ bytes: z.number(), milliseconds: z.number(), ratio: z.number().optional() }), z.string()]);

interface Measured {
	what: string;
	/** Undefined where the reader hung or failed, or is too fast for its time to be told. */
	ratio: number | undefined;
	measured: string;
	met: boolean;
}

/**
 * How the time of each reader grows with the size of each of the wicked shapes: a row for each format with its worst, and one for each
 * shape that is over the budget; with `all`, one for every shape. `only` names the formats to measure; none for all.
 */
export async function shapeRows(all: boolean, only: readonly string[] = []): Promise<Row[]> {
	const rows: Row[] = [];
	for (const { format, shapes } of wicked.filter((one) => only.length === 0 || only.includes(one.format))) {
		const measured = await measureShapes(
			format,
			shapes.map(({ what }) => what),
		);
		const [worst] = measured.toSorted((a, b) => Number(a.met) - Number(b.met) || (b.ratio ?? 0) - (a.ratio ?? 0));
		rows.push({
			what: `${format}, ${shapes.length} shapes; the worst: ${worst?.what ?? ''}`,
			measured: worst?.measured ?? '',
			budget: `under ${BUDGET} times`,
			met: measured.every(({ met }) => met),
		});
		const listed = all ? measured : measured.filter((one) => !one.met && one !== worst);
		rows.push(...listed.map((one) => ({ what: `  ${one.what}`, measured: one.measured, met: one.met })));
	}
	return rows;
}

async function measureShapes(format: string, names: readonly string[]): Promise<Measured[]> {
	let worker = startThread();
	const measured: Measured[] = [];
	for (const [place, what] of names.entries()) {
		const answer = await ask(worker, format, place);
		if (answer === undefined) {
			await worker.terminate();
			worker = startThread();
			measured.push({ what, ratio: undefined, measured: `not read in ${PATIENCE / 1000} s`, met: false });
		} else if (typeof answer === 'string') measured.push({ what, ratio: undefined, measured: answer, met: false });
		else measured.push({ what, ratio: answer.ratio, measured: saying(answer), met: answer.ratio === undefined || answer.ratio < BUDGET });
	}
	await worker.terminate();
	return measured;
}

function saying({ bytes, milliseconds, ratio }: { bytes: number; milliseconds: number; ratio?: number | undefined }): string {
	const size = bytes < 1e6 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
	const grows = ratio === undefined ? 'too fast to tell' : `${ratio.toFixed(2)} times`;
	return `${grows} (${size} in ${Math.round(milliseconds)} ms)`;
}

function startThread(): Worker {
	return new Worker(new URL('growth-thread.ts', import.meta.url));
}

/** What the thread answers for a shape; undefined where it does not in good time. */
function ask(worker: Worker, format: string, place: number): Promise<z.output<typeof AnswerSchema> | undefined> {
	return new Promise((resolve, reject) => {
		const end = (answer: z.output<typeof AnswerSchema> | undefined) => {
			clearTimeout(timer);
			worker.off('error', reject);
			worker.off('message', answered);
			resolve(answer);
		};
		const answered = (message: unknown) => end(AnswerSchema.parse(message));
		const timer = setTimeout(() => end(undefined), PATIENCE);
		worker.on('error', reject);
		worker.on('message', answered);
		worker.postMessage({ format, place });
	});
}
