import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { risSyntax } from '../ris/syntax.ts';
import { type Entry, splitTagged } from './entries.ts';
import { isWide, ownText } from './own-text.ts';

describe('ownText', () => {
	test('is the same text, whatever is in it', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), fc.nat(100), (text, from) => {
				const part = text.slice(from);
				expect(ownText(part)).toBe(part);
			}),
		);
	});

	test.each([
		['ASCII', 'tea'],
		['Latin-1', 'thé\u00ff\u0000'],
		['wide letters', 'çay, ığdır'],
		['half a surrogate pair', 'a\ud83d'],
	])('keeps %s, short and long', (_, text) => {
		for (const times of [1, 10_000, 50_000]) expect(ownText(text.repeat(times)) === text.repeat(times)).toBe(true);
	});

	test('tells texts that need two bytes a character', () => {
		expect(['tea', 'th\u00e9', '\u0100'].map(isWide)).toEqual([false, false, true]);
	});
});

describe('entries that are copied out of their text', () => {
	function entriesOf(text: string): Entry[] {
		const entries: Entry[] = [];
		splitTagged(text, risSyntax(), (entry) => entries.push(structuredClone(entry)));
		return entries;
	}

	test('are the same as those that stay parts of it', () => {
		const line = fc.constantFrom(
			'TY  - JOUR',
			'ER  - ',
			'ER  - ',
			'TI  - Tea and its drinkers \u00e9',
			'TI  -   Tea, with blanks around it\u00a0 \t',
			`AB  - Tea${' '.repeat(1200)}and padding`,
			'AU  - Example, Ann Example, Ann',
			'AU  -Example, Ann',
			'  goes on, with blanks around it, for long  ',
			'NL  - behind the end of an entry',
			'PMID - 12345678901234567',
			'',
			'1.',
		);
		fc.assert(
			fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
				const text = `${lines.join('\n')}\n`;
				// An entry behind all others makes the text wide.
				const [narrow, wide] = [
					entriesOf(`${text}\n\nTY  - JOUR\nTI  - o\nER  - \n`),
					entriesOf(`${text}\n\nTY  - JOUR\nTI  - \u0151\nER  - \n`),
				];
				expect(wide.slice(0, -1)).toEqual(narrow.slice(0, -1));
			}),
			{ numRuns: 1000 },
		);
	});

	test('take time in proportion to their number where each value is padded', () => {
		const entry = `TY  - JOUR\nTI  - Tea\u0151${'x'.repeat(1000)}${' '.repeat(200)}y\nER  - \n`;
		const started = performance.now();
		expect(entriesOf(entry.repeat(4000))).toHaveLength(4000);
		expect(performance.now() - started).toBeLessThan(5000);
	});
});
