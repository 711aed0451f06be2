/**
 * Tags that EBSCO puts into the text of its records. What looks like a tag and is not listed here is text (`<5 mg`, `<http://...>`).
 * EBSCO's own tags first, then the HTML that data suppliers leave in.
 * What would run or style a page (`script`, `style`, `iframe`) is not among them: it is shown as the text it is.
 */
const TAGS = [
	'searchLink relatesTo link externalLink highlight highligh EPKWIC subscript superscript emph bold italic underline',
	'ephtml jsection linebr ulink olist ulist reflink bibl bibtext blist anid hd aug jats:\\w+ mml:\\w+',
	'a abbr address article aside b big blockquote body br caption center cite code dd del div dl dt em font footer form',
	'h[1-6] header hr html i img input ins kbd label li main mark math menu meta nav ol option p pre q s samp section',
	'select small span strike strong sub sup table tbody td textarea tfoot th thead tr tt u ul var video wbr',
]
	.join(' ')
	.split(' ')
	.sort((one, other) => other.length - one.length)
	.join('|');

/** One tag with its parts: the slash of a closing tag, its name, its attributes. A closing tag may have lost its `>`, as in some real records. */
export const tagPattern = new RegExp(`<(/?)(${TAGS})(?:((?:\\s(?:"[^"]*"|'[^']*'|[^<>"'])*)?/?)>|(?<=</[a-z]+)(?=<|$))`, 'gi');

/** A tag of the list in plain sight. */
export const tagSeen = new RegExp(`</?(?:${TAGS})(?:[\\s>/]|$)`, 'i');

/** A tag of the list whose sign is written as an entity, once or twice. */
export const tagEscaped = new RegExp(`&(?:amp;)?lt;/?(?:${TAGS})(?![a-z])`, 'i');
