/** One measurement. `budget` and `met` are absent where none is set. */
export interface Row {
	what: string;
	measured: string;
	budget?: string;
	met?: boolean;
}

/** Prints measurements in columns, each beside its budget. */
export function printTable(title: string, rows: readonly Row[]): void {
	const cells = [
		['', 'measured', 'budget', ''],
		...rows.map(({ what, measured, budget = '', met }) => [what, measured, budget, met === undefined ? '' : met ? 'met' : 'MISSED']),
	];
	const widths = [0, 1, 2, 3].map((column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
	console.log(title);
	for (const row of cells) {
		const [what = '', measured = '', budget = '', verdict = ''] = row;
		const line = [what.padEnd(widths[0] ?? 0), measured.padStart(widths[1] ?? 0), budget.padStart(widths[2] ?? 0), verdict];
		console.log(`  ${line.join('   ').trimEnd()}`);
	}
	console.log('');
}
