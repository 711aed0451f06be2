/** Made-up other names of made-up subjects: words that no record has. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Specimen } from '../generate.ts';
import { pick, type Random, seededRandom } from '../random.ts';

/** What curators might say of a heading. */
export interface Names {
	label: string;
	/** An abbreviation in capitals: `KVR`. */
	short: string;
	/** Another name of two words. */
	alias: string;
	/** A subject above it, which no record has for a heading. */
	broader: string;
}

const SYLLABLES = 'ba ke lo mi nu pra ste tro vel zor dal fen gur hib jex'.split(' ');
const CONSONANTS = 'BCDFGHJKLMNPQRSTVWXZ'.split('');

/** Names for the subjects with most articles. Same specimens and seed, same names; no two share one. */
export function nameSubjects(specimens: readonly Specimen[], count: number, seed: number): Names[] {
	const random = seededRandom(seed);
	const counts = new Map<string, number>();
	for (const { subjects } of specimens) for (const subject of subjects) counts.set(subject, (counts.get(subject) ?? 0) + 1);
	const labels = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, count);
	const taken = new Set<string>();
	const fresh = (make: () => string): string => {
		for (;;) {
			const name = make();
			if (taken.has(name)) continue;
			taken.add(name);
			return name;
		}
	};
	return labels.map(([label]) => ({
		label,
		short: fresh(() => several(random, CONSONANTS, 3)),
		alias: fresh(() => `${capitalised(several(random, SYLLABLES, 4))} ${several(random, SYLLABLES, 3)}`),
		broader: fresh(() => `${capitalised(several(random, SYLLABLES, 5))} diseases`),
	}));
}

const several = (random: Random, parts: readonly string[], count: number) =>
	Array.from({ length: count }, () => pick(random, parts)).join('');
const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const fileName = (label: string) => `${label.toLowerCase().replaceAll(' ', '-')}.md`;

/** Writes the names into a catalogue, a file for each subject. */
export function writeNames(folder: string, names: readonly Names[]): void {
	const subjects = join(folder, 'content/subjects');
	mkdirSync(subjects, { recursive: true });
	for (const { label, short, alias, broader } of names) {
		writeFileSync(
			join(subjects, fileName(label)),
			`---\nlabel: ${label}\naliases:\n  - ${short}\n  - ${alias}\nbroader:\n  - ${broader}\n---\n`,
		);
		writeFileSync(join(subjects, fileName(broader)), `---\nlabel: ${broader}\n---\n`);
	}
}
