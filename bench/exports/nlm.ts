/** Made-up articles in the XML of the US National Library of Medicine: PubMed's own, and JATS, in which publishers hand articles in. */
import type { Specimen } from '../generate.ts';
import { pages, pmid } from './work.ts';
import { element } from './xml.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A `PubmedArticleSet`, laid out as efetch gives it. */
export function toPubmedXml(articles: readonly Specimen[]): string {
	return `<?xml version="1.0" ?>
<!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle, 1st January 2025//EN" "https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_250101.dtd">
<PubmedArticleSet>
${articles.map(pubmedArticle).join('\n')}
</PubmedArticleSet>
`;
}

function pubmedArticle(article: Specimen): string {
	const { journal } = article;
	return `<PubmedArticle>
  <MedlineCitation Status="MEDLINE" Owner="NLM">
    ${element('PMID', pmid(article), 'Version="1"')}
    <Article PubModel="Print">
      <Journal>
        ${element('ISSN', journal.issn, 'IssnType="Print"')}
        <JournalIssue CitedMedium="Print">
          ${element('Volume', article.volume)}
          ${element('Issue', article.issue)}
          <PubDate>${element('Year', article.year)}${element('Month', MONTHS[article.month - 1] ?? '')}</PubDate>
        </JournalIssue>
        ${element('Title', journal.title)}
      </Journal>
      ${element('ArticleTitle', `${article.title}.`)}
      <Pagination>${element('MedlinePgn', pages(article))}</Pagination>
      ${element('ELocationID', article.doi, 'EIdType="doi" ValidYN="Y"')}
      <Abstract>
        ${article.abstract.map(({ label, text }) => element('AbstractText', text, label ? `Label="${label.toUpperCase()}"` : '')).join('\n        ')}
      </Abstract>
      <AuthorList CompleteYN="Y">
        ${article.authors.map(pubmedAuthor).join('\n        ')}
      </AuthorList>
      ${element('Language', article.language.code)}
      <PublicationTypeList>${element('PublicationType', 'Journal Article', 'UI="D016428"')}</PublicationTypeList>
    </Article>
    <MedlineJournalInfo>${element('MedlineTA', journal.title)}</MedlineJournalInfo>
    <MeshHeadingList>
      ${article.subjects.map((subject) => `<MeshHeading>${element('DescriptorName', subject, 'MajorTopicYN="N"')}</MeshHeading>`).join('\n      ')}
    </MeshHeadingList>
  </MedlineCitation>
  <PubmedData>
    <PublicationStatus>ppublish</PublicationStatus>
    <ArticleIdList>${element('ArticleId', pmid(article), 'IdType="pubmed"')}${element('ArticleId', article.doi, 'IdType="doi"')}</ArticleIdList>
  </PubmedData>
</PubmedArticle>`;
}

function pubmedAuthor({ family, given }: Specimen['authors'][number]): string {
	return `<Author ValidYN="Y">${element('LastName', family)}${element('ForeName', given)}${element('Initials', given.charAt(0))}</Author>`;
}

/** One article in JATS, with its front matter and a short body; a file holds one. */
export function toJats(article: Specimen): string {
	const { journal, language } = article;
	return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE article PUBLIC "-//NLM//DTD JATS (Z39.96) Journal Archiving and Interchange DTD v1.2 20190208//EN" "JATS-archivearticle1.dtd">
<article article-type="research-article" dtd-version="1.2" xml:lang="${language.tag}">
<front>
<journal-meta>
<journal-title-group>${element('journal-title', journal.title)}</journal-title-group>
${element('issn', journal.issn, 'pub-type="ppub"')}
</journal-meta>
<article-meta>
${element('article-id', pmid(article), 'pub-id-type="pmid"')}
${element('article-id', article.doi, 'pub-id-type="doi"')}
<title-group>${element('article-title', article.title)}</title-group>
<contrib-group>
${article.authors.map(jatsAuthor).join('\n')}
</contrib-group>
<pub-date pub-type="ppub">${element('month', article.month)}${element('year', article.year)}</pub-date>
${element('volume', article.volume)}
${element('issue', article.issue)}
${element('fpage', article.firstPage)}
${element('lpage', article.lastPage)}
<abstract>${article.abstract.map(jatsSection).join('')}</abstract>
<kwd-group kwd-group-type="author">${article.subjects.map((subject) => element('kwd', subject)).join('')}</kwd-group>
</article-meta>
</front>
</article>
`;
}

function jatsAuthor({ family, given }: Specimen['authors'][number]): string {
	return `<contrib contrib-type="author"><name>${element('surname', family)}${element('given-names', given)}</name></contrib>`;
}

function jatsSection({ label, text }: Specimen['abstract'][number]): string {
	return label ? `<sec>${element('title', label)}${element('p', text)}</sec>` : element('p', text);
}
