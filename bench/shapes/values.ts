import type { Shape } from './shape.ts';

const repeated = (what: string, text: string): Shape => ({ what, make: (size) => text.repeat(size) });

/**
 * Texts that are put into every field of an entry. Each is the food of some expression that looks for something in a text: markup,
 * entities, addresses, identifiers, notices, dates, names, labels.
 */
export const values: readonly Shape[] = [
	repeated('one letter', 'a'),
	repeated('blanks', ' '),
	{ what: 'blanks before a letter', make: (size) => `a${' '.repeat(size)}a` },
	repeated('digits', '1'),
	repeated('words', 'tea for two '),
	repeated('opening angles', '<'),
	{ what: 'elements nested', make: (size) => `${'<i>'.repeat(size)}a${'</i>'.repeat(size)}` },
	repeated('elements unclosed', '<i>a'),
	repeated('elements cut off', '<a href="'),
	{ what: 'entities in entities', make: (size) => `&${'amp;'.repeat(size)}` },
	repeated('entities', '&amp;lt;'),
	repeated('ampersands', '&'),
	{ what: 'an e-mail address of dots', make: (size) => `${'a.'.repeat(size)}@` },
	repeated('signs of e-mail', 'a@'),
	repeated('e-mail addresses', 'ann@example.org '),
	repeated('links', 'https://example.org/a?b='),
	repeated('DOIs', '10.5555/a'),
	repeated('notices that begin', 'Copyright of '),
	repeated('labels', 'Background: Methods: '),
	repeated('commas', 'a, '),
	repeated('semicolons', 'a; '),
	repeated('“and”', ' and '),
	repeated('opening brackets', '(['),
	repeated('quotes', '"\''),
	repeated('hyphens', '1-'),
	repeated('dates', '2021/03/'),
	repeated('percent signs', '%4'),
	repeated('marks upon a letter', '\u0301'),
	repeated('halves of characters', '\ud83d'),
	repeated('lines', 'a\n'),
];
