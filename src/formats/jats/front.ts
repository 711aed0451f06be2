/** The front matter of one article: journal, titles, identifiers, extent, rights, subjects. */
import { fold } from '../../record/fold.ts';
import { readLanguage } from '../../record/language.ts';
import { addLicence, addRights } from '../draft/abstract.ts';
import { addDoi, addIsbns, addIssns, addLink, addPmcid, addPmid } from '../draft/identifiers.ts';
import { addAlternativeTitle, addPublicationType, addTitle, setNumberOfPages, setPages, setText } from '../draft/publication.ts';
import { addSubject } from '../draft/subjects.ts';
import { allBelow, attributeOf, child, children, textOf } from '../xml/element.ts';
import type { XmlEntry } from '../xml/entry.ts';
import type { Element } from '../xml/tree.ts';
import { readAbstracts } from './abstract.ts';
import { cslTypeOf, publicationTypeOf } from './article-type.ts';
import { readDates } from './date.ts';
import { readContributors } from './people.ts';
import { readRelated } from './related-article.ts';

/** Fills the record. What nothing takes becomes `unmapped`. */
export function readFront(entry: XmlEntry): void {
	const { root, draft } = entry;
	const journal = child(root, 'front', 'journal-meta');
	const meta = child(root, 'front', 'article-meta');
	const articleType = entry.ledger.takeAttribute(root, 'article-type');
	if (articleType !== '') draft.record.sourceType = articleType;
	const language = readLanguage(attributeOf(root, 'xml:lang') ?? '');
	if (language !== undefined) draft.record.languages.push(language);
	readTitles(entry, child(meta, 'title-group'));
	readJournal(entry, journal);
	readContributors(entry, meta);
	readDates(entry, meta);
	readIdentifiers(entry, meta);
	readExtent(entry, meta);
	const type = publicationTypeOf(articleType);
	if (type !== undefined) addPublicationType(draft, { text: type });
	for (const group of children(child(meta, 'article-categories'), 'subj-group')) readCategory(entry, group);
	for (const group of children(meta, 'kwd-group')) readKeywords(entry, group);
	readAbstracts(entry, meta);
	readPermissions(entry, meta);
	keepRest(entry, meta);
	draft.record.type = cslTypeOf(articleType, draft.record.containerTitle ?? '');
}

function readTitles(entry: XmlEntry, group: Element | undefined): void {
	const { draft } = entry;
	const [title] = children(group, 'article-title');
	if (title !== undefined) {
		const parts = [title, ...children(group, 'subtitle')].map((part) => entry.rich(part).text).filter((part) => part !== '');
		// A subtitle says by its own sign where it has another than the colon.
		const text = parts.reduce(
			(whole, part) => (/[:?!–—-]$/.test(whole) || /^[(–—-]/.test(part) ? `${whole} ${part}` : `${whole}: ${part}`),
			'',
		);
		addTitle(draft, { tag: 'article-title', text: text.replace(/^: /, ''), line: title.line, endLine: title.endLine });
	}
	for (const other of children(group, 'trans-title-group')) {
		const text = children(other, 'trans-title', 'trans-subtitle')
			.map((part) => entry.rich(part).text)
			.join(': ');
		addAlternativeTitle(draft, { tag: 'trans-title', text, line: other.line, endLine: other.endLine });
	}
	for (const other of children(group, 'trans-title')) addAlternativeTitle(draft, entry.rich(other));
	for (const other of children(group, 'alt-title')) {
		const kind = attributeOf(other, 'alt-title-type') ?? '';
		if (kind === 'short' && draft.record.titleShort === undefined) setText(draft, 'titleShort', entry.rich(other));
		else entry.ledger.keep(`alt-title ${kind}`.trim(), entry.ledger.take(other), other.line);
	}
}

function readJournal(entry: XmlEntry, journal: Element | undefined): void {
	const { draft } = entry;
	const group = [journal, child(journal, 'journal-title-group')];
	const titles = group.flatMap((part) => children(part, 'journal-title'));
	entry.each(titles, (_, value) => setText(draft, 'containerTitle', value));
	const abbreviations = group.flatMap((part) => children(part, 'abbrev-journal-title'));
	const ids = children(journal, 'journal-id');
	const named = (kind: string) => ids.filter((id) => attributeOf(id, 'journal-id-type') === kind);
	for (const short of [...named('nlm-ta'), ...named('iso-abbrev'), ...abbreviations]) {
		const value = entry.value(short);
		const { containerTitle, containerTitleShort } = draft.record;
		if (containerTitle === undefined) setText(draft, 'containerTitle', value);
		else if (fold(value.text) !== fold(containerTitle) && containerTitleShort?.replace(/\./g, '') !== value.text.replace(/\./g, '')) {
			setText(draft, 'containerTitleShort', value);
		}
	}
	for (const id of ids) {
		if (!entry.ledger.has(id))
			entry.ledger.keep(`journal-id ${attributeOf(id, 'journal-id-type') ?? ''}`.trim(), entry.ledger.take(id), id.line);
	}
	entry.each(children(journal, 'issn', 'issn-l'), addIssns);
	entry.each(children(journal, 'isbn'), addIsbns);
	entry.each(children(child(journal, 'publisher'), 'publisher-name'), (_, value) => setText(draft, 'publisher', value));
	entry.each(children(child(journal, 'publisher'), 'publisher-loc'), (_, value) => setText(draft, 'publisherPlace', value));
}

function readIdentifiers(entry: XmlEntry, meta: Element | undefined): void {
	const { draft } = entry;
	for (const id of children(meta, 'article-id')) {
		const kind = attributeOf(id, 'pub-id-type') ?? '';
		const value = entry.value(id, `article-id ${kind}`.trim());
		if (value.text === '') continue;
		if (kind === 'doi') addDoi(draft, value);
		else if (kind === 'pmid') addPmid(draft, value);
		else if (kind === 'pmc' || kind === 'pmcid' || kind === 'pmcaid') addPmcid(draft, value);
		else draft.keep(value);
	}
	for (const uri of children(meta, 'self-uri')) {
		const address = entry.ledger.takeAttribute(uri, 'xlink:href');
		const value = { tag: 'self-uri', text: address, line: uri.line, endLine: uri.endLine };
		if (/^https?:/i.test(address)) addLink(draft, value, 'full-text');
		else draft.keep(value);
	}
	entry.each(children(meta, 'isbn'), addIsbns);
}

function readExtent(entry: XmlEntry, meta: Element | undefined): void {
	const { draft, ledger } = entry;
	entry.each(children(meta, 'volume'), (_, value) => setText(draft, 'volume', value));
	entry.each(children(meta, 'issue'), (_, value) => setText(draft, 'issue', value));
	const [first, last] = [child(meta, 'fpage'), child(meta, 'lpage')];
	const range = child(meta, 'page-range');
	if (first !== undefined && textOf(first) !== '') {
		const [from, to] = [ledger.take(first), ledger.take(last)];
		const text = to === '' || to === from ? from : `${from}-${to}`;
		setPages(draft, { tag: 'fpage', text, line: first.line, endLine: (last ?? first).endLine });
		if (range !== undefined && textOf(range) === text) ledger.take(range);
	} else if (range !== undefined) setPages(draft, entry.value(range));
	entry.each(children(meta, 'elocation-id'), setPages);
	const count = child(meta, 'counts', 'page-count');
	if (count !== undefined) {
		const text = ledger.takeAttribute(count, 'count');
		if (text !== '' && text !== '0') setNumberOfPages(draft, { tag: 'page-count', text, line: count.line, endLine: count.endLine });
	}
}

/** Headings that say what kind of article it is. */
const KIND = /^(?:display-channel|article-type)$/i;
const MAYBE_KIND = /^(?:|heading|toc-heading|category-toc-heading|toc-major|section)$/i;
const KIND_WORDS =
	/^research$|article|review|report|letter|editorial|comment|correspondence|insight|perspective|brief|communication|news|trial|correction|erratum|retraction|protocol|opinion|essay|case/i;

/** Journals sort articles by kind and by field; the first becomes a publication type, the second subjects. */
function readCategory(entry: XmlEntry, group: Element): void {
	const type = attributeOf(group, 'subj-group-type') ?? '';
	for (const subject of children(group, 'subject', 'compound-subject')) {
		const value = entry.value(subject);
		if (KIND.test(type) || (MAYBE_KIND.test(type) && KIND_WORDS.test(value.text))) addPublicationType(entry.draft, value);
		else if (!/\p{L}/u.test(value.text)) entry.draft.keep(value);
		else addSubject(entry.draft, value, { kind: 'heading' });
	}
	for (const below of children(group, 'subj-group')) readCategory(entry, below);
}

function readKeywords(entry: XmlEntry, group: Element): void {
	const type = attributeOf(group, 'kwd-group-type') ?? '';
	if (/^abbr/i.test(type)) return;
	const vocabulary = vocabularyOf(entry, group);
	const what = vocabulary === '' ? { kind: 'keyword' as const } : { kind: 'heading' as const, scheme: vocabulary };
	for (const keyword of allBelow(group, 'kwd', 'compound-kwd')) {
		const parts = children(keyword, 'compound-kwd-part');
		// A term may stand between its address in a thesaurus and its number there.
		const isWord = (part: Element): boolean => /\p{L}/u.test(textOf(part)) && !/^https?:/i.test(textOf(part));
		const words = parts.filter(isWord);
		for (const part of words.length > 0 ? parts : []) if (!isWord(part)) entry.draft.keep(entry.value(part));
		const text = words.length === 0 ? entry.rich(keyword).text : words.map((part) => entry.ledger.take(part)).join(': ');
		addSubject(entry.draft, { text }, what);
	}
}

/** The list that keywords are from, named in an attribute or in the heading; empty for authors' keywords. Other headings are kept. */
function vocabularyOf({ ledger }: XmlEntry, group: Element): string {
	const type = attributeOf(group, 'kwd-group-type') ?? '';
	const title = child(group, 'title');
	if (WORD_FOR_KEYWORDS.test(textOf(title))) ledger.take(title);
	else if (title === undefined && !WORD_FOR_KEYWORDS.test(type)) ledger.keep('kwd-group-type', type, group.line);
	const named = ledger.takeAttribute(group, 'vocab') || (/^mesh/i.test(type) ? 'MeSH' : '');
	if (named !== '' || title === undefined || attributeOf(title, 'content-type') !== 'vocab') return named;
	return ledger.take(title);
}

const WORD_FOR_KEYWORDS = /^(?:authors?['’]?s?[\s-])?(?:key-?\s?words?|kwds?|author|mesh)?\s*[:.]?$/i;

function readPermissions(entry: XmlEntry, meta: Element | undefined): void {
	const { draft, ledger } = entry;
	const permissions = child(meta, 'permissions');
	const statements = [...children(permissions, 'copyright-statement'), ...children(meta, 'copyright-statement')];
	const texts = statements.map((statement) => draft.plain(entry.value(statement)));
	const [year, holder] = [child(permissions, 'copyright-year'), child(permissions, 'copyright-holder')];
	const owner = [textOf(year), textOf(holder)].filter(Boolean).join(' ');
	if (texts.length === 0 && holder !== undefined) texts.push(`© ${owner}`);
	for (const part of [year, holder]) if (texts.some((text) => text.includes(textOf(part)))) ledger.take(part);
	const shared = child(permissions, 'license_ref');
	for (const licence of children(permissions, 'license')) {
		const [own, ref] = [attributeOf(licence, 'xlink:href') ?? '', child(licence, 'license_ref') ?? shared];
		if (own !== '' && addLicence(draft, own)) ledger.takeAttribute(licence, 'xlink:href');
		if (ref !== undefined && addLicence(draft, textOf(ref))) ledger.take(ref);
		for (const link of allBelow(licence, 'ext-link', 'uri')) {
			const address = attributeOf(link, 'xlink:href') ?? textOf(link);
			if (addLicence(draft, address)) ledger.takeAttribute(link, 'xlink:href');
		}
		for (const text of children(licence, 'license-p', 'p')) texts.push(draft.plain(entry.value(text)));
	}
	// The statements are sentences of which the first often has no stop.
	const said = texts
		.filter((text) => text !== '')
		.map((text, place) => (place === texts.length - 1 || /[.!?:]$/.test(text) ? text : `${text}.`));
	if (said.length > 0) addRights(draft, said.join(' '), false);
}

/** Keeps what has no field in a form that can be read. */
function keepRest(entry: XmlEntry, meta: Element | undefined): void {
	const { ledger } = entry;
	for (const related of children(meta, 'related-article', 'related-object')) {
		readRelated(entry, related);
		// PubMed Central ties a retracted article to its retraction so.
		if (/^retraction-forward$/i.test(attributeOf(related, 'related-article-type') ?? '')) {
			addPublicationType(entry.draft, { text: 'Retracted Publication' });
		}
	}
	for (const custom of allBelow(meta, 'custom-meta')) {
		const name = ledger.take(child(custom, 'meta-name'));
		ledger.keep(`custom-meta ${name}`.trim(), ledger.take(child(custom, 'meta-value')), custom.line);
	}
	for (const award of allBelow(child(meta, 'funding-group'), 'award-group')) {
		const tag = `award-group ${ledger.takeAttribute(award, 'award-type')}`.trim();
		entry.keepJoined(award, tag, '; ', ['country', 'institution-id-type', 'vocab', 'award-id-type', 'xlink:href']);
	}
	// Institutions' numbers: what they are of stands in an attribute.
	for (const id of allBelow(meta, 'institution-id')) {
		if (!ledger.has(id)) entry.keepJoined(id, 'institution-id', ' ', ['institution-id-type', 'vocab']);
	}
}
