import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { readRecords } from '../loader.ts';
import { type Removal, redactFile } from '../redact/redact.ts';
import { openSession } from '../session.ts';
import { counted } from '../site/wording.ts';
import { type Command, commonOptions } from './command.ts';
import { catalogueFolder } from './folders.ts';

export const redact: Command = {
	name: 'redact',
	summary: 'take abstracts under notice, the notices and e-mail addresses out of the record files',
	options: {
		catalogue: commonOptions.catalogue,
		'dry-run': { type: 'boolean', help: 'say what would be taken out, and change nothing' },
		'keep-abstracts': { type: 'boolean', help: 'take out nothing but e-mail addresses' },
		help: commonOptions.help,
	},
	about:
		'For repositories that are public: what the site does not show stands in records/ all the same. The files are changed in place, and ' +
		'everything else in them stays byte for byte. Earlier commits still hold what was taken out.',
	async run(options) {
		const folder = await catalogueFolder(options);
		const dry = options['dry-run'] === true;
		const { files } = await readRecords(folder);
		const { catalogue } = await openSession(folder, { git: false }).contents();
		const concerned = options['keep-abstracts'] === true ? new Map<string, Set<number>>() : underNotice(catalogue, files);
		const totals = new Map<Removal['what'], number>();
		let failed = 0;
		for (const path of [...new Set(files.map(({ file, archive }) => archive ?? file))].sort()) {
			const bytes = await readFile(join(folder, path));
			const result = redactFile(bytes, path, { entries: concerned.get(path) ?? new Set() });
			if ('message' in result) {
				failed += 1;
				process.stdout.write(`${path}:${result.line}: ${result.message}\n`);
				continue;
			}
			if (result.removals.length === 0) continue;
			for (const { what } of result.removals) totals.set(what, (totals.get(what) ?? 0) + 1);
			for (const { line, what } of result.removals) process.stdout.write(`${path}:${line}: ${what}\n`);
			if (!dry) await writeFile(join(folder, path), result.bytes);
		}
		process.stdout.write(summaryOf(totals, failed, dry));
		return failed > 0 ? 1 : 0;
	},
};

/** The entries of each file whose abstracts are under notice, or are those of a work of which another record is. */
function underNotice(catalogue: Catalogue, files: Awaited<ReturnType<typeof readRecords>>['files']): Map<string, Set<number>> {
	const entries = new Map<string, Set<number>>();
	const add = (file: string, entry: number) => entries.set(file, (entries.get(file) ?? new Set()).add(entry));
	const permitted = new Set<string>();
	for (const { rights, records, permission } of catalogue.articles) {
		if (permission !== undefined) for (const { origin } of records) permitted.add(`${origin.file}#${origin.entry}`);
		else if (rights?.supplied === true) for (const { origin } of records) add(origin.file, origin.entry);
	}
	// Entries that are not published say it themselves.
	for (const read of files) {
		for (const { rights, origin } of 'refused' in read ? [] : read.reading.records) {
			if (rights?.supplied === true && !permitted.has(`${origin.file}#${origin.entry}`)) add(read.file, origin.entry);
		}
	}
	return entries;
}

function summaryOf(totals: ReadonlyMap<Removal['what'], number>, failed: number, dry: boolean): string {
	const parts = [...totals].map(([what, count]) => counted(count, what, what === 'e-mail address' ? 'e-mail addresses' : `${what}s`));
	const did = dry ? 'Would take out' : 'Took out';
	const done = parts.length === 0 ? 'Nothing to take out.\n' : `${did} ${parts.join(', ')}.\n`;
	const left = failed > 0 ? `${counted(failed, 'file')} left as ${failed === 1 ? 'it is' : 'they are'}: see above.\n` : '';
	const next =
		dry || parts.length === 0 ? '' : 'Look at the change with "git diff", and commit it. Earlier commits still hold what was taken out.\n';
	return done + left + next;
}
