import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { textOf as elementText, type Page, readPage } from './html.ts';
import { articleIds, emailsIn, filesWithEmail, textOf } from './output.ts';
import { type Site, site } from './site.ts';

const ID = '10.62641-aep.v53i6.1946';
const TITLE =
	'Rethinking Treatment-Resistant Depression: A Systematic Review of Novel Therapeutic Strategies and Precision Medicine Approaches';

let sample: Site;
let page: Page;

beforeAll(async () => {
	sample = await site('sample');
	page = readPage(sample.out, `articles/${ID}/index.html`);
});

/** The page that an address of the site leads to. */
const follow = (href: string) => readPage(sample.out, `${decodeURI(href).replace(/^\//, '')}index.html`);

test('the founding record has its title without the closing full stop, as the only first heading', () => {
	expect(page.elements('h1')).toHaveLength(1);
	expect(page.text('h1')).toBe(TITLE);
});

test.each(['Tatlı, Safiye Zeynep', 'Atagün, Murat İlhan'])('%s is linked to a page that lists the article', (name) => {
	const [family = '', given = ''] = name.split(', ');
	const link = page.links('main').find(({ text, href }) => [name, `${given} ${family}`].includes(text) && href.startsWith('/authors/'));
	expect(link).toBeDefined();
	const author = follow(link?.href ?? '');
	expect(author.text('h1')).toContain(name);
	expect(author.links('main').map(({ href }) => href)).toContain(`/articles/${ID}/`);
});

test('the source names the journal as the record writes it, with year, volume, issue and both pages', () => {
	const text = page.text('main');
	expect(page.links('main').find(({ text }) => text === 'Actas Espanolas de Psiquiatria')?.href).toMatch(/^\/journals\/[^/]+\/$/);
	expect(text).toMatch(/Actas Espanolas de Psiquiatria\W{1,3}(?:2025;\s?53\(6\):\s?1395[-–]1409|vol. 53, no. 6, 2025, pp. 1395–1409)/);
});

test('ISSN, language, database and accession number are told', () => {
	const text = page.text('main');
	expect(text).toContain('1139-9287');
	expect(text).toMatch(/Language\s*English/);
	expect(text).toContain('MedicLatina');
	expect(text).toContain('191763545');
	expect(page.links('main').find(({ text }) => text === 'MedicLatina')?.href).toMatch(/^\/(databases|sources)\/[^/]+\/$/);
});

test('the DOI is shown and leads to doi.org', () => {
	const link = page.links('main').find(({ text }) => text === '10.62641/aep.v53i6.1946');
	expect(link?.href).toBe('https://doi.org/10.62641/aep.v53i6.1946');
});

test('eight subjects are linked to pages that list the article', () => {
	const subjects = page.links('main').filter(({ href }) => /^\/subjects\/[^/]+\/$/.test(href));
	const expected = [
		'Individualized medicine',
		'Pharmacogenomics',
		'Drug therapy',
		'Neuromodulation',
		'Biomarkers',
		'Bipolar disorder',
		'Therapeutics',
		'Antidepressants',
	];
	const folded = subjects.map(({ text }) => text.toLowerCase());
	for (const subject of expected) expect(folded).toContain(subject.toLowerCase());
	for (const { href } of subjects.filter(({ text }) => expected.some((label) => label.toLowerCase() === text.toLowerCase()))) {
		expect(
			follow(href)
				.links('main')
				.map((link) => link.href),
		).toContain(`/articles/${ID}/`);
	}
});

test('related articles say what they share, and lead to it', () => {
	const text = page.text('main');
	expect(text).toContain('Shares three subjects, Pharmacogenomics, Individualized medicine and Antidepressants');
	expect(page.links('main').filter(({ href }) => href === '/articles/10.1001-jama.2022.9805/')).toHaveLength(1);
});

test('the abstract is in five sections, each under its heading', () => {
	const headings = page.elements('h3', 'h4').map((heading) => elementText(heading).replace(/[.:]$/, ''));
	expect(headings).toEqual(expect.arrayContaining(['Background', 'Objective', 'Methods', 'Results', 'Conclusion']));
	expect(page.text('main')).toContain('Many people with depression are not helped by standard antidepressants');
	const last = page
		.elements('p')
		.map((element) => elementText(element))
		.filter((text) => text.includes('The authors ask for care'));
	expect(last).toEqual([expect.stringMatching(/for large trials\.$/)]);
});

test('the supplier’s notice stands apart from the abstract, and the note of the folder under it', () => {
	const notices = page
		.elements('p')
		.map((element) => elementText(element))
		.filter((text) => text.includes('Copyright of Actas Espanolas'));
	expect(notices).toHaveLength(1);
	expect(notices[0]).not.toContain('The authors ask for care across disciplines');
	expect(notices[0]).toContain('may not be copied or emailed to multiple sites');
	expect(page.text('main')).toContain('Its abstract is a paraphrase written for this sample');
});

test('no byte of the site holds an e-mail address of a record', () => {
	const emails = emailsIn(join(sample.catalogue, 'records'));
	expect(emails).toContain('author@example.org');
	expect(filesWithEmail(sample.out, emails)).toEqual([]);
});

test('the catalogue is written as CSL-JSON, one item for each article, with its subjects', () => {
	const items: { id: string; title: string; keyword?: string; custom?: unknown }[] = JSON.parse(
		textOf(sample.out, 'exports/catalogue.csl.json'),
	);
	expect(items.map(({ id }) => id).sort()).toEqual(articleIds(sample.out));
	const founding = items.find(({ id }) => id === ID);
	expect(founding).toMatchObject({
		title: TITLE,
		type: 'article-journal',
		'container-title': 'Actas Espanolas de Psiquiatria',
		volume: '53',
		issue: '6',
		page: '1395-1409',
		DOI: '10.62641/aep.v53i6.1946',
		ISSN: '1139-9287',
		language: 'en',
		author: [
			{ family: 'Tatlı', given: 'Safiye Zeynep' },
			{ family: 'Atagün', given: 'Murat İlhan' },
		],
		issued: { 'date-parts': [[2025]] },
	});
	expect(founding?.keyword?.toLowerCase()).toContain('individualized medicine');
	expect(JSON.stringify(founding?.custom).toLowerCase()).toContain('"individualized medicine"');
});
