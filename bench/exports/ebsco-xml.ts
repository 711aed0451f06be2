import type { Specimen } from '../generate.ts';
import { abstractLine, accession, two } from './work.ts';
import { element } from './xml.ts';

/** Made-up articles in EBSCOhost's own XML, as it mails an export. */
export function toEbscoXml(articles: readonly Specimen[]): string {
	return `<?xml version="1.0" encoding="UTF-8"?>\n<records>\n${articles.map(record).join('\n')}\n</records>\n`;
}

function record(article: Specimen, place: number): string {
	const { journal, language, year } = article;
	const number = accession(article);
	const issn = journal.issn.replace('-', '');
	const plink = `https://search.ebscohost.com/login.aspx?direct=true&db=exi&AN=${number}&site=ehost-live`;
	return `<rec resultID="${place + 1}">
  ${element('plink', plink)}
  <header shortDbName="exi" longDbName="Example Index" uiTerm="${number}" uiTag="AN">
    <controlInfo>
      <jinfo>${element('jid', issn, 'type="issn"')}${element('jtl', journal.title)}${element('issn', issn)}</jinfo>
      <pubinfo>${element('dt', `${year}/${two(article.month)}`, `year="${year}" month="${two(article.month)}" day="01"`)}${element('vid', article.volume)}${element('iid', article.issue)}</pubinfo>
      <artinfo>
        ${element('ui', number)}
        ${element('ui', article.doi, 'type="doi"')}
        ${element('ppf', article.firstPage)}
        ${element('ppct', article.lastPage - article.firstPage + 1)}
        <tig>${element('atl', `${article.title}.`)}</tig>
        <aug>${article.authors.map(({ family, given }) => element('au', `${family}, ${given}`)).join('')}</aug>
        <sug>${article.subjects.map((subject) => element('subj', subject, 'type="thes"')).join('')}</sug>
        ${element('ab', abstractLine(article))}
        <pubtype>Academic Journal</pubtype>
        <doctype>Article</doctype>
      </artinfo>
      ${element('language', language.name)}
    </controlInfo>
  </header>
</rec>`;
}
