import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { accession } from './command.ts';
import { emailsIn, filesThatHold, filesWithEmail, leaks, textOf, wordLeaks } from './output.ts';
import { copyCatalogue, freshFolder, site } from './site.ts';

/** The abstracts of a record in EDS's text layout. */
function edsAbstracts(text: string): string[] {
	return [...text.matchAll(/Name: Abstract(?:NonEng)?\s+Label:.*\s+Group:.*\s+Data: (.*)/g)].map(([, abstract = '']) => abstract);
}

const lanterns = edsAbstracts(textOf(join(import.meta.dirname, 'catalogues/rights/records/discovery'), 'lanterns.txt'));
const seals =
	'Harbour seals were counted from a kite on every calm morning of one winter. The counts rose with the herring and fell with the ferries';
const nets = 'Free words on the knitting of nets, which no supplier has ever claimed';
const fullText = 'The full text of the seal count, which opens with kites over the harbour and closes with thanks to the ferrymen';
const thoughts = 'Private thoughts of a reviewer: this trial looks thin';

describe('a site that says nothing about supplied abstracts', () => {
	test('holds no 40 characters in a row of the founding record’s abstract, in any file', async () => {
		const { out, catalogue } = await site('sample-silent');
		const [abstract = ''] = edsAbstracts(textOf(join(catalogue, 'records/ebsco-medlatina'), 'lth-191763545.txt'));
		expect(abstract).toContain('Many people with depression');
		// One technical term of it is 40 characters long, and stands in titles of other records and in the name of a subject.
		const parts = abstract.split(/repetitive transcranial magnetic stimulation/i);
		expect(parts).toHaveLength(2);
		for (const part of parts) expect(leaks(out, part)).toEqual([]);
	});

	test('holds no eight words in a row of a withheld abstract, in any file, unpacked where it is packed', async () => {
		const silent = await site('sample-silent');
		const [abstract = ''] = edsAbstracts(textOf(join(silent.catalogue, 'records/ebsco-medlatina'), 'lth-191763545.txt'));
		expect(wordLeaks(silent.out, abstract)).toEqual([]);
		const { out } = await site('rights');
		for (const secret of [...lanterns, seals]) expect(wordLeaks(out, secret)).toEqual([]);
		expect(wordLeaks(out, nets).map(({ file }) => file)).toContain('articles/10.5555-rights.nets/index.html');
	});

	test('tells on the article’s page that the abstract is withheld, and where to read it', async () => {
		const { out } = await site('sample-silent');
		const page = textOf(out, 'articles/10.62641-aep.v53i6.1946/index.html');
		expect(page).toMatch(/withh[eo]ld|not shown/i);
		expect(page).toContain('https://doi.org/10.62641/aep.v53i6.1946');
	});

	test('says how many abstracts it withheld', async () => {
		const { run } = await site('sample-silent');
		expect(run.stdout).toMatch(/1 withheld/);
	});

	test('withholds every abstract of an article of which one record is under a notice: the twin’s, the Spanish one, the API’s', async () => {
		const { out } = await site('rights');
		expect(lanterns).toHaveLength(2);
		for (const abstract of [...lanterns, seals]) expect(leaks(out, abstract)).toEqual([]);
	});

	test('shows an abstract that no supplier claims', async () => {
		const { out } = await site('rights');
		expect(leaks(out, nets).map(({ file }) => file)).toContain('articles/10.5555-rights.nets/index.html');
	});
});

describe('whatever a site says about abstracts', () => {
	test('a supplier’s full text and a reader’s own notes are in no file', async () => {
		const { out } = await site('rights');
		for (const secret of [fullText, thoughts]) expect(leaks(out, secret)).toEqual([]);
	});

	test('no e-mail address of a record is in any file, wherever the record has it', async () => {
		const { out, catalogue } = await site('rights');
		const emails = emailsIn(join(catalogue, 'records'));
		expect(emails.length).toBeGreaterThan(8);
		expect(filesWithEmail(out, emails)).toEqual([]);
	});

	test('no session and no proxy of a link is in any file', async () => {
		const { out } = await site('rights');
		expect(filesThatHold(out, /sessionmgr|proxy\.example\.net/)).toEqual([]);
	});
});

describe('a site or a folder that says so', () => {
	async function buildRights(change: (catalogue: string) => void): Promise<string> {
		const folder = freshFolder('rights');
		const [catalogue, out] = [join(folder, 'catalogue'), join(folder, 'site')];
		copyCatalogue('rights', catalogue);
		change(catalogue);
		expect((await accession(['build', '--catalogue', catalogue, '--out', out])).code).toBe(0);
		return out;
	}

	test('shows the abstract, with the notice under it, when the site says show', async () => {
		const out = await buildRights((catalogue) =>
			writeFileSync(join(catalogue, 'content/site.yml'), 'title: Rights\nrights:\n  suppliedAbstracts: show\n'),
		);
		const page = textOf(out, 'articles/10.5555-rights.lanterns/index.html');
		expect(page).toContain('Lantern keepers on remote islands sleep badly');
		expect(page).toContain('Copyright of Annals of Lantern Keeping');
		expect(filesThatHold(out, /keeper(?:@|%40|&#64;)example\.org/)).toEqual([]);
	});

	test('shows the abstracts of an article with a recorded permission, with its text and its date, and no others', async () => {
		const out = await buildRights((catalogue) =>
			writeFileSync(
				join(catalogue, 'content/permissions.yml'),
				'- articles: [10.5555/rights.lanterns]\n  text: Example Press, by letter.\n  date: 2025-11-03\n',
			),
		);
		const page = textOf(out, 'articles/10.5555-rights.lanterns/index.html');
		expect(page).toContain('Lantern keepers on remote islands sleep badly');
		expect(page).toContain('Copyright of Annals of Lantern Keeping');
		expect(page).toContain('Shown by permission of 3 November 2025: Example Press, by letter.');
		expect(leaks(out, seals)).toEqual([]);
	});

	test('withholds the abstracts of a folder that says withhold, though the site says show', async () => {
		const out = await buildRights((catalogue) => {
			writeFileSync(join(catalogue, 'content/site.yml'), 'title: Rights\nrights:\n  suppliedAbstracts: show\n');
			writeFileSync(join(catalogue, 'records/discovery/_source.yml'), 'suppliedAbstracts: withhold\n');
		});
		for (const abstract of lanterns) expect(leaks(out, abstract)).toEqual([]);
		expect(readFileSync(join(out, 'articles/10.5555-rights.nets/index.html'), 'utf8')).toContain('knitting of nets');
	});
});
