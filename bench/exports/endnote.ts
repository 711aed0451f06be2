/** Made-up articles as EndNote exports them: XML, and tagged lines (Refer). */
import type { Specimen } from '../generate.ts';
import { abstractLine, accession, pages } from './work.ts';
import { element } from './xml.ts';

/** A library as EndNote writes it: on one line, each text in a style run. */
export function toEndnoteXml(articles: readonly Specimen[]): string {
	return `<?xml version="1.0" encoding="UTF-8" ?><xml><records>${articles.map(endnoteRecord).join('')}</records></xml>`;
}

function endnoteRecord(article: Specimen): string {
	const { number, journal } = article;
	const authors = article.authors.map(({ family, given }) => `<author>${styled(`${family}, ${given}`)}</author>`);
	return [
		'<record><database name="Example.enl">Example.enl</database><source-app name="EndNote" version="20.0">EndNote</source-app>',
		element('rec-number', number),
		`<foreign-keys>${element('key', number, 'app="EN" db-id="0example"')}</foreign-keys>`,
		element('ref-type', '17', 'name="Journal Article"'),
		`<contributors><authors>${authors.join('')}</authors></contributors>`,
		`<titles><title>${styled(article.title)}</title><secondary-title>${styled(journal.title)}</secondary-title></titles>`,
		`<periodical><full-title>${styled(journal.title)}</full-title></periodical>`,
		`<pages>${styled(pages(article))}</pages>`,
		`<volume>${styled(article.volume)}</volume><number>${styled(article.issue)}</number>`,
		`<keywords>${article.subjects.map((subject) => `<keyword>${styled(subject)}</keyword>`).join('')}</keywords>`,
		`<dates><year>${styled(article.year)}</year></dates>`,
		`<isbn>${styled(journal.issn)}</isbn><accession-num>${styled(accession(article))}</accession-num>`,
		`<abstract>${styled(abstractLine(article))}</abstract>`,
		`<electronic-resource-num>${styled(article.doi)}</electronic-resource-num>`,
		`<remote-database-name>${styled('Example Index')}</remote-database-name>`,
		`<language>${styled(article.language.name)}</language></record>`,
	].join('');
}

function styled(text: string | number): string {
	return element('style', text, 'face="normal" font="default" size="100%"');
}

/** Refer as EndNote writes it (`.enw`). */
export function toRefer(articles: readonly Specimen[]): string {
	return articles.map(referEntry).join('\n');
}

function referEntry(article: Specimen): string {
	const lines = [
		['%0', 'Journal Article'],
		...article.authors.map(({ family, given }) => ['%A', `${family}, ${given}`]),
		['%D', String(article.year)],
		['%T', article.title],
		['%J', article.journal.title],
		['%V', String(article.volume)],
		['%N', String(article.issue)],
		['%P', pages(article)],
		['%@', article.journal.issn],
		['%K', article.subjects.join('\n')],
		['%X', abstractLine(article)],
		['%R', article.doi],
		['%M', accession(article)],
		['%~', 'Example Index'],
		['%G', article.language.name],
	];
	return `${lines.map(([tag, value]) => `${tag} ${value}`).join('\n')}\n`;
}
