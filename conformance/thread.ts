/** Reads the files whose paths it is sent, so that a reader that hangs can be ended from outside. Answers in the shape of `AnswerSchema`. */
import { readFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { readFiles } from '../src/formats/index.ts';
import type { Answer } from './reading.ts';

parentPort?.on('message', ({ path, name }: { path: string; name: string }) => parentPort?.postMessage(answer(path, name)));

function answer(path: string, name: string): Answer {
	try {
		const { files } = readFiles(readFileSync(path), name);
		return {
			files: files.map((read) => {
				if ('refused' in read) return { file: read.file, records: [], quarantined: [], problems: [], refused: read.refused.kind };
				const { records, quarantined, problems } = read.reading;
				return {
					file: read.file,
					format: read.format.name,
					records: records.map((record) => ({ ...record })),
					quarantined,
					problems: problems.map((problem) => ({ ...problem })),
				};
			}),
		};
	} catch (error) {
		return { crashed: error instanceof Error ? error.message : String(error) };
	}
}
