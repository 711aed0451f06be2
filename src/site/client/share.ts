/** Adds a button to each `[data-share]`, which hands its address and title to the reader's own device; none where the browser cannot. */
if (typeof navigator.share === 'function') {
	for (const place of document.querySelectorAll<HTMLElement>('[data-share]')) {
		const { share = '', title = '' } = place.dataset;
		const button = document.createElement('button');
		button.type = 'button';
		button.textContent = 'Share';
		button.addEventListener('click', () => {
			// Whoever closes the device's list has not failed at anything.
			navigator.share({ title, url: share }).catch((error: unknown) => {
				if (!(error instanceof DOMException && error.name === 'AbortError')) console.warn(error);
			});
		});
		place.append(button);
	}
}
