/** Puts a save button wherever a page has room for one: `[data-save]` names the article, `data-title` its title. */
import { saveButton } from './save-button.ts';

for (const place of document.querySelectorAll<HTMLElement>('[data-save]')) {
	const { save = '', title = '' } = place.dataset;
	place.append(saveButton(save, title));
}
