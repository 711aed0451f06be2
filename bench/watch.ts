/** Watches what a page costs its reader. */
import type { CDPSession, Page } from 'playwright-core';

/** What the page's main thread has worked since it was opened, in milliseconds. */
export async function workOf(client: CDPSession): Promise<number> {
	const { metrics } = await client.send('Performance.getMetrics');
	return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

/** Sums up what comes over the wire, fonts aside. */
export function watchTransfer(page: Page) {
	let sizes: { url: string; size: Promise<number> }[] = [];
	page.on('requestfinished', (request) => {
		if (request.resourceType() === 'font') return;
		const size = request.sizes().then(({ responseBodySize, responseHeadersSize }) => responseBodySize + responseHeadersSize);
		sizes.push({ url: request.url(), size });
	});
	return {
		async sum(of = /(?:)/) {
			const all = await Promise.all(sizes.filter(({ url }) => of.test(url)).map(({ size }) => size));
			return all.reduce((total, size) => total + size, 0);
		},
		forget() {
			sizes = [];
		},
	};
}

export const kB = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`;
