/** Marks that matter in BibTeX, as character codes. */
const TAB = 9;
const LINE_FEED = 10;
const BLANK = 32;
const AT = 64;
const PERCENT = 37;

const COMMON = '(?:article|book|booklet|in\\w+|proceedings|\\w*thesis|misc|report|techreport|manual|string)';
/**
 * What begins an entry at the beginning of a line: `@article{`. With a parenthesis, or with a key and a comma where the brace was
 * forgotten, only of types that are common.
 */
const ENTRY_AHEAD = new RegExp(`@[ \\t]*(?:[a-z][\\w+-]*[ \\t]*\\{|${COMMON}(?:[ \\t]*\\(|[ \\t]+[^\\s{}(),=@]+[ \\t]*,[ \\t]*\\n))`, 'iy');

/** A place in a text of which the lines are counted. It moves forward; line ends are `\n` alone. */
export class Scanner {
	readonly text: string;
	at = 0;
	#line = 1;
	#counted = 0;
	#lineStart = 0;
	/** Where the line ends that was counted last; -1 where it is the last one. */
	#feed: number;

	constructor(text: string) {
		this.text = text;
		this.#feed = text.indexOf('\n');
	}

	/** The line of an offset, from 1. Offsets before the furthest one asked for cost as much as they lie behind it. */
	lineAt(offset: number): number {
		if (offset < this.#counted) {
			let line = this.#line;
			for (
				let feed = this.text.lastIndexOf('\n', this.#counted - 1);
				feed >= offset && feed >= 0;
				feed = this.text.lastIndexOf('\n', feed - 1)
			) {
				line -= 1;
				if (feed === 0) break;
			}
			return line;
		}
		while (this.#feed !== -1 && this.#feed < offset) {
			this.#line += 1;
			this.#lineStart = this.#feed + 1;
			this.#feed = this.text.indexOf('\n', this.#lineStart);
		}
		this.#counted = offset;
		return this.#line;
	}

	/** The column of an offset, from 1. */
	columnAt(offset: number): number {
		return offset - (offset === 0 ? -1 : this.text.lastIndexOf('\n', offset - 1));
	}

	/** True when the line of an offset, which lies behind all offsets asked for before, is a comment of TeX's kind. */
	isComment(offset: number): boolean {
		this.lineAt(offset);
		let start = this.#lineStart;
		while (this.#isBlankInLine(start)) start += 1;
		return this.text.charCodeAt(start) === PERCENT;
	}

	/** Passes over blanks and line ends. */
	skipBlanks(): void {
		for (let code = this.code; code === BLANK || (code >= TAB && code <= 13) || code === 0xa0 || code === 0xfeff; code = this.code)
			this.at += 1;
	}

	/** Passes over blanks within the line. */
	skipWithinLine(): void {
		while (this.#isBlankInLine(this.at)) this.at += 1;
	}

	#isBlankInLine(offset: number): boolean {
		const code = this.text.charCodeAt(offset);
		return code === BLANK || code === TAB;
	}

	/** The character code at the place; NaN at the end. */
	get code(): number {
		return this.text.charCodeAt(this.at);
	}

	get char(): string {
		return this.text.charAt(this.at);
	}

	get ended(): boolean {
		return this.at >= this.text.length;
	}

	/** The place of the `@` of an entry that begins on the line whose first character is at an offset; -1 where none does. */
	entryFrom(lineStart: number): number {
		let offset = lineStart;
		while (this.#isBlankInLine(offset)) offset += 1;
		if (this.text.charCodeAt(offset) !== AT) return -1;
		ENTRY_AHEAD.lastIndex = offset;
		return ENTRY_AHEAD.test(this.text) ? offset : -1;
	}

	/** The place of the `@` of the next entry that begins a line behind an offset, or the end of the text. */
	nextEntry(offset: number): number {
		for (let feed = this.text.indexOf('\n', offset); feed !== -1; feed = this.text.indexOf('\n', feed + 1)) {
			const entry = this.entryFrom(feed + 1);
			if (entry !== -1) return entry;
		}
		return this.text.length;
	}

	/** True when an entry begins at the place and begins its line. */
	get atEntry(): boolean {
		if (this.code !== AT) return false;
		let start = this.at;
		while (start > 0 && this.#isBlankInLine(start - 1)) start -= 1;
		return (start === 0 || this.text.charCodeAt(start - 1) === LINE_FEED) && this.entryFrom(start) === this.at;
	}
}
