import type { FileReading } from '../formats/index.ts';
import type { Problem } from '../problems/problem.ts';
import { hasEmail, removeEmails } from '../record/email.ts';
import { findAddresses, leadsByArticle, retirements } from './addresses.ts';
import type { Article, MergeKey, SourceRecord } from './article.ts';
import type { Catalogue } from './catalogue.ts';
import { correct } from './curation/corrections.ts';
import type { Curation } from './curation/curation.ts';
import { decide } from './curation/decisions.ts';
import { type Permission, permitted } from './curation/permissions.ts';
import { type Withdrawn, withdrawWorks } from './curation/withdrawal.ts';
import { datesProblems, workDates } from './dates.ts';
import { pagesByIdentifier, Standings, type Witness } from './evidence.ts';
import { allRecords, type Sourced } from './folders.ts';
import { articleId, contentOf, uniqueIds } from './id.ts';
import { authorityProblems } from './lists/authority-problems.ts';
import { matchWorks } from './match/works.ts';
import { fieldProblems, identifierProblems } from './merge/disagreements.ts';
import { byPrecedence, mergeRecords } from './merge/merge.ts';
import { byCodeUnit, byNewest } from './order.ts';
import { type AbstractCounts, assertSum, reportFiles, reportMerges, reportSources, sum } from './report.ts';
import { type Released, release } from './rights/rights.ts';
import { EMAIL_REMOVED } from './rights/shown-raw.ts';
import type { SiteSettings, SourceSettings } from './settings.ts';

/** All that was read of a catalogue's folders. */
export interface Input {
	/** One per file; any order. */
	files: FileReading[];
	/** By folder below `records/` (`''` for `records/` itself). A folder without one inherits from the folder above, else defaults. */
	sources: Map<string, SourceSettings>;
	site: SiteSettings;
	passedOver: string[];
	/** Problems met before: settings, encodings. */
	problems: Problem[];
	curation: Curation;
}

/** Makes the catalogue: merges, gives ids, passes the rights gate, counts. The same whatever the order of `files`. */
export function collate(input: Input): Catalogue {
	const abstracts: AbstractCounts = { shown: 0, shownUnderNotice: 0, withheld: 0 };
	const { curation } = input;
	const corrected = correct(allRecords(input.files, input.sources), curation.corrections);
	const retired = retirements(curation.redirects, corrected.records);
	const decided = decide(corrected.records, { ...curation.decisions, hide: [...curation.decisions.hide, ...retired] });
	const { matched, withdrawn, problems: taken } = withdrawWorks(matchWorks(decided.kept, decided), decided);
	const shownWithdrawn = withoutSecrets(withdrawn, input.site);
	const { permissionOf, problems: unpermitted } = permitted(matched.works.flat(), curation.permissions);
	const works = matched.works.map((group) => makeWork(group, matched.by, input.site, curation, permissionOf));
	for (const { article, underNotice } of works) {
		if (article.abstract !== undefined) abstracts.shown += 1;
		if (article.abstract !== undefined && underNotice) abstracts.shownUnderNotice += 1;
		if (article.abstractWithheld) abstracts.withheld += 1;
	}
	const { ids, problems: collisions } = uniqueIds(works);
	const read = works.map(({ article }, index) => ({ ...article, id: ids[index] ?? article.id }));
	const wanted = new Map(matched.works.flatMap((group, index) => group.map((sourced) => [sourced, works[index]?.id] as const)));
	// What collided was reported; another warning about its title would say the same.
	const alike = matched.alike.filter(({ between: [a, b] }) => a === undefined || b === undefined || wanted.get(a) !== wanted.get(b));
	const addresses = findAddresses(
		read.map((article, index) => ({ article, records: matched.works[index] ?? [] })),
		{ redirects: curation.redirects, remembered: curation.remembered, withdrawn: shownWithdrawn },
	);
	const leadsTo = leadsByArticle(addresses.leads);
	const standings = new Standings(
		works.flatMap(({ witnesses }) => witnesses),
		curation.retractions,
	);
	const noticePage = pagesByIdentifier(read);
	const articles = read
		.map((article, index) => {
			const status = standings.of(works[index]?.witnesses ?? [], noticePage);
			return { ...article, addresses: leadsTo.get(article.id) ?? [], ...(status === undefined ? {} : { status }) };
		})
		.sort(byNewest);

	const files = reportFiles(input.files, articles, withdrawn);
	const counts = sum(files);
	assertSum(counts, 'all files');
	const records = articles.flatMap((article) => article.records);
	return {
		site: input.site,
		articles,
		sources: reportSources(files, articles, input.sources),
		report: {
			...counts,
			files,
			passedOver: [...input.passedOver].sort(byCodeUnit),
			emailsRemoved: records.reduce((total, { emailsRemoved }) => total + emailsRemoved, 0),
			unmapped: records.reduce((total, { unmapped }) => total + unmapped.length, 0),
			abstracts,
			merges: reportMerges(articles),
		},
		authorities: curation.authorities,
		leads: addresses.leads,
		tombstones: addresses.tombstones,
		...(curation.version && { version: curation.version }),
		...(curation.retractions.checked === undefined ? {} : { retractionsChecked: curation.retractions.checked }),
		problems: allProblems(input, [
			...corrected.problems,
			...decided.problems,
			...withoutReasons(taken, withdrawn, shownWithdrawn),
			...matched.problems,
			...works.flatMap(({ problems }) => problems),
			...collisions,
			...addresses.problems,
			...unpermitted,
			...authorityProblems(articles, curation.authorities),
			...alike.map(({ problem }) => problem),
			...(curation.historyAsked ? datesProblems(articles) : []),
		]),
	};
}

/** What is left of withdrawn records goes out as well, and the reasons are printed: both pass the gate. */
function withoutSecrets(withdrawn: readonly Withdrawn[], site: SiteSettings): Withdrawn[] {
	return withdrawn.map(({ sourced, reason }) => {
		const { records, clean } = release([sourced], site);
		return { sourced: { ...sourced, record: records[0] ?? sourced.record }, reason: clean(reason) };
	});
}

/** The problems that quote those reasons, with the reasons as they may be printed. */
function withoutReasons(problems: readonly Problem[], before: readonly Withdrawn[], after: readonly Withdrawn[]): Problem[] {
	const changed = before.flatMap(({ reason }, index) => {
		const clean = after[index]?.reason ?? '';
		return clean === reason ? [] : [[reason, clean] as const];
	});
	return problems.map((found) => ({
		...found,
		message: changed.reduce((text, [reason, clean]) => text.replaceAll(reason, clean), found.message),
	}));
}

interface Work {
	article: Article;
	underNotice: boolean;
	problems: Problem[];
	/** What its records say of its standing. */
	witnesses: Witness[];
	/** The id that it asks for. */
	id: string;
	/** Where its first record stands. */
	place: { file: string; line: number; endLine: number };
	/** What it says, for choosing among works that ask for one id. */
	content: () => string;
}

/** An article of the records of one work, with the id it asks for. */
function makeWork(
	group: readonly Sourced[],
	by: ReadonlyMap<Sourced, MergeKey>,
	site: SiteSettings,
	curation: Curation,
	permissionOf: ReadonlyMap<Sourced, Permission>,
): Work {
	const ordered = [...group].sort(byPrecedence);
	const permission = ordered.map((sourced) => permissionOf.get(sourced)).find((one) => one !== undefined);
	const released = release(ordered, site, permission !== undefined);
	const { from, ...merged } = mergeRecords(
		released.records,
		correctedFields(ordered),
		ordered.map(({ settings }) => settings.priority),
	);
	const records = sourceRecords(ordered, released, by);
	const curated = released.records.find(({ id }) => id !== undefined)?.id;
	const article: Article = {
		id: articleId({ ...merged, ...(curated === undefined ? {} : { id: curated }) }),
		...merged,
		abstractWithheld: released.abstractWithheld,
		...(permission && released.underNotice ? { permission: { text: released.clean(permission.text), date: permission.date } } : {}),
		databases: [...new Set(records.map(({ database }) => database))],
		sources: [...new Set(ordered.map(({ source }) => source))],
		addresses: [],
		...workDates(ordered, curation),
		records,
		from,
	};
	const { file = '', line = 1, endLine = 1 } = ordered[0]?.record.origin ?? {};
	return {
		article,
		underNotice: released.underNotice,
		witnesses: released.records.map((record, index) => ({ record, database: records[index]?.database ?? '' })),
		problems: [...identifierProblems(released.records), ...fieldProblems(released.records, article)],
		id: article.id,
		place: { file, line, endLine },
		content: () => contentOf(ordered.map(({ record }) => record)),
	};
}

/** For each record the fields that a curator corrected; nothing where nobody did. */
function correctedFields(ordered: readonly Sourced[]): ReadonlySet<string>[] {
	if (ordered.every(({ corrections }) => corrections === undefined)) return [];
	return ordered.map(({ corrections = [] }) => new Set(corrections.map(({ field }) => field)));
}

function sourceRecords(ordered: readonly Sourced[], released: Released, by: ReadonlyMap<Sourced, MergeKey>): SourceRecord[] {
	return ordered.map((sourced, index) => {
		const { record, source, settings, format } = sourced;
		const key = index === 0 ? undefined : by.get(sourced);
		const comment = released.records[index]?.comment;
		return {
			origin: record.origin,
			source,
			database: settings.database ?? released.records[index]?.database ?? format,
			raw: '',
			unmapped: [],
			emailsRemoved: 0,
			...released.shown[index],
			...(comment === undefined ? {} : { comment: { markdown: comment, html: '' } }),
			...(key === undefined ? {} : { mergedBy: key }),
		};
	});
}

/** All problems, by place. What they quote is for the curator, but logs are public too: no e-mail address is quoted. */
function allProblems({ files, problems }: Input, own: readonly Problem[]): Problem[] {
	const read = files.flatMap((file) => ('refused' in file ? [file.refused] : file.reading.problems));
	return [...problems, ...read, ...own]
		.map(withoutEmails)
		.sort(
			(a, b) =>
				byCodeUnit(a.file, b.file) ||
				a.line - b.line ||
				(a.column ?? 0) - (b.column ?? 0) ||
				byCodeUnit(a.kind, b.kind) ||
				byCodeUnit(JSON.stringify(a), JSON.stringify(b)),
		);
}

/** `expected` may quote what a curator wrote of a record. */
function withoutEmails(found: Problem): Problem {
	const { actual, expected } = found;
	if (!hasEmail(`${actual ?? ''}\n${expected ?? ''}`)) return found;
	return {
		...found,
		...(actual === undefined ? {} : { actual: removeEmails(actual, EMAIL_REMOVED).text }),
		...(expected === undefined ? {} : { expected: removeEmails(expected, EMAIL_REMOVED).text }),
	};
}
