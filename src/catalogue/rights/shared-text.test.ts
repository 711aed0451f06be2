import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sharedText } from './shared-text.ts';

const SECRET = 'Ketamine was given to forty patients over six weeks; half of them were better at the end, and none had been harmed.';

describe('sharedText', () => {
	const found = (text: string, facts: string[] = []) => sharedText([SECRET], facts)(text).map(({ start, end }) => text.slice(start, end));

	test('finds a secret however it is wrapped, capitalised and punctuated', () => {
		expect(found(`AB  - ${SECRET}`)).toEqual([SECRET.slice(0, -1)]);
		expect(found('x KETAMINE was given –\r\n      to “forty” patients, over six weeks x')).toEqual([
			'KETAMINE was given –\r\n      to “forty” patients, over six weeks',
		]);
	});

	test('lets pass what shares no more than a phrase', () => {
		expect(found('Ketamine was given to children.')).toEqual([]);
		expect(found('Something else altogether, of about the same length as the secret text that is looked for in here.')).toEqual([]);
	});

	test('lets pass a fact that the secret repeats, and not what goes beyond it', () => {
		const title = 'Ketamine was given to forty patients over six weeks';
		expect(found(`TI  - ${title}\nAU  - Example`, [title])).toEqual([]);
		expect(found(`${title}; half of them were better`, [title])).toHaveLength(1);
	});

	test('finds a short secret as a whole, and none that is hardly a text', () => {
		const find = sharedText(['A short secret.', 'n/a'], []);
		expect(find('this is a SHORT  secret indeed n/a')).toEqual([{ start: 8, end: 23 }]);
	});

	test('finds nothing without secrets', () => {
		expect(sharedText([], [])(SECRET)).toEqual([]);
	});

	test('finds every stretch of 32 letters, wherever it begins', () => {
		const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzåßœ0123456789');
		fc.assert(
			fc.property(
				fc.array(letter, { minLength: 40, maxLength: 200 }),
				fc.nat(),
				fc.string({ maxLength: 30 }),
				fc.string({ maxLength: 30 }),
				(letters, at, before, after) => {
					const from = at % (letters.length - 31);
					const stretch = letters.slice(from, from + 32).join('');
					const text = `${before}|${stretch}|${after}`;
					const runs = sharedText([letters.join('')], [])(text);
					const start = before.length + 1;
					expect(runs.some((run) => run.start <= start && run.end >= start + stretch.length)).toBe(true);
				},
			),
		);
	});

	test('is not slowed down by a text that repeats itself', () => {
		const text = 'ab '.repeat(20_000);
		expect(sharedText([text], [])(text)).toHaveLength(1);
	});
});
