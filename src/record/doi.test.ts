import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanDoi } from './doi.ts';

const SICI = '10.5555/(sici)1096-8628(19960102)61:1<1::aid-ajmg1>3.0.co;2-#';

describe('cleanDoi', () => {
	test.each([
		['10.5555/ABC.2024-1', '10.5555/abc.2024-1'],
		['doi:10.5555/abc', '10.5555/abc'],
		['DOI 10.5555/abc', '10.5555/abc'],
		['http://dx.doi.org/10.5555/abc.', '10.5555/abc'],
		['https://doi.org/10.5555%2fabc', '10.5555/abc'],
		['10.5555/abc.16.6; published online 10 march 2016', '10.5555/abc.16.6'],
		['10.5555/S0140-6736(16)31460-X [doi]', '10.5555/s0140-6736(16)31460-x'],
		['10.5555/abc[doi]', '10.5555/abc'],
		['(10.5555/abc)', '10.5555/abc'],
		['"10.5555/abc",', '10.5555/abc'],
		['10.5555/abc;10.5555/def', '10.5555/abc'],
		['10.5555.12/abc', '10.5555.12/abc'],
		['https://example.org/doi/10.5555/abc/full?journal=x', '10.5555/abc'],
		['https://example.org/doi/pdf/10.5555/abc#section=1', '10.5555/abc'],
		['10.5555/(SICI)1096-8628(19960102)61:1<1::AID-AJMG1>3.0.CO;2-#', SICI],
		['https://doi.org/10.5555/(SICI)1096-8628(19960102)61:1%3C1::AID-AJMG1%3E3.0.CO;2-%23', SICI],
		['10.5555/(SICI)1096-8628(19960102)61:1&lt;1::AID-AJMG1&gt;3.0.CO;2-#', SICI],
		['<a href="https://doi.org/10.5555/abc">10.5555/abc</a>', '10.5555/abc'],
		['10.5555/äb', '10.5555/äb'],
	])('“%s” is %s', (given, expected) => {
		expect(cleanDoi(given)).toBe(expected);
	});

	test.each(['', 'DOI 1', '10.5555/', '10.5555/.', '10.12/abc', '110.5', 'S0140-6736(16)31460-X [pii]', 'in press', '10.5555 / abc'])(
		'“%s” is none',
		(given) => {
			expect(cleanDoi(given)).toBeUndefined();
		},
	);

	test('cleaning twice changes nothing more', () => {
		const part = fc.string({ unit: fc.constantFrom(...'abXY019.,;:()[]<>{}%2fF/#?&=-_"\' é') });
		fc.assert(
			fc.property(part, part, (before, suffix) => {
				const once = cleanDoi(`${before}10.5555/${suffix}`);
				if (once !== undefined) expect(cleanDoi(once)).toBe(once);
			}),
			{ numRuns: 2000 },
		);
	});
});
