import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { streamProgress } from './progress.ts';

function recorded(isTTY: boolean) {
	let clock = 0;
	const stream = Object.assign(new PassThrough(), { isTTY });
	const said: string[] = [];
	stream.on('data', (chunk) => said.push(String(chunk)));
	const progress = streamProgress(stream, () => clock);
	return {
		progress,
		said,
		wait: (ms: number) => {
			clock += ms;
		},
	};
}

test('a log gets plain lines, and none for work that is soon over', () => {
	const { progress, said, wait } = recorded(false);
	progress.step('Reading', 1, 100);
	wait(6_000);
	progress.step('Reading', 50, 100);
	wait(10);
	progress.step('Reading', 51, 100);
	progress.end();
	expect(said).toEqual(['Reading: 50 of 100\n']);
});

test('a terminal gets a bar that is redrawn in place and cleared at the end', () => {
	const { progress, said, wait } = recorded(true);
	wait(200);
	progress.step('Reading', 50, 100);
	progress.end();
	expect(said).toEqual([`\r\u001b[KReading ${'█'.repeat(15)}${'░'.repeat(15)} 50 of 100`, '\r\u001b[K']);
});

test('a step of nothing is no division by zero', () => {
	const { progress, said, wait } = recorded(true);
	wait(200);
	progress.step('Reading', 0, 0);
	expect(said[0]).toContain('0 of 0');
});
