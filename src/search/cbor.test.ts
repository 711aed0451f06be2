import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CborReader, CborWriter } from './cbor.ts';

test('reads back what was written', () => {
	const number = fc.oneof(fc.integer({ min: -70_000, max: 70_000 }), fc.integer({ min: -(2 ** 31), max: 2 ** 31 }));
	fc.assert(
		fc.property(fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.array(number))), (entries) => {
			const writer = new CborWriter();
			writer.list(entries.length);
			for (const [text, numbers] of entries) {
				writer.list(2);
				writer.text(text);
				writer.list(numbers.length);
				for (const one of numbers) writer.int(one);
			}
			const reader = new CborReader(writer.written());
			const read = reader.items(() => {
				let text = '';
				let numbers: number[] = [];
				let place = 0;
				reader.list(() => {
					if (place++ === 0) text = reader.text();
					else numbers = reader.items(() => reader.int());
				});
				return [text, numbers];
			});
			expect(read).toEqual(entries);
			expect(reader.at).toBe(writer.length);
		}),
	);
});

test('writes each value in the shortest form, as the standard’s examples have it', () => {
	const hex = (write: (writer: CborWriter) => void) => {
		const writer = new CborWriter();
		write(writer);
		return Buffer.from(writer.written()).toString('hex');
	};
	// RFC 8949, appendix A.
	expect(hex((writer) => writer.int(23))).toBe('17');
	expect(hex((writer) => writer.int(100))).toBe('1864');
	expect(hex((writer) => writer.int(1_000_000))).toBe('1a000f4240');
	expect(hex((writer) => writer.int(-1000))).toBe('3903e7');
	expect(hex((writer) => writer.text('ü'))).toBe('62c3bc');
	expect(hex((writer) => writer.list(0))).toBe('80');
});

test('reads a list without a length', () => {
	const reader = new CborReader(Uint8Array.from([0x9f, 0x01, 0x02, 0xff, 0x03]));
	expect(reader.items(() => reader.int())).toEqual([1, 2]);
	expect(reader.int()).toBe(3);
});

test('refuses what it does not know, and what ends too early', () => {
	expect(() => new CborReader(Uint8Array.from([0xf5])).int()).toThrow('number');
	expect(() => new CborReader(Uint8Array.from([0x01])).text()).toThrow('text');
	expect(() => new CborReader(Uint8Array.from([0x19, 0x01])).int()).toThrow('ends too early');
});
