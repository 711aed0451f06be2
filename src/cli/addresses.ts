import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { toRemember } from '../catalogue/addresses.ts';
import { readRemembered } from '../catalogue/curation/redirects.ts';
import { openSession } from '../session.ts';
import { type Command, commonOptions, UsageError } from './command.ts';
import { catalogueFolder } from './folders.ts';

const FILE = 'content/addresses.yml';

const HEAD = `# Ids of articles that rest on their words, because no record gives them an identifier. Written by "accession addresses".
# Keep it under version control: by it an article is known again when its words were corrected.
`;

export const addresses: Command = {
	name: 'addresses',
	summary: 'remember the addresses of articles without identifiers',
	options: { catalogue: commonOptions.catalogue, help: commonOptions.help },
	about: `Writes ${FILE}: what is remembered there stays, and what is new is added. Run it before publishing, and commit the file.`,
	async run(options) {
		const folder = await catalogueFolder(options);
		const path = join(folder, FILE);
		const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
			if (error.code === 'ENOENT') return undefined;
			throw error;
		});
		const { items, problems } = readRemembered(text, FILE);
		const [fault] = problems;
		// What cannot be read would be lost by writing the file anew.
		if (fault !== undefined) throw new UsageError(`${FILE}:${fault.line}: ${fault.message} Correct it first; nothing was written.`);
		const { catalogue } = await openSession(folder, { git: false }).contents();
		const known = new Map(items.map(({ item }) => [item.id, item]));
		const added = toRemember(catalogue.articles).filter(({ id }) => !known.has(id));
		for (const remembered of added) known.set(remembered.id, remembered);
		const all = [...known.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
		if (added.length > 0) {
			await mkdir(join(folder, 'content'), { recursive: true });
			await writeFile(path, HEAD + stringify(all, { lineWidth: 0 }));
		}
		process.stdout.write(
			added.length === 0
				? `Nothing new: ${all.length} ${all.length === 1 ? 'address is' : 'addresses are'} remembered in ${FILE}.\n`
				: `${added.length} added to ${FILE}, ${all.length} in all. Commit it:\n\n  git add ${FILE} && git commit -m "Remember addresses"\n`,
		);
		return 0;
	},
};
