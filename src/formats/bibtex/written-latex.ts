/** Turns text into LaTeX for values of BibTeX. Letters of all scripts stay as they are, in UTF-8. */
import { cleanText } from '../../record/text.ts';
import { literal } from '../literal.ts';

/**
 * Signs that mean something to TeX, or to BibTeX. Braces are spelt out: BibTeX counts them even behind a backslash, so that one without
 * its partner would spoil the file. Hyphens, apostrophes and grave accents would run together to dashes and quotation marks.
 */
const SIGNS: Readonly<Partial<Record<string, string>>> = {
	'\\': '\\textbackslash{}',
	'{': '\\textbraceleft{}',
	'}': '\\textbraceright{}',
	'~': '\\textasciitilde{}',
	'^': '\\textasciicircum{}',
	'`': '\\textasciigrave{}',
	"''": "'{}'",
	'--': '-{}-',
};

/** Text as LaTeX. Its braces are balanced, and it holds no line break. */
export function latexText(text: string): string {
	return escaped(literal(cleanText(text)));
}

function escaped(text: string): string {
	return text.replace(/[\\{}~^`&%$#_]|''|--(?=-?)/g, (sign) => SIGNS[sign] ?? `\\${sign}`).replaceAll('{}--', '{}-{}-');
}

/** An address or identifier: as it is but for what would unbalance the braces or begin a command, which is escaped as in addresses. */
export function verbatim(text: string): string {
	return cleanText(text).replace(/[\\{}\s]/g, (sign) => encodeURIComponent(sign));
}

const COMMANDS: Readonly<Partial<Record<string, string>>> = {
	i: 'textit',
	em: 'emph',
	b: 'textbf',
	strong: 'textbf',
	sub: 'textsubscript',
	sup: 'textsuperscript',
};
const TAGS = /(<\/?(?:i|b|em|strong|sub|sup)>)/;
const TAG = /^<(\/?)(i|b|em|strong|sub|sup)>$/;

/**
 * A title as LaTeX, from its HTML where that says the same. Words whose capitals have to stay are set in braces, since styles set titles
 * in lower case: those with capitals inside (`mRNA`, `NMDA`), and all with a capital where only names have one.
 */
export function latexTitle(title: string, markup: string | undefined): string {
	const whole = cleanText(title);
	const pieces = markup === undefined ? undefined : piecesOf(cleanText(markup), whole);
	const keeps = capitalRule(whole);
	if (pieces === undefined) return words(literal(whole), keeps, true);
	let depth = 0;
	let latex = '';
	for (const piece of pieces) {
		const [, closing, name = ''] = TAG.exec(piece) ?? [];
		if (name === '') {
			const said = literal(unescaped(piece));
			// The braces of a command keep what is in them.
			latex += depth > 0 ? escaped(said) : words(said, keeps, latex === '');
		} else if (closing === '/') {
			depth -= 1;
			latex += '}';
		} else {
			depth += 1;
			latex += `\\${COMMANDS[name]}{`;
		}
	}
	return latex;
}

/** Tags and texts of HTML in turn; undefined where its tags do not match, or where it says something else than the title. */
function piecesOf(markup: string, title: string): string[] | undefined {
	const pieces = markup.split(TAGS).filter((piece) => piece !== '');
	const open: string[] = [];
	let text = '';
	for (const piece of pieces) {
		const [, closing, name = ''] = TAG.exec(piece) ?? [];
		if (name === '') text += unescaped(piece);
		else if (closing === '') open.push(name);
		else if (open.pop() !== name) return undefined;
	}
	return open.length === 0 && text === title ? pieces : undefined;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

function unescaped(html: string): string {
	return html.replace(/&(lt|gt|amp|quot);/g, (entity, name: string) => ENTITIES[name] ?? entity);
}

/** True for a word whose capitals have to stay. */
type Rule = (word: string, isFirst: boolean) => boolean;

/** Words of four letters and more that stand in lower case in titles that are otherwise set in capitals. */
const LONG_SMALL_WORDS =
	/^(?:about|above|across|after|against|along|among|around|before|behind|below|between|beyond|during|from|into|like|near|onto|over|than|that|through|toward|towards|under|until|upon|versus|when|with|within|without)$/;

/** In a title in capitals nothing tells which have to stay. Where all long words have one, a capital at their beginning says nothing. */
function capitalRule(title: string): Rule {
	if (!/\p{Ll}/u.test(title) && title.includes(' ')) return () => false;
	const [, ...others] = title.match(/[\p{L}\p{M}]+/gu) ?? [];
	const namesOnly = others.some((word) => /^\p{Ll}.{3}/u.test(word) && !LONG_SMALL_WORDS.test(word));
	return (word, isFirst) =>
		word.split(/[-–/]/).some((part, at) => {
			if (/^.+\p{Lu}/u.test(part)) return true;
			if (!/^\p{Lu}/u.test(part) || (isFirst && at === 0)) return false;
			return namesOnly || (/^\p{Lu}$/u.test(part) && part !== 'A');
		});
}

function words(text: string, keeps: Rule, start: boolean): string {
	let isFirst = start;
	return text
		.split(/( )/)
		.map((piece) => {
			const [, before = '', word = '', after = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u.exec(piece) ?? [];
			if (word === '') return escaped(piece);
			const said = keeps(word, isFirst) ? `{${escaped(word)}}` : escaped(word);
			isFirst = false;
			return escaped(before) + said + escaped(after);
		})
		.join('');
}
