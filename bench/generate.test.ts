import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { generate } from './generate.ts';
import { adjectives, nouns } from './words.ts';
import { toEdsJson, toEdsText, toRis } from './write.ts';

const digest = (text: string) => createHash('sha256').update(text).digest('hex');

test('makes the same bytes of the same seed, in every format', () => {
	for (const write of [toRis, toEdsJson, (list: ReturnType<typeof generate>) => list.map(toEdsText).join('')]) {
		expect(digest(write(generate(50, 7)))).toBe(digest(write(generate(50, 7))));
	}
});

test('makes other records of another seed', () => {
	expect(toRis(generate(5, 1))).not.toBe(toRis(generate(5, 2)));
});

test('makes records as long as real ones: abstracts of about 200 words, four authors, six subjects out of thousands', () => {
	const specimens = generate(2000, 3);
	const words = specimens.map(({ abstract }) => abstract.map(({ text }) => text.split(/\s+/).length).reduce((sum, length) => sum + length));
	const mean = words.reduce((sum, length) => sum + length) / words.length;
	expect(mean).toBeGreaterThan(180);
	expect(mean).toBeLessThan(230);
	expect(specimens.every(({ authors, subjects }) => authors.length === 4 && subjects.length === 6)).toBe(true);
	expect(new Set(specimens.flatMap(({ subjects }) => subjects)).size).toBeGreaterThan(2000);
	expect(adjectives.length * nouns.length).toBeGreaterThan(5000);
});

test('spreads subjects unevenly, as a catalogue has them: a few long lists and many short ones', () => {
	const counts = new Map<string, number>();
	for (const { subjects } of generate(2000, 3)) for (const subject of subjects) counts.set(subject, (counts.get(subject) ?? 0) + 1);
	const sizes = [...counts.values()].sort((a, b) => b - a);
	expect(sizes[0]).toBeGreaterThan(150);
	expect(sizes.filter((size) => size <= 2).length).toBeGreaterThan(sizes.length / 3);
});

test('gives each article a DOI, a title and an accession number of its own', () => {
	const specimens = generate(3000, 1);
	expect(new Set(specimens.map(({ doi }) => doi)).size).toBe(3000);
	expect(new Set(specimens.map(({ title }) => title)).size).toBe(3000);
});
