/** Abbreviations: what `@string` defines, the months, and the journals that BibTeX's own styles know. */
import type { Part } from './value.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** The journals that plain.bst, alpha.bst, abbrv.bst and unsrt.bst define. */
const JOURNALS: readonly (readonly [string, string])[] = [
	['acmcs', 'ACM Computing Surveys'],
	['acta', 'Acta Informatica'],
	['cacm', 'Communications of the ACM'],
	['ibmjrd', 'IBM Journal of Research and Development'],
	['ibmsj', 'IBM Systems Journal'],
	['ieeese', 'IEEE Transactions on Software Engineering'],
	['ieeetc', 'IEEE Transactions on Computers'],
	['ieeetcad', 'IEEE Transactions on Computer-Aided Design of Integrated Circuits'],
	['ipl', 'Information Processing Letters'],
	['jacm', 'Journal of the ACM'],
	['jcss', 'Journal of Computer and System Sciences'],
	['scp', 'Science of Computer Programming'],
	['sicomp', 'SIAM Journal on Computing'],
	['tocs', 'ACM Transactions on Computer Systems'],
	['tods', 'ACM Transactions on Database Systems'],
	['tog', 'ACM Transactions on Graphics'],
	['toms', 'ACM Transactions on Mathematical Software'],
	['toois', 'ACM Transactions on Office Information Systems'],
	['toplas', 'ACM Transactions on Programming Languages and Systems'],
	['tcs', 'Theoretical Computer Science'],
];

/** What an abbreviation stands for is never longer, so that those that name each other cannot grow without end. */
const LONGEST = 10_000;
/** Nor does a value grow longer than this by its abbreviations. */
const LONGEST_VALUE = 100_000;

/** Abbreviations by name, without case. */
export class Abbreviations {
	readonly #texts = new Map<string, string>([
		...MONTHS.map((month): [string, string] => [month.slice(0, 3).toLowerCase(), month]),
		...JOURNALS.map(([name, journal]): [string, string] => [name, journal]),
	]);

	/** Defines an abbreviation, or another text for it from here on. False where the text is too long to stand for a name. */
	define(name: string, text: string): boolean {
		if (text.length > LONGEST) return false;
		this.#texts.set(name.toLowerCase(), text);
		return true;
	}

	/** The parts of a value as one text, and the names among them that nothing defines, which stand for themselves. */
	expand(parts: readonly Part[]): { text: string; unknown: string[] } {
		const [first] = parts;
		if (parts.length === 1 && first && 'text' in first) return { text: first.text, unknown: [] };
		const unknown: string[] = [];
		let text = '';
		for (const part of parts) {
			const said = 'text' in part ? part.text : this.#texts.get(part.name.toLowerCase());
			if (said !== undefined && ('text' in part || text.length + said.length < LONGEST_VALUE)) text += said;
			else if ('name' in part) {
				unknown.push(part.name);
				text += part.name;
			}
		}
		return { text, unknown };
	}
}
