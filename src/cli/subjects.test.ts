import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Command, Options } from './command.ts';
import { subjects } from './subjects.ts';
import { subjectsImport } from './subjects-import.ts';

let folder: string;

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'accession-subjects-'));
	await put(
		'records/a.ris',
		'TY  - JOUR\nTI  - One\nKW  - Green tea\nKW  - Cups\nER  - \nTY  - JOUR\nTI  - Two\nKW  - Tea, green\nKW  - CUPS\nER  - \nTY  - JOUR\nTI  - Three\nKW  - Cups\nKW  - Cup\nER  - \n',
	);
});

afterEach(async () => {
	vi.restoreAllMocks();
	await rm(folder, { recursive: true, force: true });
});

async function put(path: string, text: string | Uint8Array): Promise<string> {
	const file = join(folder, path);
	await mkdir(dirname(file), { recursive: true });
	await writeFile(file, text);
	return file;
}

async function run(command: Command, options: Options = {}, given: string[] = []): Promise<{ code: number; out: string; err: string }> {
	const said = { out: '', err: '' };
	vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
		said.out += String(text);
		return true;
	});
	vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
		said.err += String(text);
		return true;
	});
	const code = await command.run({ catalogue: folder, ...options }, given);
	vi.restoreAllMocks();
	return { code, out: said.out.replaceAll(folder, '.'), err: said.err.replaceAll(folder, '.') };
}

const written = (slug: string) => readFile(join(folder, `content/subjects/${slug}.md`), 'utf8');
const names = () => readdir(join(folder, 'content/subjects')).then((all) => all.sort());

describe('subjects', () => {
	test('lists headings without an entry with files to paste, and what is another spelling as an alias', async () => {
		const { code, out } = await run(subjects);
		expect(code).toBe(0);
		expect(out).toContain('# 3 headings have no entry in content/subjects/.\n\n# Cups · 3 articles · RIS\n');
		expect(out).toContain('#   new file content/subjects/cups.md:\n---\nlabel: Cups\n');
		expect(out).toContain(
			'#   the same words as Cups (no entry, 3 articles)\n#   add to content/subjects/cups.md, once it is written, under aliases:\n  - Cup\n',
		);
	});

	test('shows as many as asked for, as text, JSON and CSV', async () => {
		expect((await run(subjects, { limit: '1' })).out).toContain('# The 1 most frequent; for the others add --all or --limit NUMBER.');
		const json: unknown = JSON.parse((await run(subjects, { format: 'json' })).out);
		expect(json).toMatchObject({ headings: [{ label: 'Cups', articles: 3, file: 'content/subjects/cups.md' }, {}, {}], unused: [] });
		const { out } = await run(subjects, { format: 'csv', limit: '1' });
		expect(out.replace('\ufeff', '').split('\r\n')).toEqual([
			'"label","articles","databases","file","alias of","nearest"',
			'"Cups","3","RIS: 3","content/subjects/cups.md",,"Cup"',
			'',
		]);
	});

	test('knows what has an entry, and tells which entries no record uses', async () => {
		await put('content/subjects/cups.md', '---\nlabel: Cups\naliases: [Cup]\n---\n');
		await put('content/subjects/samovars.md', '---\nlabel: Samovars\n---\n');
		const { out } = await run(subjects);
		expect(out).not.toContain('label: Cups');
		expect(out).toContain('# 1 entry that no record uses, nor anything below:\n#   Samovars  content/subjects/samovars.md\n');
	});

	test('writes files for the most frequent, and never over another', async () => {
		await put('content/subjects/green-tea.md', 'not a subject\n');
		const { code, out } = await run(subjects, { write: true });
		expect(code).toBe(0);
		expect(await written('cups')).toBe('---\nlabel: Cups\n# aliases:\n#   - Cup\n---\n');
		expect(await written('green-tea')).toBe('not a subject\n');
		expect(out).toContain("add -- 'content/subjects/cups.md'");
		expect(await names()).not.toContain('cup.md');
	});

	test.each([
		[{ limit: '0' }, '"--limit" cannot be "0".'],
		[{ limit: 'many' }, '"--limit" cannot be "many".'],
		[{ limit: '2', all: true }, 'contradict each other'],
		[{ write: true, format: 'json' }, 'leave --format out'],
	])('refuses %j', async (options, message) => {
		await expect(run(subjects, options)).rejects.toThrow(message);
	});
});

const TURTLE = `@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<drinks> skos:prefLabel "Drinks"@en .
<tea> skos:prefLabel "Tea, green"@en ; skos:altLabel "Sencha"@en ; skos:broader <drinks> .
<pots> skos:prefLabel "Pots"@en .
`;

describe('subjects import', () => {
	test('writes a file for each concept and says how to commit them', async () => {
		const { code, out } = await run(subjectsImport, {}, [await put('tea.ttl', TURTLE)]);
		expect(code).toBe(0);
		expect(await names()).toEqual(['drinks.md', 'pots.md', 'tea-green.md']);
		expect(await written('tea-green')).toBe('---\nlabel: Tea, green\naliases:\n  - Sencha\nbroader:\n  - Drinks\n---\n');
		expect(out).toContain('./tea.ttl: 3 concepts\nWritten: 3\n  content/subjects/drinks.md\n');
		expect(out).toContain("add -- 'content/subjects/drinks.md'");
	});

	test('takes with --only-used what the records name, and what lies above it; packed files too', async () => {
		const file = await put('tea.ttl.gz', gzipSync(TURTLE));
		expect((await run(subjectsImport, { 'only-used': true }, [file])).code).toBe(0);
		expect(await names()).toEqual(['drinks.md', 'tea-green.md']);
	});

	test('leaves files that are there, and with --update adds to them the names they do not have', async () => {
		const mine = '---\n# mine\nlabel: Green tea\nscope: Ours.\n---\n\nOur note.\n';
		await put('content/subjects/green-tea.md', mine);
		const file = await put('tea.ttl', TURTLE);
		const first = await run(subjectsImport, { 'only-used': true }, [file]);
		expect(first.out).toContain(
			'There already and left as they are: 1\n  content/subjects/green-tea.md, without 1 name of the vocabulary\n',
		);
		expect(await written('green-tea')).toBe(mine);
		const second = await run(subjectsImport, { 'only-used': true, update: true }, [file]);
		expect(second.out).toContain('Given more aliases: 1\n  content/subjects/green-tea.md (1)\n');
		expect(await written('green-tea')).toBe('---\n# mine\nlabel: Green tea\naliases:\n  - Sencha\nscope: Ours.\n---\n\nOur note.\n');
		const third = await run(subjectsImport, { 'only-used': true, update: true }, [file]);
		expect(third.out).not.toContain('Given more aliases');
	});

	test.each([
		['a.ttl', '<a> <b> .\n', 'a.ttl:1: The file is not well-formed Turtle or N-Triples.'],
		['a.html', '<!doctype html><p>Tea', 'a.html: This is no vocabulary that can be read.'],
		['a.ttl.gz', new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0, 1]), 'could not be read'],
		['a.jsonld', '{ "@context": "https://example.org/c" , "@id": "x" }', 'nothing is fetched from the network'],
	])('%s that cannot be used is told on stderr, ends with 1, and nothing is written', async (name, text, message) => {
		const { code, out, err } = await run(subjectsImport, {}, [await put(name, text)]);
		expect({ code, out }).toEqual({ code: 1, out: '' });
		expect(err).toContain(message);
		expect(err).toContain('Nothing was written.');
	});

	test('more files than anybody could look through are not made', async () => {
		const file = await put('a.csv', `label\n${Array.from({ length: 5001 }, (_, at) => `Tea number ${at}\n`).join('')}`);
		await expect(run(subjectsImport, {}, [file])).rejects.toThrow('would make 5001 files');
	});

	test.each([
		[{}, 'no-such.ttl', 'There is no file'],
		[{ lang: 'English!' }, 'a.ttl', '"--lang" cannot be "English!"'],
	])('refuses %j with %s', async (options, file, message) => {
		await expect(run(subjectsImport, options, [join(folder, file)])).rejects.toThrow(message);
	});
});
