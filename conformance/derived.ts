import type { ReadRecord } from './reading.ts';
import { runs } from './spelling.ts';

const MONTHS = [...Array(12).keys()];
const LOCALES = ['en', 'es', 'fr', 'de', 'it', 'pt', 'nl'];

/** ISO 639-2 codes that are not the beginning of the language's English name. */
const CODES: Readonly<Record<string, readonly string[]>> = {
	de: ['ger', 'deu'],
	es: ['spa', 'esl', 'espanol', 'castellano', 'castilian'],
	fr: ['fre', 'fra', 'francais'],
	nl: ['dut', 'nld'],
	zh: ['chi', 'zho'],
	cs: ['cze', 'ces'],
	el: ['gre', 'ell'],
	fa: ['per', 'fas'],
	ro: ['rum', 'ron'],
	sk: ['slo', 'slk'],
	eu: ['baq', 'eus'],
	cy: ['wel', 'cym'],
	sq: ['alb', 'sqi'],
	hy: ['arm', 'hye'],
	is: ['ice', 'isl'],
	ka: ['geo', 'kat'],
	mk: ['mac', 'mkd'],
	ms: ['may', 'msa'],
	my: ['bur', 'mya'],
	bo: ['tib', 'bod'],
	ja: ['jpn'],
	sr: ['srp', 'scc'],
	hr: ['hrv', 'scr'],
	pt: ['por'],
	en: ['eng'],
	it: ['ita'],
	ru: ['rus'],
	sv: ['swe'],
	da: ['dan'],
	no: ['nor'],
	pl: ['pol'],
	tr: ['tur'],
};

/** What biblatex calls a kind of thesis or report (manual 4.9.2.13), by the words of it. */
const KIND_KEYS: ReadonlyMap<string, string> = new Map([
	['Bachelor’s thesis', 'bathesis'],
	['Master’s thesis', 'mathesis'],
	['PhD thesis', 'phdthesis'],
	['Technical report', 'techreport'],
	['Research report', 'resreport'],
]);

/**
 * Runs that an entry may hold in the place of a value of its record: the months and the numbers of a date, the names and codes of a
 * language, the key of a kind of report or the name of an archive as biblatex writes them, the shortened last page, a number without its hyphens.
 */
export function derivedRuns(record: ReadRecord, values: readonly string[]): Set<string> {
	const derived = new Set<string>();
	const add = (text: string) => {
		for (const run of runs(text)) derived.add(run);
	};
	if (record.issued) for (const form of dateForms(record.issued)) add(form);
	for (const language of strings(record['languages'])) for (const form of languageForms(language)) add(form);
	for (const kind of strings(record['publicationTypes'])) add(KIND_KEYS.get(kind) ?? '');
	for (const database of databasesOf(record)) add(database.replaceAll(' ', ''));
	const { pmcid } = record;
	if (typeof pmcid === 'string') add(pmcid.replace(/^PMC/, ''));
	const lastPage = record.page?.match(/(\d+)$/)?.[1] ?? '';
	for (let from = 0; from < lastPage.length; from += 1) add(lastPage.slice(from));
	for (const number of [
		...strings(record['isbn']),
		...strings(record['issn']),
		...values.filter((value) => /^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/.test(value)),
	]) {
		const digits = number.replaceAll('-', '').toLowerCase();
		add(digits);
		// An ISBN is printed in groups whose lengths vary; the last digit of one of ten differs from that of thirteen.
		if (digits.length >= 10)
			for (let from = 0; from < digits.length; from += 1)
				for (let to = from + 2; to <= digits.length; to += 1) derived.add(digits.slice(from, to));
	}
	return derived;
}

function strings(list: unknown): string[] {
	return Array.isArray(list) ? list.filter((item) => typeof item === 'string') : [];
}

function databasesOf(record: ReadRecord): string[] {
	const { accessions } = record;
	if (!Array.isArray(accessions)) return [];
	return accessions.flatMap((item: unknown) =>
		typeof item === 'object' && item !== null && 'database' in item && typeof item.database === 'string' ? [item.database] : [],
	);
}

function dateForms(issued: string): string[] {
	const [year = '', month, day] = issued.split('-');
	const forms = [year, year.slice(2)];
	if (month) {
		forms.push(month, String(Number(month)), year + month, `${year}${month}${day ?? ''}`);
		const first = new Date(Date.UTC(2001, MONTHS[Number(month) - 1] ?? 0, 1));
		for (const locale of LOCALES) {
			for (const style of ['long', 'short'] as const) {
				const name = new Intl.DateTimeFormat(locale, { month: style, timeZone: 'UTC' }).format(first);
				forms.push(name, name.slice(0, 3));
			}
		}
	}
	if (month === '09') forms.push('Sept');
	if (day) forms.push(day, String(Number(day)), `${Number(day)}st ${Number(day)}nd ${Number(day)}rd ${Number(day)}th`);
	return forms;
}

function languageForms(tag: string): string[] {
	const code = tag.split('-')[0] ?? tag;
	const name = (locale: string) => {
		try {
			return new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? '';
		} catch {
			return '';
		}
	};
	const english = name('en');
	return [`lang${english}`, tag, english, english.slice(0, 3), name(code), ...LOCALES.map(name), ...(CODES[code] ?? [])];
}
