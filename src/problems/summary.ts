import type { Problem } from './problem.ts';

/** The sum of the accounting law: `read = published + merged + quarantined`. */
export interface Sum {
	read: number;
	published: number;
	merged: number;
	quarantined: number;
}

/** True when a check must fail: something was set aside. */
export function hasErrors(problems: readonly Problem[]): boolean {
	return problems.some(({ severity }) => severity === 'error');
}

/** `read 512 = published 498 + merged 9 + quarantined 5`: digits without separators, so that a script can read them. */
export function sumLine({ read, published, merged, quarantined }: Sum): string {
	return `read ${read} = published ${published} + merged ${merged} + quarantined ${quarantined}`;
}

/**
 * How many problems there are and how many record files were read, where that is known: `1 error and 3 warnings in 2
 * files. 2 notes. 14 record files were read.` The two are apart because settings and pages can have problems too. A note
 * is no problem.
 */
export function problemCount(problems: readonly Problem[], files?: number): string {
	const read = files === undefined ? '' : ` ${counted(files, 'record file')} ${files === 1 ? 'was' : 'were'} read.`;
	const faults = problems.filter(({ severity }) => severity !== 'note');
	const noted = faults.length === problems.length ? '' : ` ${counted(problems.length - faults.length, 'note')}.`;
	if (faults.length === 0) return `No problems.${noted}${read}`;
	const errors = faults.filter(({ severity }) => severity === 'error').length;
	const warnings = faults.length - errors;
	const said = [errors > 0 ? counted(errors, 'error') : '', warnings > 0 ? counted(warnings, 'warning') : ''].filter(Boolean);
	const faulty = new Set(faults.map(({ file }) => file)).size;
	return `${said.join(' and ')} in ${counted(faulty, 'file')}.${noted}${read}`;
}

/** `1 note`, `2 notes`. */
export function counted(number: number, thing: string): string {
	return `${number} ${thing}${number === 1 ? '' : 's'}`;
}
