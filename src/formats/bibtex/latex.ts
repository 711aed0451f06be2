/**
 * Turns LaTeX, as it stands in BibTeX files, into text with HTML's `i b sub sup` for what is set apart. Only what people and programs
 * write in bibliographies is known: no macro is defined, no file read. What is not known stays, and is named.
 */
import { accented, markOf } from './latex-accents.ts';
import { type Command, commandOf, declarations, losing } from './latex-commands.ts';
import { isTie, opensFormula } from './latex-signs.ts';
import { type Frame, Stack } from './latex-stack.ts';
import { functionNames, symbolTable } from './latex-symbols.ts';

export interface Decoded {
	/** HTML of `i b sub sup`; ampersands and other tags stand as the source has them, unescaped. */
	html: string;
	/** Commands that are not known, each with its backslash. */
	unknown: string[];
	/** True where something was not printed, such as a key to sort by or the name of an unknown command. */
	lost: boolean;
}

/** What needs decoding, braces aside. */
const SPECIAL = /[\\$~`]|--|''/;
/** Signs that mean something wherever they stand (1), and those that do in a formula or doubled (2), by character code. */
const SIGNS = new Uint8Array(128);
for (const char of '\\{}$~`') SIGNS[char.charCodeAt(0)] = 1;
for (const char of "-'^_") SIGNS[char.charCodeAt(0)] = 2;

const BACKSLASH = 92;

/**
 * Decodes a text. `verbatim` is for addresses, identifiers and paths: there only escaped signs and commands for signs are read, and
 * `~`, `--` and quotation marks mean themselves.
 */
export function decodeLatex(source: string, verbatim = false): Decoded {
	if (!SPECIAL.test(source)) return { html: /[{}]/.test(source) ? source.replace(/[{}]/g, '') : source, unknown: [], lost: false };
	return new Decoder(source, verbatim).decode();
}

class Decoder {
	readonly #source: string;
	readonly #stack: Stack;
	readonly #unknown = new Set<string>();
	#lost = false;
	#at = 0;
	/** Single quotation marks that are open. */
	#quotes = 0;

	constructor(source: string, verbatim: boolean) {
		this.#source = source;
		this.#stack = new Stack(verbatim);
	}

	decode(): Decoded {
		while (this.#at < this.#source.length) this.#step();
		return { html: this.#stack.finish(), unknown: [...this.#unknown], lost: this.#lost };
	}

	#step(): void {
		const top = this.#stack.top;
		if (top.end === 'token' && this.#beginArgument(top)) return;
		const start = this.#at;
		const char = this.#source.charAt(start);
		const code = char.charCodeAt(0);
		if (!this.#isSign(start, top)) this.#readRun(top);
		else if (code === BACKSLASH) this.#readCommand();
		else {
			this.#at += 1;
			if (char === '{') this.#stack.openGroup();
			else if (char === '}') this.#stack.closeGroup();
			else if (top.verbatim && char !== '$') this.#stack.emit(char);
			else this.#readSign(char, top);
		}
	}

	/** True for a sign that may not mean itself. */
	#isSign(at: number, top: Frame): boolean {
		const code = this.#source.charCodeAt(at);
		const kind = SIGNS[code];
		if (kind !== 2) return kind === 1;
		return top.math || this.#quotes > 0 || this.#source.charCodeAt(at + 1) === code;
	}

	/** Text without signs; one letter of it where a token is awaited. */
	#readRun(top: Frame): void {
		const start = this.#at;
		if (top.end === 'token') {
			const letter = String.fromCodePoint(this.#source.codePointAt(start) ?? 0);
			this.#at += letter.length;
			this.#stack.emit(letter);
			return;
		}
		let end = start + 1;
		while (end < this.#source.length && !this.#isSign(end, top)) end += 1;
		this.#at = end;
		top.html += this.#source.slice(start, end);
	}

	/** True when an argument in braces was opened, or none is there. */
	#beginArgument(top: Frame): boolean {
		while (/\s/.test(this.#source.charAt(this.#at))) this.#at += 1;
		const char = this.#source.charAt(this.#at);
		if (char === '{') {
			this.#at += 1;
			top.end = 'brace';
			return true;
		}
		if (char !== '' && char !== '}') return false;
		this.#stack.close();
		return true;
	}

	#readSign(char: string, top: Frame): void {
		if (char === '$') this.#readDollar(top);
		else if (char === '~') this.#stack.emit(isTie(this.#source, this.#at - 1) ? '\u00a0' : '~');
		else if (char === '-') this.#readDashes(top);
		else if (char === '_' || char === '^') {
			if (top.math) this.#stack.open(char === '_' ? SUBSCRIPT : SUPERSCRIPT);
			else this.#stack.emit(char);
		} else this.#readQuotes(char, top);
	}

	#readDashes(top: Frame): void {
		const dashes = /^-{0,2}/.exec(this.#source.slice(this.#at, this.#at + 2))?.[0].length ?? 0;
		if (top.math || top.end === 'token') this.#stack.emit(top.math ? '−' : '-');
		else {
			this.#at += dashes;
			this.#stack.emit(['-', '–', '—'][dashes] ?? '-');
		}
	}

	#readQuotes(char: string, top: Frame): void {
		const doubled = this.#source.charAt(this.#at) === char && top.end !== 'token';
		if (doubled) this.#at += 1;
		if (char === '`') {
			if (!doubled) this.#quotes += 1;
			this.#stack.emit(doubled ? '“' : '‘');
		} else if (top.math) this.#stack.emit(doubled ? '″' : '′');
		else if (!doubled) this.#stack.emit(this.#endsQuote() ? '’' : "'");
		else this.#stack.emit(/(?:^|[\s([{])''$/.test(this.#source.slice(Math.max(0, this.#at - 3), this.#at)) ? '“' : '”');
	}

	#readDollar(top: Frame): void {
		if (this.#source.charAt(this.#at) === '$') this.#at += 1;
		if (top.math) this.#stack.endMath();
		else if (!opensFormula(this.#source, this.#at, top.verbatim) || !this.#stack.push({ end: 'math', math: true })) this.#stack.emit('$');
	}

	/** True for an apostrophe that closes a quotation; others stay as they are. */
	#endsQuote(): boolean {
		if (this.#quotes === 0 || /\p{L}/u.test(this.#source.charAt(this.#at))) return false;
		this.#quotes -= 1;
		return true;
	}

	#readCommand(): void {
		const start = this.#at;
		const letters = /^[A-Za-z]+/.exec(this.#source.slice(start + 1, start + 60))?.[0];
		if (letters !== undefined) {
			this.#at = start + 1 + letters.length;
			this.#readNamed(letters, start);
			return;
		}
		const sign = String.fromCodePoint(this.#source.codePointAt(start + 1) ?? 0x5c);
		this.#at = start + 1 + (start + 1 < this.#source.length ? sign.length : 0);
		this.#readEscaped(sign);
	}

	/** A backslash before a sign that is no letter. */
	#readEscaped(sign: string): void {
		const mark = markOf(sign);
		const next = this.#source.charAt(this.#at);
		if (
			mark !== undefined &&
			!this.#stack.top.verbatim &&
			(/[\p{L}\\{]/u.test(next) || (next === ' ' && /\p{L}/u.test(this.#source.charAt(this.#at + 1))))
		) {
			this.#stack.open({ count: 1, make: ([text = '']) => accented(text, mark) });
		} else if (sign === '(' || sign === '[') {
			if (!this.#stack.push({ end: 'math', math: true })) this.#stack.emit(sign);
		} else if (sign === ')' || sign === ']') this.#stack.endMath();
		else if (sign === '\\') this.#readLineBreak();
		else if (/[\s,;:>]/.test(sign) && !this.#stack.top.verbatim) this.#stack.emit(sign === ':' && /\s/.test(next) ? ':' : ' ');
		else if (/[!/@+-]/.test(sign) && !this.#stack.top.verbatim) this.#stack.emit('');
		else {
			// `\~{}` is a tilde: the braces say that no letter carries it.
			if (mark !== undefined && this.#source.startsWith('{}', this.#at)) this.#at += 2;
			this.#stack.emit(sign === '|' && this.#stack.top.math ? '‖' : sign);
		}
	}

	#readLineBreak(): void {
		const spacing = /^\*?(?:\[[^\]]{0,20}\])?/.exec(this.#source.slice(this.#at, this.#at + 24))?.[0] ?? '';
		this.#at += spacing.length;
		this.#stack.emit(' ');
	}

	#readNamed(name: string, start: number): void {
		const mark = markOf(name);
		const declared = declarations.get(name);
		const command = commandOf(name);
		if (mark !== undefined && this.#carriesMark(name)) this.#stack.open({ count: 1, make: ([text = '']) => accented(text, mark) });
		else if (command) {
			if (losing.has(name)) this.#lost = true;
			this.#skipOption();
			if (command.count === 0) this.#stack.emit(command.make([]));
			else this.#stack.open(command);
		} else if (declared !== undefined) this.#declare(declared);
		else if (name === 'a' && /^[`'=]/.test(this.#source.slice(this.#at))) this.#readEscaped(this.#source.charAt(this.#at++));
		else this.#readSymbol(name, start);
	}

	/** An accent with a letter for a name needs a brace or a blank before the letter it is set on. */
	#carriesMark(name: string): boolean {
		return name.length > 1
			? /^\s*[{\\\p{L}\p{M}=<>]/u.test(this.#source.slice(this.#at, this.#at + 8))
			: /^(?:\s*\{|\s+\p{L}|\s*\\[ij](?![a-z]))/u.test(this.#source.slice(this.#at, this.#at + 8));
	}

	#declare(tag: string): void {
		const top = this.#stack.top;
		if (top.end === 'token') this.#stack.close();
		const group = this.#stack.top;
		if (!group.closing.includes(`</${tag}>`)) {
			group.html += `<${tag}>`;
			group.closing = `</${tag}>${group.closing}`;
		}
		this.#skipBlanks();
	}

	#readSymbol(name: string, start: number): void {
		const sign = symbolTable().get(name);
		if (sign === undefined) {
			this.#readUnknown(name);
			return;
		}
		if (/^\p{M}/u.test(sign)) {
			this.#stack.open({ count: 1, make: ([text = '']) => accented(text, sign) });
			return;
		}
		// Blanks behind a command only end its name; around a sign of comparison people want them.
		if (functionNames.has(name)) {
			this.#stack.emit(this.#source.charAt(this.#at) === '\\' ? `${sign} ` : sign);
			return;
		}
		const apart = this.#stack.top.math && /\s/.test(this.#source.charAt(start - 1)) && !/^\p{L}/u.test(sign);
		if (!apart) this.#skipBlanks();
		if (name === 'left' || name === 'right') this.#skipDot();
		this.#stack.emit(sign);
	}

	#readUnknown(name: string): void {
		this.#unknown.add(`\\${name}`);
		this.#lost = true;
		// What it does to its argument is not known; the argument is text all the same.
		if (this.#source.charAt(this.#at) !== '{' || this.#source.startsWith('{}', this.#at)) this.#stack.emit(`\\${name}`);
		else if (this.#stack.top.end === 'token') this.#stack.close();
	}

	#skipBlanks(): void {
		while (/\s/.test(this.#source.charAt(this.#at))) this.#at += 1;
	}

	/** `\left.` prints nothing. */
	#skipDot(): void {
		if (this.#source.charAt(this.#at) === '.') this.#at += 1;
	}

	/** `[...]` and `*` before the arguments. */
	#skipOption(): void {
		const option = /^\*?(?:\[[^\]{}]{0,200}\])?/.exec(this.#source.slice(this.#at, this.#at + 210))?.[0] ?? '';
		if (option.length > 1) this.#lost = true;
		this.#at += option.length;
	}
}

const SUBSCRIPT: Command = { count: 1, make: ([text = '']) => (text === '' ? '' : `<sub>${text}</sub>`) };
const SUPERSCRIPT: Command = {
	count: 1,
	make: ([text = '']) => (text === '∘' || text === '°' ? '°' : text === '' ? '' : /^[′″]$/.test(text) ? text : `<sup>${text}</sup>`),
};
