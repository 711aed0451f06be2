import type { Gated } from '../../record/record.ts';
import { plain } from '../eds/data.ts';
import type { Ledger } from '../eds/ledger.ts';
import { at, itemsOf, leavesOf, type Node } from '../eds/node.ts';
import { squash } from '../eds/squash.ts';
import type { Line } from './lines.ts';

/** Words of VuFind's page that say nothing of the record, in the languages that its libraries use most. Squashed. */
const FURNITURE: ReadonlySet<string> = new Set(
	[
		...['Saved in:', 'Bibliographic Details', 'Description', 'Staff View', 'Tags', 'Add Tag', 'No Tags, Be the first to tag this record!'],
		...['Gespeichert in:', 'Bibliographische Detailangaben', 'Bibliografische Detailangaben', 'Beschreibung', 'Internformat'],
		...['Guardado en:', 'Detalles Bibliográficos', 'Descripción', 'Enregistré dans:', 'Détails bibliographiques'],
		...['Salvato in:', 'Dettagli Bibliografici', 'Na minha lista:', 'Detalhes bibliográficos', 'Bewaard in:', 'Bibliografische gegevens'],
		...[
			'Full Text',
			'Online Access',
			'Table of Contents',
			'Similar Items',
			'Cite this',
			'Text this',
			'Email this',
			'Print',
			'Permanent link',
		],
	].map(squash),
);

/** How many lines without a counterpart are looked for inside the dump's texts; a page has some dozens of lines. */
const SEARCHED = 200;

/**
 * Accounts for the page above the dump. It shows what the dump says, in the words of the site's language, with the markup flattened: a line
 * that the dump has as well is done with; any other is kept. Returns the lines that show the abstract or its notice, counted from the
 * entry's first line.
 */
export function readPage(page: readonly Line[], root: Node, firstLine: number, ledger: Ledger): Gated[] {
	const gated: Gated[] = [];
	const known = textsOf(root);
	const labels = labelsOf(root);
	let all: string | undefined;
	let searched = 0;
	let gate: Gated['what'] | undefined;
	for (const { text, number } of page) {
		const line = squash(plain(text));
		// Behind the label. Looked at only where the whole line is not known, since an abstract is long.
		const value = known.has(line) ? '' : squash(plain(text.slice(text.indexOf(':') + 1)));
		const place = number - firstLine + 1;
		const found = known.get(line) ?? known.get(value);
		if (found !== undefined) {
			gate = found.what;
			if (gate !== undefined) gated.push({ from: place, to: place, what: gate });
			continue;
		}
		if (FURNITURE.has(line) || line === '') continue;
		const label = labels.get(squash(text.slice(0, Math.max(text.indexOf(':'), 0))));
		searched += 1;
		all ??= [...known.keys()].join('\n');
		const part = searched <= SEARCHED && line.length > 2 && (all.includes(line) || (value.length > 2 && all.includes(value)));
		// What belongs to no label and looks like running text may be a piece of the abstract.
		const what = label === undefined ? (line.length > (part ? 30 : 150) ? (gate ?? 'abstract') : undefined) : label.what;
		if (what !== undefined) gated.push({ from: place, to: place, what });
		if (part) continue;
		if (what !== undefined) {
			ledger.report(
				'text-stray',
				{ key: '', children: [], line: number, endLine: number },
				{
					message: 'The page above the record has a text that the record itself does not have, or has in other words.',
				},
			);
		} else ledger.keep('Page', text.trim(), number);
	}
	return gated;
}

interface Known {
	what?: Gated['what'];
}

/** What the page may show, squashed: every value of the dump, and every item with its label before it. */
function textsOf(root: Node): Map<string, Known> {
	const texts = new Map<string, Known>();
	for (const { node } of leavesOf(root)) {
		if (node.key !== 'Data' && node.value !== undefined && node.value.length < 2000) texts.set(squash(plain(node.value)), {});
	}
	texts.delete('');
	for (const item of itemsOf(at(root, 'Items'))) {
		const text = squash(plain(at(item, 'Data')?.value ?? ''));
		const label = squash(at(item, 'Label')?.value ?? '');
		const known = knownAs(gateOf(item));
		if (text === '') continue;
		texts.set(text, known);
		texts.set(label + text, known);
	}
	const database = at(root, 'Header', 'DbLabel')?.value;
	if (database !== undefined) texts.set(squash(`Database${database}`), {});
	return texts;
}

function gateOf(item: Node): Gated['what'] | undefined {
	if (at(item, 'Group')?.value !== 'Ab') return undefined;
	return at(item, 'Name')?.value === 'AbstractSuppliedCopyright' ? 'notice' : 'abstract';
}

/** What a line's label makes of it, squashed: the abstract, where the record calls its abstract so. */
function labelsOf(root: Node): Map<string, Known> {
	const labels = new Map<string, Known>(ABSTRACT_LABELS.map((label) => [label, { what: 'abstract' }]));
	for (const item of itemsOf(at(root, 'Items'))) {
		const label = squash(at(item, 'Label')?.value ?? '');
		if (label !== '' && labels.get(label)?.what === undefined) labels.set(label, knownAs(gateOf(item)));
	}
	return labels;
}

function knownAs(what: Gated['what'] | undefined): Known {
	return what === undefined ? {} : { what };
}

/** How libraries' pages name the abstract, squashed. */
const ABSTRACT_LABELS = 'abstract description resumen resume resumo zusammenfassung riassunto samenvatting ozet'.split(' ');
