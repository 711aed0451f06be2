/** What bears on whether an article still stands: what its own records say, what notices say of it, and the list of retractions. */
import type { BibRecord, PartialDate, Relation } from '../record/record.ts';
import type { Article } from './article.ts';
import type { Retraction, Retractions } from './curation/retractions.ts';
import type { Status, StatusKind } from './status.ts';
import { STATUS_KINDS } from './status.ts';

/** One thing that somebody says of an article. */
interface Evidence {
	kind: StatusKind;
	words: string;
	by: string;
	date?: PartialDate;
	notice?: { doi?: string; pmid?: string; text?: string };
	reasons?: string[];
}

/** Publication types and document types that mark the article itself; a notice about another article has other words (NLM, Scopus, Web of Science). */
const MARKS: readonly { kind: StatusKind; words: RegExp }[] = [
	{ kind: 'retracted', words: /^retracted(?: (?:publication|article|paper))?$/i },
	{ kind: 'corrected', words: /^corrected and republished article$/i },
];

const OF_RELATION: Readonly<Partial<Record<Relation['kind'], StatusKind>>> = {
	retraction: 'retracted',
	'partial-retraction': 'partially-retracted',
	concern: 'concern',
	correction: 'corrected',
	reinstatement: 'reinstated',
};

/** The words of Retraction Watch, in small letters. */
const NATURES: ReadonlyMap<string, StatusKind> = new Map([
	['retraction', 'retracted'],
	['partial retraction', 'partially-retracted'],
	['expression of concern', 'concern'],
	['correction', 'corrected'],
	['reinstatement', 'reinstated'],
]);

/** A record with what it was read from. */
export interface Witness {
	record: Pick<BibRecord, 'publicationTypes' | 'sourceType' | 'relations' | 'doi' | 'pmid'>;
	database: string;
}

/** All that is known in a catalogue of articles that were retracted, corrected or doubted, by the identifiers of those articles. */
export class Standings {
	readonly #listed = new Map<string, Evidence[]>();

	/** Reads the notices among the records, and the list of retractions. */
	constructor(witnesses: Iterable<Witness>, { items }: Retractions) {
		for (const { record, database } of witnesses) {
			for (const relation of record.relations ?? []) {
				const kind = relation.direction === 'of' ? OF_RELATION[relation.kind] : undefined;
				if (kind === undefined) continue;
				const { doi, pmid } = record;
				const notice = { ...(doi === undefined ? {} : { doi }), ...(pmid === undefined ? {} : { pmid }) };
				const { date, words } = relation;
				this.#list(relation, { kind, words, by: database, notice, ...(date === undefined ? {} : { date }) });
			}
		}
		for (const item of items) {
			const evidence = listedEvidence(item);
			if (evidence !== undefined) this.#list(item, evidence);
		}
	}

	#list(of: { doi?: string | undefined; pmid?: string | undefined }, evidence: Evidence): void {
		// By the DOI where there is one: a PMID in such lists is more often that of another article.
		const key = of.doi === undefined ? (of.pmid === undefined ? undefined : `pmid ${of.pmid}`) : `doi ${of.doi}`;
		if (key === undefined) return;
		const list = this.#listed.get(key);
		if (list === undefined) this.#listed.set(key, [evidence]);
		else list.push(evidence);
	}

	/** The status of the article that is made of some records; undefined where nothing is said. `noticePage` gives the id of a notice's own page. */
	of(witnesses: readonly Witness[], noticePage: (notice: { doi?: string; pmid?: string }) => string | undefined): Status | undefined {
		const identifiers = new Set(
			witnesses.flatMap(({ record: { doi, pmid } }) => [
				...(doi === undefined ? [] : [`doi ${doi}`]),
				...(pmid === undefined ? [] : [`pmid ${pmid}`]),
			]),
		);
		const all = [...witnesses.flatMap(ownEvidence), ...[...identifiers].flatMap((key) => this.#listed.get(key) ?? [])];
		const kind = kindOf(all);
		return kind === undefined ? undefined : statusOf(kind, all, noticePage);
	}
}

/** What a record says of its own article. */
function ownEvidence({ record, database }: Witness): Evidence[] {
	const types = [...record.publicationTypes, ...(record.sourceType === undefined ? [] : [record.sourceType])];
	const marked = MARKS.flatMap(({ kind, words }): Evidence[] => {
		const found = types.find((type) => words.test(type));
		return found === undefined ? [] : [{ kind, words: found, by: database }];
	});
	const related = (record.relations ?? []).flatMap((relation): Evidence[] => {
		const kind = relation.direction === 'in' ? OF_RELATION[relation.kind] : undefined;
		if (kind === undefined) return [];
		const { doi, pmid, text, date, words } = relation;
		const named = doi !== undefined || pmid !== undefined || text !== undefined;
		const notice = {
			...(doi === undefined ? {} : { doi }),
			...(pmid === undefined ? {} : { pmid }),
			...(text === undefined ? {} : { text }),
		};
		return [{ kind, words, by: database, ...(date === undefined ? {} : { date }), ...(named ? { notice } : {}) }];
	});
	return [...marked, ...related];
}

function listedEvidence({ nature, date, noticeDoi, noticePmid, reasons }: Retraction): Evidence | undefined {
	const kind = NATURES.get(nature.toLowerCase());
	if (kind === undefined) return undefined;
	const named = noticeDoi !== undefined || noticePmid !== undefined;
	const notice = { ...(noticeDoi === undefined ? {} : { doi: noticeDoi }), ...(noticePmid === undefined ? {} : { pmid: noticePmid }) };
	return {
		kind,
		words: nature,
		by: 'content/retractions.csv',
		...(date === undefined ? {} : { date }),
		...(named ? { notice } : {}),
		...(reasons.length === 0 ? {} : { reasons }),
	};
}

/** The worst that is said; a reinstatement lifts what was said before it. */
function kindOf(all: readonly Evidence[]): StatusKind | undefined {
	const lifted = all
		.filter(({ kind }) => kind === 'reinstated')
		.map(({ date }) => date ?? '9999')
		.sort()
		.at(-1);
	const standing = all.filter(({ kind, date = '' }) => kind !== 'reinstated' && (lifted === undefined || date > lifted));
	const worst = STATUS_KINDS.find((kind) => standing.some((evidence) => evidence.kind === kind));
	return worst === undefined || worst === 'corrected' ? (lifted === undefined ? worst : 'reinstated') : worst;
}

function statusOf(
	kind: StatusKind,
	all: readonly Evidence[],
	noticePage: (notice: { doi?: string; pmid?: string }) => string | undefined,
): Status {
	const own = all.filter((evidence) => evidence.kind === kind);
	// The most exact date, the earliest of those.
	const date = own.flatMap(({ date }) => date ?? []).sort((a, b) => b.length - a.length || (a < b ? -1 : a > b ? 1 : 0))[0];
	const notices = new Map<string, Status['notices'][number]>();
	for (const { notice } of own) {
		if (notice === undefined) continue;
		const known = [...notices.values()].find(
			(other) => (notice.doi !== undefined && notice.doi === other.doi) || (notice.pmid !== undefined && notice.pmid === other.pmid),
		);
		const page = noticePage(notice);
		const merged = { ...notice, ...known, ...(page === undefined ? {} : { article: page }) };
		if (known !== undefined) notices.delete(noticeKey(known));
		notices.set(noticeKey(merged), merged);
	}
	const said = new Map(own.map(({ words, by }) => [`${by}\n${words}`, { words, by }]));
	const reasons = [...new Set(own.flatMap(({ reasons = [] }) => reasons))];
	return {
		kind,
		...(date === undefined ? {} : { date }),
		notices: [...notices.values()],
		said: [...said.values()],
		...(reasons.length === 0 ? {} : { reasons }),
	};
}

function noticeKey({ doi = '', pmid = '', text = '' }: Status['notices'][number]): string {
	return doi || pmid ? `${doi} ${pmid}` : text;
}

/** The ids of the pages that articles have under their DOI and PMID. */
export function pagesByIdentifier(articles: readonly Article[]): (notice: { doi?: string; pmid?: string }) => string | undefined {
	const pages = new Map<string, string>();
	for (const { id, doi, pmid } of articles) {
		if (doi !== undefined) pages.set(`doi ${doi}`, id);
		if (pmid !== undefined) pages.set(`pmid ${pmid}`, id);
	}
	return ({ doi, pmid }) => pages.get(`doi ${doi}`) ?? pages.get(`pmid ${pmid}`);
}
