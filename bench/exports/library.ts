/** Made-up articles as library catalogues and repositories hold them: MARCXML and MODS. */
import type { Specimen } from '../generate.ts';
import { abstractLine, accession, pages, two } from './work.ts';
import { element } from './xml.ts';

/** A `collection` of MARC 21 records. */
export function toMarcxml(articles: readonly Specimen[]): string {
	return `<?xml version="1.0" encoding="UTF-8"?>
<collection xmlns="http://www.loc.gov/MARC21/slim">
${articles.map(marcRecord).join('\n')}
</collection>
`;
}

function marcRecord(article: Specimen): string {
	const { language, journal, year } = article;
	const [first, ...others] = article.authors.map(({ family, given }) => `${family}, ${given}`);
	return `<record>
  <leader>00000nab a2200000 a 4500</leader>
  ${element('controlfield', accession(article), 'tag="001"')}
  ${element('controlfield', `260101s${year}    xx            000 0 ${language.code} d`, 'tag="008"')}
  ${datafield('024', '7 ', [
		['a', article.doi],
		['2', 'doi'],
	])}
  ${datafield('100', '1 ', [['a', first ?? '']])}
  ${datafield('245', '10', [['a', `${article.title}.`]])}
  ${datafield('260', '  ', [['c', String(year)]])}
  ${article.abstract.length > 0 ? datafield('520', '3 ', [['a', abstractLine(article)]]) : ''}
  ${article.subjects.map((subject) => datafield('650', ' 2', [['a', `${subject}.`]])).join('\n  ')}
  ${others.map((name) => datafield('700', '1 ', [['a', name]])).join('\n  ')}
  ${datafield('773', '0 ', [
		['t', `${journal.title}.`],
		['g', `Vol. ${article.volume}, no. ${article.issue} (${year}), p. ${pages(article)}`],
		['x', journal.issn],
	])}
</record>`;
}

function datafield(tag: string, [first, second]: string, subfields: readonly (readonly [code: string, value: string])[]): string {
	const inside = subfields.map(([code, value]) => element('subfield', value, `code="${code}"`)).join('');
	return `<datafield tag="${tag}" ind1="${first}" ind2="${second}">${inside}</datafield>`;
}

/** A `modsCollection`. */
export function toMods(articles: readonly Specimen[]): string {
	return `<?xml version="1.0" encoding="UTF-8"?>
<modsCollection xmlns="http://www.loc.gov/mods/v3">
${articles.map(modsRecord).join('\n')}
</modsCollection>
`;
}

function modsRecord(article: Specimen): string {
	const date = `${article.year}-${two(article.month)}`;
	const detail = (type: string, number: number) => `<detail type="${type}">${element('number', number)}</detail>`;
	return `<mods version="3.7">
  <titleInfo>${element('title', article.title)}</titleInfo>
  ${article.authors.map(modsName).join('\n  ')}
  <typeOfResource>text</typeOfResource>
  ${element('genre', 'journal article', 'authority="marcgt"')}
  <originInfo>${element('dateIssued', date, 'encoding="w3cdtf"')}</originInfo>
  <language>${element('languageTerm', article.language.code, 'type="code" authority="iso639-2b"')}</language>
  ${element('abstract', abstractLine(article))}
  ${article.subjects.map((subject) => `<subject authority="mesh">${element('topic', subject)}</subject>`).join('\n  ')}
  <relatedItem type="host">
    <titleInfo>${element('title', article.journal.title)}</titleInfo>
    ${element('identifier', article.journal.issn, 'type="issn"')}
    <part>${detail('volume', article.volume)}${detail('issue', article.issue)}<extent unit="pages">${element('start', article.firstPage)}${element('end', article.lastPage)}</extent></part>
  </relatedItem>
  ${element('identifier', article.doi, 'type="doi"')}
  <recordInfo>${element('recordIdentifier', accession(article))}</recordInfo>
</mods>`;
}

function modsName({ family, given }: Specimen['authors'][number]): string {
	const part = (type: string, text: string) => element('namePart', text, `type="${type}"`);
	const role = `<role>${element('roleTerm', 'aut', 'type="code" authority="marcrelator"')}</role>`;
	return `<name type="personal">${part('family', family)}${part('given', given)}${role}</name>`;
}
