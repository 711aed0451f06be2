import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { kinds } from './kinds.ts';

const folder = new URL('../help/problems/', import.meta.url);
const names = Object.keys(kinds).sort();

/** A fault that could be shown would have been mended. */
const WITHOUT_EXAMPLE = ['reader-failed'];

test('every kind of problem has a page, and every page is of a kind', () => {
	expect(readdirSync(folder).sort()).toEqual(names.map((name) => `${name}.md`));
});

describe.each(Object.entries(kinds))('%s', (name, kind) => {
	const page = readFileSync(new URL(`${name}.md`, folder), 'utf8');
	const [, frontMatter = '', body = ''] = /^---\n(.*?)^---\n(.*)/ms.exec(page) ?? [];

	test('its page has the title and severity of the table', () => {
		expect(parse(frontMatter)).toEqual({ title: kind.title, severity: kind.severity });
	});

	test('its page says what it means, shows both sides, and says what was done and what to do', () => {
		expect(body.trim()).not.toMatch(/^#/);
		expect(body.match(/^## .*/gm)).toEqual(['## A bad example', '## A good example', '## What Accession does', '## How to fix it']);
		for (const part of body.split(/^## .*/m)) expect(part.trim()).not.toBe('');
		if (!WITHOUT_EXAMPLE.includes(name)) expect(body.match(/^```\w+\n/gm)).toHaveLength(2);
	});

	test('it is said in full sentences, under a short title without a full stop', () => {
		for (const said of [kind.message, kind.done, kind.todo]) expect(said).toMatch(/^[A-Z].*[.?]$/);
		expect(kind.title).toMatch(/^[A-Z].*[^.]$/);
		expect(`${kind.message}${kind.done}${kind.todo}`).not.toMatch(/!|oops|invalid input/i);
	});
});
