import { expect, test } from 'vitest';
import { emptyRecord } from '../../record/record.ts';
import { child } from './element.ts';
import { Ledger } from './ledger.ts';
import { isFault, parseTree } from './tree.ts';

test('what was not taken becomes unmapped under its path, with addresses taken out', () => {
	const text =
		'<r o="1" xmlns:x="y" Z="no">\n<a k="v">one</a>\n<b>two <i>three</i> four</b>\n<c><d e="f">ann@example.org</d></c>\n<g/></r>';
	const root = parseTree({ text, line: 11, column: 1, endLine: 15 });
	if (isFault(root)) throw new Error(root.message);
	const record = emptyRecord({ file: 'x.xml', format: 'xml', entry: 1, line: 11, endLine: 15 }, text);
	const ledger = new Ledger(record, { syntax: new Set(['Z']) });
	expect(ledger.take(child(root, 'a'))).toBe('one');
	expect(ledger.takeAttribute(child(root, 'c', 'd'), 'e')).toBe('f');
	ledger.close(root);
	expect(record.unmapped).toEqual([
		{ tag: '@o', value: '1', line: 11 },
		{ tag: 'a/@k', value: 'v', line: 12 },
		{ tag: 'b', value: 'two three four', line: 13 },
		{ tag: 'c/d', value: '[e-mail removed]', line: 14 },
	]);
	expect(record.emailsRemoved).toBe(1);
});

test('of running text of which a part was taken, the rest is kept', () => {
	const text = '<r><p>see <pub-id>10.5555/x</pub-id> there</p></r>';
	const root = parseTree({ text, line: 1, column: 1, endLine: 1 });
	if (isFault(root)) throw new Error(root.message);
	const record = emptyRecord({ file: 'x.xml', format: 'xml', entry: 1, line: 1, endLine: 1 }, text);
	const ledger = new Ledger(record);
	ledger.take(child(root, 'p', 'pub-id'));
	ledger.close(root);
	expect(record.unmapped).toEqual([{ tag: 'p', value: 'see there', line: 1 }]);
});
