import { type Problem, problem } from '../problems/problem.ts';
import { type OpenedFile, openFile } from './archive.ts';
import { bibtex } from './bibtex/read.ts';
import { crossrefJson } from './crossref-json/read.ts';
import { cslJson } from './csl-json/read.ts';
import { csv } from './csv/read.ts';
import { type Decoded, decode } from './decode.ts';
import { ebscoXml } from './ebsco-xml/read.ts';
import { edsJson } from './eds-json/read.ts';
import { edsText } from './eds-text/read.ts';
import { endnoteXml } from './endnote-xml/read.ts';
import type { Format, Reading } from './format.ts';
import { jats } from './jats/read.ts';
import { marcxml } from './marcxml/read.ts';
import { markdown } from './markdown/read.ts';
import { mods } from './mods/read.ts';
import { nbib } from './nbib/read.ts';
import { openalexJson } from './openalex-json/read.ts';
import { pubmedXml } from './pubmed-xml/read.ts';
import { refer } from './refer/read.ts';
import { notRead, refuse } from './refusal.ts';
import { refworks } from './refworks/read.ts';
import { ris } from './ris/read.ts';
import { withoutTitleMark } from './title-mark.ts';
import { trimmed } from './trim.ts';
import { wos } from './wos/read.ts';

/** All formats that are read, in the order in which they are tried: those with a mark of their own before those told by their look. */
export const formats: readonly Format[] = [
	edsText,
	edsJson,
	crossrefJson,
	openalexJson,
	cslJson,
	pubmedXml,
	endnoteXml,
	ebscoXml,
	marcxml,
	mods,
	jats,
	ris,
	nbib,
	wos,
	refworks,
	refer,
	markdown,
	bibtex,
	csv,
];

/** What became of one file of text: read, or refused with a problem at its line 1. */
export type FileReading = {
	file: string;
	bytes: number;
	/** Path of the archive that the file is packed in; absent for files that lie open. */
	archive?: string;
} & ({ format: Format; reading: Reading } | { refused: Problem });

/** What became of one file on the disk: more than one where it is an archive. */
export interface FilesRead {
	/** At least one, in the order of their paths, each path once. */
	files: FileReading[];
	/** Paths of files in an archive that are no record files by their name. */
	passedOver: string[];
}

/** Called when a file's bytes have become text, or are refused, and are looked at no more. */
export type OnDecoded = () => void;

/**
 * Reads a file, or each file in it where it is a ZIP or gzip archive, one after another. Never throws. An archive that is refused
 * whole, and one that holds no record file, is one refused file. `onDecoded` lets whoever owns the bytes of a file that lies open
 * free them before it is read; of an archive it is not called.
 */
export function readFiles(bytes: Uint8Array, file: string, among: readonly Format[] = formats, onDecoded: OnDecoded = () => {}): FilesRead {
	const { files, passedOver } = openFile(bytes, file);
	return { files: files.map((opened) => readOpened(opened, among, onDecoded)), passedOver };
}

/** Reads one of the files that `openFile` finds. */
export function readOpened(
	{ file, archive, content }: OpenedFile,
	among: readonly Format[] = formats,
	onDecoded: OnDecoded = () => {},
): FileReading {
	const bytes = content();
	const packed = archive === undefined ? {} : { archive };
	if (!(bytes instanceof Uint8Array)) return { file, bytes: 0, ...packed, refused: bytes };
	const read = { ...readFile(bytes, file, among, archive === undefined ? onDecoded : undefined), ...packed };
	if ('refused' in read || archive === undefined) return read;
	const records = read.reading.records.map((record) => ({ ...record, origin: { ...record.origin, archive } }));
	return { ...read, reading: { ...read.reading, records } };
}

/**
 * Tells a file's format by its content and reads it. Never throws, whatever the bytes: a reader that does is reported as a fault
 * of this program and its file is refused. A refused file counts no entries. `file` is the path below the catalogue, with `/`;
 * `among` is for tests.
 */
export function readFile(
	bytes: Uint8Array,
	file: string,
	among: readonly Format[] = formats,
	onDecoded: OnDecoded = () => {},
): FileReading {
	const size = { file, bytes: bytes.length };
	const decoded = decode(bytes);
	const refused = refuse(bytes, decoded.text, file);
	onDecoded();
	if (refused) return { ...size, refused };
	try {
		const format = among.find(({ recognises }) => recognises(decoded.text));
		if (!format) return { ...size, refused: notRead(decoded.text, file) };
		const reading = finished(format.read(decoded.text, file));
		const whole = refusedWhole(reading);
		if (whole) return { ...size, refused: whole };
		const said = [encodingAssumed(decoded, file), withoutEntries(reading, file)].filter((each) => each !== undefined);
		return { ...size, format, reading: said.length > 0 ? { ...reading, problems: [...said, ...reading.problems] } : reading };
	} catch (error) {
		return {
			...size,
			refused: problem('reader-failed', { file, line: 1 }, { actual: error instanceof Error ? error.message : String(error) }),
		};
	}
}

/** What is done to the records of every format alike. */
function finished(reading: Reading): Reading {
	return { ...reading, records: reading.records.map((record) => trimmed(withoutTitleMark(record))) };
}

/** The problem with which a reader set a whole file aside, such as an error reply of a database. */
function refusedWhole({ records, quarantined, problems }: Reading): Problem | undefined {
	if (records.length > 0 || quarantined.length > 0) return undefined;
	return problems.find(({ kind, severity }) => kind.startsWith('file-') && severity === 'error');
}

/** What is said of a file that was read and gave nothing, unless an error says why. */
function withoutEntries({ records, quarantined, problems }: Reading, file: string): Problem | undefined {
	if (records.length > 0 || quarantined.length > 0 || problems.some(({ severity }) => severity === 'error')) return undefined;
	return problem('file-without-entries', { file, line: 1 });
}

function encodingAssumed({ assumedFrom, mixed }: Decoded, file: string): Problem | undefined {
	if (assumedFrom === undefined) return undefined;
	const place = { file, line: assumedFrom };
	if (!mixed) return problem('encoding-assumed', place);
	return problem('encoding-assumed', place, {
		message: 'The file is UTF-8 in some lines and not in others; this is the first that is not.',
		done: 'The lines that are not UTF-8 were read as Windows-1252.',
	});
}
