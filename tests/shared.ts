/** Vitest's global set-up of the whole-site tests: one temporary folder that all test files of a run share, removed at its end. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
	interface ProvidedContext {
		/** Folder of this run; sites built by one test file are found there by the others. */
		shared: string;
	}
}

export default function setup(project: TestProject): () => void {
	const shared = mkdtempSync(join(tmpdir(), 'accession-tests-'));
	project.provide('shared', shared);
	return () => rmSync(shared, { recursive: true, force: true });
}
