/** How works leave the browser: as a file in a format of reference managers, or as a list on paper. */
import { articleUrl } from '../../site/urls.ts';
import type { KeptWork } from '../works.ts';
import { element } from './element.ts';
import { writtenWorks } from './works.ts';

/** Loads the works that are taken away; `onLoaded` is told how many of all files have come. */
export type Load = (onLoaded: (done: number, all: number) => void) => Promise<KeptWork[]>;

/** A set of works to be taken away. */
export interface Taken {
	load: Load;
	/** Name of the file without its ending. */
	name: string;
	/** Stands above a printed list. */
	heading: string;
	/** Stands below the heading on paper, a line for each. */
	said: string;
}

/**
 * Gives the buttons in an element their work: `[data-format]` with `data-ending` saves a file, `[data-print]` prints a list. What becomes of
 * it is said in the element's `[role=status]`. `taken` gives what there is to take when a button is pressed; nothing for nothing.
 */
export function wireButtons(root: HTMLElement, taken: () => Taken | undefined): void {
	const status = root.querySelector('[role=status]');
	const say = (text: string) => {
		if (status) status.textContent = text;
	};
	root.addEventListener('click', (event) => {
		const button = event.target instanceof Element ? event.target.closest('button[data-format], button[data-print]') : undefined;
		const asked = taken();
		if (!(button instanceof HTMLButtonElement) || button.ariaDisabled === 'true' || asked === undefined) return;
		const { format, ending } = button.dataset;
		// A button that is truly disabled would lose the focus.
		button.ariaDisabled = 'true';
		say('Loading the records …');
		const onLoaded = (done: number, all: number) => all > 10 && say(`Loading the records: ${Math.round((100 * done) / all)} %`);
		asked
			.load(onLoaded)
			.then(async (works) => {
				if (format === undefined) await print(asked, works);
				else save(await writtenWorks(works, format), `${asked.name}.${ending}`);
				say(
					`${works.length.toLocaleString('en')} ${works.length === 1 ? 'article' : 'articles'} ${format === undefined ? 'printed' : 'saved'}.`,
				);
			})
			.catch((error: unknown) => {
				console.warn(error);
				say('The records could not be loaded. Check the connection and load the page again.');
			})
			.finally(() => {
				button.ariaDisabled = null;
			});
	});
}

/** Saves a file as if a link to it had been followed. */
function save(file: Blob, name: string): void {
	const address = URL.createObjectURL(file);
	const link = element('a', { href: address, download: name, hidden: true });
	document.body.append(link);
	link.click();
	link.remove();
	// Some browsers begin to read after the click is over.
	setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Prints works as a numbered list of references in place of the page. */
async function print({ heading, said }: Taken, works: readonly KeptWork[]): Promise<void> {
	const { citationsOf } = await import('../../citation/cite.ts');
	const { plainText } = await import('../../citation/runs.ts');
	document.querySelector('.printed')?.remove();
	const items = works.map((work) => {
		const { kind } = work.status ?? {};
		const cited = { ...work, status: isStatus(kind) ? { kind, notices: [] } : undefined };
		const vancouver = citationsOf(cited).find(({ style }) => style === 'vancouver');
		const text = vancouver === undefined ? work.title : plainText(vancouver.runs);
		return element('li', {}, text, ' ', element('span', {}, new URL(articleUrl(work.id), location.href).href));
	});
	const list = element(
		'section',
		{ class: 'printed', 'aria-hidden': 'true' },
		element('h1', {}, heading),
		...said.split('\n').map((line) => element('p', {}, line)),
		element('ol', {}, ...items),
	);
	document.body.append(list);
	globalThis.print();
	// Some browsers go on before they have printed. Whoever does something on the page again is through, and prints the page from then on.
	for (const back of ['keydown', 'pointerdown']) addEventListener(back, () => list.remove(), { once: true, capture: true });
}

const STATUSES = ['retracted', 'partially-retracted', 'concern', 'corrected', 'reinstated'] as const;
const isStatus = (kind: string | undefined): kind is (typeof STATUSES)[number] => STATUSES.some((one) => one === kind);
