import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

/*
 * Which folder may import what. The order is that of the data, from a record file to a page; imports point upwards only.
 * Files that stand in src/ itself (`loader.ts`) are layers of their own.
 */

interface Layer {
	/** Folders and files below src/ that it may import, besides itself. */
	ours: readonly string[];
	/** The same for `import type`, which leaves no trace in what runs. */
	types?: readonly string[];
	/** npm packages it may import; absent: any. */
	packages?: readonly string[];
}

const READING = ['record', 'problems', 'formats', 'catalogue'];
/** Pages are made from what the session has read. */
const SITE: Layer = {
	ours: [
		'session.ts',
		'catalogue',
		'record',
		'problems',
		'related',
		'citation',
		'formats/citable.ts',
		'formats/*/write.ts',
		'formats/writers.ts',
	],
	types: ['formats'],
};
const MARKUP: Layer = {
	ours: ['site', 'search', 'components', 'layouts', 'styles', 'markdown'],
	types: ['catalogue', 'record', 'problems'],
};

const layers: Readonly<Record<string, Layer>> = {
	record: { ours: [], packages: ['zod'] },
	problems: { ours: [] },
	formats: { ours: ['record', 'problems'] },
	catalogue: { ours: ['record', 'problems'], types: ['formats/index.ts'] },
	// Works as style guides print them.
	citation: { ours: ['record', 'formats/citable.ts'], types: ['catalogue'] },
	// Spellings that the search takes for one are one here.
	related: { ours: ['record', 'catalogue', 'search/british.ts'] },
	markdown: { ours: ['record', 'problems'] },
	// Other people's vocabularies, and what of the records' headings has no name of the curators' yet.
	vocabulary: { ours: ['record', 'problems', 'formats', 'catalogue', 'search/british.ts'] },
	'history.ts': { ours: ['record'], types: ['catalogue'] },
	'prose.ts': { ours: ['markdown'], types: ['catalogue', 'problems'] },
	'memory.ts': { ours: [] },
	'loader.ts': { ours: [...READING, 'markdown', 'history.ts', 'prose.ts', 'memory.ts'] },
	'session.ts': { ours: ['loader.ts'] },
	'collections.ts': { ours: ['loader.ts', 'session.ts'] },
	'content.config.ts': { ours: [...READING, 'markdown', 'loader.ts', 'session.ts', 'collections.ts'] },
	// Record files themselves, changed by those who keep them.
	redact: { ours: READING },
	cli: { ours: [...READING, 'redact', 'markdown', 'vocabulary', 'loader.ts', 'session.ts', 'search', 'site'] },
	site: SITE,
	// The order of lists is one for pages and search.
	// A result is written for its reader in the browser.
	search: {
		ours: [
			'record',
			'site/urls.ts',
			'catalogue/order.ts',
			'catalogue/path-part.ts',
			'catalogue/design.ts',
			'formats/writers.ts',
			'citation',
		],
		types: ['catalogue'],
	},
	components: MARKUP,
	layouts: MARKUP,
	pages: MARKUP,
	endpoints: { ...SITE, ours: [...SITE.ours, 'site', 'search'] },
	help: { ours: [] },
	'env.d.ts': { ours: [] },
};

interface Import {
	from: string;
	/** Path below src/, or the name of a package. */
	to: string;
	ours: boolean;
	typeOnly: boolean;
}

const src = fileURLToPath(new URL('.', import.meta.url));
const files = globSync('**/*.{ts,mjs,astro}', { cwd: src })
	.map((file) => file.replaceAll('\\', '/'))
	.filter((file) => !file.endsWith('.test.ts') && !file.includes('/fixtures/'))
	.sort();

/** The code of a file: all of a module, the front matter and the scripts of an Astro component. */
function codeOf(file: string): string {
	const text = readFileSync(join(src, file), 'utf8');
	if (!file.endsWith('.astro')) return text;
	const frontMatter = /^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '';
	return [
		frontMatter,
		...[...text.matchAll(/<script(?![^>]*type="application)[^>]*>([\s\S]*?)<\/script>/g)].map((script) => script[1] ?? ''),
	].join('\n');
}

const STATEMENT = /^\s*(?:import|export)\s+(type\s+)?(?:([^'";]*?)\s+from\s+)?['"]([^'"]+)['"]/gm;
const DYNAMIC = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

function importsOf(file: string): Import[] {
	const code = codeOf(file).replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
	const found: [string, boolean][] = [];
	for (const [, type, names = '', specifier = ''] of code.matchAll(STATEMENT)) {
		const named = /^\{([\s\S]*)\}$/
			.exec(names.trim())?.[1]
			?.split(',')
			.map((name) => name.trim());
		const allTypes = named?.filter((name) => name !== '').every((name) => name.startsWith('type ')) ?? false;
		found.push([specifier, type !== undefined || allTypes]);
	}
	for (const [, specifier = ''] of code.matchAll(DYNAMIC)) found.push([specifier, false]);
	return found.map(([specifier, typeOnly]) => {
		const ours = specifier.startsWith('.');
		return { from: file, to: ours ? join(dirname(file), specifier.replace(/\?.*$/, '')) : specifier, ours, typeOnly };
	});
}

const imports = files.flatMap(importsOf);

/** The layer a file below src/ belongs to: its first folder, or itself. Pages without markup (`pages/feed.xml.ts`) are endpoints. */
function layerOf(file: string): string {
	if (/^pages\/.*\.ts$/.test(file)) return 'endpoints';
	return file.split('/', 1)[0] ?? file;
}

function isAmong(file: string, allowed: readonly string[]): boolean {
	return allowed.some((entry) => {
		if (entry.includes('*')) return new RegExp(`^${entry.replaceAll('.', '\\.').replace('*', '[^/]+')}$`).test(file);
		return file === entry || file.startsWith(`${entry}/`);
	});
}

describe('layers', () => {
	test('every folder of src/ has its place in the order', () => {
		expect([...new Set(files.map(layerOf))].filter((layer) => !Object.hasOwn(layers, layer))).toEqual([]);
	});

	test('a layer imports only from those it may', () => {
		const wrong = imports.filter(({ from, to, ours, typeOnly }) => {
			const layer = layers[layerOf(from)];
			if (!ours || layer === undefined || to.startsWith('../') || layerOf(to) === layerOf(from)) return false;
			return !isAmong(to, layer.ours) && !(typeOnly && isAmong(to, layer.types ?? []));
		});
		expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
	});

	test('the innermost layer stands on zod and the language alone', () => {
		const wrong = imports.filter(({ from, to, ours }) => {
			const packages = layers[layerOf(from)]?.packages;
			return packages !== undefined && !ours && !packages.includes(to);
		});
		expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
	});

	test('modules that only compute do not touch the disk', () => {
		const pure = ['record', 'problems', 'formats', 'catalogue', 'citation', 'related', 'redact', 'markdown', 'search', 'vocabulary'];
		// Pagefind is fed by this one, and writes its index.
		const rim = ['search/pagefind.ts'];
		const wrong = imports.filter(
			({ from, to }) =>
				pure.includes(layerOf(from)) && !rim.includes(from) && /^(?:node:)?(?:fs|fs\/promises|child_process|net|http|https)$/.test(to),
		);
		expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
	});

	test('every import of ours leads to a file', () => {
		const known = new Set(files);
		const wrong = imports.filter(({ to, ours }) => ours && /\.(?:ts|mjs|astro)$/.test(to) && !to.startsWith('../') && !known.has(to));
		expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
	});

	test('no module imports itself by way of others', () => {
		const edges = new Map<string, string[]>();
		for (const { from, to, ours, typeOnly } of imports) {
			if (ours && !typeOnly) edges.set(from, [...(edges.get(from) ?? []), to]);
		}
		expect(cycles(edges)).toEqual([]);
	});
});

/** Each way that leads back to where it began, found by walking in depth. */
function cycles(edges: ReadonlyMap<string, readonly string[]>): string[] {
	const found: string[] = [];
	const done = new Set<string>();
	const walk = (file: string, way: readonly string[]): void => {
		const start = way.indexOf(file);
		if (start !== -1) found.push([...way.slice(start), file].join(' -> '));
		if (start !== -1 || done.has(file)) return;
		for (const next of edges.get(file) ?? []) walk(next, [...way, file]);
		done.add(file);
	};
	for (const file of edges.keys()) walk(file, []);
	return found;
}

describe('the walk that looks for cycles', () => {
	test('finds one of two modules and one of three', () => {
		const edges = new Map([
			['a', ['b', 'c']],
			['b', ['a']],
			['c', ['d']],
			['d', ['e']],
			['e', ['c']],
		]);
		expect(cycles(edges)).toEqual(['a -> b -> a', 'c -> d -> e -> c']);
	});

	test('takes a module that is reached twice for none', () => {
		const edges = new Map([
			['a', ['b', 'c']],
			['b', ['d']],
			['c', ['d']],
		]);
		expect(cycles(edges)).toEqual([]);
	});
});
