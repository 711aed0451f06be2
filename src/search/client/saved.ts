/** The reader's own list of articles, kept in this browser alone: ids, the last saved first. */
import { url } from '../../site/urls.ts';

const KEY = `accession ${url()} saved`;
/** More are not kept: a list this long is a search, which has an address. */
export const MOST_SAVED = 2000;

/** Ids of the saved articles, the last first; none where the browser keeps nothing. */
export function savedIds(): string[] {
	try {
		const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
		return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : [];
	} catch (error) {
		// A browser may forbid it, and somebody may have written something else there.
		console.warn(error);
		return [];
	}
}

/** Keeps a list of ids in place of the one before. Throws a `SavedError` that says why it cannot. */
export function keepIds(ids: readonly string[]): void {
	if (ids.length > MOST_SAVED) throw new SavedError(`A saved list holds no more than ${MOST_SAVED.toLocaleString('en')} articles.`);
	try {
		localStorage.setItem(KEY, JSON.stringify([...new Set(ids)]));
	} catch (error) {
		throw new SavedError('This browser does not let the site keep anything, so the article was not saved.', { cause: error });
	}
	dispatchEvent(new Event(CHANGED));
}

/** Why a list could not be kept, in words for its reader. */
export class SavedError extends Error {}

const CHANGED = 'accession:saved';

/** Calls whenever the list has changed, here or in another window. */
export function onSaved(changed: () => void): void {
	addEventListener(CHANGED, changed);
	addEventListener('storage', ({ key }) => {
		if (key === KEY || key === null) changed();
	});
}

/** Tells a shared list from the parts of the page that a link may lead to. */
const SHARED = '#ids=';

/** The address that shows a list to somebody else. What stands behind `#` is sent to no server. */
export function sharedAddress(ids: readonly string[]): string {
	return `${new URL(url('saved/'), location.href).href}${SHARED}${ids.map(encodeURIComponent).join(',')}`;
}

/** The ids behind the `#` of a shared address, `#ids=a,b`; none where it leads to a part of the page. */
export function sharedIds(hash: string): string[] {
	if (!hash.startsWith(SHARED)) return [];
	const ids = hash
		.slice(SHARED.length)
		.split(',')
		.flatMap((part) => {
			try {
				return decodeURIComponent(part) || [];
			} catch {
				// A link that was cut off in the middle of a sign still has the others.
				return [];
			}
		});
	return [...new Set(ids)];
}
