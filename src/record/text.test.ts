import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanText, withoutFullStop, withoutJournalStop } from './text.ts';

describe('cleanText', () => {
	test.each([
		['plain text stays as it is', 'A title, as printed.', 'A title, as printed.'],
		['line breaks, tabs and fixed spaces become one blank', ' A\r\n\ttitle\u00a0\u2009with  gaps ', 'A title with gaps'],
		['letters and their accents are joined', 'Atagu\u0308n', 'Atagün'],
		['control characters go', 'a\u0000b\u0007c\u001bd', 'abcd'],
		['what turns the direction of text goes', 'gpj.\u202eexe\u202c \u2066x\u2069', 'gpj.exe x'],
		['soft hyphens, zero-width spaces and byte-order marks go', 'anti\u00addepres\u200bsant\ufeff', 'antidepressant'],
		['hidden tag characters go', 'a\u{e0041}\u{e0042}b', 'ab'],
		['joiners that spell Persian stay', 'می\u200cخواهم', 'می\u200cخواهم'],
		['Windows-1252 read as Latin-1 is mended', 'Alzheimer\u0092s \u0093trial\u0094', 'Alzheimer’s “trial”'],
		['half of a surrogate pair becomes the replacement sign', 'a\ud800b', 'a\ufffdb'],
		['blanks alone are nothing', ' \n\u00a0', ''],
	])('%s', (_, given, expected) => {
		expect(cleanText(given)).toBe(expected);
	});

	test('cleaning twice changes nothing more', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				expect(cleanText(cleanText(text))).toBe(cleanText(text));
			}),
		);
	});
});

describe('withoutFullStop', () => {
	test.each([
		['A trial of tea.', 'A trial of tea'],
		['A trial of tea', 'A trial of tea'],
		['The role of vitamin D.', 'The role of vitamin D'],
		['Is tea safe?.', 'Is tea safe?'],
		['A trial of tea..', 'A trial of tea'],
		['And so on...', 'And so on...'],
		['Tea drinking in the U.S.', 'Tea drinking in the U.S.'],
		['A reply to Example et al.', 'A reply to Example et al.'],
		['Example Co. v. Sample Inc.', 'Example Co. v. Sample Inc.'],
		['茶的试验。', '茶的试验'],
		['.', '.'],
		['', ''],
	])('“%s” becomes “%s”', (given, expected) => {
		expect(withoutFullStop(given)).toBe(expected);
	});
});

describe('withoutJournalStop', () => {
	test.each(['Mon. Not. R. Astron. Soc.', 'J. Chem. Phys.', 'Comput. Methods Programs Biomed.', 'Ann Neurol.', 'Prairie Nat.'])(
		'keeps the stop of an abbreviated title: %s',
		(title) => {
			expect(withoutJournalStop(title)).toBe(title);
		},
	);

	test.each(['Nature.', 'Journal of Pain.', 'Clinical pain.', 'The Example Review.', 'St. Example’s journal of the arts.'])(
		'takes the stop from a full title: %s',
		(title) => {
			expect(withoutJournalStop(title)).toBe(title.slice(0, -1));
		},
	);
});
