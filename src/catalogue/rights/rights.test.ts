import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BibRecord } from '../../record/record.ts';
import { ArticleSchema } from '../article.ts';
import { exampleCatalogue, exampleFile } from '../example.ts';
import { SiteSettingsSchema, type SourceSettings } from '../settings.ts';

const SECRET = 'Ketamine was given to forty patients over six weeks; half of them were better at the end, and none had been harmed.';
const NOTICE = 'Copyright of this abstract is the property of Example Press and may not be copied.';
const DOI = '10.5555/a';

const withAbstract = (text = SECRET): Partial<BibRecord> => ({
	doi: DOI,
	abstract: { sections: [{ label: 'Methods', text }] },
	raw: `TY  - JOUR\nTI  - An example\nAB  - ${text}\nC2  - ${NOTICE}\nER  - `,
	gated: [
		{ from: 3, to: 3, what: 'abstract' },
		{ from: 4, to: 4, what: 'notice' },
	],
});
const underNotice = (text = SECRET): Partial<BibRecord> => ({ ...withAbstract(text), rights: { text: NOTICE, supplied: true } });
const show = SiteSettingsSchema.parse({ rights: { suppliedAbstracts: 'show' } });

/** The one article of some records, each in a folder of its own. */
function articleOf(records: Partial<BibRecord>[], given: Parameters<typeof exampleCatalogue>[1] = {}) {
	const catalogue = exampleCatalogue(
		records.map((record, at) => exampleFile(`${at}/one.ris`, [record])),
		given,
	);
	const [article] = catalogue.articles;
	if (article === undefined || catalogue.articles.length > 1) throw new Error('The records do not make one article.');
	return { article: ArticleSchema.parse(article), catalogue };
}

/** Stretches of 40 characters of one text that stand in another. */
function leaked(secret: string, text: string): string[] {
	const stretches = Array.from({ length: Math.max(0, secret.length - 39) }, (_, at) => secret.slice(at, at + 40));
	return stretches.filter((stretch) => text.includes(stretch));
}

describe('an abstract under a notice', () => {
	test('is withheld when the site says nothing, and the notice stays', () => {
		const { article, catalogue } = articleOf([underNotice()]);
		expect(article.abstract).toBeUndefined();
		expect(article.abstractWithheld).toBe(true);
		expect(article.rights).toEqual({ text: NOTICE, supplied: true });
		expect(article.records[0]?.raw).toBe(`TY  - JOUR\nTI  - An example\n[abstract withheld]\nC2  - ${NOTICE}\nER  - `);
		expect(catalogue.report.abstracts).toEqual({ shown: 0, shownUnderNotice: 0, withheld: 1 });
	});

	test('is shown when the site says so, with the raw record as it is', () => {
		const { article, catalogue } = articleOf([underNotice()], { site: show });
		expect(article.abstract?.sections[0]?.text).toBe(SECRET);
		expect(article.abstractWithheld).toBe(false);
		expect(article.records[0]?.raw).toContain(SECRET);
		expect(catalogue.report.abstracts).toEqual({ shown: 1, shownUnderNotice: 1, withheld: 0 });
	});

	test('follows the folder before the site, either way', () => {
		const folder = (suppliedAbstracts: 'show' | 'withhold') =>
			new Map<string, SourceSettings>([['0', { priority: 50, suppliedAbstracts }]]);
		expect(articleOf([underNotice()], { sources: folder('show') }).article.abstract).toBeDefined();
		expect(articleOf([underNotice()], { sources: folder('withhold'), site: show }).article.abstract).toBeUndefined();
	});

	test('is withheld when another record of the work has it without a notice', () => {
		const { article } = articleOf([withAbstract(), underNotice()]);
		expect(article.abstract).toBeUndefined();
		expect(leaked(SECRET, JSON.stringify(article))).toEqual([]);
	});

	test('is withheld unless every folder it comes from says show', () => {
		const sources = new Map<string, SourceSettings>([['0', { priority: 50, suppliedAbstracts: 'show' }]]);
		expect(articleOf([underNotice(), underNotice()], { sources }).article.abstract).toBeUndefined();
		expect(articleOf([underNotice(), { doi: DOI }], { sources }).article.abstract).toBeDefined();
	});

	test('is cut out of a curator’s comment too, and nothing else of it', () => {
		const { article } = articleOf([underNotice(), { doi: DOI, comment: `They say:\n\n> ${SECRET}\n\nAsk ann@example.org. *Mine*` }]);
		const said = article.records.flatMap(({ comment }) => comment?.markdown ?? []);
		expect(said).toEqual(['They say:\n\n> [abstract withheld].\n\nAsk. *Mine*']);
	});

	test('without a notice is shown', () => {
		const { article, catalogue } = articleOf([withAbstract()]);
		expect(article.abstract).toBeDefined();
		expect(catalogue.report.abstracts).toEqual({ shown: 1, shownUnderNotice: 0, withheld: 0 });
	});

	test('is not said to be withheld where there is a notice and no abstract', () => {
		const { article } = articleOf([{ doi: DOI, rights: { text: NOTICE, supplied: true } }]);
		expect(article.abstractWithheld).toBe(false);
	});
});

describe('a withheld abstract', () => {
	const hostile = (secret: string): Partial<BibRecord> => ({
		...underNotice(secret),
		titleShort: secret,
		titleMarkup: `<i>${secret}</i>`,
		alternativeTitles: ['Ein Beispiel', secret],
		authors: [{ literal: secret }, { family: 'Example', given: 'Ann' }],
		contributors: [{ family: 'Editor', given: secret, role: 'editor' }],
		affiliations: [{ name: `Somewhere. ${secret}` }],
		containerTitle: `${secret} `.repeat(6),
		publisher: secret,
		edition: secret.toUpperCase(),
		issuedText: secret,
		accessions: [{ code: 'lth', number: secret }],
		database: secret,
		subjects: [
			{ label: 'Ketamine', kind: 'heading' },
			{ label: `${secret} and more`, kind: 'keyword' },
			{ label: 'Harm', kind: 'heading', qualifier: secret },
		],
		publicationTypes: ['Review', `${secret} and more`],
		sourceType: secret,
		links: [{ url: 'https://example.org/', kind: 'other', label: secret }],
		fullText: [secret],
		rights: { text: `${secret} ${NOTICE}`, supplied: true },
		notes: [secret],
		unmapped: [
			{ tag: 'U1', value: `See: ${secret.replaceAll(' ', '\n   ')}`, line: 9 },
			{ tag: 'U2', value: 'kept', line: 9 },
			{ tag: 'AB', value: 'Another abstract in another language.', line: 9 },
			{ tag: 'X1', value: 'what stands in a line of the abstract', line: 3 },
		],
		raw: `TI  - An example\nN2  - ${secret}\nAB  - ${secret.slice(0, 60)}\n      ${secret.slice(60)}\nER  - `,
		gated: [{ from: 3, to: 3, what: 'abstract' }],
	});

	test('is found in every other field too, and what is not of it stays', () => {
		const { article } = articleOf([hostile(SECRET)]);
		expect(leaked(SECRET, JSON.stringify(article))).toEqual([]);
		expect(leaked(SECRET.toUpperCase(), JSON.stringify(article))).toEqual([]);
		expect(article).toMatchObject({
			title: 'An example',
			alternativeTitles: ['Ein Beispiel'],
			authors: [{ family: 'Example', given: 'Ann' }],
			affiliations: [{ name: 'Somewhere. [abstract withheld].' }],
			subjects: [{ label: 'Ketamine', kind: 'heading' }],
			publicationTypes: ['Review'],
			links: [],
			rights: { text: `[abstract withheld]. ${NOTICE}`, supplied: true },
		});
		expect(article.records[0]?.unmapped.map(({ value }) => value)).toEqual([
			'[abstract withheld]',
			'kept',
			'[abstract withheld]',
			'[abstract withheld]',
		]);
		expect(article.records[0]?.raw).toBe('TI  - An example\n[abstract withheld]\nER  - ');
	});

	test('leaves no forty characters in a row anywhere in the catalogue, whatever it says and wherever it stands', () => {
		const word = fc.stringMatching(/^[a-zA-Zäöüßéñ]{3,12}$/);
		const mark = fc.constantFrom(' ', ' ', ' ', ', ', '. ', ' – ', '; ', ' <i>', ' & ');
		const abstract = fc.array(fc.tuple(word, mark), { minLength: 8, maxLength: 60 }).map((parts) => parts.flat().join(''));
		fc.assert(
			fc.property(abstract, fc.boolean(), (secret, merged) => {
				const records = merged ? [withAbstract(secret), hostile(secret)] : [hostile(secret)];
				const { catalogue } = articleOf(records);
				expect(leaked(secret, JSON.stringify(catalogue))).toEqual([]);
				expect(leaked(JSON.stringify(secret).slice(1, -1), JSON.stringify(catalogue))).toEqual([]);
			}),
			{ numRuns: 60 },
		);
	});

	test('is found in a file with the line ends of any system', () => {
		for (const end of ['\r\n', '\r']) {
			const raw = ['TI  - An example', `AB  - ${SECRET}`, 'ER  - '].join(end);
			const { article } = articleOf([{ ...underNotice(), raw, gated: [{ from: 2, to: 2, what: 'abstract' }] }]);
			expect(article.records[0]?.raw).toBe('TI  - An example\n[abstract withheld]\nER  - ');
		}
	});

	test('may be quoted by the title and by a subject, which are facts', () => {
		const title = 'Ketamine was given to forty patients over six weeks';
		const { article } = articleOf([
			{
				...underNotice(),
				title,
				titleMarkup: `<i>${title}</i>`,
				subjects: [{ label: 'Half of them were better at the end', kind: 'keyword' }],
				raw: `TI  - ${title}\nAB  - ${SECRET}`,
				gated: [{ from: 2, to: 2, what: 'abstract' }],
			},
		]);
		expect(article.title).toBe(title);
		expect(article.titleMarkup).toBe(`<i>${title}</i>`);
		expect(article.subjects).toHaveLength(1);
		expect(article.records[0]?.raw).toBe(`TI  - ${title}\n[abstract withheld]`);
	});
});

describe('what never goes out', () => {
	test('is an e-mail address, in whatever field, and each is counted', () => {
		const { article, catalogue } = articleOf([
			{
				doi: DOI,
				title: 'Write to ann@example.org',
				affiliations: [{ name: 'Example University; ann.example@example.org' }],
				publisher: 'bo@example.org',
				rights: { text: 'Ask rights@example.org', supplied: false },
				unmapped: [{ tag: 'U1', value: 'mail cy@example.org', line: 2 }],
				emailsRemoved: 1,
				raw: 'AD  - Example University; ann.example@example.org\nU1  - {"a":"cy\\u0040example.org"}',
			},
		]);
		expect(JSON.stringify(catalogue)).not.toMatch(/[\w.]+(?:@|\\u0040)example\.org/);
		expect(article.records[0]?.raw).toContain('[e-mail removed]');
		expect(article.records[0]?.unmapped[0]?.value).toBe('mail [e-mail removed]');
		expect(article.publisher).toBe('[e-mail removed]');
		expect(catalogue.report.emailsRemoved).toBe(6);
	});

	test('is a note, in the raw record and beside it', () => {
		const note = 'Ann says that this trial was badly run and should not be cited in our review.';
		const { catalogue } = articleOf([
			{
				doi: DOI,
				notes: [note],
				unmapped: [{ tag: 'U3', value: `cf. ${note}`, line: 9 }],
				raw: `TI  - An example\nN1  - ${note}\nRN  - ${note}\nER  - `,
				gated: [{ from: 2, to: 2, what: 'note' }],
			},
		]);
		expect(leaked(note, JSON.stringify(catalogue))).toEqual([]);
		expect(catalogue.articles[0]?.records[0]?.raw).toBe('TI  - An example\n[note removed]\nER  - ');
	});

	test('is what belongs to a session, a user or a proxy in a link, while other links stay word for word', () => {
		const { article } = articleOf([
			{
				doi: DOI,
				raw: [
					'UR  - https://search.ebscohost.com/login.aspx?direct=true&db=lth&AN=1&authtype=shib&custid=s1234567',
					'L1  - <a href="https://search.ebscohost.com/login.aspx?direct=true&amp;db=lth&amp;AN=1&amp;custid=s1234567">x</a>',
					'L2  - {"u":"https:\\/\\/example.org\\/a?sid=77"}',
					'L3  - see http://example.org/kept?a=1.',
				].join('\n'),
				unmapped: [{ tag: 'L4', value: 'https://example.org/a?user=ann&b=2', line: 1 }],
			},
		]);
		const [record] = article.records;
		expect(record?.raw).not.toMatch(/s1234567|shib|sid=/);
		expect(record?.raw).toContain('AN=1');
		expect(record?.raw).toContain('see http://example.org/kept?a=1.');
		expect(record?.unmapped[0]?.value).toBe('https://example.org/a?b=2');
	});
});
