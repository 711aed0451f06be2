import { hasErrors } from '../problems/summary.ts';
import { openSession } from '../session.ts';
import { type Command, commonOptions, gitOption, readingOf } from './command.ts';
import { catalogueFolder } from './folders.ts';
import { streamProgress } from './progress.ts';
import { formatOption, printReport } from './report.ts';

export const check: Command = {
	name: 'check',
	summary: 'read everything, print every problem, build nothing; exit 1 when there is an error',
	options: { ...commonOptions, ...gitOption, format: formatOption },
	async run(options) {
		const folder = await catalogueFolder(options);
		const session = openSession(folder, readingOf(options));
		const progress = streamProgress();
		const { catalogue } = await session.contents((done, all) => progress.step('Reading record files', done, all));
		progress.end();
		printReport(catalogue, folder, options);
		return hasErrors(catalogue.problems) ? 1 : 0;
	},
};
