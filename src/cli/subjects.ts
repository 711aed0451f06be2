import { indexArticles } from '../catalogue/lists/indexes.ts';
import { BYTE_ORDER_MARK, csvRow } from '../formats/csv/write.ts';
import { visible } from '../problems/visible.ts';
import { openSession } from '../session.ts';
import type { Near } from '../vocabulary/near-labels.ts';
import { subjectFile } from '../vocabulary/subject-file.ts';
import { type Named, type Unnamed, type Unnamings, unnamedHeadings } from '../vocabulary/unnamed.ts';
import { type Command, commonOptions, type Options, text, UsageError } from './command.ts';
import { catalogueFolder } from './folders.ts';
import { streamProgress } from './progress.ts';
import { commitLines, openSubjects } from './subjects-folder.ts';

const FORMATS = ['text', 'json', 'csv'] as const;

/** How many headings are shown, or written, when nobody says. */
const SHOWN = 20;

export const subjects: Command = {
	name: 'subjects',
	summary: 'list headings of the records that have no file in content/subjects/',
	options: {
		...commonOptions,
		limit: { type: 'string', value: 'NUMBER', help: `how many headings, most frequent first (default: ${SHOWN}; all as JSON and CSV)` },
		all: { type: 'boolean', help: 'all headings' },
		format: { type: 'string', value: 'FORMAT', choices: FORMATS, help: 'text to paste from (default), json or csv' },
		write: { type: 'boolean', help: 'write a file for each of these headings, for you to complete' },
	},
	about:
		'With each heading stand the articles that have it, the databases it comes from, the nearest labels of entries and of other headings, and a file to paste; or a line to add to the file of what it is another spelling of. Entries that no record uses are listed too. With --write, headings that are surely another spelling are passed over, no file is overwritten and none is committed.',
	async run(options) {
		const shown = shownOf(options);
		const format = text(options, 'format') ?? 'text';
		if (options['write'] === true && format !== 'text')
			throw new UsageError('"--write" writes files and prints no list: leave --format out.');
		const folder = await catalogueFolder(options);
		const progress = streamProgress();
		const { catalogue } = await openSession(folder, { git: false }).contents((done, all) =>
			progress.step('Reading the catalogue', done, all),
		);
		progress.end();
		const indexes = indexArticles(catalogue.articles, catalogue.authorities);
		const found = unnamedHeadings(catalogue.articles, indexes, catalogue.authorities.subjects);
		if (options['write'] === true) await write(found, shown ?? SHOWN, folder);
		else process.stdout.write(PRINTED[format === 'json' || format === 'csv' ? format : 'text'](found, shown));
		return 0;
	},
};

/** The number of headings asked for; undefined when nobody says. */
function shownOf(options: Options): number | undefined {
	const limit = text(options, 'limit');
	if (options['all'] === true) {
		if (limit !== undefined) throw new UsageError('"--all" and "--limit" contradict each other: leave one out.');
		return Number.POSITIVE_INFINITY;
	}
	if (limit === undefined) return undefined;
	if (!/^[1-9]\d{0,8}$/.test(limit))
		throw new UsageError(`"--limit" cannot be "${limit}". Write a whole number from 1 on, such as ${SHOWN}.`);
	return Number(limit);
}

type Print = (found: Unnamings, shown: number | undefined) => string;

const PRINTED: Readonly<Record<(typeof FORMATS)[number], Print>> = {
	text: asText,
	json: ({ headings, unused }, shown) =>
		`${JSON.stringify({ headings: headings.slice(0, shown).map(plain), unused: unused.map(({ label, file }) => ({ label, file })) }, null, '\t')}\n`,
	csv: ({ headings }, shown) =>
		BYTE_ORDER_MARK +
		csvRow(['label', 'articles', 'databases', 'file', 'alias of', 'nearest']) +
		headings
			.slice(0, shown)
			.map(plain)
			.map(({ label, articles, databases, file, aliasOf, near }) =>
				csvRow([
					label,
					String(articles),
					databases.map(({ name, articles }) => `${name}: ${articles}`).join('; '),
					file,
					aliasOf ?? '',
					near.map((one) => one.label).join('; '),
				]),
			)
			.join(''),
};

/** A heading as JSON has it. */
function plain({ file, label, count, databases, near, alias }: Unnamed) {
	return {
		label,
		articles: count,
		databases: databases.map(({ name, count: articles }) => ({ name, articles })),
		file,
		...(alias === undefined ? {} : { aliasOf: alias.item.file }),
		near: near.map(({ label: other, item, nearness, score }) => ({
			label: other,
			nearness,
			score: Math.round(score * 100) / 100,
			...(item.count === undefined ? { file: item.file, entry: item.label } : { articles: item.count }),
		})),
	};
}

function asText({ headings, unused }: Unnamings, shown = SHOWN): string {
	const listed = headings.slice(0, shown);
	const lines =
		headings.length === 0
			? ['# Every heading of the records has an entry in content/subjects/.']
			: [`# ${headings.length} ${headings.length === 1 ? 'heading has' : 'headings have'} no entry in content/subjects/.`];
	if (listed.length < headings.length) lines.push(`# The ${listed.length} most frequent; for the others add --all or --limit NUMBER.`);
	for (const heading of listed) lines.push('', ...block(heading));
	if (unused.length > 0) {
		lines.push('', `# ${unused.length} ${unused.length === 1 ? 'entry' : 'entries'} that no record uses, nor anything below:`);
		lines.push(...unused.map(({ label, file }) => `#   ${visible(label)}  ${visible(file)}`));
	}
	return `${lines.join('\n')}\n`;
}

/** A heading with what to paste for it. All but that begins with `#`, so that it does no harm when it is pasted too. */
function block(heading: Unnamed): string[] {
	const { label, count, databases, near, alias, file } = heading;
	const from = databases.map(({ name, count: times }) => (databases.length === 1 ? name : `${name} ${times}`)).join(', ');
	const head = `# ${visible(label)} · ${count} ${count === 1 ? 'article' : 'articles'} · ${visible(from)}`;
	const others = near.filter((one) => one !== alias).map((one) => `#   ${nearText(one)}`);
	if (alias === undefined) return [head, ...others, `#   new file ${file}:`, ...skeleton(heading).trimEnd().split('\n')];
	return [
		head,
		`#   ${nearText(alias)}`,
		...others,
		`#   add to ${visible(alias.item.file)}${alias.item.count === undefined ? '' : ', once it is written'}, under aliases:`,
		`  - ${yamlText(label)}`,
	];
}

const NEARNESS: Readonly<Record<Near<Named>['nearness'], string>> = {
	words: 'the same words as',
	spelling: 'an edit or two from',
	initials: 'the initials of',
	narrower: 'perhaps narrower than',
	broader: 'perhaps broader than',
	shared: 'shares words with',
};

function nearText({ label, item, nearness }: Near<Named>): string {
	const where = item.count === undefined ? visible(item.file) : `no entry, ${item.count} ${item.count === 1 ? 'article' : 'articles'}`;
	return `${NEARNESS[nearness]} ${visible(label)} (${where})`;
}

/** The text of a file for a heading, what is near as hints. */
function skeleton({ label, near }: Unnamed): string {
	const broader = near.filter(({ nearness }) => nearness === 'narrower').map(({ item }) => item.label);
	const aliases = near.filter(({ nearness }) => nearness !== 'narrower' && nearness !== 'broader').map(({ label: other }) => other);
	const hints = (key: string, labels: readonly string[]) =>
		labels.length === 0 ? [] : [`${key}:`, ...labels.map((one) => `  - ${yamlText(one)}`)];
	return subjectFile({ label: visible(label) }, [...hints('aliases', aliases), ...hints('broader', broader)]);
}

/** A text as an item of a list in YAML. */
function yamlText(label: string): string {
	return subjectFile({ label: visible(label) }).slice('---\nlabel: '.length, -'\n---\n'.length);
}

async function write({ headings }: Unnamings, most: number, folder: string): Promise<void> {
	const subjectsFolder = openSubjects(folder);
	const isOther = (heading: Unnamed) => heading.alias !== undefined;
	const written: string[] = [];
	const there: string[] = [];
	for (const heading of headings.filter((one) => !isOther(one)).slice(0, most)) {
		((await subjectsFolder.write(heading.file, skeleton(heading))) ? written : there).push(heading.file);
	}
	const passed = headings.filter(isOther).length;
	const lines = [`Written: ${written.length} ${written.length === 1 ? 'file' : 'files'} in content/subjects/, for you to complete.`];
	lines.push(...written.map((path) => `  ${path}`));
	if (there.length > 0) lines.push('Left as they are, though they name no heading of the records:', ...there.map((path) => `  ${path}`));
	if (passed > 0)
		lines.push(
			`Passed over: ${passed} ${passed === 1 ? 'heading' : 'headings'} that another file should have as an alias. "accession subjects" lists them.`,
		);
	lines.push(...commitLines(folder, written, `Add ${written.length} ${written.length === 1 ? 'subject' : 'subjects'}`));
	process.stdout.write(`${lines.map(visible).join('\n')}\n`);
}
