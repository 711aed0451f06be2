import { headingAt, isHeading } from './heading.ts';
import type { AbstractSection } from './record.ts';
import { cleanText } from './text.ts';

export { splitNotice } from './notice.ts';

/** Where a heading, which is English, may begin: at a capital at the start or behind the end of a sentence or a bracket. */
const BEGINNING = /(?<=^|[.!?。)\]"”’;:%] )[A-Z]/g;
/** A heading of words in capitals that no list has (`STUDY DESIGN AND SETTING`), believed in an abstract that has known ones. */
const SHOUTED = /^(?=.{4})\p{Lu}[\p{Lu}'’]+(?:[ /,&-]+\p{Lu}[\p{Lu}'’]*){0,7}$/u;
/** Words that begin sentences too often to be headings without a colon. */
const COMMON = /^(?:case|cases|data|evidence|safety|history|comment|update|treatment|patients|animals|therapy|samples|value|diagnosis)$/i;
const COLON = /[:：]/g;
const LONGEST = 90;

interface Heading {
	start: number;
	label: string;
	/** Where the text behind the heading begins. */
	end: number;
	/** False for words in capitals that no list has. */
	listed: boolean;
}

/** Where the matches of a pattern for one character are. Most abstracts have more of them than headings, so no array is made of each. */
function placesOf(text: string, pattern: RegExp): number[] {
	const places: number[] = [];
	pattern.lastIndex = 0;
	while (pattern.test(text)) places.push(pattern.lastIndex - 1);
	return places;
}

/** The heading at a place that the next colon sets off, listed or in capitals. */
function separatedAt(text: string, start: number, colon: number | undefined): Heading | undefined {
	if (colon === undefined || colon - start < 2 || colon - start >= LONGEST) return undefined;
	const label = text.slice(start, colon).trimEnd();
	const listed = isHeading(label);
	if (!listed && !SHOUTED.test(label)) return undefined;
	return { start, label, end: text[colon + 1] === ' ' ? colon + 2 : colon + 1, listed };
}

/** The headings at some places that colons set off. */
function separatedIn(text: string, starts: readonly number[]): Heading[] {
	const found: Heading[] = [];
	const colons = placesOf(text, COLON);
	let next = 0;
	for (const start of starts) {
		while (next < colons.length && (colons[next] ?? 0) < start) next += 1;
		const heading = separatedAt(text, start, colons[next]);
		if (heading) found.push(heading);
	}
	return found;
}

/** The heading at a place that only a blank, a stop or a dash sets off, before a capital or a figure. */
function unseparatedAt(text: string, start: number): Heading | undefined {
	const label = headingAt(text, start);
	if (label === undefined || COMMON.test(label)) return undefined;
	const behind = start + label.length;
	const gap = /^(?:\.| ?[—–]| -)? (?=["“([]?[\p{Lu}\d])/u.exec(text.slice(behind, behind + 6))?.[0];
	return gap === undefined ? undefined : { start, label, end: behind + gap.length, listed: true };
}

function distinct(found: readonly Heading[]): number {
	return new Set(found.map(({ label }) => label.toLowerCase())).size;
}

/** The headings of an abstract, in order. */
function findHeadings(text: string): Heading[] {
	const starts = placesOf(text, BEGINNING);
	const separated = separatedIn(text, starts);
	const listed = separated.filter((heading) => heading.listed);
	// Beside known headings, those in capitals are believed.
	if (distinct(listed) > 1) return separated;
	if (listed.length > 0) return listed;
	const plain = starts.map((start) => unseparatedAt(text, start)).filter((heading) => heading !== undefined);
	const shouted = plain.filter(({ label }) => label === label.toUpperCase());
	if (distinct(shouted) > 1 && text !== text.toUpperCase()) return shouted;
	return plain[0]?.start === 0 && distinct(plain) > 2 ? plain : [];
}

/** The name of the field, which some sources set before the first heading. */
function withoutFieldName(text: string): string {
	const rest = /^abstract(?::\s*| (?=\p{Lu}))(.*)$/isu.exec(text)?.[1];
	if (rest === undefined) return text;
	return /^abstract:/i.test(text) || separatedIn(rest, [0]).some(({ listed }) => listed) || headingAt(rest, 0) !== undefined ? rest : text;
}

/**
 * Splits a structured abstract at its headings: those of NLM's list, alone or joined (`Methods and Results`), in any case but
 * with a capital first, at the start or behind the end of a sentence. With a colon one is enough; without one, two headings in
 * capitals (`BACKGROUND Depression ... METHODS We ...`), or three others of which one opens the abstract. A plain abstract comes
 * back as one section without label, text before the first heading as a section of its own. Of the text nothing is lost but
 * what sets a heading off, and the word `Abstract` before the first heading, which is the name of the field.
 */
export function splitSections(text: string): AbstractSection[] {
	return splitCleanSections(cleanText(text));
}

/** The same of a text that `cleanText` would leave as it is, which costs as much to see as a third of the splitting. */
export function splitCleanSections(text: string): AbstractSection[] {
	const whole = withoutFieldName(text);
	const found = findHeadings(whole);
	const [first] = found;
	if (!first) return [{ text: whole }];
	const sections: AbstractSection[] = first.start === 0 ? [] : [{ text: whole.slice(0, first.start).trim() }];
	found.forEach(({ label, end }, place) => {
		sections.push({ label, text: whole.slice(end, found[place + 1]?.start).trim() });
	});
	return sections;
}
