/** Permissions to show abstracts that a supplier's notice restricts, as curators record them in `content/permissions.yml`. */
import { z } from 'zod';
import { type Problem, problem } from '../../problems/problem.ts';
import type { Sourced } from '../folders.ts';
import { type Placed, placeWithin, readList } from './content-file.ts';
import { RecordFinder } from './reference.ts';

export const PermissionSchema = z.strictObject({
	articles: z.array(z.string().min(1)).min(1).describe('The articles: by an identifier or an address.'),
	text: z.string().min(1).describe('Who permits what, as it may be published: Example Press, by letter: the abstract may be shown here.'),
	date: z
		.string()
		.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
		.describe('When it was given: 2025-11-03, 2025-11 or 2025.'),
});
export type Permission = z.output<typeof PermissionSchema>;

/** Reads the text of `content/permissions.yml`. Items without a text or a date, and other faulty ones, are left out with a problem. */
export function readPermissions(text: string | undefined, file: string): { items: Placed<Permission>[]; problems: Problem[] } {
	return readList(text, file, PermissionSchema);
}

/** The permission that each record has; of several, the first. A name of nothing is a warning at its line. */
export function permitted(
	records: readonly Sourced[],
	permissions: readonly Placed<Permission>[],
): { permissionOf: ReadonlyMap<Sourced, Permission>; problems: Problem[] } {
	const permissionOf = new Map<Sourced, Permission>();
	const problems: Problem[] = [];
	if (permissions.length === 0) return { permissionOf, problems };
	const finder = new RecordFinder(
		records,
		permissions.flatMap(({ item }) => item.articles),
	);
	for (const by of permissions) {
		for (const [position, name] of by.item.articles.entries()) {
			const found = finder.find(name);
			for (const sourced of found) if (!permissionOf.has(sourced)) permissionOf.set(sourced, by.item);
			if (found.length > 0) continue;
			const message = 'The permission names an article that is not here.';
			const done = 'The name was passed over; the others of the permission were used.';
			const todo = 'Correct the identifier. Delete the permission if its article is gone.';
			problems.push(problem('decision-unmatched', placeWithin(by, 'articles', position), { message, done, todo, actual: name }));
		}
	}
	return { permissionOf, problems };
}
