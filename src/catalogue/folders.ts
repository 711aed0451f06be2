import type { FileReading } from '../formats/index.ts';
import type { BibRecord } from '../record/record.ts';
import type { AppliedCorrection } from './article.ts';
import { byCodeUnit } from './order.ts';
import type { SourceSettings } from './settings.ts';

/** A record with what is known of the folder it lies in. */
export interface Sourced {
	record: BibRecord;
	/** Path of the folder below `records/`, `''` for `records/` itself. */
	source: string;
	settings: SourceSettings;
	/** Name of the format, as printed for people. */
	format: string;
	/** What a curator corrected in it; absent when nothing. */
	corrections?: AppliedCorrection[];
	/** The record as its file has it, where something was corrected: it may still be named by its former addresses. */
	asRead?: BibRecord;
}

const DEFAULTS: SourceSettings = { priority: 50 };

/** The folder below `records/` of a file: `records/pubmed/trials.nbib` lies in `pubmed`. */
export function folderOf(file: string): string {
	return file.replace(/^records\//, '').replace(/(^|\/)[^/]*$/, '');
}

/** The settings that hold in a folder: its own, else those of the nearest folder above that has some, else the defaults. */
export function settingsOf(folder: string, sources: ReadonlyMap<string, SourceSettings>): SourceSettings {
	for (let path = folder; ; path = path.replace(/(^|\/)[^/]*$/, '')) {
		const settings = sources.get(path);
		if (settings !== undefined) return settings;
		if (path === '') return DEFAULTS;
	}
}

/** All records of all files, ordered by file path, then by their place in the file, whatever the order of `files`. */
export function allRecords(files: readonly FileReading[], sources: ReadonlyMap<string, SourceSettings>): Sourced[] {
	const records: Sourced[] = [];
	for (const file of [...files].sort((a, b) => byCodeUnit(a.file, b.file))) {
		if ('refused' in file) continue;
		// An archive is no folder, though the paths of what it holds begin with its own.
		const source = folderOf(file.archive ?? file.file);
		const settings = settingsOf(source, sources);
		const entries = [...file.reading.records].sort((a, b) => a.origin.entry - b.origin.entry || a.origin.line - b.origin.line);
		for (const record of entries) records.push({ record, source, settings, format: file.format.label });
	}
	return records;
}
