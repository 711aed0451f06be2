import { describe, expect, test } from 'vitest';
import type { BibRecord } from '../record/record.ts';
import { toRemember } from './addresses.ts';
import { NO_CURATION } from './curation/curation.ts';
import { readRedirects, readRemembered } from './curation/redirects.ts';
import { exampleCatalogue, exampleFile } from './example.ts';

function catalogueOf(records: readonly Partial<BibRecord>[], yaml: { redirects?: string; remembered?: string } = {}) {
	return exampleCatalogue([exampleFile('example/all.ris', records)], {
		curation: {
			...NO_CURATION,
			redirects: readRedirects(yaml.redirects, 'content/redirects.yml').items,
			remembered: readRemembered(yaml.remembered, 'content/addresses.yml').items,
		},
	});
}

const example = { title: 'A trial of an example treatment in adults', issued: '2020', authors: [{ family: 'Example', given: 'Ann' }] };

describe('addresses', () => {
	test('every identifier of an article leads to it, and the code made from its words does', () => {
		const { articles, leads } = catalogueOf([
			{ ...example, doi: '10.5555/a.1', pmid: '123', pmcid: 'PMC77', accessions: [{ code: 'lth', database: 'MedicLatina', number: '9' }] },
		]);
		expect(articles[0]?.id).toBe('10.5555-a.1');
		expect(leads.map(({ from, to }) => `${from} ${to}`)).toEqual([
			'lth-9 10.5555-a.1',
			'mediclatina-9 10.5555-a.1',
			'pmc77 10.5555-a.1',
			'pmid-123 10.5555-a.1',
			expect.stringMatching(/^work-[0-9a-f]{12} 10\.5555-a\.1$/),
		]);
		expect(articles[0]?.addresses).toEqual(leads.map(({ from }) => from));
	});

	test('identifiers of every merged record are addresses, also those that the article does not show', () => {
		const { leads } = catalogueOf([
			{ ...example, pmid: '123', doi: '10.5555/a.1' },
			{ ...example, pmid: '123', pmcid: 'PMC77', doi: '10.5555/a.1' },
		]);
		expect(leads.map(({ from }) => from)).toContain('pmc77');
	});

	test('what two articles share stands for both', () => {
		const book = (title: string) => ({ title, type: 'book' as const, isbn: ['9780000000002'], issued: '2019' });
		const { articles, leads } = catalogueOf([
			{ ...book('Volume one of the examples'), doi: '10.5555/v1' },
			{ ...book('Volume two of the examples'), doi: '10.5555/v2' },
		]);
		expect(leads.find(({ from }) => from === 'isbn-9780000000002')?.to).toEqual(['10.5555-v1', '10.5555-v2']);
		expect(articles.flatMap(({ addresses }) => addresses)).not.toContain('isbn-9780000000002');
	});

	test('a redirect leads on, over other redirects too, to any address of an article', () => {
		const redirects = `
- {from: old-name, to: older-name, reason: Renamed.}
- {from: older-name, to: "PMID 123", reason: Renamed.}
`;
		const { leads, problems } = catalogueOf([{ ...example, doi: '10.5555/a.1', pmid: '123' }], { redirects });
		expect(leads.filter(({ from }) => from.includes('name'))).toEqual([
			{ from: 'old-name', to: ['10.5555-a.1'] },
			{ from: 'older-name', to: ['10.5555-a.1'] },
		]);
		expect(problems).toEqual([]);
	});

	test('redirects that lead nowhere, in a circle, or away from an article are told with their line', () => {
		const redirects = `- {from: a, to: b, reason: x}
- {from: b, to: a, reason: x}
- {from: c, to: 10.5555/unknown, reason: x}
- {from: 10.5555/a.1, to: 10.5555/b.2, reason: x}
`;
		const { problems } = catalogueOf(
			[
				{ ...example, doi: '10.5555/a.1' },
				{ ...example, title: 'Something else altogether, in children', doi: '10.5555/b.2' },
			],
			{ redirects },
		);
		expect(problems.map(({ kind, file, line, message }) => `${kind} ${file}:${line} ${message}`)).toEqual([
			'redirect-broken content/redirects.yml:1 The redirects lead in a circle.',
			'redirect-broken content/redirects.yml:2 The redirects lead in a circle.',
			'redirect-broken content/redirects.yml:3 The redirect leads to no article of the catalogue.',
			'redirect-unneeded content/redirects.yml:4 The address that the redirect is from is the own address of an article of the catalogue.',
		]);
	});

	test('a retired article is withdrawn, and each of its addresses says why', () => {
		const redirects = '- {from: 10.5555/a.1, reason: Not about the subject.}\n';
		const { articles, tombstones, report, leads } = catalogueOf([{ ...example, doi: '10.5555/a.1', pmid: '123' }], { redirects });
		expect(articles).toEqual([]);
		expect(report).toMatchObject({ read: 1, published: 0, quarantined: 1 });
		expect(tombstones.map(({ id, reason }) => `${id}: ${reason}`)).toEqual([
			'10.5555-a.1: Not about the subject.',
			'pmid-123: Not about the subject.',
			expect.stringMatching(/^work-.*: Not about the subject\.$/),
		]);
		expect(leads).toEqual([]);
	});

	test('a redirect to a retired article has its reason, and a second one from the same address is told', () => {
		const redirects = `- {from: 10.5555/a.1, reason: Not about the subject.}
- {from: old-name, to: 10.5555/a.1, reason: Renamed.}
- {from: old-name, to: 10.5555/b.2, reason: Renamed.}
`;
		const { tombstones, problems } = catalogueOf([{ ...example, doi: '10.5555/a.1' }], { redirects });
		expect(tombstones.find(({ id }) => id === 'old-name')).toEqual({
			id: 'old-name',
			title: example.title,
			reason: 'Not about the subject.',
		});
		expect(problems.filter(({ severity }) => severity === 'error').map(({ kind, line }) => `${kind} ${line}`)).toEqual([
			'redirect-broken 3',
		]);
	});

	test('an article whose record is gone keeps a page that says why', () => {
		const { tombstones, problems } = catalogueOf([], { redirects: '- {from: 10.5555/gone, reason: Never peer reviewed.}\n' });
		expect(tombstones).toEqual([{ id: '10.5555-gone', title: '10.5555/gone', reason: 'Never peer reviewed.' }]);
		expect(problems).toEqual([]);
	});

	test('an address that rests on words is found again when they were corrected, and told when it is lost', () => {
		const before = catalogueOf([example, { ...example, title: 'A report that nobody will find again', issued: '2001' }]);
		const remembered = toRemember(before.articles)
			.map((item) => `- ${JSON.stringify(item)}`)
			.join('\n');
		const corrected = catalogueOf([{ ...example, title: 'A trial of an exemplary treatment in adults' }], { remembered });
		const old = before.articles.find(({ title }) => title === example.title)?.id ?? '';
		expect(corrected.leads.find(({ from }) => from === old)?.to).toEqual([corrected.articles[0]?.id]);
		expect(corrected.problems.map(({ kind }) => kind)).toEqual(['address-lost']);
	});

	test('a reason that quotes the withheld abstract of what it takes out is not printed whole', () => {
		const secret = 'the quick sample of tea drinkers slept an hour longer than all others did';
		const { tombstones, problems } = catalogueOf(
			[
				{
					...example,
					doi: '10.5555/a.1',
					abstract: { sections: [{ text: `We found that ${secret}.` }] },
					rights: { text: 'May not be copied.', supplied: true },
				},
			],
			{ redirects: `- {from: 10.5555/a.1, reason: "Wrong, as ${secret}."}\n` },
		);
		expect(JSON.stringify([tombstones, problems])).not.toContain('slept an hour longer');
		expect(tombstones[0]?.reason).toContain('[abstract withheld]');
	});
});
