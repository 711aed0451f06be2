import type { Subject } from '../../record/record.ts';
import { linesOf, type Part, plain, plainPart, readData } from './data.ts';
import { type Item, keepItem, takeItem } from './items.ts';
import type { Ledger } from './ledger.ts';
import { at, itemsOf, type Node } from './node.ts';
import { squash } from './squash.ts';

type Said = Pick<Subject, 'kind' | 'scheme'>;

/** What the terms of an item are, by the item's name. */
const names: Readonly<Record<string, Said>> = {
	SubjectGeographic: { kind: 'place' },
	SubjectPerson: { kind: 'person' },
	SubjectCompany: { kind: 'organisation' },
	SubjectProduct: { kind: 'product' },
	SubjectGenre: { kind: 'genre' },
	SubjectBISAC: { kind: 'heading', scheme: 'BISAC' },
	SubjectMESH: { kind: 'heading', scheme: 'MeSH' },
	Keyword: { kind: 'keyword' },
	CodeNAICS: { kind: 'industry', scheme: 'NAICS' },
};

/** Where the name is only `Subject`, the label may say more. */
const labels: readonly (readonly [RegExp, Said])[] = [
	[/\bMeSH\b/i, { kind: 'heading', scheme: 'MeSH' }],
	[/author.supplied|keyword|key words/i, { kind: 'keyword' }],
	[/geograph|\bplaces?\b/i, { kind: 'place' }],
	[/\bperson|\bpeople\b/i, { kind: 'person' }],
	[/compan|organi[sz]ation|corporate/i, { kind: 'organisation' }],
	[/^time\b|\bperiod|chronolog/i, { kind: 'period' }],
	[/\bgenre|\bform\b/i, { kind: 'genre' }],
	[/\bindustr|NAICS/i, { kind: 'industry' }],
	[/\bproduct/i, { kind: 'product' }],
];

/** What the code of a link says about its term. Most codes say nothing; some records carry broken ones. */
const codes: Readonly<Record<string, Said>> = {
	GE: { kind: 'place' },
	ZM: { kind: 'place' },
	PE: { kind: 'person' },
	CO: { kind: 'organisation' },
	KW: { kind: 'keyword' },
	MH: { kind: 'heading', scheme: 'MeSH' },
	MM: { kind: 'heading', scheme: 'MeSH' },
};

/** Links among the subjects that are no subjects: a company's D-U-N-S number. */
const NUMBER_CODES: ReadonlySet<string> = new Set(['DN', 'TK']);

/** Sets the subjects from every subject and keyword item, then adds the terms of `RecordInfo` that no item has. */
export function readSubjects(root: Node, items: readonly Item[], ledger: Ledger): void {
	const terms = new Terms(ledger.record.subjects);
	for (const item of items) {
		takeItem(item, ledger);
		const said = saidBy(item);
		for (const line of linesOf(readData(item.data))) {
			for (const { subjects, left, whole } of readLine(line, said)) {
				for (const subject of subjects) {
					const label = ledger.withoutEmails(subject.label);
					if (label !== '' && !isCode(label)) terms.add({ ...subject, label });
				}
				if (left || subjects.some(({ label }) => isCode(label)) || subjects.length === 0) keepItem(item, ledger, whole);
			}
		}
	}
	for (const node of itemsOf(at(root, 'RecordInfo', 'BibRecord', 'BibEntity', 'Subjects'))) {
		const full = at(node, 'SubjectFull');
		const type = at(node, 'Type');
		const label = ledger.withoutEmails(plain(full?.value ?? '')).replace(/^\*\s*|\s*\*$/g, '');
		if (full === undefined || label === '' || isCode(label)) continue;
		if (!terms.has(label)) terms.add({ label, kind: 'heading' });
		ledger.take(full);
		if (type?.value === 'general') ledger.take(type);
	}
}

/** Names of lists that repositories set among the terms: `info:eu-repo/classification/ddc/610`. */
function isCode(label: string): boolean {
	return /^info:eu-repo\//i.test(label);
}

function saidBy(item: Item): Said {
	const byName = Object.hasOwn(names, item.name) ? names[item.name] : undefined;
	if (byName) return byName;
	const byLabel = labels.find(([pattern]) => pattern.test(item.label))?.[1];
	return byLabel ?? { kind: item.group === 'Kw' ? 'keyword' : item.group === 'Industry' ? 'industry' : 'heading' };
}

/** The terms of one record, each once but for form. */
class Terms {
	readonly #list: Subject[];
	readonly #keys = new Set<string>();
	readonly #labels = new Set<string>();

	constructor(list: Subject[]) {
		this.#list = list;
	}

	/** True when a term has the label, with or without its qualifier. */
	has(label: string): boolean {
		const key = squash(label);
		return this.#keys.has(key) || this.#labels.has(key);
	}

	add(subject: Subject): void {
		const key = squash(`${subject.label} ${subject.qualifier ?? ''}`);
		if (this.#keys.has(key)) return;
		this.#keys.add(key);
		this.#labels.add(squash(subject.label));
		this.#list.push(subject);
	}
}

/** One term of a line, or one heading with its qualifiers. `left` is true when the text says more than the subjects hold. */
interface Term {
	subjects: Subject[];
	left: boolean;
	whole: string;
}

/** Reads one line: linked terms with `, ` or `; ` between them, joined ones (` -- `, `/`), or bare text with ` ; ` between terms. */
function readLine(line: readonly Part[], said: Said): Term[] {
	if (!line.some((part) => part.kind === 'link')) return bareTerms(line, said);
	const found: Term[] = [];
	let run: Part[] = [];
	const close = (): void => {
		if (run.some((part) => part.kind === 'link')) found.push(linkedTerm(run, said));
		else {
			const text = plainParts(run);
			if (/[\p{L}\p{N}]/u.test(text)) found.push({ subjects: [], left: true, whole: text });
		}
		run = [];
	};
	for (const part of line) {
		if (part.kind !== 'text' || !run.some((before) => before.kind === 'link')) {
			run.push(part);
			continue;
		}
		// Between two links: what joins them into one heading, or what parts them.
		const text = plainPart(part.html);
		const terms = /^\s*;\s*(.*[\p{L}\p{N}].*?)\s*;?$/u.exec(text)?.[1];
		if (terms !== undefined) {
			close();
			found.push(...bareTerms([{ kind: 'text', html: escaped(terms) }], said));
			continue;
		}
		const parted = /^(.*?)\s*[,;]\s*(\**)$/u.exec(text) ?? /^()(\*+)$/u.exec(text);
		if (parted === null) {
			run.push(part);
			continue;
		}
		const [, before = '', star = ''] = parted;
		if (before !== '') run.push({ kind: 'text', html: escaped(before) });
		close();
		if (star !== '') run.push({ kind: 'text', html: '*' });
	}
	close();
	return found;
}

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function plainParts(parts: readonly Part[]): string {
	return plainPart(parts.map((part) => (part.kind === 'break' ? ' ' : part.html)).join(''));
}

/** A term of one or more links. `Cell Proliferation/*drug effects` is a heading with a qualifier; ` -- ` makes one heading of all. */
function linkedTerm(run: readonly Part[], said: Said): Term {
	const whole = plainParts(run);
	const links = run.filter((part) => part.kind === 'link');
	const terms = links.filter((link) => !NUMBER_CODES.has(link.code));
	const byCode = links.map(({ code }) => (Object.hasOwn(codes, code) ? codes[code] : undefined)).find((found) => found !== undefined);
	const what = said.kind === 'heading' && said.scheme === undefined ? (byCode ?? said) : said;
	const first = plainPart(terms[0]?.html ?? '');
	const slashed = what.scheme === 'MeSH' && (whole.includes('/') || first.includes('/'));
	const major = /^\s*\*|\*\s*$/.test(whole) || links.some(({ code }) => code === 'MM');
	if (slashed) return { subjects: qualified(whole, what, major), left: false, whole };
	const chained = terms.length > 1 && /\s--\s|--/.test(whole);
	if (terms.length > 1 && !chained) {
		// Links that follow one another without a sign between them are terms of their own.
		const each = terms.map((link) => plainPart(link.html)).filter((label) => label !== '');
		const left = squash(whole) !== squash(each.join(''));
		return { subjects: each.map((label) => made(label, what, major)), left, whole };
	}
	const label = chained ? unstarred(whole) : unstarred(first);
	if (!/[\p{L}\p{N}]/u.test(label)) return { subjects: [], left: true, whole };
	return { subjects: [made(label, what, major)], left: squash(label) !== squash(whole), whole };
}

/** MEDLINE's way: `Depression/*drug therapy/*genetics` gives one subject for each qualifier. */
function qualified(text: string, said: Said, major: boolean): Subject[] {
	const [heading = '', ...qualifiers] = text.split(/\s*\/\s*/).filter((piece) => /[\p{L}\p{N}]/u.test(piece));
	const label = unstarred(heading);
	if (qualifiers.length === 0) return label === '' ? [] : [made(label, said, major)];
	return qualifiers.map((qualifier) => ({
		...made(label, said, heading.includes('*') || qualifier.includes('*')),
		qualifier: unstarred(qualifier),
	}));
}

/** Terms without links. A comma never parts them; a semicolon does. */
function bareTerms(line: readonly Part[], said: Said): Term[] {
	return plainParts(line)
		.split(/\s*;\s+|\s+;\s*|;$/)
		.filter((text) => /[\p{L}\p{N}]/u.test(text))
		.map((text) => {
			const major = /^\*|\*$/.test(text.trim());
			const medical = said.scheme === 'MeSH' || /\/\*/.test(text);
			return {
				subjects: medical && text.includes('/') ? qualified(text, said, major) : [made(unstarred(text), said, major)],
				left: false,
				whole: text,
			};
		});
}

function made(label: string, said: Said, major: boolean): Subject {
	return { label, ...said, ...(major ? { major: true } : {}) };
}

function unstarred(text: string): string {
	return text.replace(/^[\s*]+|(?<![\s*])[\s*]+$/g, '');
}
