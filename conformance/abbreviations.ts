/** Abbreviations of BibTeX, so that what an entry says by one is looked up as the words that it stands for. */

const NAME = '[a-zA-Z][\\w.+:-]*';
const PART = `(?:\\{(?:[^{}]|\\{[^{}]*\\})*\\}|"[^"]*"|${NAME})`;
const DEFINITION = new RegExp(`@string\\s*[{(]\\s*(${NAME})\\s*=\\s*(${PART}(?:\\s*#\\s*${PART})*)`, 'gi');
/** A name that stands as a value, or as a part of one. */
const USE = new RegExp(`(?<=[=#]\\s*)${NAME}(?=\\s*[,#})])`, 'g');
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** What each abbreviation of a file stands for, by its name in lower case; the months too, which BibTeX’s styles define. */
export function abbreviationsIn(file: string): Map<string, string> {
	const found = new Map(MONTHS.map((month) => [month.slice(0, 3).toLowerCase(), month]));
	for (const [, name = '', value = ''] of file.matchAll(DEFINITION)) {
		const text = spellOut(`=${value},`, found).replace(/["{}#=,]/g, '');
		found.set(name.toLowerCase(), text.replace(/\s+/g, ' '));
	}
	return found;
}

/** An entry with the words of its abbreviations in their place. What is not defined stays as it is. Lines stay lines. */
export function spellOut(entry: string, abbreviations: ReadonlyMap<string, string>): string {
	return entry.replace(USE, (name) => {
		const text = abbreviations.get(name.toLowerCase());
		return text === undefined ? name : `{${text}}`;
	});
}
