import { relative, sep } from 'node:path';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { githubReport } from '../problems/github.ts';
import { jsonReport } from '../problems/json.ts';
import { terminalReport } from '../problems/terminal.ts';
import { type Option, type Options, text } from './command.ts';

/** `--format`, shared by the commands that report problems. */
export const formatOption = {
	type: 'string',
	value: 'FORMAT',
	choices: ['terminal', 'json', 'github'],
	help: 'how problems are printed: terminal (default), json (nothing else on stdout) or github (annotations)',
} as const satisfies Option;

/** Prints what was read and every problem on stdout, in the form asked for. `folder` is the catalogue's. */
export function printReport({ problems, report }: Catalogue, folder: string, options: Options): void {
	const files = report.files.length;
	const colour = process.stdout.isTTY === true && !process.env['NO_COLOR'];
	const format = text(options, 'format');
	if (format === 'json') process.stdout.write(jsonReport(problems, report));
	else if (format === 'github') process.stdout.write(githubReport(problems, report, { files, prefix: belowRepository(folder) }));
	else process.stdout.write(terminalReport(problems, report, { files, colour, width: process.stdout.columns ?? 100 }));
	if (format === undefined || format === 'terminal') printAbstracts(report);
}

function printAbstracts({ abstracts, emailsRemoved, passedOver }: Catalogue['report']): void {
	const lines = [
		`abstracts: ${abstracts.shown} shown (${abstracts.shownUnderNotice} under a supplier’s notice), ${abstracts.withheld} withheld`,
	];
	if (emailsRemoved > 0) lines.push(`e-mail addresses removed: ${emailsRemoved}`);
	if (passedOver.length > 0) lines.push(`passed over, not record files by name: ${passedOver.join(', ')}`);
	process.stdout.write(`${lines.join('\n')}\n`);
}

/** Path of the catalogue below the current folder, which is the repository's in a workflow, with `/` at its end; nothing when they are one. */
function belowRepository(folder: string): string {
	const path = relative(process.cwd(), folder).split(sep).join('/');
	return path === '' || path.startsWith('..') ? '' : `${path}/`;
}
