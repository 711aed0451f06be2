/** Loads the works of a result or of a kept list, and writes them in a format. */
import type { Writer } from '../../formats/writers.ts';
import { idFile, isIds, isWorks, isWorksManifest, type KeptWork, WORKS_MANIFEST, type WorksManifest } from '../works.ts';
import { loadPacked } from './packed.ts';

/** Requests that are under way at the same time. */
const AT_ONCE = 8;

/** The works of the catalogue, each file loaded once. */
export interface Works {
	/** Works by number, in the order given. `onLoaded` is told how many files of all have come. Rejects where a file is missing. */
	byNumber(numbers: readonly number[], onLoaded?: (done: number, all: number) => void): Promise<KeptWork[]>;
	/** Works by article id, in the order given; undefined for what the catalogue does not have. */
	byId(ids: readonly string[]): Promise<(KeptWork | undefined)[]>;
}

/** Opens the works. `digest` is that of the search the numbers come from, where they come from one: works of another build are refused. */
export async function openWorks(digest?: string): Promise<Works> {
	const manifest = await loadPacked(WORKS_MANIFEST, isWorksManifest);
	if (digest !== undefined && digest !== manifest.digest) throw new Error('The catalogue was published anew. Load the page again.');
	const files = new Map<string, Promise<KeptWork[]>>();
	const load = (path: string) => {
		const loading = files.get(path) ?? loadPacked(path, isWorks);
		files.set(path, loading);
		loading.catch(() => files.delete(path));
		return loading;
	};

	async function byNumber(numbers: readonly number[], onLoaded: (done: number, all: number) => void = () => {}): Promise<KeptWork[]> {
		const places = [...new Set(numbers.map((number) => Math.floor(number / manifest.size)))];
		const loaded = new Map<number, KeptWork[]>();
		await inTurn(places, async (place) => {
			loaded.set(place, await load(pathAt(manifest.works, place)));
			onLoaded(loaded.size, places.length);
		});
		return numbers.flatMap((number) => loaded.get(Math.floor(number / manifest.size))?.[number % manifest.size] ?? []);
	}

	return {
		byNumber,
		async byId(ids) {
			const numberOf = await numbersOf(ids, manifest);
			const works = await byNumber([...numberOf.values()]);
			const found = new Map(works.map((work) => [work.id, work]));
			return ids.map((id) => found.get(id));
		},
	};
}

async function numbersOf(ids: readonly string[], manifest: WorksManifest): Promise<Map<string, number>> {
	const wanted = new Set(ids);
	const numbers = new Map<string, number>();
	await inTurn([...new Set(ids.map((id) => idFile(id, manifest.ids.length)))], async (place) => {
		if (manifest.ids.length === 0) return;
		for (const [id, number] of await loadPacked(pathAt(manifest.ids, place), isIds)) if (wanted.has(id)) numbers.set(id, number);
	});
	return numbers;
}

function pathAt(paths: readonly string[], place: number): string {
	const path = paths[place];
	if (path === undefined) throw new Error('The catalogue was published anew. Load the page again.');
	return path;
}

/** Does something for each of many, a few at a time. */
async function inTurn<Thing>(things: readonly Thing[], act: (thing: Thing) => Promise<void>): Promise<void> {
	const waiting = [...things];
	const work = async () => {
		for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await act(next);
	};
	await Promise.all(Array.from({ length: Math.min(AT_ONCE, waiting.length) }, work));
}

/** Works in one of the formats that are written, ready to be saved. Loads what writes them when it is first needed. */
export async function writtenWorks(works: readonly KeptWork[], format: Writer['name']): Promise<Blob> {
	const { writers } = await import('../../formats/writers.ts');
	const writer = writers.find(({ name }) => name === format);
	if (writer === undefined) throw new Error(`There is no format ${format}.`);
	return new Blob([...writer.write(works)], { type: writer.mediaType });
}
