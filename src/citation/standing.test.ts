/** Citations of articles that no longer stand as they were published, and of the notices that say so. */
import { describe, expect, test } from 'vitest';
import { citationsOf } from './cite.ts';
import { exampleWork, signed } from './example.ts';
import type { CitedWork } from './work.ts';

function cited(given: Partial<CitedWork> = {}): Record<string, string> {
	return Object.fromEntries(citationsOf(exampleWork(given)).map(({ style, runs }) => [style, signed(runs)]));
}

describe('an article that no longer stands', () => {
	const status = {
		kind: 'retracted' as const,
		date: '2023-02',
		notices: [{ text: 'J Examples. 2023 Feb;14(1):9', doi: '10.5555/notice' }],
	};

	test('says where its retraction was published', () => {
		const { apa, vancouver, harvard } = cited({ status, issued: '2021' });
		expect(apa).toMatch(/https:\/\/doi\.org\/10\.5555\/example\.1 \(Retraction published 2023, J Examples\. 2023 Feb;14\(1\):9\)$/);
		expect(vancouver).toMatch(/doi: 10\.5555\/example\.1\. Retraction in: J Examples\. 2023 Feb;14\(1\):9\.$/);
		expect(harvard).toMatch(/example\.1\. \(Retracted 2023: J Examples\. 2023 Feb;14\(1\):9\)$/);
	});

	test('leads to the notice by its DOI where the record does not cite it', () => {
		const bare = { kind: 'retracted' as const, notices: [{ doi: '10.5555/notice' }] };
		const { apa, vancouver } = cited({ status: bare });
		expect(apa).toMatch(/\(Retraction published, https:\/\/doi\.org\/10\.5555\/notice\)$/);
		expect(vancouver).toMatch(/Retraction in: https:\/\/doi\.org\/10\.5555\/notice$/);
	});

	test('says that it was retracted where no notice is known', () => {
		const { apa, vancouver, harvard } = cited({ status: { kind: 'retracted', notices: [] } });
		expect(apa).toMatch(/ \(Retracted\)$/);
		expect(vancouver).toMatch(/ \[Retracted\]\.$/);
		expect(harvard).toMatch(/ \(Retracted\)$/);
	});

	test('is marked for a concern too, while a correction is named in Vancouver style alone', () => {
		const notices = [{ text: 'J Examples. 2023;14:9.' }];
		expect(cited({ status: { kind: 'concern', notices } })['apa']).toMatch(
			/\(Expression of concern published 2023, J Examples\. 2023;14:9\)$/,
		);
		expect(cited({ status: { kind: 'corrected', notices } })).toMatchObject({
			apa: expect.not.stringContaining('2023'),
			vancouver: expect.stringMatching(/Erratum in: J Examples\. 2023;14:9\.$/),
		});
	});
});

describe('a notice', () => {
	test('whose title does not say what it is has it in brackets, and in Vancouver style what it corrects', () => {
		const { apa, vancouver } = cited({
			publicationTypes: ['Published Erratum'],
			doi: undefined,
			relations: [{ kind: 'correction', direction: 'of', text: 'J Examples. 2020;11:1', words: 'EFR' }],
		});
		expect(apa).toContain('Rest and sleep in adults [Correction]. *Journal');
		expect(vancouver).toContain('Rest and sleep in adults [erratum]. Journal');
		expect(vancouver).toMatch(/123-9\. Erratum for: J Examples\. 2020;11:1\.$/);
	});

	test('whose title says it has nothing added', () => {
		expect(cited({ publicationTypes: ['Published Erratum'], title: 'Correction to: Rest' })['apa']).toContain(
			'). Correction to: Rest. *Journal',
		);
	});

	test('of retraction names what it retracts', () => {
		const relations = [{ kind: 'retraction' as const, direction: 'of' as const, text: 'J Examples. 2020;11:1.', words: 'ROF' }];
		expect(cited({ title: 'Retraction: Rest', relations })['vancouver']).toMatch(/Retraction of: J Examples\. 2020;11:1\.$/);
	});

	test('a letter is called one in Vancouver style', () => {
		expect(cited({ publicationTypes: ['Letter'] })['vancouver']).toContain('Rest and sleep in adults [letter]. Journal');
	});
});
