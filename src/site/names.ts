import type { Name } from '../record/record.ts';

/** The part of a name that people are called by in citations: `Tatlı`; a body's whole name. */
export function familyName({ family, literal, given }: Name): string {
	return family ?? literal ?? given ?? '';
}
