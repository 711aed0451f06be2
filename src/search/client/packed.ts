import { url } from '../../site/urls.ts';

/**
 * Loads one of the files beside Pagefind's index and checks it. Rejects when it is missing or not as it must be.
 * Files are packed with gzip whatever the host does; a host that unpacks them on the way is recognised.
 */
export async function loadPacked<T>(path: string, is: (data: unknown) => data is T): Promise<T> {
	const response = await fetch(url(`pagefind/${path}`), path.endsWith('.json') ? { cache: 'no-cache' } : {});
	if (!response.ok) throw new Error(`pagefind/${path}: ${response.status}`);
	const bytes = new Uint8Array(await response.arrayBuffer());
	const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
	const text = packed
		? await new Response(new Response(bytes).body?.pipeThrough(new DecompressionStream('gzip'))).text()
		: new TextDecoder().decode(bytes);
	const data: unknown = JSON.parse(text);
	if (!is(data)) throw new Error(`pagefind/${path} is not what it should be.`);
	return data;
}

/** Files of one kind, each loaded once; one that failed is asked for again. */
export function keptFiles<T>(is: (data: unknown) => data is T): (path: string) => Promise<T> {
	const files = new Map<string, Promise<T>>();
	return (path) => {
		const loading = files.get(path) ?? loadPacked(path, is);
		files.set(path, loading);
		loading.catch(() => files.delete(path));
		return loading;
	};
}
