/** What becomes of a vocabulary's concepts: which files are written, which get more names, and what is left out. */
import type { Placed } from '../catalogue/curation/content-file.ts';
import type { SubjectEntry } from '../catalogue/curation/subject-entry.ts';
import { SubjectClaims } from '../catalogue/lists/subject-claims.ts';
import { subjectKey } from '../catalogue/lists/subject-key.ts';
import { uniqueSlugs } from '../catalogue/slug.ts';
import type { Concept } from './concept.ts';

/** A name that was left out, because another has it. */
export interface Refused {
	name: string;
	/** What it would have named, and what has it. Labels. */
	of: string;
	has: string;
}

export interface Adoption {
	/** New files, in the order of the vocabulary. */
	files: Omit<SubjectEntry, 'note'>[];
	/** Entries that are there already and that a concept is, with the names that they do not have yet. */
	there: { file: string; missing: string[] }[];
	/** Concepts that share their label with one before them. */
	doubled: string[];
	/** Names that belong to another. */
	refused: Refused[];
	/** Links that lead out of what is there and what is written, or round in a circle, as `from: to`. */
	lost: { from: string; to: string; because: 'unknown' | 'circle' }[];
}

interface Kept {
	concept: Concept;
	slug: string;
	/** The entry that it is. */
	there?: Placed<SubjectEntry>;
}

/**
 * Decides what to do with concepts. `entries` are the curators', which are never changed in anything but their aliases; `headings`, where they
 * are given, are those of the records: then only concepts that one of them is, by its rules, are taken, with what is broader than they.
 */
export function adopt(concepts: readonly Concept[], entries: readonly Placed<SubjectEntry>[], headings?: Iterable<string>): Adoption {
	const adoption: Adoption = { files: [], there: [], doubled: [], refused: [], lost: [] };
	const byLabel = new Map<string, Concept>();
	for (const concept of concepts) {
		const key = subjectKey(concept.label);
		if (byLabel.has(key)) adoption.doubled.push(concept.label);
		else byLabel.set(key, concept);
	}
	const single = [...byLabel.values()];
	const slugs = uniqueSlugs([...byLabel].map(([key, { label }]) => [key, label]));
	const kept = new Map(
		single.map((concept): [string, Kept] => [concept.id, { concept, slug: slugs.get(subjectKey(concept.label)) ?? '' }]),
	);
	const own = new SubjectClaims(
		single.map(({ id, label, aliases }) => ({
			item: { slug: kept.get(id)?.slug ?? '', label, aliases },
			place: { file: id, line: 1 },
		})),
	);
	const ofEntry = new Map([...kept.values()].map((one): [number | undefined, Kept] => [own.ofSlug(one.slug), one]));
	const theirs = new SubjectClaims(entries);
	for (const one of kept.values()) {
		const entry = entryOf(one, theirs);
		if (entry !== undefined) one.there = entry;
	}
	const wanted = headings === undefined ? new Set(kept.values()) : used(headings, own, ofEntry, kept);
	const taken = [...kept.values()].filter((one) => wanted.has(one));
	const above = new Ancestry();
	const added = new Map<Placed<SubjectEntry>, string[]>();
	for (const one of taken) {
		const names = ownNames(one, own, theirs, adoption);
		if (one.there !== undefined) added.set(one.there, [...(added.get(one.there) ?? []), ...names]);
		else adoption.files.push(fileOf(one, names, { kept, wanted, theirs, above }, adoption));
	}
	for (const [{ place }, names] of added) {
		const missing = [...new Map(names.map((name) => [subjectKey(name), name])).values()];
		adoption.there.push({ file: place.file, missing });
	}
	return adoption;
}

/** The entry that has the label of a concept, else its address, else any of its other names. */
function entryOf({ concept: { label, aliases }, slug }: Kept, theirs: SubjectClaims): Placed<SubjectEntry> | undefined {
	const byAlias = () => aliases.flatMap((alias) => theirs.find(alias) ?? [])[0];
	const found = theirs.find(label) ?? theirs.ofSlug(slug) ?? byAlias();
	return found === undefined ? undefined : theirs.entries[found];
}

/** Concepts that headings are, with all above them. */
function used(
	headings: Iterable<string>,
	own: SubjectClaims,
	ofEntry: ReadonlyMap<number | undefined, Kept>,
	kept: ReadonlyMap<string, Kept>,
): Set<Kept> {
	const wanted = new Set<Kept>();
	const queue: Kept[] = [];
	for (const heading of headings) {
		const entry = own.find(heading);
		const one = entry === undefined ? undefined : ofEntry.get(entry);
		if (one !== undefined) queue.push(one);
	}
	for (let one = queue.pop(); one !== undefined; one = queue.pop()) {
		if (wanted.has(one)) continue;
		wanted.add(one);
		queue.push(...one.concept.broader.flatMap((id) => kept.get(id) ?? []));
	}
	return wanted;
}

/** Names that a concept has for itself and no entry has yet; of a concept that an entry is, its label too. */
function ownNames({ concept, slug, there }: Kept, own: SubjectClaims, theirs: SubjectClaims, adoption: Adoption): string[] {
	const entry = own.ofSlug(slug);
	const aliases = entry === undefined ? [] : own.aliasesOf(entry);
	const names: string[] = [];
	for (const name of there === undefined ? aliases : [concept.label, ...aliases]) {
		const holder = theirs.find(name);
		const has = holder === undefined ? undefined : theirs.entries[holder];
		if (has === undefined) names.push(name);
		else if (has !== there) adoption.refused.push({ name, of: there?.item.label ?? concept.label, has: has.item.label });
	}
	for (const name of concept.aliases) {
		if (aliases.includes(name)) continue;
		const holder = own.find(name);
		const has = holder === undefined || holder === entry ? undefined : own.entries[holder]?.item;
		if (has !== undefined) adoption.refused.push({ name, of: concept.label, has: has.label });
	}
	return names;
}

interface Around {
	kept: ReadonlyMap<string, Kept>;
	wanted: ReadonlySet<Kept>;
	theirs: SubjectClaims;
	above: Ancestry;
}

function fileOf({ concept, slug }: Kept, aliases: string[], around: Around, adoption: Adoption): Omit<SubjectEntry, 'note'> {
	const { label, scope, mesh, facet, generic } = concept;
	const links = (ids: readonly string[], isBroader: boolean): string[] => {
		const labels = new Set<string>();
		for (const id of ids) {
			const target = around.kept.get(id);
			const entry = target === undefined ? around.theirs.find(id) : undefined;
			const found =
				target?.there?.item.label ?? target?.concept.label ?? (entry === undefined ? undefined : around.theirs.entries[entry]?.item.label);
			const isThere = found !== undefined && (target === undefined || target.there !== undefined || around.wanted.has(target));
			// What nothing is made of is no loss where only some concepts were asked for.
			if (!isThere && (isBroader || target === undefined))
				adoption.lost.push({ from: label, to: target?.concept.label ?? id, because: 'unknown' });
			else if (isThere && isBroader && !around.above.put(concept.id, id)) adoption.lost.push({ from: label, to: found, because: 'circle' });
			else if (isThere && found !== label) labels.add(found);
		}
		return [...labels];
	};
	return {
		slug,
		label,
		aliases,
		broader: links(concept.broader, true),
		related: links(concept.related, false),
		...(scope === undefined ? {} : { scope }),
		...(mesh === undefined ? {} : { mesh }),
		...(facet === undefined ? {} : { facet }),
		...(generic === undefined ? {} : { generic }),
	};
}

/** What lies above what, without circles. */
class Ancestry {
	readonly #broader = new Map<string, string[]>();

	/** Puts one id above another; false, and nothing is put, where the other lies above it already. */
	put(id: string, broader: string): boolean {
		const seen = new Set<string>();
		const queue = [broader];
		for (let one = queue.pop(); one !== undefined; one = queue.pop()) {
			if (one === id) return false;
			if (seen.has(one)) continue;
			seen.add(one);
			queue.push(...(this.#broader.get(one) ?? []));
		}
		this.#broader.set(id, [...(this.#broader.get(id) ?? []), broader]);
		return true;
	}
}
