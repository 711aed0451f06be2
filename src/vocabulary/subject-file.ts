/** The text of files of `content/subjects/`. */
import { type Document, isMap, isScalar, isSeq, parseDocument, type Scalar, stringify, YAMLSeq } from 'yaml';
import type { SubjectEntry } from '../catalogue/curation/subject-entry.ts';

/** The folder of subjects, below the catalogue. */
export const SUBJECTS = 'content/subjects';

/** Path of the file of a subject, below the catalogue. */
export function subjectPath(slug: string): string {
	return `${SUBJECTS}/${slug}.md`;
}

const KEYS = ['label', 'aliases', 'broader', 'related', 'scope', 'mesh', 'facet', 'generic'] as const;

/**
 * A file for an entry, without a body. `hints` are lines for its curator: they stand as comments at the end of the front matter, to be
 * taken up or deleted.
 */
export function subjectFile(entry: Omit<SubjectEntry, 'slug' | 'note'>, hints: readonly string[] = []): string {
	const front = Object.fromEntries(
		KEYS.flatMap((key) => {
			const value = entry[key];
			return value === undefined || value === false || (Array.isArray(value) && value.length === 0) ? [] : [[key, value]];
		}),
	);
	const comments = hints.map((hint) => `# ${hint}\n`).join('');
	return `---\n${stringify(front, { lineWidth: 0 })}${comments}---\n`;
}

/**
 * Adds aliases to the text of a file, behind those it has, and leaves everything else as it is, comments too. Undefined where its front matter
 * cannot be read. Aliases that are there already are added again: ask before.
 */
export function withAliases(text: string, aliases: readonly string[]): string | undefined {
	const [whole = '', open = '', yaml = ''] = /^(\ufeff?---[ \t]*\r?\n)([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m.exec(text) ?? [];
	if (whole === '' || !text.startsWith(open)) return undefined;
	const document: Document = parseDocument(yaml, { schema: 'failsafe' });
	const { contents } = document;
	if (document.errors.length > 0 || !isMap(contents)) return undefined;
	const nodes = aliases.map((alias): Scalar => document.createNode(alias));
	const pair = contents.items.find(({ key }) => isScalar(key) && key.value === 'aliases');
	if (pair === undefined) {
		const list = new YAMLSeq();
		list.items.push(...nodes);
		const label = contents.items.findIndex(({ key }) => isScalar(key) && key.value === 'label');
		contents.items.splice(label + 1, 0, document.createPair('aliases', list));
	} else if (isSeq(pair.value)) pair.value.items.push(...nodes);
	else if (pair.value === null || isScalar(pair.value)) {
		// A single alias need not stand in a list.
		const only = pair.value === null || pair.value.value === null || pair.value.value === '' ? [] : [pair.value];
		const list = new YAMLSeq();
		list.items.push(...only, ...nodes);
		pair.value = list;
	} else return undefined;
	const written = document.toString({ lineWidth: 0, flowCollectionPadding: false });
	const lineEnd = open.endsWith('\r\n') ? '\r\n' : '\n';
	return open + written.replaceAll('\n', lineEnd) + text.slice(open.length + yaml.length);
}
