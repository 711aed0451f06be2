import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { emailsIn } from '../../tests/output.ts';
import { redact } from './redact.ts';

/** A copy of the catalogue that the whole-site tests ask about rights. */
function copied(): string {
	const folder = mkdtempSync(join(tmpdir(), 'accession-redact-'));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	cpSync(join(import.meta.dirname, '../../tests/catalogues/rights'), folder, { recursive: true });
	return folder;
}

async function run(folder: string, options: Record<string, boolean> = {}): Promise<{ code: number; said: string }> {
	let said = '';
	const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
		said += String(text);
		return true;
	});
	onTestFinished(() => write.mockRestore());
	return { code: await redact.run({ catalogue: folder, ...options }, []), said };
}

test('abstracts under notice, those of their twins, and all addresses leave the record files', async () => {
	const folder = copied();
	const lanterns = readFileSync(join(folder, 'records/discovery/lanterns.txt'), 'utf8');
	expect(lanterns).toContain('Lantern keepers on remote islands sleep badly');
	expect(emailsIn(join(folder, 'records')).length).toBeGreaterThan(8);
	const { said } = await run(folder);
	expect(said).toContain('records/discovery/lanterns.txt');
	expect(readFileSync(join(folder, 'records/discovery/lanterns.txt'), 'utf8')).not.toContain(
		'Lantern keepers on remote islands sleep badly',
	);
	expect(emailsIn(join(folder, 'records'))).toEqual([]);
});

test('a dry run says the same and changes nothing', async () => {
	const folder = copied();
	const before = readFileSync(join(folder, 'records/discovery/lanterns.txt'));
	expect((await run(folder, { 'dry-run': true })).said).toMatch(/Would take out \d+ /);
	expect(readFileSync(join(folder, 'records/discovery/lanterns.txt'))).toEqual(before);
});
