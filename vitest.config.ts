import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		projects: [
			{
				test: {
					name: 'code',
					include: ['src/**/*.test.ts', 'bench/**/*.test.ts', 'conformance/**/*.test.ts'],
					testTimeout: 30_000,
					sequence: { groupOrder: 0 },
				},
			},
			{
				test: {
					name: 'site',
					include: ['tests/**/*.test.ts'],
					globalSetup: 'tests/shared.ts',
					testTimeout: 240_000,
					hookTimeout: 240_000,
					expect: { poll: { timeout: 15_000 } },
					maxWorkers: 2,
					sequence: { groupOrder: 1 },
				},
			},
		],
	},
});
