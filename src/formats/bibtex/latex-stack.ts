/** What is open while LaTeX is decoded: groups, formulae, and arguments of commands. */
import type { Command } from './latex-commands.ts';

/** Nothing is decoded deeper than this; no text is, and so no text can exhaust the machine. */
const DEEPEST = 100;

/** A group, a formula or an argument that is not closed yet. */
export interface Frame {
	/** What it came to so far. */
	html: string;
	/** What ends it: a brace, one token, the sign of a formula, or the end of the text. */
	end: 'brace' | 'token' | 'math' | 'text';
	math: boolean;
	verbatim: boolean;
	/** Tags to close with it. */
	closing: string;
	/** Of what command it is an argument, and the arguments before it. */
	command?: Command;
	args: string[];
}

export class Stack {
	readonly #frames: Frame[];
	/** Groups that lie too deep to be kept track of. */
	#tooDeep = 0;

	constructor(verbatim: boolean) {
		this.#frames = [{ html: '', end: 'text', math: false, verbatim, closing: '', args: [] }];
	}

	/** Closes all that is open, and tells what it came to. */
	finish(): string {
		while (this.#frames.length > 1) this.close();
		const { html, closing } = this.top;
		return html + closing;
	}

	/** What is open innermost. */
	get top(): Frame {
		const top = this.#frames.at(-1);
		if (!top) throw new Error('the stack of frames is never empty');
		return top;
	}

	/** Closes a formula, and arguments that are missing in it. */
	endMath(): void {
		while (this.top.end === 'token') this.close();
		if (this.top.end === 'math') this.close();
	}

	openGroup(): void {
		if (!this.push({ end: 'brace' })) this.#tooDeep += 1;
	}

	closeGroup(): void {
		if (this.#tooDeep > 0) {
			this.#tooDeep -= 1;
			return;
		}
		while (this.top.end === 'token' || this.top.end === 'math') this.close();
		if (this.top.end === 'brace') this.close();
	}

	/** Opens something; false where it would lie too deep. */
	push(frame: Pick<Frame, 'end'> & Partial<Frame>): boolean {
		if (this.#frames.length >= DEEPEST) return false;
		const { math, verbatim } = this.top;
		this.#frames.push({ html: '', math, verbatim, closing: '', args: [], ...frame });
		return true;
	}

	/** Opens the next argument of a command; without room for it, what follows is text. */
	open(command: Command, args: string[] = []): void {
		const verbatim = command.verbatim === true ? args.length === 0 : this.top.verbatim;
		this.push({ end: 'token', command, args, verbatim, ...(command.math ? { math: true } : {}) });
	}

	/** Closes what is open innermost, which becomes a part of what it lies in. */
	close(): void {
		const frame = this.#frames.pop();
		if (!frame) return;
		const html = frame.html + frame.closing;
		const { command } = frame;
		if (!command) {
			this.emit(html);
			return;
		}
		const args = [...frame.args, html];
		if (args.length < command.count) this.open(command, args);
		else this.emit(command.make(args));
	}

	/** Adds to what is open; where only a token was awaited, that ends it. */
	emit(html: string): void {
		const top = this.top;
		top.html += html;
		if (top.end === 'token') this.close();
	}
}
