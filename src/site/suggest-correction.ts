/** Where a reader says that something on an article's page is wrong: a new issue of the site's repository, begun for them. */
import type { Article } from '../catalogue/article.ts';

/** Longer addresses are refused by some servers. */
const LONGEST_TITLE = 120;

/**
 * The address of a new issue with the article's title, id and page, and room for the field, what it says and what it should say. Undefined
 * where the site names no repository, or one on a host whose addresses are not known (GitHub, GitLab, Codeberg and other Forgejo hosts are).
 */
export function suggestCorrection(
	{ id, title }: Pick<Article, 'id' | 'title'>,
	repository: string | undefined,
	page: string | undefined,
): string | undefined {
	if (repository === undefined || !URL.canParse(repository)) return undefined;
	const { hostname } = new URL(repository);
	const home = repository.replace(/\/+$/, '').replace(/\.git$/, '');
	const short = [...title].length > LONGEST_TITLE ? `${[...title].slice(0, LONGEST_TITLE).join('')}…` : title;
	const subject = `Correction: ${short}`;
	const body = [
		`Article: ${id}`,
		...(page === undefined ? [] : [`Page: ${page}`]),
		'',
		'Field:',
		'It says:',
		'It should say:',
		'Where one can see it:',
		'',
	].join('\n');
	if (/(?:^|\.)gitlab\./.test(hostname)) {
		return `${home}/-/issues/new?${new URLSearchParams({ 'issue[title]': subject, 'issue[description]': body })}`;
	}
	if (/^(?:www\.)?github\.com$|(?:^|\.)codeberg\.org$|forgejo|gitea/.test(hostname)) {
		return `${home}/issues/new?${new URLSearchParams({ title: subject, body })}`;
	}
	return undefined;
}
