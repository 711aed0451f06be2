/** Gathers what a reader makes of the entries of a file, and says what is wrong with each. */
import { type Problem, problem } from '../../problems/problem.ts';
import type { Reading } from '../format.ts';
import { type Dialect, type Draft, draftOf, leaveRest } from '../ris/draft.ts';
import { type Field, joined } from '../ris/field.ts';
import type { Entry } from './entries.ts';

/** What the collector has to know of a format. */
export interface Manner {
	/** Name of the format as printed for people. */
	label: string;
	/** What its fields are called: `tag`, `element`. */
	unit: string;
	dialect: Dialect;
	/** Puts the fields of a draft into its record. */
	fill(draft: Draft): void;
	/** How the title is called: `TI`, or in either of two ways. */
	titles: readonly string[];
	/** First lines of an entry as they ought to be, where every entry has one: `PT J`. */
	opening?: string;
	/** Last line of an entry, where every entry has one: `ER`. */
	closing?: string;
	/** Tags that occur once in an entry, beside the title: where three and the title differ, two entries stand in one. */
	once: readonly string[];
}

export class Collector {
	readonly #manner: Manner;
	readonly #file: string;
	readonly #reading: Reading = { records: [], quarantined: [], problems: [] };
	readonly #unknown = new Map<string, { line: number; count: number }>();
	#ordinal = 0;

	constructor(manner: Manner, file: string) {
		this.#manner = manner;
		this.#file = file;
	}

	/** Reads an entry: it becomes a record or is quarantined. `fault` is why it cannot be read, where that is known already. */
	add(entry: Entry, fault = this.#faultOf(entry)): void {
		this.#ordinal++;
		const draft = fault ? undefined : this.#draft(entry);
		if (!draft || draft.record.title === '') {
			this.#reading.quarantined.push({ line: entry.line, endLine: entry.endLine });
			this.#reading.problems.push(fault ?? this.#titleMissing(entry));
			return;
		}
		// A record that was laid out anew has more lines than it has in the file.
		const inFile = (line: number): number => Math.min(line, entry.endLine);
		for (const kept of draft.record.unmapped) kept.line = inFile(kept.line);
		for (const found of draft.problems) {
			found.line = inFile(found.line);
			if (found.endLine !== undefined) found.endLine = inFile(found.endLine);
		}
		this.#reading.records.push(draft.record);
		for (const found of [draft.problems, this.#entryProblems(entry)]) for (const one of found) this.#reading.problems.push(one);
		for (const { tag, line: written } of draft.unknown) {
			const line = inFile(written);
			const known = this.#unknown.get(tag);
			if (known) known.count++;
			else this.#unknown.set(tag, { line, count: 1 });
		}
	}

	/** Reports lines that belong to no entry. */
	addStray(line: number, endLine: number): void {
		const one = line === endLine;
		this.#reading.problems.push(
			problem(
				'text-stray',
				{ file: this.#file, line, endLine },
				{
					message: one ? 'The line belongs to no entry.' : `Lines ${line} to ${endLine} belong to no entry.`,
					done: one ? 'It was left out.' : 'They were left out.',
				},
			),
		);
	}

	/** Reports lines that a platform sets between entries, which are one for the whole file: every entry has them. */
	addAsides(which: string, { line, endLine }: { line: number; endLine: number }, count: number): void {
		this.#reading.problems.push(
			problem(
				'text-stray',
				{ file: this.#file, line, endLine },
				{
					message: `${which}, ${count === 1 ? 'once' : `${count} times`} in this file; this is the first.`,
					done: 'They were left out.',
					todo: 'Nothing: the exporter writes them, and they say nothing about the articles.',
				},
			),
		);
	}

	/** What was read, with the problems in the order of the file. Called last. */
	finish(): Reading {
		const { unit, label } = this.#manner;
		for (const [tag, { line, count }] of this.#unknown) {
			const times = count === 1 ? 'The file has it once.' : `The file has it ${count} times; this is the first.`;
			const message = `The ${unit} ${tag.replace(/[^\x20-\x7e]/g, '?')} is not known in ${label}. ${times}`;
			this.#reading.problems.push(problem('tag-unknown', { file: this.#file, line }, { message, actual: tag }));
		}
		this.#reading.problems.sort((a, b) => a.line - b.line);
		return this.#reading;
	}

	#draft(entry: Entry): Draft {
		const draft = draftOf(entry, this.#file, this.#ordinal, this.#manner.dialect);
		this.#manner.fill(draft);
		leaveRest(draft);
		return draft;
	}

	#faultOf(entry: Entry): Problem | undefined {
		const { opening } = this.#manner;
		const place = { file: this.#file, line: entry.line, endLine: entry.endLine };
		if (!entry.opened && opening !== undefined) {
			return problem('entry-malformed', place, {
				message: `The entry does not begin with ${article(tagOf(opening))} line, so its kind cannot be told.`,
				todo: `Put a line such as “${opening}” before it, or export the entry again.`,
			});
		}
		const second = secondTitle(entry.fields, this.#manner);
		if (!second) return undefined;
		return problem(
			'entry-malformed',
			{ ...place, line: second.line },
			{
				message: 'Two articles stand in one entry: title and identifying fields occur twice and differ.',
				todo: `${this.#parting()} (the entry begins at line ${entry.line}), or export the entries again.`,
			},
		);
	}

	/** What to do with two entries in one. */
	#parting(): string {
		const { opening, closing } = this.#manner;
		const tags = [closing, opening].filter((line) => line !== undefined).map((line) => `${article(tagOf(line))} line`);
		return tags.length === 0 ? 'Part them' : `Put ${tags.join(' and ')} between them`;
	}

	#titleMissing(entry: Entry): Problem {
		const { titles, opening, closing } = this.#manner;
		const span = opening === undefined || closing === undefined ? '' : ` from ${tagOf(opening)} to ${tagOf(closing)}`;
		const title = titles.join(' or ');
		const lines = entry.line === entry.endLine ? `line ${entry.line}` : `lines ${entry.line}-${entry.endLine}`;
		return problem(
			'title-missing',
			{ file: this.#file, line: entry.line, endLine: entry.endLine },
			{
				message: `The entry has no title (${title})${entry.closed ? '' : ` and no ${tagOf(closing)} line`}, so it cannot have a page.`,
				todo: `Add ${titles[0]} from the database, or delete the entry${span} (${lines}).`,
			},
		);
	}

	#entryProblems(entry: Entry): Problem[] {
		const { opening, closing } = this.#manner;
		const problems: Problem[] = [];
		if (!entry.closed) {
			problems.push(
				problem(
					'entry-unclosed',
					{ file: this.#file, line: entry.line, endLine: entry.endLine },
					{
						message: `The entry has no ${tagOf(closing)} line.`,
						done: `It was taken to end at the next ${opening === undefined ? 'entry' : `${tagOf(opening)} line`}, or at the end of the file.`,
						todo: `Add “${closing}” after line ${entry.endLine}, or export the file again.`,
					},
				),
			);
		}
		const lost = entry.raw.indexOf('\ufffd');
		if (lost >= 0) {
			const line = entry.line + (entry.raw.slice(0, lost).match(/\r\n|\r|\n/g)?.length ?? 0);
			problems.push(problem('characters-lost', { file: this.#file, line }));
		}
		return problems;
	}
}

/** With the article that the spelt-out letters take: `an ER`, `a TY`. */
const article = (tag: string): string => `${/^[AEFHILMNORSX]/.test(tag) ? 'an' : 'a'} ${tag}`;
const tagOf = (line = ''): string => line.split(' ', 1)[0] ?? '';

/** The title with which a second article begins inside an entry, where the lines between two entries were lost. */
function secondTitle(fields: readonly Field[], { titles, once }: Manner): Field | undefined {
	const first = fields.find(({ tag, value }) => titles.includes(tag) && value !== '');
	if (!first) return undefined;
	const second = fields.find(
		(field) => field.tag === first.tag && field !== first && field.value !== '' && joined(field) !== joined(first),
	);
	if (!second) return undefined;
	const valuesOf = (tag: string) => new Set(fields.filter((field) => field.tag === tag && field.value !== '').map(joined));
	return once.filter((tag) => valuesOf(tag).size > 1).length >= 3 ? second : undefined;
}
