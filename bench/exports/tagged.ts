/** Made-up articles in the tagged lines of RefWorks and of Web of Science. */
import type { Specimen } from '../generate.ts';
import { abstractLine, accession, pmid } from './work.ts';

/** RefWorks tagged format, entries apart by a blank line. */
export function toRefworks(articles: readonly Specimen[]): string {
	return articles.map(refworksEntry).join('\n');
}

function refworksEntry(article: Specimen): string {
	const lines = [
		['RT', 'Journal Article'],
		['SR', 'Electronic(1)'],
		['ID', String(article.number)],
		...article.authors.map(({ family, given }) => ['A1', `${family},${given}`]),
		['T1', article.title],
		['JF', article.journal.title],
		['YR', String(article.year)],
		['VO', String(article.volume)],
		['IS', String(article.issue)],
		['SP', String(article.firstPage)],
		['OP', String(article.lastPage)],
		...article.subjects.map((subject) => ['K1', subject]),
		['AB', abstractLine(article)],
		['SN', article.journal.issn],
		['AN', accession(article)],
		['LA', article.language.name],
		['DO', article.doi],
		['DB', 'Example Index'],
	];
	return `${lines.map(([tag, value]) => `${tag} ${value}`).join('\n')}\n`;
}

/** Web of Science's plain text, lines folded as it folds them. */
export function toWos(articles: readonly Specimen[]): string {
	return `FN Clarivate Analytics Web of Science\nVR 1.0\n${articles.map(wosEntry).join('\n')}\nEF\n`;
}

function wosEntry(article: Specimen): string {
	const lines = [
		['PT', 'J'],
		['AU', article.authors.map(({ family, given }) => `${family}, ${given.charAt(0)}`).join('\n   ')],
		['AF', article.authors.map(({ family, given }) => `${family}, ${given}`).join('\n   ')],
		['TI', folded(article.title)],
		['SO', article.journal.title.toUpperCase()],
		['LA', article.language.name],
		['DT', 'Article'],
		['DE', folded(article.subjects.join('; '))],
		['AB', folded(abstractLine(article))],
		['SN', article.journal.issn],
		['PD', (MONTHS[article.month - 1] ?? '').toUpperCase()],
		['PY', String(article.year)],
		['VL', String(article.volume)],
		['IS', String(article.issue)],
		['BP', String(article.firstPage)],
		['EP', String(article.lastPage)],
		['DI', article.doi],
		['UT', `WOS:${String(article.number).padStart(15, '0')}`],
		['PM', pmid(article)],
	];
	return `${lines.map(([tag, value]) => `${tag} ${value}`).join('\n')}\nER\n`;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Breaks a text at blanks before it is wider than 80 characters; further lines are indented. */
function folded(text: string): string {
	const lines: string[] = [];
	let line = '';
	for (const word of text.split(' ')) {
		if (line.length + word.length >= 77) {
			lines.push(line);
			line = word;
		} else line = line === '' ? word : `${line} ${word}`;
	}
	return [...lines, line].join('\n   ');
}
