/** Subject terms. */
import type { Subject } from '../../record/record.ts';
import type { Draft, Value } from './draft.ts';

/** Adds a subject once by label, qualifier and scheme; `label` is cleaned here. A second mention as a main topic makes it one. */
export function addSubject(draft: Draft, value: Pick<Value, 'text'>, what: Omit<Subject, 'label'>): void {
	const plain = draft.plain(value);
	const label = plain.endsWith(';') ? plain.replace(/(?<![\s;])[\s;]+$/, '') : plain;
	if (label === '') return;
	const key = `${label}\n${what.qualifier ?? ''}\n${what.scheme ?? ''}`;
	const known = draft.subjects.get(key);
	if (known !== undefined) {
		if (what.major) known.major = true;
		return;
	}
	const subject = { label, ...what };
	draft.subjects.set(key, subject);
	draft.record.subjects.push(subject);
}
