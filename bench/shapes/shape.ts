/** A text that is made to be slow to read. */
export interface Shape {
	/** For people: `nested braces`. */
	what: string;
	/** The text with `size` of what it is made of. Twice the size is twice the text, within a few characters. */
	make(size: number): string;
	/** True where the file cannot be of a format and must be refused in good time. */
	refused?: boolean;
}

/** The shapes of one format. */
export interface Shapes {
	/** Name of the format, as `Format.name` has it. */
	format: string;
	/** An entry that holds a text, written as the format asks for it, in each of its fields. */
	hold(value: string): string;
	/** What the syntax of the format itself allows. */
	own: readonly Shape[];
}

/** `make(0)`, `make(1)` and so on, one after another. */
export function many(size: number, make: (place: number) => string): string {
	return Array.from({ length: size }, (_, place) => make(place)).join('');
}
