/** Asks a large made-up catalogue what its readers would ask, in a real browser. */
import { mkdirSync } from 'node:fs';
import { launchBrowser } from '../tests/browser.ts';
import { askAll } from '../tests/questions/asker.ts';
import { failureOf, type Share, shareOf, sharesOf } from '../tests/questions/question.ts';
import { serve } from '../tests/server.ts';
import { writeCatalogue } from './catalogue.ts';
import { generate } from './generate.ts';
import { generateQuestions } from './questions/generated.ts';
import { nameSubjects, writeNames } from './questions/names.ts';
import { buildIndexed } from './search.ts';
import type { Row } from './table.ts';

/** So many subjects have other names. */
const NAMED = 100;
/** What is aimed at, of all questions. */
const FIRST = 0.95;
const THREE = 1;

/** Builds a catalogue of so many articles and asks it. `command` is the program's, `work` a folder to work in. Failures are given, one a line. */
export async function questionRows(
	command: string,
	work: string,
	{ articles, seed }: { articles: number; seed: number },
): Promise<{ rows: Row[]; failures: string[] }> {
	mkdirSync(work, { recursive: true });
	const specimens = generate(articles, seed);
	const names = nameSubjects(specimens, NAMED, seed);
	const { out } = await buildIndexed(command, work, specimens, (folder) => {
		writeCatalogue(folder, specimens);
		writeNames(folder, names);
	});
	const browser = await launchBrowser();
	const server = await serve(out);
	try {
		const verdicts = await askAll(browser, server.url, generateQuestions(specimens, names, seed));
		const all: Share = { kind: 'all', ...shareOf(verdicts) };
		const rows = sharesOf(verdicts).map(rowOf);
		rows.push({ ...rowOf(all), budget: '95 %, 100 %', met: all.first >= FIRST && all.three >= THREE });
		return { rows, failures: verdicts.filter(({ first, three }) => !first || !three).map(failureOf) };
	} finally {
		await browser.close();
		await server.close();
	}
}

const percent = (share: number) => `${(share * 100).toFixed(share === 1 ? 0 : 1)} %`;
const rowOf = ({ kind, asked, first, three }: Share): Row => ({
	what: `${kind} (${asked}): answered first, within three`,
	measured: `${percent(first)}, ${percent(three)}`,
});
