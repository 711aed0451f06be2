import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SiteSettingsSchema } from './settings.ts';
import { readSiteSettings, readSourceSettings } from './settings-file.ts';

const FILE = 'content/site.yml';

describe('readSiteSettings', () => {
	test('gives the defaults for a missing, empty or commented-out file, and withholds supplied abstracts then', () => {
		for (const text of [undefined, '', '\n', '# title: nothing\n', '---\n']) {
			expect(readSiteSettings(text, FILE)).toEqual({
				settings: {
					title: 'Evidence catalogue',
					description: '',
					base: '/',
					language: 'en',
					files: 'many',
					rights: { suppliedAbstracts: 'withhold' },
				},
				problems: [],
			});
		}
	});

	test('reads what is there, a key without a value as if it were not', () => {
		const { settings, problems } = readSiteSettings(
			'title: "Depression: the evidence"\ndescription:\nurl: https://example.org\nrights:\n  suppliedAbstracts: show\n',
			FILE,
		);
		expect(problems).toEqual([]);
		expect(settings).toMatchObject({
			title: 'Depression: the evidence',
			description: '',
			url: 'https://example.org',
			rights: { suppliedAbstracts: 'show' },
		});
	});

	test('names the place of a faulty value and what the key means, and leaves only that key out', () => {
		const { settings, problems } = readSiteSettings('title: Mine\nrights:\n  suppliedAbstracts: maybe\nbase: catalogue\n', FILE);
		expect(settings).toMatchObject({ title: 'Mine', base: '/', rights: { suppliedAbstracts: 'withhold' } });
		expect(problems.map(({ kind, line, column, message, actual }) => [kind, line, column, message, actual])).toEqual([
			['settings-invalid', 3, 3, 'The value of rights.suppliedAbstracts is not valid.', 'maybe'],
			['settings-invalid', 4, 1, 'The value of base is not valid.', 'catalogue'],
		]);
	});

	test('takes no address that is not of the web', () => {
		const { settings, problems } = readSiteSettings('url: javascript:alert(1)\nrepository: https://github.com/example/catalogue\n', FILE);
		expect(settings.url).toBeUndefined();
		expect(settings.repository).toBe('https://github.com/example/catalogue');
		expect(problems.map(({ line }) => line)).toEqual([1]);
	});

	test('names the nearest key for an unknown one', () => {
		const { problems } = readSiteSettings('titel: Mine\nrights:\n  supliedAbstracts: show\ncolour: red\n', FILE);
		expect(problems.map(({ kind, line, column, actual, expected }) => [kind, line, column, actual, expected])).toEqual([
			['settings-unknown-key', 1, 1, 'titel', 'title'],
			['settings-unknown-key', 3, 3, 'rights.supliedAbstracts', 'rights.suppliedAbstracts'],
			['settings-unknown-key', 4, 1, 'colour', `one of ${Object.keys(SiteSettingsSchema.shape).join(', ')}`],
		]);
	});

	test('uses the defaults for a file that is no YAML, or no keys, and names the line', () => {
		const line = (text: string) => readSiteSettings(text, FILE).problems.map(({ kind, line }) => [kind, line]);
		expect(line('title: Mine\ndescription: "open\n')).toEqual([['settings-invalid', expect.any(Number)]]);
		expect(line('title: Mine\ntitle: Yours\n')).toEqual([['settings-invalid', 2]]);
		expect(line('\n- a list\n')).toEqual([['settings-invalid', 2]]);
		expect(line('just words')).toEqual([['settings-invalid', 1]]);
		expect(readSiteSettings('rights: {suppliedAbstracts: show}\ntitle: Mine\ntitle: Yours', FILE).settings.rights.suppliedAbstracts).toBe(
			'withhold',
		);
	});

	test('takes no key for another that JavaScript has by itself', () => {
		const { settings, problems } = readSiteSettings('__proto__: x\nconstructor: y\ntoString: z\n', FILE);
		expect(problems.map(({ kind }) => kind)).toEqual(['settings-unknown-key', 'settings-unknown-key', 'settings-unknown-key']);
		expect(Object.getPrototypeOf(settings)).toBe(Object.prototype);
	});

	test('never throws, whatever the text', () => {
		const piece = fc.constantFrom(
			'title',
			'rights',
			': ',
			'\n',
			'  ',
			'- ',
			'"',
			'{',
			'}',
			'[',
			'&a ',
			'*a',
			'!!x ',
			'?',
			'|',
			'#',
			'\t',
			'%YAML',
			'---',
			'é',
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
				const text = pieces.join('');
				for (const { file, line } of [...readSiteSettings(text, FILE).problems, ...readSourceSettings(text, FILE).problems]) {
					expect([file, line >= 1]).toEqual([FILE, true]);
				}
			}),
			{ numRuns: 500 },
		);
	});
});

describe('readSourceSettings', () => {
	const file = 'records/pubmed/_source.yml';

	test('keeps a year a text and a priority a number', () => {
		const { settings, problems } = readSourceSettings(
			'database: PubMed\nsearched: 2025\npriority: 10\nsearch: |\n  "depression"[mh]\n  AND ketamine\n',
			file,
		);
		expect(problems).toEqual([]);
		expect(settings).toEqual({
			database: 'PubMed',
			searched: '2025',
			priority: 10,
			search: '"depression"[mh]\n  AND ketamine'.replace('\n  ', '\n'),
		});
	});

	test('gives a faulty priority its default', () => {
		const { settings, problems } = readSourceSettings('priority: first\n', file);
		expect(settings.priority).toBe(50);
		expect(problems).toMatchObject([{ kind: 'settings-invalid', line: 1, column: 1, actual: 'first' }]);
	});

	test('withholds supplied abstracts where it cannot tell what the folder says of them', () => {
		const said = (text: string) => readSourceSettings(text, file).settings.suppliedAbstracts;
		expect(said('database: PubMed\n')).toBeUndefined();
		expect(said('suppliedAbstracts: show\n')).toBe('show');
		expect(said('suppliedAbstracts: witholde\n')).toBe('withhold');
		expect(said('suppliedAbstract: withhold\n')).toBe('withhold');
		expect(said('note: "open\nsuppliedAbstracts: withhold\n')).toBe('withhold');
		expect(said('priority: first\n')).toBeUndefined();
	});
});
