import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitNotice, splitSections } from './abstract.ts';

const EBSCO =
	'Copyright of Journal of Examples is the property of Example Press and its content may not be copied or emailed to multiple sites without the copyright holder’s express written permission. However, users may print, download, or email articles for individual use. This abstract may be abridged. No warranty is given about the accuracy of the copy. (Copyright applies to all Abstracts.)';

describe('splitNotice', () => {
	test.each([
		['EBSCO’s, in whole', EBSCO, true],
		['EBSCO’s, with its mark', `[ABSTRACT FROM AUTHOR] ${EBSCO}`, true],
		['EBSCO’s mark alone', '[ABSTRACT FROM AUTHOR]', true],
		['EBSCO’s mark for publishers', '[ABSTRACT FROM PUBLISHER].', true],
		['ProQuest’s', '[PUBLICATION ABSTRACT]', true],
		[
			'ProQuest’s permission',
			'Reproduced with permission of the copyright owner. Further reproduction prohibited without permission.',
			true,
		],
		['APA’s', '(PsycINFO Database Record (c) 2016 APA, all rights reserved)', true],
		['APA’s, as it was set later', '(PsycInfo Database Record (c) 2020 APA, all rights reserved)', true],
		['APA’s, with blanks', '( PsycINFO Database Record ( c) 2000 APA, all rights reserved)', true],
		['a publisher’s line', '© 2016 Example B.V. All rights reserved.', false],
		['a line of the authors', '© 2016 The Authors. Journal of Examples published by Example Press on behalf of A Society.', false],
		['a line with initials', '© 2015 by Ann B. Example and Bo Sample. Published by Example Inc. All rights reserved.', false],
		['a line with a sign of letters', '(C) 2021 EXAMPLE', false],
		['a line with a word for the sign', '(copyright) 2012 Example B.V. All rights reserved.', false],
		['a line that lost its sign', '2016, Academia Example. All rights reserved.', false],
		['a line of the Crown', 'Crown Copyright © 2002 Published by Example Science B.V. All rights reserved.', false],
		['two lines', '© 2019 Example Society. © 2019 Example Society', false],
		['a line without a year', '© Example et al.; Licensee Example Open.', false],
	])('takes off %s, word for word', (_, notice, supplied) => {
		expect(splitNotice(`We found that tea helped. ${notice}`)).toEqual({ abstract: 'We found that tea helped.', notice, supplied });
	});

	test('takes off a line before the abstract, as Scopus sets it', () => {
		expect(splitNotice('© 2016 The Author(s).Background: Tea. Results: It helped.')).toEqual({
			abstract: 'Background: Tea. Results: It helped.',
			notice: '© 2016 The Author(s).',
			supplied: false,
		});
	});

	test('leaves nothing of a text that is a notice alone', () => {
		expect(splitNotice(EBSCO)).toEqual({ abstract: '', notice: EBSCO, supplied: true });
	});

	test.each([
		['without a notice', 'We found that tea helped.'],
		['on copyright', 'Copyright law changed in 2012. We study it here. Much is still open.'],
		['with a letter in brackets', 'We compared groups (a), (b) and (c) in 2012.'],
		['on what may not be done', 'The findings may not be reproduced elsewhere. We advise caution.'],
		['on property', 'Who says that copyright of a work is the property of its author may be wrong.'],
	])('leaves an abstract %s as it is', (_, text) => {
		expect(splitNotice(text)).toEqual({ abstract: text, supplied: false });
	});
});

describe('splitSections', () => {
	test.each([
		[
			'headings with colons',
			'Background: Tea is drunk. Objective: To ask. Methods: We asked. Results: They said. Conclusion: So.',
			['Background', 'Objective', 'Methods', 'Results', 'Conclusion'],
		],
		[
			'headings in capitals',
			'BACKGROUND: Tea. METHODS AND RESULTS: We asked. CONCLUSIONS: So.',
			['BACKGROUND', 'METHODS AND RESULTS', 'CONCLUSIONS'],
		],
		[
			'headings in capitals without colons',
			'OBJECTIVE Tea is drunk. METHODS We asked. RESULTS A few.',
			['OBJECTIVE', 'METHODS', 'RESULTS'],
		],
		['headings without colons', 'Background Tea is drunk. Methods We asked. Results 12 of 20.', ['Background', 'Methods', 'Results']],
		['headings with stops', 'Introduction. Tea. Methods. We asked. Results. A few.', ['Introduction', 'Methods', 'Results']],
		['no blank behind the colon', 'Background:Tea. Results:A few.', ['Background', 'Results']],
		[
			'narrowed headings',
			'Study design: A trial. Main outcome measures: Mood. Trial registration: NCT0.',
			['Study design', 'Main outcome measures', 'Trial registration'],
		],
		['plural in brackets', 'Objective(s): Tea. Result(s): A few.', ['Objective(s)', 'Result(s)']],
		[
			'an unknown heading in capitals among known ones',
			'AIMS: Tea. TEA CEREMONY: Held. RESULTS: A few.',
			['AIMS', 'TEA CEREMONY', 'RESULTS'],
		],
		['text before the first heading', 'Tea is drunk. Conclusions: It helps.', [undefined, 'Conclusions']],
		[
			'the name of the field before the first heading',
			'Abstract Background Tea. Methods We. Results A few.',
			['Background', 'Methods', 'Results'],
		],
		['a plain abstract', 'Tea is drunk. We asked who drinks it.', [undefined]],
		['a heading’s word within a sentence', 'We report the results: tea helped. The methods: none.', [undefined]],
		['a sentence that begins with a heading’s word', 'Tea helped. Results were clear. Conclusions Are Hard.', [undefined]],
		['a capital word with a colon that is no heading', 'Two groups took part. Group A: tea. Group B: none.', [undefined]],
		['an abstract all in capitals', 'BACKGROUND TEA IS DRUNK. METHODS WE ASKED.', [undefined]],
		['an empty text', '', [undefined]],
	])('%s', (_, text, labels) => {
		expect(splitSections(text).map(({ label }) => label)).toEqual(labels);
	});

	test('sets the text apart from its heading', () => {
		expect(splitSections('Background: Tea: a drink. Methods: We asked.')).toEqual([
			{ label: 'Background', text: 'Tea: a drink.' },
			{ label: 'Methods', text: 'We asked.' },
		]);
	});

	test('loses no letter of the text', () => {
		const part = fc.constantFrom(
			'Background',
			'METHODS',
			'Results',
			'CONCLUSION',
			': ',
			'. ',
			' ',
			'We asked',
			'AIM',
			'and',
			'tea',
			'1',
			'TEA CEREMONY',
		);
		fc.assert(
			fc.property(fc.array(part), (parts) => {
				const text = parts.join('');
				const letters = (of: string): string => of.replace(/[\s:.]/g, '');
				const joined = splitSections(text).map(({ label = '', text: said }) => label + said);
				expect(letters(joined.join(''))).toBe(letters(text));
			}),
			{ numRuns: 2000 },
		);
	});
});
