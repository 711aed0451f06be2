/**
 * Single keys for those who read lists by keyboard. They can be switched off (WCAG 2.1, 2.1.4), which the browser remembers; they never act in
 * fields, with modifiers, or while a dialog is open.
 */
import { url } from '../../site/urls.ts';
import { element } from './element.ts';

const KEPT = `accession ${url()} keys`;
const KEYS: readonly (readonly [key: string, what: string])[] = [
	['/', 'Search'],
	['j', 'Next article or heading of a list'],
	['k', 'The one before'],
	['?', 'This list of keys'],
];
/** The links that lists lead on by, one to a line. */
const LINES = 'main .entries > li :is(h2, h3) a, main .titles li a, main .index li a:first-child';

function areOn(): boolean {
	try {
		return localStorage.getItem(KEPT) !== 'off';
	} catch {
		// A browser that keeps nothing has not kept that they are off.
		return true;
	}
}

function switchTo(on: boolean): void {
	try {
		if (on) localStorage.removeItem(KEPT);
		else localStorage.setItem(KEPT, 'off');
	} catch (error) {
		console.warn(error);
	}
}

function goSearching(): void {
	const box = document.querySelector<HTMLInputElement>('main #q');
	if (box) box.focus();
	else location.assign(document.body.dataset['search'] ?? '');
}

/** Goes to the next line, or to the one before; from elsewhere to the first that is not above the window. */
function step(by: 1 | -1): void {
	const lines = [...document.querySelectorAll<HTMLAnchorElement>(LINES)].filter((line) => line.checkVisibility());
	const active = document.activeElement;
	const here = active instanceof HTMLAnchorElement ? lines.indexOf(active) : -1;
	const seen = lines.findIndex((line) => line.getBoundingClientRect().bottom > 0);
	lines[here >= 0 ? here + by : by > 0 ? seen : seen - 1]?.focus();
}

const on = element('input', { type: 'checkbox' });

function makeDialog(): HTMLDialogElement {
	const dialog = element(
		'dialog',
		{ class: 'keys', 'aria-labelledby': 'keys-title' },
		element('h2', { id: 'keys-title' }, 'Keys'),
		element(
			'dl',
			{},
			...KEYS.map(([key, what]) => element('div', {}, element('dt', {}, element('kbd', {}, key)), element('dd', {}, what))),
		),
		element('label', {}, on, 'Single keys are on'),
		element('form', { method: 'dialog' }, element('button', {}, 'Close')),
	);
	on.addEventListener('change', () => switchTo(on.checked));
	document.body.append(dialog);
	return dialog;
}

let dialog: HTMLDialogElement | undefined;
function showKeys(): void {
	dialog ??= makeDialog();
	on.checked = areOn();
	dialog.showModal();
}

const isField = (target: EventTarget | null) =>
	target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));

addEventListener('keydown', (event) => {
	const { key, target } = event;
	if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
	if (isField(target) || document.querySelector('dialog[open]') || !KEYS.some(([known]) => known === key) || !areOn()) return;
	event.preventDefault();
	if (key === '/') goSearching();
	else if (key === '?') showKeys();
	else step(key === 'j' ? 1 : -1);
});

const button = element('button', { type: 'button', class: 'as-link' }, 'Keys');
button.addEventListener('click', showKeys);
document.querySelector('.colophon ul')?.append(element('li', {}, button));
