/** Ways up and down between subjects. */
import type { Subject } from '../catalogue/catalogue.ts';

/** The shortest way from a broadest subject down to this one, itself left out, the broadest first. Of equally short ones the first by label. */
export function broaderPath(subject: Subject, subjects: ReadonlyMap<string, Subject>): Subject[] {
	// Each step remembers the one below it: the first to reach a subject with nothing above is the shortest.
	const below = new Map<Subject, Subject | undefined>([[subject, undefined]]);
	for (const step of below.keys()) {
		const broader = step.broader.flatMap((slug) => subjects.get(slug) ?? []);
		if (broader.length === 0) {
			const path: Subject[] = [];
			for (let on: Subject | undefined = step; on !== undefined && on !== subject; on = below.get(on)) path.push(on);
			return path;
		}
		for (const other of broader) if (!below.has(other)) below.set(other, step);
	}
	return [];
}

/** Slugs of all subjects below one, itself left out. */
export function narrowerOf(subject: Subject, subjects: ReadonlyMap<string, Subject>): ReadonlySet<string> {
	const found = new Set(subject.narrower);
	for (const slug of found) for (const other of subjects.get(slug)?.narrower ?? []) if (other !== subject.slug) found.add(other);
	return found;
}
