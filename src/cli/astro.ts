import { join, relative } from 'node:path';
import type { AstroInlineConfig } from 'astro';
import type { SiteSettings } from '../catalogue/settings.ts';
import { generator, packages } from './folders.ts';

/**
 * Astro's configuration for one catalogue. The root is the catalogue's work folder, so that everything Astro writes
 * beside a project lands there; pages and components are the generator's.
 */
export function astroConfig(work: string, site: SiteSettings): AstroInlineConfig & { base: string; outDir: string } {
	// Astro reports usage to its makers unless it is told not to; nothing here asks a third party for anything.
	process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
	// Astro would take it from the shell for the site's own base path.
	delete process.env['BASE_URL'];
	return {
		// Astro looks for it below the root, so its place is given from there.
		configFile: relative(work, join(generator, 'astro.config.mjs')),
		root: work,
		srcDir: join(work, 'generator', 'src'),
		publicDir: join(generator, 'public'),
		// Below the work folder, not `--out`: what Astro renders with looks for its packages upwards from here.
		outDir: join(work, 'site'),
		cacheDir: join(work, 'cache'),
		base: site.base,
		...(site.url === undefined ? {} : { site: site.url }),
		logLevel: 'error',
		vite: {
			cacheDir: join(work, 'vite'),
			// The generator is reached by a link in the root; by its own path, Astro would lose the styles and scripts of its pages.
			resolve: { preserveSymlinks: true },
			server: {
				// `dev` serves scripts and fonts from where they are, which is outside of the root.
				fs: { allow: [work, generator, packages] },
				// The link to the generator may lead round in a circle: the root can lie inside of it.
				watch: { followSymlinks: false },
			},
		},
	};
}
