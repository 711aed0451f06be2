/** Words with the language they are in: a BCP 47 tag in lower case, or empty. */
export interface Said {
	value: string;
	language: string;
}

/** How well words fit a language: its own best, then its regional forms, then what bears none. Undefined for another language. */
function rank({ language }: Said, wanted: string): number | undefined {
	if (language === wanted) return 0;
	if (language.startsWith(`${wanted}-`)) return 1;
	return language === '' ? 2 : undefined;
}

/** True for words in a language, in a regional form of it, or in none. */
export function inLanguage(said: Said, wanted: string): boolean {
	return rank(said, wanted) !== undefined;
}

/** The words that fit a language best, of equals the first; undefined where none does. */
export function choose(all: readonly Said[], wanted: string): string | undefined {
	let best: { value: string; rank: number } | undefined;
	for (const said of all) {
		const found = rank(said, wanted);
		if (found !== undefined && found < (best?.rank ?? 3) && said.value.trim() !== '') best = { value: said.value, rank: found };
	}
	return best?.value;
}

/** The languages met, sorted, each once. */
export function languagesOf(all: readonly Said[]): string[] {
	return [...new Set(all.flatMap(({ language }) => (language === '' ? [] : [language])))].sort();
}
