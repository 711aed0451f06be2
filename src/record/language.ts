import { fold } from './fold.ts';

/** What databases write for a language that has no name in Unicode's list, or another one; keys folded. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
	castilian: 'es',
	esp: 'es',
	esl: 'es',
	flemish: 'nl',
	farsi: 'fa',
	mandarin: 'zh',
	'mandarin chinese': 'zh',
	cantonese: 'yue',
	'chinese (traditional)': 'zh-Hant',
	'chinese (simplified)': 'zh-Hans',
	'traditional chinese': 'zh-Hant',
	'simplified chinese': 'zh-Hans',
	繁體中文: 'zh-Hant',
	繁体中文: 'zh-Hant',
	正體中文: 'zh-Hant',
	简体中文: 'zh-Hans',
	簡體中文: 'zh-Hans',
	汉语: 'zh',
	漢語: 'zh',
	'greek, modern': 'el',
	'modern greek': 'el',
	'greek, ancient': 'grc',
	slovene: 'sl',
	byelorussian: 'be',
	belorussian: 'be',
	moldavian: 'ro',
	moldovan: 'ro',
	'serbo croatian': 'sh',
	'serbo croatian roman': 'sh',
	bokmal: 'nb',
	nynorsk: 'nn',
	gaelic: 'gd',
	'irish gaelic': 'ga',
	'scots gaelic': 'gd',
	burmese: 'my',
	kirghiz: 'ky',
	sinhalese: 'si',
	uighur: 'ug',
	jap: 'ja',
	'brazilian portuguese': 'pt-BR',
	'american english': 'en-US',
	'british english': 'en-GB',
};

/** Languages without a two-letter code that articles are written in. */
const LONG_CODES =
	'ace ada arc arn arz ast awa bal ban bej bem bho bin bik bug ceb chr chk cop crh csb dgr din doi dsb dua egy fil fon frp fur gaa gay gil grc gsw haw hil hmn hsb iba ilo inh jrb kab kac kam kbd kha kmb kok krc kru kum lad lah lez loz lua lun luo lus mad mag mai mak man mas men mni moh mos mwl nap nds new nia niu nqo nso nyn pag pam pap pau pon raj rap rom rup sah sat scn sco shn smn sms snk srn srr suk syc syr tem tet tig tiv tkl tmh tog tpi tum tvl tyv udm umb vai vep war was xal yao yap yue zap zun'.split(
		' ',
	);
/** Languages whose names are read in each other's words too (`Inglés`, `anglais`, `Englisch`, `中文`). */
const NAMING =
	'en es pt fr de it nl tr ru uk pl cs sk hu ro bg el sv da nb fi et lv lt sl hr sr ca eu gl ar fa he hi zh ja ko vi id ms th'.split(' ');
/** ISO 639-2 codes that name no language: undetermined, none, several, uncoded. */
const NO_LANGUAGE: ReadonlySet<string> = new Set(['und', 'zxx', 'mul', 'mis', 'root']);

/** What is longer is no language but text. */
const LONGEST = 200;

const english = new Intl.DisplayNames('en', { type: 'language', languageDisplay: 'standard', fallback: 'none' });

let names: ReadonlyMap<string, string> | undefined;

/** Tags by folded name, built at the first question. English names win over those of other languages. */
function tagsByName(): ReadonlyMap<string, string> {
	if (names) return names;
	const map = new Map<string, string>(Object.entries(OTHER_NAMES).map(([name, tag]) => [fold(name), tag]));
	const add = (name: string | undefined, tag: string): void => {
		if (name !== undefined && !map.has(fold(name))) map.set(fold(name), tag);
	};
	const letters = [...'abcdefghijklmnopqrstuvwxyz'];
	const codes = [...letters.flatMap((first) => letters.map((second) => first + second)), ...LONG_CODES];
	for (const code of codes) {
		const name = english.of(code);
		const tag = Intl.getCanonicalLocales(code)[0];
		if (tag !== undefined) add(name, tag);
	}
	for (const locale of NAMING) {
		const localised = new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' });
		for (const tag of NAMING) add(localised.of(tag), tag);
	}
	names = map;
	return map;
}

let regions: ReadonlyMap<string, string> | undefined;

/** Region codes by folded English name: `brazil` is `BR`. */
function regionsByName(): ReadonlyMap<string, string> {
	if (regions) return regions;
	const display = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
	const map = new Map<string, string>([
		['uk', 'GB'],
		['usa', 'US'],
	]);
	const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
	for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
		const name = display.of(code);
		if (name !== undefined && !map.has(fold(name))) map.set(fold(name), code);
	}
	regions = map;
	return map;
}

/** The canonical tag of a code (`eng`, `en_US`, `scc`), if it names a language. */
function fromCode(code: string): string | undefined {
	if (!/^[a-z]{2,3}(?:[-_][a-z]{4})?(?:[-_](?:[a-z]{2}|\d{3}))?$/i.test(code)) return undefined;
	const [tag] = Intl.getCanonicalLocales(code.replaceAll('_', '-'));
	const language = tag?.split('-', 1)[0];
	if (tag === undefined || language === undefined || NO_LANGUAGE.has(language)) return undefined;
	return english.of(language) === undefined ? undefined : tag;
}

function fromName(name: string): string | undefined {
	const folded = fold(name);
	const tag = tagsByName().get(folded);
	return tag === undefined ? undefined : Intl.getCanonicalLocales(tag)[0];
}

/**
 * BCP 47 tag of a language as databases write it: `English`, `eng`, `Spanish; Castilian` (the first), `en_US`, `FRE`,
 * `English(30)`, `Greek, Modern (1453- )`, `Portuguese (Brazil)`, `Inglés`, `繁體中文`. Undefined for `unknown`, `No linguistic
 * content`, several languages in one word (`mul`) and what is not known.
 */
export function readLanguage(text: string): string | undefined {
	if (text.length > LONGEST) return undefined;
	const read = alreadyRead.get(text);
	if (read !== undefined) return read.tag;
	const tag = tagOf(text);
	if (alreadyRead.size < MOST_KEPT) alreadyRead.set(text, { tag });
	return tag;
}

/** A file says the same few languages thousands of times. */
const alreadyRead = new Map<string, { tag: string | undefined }>();
const MOST_KEPT = 1000;

function tagOf(text: string): string | undefined {
	const whole = text.trim().replace(/(?<![.;,\s])[.;,\s]+$/, '');
	const known = fromName(whole) ?? fromCode(whole);
	if (known !== undefined) return known;
	const [, outside = '', inside = ''] = /^([^(（]*)[(（]([^)）]*)/.exec(whole) ?? [];
	if (outside.trim() !== '') {
		const base = fromName(outside) ?? fromCode(outside.trim());
		const region = regionsByName().get(fold(inside));
		if (base !== undefined) return region === undefined || base.includes('-') ? base : `${base}-${region}`;
	}
	const first = whole.split(/[;,/|(]/, 1)[0]?.trim() ?? '';
	return first === '' || first === whole ? undefined : (fromName(first) ?? fromCode(first));
}

/** English name of a BCP 47 tag, for people: `English`, `Portuguese (Brazil)`. The tag itself where it has no name. */
export function languageName(tag: string): string {
	try {
		return english.of(tag) ?? tag;
	} catch {
		return tag;
	}
}
