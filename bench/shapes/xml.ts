/** Shapes for formats in XML. */
import { many, type Shape, type Shapes } from './shape.ts';

/** How a format in XML is written, as templates in which `{}` stands for a text. */
interface Writing {
	format: string;
	/** The whole file, around the entries. */
	file: string;
	/** An entry, around its fields. */
	entry: string;
	title: string;
	author: string;
	/** What the authors stand in, where the format has that. */
	authors?: string;
	keyword: string;
	/** An element of running text, in which markup may stand. */
	abstract: string;
	/** All other elements that a text is put into, each with what it stands in. */
	others: readonly string[];
	/** Name of the element that is an entry. */
	name: string;
}

const BOMB = `<!DOCTYPE a [<!ENTITY b0 "boom">${many(40, (place) => `<!ENTITY b${place + 1} "&b${place};&b${place};">`)}]>`;

/** A file with declarations of entities before its root. */
const bombed = (file: string): string => file.replace(/^(?:<\?xml[^>]*\?>)?\n?/, (declaration) => declaration + BOMB);

const fill = (template: string, text: string): string => template.replace('{}', () => text);

function shapesOf({ format, file, entry, title, author, authors = '{}', keyword, abstract, others, name }: Writing): Shapes {
	const whole = (fields: string): string => fill(file, fill(entry, fill(title, 'A title') + fields));
	const shape = (what: string, make: (size: number) => string): Shape => ({ what, make: (size) => whole(make(size)) });
	const running = (what: string, make: (size: number) => string): Shape => shape(what, (size) => fill(abstract, make(size)));
	return {
		format,
		hold: (value) => {
			const text = escaped(value);
			const fields = [fill(authors, fill(author, text)), ...[keyword, abstract, ...others].map((template) => fill(template, text))];
			return fill(file, fill(entry, fill(title, `A title ${text}`) + fields.join('')));
		},
		own: [
			shape('authors', (size) =>
				fill(
					authors,
					many(size, (place) => fill(author, `Example${place}, Ann`)),
				),
			),
			shape('one author again and again', (size) => fill(authors, fill(author, 'Example, Ann').repeat(size))),
			shape('keywords', (size) => many(size, (place) => fill(keyword, `word ${place}`))),
			shape('one field again and again', (size) => fill(abstract, 'a').repeat(size)),
			shape('fields in turn', (size) => many(size, (place) => fill(others[place % others.length] ?? title, `value ${place}`))),
			shape('unknown elements', (size) => many(size, (place) => `<unknown${place}>a</unknown${place}>`)),
			running('elements nested', (size) => `${'<b>'.repeat(size)}a${'</b>'.repeat(size)}`),
			shape('unknown elements nested', (size) => `${'<unknown>'.repeat(size)}a${'</unknown>'.repeat(size)}`),
			running('elements unclosed', (size) => '<b>'.repeat(size)),
			running('elements closed that are not open', (size) => '</b>'.repeat(size)),
			running('attributes', (size) => `<b ${many(size, (place) => `a${place}="1" `)}/>`),
			running('attributes without an end', (size) => `<b a="${'a='.repeat(size)}`),
			running('sections of CDATA', (size) => '<![CDATA[a]]>'.repeat(size)),
			running('CDATA unclosed', (size) => '<![CDATA['.repeat(size)),
			running('comments', (size) => '<!-- a -->'.repeat(size)),
			running('comments unclosed', (size) => '<!-- '.repeat(size)),
			running('instructions unclosed', (size) => '<?a '.repeat(size)),
			running('references to characters', (size) => '&#97;'.repeat(size)),
			running('unknown entities', (size) => '&unknown;'.repeat(size)),
			// The declarations are few, since they stand before what the format is told by; each names the one before it twice.
			{ what: 'a bomb of entities', make: (size) => bombed(whole(fill(abstract, '&b40;'.repeat(size)))) },
			{
				what: 'entries',
				make: (size) =>
					fill(
						file,
						many(size, (place) => fill(entry, fill(title, `A title ${place}`))),
					),
			},
			{ what: 'entries unclosed', make: (size) => fill(file, fill(entry, fill(title, 'A title')) + `<${name}>`.repeat(size)) },
			{
				what: 'entries closed that are not open',
				make: (size) => fill(file, fill(entry, fill(title, 'A title')) + `</${name}>`.repeat(size)),
			},
			{
				what: 'entries nested',
				make: (size) => fill(file, `${fill(entry, fill(title, 'A title'))}${`<${name}>`.repeat(size)}${`</${name}>`.repeat(size)}`),
			},
			{ what: 'text between entries', make: (size) => fill(file, fill(entry, fill(title, 'A title')) + 'stray\n'.repeat(size)) },
		],
	};
}

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

const wrap = (...names: readonly string[]): string =>
	names.map((name) => `<${name}>`).join('') +
	'{}' +
	[...names]
		.reverse()
		.map((name) => `</${name.split(' ', 1)[0]}>`)
		.join('');

export const xml: readonly Shapes[] = [
	shapesOf({
		format: 'pubmed-xml',
		file: '<?xml version="1.0"?>\n<PubmedArticleSet>\n{}\n</PubmedArticleSet>',
		entry: '<PubmedArticle><MedlineCitation><PMID>90000001</PMID><Article>{}</Article></MedlineCitation></PubmedArticle>\n',
		title: wrap('ArticleTitle'),
		author: wrap('Author', 'LastName'),
		authors: wrap('AuthorList'),
		keyword: wrap('KeywordList', 'Keyword'),
		abstract: wrap('Abstract', 'AbstractText'),
		others: [
			wrap('Journal', 'Title'),
			wrap('Journal', 'ISSN'),
			wrap('Journal', 'JournalIssue', 'Volume'),
			wrap('Journal', 'JournalIssue', 'PubDate', 'MedlineDate'),
			wrap('Pagination', 'MedlinePgn'),
			wrap('ELocationID EIdType="doi"'),
			wrap('Language'),
			wrap('AuthorList', 'Author', 'CollectiveName'),
			wrap('AuthorList', 'Author', 'AffiliationInfo', 'Affiliation'),
			wrap('Abstract', 'CopyrightInformation'),
			wrap('PublicationTypeList', 'PublicationType'),
			wrap('VernacularTitle'),
		],
		name: 'PubmedArticle',
	}),
	shapesOf({
		format: 'endnote-xml',
		file: '<?xml version="1.0" encoding="UTF-8" ?><xml><records>{}</records></xml>',
		entry:
			'<record><source-app name="EndNote" version="20.0">EndNote</source-app><ref-type name="Journal Article">17</ref-type>{}</record>',
		title: wrap('titles', 'title', 'style face="normal"'),
		author: wrap('author', 'style face="normal"'),
		authors: wrap('contributors', 'authors'),
		keyword: wrap('keywords', 'keyword', 'style face="normal"'),
		abstract: wrap('abstract', 'style face="normal"'),
		others: [
			'auth-address',
			'pages',
			'volume',
			'number',
			'edition',
			'isbn',
			'accession-num',
			'notes',
			'research-notes',
			'publisher',
			'language',
			'electronic-resource-num',
		]
			.map((name) => wrap(name, 'style face="normal"'))
			.concat(
				wrap('titles', 'secondary-title'),
				wrap('dates', 'year'),
				wrap('dates', 'pub-dates', 'date'),
				wrap('urls', 'related-urls', 'url'),
			),
		name: 'record',
	}),
	shapesOf({
		format: 'ebsco-xml',
		file: '<?xml version="1.0" encoding="UTF-8"?>\n<records>\n{}\n</records>',
		entry:
			'<rec><header shortDbName="exi" longDbName="Example Index" uiTerm="1" uiTag="AN"><controlInfo><artinfo>{}</artinfo></controlInfo></header></rec>\n',
		title: wrap('tig', 'atl'),
		author: wrap('au'),
		authors: wrap('aug'),
		keyword: wrap('sug', 'subj type="thes"'),
		abstract: wrap('ab'),
		others: [
			...['su', 'keyword', 'ui', 'ui type="doi"', 'ppf', 'ppct', 'doctype', 'pubtype'].map((name) => wrap(name)),
			wrap('aug', 'affil'),
			wrap('aug', 'au', 'superscript'),
		],
		name: 'rec',
	}),
	shapesOf({
		format: 'marcxml',
		file: '<?xml version="1.0" encoding="UTF-8"?>\n<collection xmlns="http://www.loc.gov/MARC21/slim">\n{}\n</collection>',
		entry: '<record><leader>00000nab a2200000 a 4500</leader>{}</record>\n',
		title: wrap('datafield tag="245" ind1="1" ind2="0"', 'subfield code="a"'),
		author: wrap('datafield tag="700" ind1="1" ind2=" "', 'subfield code="a"'),
		keyword: wrap('datafield tag="650" ind1=" " ind2="2"', 'subfield code="a"'),
		abstract: wrap('datafield tag="520" ind1="3" ind2=" "', 'subfield code="a"'),
		others: [
			...[
				'020',
				'022',
				'100',
				'110',
				'245',
				'246',
				'250',
				'260',
				'264',
				'300',
				'490',
				'500',
				'502',
				'505',
				'600',
				'651',
				'653',
				'710',
				'856',
			].map((tag) => wrap(`datafield tag="${tag}" ind1="1" ind2=" "`, 'subfield code="a"')),
			...['c', 'b', 'n', 'p'].map((code) => wrap('datafield tag="245" ind1="1" ind2=" "', `subfield code="${code}"`)),
			...['t', 'g', 'x', 'q'].map((code) => wrap('datafield tag="773" ind1="1" ind2=" "', `subfield code="${code}"`)),
			wrap('controlfield tag="008"'),
		],
		name: 'record',
	}),
	shapesOf({
		format: 'mods',
		file: '<?xml version="1.0" encoding="UTF-8"?>\n<modsCollection xmlns="http://www.loc.gov/mods/v3">\n{}\n</modsCollection>',
		entry: '<mods version="3.7">{}</mods>\n',
		title: wrap('titleInfo', 'title'),
		author: wrap('name type="personal"', 'namePart'),
		keyword: wrap('subject', 'topic'),
		abstract: wrap('abstract'),
		others: [
			...['note', 'genre', 'classification', 'tableOfContents', 'accessCondition', 'identifier type="doi"', 'identifier type="issn"'].map(
				(name) => wrap(name),
			),
			...['publisher', 'dateIssued', 'edition'].map((name) => wrap('originInfo', name)),
			wrap('language', 'languageTerm'),
			wrap('titleInfo', 'subTitle'),
			wrap('titleInfo type="alternative"', 'title'),
			wrap('name type="personal"', 'affiliation'),
			wrap('relatedItem type="host"', 'titleInfo', 'title'),
			wrap('relatedItem type="host"', 'part', 'detail type="volume"', 'number'),
			wrap('relatedItem type="host"', 'part', 'extent unit="pages"', 'list'),
			wrap('location', 'url'),
		],
		name: 'mods',
	}),
	shapesOf({
		format: 'jats',
		file: '<?xml version="1.0" encoding="UTF-8"?>\n<articles>{}</articles>',
		entry: '<article article-type="research-article"><front><article-meta>{}</article-meta></front></article>\n',
		title: wrap('title-group', 'article-title'),
		author: wrap('contrib contrib-type="author"', 'name', 'surname'),
		authors: wrap('contrib-group'),
		keyword: wrap('kwd-group', 'kwd'),
		abstract: wrap('abstract', 'p'),
		others: [
			...['volume', 'issue', 'fpage', 'lpage', 'elocation-id', 'article-id pub-id-type="doi"', 'aff id="a1"'].map((name) => wrap(name)),
			wrap('contrib-group', 'contrib contrib-type="author"', 'collab'),
			wrap('contrib-group', 'contrib contrib-type="author"', 'contrib-id contrib-id-type="orcid"'),
			wrap('pub-date pub-type="epub"', 'year'),
			wrap('permissions', 'copyright-statement'),
			wrap('permissions', 'license', 'license-p'),
			wrap('article-categories', 'subj-group', 'subject'),
			wrap('title-group', 'subtitle'),
			wrap('title-group', 'trans-title-group', 'trans-title'),
			wrap('author-notes', 'corresp'),
		],
		name: 'article',
	}),
];
