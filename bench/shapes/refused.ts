import { many, type Shape } from './shape.ts';

const repeated = (what: string, text: string): Shape => ({ what, make: (size) => text.repeat(size), refused: true });

/** Files that no reader takes. All are asked, and what the file is instead is looked for. */
export const refused: readonly Shape[] = [
	repeated('one letter', 'a'),
	repeated('blanks', ' '),
	repeated('line ends', '\n'),
	repeated('zeros', '\0'),
	repeated('words', 'what is this? '),
	repeated('lines', 'what is this?\n'),
	repeated('lists unclosed', '['),
	repeated('objects unclosed', '{"a":'),
	repeated('elements unclosed', '<a>'),
	repeated('comments unclosed', '<!--'),
	repeated('instructions', '<?a ?>'),
	repeated('quotes', '"'),
	repeated('separators', ',;\t'),
	repeated('keys', 'a: b\n'),
	repeated('percent signs', '%'),
	repeated('at signs', '@article'),
	repeated('dashes', '---\n'),
	repeated('marks of a conflict', '\n<<<<<<< '),
	repeated('ends of a conflict', '\n>>>>>>> '),
	{ what: 'keys and blank lines', make: (size) => `a:\n${'  \n\n'.repeat(size)}what is this?`, refused: true },
	{ what: 'keys behind dashes', make: (size) => `---\n${'a:\n'.repeat(size)}`, refused: true },
	{ what: 'a list of numbers', make: (size) => `[${many(size, (place) => `${place},`)}0]`, refused: true },
	{ what: 'comments before nothing', make: (size) => `<?xml version="1.0"?>${'<!-- a -->\n'.repeat(size)}`, refused: true },
];
