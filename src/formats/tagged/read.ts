import type { Reading } from '../format.ts';
import { Collector, type Manner } from './collector.ts';
import { type Syntax, splitTagged } from './entries.ts';

const ASIDES = [
	['counter', 'Numbers stand before entries'],
	['link', 'Lines that begin with “Link to” stand beside entries'],
] as const;

/** Reads a whole file of tagged lines. What cannot be read becomes a problem, never an exception. */
export function readTagged(syntax: Syntax, manner: Manner, text: string, file: string): Reading {
	const collector = new Collector(manner, file);
	const strays = splitTagged(text, syntax, (entry) => collector.add(entry));
	for (const { what, line, endLine } of strays) if (what === 'other') collector.addStray(line, endLine);
	for (const [kind, which] of ASIDES) {
		const [first, ...others] = strays.filter(({ what }) => what === kind);
		if (first) collector.addAsides(which, first, others.length + 1);
	}
	return collector.finish();
}
