/**
 * Reads JATS, the XML of publishers and of PubMed Central, and the NLM formats it grew from. Only the front matter is a record: the
 * text, the references and the responses are left out, and that they are is said.
 */
import { type Problem, problem } from '../../problems/problem.ts';
import type { Format, Reading } from '../format.ts';
import { behindProlog } from '../prolog.ts';
import { cutRecords, type RecordChunk } from '../xml/chunks.ts';
import { XmlEntry } from '../xml/entry.ts';
import { type Manner, readRecords } from '../xml/records.ts';
import { readFront } from './front.ts';
import { MARKUP, PLAIN, SYNTAX } from './syntax.ts';

/** How much of a file is looked at to tell its format, in characters. */
const LOOKED_AT = 20_000;

/** JATS and the NLM DTDs before it: one article, or the set that PubMed Central's API gives. */
export const jats: Format = { name: 'jats', label: 'JATS XML', recognises, read };

const ROOT = /^<(?:[\w-]+:)?(?:pmc-articleset|articles?)(?=[\s>])/;

/** True when the first element is an article, or a set of them, with the front matter that only JATS has. */
function recognises(text: string): boolean {
	const head = text.slice(0, LOOKED_AT);
	return ROOT.test(behindProlog(head)) && /<(?:[\w-]+:)?(?:front|journal-meta|article-meta)[\s>]/.test(head);
}

const MANNER: Manner = {
	format: 'jats',
	names: ['article'],
	titleName: 'article-title',
	narrow,
	readRecord(root, origin, raw) {
		const entry = new XmlEntry(root, origin, raw, { syntax: SYNTAX, plain: PLAIN, markup: MARKUP });
		readFront(entry);
		return entry.finish();
	},
};

/** Reads a whole file. What it cannot read becomes a problem, never an exception. */
function read(text: string, file: string): Reading {
	const reading = readRecords(MANNER, text, file);
	return { ...reading, problems: saidOnce(reading.problems) };
}

/** A set of articles holds the text of each: that is said once, with their number. */
function saidOnce(problems: readonly Problem[]): Problem[] {
	const said = problems.filter(({ kind }) => kind === 'full-text-left-out');
	const [first] = said;
	if (first === undefined || said.length === 1) return [...problems];
	const message = `${said.length} articles of the file are more than descriptions: they hold text, references or responses; this is the first.`;
	const others = new Set(said);
	return problems.flatMap((one) => (one === first ? [{ ...one, message }] : others.has(one) ? [] : [one]));
}

/** What follows the front matter and is left out. */
const REST = /<(?:[\w-]+:)?(body|back|sub-article|response)(?=[\s>])/g;

/** The article down to the end of its front matter: its own start tag and what it says of the article. */
function narrow(chunk: RecordChunk, file: string): ReturnType<NonNullable<Manner['narrow']>> {
	const [front] = cutRecords(chunk.text, ['front']).records;
	if (front === undefined || !front.closed) return { chunk, raw: chunk.text, problems: [] };
	const start = chunk.text.indexOf(front.text);
	const raw = chunk.text.slice(0, start + front.text.length);
	const name = /^<([^\s/>]+)/.exec(raw)?.[1] ?? 'article';
	const parts = new Set([...chunk.text.slice(raw.length).matchAll(REST)].map(([, part]) => part));
	const { line, endLine } = chunk;
	return {
		chunk: { ...chunk, text: `${raw}</${name}>`, closed: true },
		raw,
		problems: parts.size === 0 ? [] : [problem('full-text-left-out', { file, line, endLine }, LEFT_OUT)],
	};
}

const LEFT_OUT = {
	message: 'The file holds more than the description of the article: its text, its references, or responses to it.',
	done: 'Only what describes the article was read; the rest is on no page and in no file of the site.',
	todo: 'Nothing needs to be done for the site. Remove the text from the file if the repository is public and the licence does not allow that.',
};
