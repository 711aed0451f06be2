import { fold } from '../../record/fold.ts';
import { invertedName } from '../../record/name.ts';
import type { Name } from '../../record/record.ts';
import type { AuthorVariants } from '../article.ts';
import { byCodeUnit } from '../order.ts';
import { givenAgree, givenWords } from './given-names.ts';

/**
 * How other records of a work spell its authors. A name is that of an author if the family names are the same, the given names agree as far as
 * they go, and it stands in the same place of a list of the same length, or nobody else in either list has that family name and
 * initial. `others` are the lists of the other records. The same whatever their order.
 */
export function otherSpellings(authors: readonly Name[], others: readonly (readonly Name[])[]): AuthorVariants[] {
	const met = authors.map(() => new Map<string, Name>());
	const own = singly(authors);
	for (const names of others) {
		const theirs = singly(names);
		for (const [at, author] of authors.entries()) {
			const facing = names.length === authors.length ? names[at] : undefined;
			const key = personKey(author);
			const alone = own.get(key) === author ? theirs.get(key) : undefined;
			const same = facing !== undefined && agree(author, facing) ? facing : (alone ?? undefined);
			if (same === undefined || !agree(author, same)) continue;
			const form = invertedName(same);
			if (form !== invertedName(author)) met[at]?.set(form, nameAlone(same));
		}
	}
	return met.flatMap((forms, author) =>
		forms.size === 0 ? [] : [{ author, names: [...forms].sort(([a], [b]) => byCodeUnit(a, b)).map(([, name]) => name) }],
	);
}

function agree(a: Name, b: Name): boolean {
	if (a.family === undefined || b.family === undefined || fold(a.family) !== fold(b.family)) return false;
	if (a.orcid !== undefined && b.orcid !== undefined && a.orcid !== b.orcid) return false;
	if (a.suffix !== undefined && b.suffix !== undefined && plain(a.suffix) !== plain(b.suffix)) return false;
	return givenAgree(givenWords(a), givenWords(b));
}

const plain = (suffix: string) => fold(suffix).replaceAll('.', '');

/** Persons by family name and first initial; null for a key that two of them share. */
function singly(names: readonly Name[]): Map<string, Name | null> {
	const persons = new Map<string, Name | null>();
	for (const name of names) persons.set(personKey(name), persons.has(personKey(name)) ? null : name);
	return persons;
}

function personKey(name: Name): string {
	return `${fold(name.family ?? '')}, ${givenWords(name)[0]?.slice(0, 1) ?? ''}`;
}

function nameAlone({ family, given, suffix }: Name): Name {
	return {
		...(family === undefined ? {} : { family }),
		...(given === undefined ? {} : { given }),
		...(suffix === undefined ? {} : { suffix }),
	};
}
