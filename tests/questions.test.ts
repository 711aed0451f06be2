/** Whether the search finds what its readers ask for, in a real browser. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { askAll } from './questions/asker.ts';
import { failureOf, type Share, shareOf, sharesOf, type Verdict } from './questions/question.ts';
import { SAMPLE_QUESTIONS } from './questions/sample.ts';
import { type Server, serve } from './server.ts';
import { site } from './site.ts';

let browser: Browser;
let server: Server;
let verdicts: Verdict[];

beforeAll(async () => {
	const [started, built] = await Promise.all([launchBrowser(), site('sample')]);
	browser = started;
	server = await serve(built.out, built.base);
	verdicts = await askAll(browser, server.url, SAMPLE_QUESTIONS);
	const line = ({ kind, asked, first, three }: Share) =>
		`${kind.padEnd(36)}${String(asked).padStart(4)}${`${Math.round(first * 100)} %`.padStart(8)}${`${Math.round(three * 100)} %`.padStart(8)}`;
	console.log(['', ...sharesOf(verdicts).map(line), line({ kind: 'all', ...shareOf(verdicts) })].join('\n'));
});
afterAll(async () => {
	await browser?.close();
	await server?.close();
});

describe('questions to the sample catalogue', () => {
	test('find every article that answers them among the first three', () => {
		expect(verdicts.filter(({ three }) => !three).map(failureOf)).toEqual([]);
	});

	test('find one that answers them first', () => {
		expect(
			shareOf(verdicts).first,
			verdicts
				.filter(({ first }) => !first)
				.map(failureOf)
				.join('\n'),
		).toBeGreaterThanOrEqual(0.99);
	});

	test('are more than 40, of all kinds', () => {
		expect(SAMPLE_QUESTIONS.length).toBeGreaterThan(40);
		expect(new Set(SAMPLE_QUESTIONS.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(15);
	});
});
