/** What a reader needs to pass an article on, without a third party. */
import { encode } from 'uqr';

export interface Share {
	/** The page's own address. */
	address: string;
	/** A letter begun with it, as a `mailto:` link. */
	mail: string;
	qr: QrCode;
}

/** A code for cameras as one path: so many units wide and high, the quiet zone around it included. */
export interface QrCode {
	size: number;
	path: string;
}

/** How an article's page is passed on; `title` is that of its head. Undefined where the site does not say where it is published. */
export function shareOf(title: string, address: string | undefined): Share | undefined {
	if (address === undefined) return undefined;
	// Not URLSearchParams: mail programs show its plus signs.
	const mail = `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(address)}`;
	return { address, mail, qr: qrCode(address) };
}

/** Four light modules all round are what ISO/IEC 18004 asks for; level M still reads where 15 % of a print is spoilt. */
function qrCode(text: string): QrCode {
	const { size, data } = encode(text, { ecc: 'M', border: 4 });
	const runs = data.flatMap((row, y) => darkRuns(row).map(([x, width]) => `M${x} ${y}h${width}v1h-${width}z`));
	return { size, path: runs.join('') };
}

/** Where dark modules begin in a row, and how many follow. */
function darkRuns(row: readonly boolean[]): [x: number, width: number][] {
	const runs: [number, number][] = [];
	for (const [x, dark] of row.entries()) {
		const last = runs.at(-1);
		if (!dark) continue;
		if (last && last[0] + last[1] === x) last[1]++;
		else runs.push([x, 1]);
	}
	return runs;
}
