import { element } from './element.ts';
import { keepIds, onSaved, SavedError, savedIds } from './saved.ts';

/** A button that puts an article on the reader's list, or takes it off again. `title` tells it from others of the same page. */
export function saveButton(id: string, title: string): HTMLElement {
	const said = element('span', { class: 'quiet', role: 'status' });
	const button = element(
		'button',
		{ type: 'button', class: 'save', 'data-id': id },
		'Save',
		element('span', { class: 'hide' }, ` ${title}`),
	);
	button.addEventListener('click', () => {
		const ids = savedIds();
		try {
			keepIds(ids.includes(id) ? ids.filter((other) => other !== id) : [id, ...ids]);
		} catch (error) {
			if (!(error instanceof SavedError)) throw error;
			said.textContent = error.message;
		}
	});
	show(button, savedIds());
	return element('span', { class: 'saving' }, button, ' ', said);
}

function show(button: HTMLElement, ids: readonly string[]): void {
	const isSaved = ids.includes(button.dataset['id'] ?? '');
	button.ariaPressed = String(isSaved);
	if (button.firstChild) button.firstChild.textContent = isSaved ? 'Saved' : 'Save';
}

onSaved(() => {
	const ids = savedIds();
	for (const button of document.querySelectorAll<HTMLElement>('button.save')) show(button, ids);
});
