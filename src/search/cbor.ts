/** The part of CBOR (RFC 8949) that Pagefind's files are written in: whole numbers, texts and lists. Nothing of ours. */

const UNSIGNED = 0;
const NEGATIVE = 1;
const TEXT = 3;
const LIST = 4;
/** Additional information of a list that goes on until a break. */
const ENDLESS = 31;
const BREAK = 0xff;

/** Reads values one after another. Each method throws where the bytes hold something else than it is asked for. */
export class CborReader {
	readonly #bytes: Uint8Array;
	at = 0;

	constructor(bytes: Uint8Array) {
		this.#bytes = bytes;
	}

	/** A whole number, also below zero. */
	int(): number {
		const head = this.#byte();
		const value = this.#argument(head & 31);
		if (head >> 5 === UNSIGNED) return value;
		if (head >> 5 === NEGATIVE) return -1 - value;
		throw new Error(`A number was expected at byte ${this.at} of one of Pagefind’s files.`);
	}

	text(): string {
		return decoder.decode(this.textBytes());
	}

	/** A text as it stands, in UTF-8. */
	textBytes(): Uint8Array {
		const head = this.#byte();
		if (head >> 5 !== TEXT) throw new Error(`A text was expected at byte ${this.at} of one of Pagefind’s files.`);
		const length = this.#argument(head & 31);
		this.at += length;
		return this.#bytes.subarray(this.at - length, this.at);
	}

	/** Calls `item` for each item of a list; it must read the item. */
	list(item: () => void): void {
		const head = this.#byte();
		if (head >> 5 !== LIST) throw new Error(`A list was expected at byte ${this.at} of one of Pagefind’s files.`);
		if ((head & 31) === ENDLESS) {
			while (this.#bytes[this.at] !== BREAK) item();
			this.at++;
			return;
		}
		for (let left = this.#argument(head & 31); left > 0; left--) item();
	}

	/** The items of a list, each read by `item`. */
	items<Item>(item: () => Item): Item[] {
		const items: Item[] = [];
		this.list(() => items.push(item()));
		return items;
	}

	#byte(): number {
		const byte = this.#bytes[this.at++];
		if (byte === undefined) throw new Error('One of Pagefind’s files ends too early.');
		return byte;
	}

	#argument(info: number): number {
		if (info < 24) return info;
		if (info > 26) throw new Error(`One of Pagefind’s files holds what is not known here, at byte ${this.at}.`);
		let value = 0;
		for (let left = 1 << (info - 24); left > 0; left--) value = value * 256 + this.#byte();
		return value;
	}
}

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** Writes values one after another, each in its shortest form. */
export class CborWriter {
	#bytes = new Uint8Array(1 << 12);
	length = 0;

	int(value: number): void {
		if (value < 0) this.#head(NEGATIVE, -1 - value);
		else this.#head(UNSIGNED, value);
	}

	text(value: string): void {
		const bytes = encoder.encode(value);
		this.#head(TEXT, bytes.length);
		this.bytes(bytes);
	}

	/** The beginning of a list; `items` values must follow. */
	list(items: number): void {
		this.#head(LIST, items);
	}

	/** Bytes that are CBOR already. */
	bytes(bytes: Uint8Array): void {
		this.#room(bytes.length);
		this.#bytes.set(bytes, this.length);
		this.length += bytes.length;
	}

	/** A copy of what was written. */
	written(): Uint8Array {
		return this.#bytes.slice(0, this.length);
	}

	#head(kind: number, argument: number): void {
		this.#room(5);
		const size = argument < 24 ? 0 : argument < 256 ? 1 : argument < 65536 ? 2 : 4;
		this.#bytes[this.length++] = (kind << 5) | (size === 0 ? argument : size === 1 ? 24 : size === 2 ? 25 : 26);
		for (let shift = size - 1; shift >= 0; shift--) this.#bytes[this.length++] = Math.floor(argument / 256 ** shift) & 255;
	}

	#room(more: number): void {
		if (this.length + more <= this.#bytes.length) return;
		const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.length + more));
		larger.set(this.#bytes.subarray(0, this.length));
		this.#bytes = larger;
	}
}
