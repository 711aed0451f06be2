import { expect, test } from 'vitest';
import { abbreviationsIn, spellOut } from './abbreviations.ts';

const file = `@string{cup = {Example {U}niversity Press}}
@STRING(long = "Long " # cup)
@book{a, publisher = cup # { and others}, month = jun # "-" # aug, note = {x = cup}, school = nowhere}`;

test('spells out what a file defines, and the months', () => {
	const said = abbreviationsIn(file);
	expect(said.get('cup')).toBe('Example University Press');
	expect(said.get('long')).toBe('Long Example University Press');
	expect(spellOut('publisher = cup # { and others}, month = jun # "-" # aug,', said)).toBe(
		'publisher = {Example University Press} # { and others}, month = {June} # "-" # {August},',
	);
});

test('leaves alone what nothing defines, and words that are no value', () => {
	const said = abbreviationsIn(file);
	const entry = 'school = nowhere, note = {a cup of tea}, title = {Cup},';
	expect(spellOut(entry, said)).toBe(entry);
});
