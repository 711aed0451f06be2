import { expect, test } from 'vitest';
import { journalKey, journalsAgree } from './journal-match.ts';

const agree = (a: string, b: string) =>
	journalsAgree(journalKey({ containerTitle: a, issn: [] }), journalKey({ containerTitle: b, issn: [] }));

test.each([
	['Journal of Clinical Psychiatry', 'J Clin Psychiatry'],
	['The Journal of Clinical Psychiatry', 'J. Clin. Psychiatr.'],
	['Sleep & Breathing', 'Sleep and Breathing'],
	['Acta Ornithologica (Warsaw)', 'Acta Ornithologica'],
	['Brain : a journal of neurology', 'Brain'],
	['Journal of the National Cancer Institute', 'J Natl Cancer Inst'],
	['British Medical Journal', 'BMJ'],
	['Proceedings of the National Academy of Sciences of the United States of America', 'PNAS'],
	['Deutsche Medizinische Wochenschrift', 'Dtsch Med Wochenschr'],
])('takes %s and %s for one journal', (a, b) => {
	expect(agree(a, b)).toBe(true);
	expect(agree(b, a)).toBe(true);
});

test.each([
	['Journal of Clinical Psychiatry', 'Journal of Clinical Psychology'],
	['Sleep', 'Sleep Medicine'],
	['Brain', 'Brain Research'],
	['Sleep Medicine', 'Sleep Medicine Reviews'],
])('keeps %s and %s apart', (a, b) => expect(agree(a, b)).toBe(false));

test('takes an ISSN that both have for enough, and says nothing where one names no journal', () => {
	const named = (containerTitle: string, ...issn: string[]) => journalKey({ containerTitle, issn });
	expect(journalsAgree(named('Eine Zeitschrift', '1139-9287'), named('A journal', '1139-9287'))).toBe(true);
	expect(journalsAgree(named('A journal', '1139-9287'), named('A journal', '1578-2735'))).toBe(true);
	expect(journalsAgree(named('A journal'), journalKey({ issn: [] }))).toBeUndefined();
	expect(journalsAgree(named('A journal'), journalKey({ issn: ['1139-9287'] }))).toBeUndefined();
});
