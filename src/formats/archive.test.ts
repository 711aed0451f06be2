import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { gzipSync, strToU8, type Zippable, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { LIMITS, type Limits, unpack } from './archive.ts';
import { readFiles } from './index.ts';

const FILE = 'records/x/export.zip';
const RIS = 'TY  - JOUR\nTI  - An invented trial of tea\nER  - \n';

/** What an archive holds, as lines: a path and its text or problem, a path passed over, or the problem of the whole. */
function contents(bytes: Uint8Array, file = FILE, limits?: Limits): string[] {
	const unpacked = unpack(bytes, file, limits);
	if (unpacked === undefined) return ['no archive'];
	if ('kind' in unpacked) return [`${unpacked.file}: ${unpacked.kind}: ${unpacked.message}`];
	const members = unpacked.members.map(({ file, content }) => {
		const found = content();
		return `${file}: ${found instanceof Uint8Array ? new TextDecoder().decode(found) : found.kind}`;
	});
	return [...members, ...unpacked.passedOver.map((path) => `${path} passed over`)];
}

function zipped(files: Zippable): Uint8Array {
	return zipSync(files);
}

/** A copy with the number at a place of the entry's line in the list at the end of the file set to another. */
function withListed(bytes: Uint8Array, entry: number, field: number, value: number, width: 2 | 4 = 4): Uint8Array {
	const copy = Uint8Array.from(bytes);
	const view = new DataView(copy.buffer);
	let at = -1;
	for (let found = -1; found < entry; found += 1) {
		at += 1;
		while (view.getUint32(at, true) !== 0x02014b50) at += 1;
	}
	if (width === 2) view.setUint16(at + field, value, true);
	else view.setUint32(at + field, value, true);
	return copy;
}

const FLAGS = 8;
const METHOD = 10;
const SUM = 16;
const PACKED = 20;
const SIZE = 24;

describe('unpack', () => {
	test('lists the files of a ZIP archive by path, deflated or stored, below the path of the archive', () => {
		const bytes = zipped({ 'b.ris': strToU8('two'), 'a/one.ris': [strToU8('one'), { level: 0 }] });
		expect(contents(bytes)).toEqual([`${FILE}/a/one.ris: one`, `${FILE}/b.ris: two`]);
	});

	test('unpacks gzip to one file that is named after the archive', () => {
		const bytes = gzipSync(strToU8(RIS), { filename: 'someone-s-secret.ris' });
		expect(contents(bytes, 'records/x/export.ris.gz')).toEqual([`records/x/export.ris.gz/export.ris: ${RIS}`]);
		expect(contents(bytes, 'records/x/export')).toEqual([`records/x/export/export: ${RIS}`]);
		expect(contents(bytes, 'records/.gz')).toEqual([`records/.gz/.gz: ${RIS}`]);
	});

	test('takes several gzip archives that were joined for one file', () => {
		const joined = Uint8Array.from([...gzipSync(strToU8('one ')), ...gzipSync(strToU8('two'))]);
		expect(contents(joined, 'a.gz')).toEqual(['a.gz/a: one two']);
	});

	test('is told by the first bytes, not by the name', () => {
		expect(contents(strToU8(RIS))).toEqual(['no archive']);
		expect(contents(new Uint8Array())).toEqual(['no archive']);
	});

	test('leaves office files and e-books alone, which are ZIP archives too', () => {
		const sheet = zipped({ 'xl/workbook.xml': strToU8('<x/>'), '[Content_Types].xml': strToU8('<x/>') });
		const document = zipped({ mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }] });
		expect([contents(sheet), contents(document)]).toEqual([['no archive'], ['no archive']]);
		expect(contents(zipped({ 'list.xlsx': sheet }))[0]).toMatch(/list\.xlsx: PK/);
	});

	test('passes over the names that are passed over in records/, and says so', () => {
		const names = ['.DS_Store', '__MACOSX/._a.ris', '_old/a.ris', 'README.md', 'folder/licence.txt', 'a.ris'];
		expect(contents(zipped(Object.fromEntries(names.map((name) => [name, strToU8('x')]))))).toEqual([
			`${FILE}/a.ris: x`,
			`${FILE}/.DS_Store passed over`,
			`${FILE}/README.md passed over`,
			`${FILE}/__MACOSX/._a.ris passed over`,
			`${FILE}/_old/a.ris passed over`,
			`${FILE}/folder/licence.txt passed over`,
		]);
	});

	test('keeps no way out of the archive in a path, and gives each file a path of its own', () => {
		const names = ['../../etc/a.ris', '/etc/a.ris', 'etc\\a.ris', './/b.ris', '..', 'folder/'];
		expect(contents(zipped(Object.fromEntries(names.map((name) => [name, strToU8('x')])))).sort()).toEqual([
			`${FILE}/b.ris: x`,
			`${FILE}/etc/a.ris (2): x`,
			`${FILE}/etc/a.ris (3): x`,
			`${FILE}/etc/a.ris: x`,
			`${FILE}/unnamed: x`,
		]);
	});

	test('reads names in UTF-8, and others as well as it can', () => {
		expect(contents(zipped({ 'Çay – 茶.ris': strToU8('x') }))).toEqual([`${FILE}/Çay – 茶.ris: x`]);
		const bytes = zipped({ 'thXX.ris': strToU8('x') });
		for (let at = 0; at < bytes.length; at += 1) if (bytes[at] === 0x58 && bytes[at + 1] === 0x58) bytes.set([0xe9, 0x65], at);
		expect(contents(bytes)).toEqual([`${FILE}/thée.ris: x`]);
	});

	test('finds the list behind a comment, and takes an archive without files for an empty one', () => {
		expect(contents(zipSync({ 'a.ris': strToU8('x') }, { comment: 'PK\u0005\u0006 made by hand' }))).toEqual([`${FILE}/a.ris: x`]);
		expect(contents(zipped({}))).toEqual([]);
	});

	test('reads the sizes of ZIP64', () => {
		expect(contents(zip64('a.ris', 'as large as you like'))).toEqual([`${FILE}/a.ris: as large as you like`]);
	});
});

describe('a member that cannot be read takes no other down', () => {
	const files = zipped({ 'a.ris': strToU8('first'), 'b.ris': strToU8('second') });
	const second = `${FILE}/b.ris: second`;

	test.each([
		['locked with a password', withListed(files, 0, FLAGS, 1, 2), 'archive-encrypted'],
		['packed in another way', withListed(files, 0, METHOD, 9, 2), 'archive-damaged'],
		['with a wrong sum', withListed(files, 0, SUM, 1), 'archive-damaged'],
		['larger than it says', withListed(files, 0, SIZE, 2), 'archive-damaged'],
		['smaller than it says', withListed(files, 0, SIZE, 2_000_000), 'archive-damaged'],
		['cut short', withListed(files, 0, PACKED, 2), 'archive-damaged'],
	])('%s', (_, bytes, kind) => {
		expect(contents(bytes)).toEqual([`${FILE}/a.ris: ${kind}`, second]);
	});

	test('an archive itself', () => {
		const tar = new Uint8Array(512);
		tar.set(strToU8('ustar'), 257);
		const inner = {
			'inner.zip': files,
			'inner.ris.gz': gzipSync(strToU8(RIS)),
			'inner.7z': strToU8("7z\xbc\xaf'\x1c", true),
			'inner.tar': tar,
		};
		expect(contents(zipped({ ...inner, 'b.ris': strToU8('second') }))).toEqual([
			second,
			...['7z', 'ris.gz', 'tar', 'zip'].map((ending) => `${FILE}/inner.${ending}: archive-nested`),
		]);
		expect(contents(gzipSync(tar), 'a.tgz')).toEqual(['a.tgz/a.tar: archive-nested']);
	});
});

describe('an archive that holds too much is refused before it is unpacked', () => {
	const zeros = new Uint8Array(20 * 2 ** 20);

	test('more than a hundred times its size', () => {
		expect(contents(zipped({ 'zeros.ris': zeros }))).toEqual([
			`${FILE}: archive-too-large: The archive would unpack to more than 100 times its size.`,
		]);
		expect(contents(gzipSync(zeros), 'a.gz')).toEqual(['a.gz/a: archive-too-large']);
	});

	test('more bytes than are read', () => {
		const bytes = zipped({ 'a.ris': strToU8('first'), 'b.ris': strToU8('second') });
		expect(contents(withListed(bytes, 1, SIZE, LIMITS.bytes))).toEqual([
			`${FILE}: archive-too-large: The archive would unpack to more than 256 MB.`,
		]);
		expect(contents(gzipSync(strToU8('x'.repeat(3000))), 'a.gz', { ...LIMITS, bytes: 2000 })).toEqual(['a.gz/a: archive-too-large']);
	});

	test('more files than are read', () => {
		const bytes = zipped(Object.fromEntries(Array.from({ length: 5 }, (_, number) => [`${number}`, strToU8('x')])));
		expect(contents(bytes, FILE, { ...LIMITS, files: 4 })).toEqual([
			`${FILE}: archive-too-large: The archive holds 5 files; at most 4 are unpacked.`,
		]);
	});

	test('files that overlap one another', () => {
		const bytes = zipped({ 'a.ris': strToU8('first'), 'b.ris': strToU8('second') });
		expect(contents(withListed(bytes, 0, PACKED, bytes.length))).toEqual([
			`${FILE}: archive-too-large: The files in the archive overlap one another.`,
		]);
	});

	test('but what is passed over may be of any size', () => {
		expect(contents(zipped({ _zeros: zeros, 'a.ris': strToU8('x') }))).toEqual([`${FILE}/a.ris: x`, `${FILE}/_zeros passed over`]);
	});

	test('and a small one may shrink as it likes', () => {
		expect(contents(zipped({ 'a.ris': strToU8('x'.repeat(100_000)) }))).toHaveLength(1);
	});
});

describe('a damaged archive', () => {
	test('is refused whole where its list is cut off, and never read by half', () => {
		const bytes = zipped({ 'a.ris': strToU8('first'), 'b.ris': strToU8('second') });
		for (let length = 4; length < bytes.length; length += 1)
			expect(contents(bytes.subarray(0, length))).toEqual([`${FILE}: archive-damaged: The archive is damaged or was cut short.`]);
		const packed = gzipSync(strToU8(RIS));
		for (let length = 3; length < packed.length; length += 1)
			expect(contents(packed.subarray(0, length), 'a.gz')).toEqual(['a.gz/a: archive-damaged']);
	});

	test('never makes it throw, whatever the bytes', () => {
		const bytes = zipped({ 'a.ris': strToU8('first'), 'b/b.ris': strToU8('second '.repeat(50)) });
		const packed = gzipSync(strToU8(RIS));
		fc.assert(
			fc.property(
				fc.constantFrom(bytes, packed),
				fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 6 }),
				(original, changes) => {
					const changed = Uint8Array.from(original);
					for (const [at, value] of changes) if (at > 3 && at < changed.length) changed[at] = value;
					contents(changed);
				},
			),
			{ numRuns: 2000 },
		);
	});
});

describe('readFiles', () => {
	test('reads each file of an archive under its path, and ties the records to the archive', () => {
		const { files, passedOver } = readFiles(zipped({ 'a.ris': strToU8(RIS), 'b.txt': strToU8('prose'), _c: strToU8('') }), FILE);
		const [first, second] = files;
		if (first === undefined || 'refused' in first) throw new Error('a.ris was not read');
		expect(first).toMatchObject({ file: `${FILE}/a.ris`, archive: FILE, bytes: RIS.length });
		expect(first.reading.records[0]?.origin).toMatchObject({ file: `${FILE}/a.ris`, archive: FILE, line: 1 });
		expect(second).toMatchObject({ file: `${FILE}/b.txt`, archive: FILE, refused: { kind: 'file-unknown-format', file: `${FILE}/b.txt` } });
		expect(passedOver).toEqual([`${FILE}/_c`]);
	});

	test('reads a file that is no archive as readFile does', () => {
		const { files, passedOver } = readFiles(strToU8(RIS), 'records/a.ris');
		expect(files).toMatchObject([{ file: 'records/a.ris', format: { name: 'ris' } }]);
		expect(files[0]).not.toHaveProperty('archive');
		expect(passedOver).toEqual([]);
	});

	test('refuses an archive without record files, and says what it passed over', () => {
		const { files, passedOver } = readFiles(zipped({ 'README.txt': strToU8('x') }), FILE);
		expect(files).toMatchObject([{ file: FILE, refused: { kind: 'file-empty', message: 'The archive holds no record file.' } }]);
		expect(passedOver).toEqual([`${FILE}/README.txt`]);
	});

	test('names an office file as one', () => {
		const { files } = readFiles(zipped({ '[Content_Types].xml': strToU8('<x/>') }), 'records/list.xlsx');
		expect(files).toMatchObject([{ refused: { message: 'The file is an office file (a spreadsheet or document), not a record file.' } }]);
	});
});

/** An archive of one file in the form for large ones: every number that can stands in the extra field. fflate writes none. */
function zip64(name: string, text: string): Uint8Array {
	const [content, sum] = [strToU8(text), new DataView(gzipSync(strToU8(text)).slice(-8).buffer).getUint32(0, true)];
	const packed = deflateRawSync(content);
	const bytes = new Uint8Array(400 + packed.length);
	const view = new DataView(bytes.buffer);
	let at = 0;
	const put = (width: 2 | 4 | 8, ...values: number[]): void => {
		for (const value of values) {
			if (width === 2) view.setUint16(at, value, true);
			else if (width === 4) view.setUint32(at, value, true);
			else view.setBigUint64(at, BigInt(value), true);
			at += width;
		}
	};
	const raw = (data: Uint8Array): void => {
		bytes.set(data, at);
		at += data.length;
	};
	const full = 0xffffffff;
	put(4, 0x04034b50);
	put(2, 45, 0, 8, 0, 0);
	put(4, sum, full, full);
	put(2, name.length, 0);
	raw(strToU8(name));
	raw(packed);
	const list = at;
	put(4, 0x02014b50);
	put(2, 45, 45, 0, 8, 0, 0);
	put(4, sum, full, full);
	put(2, name.length, 28 + 8, 0, 0, 0);
	put(4, 0, full);
	raw(strToU8(name));
	// A field of another kind comes first.
	put(2, 0x5455, 4);
	put(4, 0);
	put(2, 1, 24);
	put(8, content.length, packed.length, 0);
	const end = at;
	put(4, 0x06064b50);
	put(8, 44);
	put(2, 45, 45);
	put(4, 0, 0);
	put(8, 1, 1, end - list, list);
	put(4, 0x07064b50, 0);
	put(8, end);
	put(4, 1, 0x06054b50);
	put(2, 0, 0, 0xffff, 0xffff);
	put(4, full, full);
	put(2, 0);
	return bytes.slice(0, at);
}
