import { z } from 'zod';

/** A record as plain data: where it stands, its text, and whatever else the reader put in it. */
const RecordSchema = z.looseObject({
	title: z.string(),
	authors: z.array(z.looseObject({ family: z.string().optional(), literal: z.string().optional() })),
	issued: z.string().optional(),
	page: z.string().optional(),
	doi: z.string().optional(),
	origin: z.looseObject({ entry: z.int(), line: z.int(), endLine: z.int(), archive: z.string().optional() }),
	raw: z.string(),
});
export type ReadRecord = z.output<typeof RecordSchema>;

const ProblemSchema = z.looseObject({
	kind: z.string(),
	severity: z.enum(['error', 'warning', 'note']),
	line: z.int(),
	endLine: z.int().optional(),
	message: z.string(),
	actual: z.string().optional(),
	expected: z.string().optional(),
});
export type ReadProblem = z.output<typeof ProblemSchema>;

/** What the readers made of one file, as plain data. Either `format` is set or `refused` is. */
export const ReadFileSchema = z.object({
	file: z.string(),
	format: z.string().optional(),
	records: z.array(RecordSchema),
	quarantined: z.array(z.object({ line: z.int(), endLine: z.int() })),
	problems: z.array(ProblemSchema),
	refused: z.string().optional(),
});
export type ReadFile = z.output<typeof ReadFileSchema>;

/** What the thread that reads answers for one file on the disk. */
export const AnswerSchema = z.union([z.object({ files: z.array(ReadFileSchema) }), z.object({ crashed: z.string() })]);
export type Answer = z.output<typeof AnswerSchema>;
