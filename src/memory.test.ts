import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { free, GROWTH, keepingResults } from './memory.ts';

describe('free', () => {
	test('empties bytes that have their memory to themselves', () => {
		const bytes = new Uint8Array(1000);
		free(bytes);
		expect(bytes.length).toBe(0);
		expect(bytes.buffer.byteLength).toBe(0);
	});

	test('leaves bytes that share their memory', () => {
		const all = new Uint8Array(1000);
		const part = all.subarray(0, 999);
		free(part);
		expect([part.length, all.length]).toEqual([999, 1000]);
	});
});

describe('keepingResults', () => {
	test('sets a flag that V8 knows, to what it is set to without us afterwards', () => {
		const options = execFileSync(process.execPath, ['--v8-options'], { encoding: 'utf8' });
		expect(options).toContain(`default: ${GROWTH}=2\n`);
	});

	test('gives back what the work gives, and throws what it throws', async () => {
		await expect(keepingResults(async () => 1)).resolves.toBe(1);
		await expect(keepingResults(() => Promise.reject(new Error('no disk')))).rejects.toThrow('no disk');
	});
});
