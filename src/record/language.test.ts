import { describe, expect, test } from 'vitest';
import { languageName, readLanguage } from './language.ts';

describe('readLanguage', () => {
	test.each([
		['English', 'en'],
		['eng', 'en'],
		['En', 'en'],
		['Eng;', 'en'],
		['English(30)', 'en'],
		['en_US', 'en-US'],
		['zh_TW', 'zh-TW'],
		['FRE', 'fr'],
		['ger', 'de'],
		['scc', 'sr'],
		['Spanish; Castilian', 'es'],
		['English, French', 'en'],
		['Greek, Modern (1453- )', 'el'],
		['Chinese (Traditional)', 'zh-Hant'],
		['Portuguese (Brazil)', 'pt-BR'],
		['Farsi', 'fa'],
		['Slovene', 'sl'],
		['Inglés', 'en'],
		['français', 'fr'],
		['Türkçe', 'tr'],
		['繁體中文', 'zh-Hant'],
		['中文', 'zh'],
		['pt-BR', 'pt-BR'],
	])('“%s” is %s', (given, expected) => {
		expect(readLanguage(given)).toBe(expected);
	});

	test.each(['unknown', 'No linguistic content', 'Undetermined', 'und', 'mul', 'zxx', 'xyz', 'e', '30', '', '__proto__', 'constructor'])(
		'“%s” is none',
		(given) => {
			expect(readLanguage(given)).toBeUndefined();
		},
	);
});

describe('languageName', () => {
	test.each([
		['en', 'English'],
		['pt-BR', 'Portuguese (Brazil)'],
		['zh-Hant', 'Chinese (Traditional)'],
		['tr', 'Turkish'],
		['no such tag', 'no such tag'],
	])('%s is “%s”', (tag, name) => {
		expect(languageName(tag)).toBe(name);
	});
});
