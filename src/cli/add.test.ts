import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync, strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { markdown } from '../formats/markdown/read.ts';
import { ris } from '../formats/ris/read.ts';
import type { BibRecord } from '../record/record.ts';
import { add } from './add.ts';

let folder: string;
let catalogue: string;

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'accession-add-'));
	catalogue = join(folder, 'catalogue');
	await mkdir(join(catalogue, 'records'), { recursive: true });
});

afterEach(async () => {
	vi.restoreAllMocks();
	await rm(folder, { recursive: true, force: true });
});

const entry = (title: string, more = '') => `TY  - JOUR\nTI  - ${title}\n${more}ER  - \n`;
const TRIALS = entry('An invented trial of tea', 'AU  - Example, Ann\nPY  - 2024\nDO  - 10.5555/tea\nDB  - Example Index\n');

/** Makes a file in a folder of its own, outside of the catalogue, and gives its path. */
async function given(name: string, content: string | Uint8Array = TRIALS): Promise<string> {
	const path = join(folder, 'given', name);
	await mkdir(dirname(path), { recursive: true });
	await writeFile(path, content);
	return path;
}

async function put(path: string, content: string): Promise<void> {
	await mkdir(dirname(join(catalogue, path)), { recursive: true });
	await writeFile(join(catalogue, path), content);
}

/** Runs the command; what it prints names the temporary folder by a dot. */
async function run(files: readonly string[], options: Record<string, string | boolean> = {}): Promise<{ code: number; printed: string }> {
	let printed = '';
	vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
		printed += String(text);
		return true;
	});
	const code = await add.run({ catalogue, ...options }, files);
	return { code, printed: printed.replaceAll(folder, '.') };
}

/** Paths of all files of the catalogue. */
async function held(): Promise<string[]> {
	const found = await readdir(catalogue, { recursive: true, withFileTypes: true });
	return found
		.filter((file) => !file.isDirectory())
		.map((file) => join(file.parentPath, file.name).slice(catalogue.length + 1))
		.sort();
}

test('an export is put below records/, and what it holds is said', async () => {
	const path = await given('My Export (1).txt', `${TRIALS}\n${entry('Another trial', 'PY  - 2021\n')}`);
	const { code, printed } = await run([path]);
	expect(code).toBe(0);
	expect(printed.replace(/git -C '[^']*'/g, "git -C '.'")).toMatchInlineSnapshot(`
		"./given/My Export (1).txt
		  RIS: 2 entries from 2021 to 2024
		    An invented trial of tea (2024)
		    Another trial (2021)
		  Written to records/example-index/my-export-1.ris
		  Written for you to complete: records/example-index/_source.yml, which says how these records were found

		Nothing was committed. To commit it:
		  git -C '.' add -- 'records/example-index/my-export-1.ris' 'records/example-index/_source.yml'
		  git -C '.' commit -m 'Add 2 records: records/example-index/my-export-1.ris'
		"
	`);
	expect(await held()).toEqual(['records/example-index/_source.yml', 'records/example-index/my-export-1.ris']);
	expect(await readFile(join(catalogue, 'records/example-index/my-export-1.ris'))).toEqual(await readFile(path));
	expect(await readFile(join(catalogue, 'records/example-index/_source.yml'), 'utf8')).toContain('\ndatabase: Example Index\n');
});

test('a name that is taken gets a number, and no file is changed', async () => {
	await put('records/example-index/trials.ris', entry('Older'));
	await put('records/example-index/trials-2.ris', 'my own notes');
	await run([await given('trials.ris')]);
	expect(await held()).toEqual(['trials-2.ris', 'trials-3.ris', 'trials.ris'].map((name) => `records/example-index/${name}`));
	expect(await readFile(join(catalogue, 'records/example-index/trials.ris'), 'utf8')).toBe(entry('Older'));
	expect(await readFile(join(catalogue, 'records/example-index/trials-2.ris'), 'utf8')).toBe('my own notes');
	expect(await readFile(join(catalogue, 'records/example-index/trials-3.ris'), 'utf8')).toBe(TRIALS);
});

test('what is in records/ already, wherever and under whatever name, is not written again', async () => {
	await put('records/elsewhere/old.ris', TRIALS);
	const { code, printed } = await run([await given('trials.ris')]);
	expect(code).toBe(0);
	expect(printed).toContain('In the catalogue already, by DOI, PMID or accession number: 1');
	expect(printed).toContain('Not written: the same content is there already, in records/elsewhere/old.ris');
	expect(printed).not.toContain('git');
	expect(await held()).toEqual(['records/elsewhere/old.ris']);
});

test('the same file named twice is written once', async () => {
	const { code } = await run([await given('a.ris'), await given('b.ris')]);
	expect(code).toBe(0);
	expect(await held()).toEqual(['records/example-index/_source.yml', 'records/example-index/a.ris']);
});

describe('a file that is refused keeps no other out', () => {
	test('one that is no record file', async () => {
		const { code, printed } = await run([await given('notes.txt', 'this is prose'), await given('trials.ris')]);
		expect(code).toBe(1);
		expect(printed).toContain('notes.txt\n  The file is in no format that is read here.\n  Refused: nothing was written.\n');
		expect(printed).toMatch(/1 +error +The file is in no format/);
		expect(await held()).toContain('records/example-index/trials.ris');
		expect(await held()).toHaveLength(2);
	});

	test('one in which every entry is set aside', async () => {
		const { code, printed } = await run([await given('empty.ris', 'TY  - JOUR\nPY  - 2020\nER  - \n')]);
		expect(code).toBe(1);
		expect(printed).toContain('It holds no entry that could have a page.');
		expect(await held()).toEqual([]);
	});
});

test('a file with a faulty entry is added whole, and its problems are printed', async () => {
	const { code, printed } = await run([await given('trials.ris', `${TRIALS}TY  - JOUR\nPY  - 2020\nER  - \n`)]);
	expect(code).toBe(0);
	expect(printed).toContain('RIS: 2 entries of 2024, 1 of them set aside');
	expect(printed).toContain('title-missing');
	expect(printed).toContain('read 2 = published 1 + merged 0 + quarantined 1');
	expect(await readFile(join(catalogue, 'records/example-index/trials.ris'), 'utf8')).toContain('PY  - 2020');
});

test('an archive is unpacked, file by file', async () => {
	const archive = zipSync({
		'part 1.ris': strToU8(TRIALS),
		'deep/../part 1.ris': strToU8(entry('Second')),
		'notes.pdf': strToU8('%PDF-1.7'),
		'__MACOSX/._part': strToU8('x'),
	});
	const { code, printed } = await run([await given('all.zip', archive), await given('x.ris.gz', gzipSync(strToU8(entry('Third'))))], {
		source: 's',
	});
	expect(code).toBe(1);
	expect(printed).toContain('all.zip/notes.pdf\n  The file is a PDF, not a record file.\n  Refused');
	expect(printed).toContain('Passed over, not record files by name: ./given/all.zip/__MACOSX/._part');
	expect(await held()).toEqual(['_source.yml', 'part-1-2.ris', 'part-1.ris', 'x.ris'].map((name) => `records/s/${name}`));
});

describe('--split', () => {
	const NOTICE = 'Copyright of Journal of Examples is the property of Example Press and its content may not be copied or emailed.';
	const TWO = entry(
		'Tea',
		`AU  - Example, Ann\nPY  - 2024\nDO  - 10.5555/tea\nDB  - Example Index\nN1  - a note\nAB  - We drank it. ${NOTICE}\nXX  - y\n`,
	);

	test('writes one file for each entry, named by author, year and title, in place of the export', async () => {
		const { code, printed } = await run([await given('two.ris', TWO + entry('Coffee') + entry('Coffee', 'VL  - 2\n'))], { split: true });
		expect(code).toBe(0);
		expect(await held()).toEqual(
			['_source.yml', 'coffee-2.md', 'coffee.md', 'example-2024-tea.md'].map((name) => `records/example-index/${name}`),
		);
		expect(printed).toContain('Written to records/example-index/example-2024-tea.md and 2 other files beside it');
	});

	test('loses nothing that the record says, its rights and notes included', async () => {
		await run([await given('two.ris', TWO)], { split: true });
		const text = await readFile(join(catalogue, 'records/example-index/example-2024-tea.md'), 'utf8');
		const [again] = markdown.read(text, 'x').records;
		const [first] = ris.read(TWO, 'x').records;
		const told = (record: BibRecord | undefined) =>
			record && { ...record, origin: '', raw: '', gated: '', unmapped: record.unmapped.map(({ tag, value }) => [tag, value]) };
		expect(told(again)).toEqual(told(first));
		expect(first).toMatchObject({ notes: ['a note'], rights: { text: NOTICE, supplied: true } });
	});

	test('done twice writes nothing the second time', async () => {
		const path = await given('two.ris', TWO + entry('Coffee'));
		await run([path], { split: true });
		const { code, printed } = await run([path], { split: true });
		expect(code).toBe(0);
		expect(printed).toContain(
			'Not written: the same content is there already, in 2 files such as records/example-index/example-2024-tea.md',
		);
		expect(await held()).toHaveLength(3);
	});

	test('ends with 1 where an entry cannot be written, since the export is not kept', async () => {
		const { code, printed } = await run([await given('two.ris', TWO + entry(''))], { split: true });
		expect(code).toBe(1);
		expect(printed).toContain('Not written, since they cannot be read: 1 entry');
		expect(await held()).toHaveLength(2);
	});
});

describe('the folder', () => {
	test('is named after the database of most records, else after the format', async () => {
		const most = [entry('a', 'DB  - Second Index\n'), entry('b', 'DB  - Ünal & Co: İndex/..\n'), entry('c', 'DB  - Ünal & Co: İndex/..\n')];
		await run([await given('a.ris', most.join('')), await given('b.ris', entry('d'))]);
		expect(await held()).toEqual(
			['ris/_source.yml', 'ris/b.ris', 'unal-co-index/_source.yml', 'unal-co-index/a.ris'].map((path) => `records/${path}`),
		);
		expect(await readFile(join(catalogue, 'records/unal-co-index/_source.yml'), 'utf8')).toContain('\ndatabase: "Ünal & Co: İndex/.."\n');
		expect(await readFile(join(catalogue, 'records/ris/_source.yml'), 'utf8')).toContain('\n#database:\n');
	});

	test('that was asked for is taken as it stands where it is there, else made safe', async () => {
		await put('records/Old One/a.ris', entry('x'));
		const path = await given('trials.ris');
		await run([path], { source: 'records/Old One/' });
		await rm(join(catalogue, 'records/Old One/trials.ris'));
		await run([path], { source: 'New One/2025.11' });
		expect(await held()).toEqual(['records/Old One/a.ris', 'records/new-one/2025-11/_source.yml', 'records/new-one/2025-11/trials.ris']);
	});

	test.each(['', '.', '..', '../x', '/tmp/x', 'a/../../x', 'a//b', 'a\\b', 'a\nb', '_x', '.x', 'README', 'a/_b'])(
		'%j is refused, and nothing is written',
		async (source) => {
			const path = await given('trials.ris');
			await expect(run([path], { source })).rejects.toThrow(/^--source/);
			expect(await readdir(folder)).toEqual(['catalogue', 'given']);
			expect(await held()).toEqual([]);
		},
	);

	test('that is a link or a file is refused, asked for or not', async () => {
		await mkdir(join(folder, 'outside'));
		await symlink(join(folder, 'outside'), join(catalogue, 'records', 'example-index'));
		const path = await given('trials.ris');
		await expect(run([path], { source: 'example-index/deep' })).rejects.toThrow('records/example-index is a link, not a folder.');
		const { code, printed } = await run([path]);
		expect(code).toBe(1);
		expect(printed).toContain('records/example-index is a link, not a folder. Name another with --source.');
		await put('records/ris', entry('x'));
		expect((await run([await given('other.ris', entry('y'))])).printed).toContain('records/ris is a file, not a folder.');
		expect(await readdir(join(folder, 'outside'))).toEqual([]);
	});

	test('gets no settings of its own where it would lose those of the folder above', async () => {
		await put('records/_source.yml', 'suppliedAbstracts: withhold\n');
		await run([await given('trials.ris')]);
		expect(await held()).toEqual(['records/_source.yml', 'records/example-index/trials.ris']);
	});

	test('records/ is made where it is missing', async () => {
		await rm(join(catalogue, 'records'), { recursive: true });
		expect((await run([await given('trials.ris')])).code).toBe(0);
		expect(await held()).toHaveLength(2);
	});
});

describe('a hostile name', () => {
	test.each([
		['it\'s $(rm -rf x); `x` "y".ris', 'its-rm-rf-x-x-y.ris'],
		['-rf.ris', 'rf.ris'],
		['..ris', 'x-'],
		['_draft.ris', 'draft.ris'],
		['README.ris', 'export-readme.ris'],
		['license.txt', 'export-license.ris'],
		['çay – 茶\u202e.ris', 'cay-cha.ris'],
		['con.ris', 'con-'],
		['trials.v2.csl.json', 'trials-v2.ris'],
		['\u001b[31mred\nline.ris', '31mred-line.ris'],
		[`${'long'.repeat(60)}.ris`, 'longlong'],
	])('%j is made safe', async (name, safe) => {
		const { code, printed } = await run([await given(name)], { source: 's' });
		const written = (await held()).find((path) => !path.endsWith('_source.yml')) ?? '';
		expect(code).toBe(0);
		expect(written.startsWith(`records/s/${safe}`)).toBe(true);
		expect(written).toMatch(/^records\/s\/[a-z0-9-]+\.ris$/);
		for (const sign of ['\u001b', '\u202e', '\nline']) expect(printed).not.toContain(sign);
		expect(printed).toContain(`'${written}'`);
	});

	test('a title cannot steer the terminal', async () => {
		const { printed } = await run([await given('a.ris', entry('Tea \u001b[2J\u202e and more'))]);
		for (const sign of ['\u001b', '\u202e']) expect(printed).not.toContain(sign);
	});
});

test.each([
	['nowhere.ris', 'There is no file'],
	['.', 'is a folder. Name the files in it.'],
])('%s is wrong use, and nothing is written', async (name, message) => {
	await expect(run([await given('trials.ris'), join(folder, 'given', name)])).rejects.toThrow(message);
	expect(await held()).toEqual([]);
});
