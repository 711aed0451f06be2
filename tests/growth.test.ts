import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { addresses } from '../src/cli/addresses.ts';
import { readContents } from '../src/loader.ts';

const folder = mkdtempSync(join(tmpdir(), 'accession-growth-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function put(path: string, text: string): void {
	mkdirSync(dirname(join(folder, path)), { recursive: true });
	writeFileSync(join(folder, path), text);
}

function git(...args: string[]): void {
	execFileSync('git', ['-c', 'user.name=Example', '-c', 'user.email=example@example.org', ...args], { cwd: folder, stdio: 'pipe' });
}

interface Entry {
	title: string;
	year?: string;
	author?: string;
	pages?: string;
	tags?: string;
}

function ris({ title, year = '2020', author = 'Example, Ann', pages = '10', tags = '' }: Entry): string {
	return `TY  - JOUR\nTI  - ${title}\nAU  - ${author}\nPY  - ${year}\nJO  - Journal of Examples\nVL  - 3\nSP  - ${pages}\n${tags}ER  - \n\n`;
}

/** Every address that was published, and whose it was: a word that the title of the right article holds. */
const published = new Map<string, Set<string>>();
const WORDS = ['walking', 'swimming', 'reading', 'singing', 'dancing', 'painting'];

/** Commits, remembers what is to be remembered, and holds that each address that was ever published leads to the article it was for. */
async function publish(what: string): Promise<string[]> {
	await addresses.run({ catalogue: folder }, []);
	git('add', '--all');
	git('commit', '--quiet', '-m', what);
	const { catalogue } = await readContents(folder);
	const titles = new Map(catalogue.articles.map(({ id, title }) => [id, title.toLowerCase()]));
	const leads = new Map(catalogue.leads.map(({ from, to }) => [from, to]));
	const gone = new Map(catalogue.tombstones.map(({ id, title }) => [id, title.toLowerCase()]));
	const at = (address: string) => (titles.has(address) ? [address] : (leads.get(address) ?? [])).map((id) => titles.get(id) ?? '');
	for (const [address, words] of published) {
		const there = [...at(address), gone.get(address) ?? ''].join(' ');
		for (const word of words) expect(`${address}: ${there}`).toContain(word);
	}
	for (const address of [...titles.keys(), ...leads.keys(), ...gone.keys()]) {
		const known = published.get(address) ?? new Set();
		for (const word of WORDS) if ([...at(address), gone.get(address) ?? ''].some((title) => title.includes(word))) known.add(word);
		published.set(address, known);
	}
	return [...titles.keys()].sort();
}

test('a catalogue grows over six commits, and every address that was ever published leads to the right article', async () => {
	git('init', '--quiet');
	put('records/_source.yml', 'searched: 2025-11-03\n');

	put(
		'records/a/first.ris',
		ris({ title: 'Effects of walking on the mood of adults', pages: '1' }) +
			ris({ title: 'Effects of swimming on the mood of adults', pages: '20' }),
	);
	const first = await publish('Two works without identifiers');
	expect(first).toEqual([expect.stringMatching(/^work-/), expect.stringMatching(/^work-/)]);

	put(
		'records/a/first.ris',
		ris({ title: 'Effect of walking on the mood of adults', pages: '1' }) +
			ris({ title: 'Effects of swimming on the mood of adults', pages: '20' }),
	);
	put('records/b/more.ris', ris({ title: 'Effects of reading aloud on sleep', tags: 'DB  - Example Base\nAN  - 900\n', pages: '30' }));
	const second = await publish('A title was corrected at the source, a third work has an accession number');
	expect(second).toContain('example-base-900');

	put(
		'records/c/pubmed.nbib',
		`PMID- 555001\nTI  - Effects of swimming on the mood of adults.\nFAU - Example, Ann\nAU  - Example A\nDP  - 2020\nJT  - Journal of Examples\nTA  - J Examples\nVI  - 3\nPG  - 20\nLID - 10.5555/swim.1 [doi]\n`,
	);
	const third = await publish('PubMed brings a stronger identifier');
	expect(third).toContain('10.5555-swim.1');
	expect(third).toHaveLength(3);

	put(
		'records/b/more.ris',
		ris({ title: 'Effects of reading aloud on sleep', tags: 'DB  - Example Base\nAN  - 900\nDO  - 10.5555/read.wrong\n', pages: '30' }) +
			ris({ title: 'Effects of singing on breath', tags: 'DO  - 10.5555/sing.1\n', pages: '40' }) +
			ris({ title: 'Effects of dancing on balance', tags: 'DO  - 10.5555/dance.1\n', pages: '50' }),
	);
	const fourth = await publish('Two more works, and a DOI that is wrong');
	expect(fourth).toContain('10.5555-read.wrong');

	put(
		'content/corrections/dois.yml',
		`- article: 10.5555/read.wrong\n  field: doi\n  was: 10.5555/read.wrong\n  set: 10.5555/read.1\n  reason: The database gives the DOI of another article.\n`,
	);
	put('content/redirects.yml', '- from: 10.5555/dance.1\n  reason: Not about mood.\n');
	const fifth = await publish('A DOI is corrected, an article is retired');
	expect(fifth).toContain('10.5555-read.1');
	expect(fifth).not.toContain('10.5555-dance.1');

	put(
		'records/d/again.ris',
		ris({ title: 'Effects of painting on pain', tags: 'DO  - 10.5555/paint.2\n', pages: '60' }) +
			ris({ title: 'Effects of painting on pain: a report', tags: 'DO  - 10.5555/paint.1\n', pages: '61' }),
	);
	put(
		'content/decisions.yml',
		'same:\n  - articles: [10.5555/paint.1, 10.5555/paint.2]\n    reason: The second is the first, published again.\n',
	);
	const sixth = await publish('A curator says that two are one');
	expect(sixth.filter((id) => id.includes('paint'))).toHaveLength(1);
	expect(published.size).toBeGreaterThan(12);
});
