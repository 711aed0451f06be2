/** A citation as pieces of text, the punctuation between them, and how the whole is printed. */

/** A piece of a citation set in one way. */
export interface Run {
	text: string;
	italic?: true;
	sup?: true;
	sub?: true;
	/** Where it leads; only http and https. */
	url?: string;
}

/** Pieces in the order in which they are read. An empty list is nothing at all, and leaves no punctuation behind. */
export type Runs = readonly Run[];

/** Ends a sentence, also within closing quotation marks. */
const ENDED = /[.?!…。．！？｡؟]["'”’»」』]?$/u;
/** What is not left before a mark of our own. */
const LOOSE = /[\s,;:،；：，、]+$/u;

/** A text as a single piece; nothing for an empty or an absent one. */
export function run(text: string | undefined, set: Omit<Run, 'text'> = {}): Runs {
	return text === undefined || text === '' ? [] : [{ text, ...set }];
}

/** The pieces as one text without any setting. */
export function plainText(runs: Runs): string {
	return runs.map(({ text }) => text).join('');
}

/** The pieces as HTML of `i`, `sup`, `sub` and `a` alone; whatever the texts hold is escaped. */
export function htmlOf(runs: Runs): string {
	return runs.map(htmlOfRun).join('');
}

function htmlOfRun({ text, italic, sup, sub, url }: Run): string {
	let html = escaped(text);
	if (sup) html = `<sup>${html}</sup>`;
	if (sub) html = `<sub>${html}</sub>`;
	if (italic) html = `<i>${html}</i>`;
	return url !== undefined && /^https?:\/\//i.test(url) ? `<a href="${escaped(url)}">${html}</a>` : html;
}

function escaped(text: string): string {
	return text.toWellFormed().replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** The pieces in italics; what is in italics already is set upright, as a species is within the title of a book (APA 7, section 6.22). */
export function italic(runs: Runs): Runs {
	return runs.map(({ italic: leaning, ...rest }): Run => (leaning ? rest : { ...rest, italic: true }));
}

/**
 * What is left of the lists, joined by `mark`. A mark that begins with a full stop loses it behind a sentence that has ended
 * (`Why?`, `et al.`); commas, colons and semicolons that stood at the end of a piece give way to the mark.
 */
export function joined(lists: readonly Runs[], mark: string): Runs {
	return lists
		.filter((list) => list.length > 0)
		.reduce<Runs>((before, list) => (before.length === 0 ? list : [...marked(before, mark), ...list]), []);
}

/** The list with a mark behind it, by the same rules; nothing stays nothing. */
export function marked(runs: Runs, mark: string): Runs {
	const kept = withoutLoose(runs);
	const last = kept.at(-1);
	if (last === undefined) return [];
	const left = mark.startsWith('.') && ENDED.test(plainText(kept)) ? mark.slice(1) : mark;
	return left === '' ? kept : [...kept, { text: left }];
}

/** The list with a full stop behind it, where it does not end by itself. */
export function sentence(runs: Runs): Runs {
	return marked(runs, '.');
}

/** The list between two marks, such as brackets; nothing stays nothing. */
export function within(open: string, runs: Runs, close: string): Runs {
	return runs.length === 0 ? [] : [{ text: open }, ...runs, { text: close }];
}

function withoutLoose(runs: Runs): Runs {
	const last = runs.at(-1);
	if (last === undefined || last.url !== undefined) return runs;
	const text = last.text.replace(LOOSE, '');
	if (text === last.text) return runs;
	return text === '' ? withoutLoose(runs.slice(0, -1)) : [...runs.slice(0, -1), { ...last, text }];
}

/** The list with neighbours that are set alike as one piece. */
export function compact(runs: Runs): Run[] {
	const kept: Run[] = [];
	for (const one of runs) {
		const last = kept.at(-1);
		const alike = last !== undefined && last.italic === one.italic && last.sup === one.sup && last.sub === one.sub && last.url === one.url;
		if (alike) kept[kept.length - 1] = { ...last, text: last.text + one.text };
		else kept.push(one);
	}
	return kept;
}
