// What holds for every catalogue. `accession` adds what belongs to one: its folder, address, caches and output.
import { defineConfig } from 'astro/config';

export default defineConfig({
	output: 'static',
	trailingSlash: 'ignore',
	build: { format: 'directory', inlineStylesheets: 'never' },
	devToolbar: { enabled: false },
	// Nothing is optimised or fetched at build time: no image service, no telemetry, no third party.
	image: { service: { entrypoint: 'astro/assets/services/noop' } },
	prerenderConflictBehavior: 'error',
	vite: { build: { assetsInlineLimit: 0 } },
});
