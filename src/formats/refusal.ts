import { type Problem, problem } from '../problems/problem.ts';
import { knownBinary, knownText } from './known.ts';
import { behindProlog } from './prolog.ts';

/** How many characters are looked at for zeros. */
const SAMPLE = 65_536;

/** True when a text holds more zeros than a stray one: it is no text. */
function isBinary(text: string): boolean {
	const sample = text.slice(0, SAMPLE);
	return sample.includes('\0') && sample.split('\0').length - 1 > sample.length / 100;
}

function lineOf(text: string, position: number): number {
	return text.slice(0, position).split(/\r\n|\r|\n/).length;
}

/** Where the first mark of a conflict stands that has an end; the two are looked for one after the other, so that marks without one cost nothing. */
function conflictIn(text: string): number | undefined {
	const start = text.search(/(?<![^\r\n])<{7} /);
	return start >= 0 && /[\r\n]>{7} /.test(text.slice(start)) ? start : undefined;
}

/** True for a page of the web that was saved: the first element is one of HTML, or HTML is what the DOCTYPE says. */
function isWebPage(text: string): boolean {
	const rest = behindProlog(text);
	const prolog = text.slice(0, text.length - rest.length).replace(/<!--[\s\S]*?-->/g, '');
	return /^<(?:html|head|body)[\s>]/i.test(rest) || /<!doctype\s+html[\s>]/i.test(prolog);
}

/**
 * Why a file is no record file whatever it holds besides: empty, a Git LFS pointer, binary, git conflict markers, a saved web page.
 * Asked before the readers. `text` is the decoded text. The problem is at line 1.
 */
export function refuse(bytes: Uint8Array, text: string, file: string): Problem | undefined {
	const place = { file, line: 1 };
	// A byte-order mark, control characters and blanks are nothing.
	if (!/[^\s\p{Cc}\p{Cf}]/u.test(text)) return problem('file-empty', place);
	if (/^\s*version https:\/\/git-lfs\.github\.com\/spec\//.test(text)) return problem('file-lfs-pointer', place);
	const binary = knownBinary(bytes);
	if (binary) {
		return problem('file-unknown-format', place, {
			message: `The file is ${binary.label}, not a record file.`,
			...(binary.todo === undefined ? {} : { todo: binary.todo }),
		});
	}
	if (isBinary(text)) return problem('file-unknown-format', place, { message: 'The file is binary, not text.' });
	const conflict = conflictIn(text);
	if (conflict !== undefined) {
		const line = lineOf(text, conflict);
		return problem('file-conflict-markers', place, {
			message: `The file holds the marks git leaves where two versions conflict, first at line ${line}.`,
		});
	}
	if (isWebPage(text.slice(0, SAMPLE))) return problem('file-web-page', place);
	return undefined;
}

/**
 * The problem of a file that no reader takes: names its format as far as it can be told.
 */
export function notRead(text: string, file: string): Problem {
	const place = { file, line: 1 };
	const known = knownText(text);
	if (known === undefined) return problem('file-unknown-format', place);
	if ('brokenAt' in known) {
		return problem('file-unknown-format', place, {
			message: `The file begins like JSON but cannot be read as JSON; it breaks at line ${known.brokenAt}.`,
			todo: 'Save the whole reply again; a cut file ends in the middle.',
		});
	}
	if (known.readable) {
		return problem('file-unknown-format', place, {
			message: `The file has the look of ${known.label}, but holds no record that can be told.`,
			todo: 'Export it again; if it is cut off or was edited by hand, compare it with a whole export.',
		});
	}
	return problem('file-unknown-format', place, {
		message: `The file is ${known.label}, not a file of records that are read here.`,
		...(known.todo === undefined ? {} : { todo: known.todo }),
	});
}
