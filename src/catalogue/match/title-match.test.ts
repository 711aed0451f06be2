import { describe, expect, test } from 'vitest';
import { areNear, areUnlike, titleKey, titleLikeness } from './title-match.ts';

const key = (title: string, ...alternativeTitles: string[]) => titleKey({ title, alternativeTitles });
const likeness = (a: string, b: string) => titleLikeness(key(a), key(b));

describe('titles that are the same', () => {
	test.each([
		['Sleep and memory in adults', 'SLEEP AND MEMORY IN ADULTS.', 'case and a full stop'],
		['Schlafstörungen bei Ängsten', 'Schlafstorungen bei Angsten', 'accents'],
		['Sleep: memory & mood', 'Sleep - memory and mood', 'signs and &'],
		['TNF-α in sleep', 'TNF alpha in sleep', 'Greek letters'],
		['TNF-&#945; in sleep &amp; mood', 'TNF-α in sleep and mood', 'entities'],
		['[Sleep and memory in adults].', 'Sleep and memory in adults', 'brackets round a translated title'],
		['<i>Picoides arcticus</i> in burned forests', 'Picoides arcticus in burned forests', 'markup'],
		['[RETRACTED] Sleep and memory', 'RETRACTED ARTICLE: Sleep and memory', 'marks of a retraction'],
		['Sleep and memory. Part II', 'Sleep and memory: part 2', 'numbers of parts'],
		['The sleep of young adults', 'Sleep of young adults', 'an article before it'],
		['Crossroads of sleep [electronic resource] : a film', 'Crossroads of sleep: a film', 'marks of the record'],
		['Alzheimer’s disease and sleep', "Alzheimer's disease and sleep", 'apostrophes'],
		['Sleep in H₂O', 'Sleep in H2O', 'small figures'],
	])('%s = %s: %s', (a, b) => expect(likeness(a, b)).toBe('same'));
});

describe('titles that are alike', () => {
	test('leaves out the subtitle, or is cut in it', () => {
		const long = 'Sleep and memory in young adults with asthma: a randomised controlled trial';
		expect(likeness('Sleep and memory in young adults with asthma', long)).toBe('subtitle');
		expect(likeness('Sleep and memory in young adults with asthma: a rando', long)).toBe('subtitle');
		expect(likeness('Sleep', 'Sleep: a randomised controlled trial')).toBeUndefined();
	});

	test('does not take a longer number for a title that was cut', () => {
		expect(
			likeness('Sleep and memory in young adults with asthma, report 1', 'Sleep and memory in young adults with asthma, report 12'),
		).toBe(undefined);
	});

	test('is one of the other titles', () => {
		expect(titleLikeness(key('Schlaf und Gedächtnis', 'Sleep and memory'), key('Sleep and Memory'))).toBe('other');
	});

	test('has a slip of the pen in a long word', () => {
		expect(likeness('Sleep and memory in asthmatic adults', 'Sleep and memroy in asthmatic adults')).toBe('typing');
		expect(likeness('Sleep and memory in asthmatic adults', 'Sleep and memory in asthmtic adults')).toBe('typing');
	});
});

describe('titles that are not alike', () => {
	test.each([
		['Sleep and memory in adults: report 1', 'Sleep and memory in adults: report 2', 'figures'],
		['Sleep in typical depression of adults', 'Sleep in atypical depression of adults', 'a letter before a word'],
		['Sleep of men in phase I studies', 'Sleep of men in phase II studies', 'numbers'],
		['Sleep of the male adult in winter', 'Sleep of the female adult in winter', 'two letters'],
		['Sleep and memory in asthmatic adults', 'Memory and sleep in asthmatic adults', 'the order of words'],
	])('%s ≠ %s: %s', (a, b) => expect(likeness(a, b)).toBeUndefined());
});

test('tells titles that have next to no word in common, and says nothing of short ones', () => {
	expect(areUnlike(key('Sleep and memory in asthmatic adults'), key('Fractures after vertebral surgery'))).toBe(true);
	expect(areUnlike(key('Sleep and memory in asthmatic adults'), key('Asthmatic adults: memory and sleep'))).toBe(false);
	expect(areUnlike(key('Reply'), key('Fractures after vertebral surgery'))).toBe(false);
});

test('tells titles that have half of their words in common', () => {
	expect(areNear(key('Tea & slp'), key('Tea and sleep'))).toBe(true);
	expect(areNear(key('Sleep and memory in asthmatic adults'), key('Fractures and falls in asthmatic women'))).toBe(false);
});
