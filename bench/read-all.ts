/** Reads the record files of a catalogue's folder as the build does, and holds all that was read, as the build does. For measuring memory. */
import { readRecords } from '../src/loader.ts';

const { files } = await readRecords(process.argv[2] ?? '.');
const read = files.reduce((sum, file) => sum + ('reading' in file ? file.reading.records.length : 0), 0);
console.log(`${read} records`);
if (read === 0) process.exitCode = 1;
