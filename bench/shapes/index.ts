import { bibtex } from './bibtex.ts';
import { csv } from './csv.ts';
import { eds } from './eds.ts';
import { invertedAbstract, json } from './json.ts';
import { markdown } from './markdown.ts';
import { refused } from './refused.ts';
import type { Shape, Shapes } from './shape.ts';
import { tagged } from './tagged.ts';
import { values } from './values.ts';
import { xml } from './xml.ts';

const formats: readonly Shapes[] = [...eds, ...json, ...xml, ...tagged, markdown, bibtex, csv];

/** For each format that is read, and for `refused` files, what it is given to chew on. */
export const wicked: readonly { format: string; shapes: readonly Shape[] }[] = [
	...formats.map(({ format, hold, own }) => ({
		format,
		shapes: [
			...values.map(({ what, make }) => ({ what: `${what} in every field`, make: (size: number) => hold(make(size)) })),
			...own,
			...(format === 'openalex-json' ? invertedAbstract : []),
		],
	})),
	{ format: 'refused', shapes: refused },
];
