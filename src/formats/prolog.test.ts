import { expect, test } from 'vitest';
import { behindProlog } from './prolog.ts';

test('what stands before the first element is passed over, in whatever order', () => {
	const prolog = '\n<?xml version="1.0"?>\n<!-- <a> -->\n<!DOCTYPE a [<!ENTITY b "<c>">]>\n<?style none?>';
	expect(behindProlog(`${prolog}<a>b</a>`)).toBe('<a>b</a>');
	expect(behindProlog('<!doctype html><html>')).toBe('<html>');
});

test('text before the first element, and a comment without an end, are not passed over', () => {
	expect(behindProlog('\nword <a>')).toBe('word <a>');
	expect(behindProlog('<!-- <a>')).toBe('<!-- <a>');
});

test('any number of comments is passed over in good time', () => {
	expect(behindProlog('<!-- a -->'.repeat(100_000))).toBe('');
});
