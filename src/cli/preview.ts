import { readSite } from '../loader.ts';
import { astroConfig } from './astro.ts';
import { type Command, commonOptions, UsageError } from './command.ts';
import { catalogueFolder, isBuilt, outputFolder, workFolder } from './folders.ts';
import { portOf, portOption, untilStopped } from './server.ts';

export const preview: Command = {
	name: 'preview',
	summary: 'serve the site that build made, on this machine',
	options: {
		...commonOptions,
		out: { type: 'string', value: 'DIR', help: 'folder of the site (default: dist)' },
		port: portOption,
	},
	async run(options) {
		const folder = await catalogueFolder(options);
		const out = await outputFolder(options, folder);
		const port = portOf(options);
		if (!(await isBuilt(out))) throw new UsageError(`There is no site in "${out}". Run "accession build" first.`);
		const site = await readSite(folder);
		const work = await workFolder(folder, 'preview');
		try {
			const { preview: previewAstro } = await import('astro');
			const server = await previewAstro({ ...astroConfig(work.path, site), outDir: out, server: { port, host: 'localhost' } });
			process.stdout.write(`Serving the catalogue at http://localhost:${server.port}${site.base} (Ctrl+C stops it)\n`);
			await untilStopped();
			await server.stop();
		} finally {
			await work.close();
		}
		return 0;
	},
};
