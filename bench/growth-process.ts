/** Measures one shape after another, so that a reader that hangs can be ended from outside. Answers with a `Growth`, or with what went wrong as a text. */
import { type Growth, measureGrowth } from './growth.ts';
import { wicked } from './shapes/index.ts';

process.on('message', ({ format, place }: { format: string; place: number }) => process.send?.(answer(format, place)));

function answer(format: string, place: number): Growth | string {
	const shape = wicked.find((one) => one.format === format)?.shapes[place];
	if (!shape) return 'There is no such shape.';
	try {
		return measureGrowth(shape, format);
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
}
