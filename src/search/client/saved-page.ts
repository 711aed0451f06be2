/** The page of the reader's own list, or of one that somebody shared. */
import { spokenName } from '../../record/name.ts';
import { articleUrl } from '../../site/urls.ts';
import type { KeptWork } from '../works.ts';
import { element, required } from './element.ts';
import { wireButtons } from './out.ts';
import { keepIds, onSaved, SavedError, savedIds, sharedAddress, sharedIds } from './saved.ts';
import { dayOf } from './search-record.ts';
import { nameOf } from './take-away.ts';
import { openWorks, type Works } from './works.ts';

/** How many authors an entry names. */
const NAMED = 3;

class SavedPage {
	readonly #root = required('#saved', HTMLElement);
	readonly #status = required('#saved-count', HTMLElement);
	readonly #list = required('#saved-list', HTMLOListElement);
	readonly #tools = required('#take-away', HTMLElement);
	readonly #address = required('#shared-address', HTMLInputElement);
	readonly #keep = required('#keep-all', HTMLButtonElement);
	readonly #clear = required('#clear', HTMLButtonElement);
	readonly #undo = required('#undo', HTMLButtonElement);
	#works: Promise<Works> | undefined;
	/** Works as they are listed. */
	#listed: KeptWork[] = [];
	/** What undo brings back. */
	#before: string[] | undefined;
	/** Gives the focus to what follows something that is taken off the page, once the list is shown anew. */
	#refocus: (() => void) | undefined;
	#run = 0;

	start(): void {
		const { title = '' } = this.#tools.dataset;
		wireButtons(this.#tools, () => ({
			load: async () => this.#listed,
			name: `${nameOf(title)}-saved-${dayOf(new Date())}`,
			heading: `${title}: saved articles`,
			said: `${counted(this.#listed.length)}, ${dayOf(new Date())}`,
		}));
		this.#clear.addEventListener('click', () => this.#change([], () => this.#undo.focus()));
		this.#undo.addEventListener('click', () => {
			const before = this.#before ?? [];
			// What was saved since, in another window perhaps, stays.
			const since = savedIds().filter((id) => !before.includes(id));
			this.#change([...since, ...before], () => this.#clear.focus());
		});
		this.#keep.addEventListener('click', () => {
			if (this.#keepIds([...sharedIds(location.hash), ...savedIds()])) location.hash = '';
		});
		this.#address.addEventListener('focus', () => this.#address.select());
		addEventListener('hashchange', () => void this.#show());
		onSaved(() => void this.#show());
		void this.#show();
	}

	/** Changes the reader's list. What takes articles off it can be undone. `refocus` is called once the list is shown, not where it could not be kept. */
	#change(ids: readonly string[], refocus: () => void): void {
		const before = savedIds();
		const undone = this.#before;
		this.#before = before.every((id) => ids.includes(id)) ? undefined : before;
		this.#refocus = refocus;
		if (this.#keepIds(ids)) return;
		this.#before = undone;
		this.#refocus = undefined;
	}

	#keepIds(ids: readonly string[]): boolean {
		try {
			keepIds(ids);
			return true;
		} catch (error) {
			if (!(error instanceof SavedError)) throw error;
			this.#status.textContent = error.message;
			return false;
		}
	}

	async #show(): Promise<void> {
		const run = ++this.#run;
		const shared = sharedIds(location.hash);
		const isShared = shared.length > 0;
		const ids = isShared ? shared : savedIds();
		try {
			const works = ids.length === 0 ? [] : await (await this.#opened()).byId(ids);
			if (run !== this.#run) return;
			this.#listed = works.filter((work) => work !== undefined);
			this.#list.replaceChildren(...ids.map((id, place) => this.#item(id, works[place], isShared)));
			this.#status.textContent = saidOf(ids.length, isShared);
		} catch (error) {
			if (run !== this.#run) return;
			console.warn(error);
			this.#status.textContent = 'The saved articles could not be loaded. Check the connection and load the page again.';
		}
		this.#tools.hidden = this.#listed.length === 0;
		this.#address.value = sharedAddress(ids);
		this.#keep.hidden = !isShared;
		this.#clear.hidden = isShared || ids.length === 0;
		this.#undo.hidden = isShared || this.#before === undefined;
		this.#root.hidden = false;
		this.#refocus?.();
		this.#refocus = undefined;
	}

	/** The works, asked for anew where they could not be had before. */
	#opened(): Promise<Works> {
		this.#works ??= openWorks();
		this.#works.catch(() => {
			this.#works = undefined;
		});
		return this.#works;
	}

	#item(id: string, work: KeptWork | undefined, isShared: boolean): HTMLLIElement {
		const title = work?.title ?? id;
		const take = element('button', { type: 'button', class: 'save' }, 'Remove', element('span', { class: 'hide' }, ` ${title}`));
		take.addEventListener('click', () => {
			const place = [...this.#list.children].findIndex((item) => item.contains(take));
			const left = savedIds().filter((other) => other !== id);
			this.#change(left, () => {
				const next = this.#list.children[Math.min(place, left.length - 1)]?.querySelector('button');
				(next ?? this.#undo).focus();
			});
		});
		return element(
			'li',
			{},
			element('span', { class: 'yr' }, work?.issued?.slice(0, 4) ?? (work ? 'Undated' : '')),
			element(
				'div',
				{},
				element('h2', {}, element('a', { href: articleUrl(id) }, title)),
				element(
					'p',
					{ class: 'by' },
					work ? byline(work) : 'This article is not in the catalogue under this address any more; the link may lead on.',
				),
				!isShared && take,
			),
		);
	}
}

function byline({ authors, containerTitle }: KeptWork): string {
	const names = authors.slice(0, NAMED).map(spokenName).join(', ');
	const more = authors.length > NAMED ? ` and ${authors.length - NAMED} more` : '';
	return [names + more, containerTitle ?? ''].filter((part) => part !== '').join('. ');
}

const counted = (count: number) => `${count.toLocaleString('en')} ${count === 1 ? 'article' : 'articles'}`;

function saidOf(count: number, isShared: boolean): string {
	const articles = counted(count);
	if (isShared) return `Somebody shared ${articles} with you. Your own list stays as it is.`;
	return count === 0 ? 'Nothing is saved yet. Save articles on their pages or in the search.' : `${articles} saved in this browser.`;
}

new SavedPage().start();
