/**
 * Adds a button to each `[data-copy]`, which copies the text of the element that it names by its id. Where the browser gives no clipboard
 * (an address without encryption) nothing is added: the text can be selected as ever.
 */

/** How long the button says what it did, in milliseconds. */
const SAID_FOR = 2500;

function addButton(place: HTMLElement, source: HTMLElement): void {
	const button = document.createElement('button');
	button.type = 'button';
	button.textContent = 'Copy';
	const label = place.dataset['copyLabel'];
	if (label !== undefined) button.setAttribute('aria-label', label);
	const said = document.createElement('span');
	said.setAttribute('role', 'status');
	said.className = 'quiet';
	button.addEventListener('click', () => {
		copied(source).then(
			() => say(said, 'Copied'),
			() => say(said, 'The browser did not allow it; select the text instead'),
		);
	});
	place.append(button, ' ', said);
}

function say(place: HTMLElement, text: string): void {
	place.textContent = text;
	setTimeout(() => {
		place.textContent = '';
	}, SAID_FOR);
}

/**
 * As text, and as HTML too where the browser takes it, so that italics arrive in a word processor. Of preformatted text the HTML would arrive
 * there as one long line.
 */
async function copied(source: HTMLElement): Promise<void> {
	const text = (source.textContent ?? '').trim();
	if (typeof ClipboardItem === 'undefined' || source instanceof HTMLPreElement) return navigator.clipboard.writeText(text);
	const parts = {
		'text/plain': new Blob([text], { type: 'text/plain' }),
		'text/html': new Blob([source.innerHTML], { type: 'text/html' }),
	};
	return navigator.clipboard.write([new ClipboardItem(parts)]);
}

if (navigator.clipboard !== undefined) {
	for (const place of document.querySelectorAll<HTMLElement>('[data-copy]')) {
		const source = document.getElementById(place.dataset['copy'] ?? '');
		if (source !== null) addButton(place, source);
	}
}
