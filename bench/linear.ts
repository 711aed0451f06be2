import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { z } from 'zod';
import { wicked } from './shapes/index.ts';
import type { Row } from './table.ts';

/** At twice the size, the reading of a shape is to take less than so many times as long. */
const BUDGET = 3;
/** A shape that takes longer than this to measure, in milliseconds, hangs. */
const PATIENCE = 30_000;
/** As many formats at a time as there are cores, and no more, since memory is shared by all. */
const LANES = Math.min(4, availableParallelism());
/**
 * What a reader leaves behind is cleared away within its own time and often: with the usual 16 MB between two clearings, a text that is
 * read without any and one of twice its size that is read with two of them differ by more than their size.
 */
const CLEARING = ['--single-threaded-gc', '--min-semi-space-size=1', '--max-semi-space-size=1'];

const AnswerSchema = z.union([
	z.object({ bytes: z.number(), milliseconds: z.number(), ratio: z.number().optional(), before: z.number().optional() }),
	z.string(),
]);

type Answer = z.output<typeof AnswerSchema>;

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
	const asked = wicked.filter(({ format }) => only.length === 0 || only.includes(format));
	const answers = new Map<string, Measured[]>();
	// The longest first, so that no lane is left with one at the end.
	const waiting = asked.toSorted((a, b) => b.shapes.length - a.shapes.length);
	const lane = async (): Promise<void> => {
		for (let next = waiting.shift(); next; next = waiting.shift()) {
			const names = next.shapes.map(({ what }) => what);
			answers.set(next.format, await measureShapes(next.format, names));
		}
	};
	await Promise.all(Array.from({ length: LANES }, lane));
	return asked.flatMap(({ format }) => rowsOf(format, answers.get(format) ?? [], all));
}

function rowsOf(format: string, measured: readonly Measured[], all: boolean): Row[] {
	const [worst] = measured.toSorted((a, b) => Number(a.met) - Number(b.met) || (b.ratio ?? 0) - (a.ratio ?? 0));
	const listed = all ? measured : measured.filter((one) => !one.met && one !== worst);
	return [
		{
			what: `${format}, ${measured.length} shapes; the worst: ${worst?.what ?? ''}`,
			measured: worst?.measured ?? '',
			budget: `under ${BUDGET} times`,
			met: measured.every(({ met }) => met),
		},
		...listed.map((one) => ({ what: `  ${one.what}`, measured: one.measured, met: one.met })),
	];
}

async function measureShapes(format: string, names: readonly string[]): Promise<Measured[]> {
	let child = startProcess();
	const measured: Measured[] = [];
	for (const [place, what] of names.entries()) {
		const answer = await ask(child, format, place);
		if (answer === undefined) {
			child.kill('SIGKILL');
			child = startProcess();
			measured.push({ what, ratio: undefined, measured: `not read in ${PATIENCE / 1000} s`, met: false });
		} else if (typeof answer === 'string') measured.push({ what, ratio: undefined, measured: answer, met: false });
		else measured.push({ what, ratio: answer.ratio, measured: saying(answer), met: answer.ratio === undefined || answer.ratio < BUDGET });
	}
	child.kill();
	return measured;
}

function saying({ bytes, milliseconds, ratio, before }: Exclude<Answer, string>): string {
	const size = bytes < 1e6 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
	const grows = ratio === undefined ? 'too fast to tell' : `${ratio.toFixed(2)} times`;
	const smaller = before === undefined ? '' : `; up to ${before.toFixed(2)} below that`;
	return `${grows} (${size} in ${Math.round(milliseconds)} ms${smaller})`;
}

function startProcess(): ChildProcess {
	return fork(new URL('growth-process.ts', import.meta.url), { execArgv: CLEARING });
}

/** What the process answers for a shape; undefined where it does not in good time, or ends. */
function ask(child: ChildProcess, format: string, place: number): Promise<Answer | undefined> {
	return new Promise((resolve) => {
		const end = (answer: Answer | undefined) => {
			clearTimeout(timer);
			child.off('message', answered);
			child.off('exit', ended);
			resolve(answer);
		};
		const answered = (message: unknown) => end(AnswerSchema.parse(message));
		const ended = () => end(undefined);
		const timer = setTimeout(ended, PATIENCE);
		child.on('message', answered);
		child.on('exit', ended);
		child.send({ format, place });
	});
}
