/** All titles of the catalogue, put in order once per build. */
import { catalogue } from './catalogue.ts';
import { TitleList } from './title-pages.ts';

let making: Promise<TitleList> | undefined;

/** The list of titles that pages are made from. Every page asks; the first one does the work. */
export function titleList(): Promise<TitleList> {
	making ??= catalogue().then(({ articles }) => new TitleList(articles.values()));
	return making;
}
