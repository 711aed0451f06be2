import { decodeHTMLStrict } from 'entities';
import { Parser } from 'htmlparser2';
import { cleanText } from '../record/text.ts';

/** Text with the markup that may go out. `markup` is set only where there is any: HTML, escaped, of `i b em strong sub sup` alone. */
export interface MarkedText {
	text: string;
	markup?: string;
}

/** What a tag of the source means in what goes out. */
const ALLOWED: ReadonlyMap<string, string> = new Map([
	...['i', 'b', 'em', 'strong', 'sub', 'sup'].map((name): [string, string] => [name, name]),
	['italic', 'i'],
	['bold', 'b'],
	['subscript', 'sub'],
	['superscript', 'sup'],
	['inf', 'sub'],
]);
/** Elements that part what stands before and behind them. */
const PARTING = new Set(
	'br p div li ul ol dl dt dd tr td th table tbody thead caption h1 h2 h3 h4 h5 h6 hr section article title blockquote pre break sec list list-item disp-quote center'.split(
		' ',
	),
);
/** Elements whose content is no text. */
const DROPPED = new Set('script style head template noscript iframe object embed svg annotation annotation-xml'.split(' '));
/** All that is taken for a tag; whatever else stands in angle brackets (`<5%`, `<alpha>`, `x<y and y>z`) is text. */
const INLINE =
	'a abbr acronym address applet area aside audio base bdi bdo big body button canvas cite code col colgroup data datalist del details dfn dialog fieldset figcaption figure font footer form frame frameset header html img input ins kbd label legend link main map mark marquee math menu meta meter nav nobr object optgroup option output param picture progress q rp rt ruby s samp select small source span strike summary tfoot textarea time track tt u var video wbr ' +
	'sc monospace roman underline overline xref ext-link uri named-content styled-content inline-formula disp-formula alternatives tex-math fn fig label ' +
	'searchlink relatesto highlight ephtml externallink epkwic emphasis ce mml mo mi mn msub msup mrow mfrac msqrt mover munder msubsup mtext mstyle mfenced mspace mtable mtr mtd semantics';
const NAMES = [...new Set([...ALLOWED.keys(), ...PARTING, ...DROPPED, ...INLINE.split(' ')])].sort((a, b) => b.length - a.length).join('|');
const ATTRIBUTES = '(?:\\s+[\\w:.-]+(?:\\s*=\\s*(?:"[^"]{0,2000}"|\'[^\']{0,2000}\'|[^\\s"\'<>]+)))*';
/** A `<` that begins no tag. */
const NO_TAG = new RegExp(
	`<(?!/?(?:[a-z]+:)?(?:${NAMES})${ATTRIBUTES}\\s*/?>|/?(?:jats|mml|ce|xhtml|html):[a-z-]+${ATTRIBUTES}\\s*/?>|!--[\\s\\S]{0,1000}?-->|!\\[CDATA\\[[\\s\\S]{0,1000}?\\]\\]>)`,
	'gi',
);

/** Greek letters of ISO 8879 (`&dgr;`), which HTML does not have and older databases write. */
const GREEK: Readonly<Record<string, string>> = Object.fromEntries(
	'agr α bgr β ggr γ dgr δ egr ε zgr ζ eegr η thgr θ igr ι kgr κ lgr λ mgr μ ngr ν xgr ξ ogr ο pgr π rgr ρ sgr σ sfgr ς tgr τ ugr υ phgr φ khgr χ psgr ψ ohgr ω Agr Α Bgr Β Ggr Γ Dgr Δ Egr Ε Zgr Ζ EEgr Η THgr Θ Igr Ι Kgr Κ Lgr Λ Mgr Μ Ngr Ν Xgr Ξ Ogr Ο Pgr Π Rgr Ρ Sgr Σ Tgr Τ Ugr Υ PHgr Φ KHgr Χ PSgr Ψ OHgr Ω'
		.split(' ')
		.flatMap((word, place, words) => (place % 2 === 0 ? [[word, words[place + 1] ?? '']] : [])),
);

/** Text with its entities decoded once: those of HTML, and the Greek ones of ISO 8879. Entities without a closing semicolon stay. */
export function readEntities(text: string): string {
	if (!text.includes('&')) return text;
	return decodeHTMLStrict(text.replace(/&([A-Za-z]{1,4}gr);/g, (entity, name: string) => GREEK[name] ?? entity));
}

function escaped(text: string): string {
	return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/**
 * Reads text in which HTML-like markup and entities may stand, decoding entities once (`levels` times for sources that escape
 * more). Tags of the allow-list are kept in `markup`, all others dropped with their content kept (`script`, `style` and the like
 * with their content dropped); `subscript`, `superscript`, `italic`, `bold`, `jats:*` are taken for what they mean; `<br>` and
 * `<p>` are blanks. What is no tag of HTML, JATS, MathML or EDS stays as text: `p < 0.05`, `<5%`, `<alpha>`. Both outputs went
 * through `cleanText`.
 */
export function readMarkup(text: string, levels = 1): MarkedText {
	if (!/[<&]/.test(text)) return { text: cleanText(text) };
	let source = text;
	for (let level = 1; level < levels; level += 1) source = readEntities(source);
	if (!source.includes('<')) return { text: cleanText(readEntities(source)) };
	let plain = '';
	let marked = '';
	let dropping = 0;
	/** How often each tag that goes out is open: one within itself says nothing more. */
	const open = new Map<string, number>();
	const part = (): void => {
		plain += ' ';
		marked += ' ';
	};
	const parser = new Parser(
		{
			onopentagname(name) {
				const tag = name.replace(/^[a-z]+:/, '');
				const allowed = ALLOWED.get(tag);
				if (DROPPED.has(tag)) dropping += 1;
				if (PARTING.has(tag)) part();
				if (allowed === undefined) return;
				const depth = open.get(allowed) ?? 0;
				open.set(allowed, depth + 1);
				if (depth === 0) marked += `<${allowed}>`;
			},
			ontext(data) {
				if (dropping > 0) return;
				const said = readEntities(data);
				plain += said;
				marked += escaped(said);
			},
			onclosetag(name) {
				const tag = name.replace(/^[a-z]+:/, '');
				const allowed = ALLOWED.get(tag);
				if (DROPPED.has(tag)) dropping -= 1;
				if (PARTING.has(tag)) part();
				if (allowed === undefined) return;
				const depth = open.get(allowed) ?? 0;
				open.set(allowed, depth - 1);
				if (depth === 1) marked += `</${allowed}>`;
			},
		},
		{ decodeEntities: false, recognizeSelfClosing: true, recognizeCDATA: true, lowerCaseTags: true },
	);
	parser.end(withFewTags(source.replace(NO_TAG, '&lt;')));
	const clean = cleanText(plain);
	return open.size === 0 ? { text: clean } : tidyMarkup(clean, marked);
}

/** No text of a record has so many tags. */
const MOST_TAGS = 10_000;
/** Nobody nests tags so deep. What is open costs the parser time with each tag that opens in it. */
const DEEPEST = 500;
/** What the parser does not leave open: elements without content, and those that end where the next of their kind begins. */
const CLOSED = new Set(
	'area base br col frame hr img input link meta source track p li dt dd tr td th tbody thead tfoot option'.split(' '),
);

/** The source with what stands behind so many tags, or so deep, as text. */
function withFewTags(source: string): string {
	if (source.length < DEEPEST * 3) return source;
	let tags = 0;
	let depth = 0;
	for (const { 0: tag, 1: name = '', index } of source.matchAll(/<\/?([\w-]*)/g)) {
		const isClosed = name === '' || CLOSED.has(name.toLowerCase()) || source.charAt(source.indexOf('>', index) - 1) === '/';
		tags += 1;
		if (!isClosed) depth = Math.max(0, depth + (tag.startsWith('</') ? -1 : 1));
		if (tags > MOST_TAGS || depth > DEEPEST) return source.slice(0, index) + source.slice(index).replaceAll('<', '&lt;');
	}
	return source;
}

/** Puts clean text and its HTML together: blanks are tidied, empty elements go, and what has no element left has no markup. */
export function tidyMarkup(text: string, marked: string): MarkedText {
	let markup = cleanText(marked);
	for (let before = ''; before !== markup; ) {
		before = markup;
		markup = cleanText(markup.replace(/<(i|b|em|strong|sub|sup)>(\s*)<\/\1>/g, '$2'));
	}
	return markup.includes('<') ? { text, markup } : { text };
}
