/**
 * Other publications that the front matter names. Values of `related-article-type`:
 * https://jats.nlm.nih.gov/archiving/tag-library/1.3/attribute/related-article-type.html and those of PubMed Central.
 */
import { cleanDoi } from '../../record/doi.ts';
import { cleanPmid } from '../../record/pmid.ts';
import type { Relation } from '../../record/record.ts';
import { relate } from '../relate.ts';
import { allBelow, attributeOf } from '../xml/element.ts';
import type { XmlEntry } from '../xml/entry.ts';
import type { Element } from '../xml/tree.ts';

/** `either`: publishers tie a commentary to its article and the article to its commentary with the same word. */
const BEARINGS: ReadonlyMap<string, readonly [Relation['kind'], Relation['direction'] | 'either']> = new Map([
	['retracted-article', ['retraction', 'of']],
	['retraction-forward', ['retraction', 'in']],
	['retraction', ['retraction', 'in']],
	['partial-retraction', ['partial-retraction', 'of']],
	['object-of-concern', ['concern', 'of']],
	['concern-forward', ['concern', 'in']],
	['expression-of-concern', ['concern', 'in']],
	['corrected-article', ['correction', 'of']],
	['correction-forward', ['correction', 'in']],
	['correction', ['correction', 'in']],
	['addended-article', ['correction', 'of']],
	['addendum', ['correction', 'in']],
	['updated-article', ['update', 'of']],
	['update', ['update', 'in']],
	['preprint', ['preprint', 'of']],
	['commentary-article', ['comment', 'either']],
	['commentary', ['comment', 'either']],
	['letter', ['comment', 'either']],
	['reply', ['comment', 'either']],
	['peer-reviewed-article', ['comment', 'of']],
]);

/** Types of article that are about another. */
const ABOUT_ANOTHER = /^(?:article-commentary|letter|reply|discussion|editorial|reviewer-report|peer-review)$/i;

/** What of a citation stands in attributes and has no field. */
const REST = ['vol', 'issue', 'page'] as const;

/** Reads one `related-article` or `related-object`; what says nothing that is known is kept word for word. */
export function readRelated(entry: XmlEntry, related: Element): void {
	const { draft, ledger, root } = entry;
	const words = ledger.takeAttribute(related, 'related-article-type') || ledger.takeAttribute(related, 'link-type');
	const tag = `${related.name} ${words}`.trim();
	const address = ledger.takeAttribute(related, 'xlink:href') || ledger.takeAttribute(related, 'object-id');
	const addresses = [address, ...allBelow(related, 'ext-link', 'uri').map((link) => attributeOf(link, 'xlink:href') ?? '')];
	const cited = ledger.take(related);
	const rest = REST.map((name) => attributeOf(related, name) ?? '');
	ledger.takeAll(related);
	const [kind, way] = BEARINGS.get(words.toLowerCase()) ?? [];
	if (kind === undefined || way === undefined) {
		ledger.keep(tag, [cited, ...rest, ...addresses].filter((part) => part !== '').join(' '), related.line);
		return;
	}
	const direction = way !== 'either' ? way : ABOUT_ANOTHER.test(attributeOf(root, 'article-type') ?? '') ? 'of' : 'in';
	const doi = addresses.map(cleanDoi).find((found) => found !== undefined);
	const pmid = /^(?:pmid|pubmed)$/i.test(attributeOf(related, 'ext-link-type') ?? '') ? cleanPmid(address) : undefined;
	const text = draft.plain({ text: cited });
	relate(draft.record, {
		kind,
		direction,
		...(doi === undefined ? {} : { doi }),
		...(pmid === undefined ? {} : { pmid }),
		...(text === '' ? {} : { text }),
		words,
	});
	const unread = addresses.filter((one) => cleanDoi(one) === undefined && !(pmid !== undefined && one === address));
	ledger.keep(tag, [...rest, ...unread].filter((part) => part !== '').join(' '), related.line);
}
