import { journalsAgree } from './journal-match.ts';
import { type AuthorLikeness, authorsAlike, type NameKey } from './name-match.ts';
import { pagesAgree, volumesAgree } from './page-match.ts';
import type { Sketch } from './sketch.ts';
import { areNear, areUnlike, TELLING, type TitleLikeness, titleLikeness } from './title-match.ts';
import { KIND_NAMES, type KnownKind, saysPart } from './work-kind.ts';

/** Which of the things that two records say agree; undefined where one of them says nothing. */
export interface Agreement {
	authors: AuthorLikeness;
	/** How many years they are apart. */
	years: number | undefined;
	pages: boolean | undefined;
	volumes: boolean | undefined;
	issues: boolean | undefined;
	journals: boolean | undefined;
}

export function agreementOf(a: Sketch, b: Sketch): Agreement {
	return {
		authors: authorsAlike(a.authors, b.authors),
		years: a.year === undefined || b.year === undefined ? undefined : Math.abs(a.year - b.year),
		pages: pagesAgree(a.pages, b.pages),
		volumes: volumesAgree(a.volume, b.volume),
		issues: volumesAgree(a.issue, b.issue),
		journals: journalsAgree(a.journal, b.journal),
	};
}

/**
 * Why two records are not one work, whatever else agrees: half a sentence that can stand behind `because`. Undefined where nothing stands
 * against it. What records leave unsaid is no obstacle.
 */
export function obstacle(a: Sketch, b: Sketch, agreement: Agreement): string | undefined {
	return identifierObstacle(a, b) ?? natureObstacle(a, b, agreement) ?? fieldObstacle(a, b, agreement);
}

function identifierObstacle(a: Sketch, b: Sketch): string | undefined {
	if (differ(a.record.doi, b.record.doi)) return 'the DOIs differ';
	if (differ(a.record.pmid, b.record.pmid)) return 'the PMIDs differ';
	if (differ(a.record.pmcid, b.record.pmcid)) return 'the PMCIDs differ';
	for (const [database, number] of a.accessions) {
		if (differ(number, b.accessions.get(database))) return 'one database numbers them as two';
	}
	return bearsOn(a, b) || bearsOn(b, a) ? 'one is a notice, a comment or another version of the other' : undefined;
}

function differ(a: string | undefined, b: string | undefined): boolean {
	return a !== undefined && b !== undefined && a !== b;
}

/** True where a record names the other one as what it bears on, or what bears on it. */
function bearsOn({ record: { relations = [] } }: Sketch, { record: { doi, pmid } }: Sketch): boolean {
	return relations.some(
		(relation) =>
			relation.kind !== 'other' &&
			((relation.doi !== undefined && relation.doi === doi) || (relation.pmid !== undefined && relation.pmid === pmid)),
	);
}

function natureObstacle(a: Sketch, b: Sketch, { pages, volumes, journals, authors }: Agreement): string | undefined {
	const samePlace = pages === true && volumes !== false && (volumes === true || journals === true) && authors !== 'none';
	const titled = a.title.whole === b.title.whole;
	if (kindsConflict(a, b)) {
		const soft = isSoft(a.known) && isSoft(b.known);
		if (!soft || !samePlace) return kindsDiffer(a.known, b.known);
	}
	if (!titled && a.part !== b.part) return 'they are different parts';
	if (a.form !== b.form && a.form !== 'any' && b.form !== 'any' && !(samePlace && journals !== false))
		return 'they are different kinds of publication';
	if (differ(a.edition, b.edition) || (a.form === 'book' && b.form === 'book' && a.edition !== b.edition)) return 'the editions differ';
	if (a.form !== 'chapter' && a.form !== 'journal' && a.form !== 'conference' && disjoint(a.record.isbn, b.record.isbn)) {
		return 'the ISBNs differ';
	}
	return undefined;
}

/**
 * Titles that are the same but for their signs or a slip of the pen say the same of what they stand above, whether the mark was
 * found in one or not.
 */
function kindsConflict(a: Sketch, b: Sketch): boolean {
	if (a.known.kind === b.known.kind) return false;
	if (a.known.by !== 'title' && b.known.by !== 'title') return true;
	const likeness = titleLikeness(a.title, b.title);
	return likeness !== 'same' && likeness !== 'typing';
}

/**
 * Databases do not agree what to call a letter, or the abstract of a talk; on the same page of the same volume it is one all the
 * same.
 */
function isSoft({ kind, by }: KnownKind): boolean {
	return kind === 'work' || (by === 'type' && (kind === 'comment' || kind === 'reply' || kind === 'abstract' || kind === 'protocol'));
}

function kindsDiffer(a: KnownKind, b: KnownKind): string {
	if (a.kind === 'work') return `one is ${KIND_NAMES[b.kind]}`;
	return b.kind === 'work' ? `one is ${KIND_NAMES[a.kind]}` : `one is ${KIND_NAMES[a.kind]}, the other ${KIND_NAMES[b.kind]}`;
}

function disjoint(a: readonly string[], b: readonly string[]): boolean {
	return a.length > 0 && b.length > 0 && !a.some((number) => b.includes(number));
}

function fieldObstacle(a: Sketch, b: Sketch, { authors, years, pages, volumes, issues, journals }: Agreement): string | undefined {
	if (authors === 'none') return 'the first authors differ';
	if (years !== undefined && years > 1) return 'the years differ';
	// Ahead of print, an article has the year before; so has last year's report under the same title, but not the volume.
	if (years === 1 && !(volumes === true && (pages === true || journals === true))) return 'the years differ';
	if (volumes === false) return 'the volumes differ';
	if (pages === false) return 'the pages differ';
	if (issues === false && !samePrint(a, b, authors)) return 'the issues differ';
	const samePages = volumes === true && pages === true && a.title.whole.length >= TELLING;
	if (journals === false && !samePages) return 'they appeared in different places';
	const [ours, theirs] = [a.record.numberOfPages, b.record.numberOfPages];
	if (ours !== undefined && theirs !== undefined && ours !== theirs && pages === undefined) return 'they have not the same number of pages';
	return undefined;
}

/**
 * True where two records say so much that an issue numbered otherwise (by the volume here, throughout there) makes no difference. A
 * column may stand on the same page of every issue, under one title.
 */
function samePrint(a: Sketch, b: Sketch, authors: AuthorLikeness): boolean {
	if (authors !== 'all' || a.title.whole.length < LONG_TITLE || a.pages === undefined || b.pages === undefined) return false;
	return a.pages.first === b.pages.first && a.pages.last !== undefined && a.pages.last === b.pages.last;
}
const LONG_TITLE = 40;

/**
 * Why two records that share an identifier are two works all the same; undefined where they may be one. Only what is certain counts:
 * a notice or a reply by its title, a notice by its types beside a plain work by its types, two numbered parts, a preprint beside
 * what appeared in a journal, and two entries of which nothing agrees at all.
 */
export function sharedInError(a: Sketch, b: Sketch): string | undefined {
	if (kindsConflict(a, b) && (isCertain(a.known, b) || isCertain(b.known, a))) return kindsDiffer(a.known, b.known);
	if (a.title.whole === b.title.whole) return undefined;
	if (a.part !== b.part && saysPart(a.record.title) && saysPart(b.record.title)) return 'they are different parts';
	return nothingInCommon(a, b);
}

/** Titles in two languages, and names in two scripts, are no sign of two works. */
function nothingInCommon(a: Sketch, b: Sketch): string | undefined {
	if (a.title.others.length > 0 || b.title.others.length > 0 || titleLikeness(a.title, b.title) !== undefined) return undefined;
	const { authors, years, pages, volumes, journals } = agreementOf(a, b);
	if (pages === true && (volumes === true || journals === true)) return undefined;
	const strangers = authors === 'none' && areComparable(a.authors[0], b.authors[0]);
	const unlikeForms = a.form !== b.form && a.form !== 'any' && b.form !== 'any';
	if (strangers && (unlikeForms || !areNear(a.title, b.title))) return 'they have neither title nor authors in common';
	if (!areUnlike(a.title, b.title)) return undefined;
	if (pages === false && (a.form === 'chapter' || b.form === 'chapter')) return 'they have neither title nor pages in common';
	const elsewhere = (years ?? 0) > 1 && journals === false && volumes !== true;
	return authors === 'unknown' && elsewhere ? 'they have neither title, year nor journal in common' : undefined;
}

/** True for two persons, or two bodies, named in Latin letters. */
function areComparable(a: NameKey | undefined, b: NameKey | undefined): boolean {
	return a !== undefined && b !== undefined && a.whole === b.whole && /^[a-z]/.test(a.family) && /^[a-z]/.test(b.family);
}

/** True where it is certain that the one work is of this kind and the other is not. */
function isCertain({ kind, by }: KnownKind, other: Sketch): boolean {
	if (kind === 'work' || kind === 'abstract' || kind === 'protocol') return false;
	if (kind === 'preprint')
		return other.form === 'journal' && other.pages !== undefined && other.volume !== undefined && other.journal !== undefined;
	if (by === 'title') return true;
	return kind !== 'comment' && kind !== 'reply' && other.known.by === 'type';
}

/** How much agrees, to choose among several that may be the same work. */
export function weightOf(likeness: TitleLikeness, { authors, years, pages, volumes, journals }: Agreement): number {
	return (
		(likeness === 'same' ? 4 : 0) +
		(pages === true ? 4 : 0) +
		(authors === 'all' ? 3 : authors === 'first' ? 2 : 0) +
		(volumes === true ? 2 : 0) +
		(years === 0 ? 2 : 0) +
		(journals === true ? 1 : 0)
	);
}
