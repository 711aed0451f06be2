/** What holds for the citation of any work, whatever its record holds and lacks. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CSL_TYPES, type Name, RELATION_KINDS } from '../record/record.ts';
import { citationsOf } from './cite.ts';
import { exampleWork } from './example.ts';
import { htmlOf, plainText } from './runs.ts';
import type { CitedWork } from './work.ts';

/** Any text, such as no reader lets through, too. */
const anything = fc.oneof(
	fc.string({ unit: 'binary', minLength: 1 }),
	fc.constantFrom('.', ' ', '<i>', '&amp;', '()', '[]', '..', ',,', '\ud800', '__proto__'),
);
const date = fc.constantFrom('2021', '2021-05', '2021-05-04', '0007');

/** Words as readers leave them, of many scripts; signs stand at the end of some. */
const WORDS = 'Rest sleep DNA β-blockers O’Brien 研究 дети الراحة מנוחה 12 p53 (old) “new” and'.split(' ');
const words = fc
	.tuple(fc.array(fc.constantFrom(...WORDS, 'a:', 'so,', 'it;'), { maxLength: 4 }), fc.constantFrom(...WORDS))
	.chain(([list, last]) =>
		fc.constantFrom('', '', '?', '!', '.', ',', ';', ':', ' et al.', '…', '?”').map((end) => [...list, last].join(' ') + end),
	);

function works(text: fc.Arbitrary<string>, doi: fc.Arbitrary<string> = fc.constant('10.5555/example')): fc.Arbitrary<CitedWork> {
	const name: fc.Arbitrary<Name> = fc.record(
		{
			family: text,
			given: text,
			suffix: fc.oneof(fc.constant('Jr'), text),
			literal: text,
			role: fc.constantFrom('editor', 'translator', 'series editor'),
		},
		{ requiredKeys: [] },
	);
	const optional = {
		containerTitle: text,
		containerTitleShort: text,
		collectionTitle: text,
		volume: fc.oneof(fc.constantFrom('12', '42 Suppl 2', 'ahead-of-print'), text),
		issue: fc.oneof(fc.constantFrom('(3)', '12 Pt 1', 'Suppl'), text),
		page: fc.oneof(fc.constantFrom('1-9', 'e12', 'S1-S9', '5; author reply 6', '101234'), text),
		issued: date,
		issuedText: fc.oneof(fc.constantFrom('In press', 'Summer 2017', 'Nov-Dec 2017'), text),
		publisher: text,
		publisherPlace: text,
		edition: fc.oneof(fc.constantFrom('1', '2nd ed.', 'Rev. ed.'), text),
		doi,
		pmid: fc.constant('12345678'),
		pmcid: fc.constant('PMC1234567'),
		titleMarkup: text,
		status: fc.record({
			kind: fc.constantFrom(
				'retracted' as const,
				'partially-retracted' as const,
				'concern' as const,
				'corrected' as const,
				'reinstated' as const,
			),
			notices: fc.array(fc.record({ text, doi: fc.constant('10.5555/notice') }, { requiredKeys: [] }), { maxLength: 2 }),
		}),
		relations: fc.array(
			fc.record({ kind: fc.constantFrom(...RELATION_KINDS), direction: fc.constantFrom('of' as const, 'in' as const), text, words: text }),
			{ minLength: 1, maxLength: 2 },
		),
	};
	return fc
		.record(
			{
				type: fc.constantFrom(...CSL_TYPES),
				title: text,
				authors: fc.array(name, { maxLength: 25 }),
				contributors: fc.array(name, { maxLength: 3 }),
				publicationTypes: fc.array(fc.oneof(fc.constantFrom('Preprint', 'Letter', 'Published Erratum', 'PhD'), text), { maxLength: 2 }),
				alternativeTitles: fc.array(text, { maxLength: 1 }),
				languages: fc.array(fc.constantFrom('en', 'es', 'pt-BR', 'zh'), { maxLength: 2 }),
				links: fc.array(
					fc.record({
						url: fc.constantFrom('https://example.org/a', 'javascript:alert(1)'),
						kind: fc.constantFrom('publisher' as const, 'other' as const, 'library-login' as const),
					}),
					{ maxLength: 2 },
				),
				...optional,
			},
			{ requiredKeys: ['type', 'title', 'authors', 'contributors', 'publicationTypes', 'alternativeTitles', 'languages', 'links'] },
		)
		.map((given) => ({ ...exampleWork(), ...without, ...given }));
}

const without = { containerTitle: undefined, volume: undefined, issue: undefined, page: undefined, issued: undefined, doi: undefined };

describe('the citations of any work', () => {
	test('never throw, never say what the code says of nothing, and are the same each time', () => {
		fc.assert(
			fc.property(works(anything, anything), (work) => {
				const cited = citationsOf(work);
				expect(citationsOf(work)).toEqual(cited);
				for (const { runs } of cited) {
					const text = plainText(runs);
					expect(text).not.toMatch(/undefined|NaN|\[object/);
					const html = htmlOf(runs);
					expect(html.replace(/<\/?(?:i|sup|sub)>|<a href="https?:\/\/[^"<>]*">|<\/a>/g, '')).not.toMatch(/[<>]/);
				}
			}),
			{ numRuns: 1000 },
		);
	});

	test('have no doubled mark and no empty brackets, whichever fields are missing', () => {
		fc.assert(
			fc.property(works(words), (work) => {
				for (const { style, runs } of citationsOf(work)) {
					const text = plainText(runs).replaceAll('. . .', '…');
					expect(text, style).not.toMatch(/\.\.|,,|;;|::|\(\s*\)|\[\s*\]|‘\s*’|\s\s|^\s|\s$/);
					expect(text, style).not.toMatch(/[,;:]\.|[?!]\.|\s[.,;:](?!\p{L})/u);
				}
			}),
			{ numRuns: 2000 },
		);
	});

	test('lead nowhere but to the web', () => {
		fc.assert(
			fc.property(works(anything, anything), (work) => {
				for (const { runs } of citationsOf(work)) for (const { url } of runs) expect(url ?? 'https://').toMatch(/^https?:\/\//);
			}),
			{ numRuns: 300 },
		);
	});
});
