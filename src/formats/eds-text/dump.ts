/**
 * Reads the dump in the lower half of a VuFind staff view, as VuFind prints EBSCO's record (`PrintArrayHtml`): one key a line, deeper keys
 * indented, list items with an en dash. It is no YAML: values are not quoted, may hold `: `, and may run over several lines, so a line
 * counts as a key only where its part of the dump can have that key. Every other line continues the value before it.
 */
import type { Node } from '../eds/node.ts';
import { indented } from './indent.ts';
import { BLANK, isBlank, type Line } from './lines.ts';

/** One key of the tree's top with its lines; the first line is what stood behind the key. */
export interface Section {
	key: string;
	lines: Line[];
}

const ITEM_KEYS: ReadonlySet<string> = new Set(['Name', 'Label', 'Group', 'Data']);
const FULL_TEXT_KEYS: ReadonlySet<string> = new Set(['Links', 'Text', 'CustomLinks']);
const FULL_TEXT_INNER_KEYS: ReadonlySet<string> = new Set('Type Url Availability Value Name Category Text Icon MouseOverText'.split(' '));
/** Keys below the other parts, which may stand at any depth. Others are keys only where they are indented. */
const KNOWN_KEYS: ReadonlySet<string> = new Set(
	(
		'DbId DbLabel An AccessLevel RelevancyScore PreciseRelevancyScore PubType PubTypeId BibRecord BibEntity BibRelationships Identifiers ' +
		'Type Value Languages Code Text PhysicalDescription Pagination PageCount StartPage Subjects SubjectFull Titles TitleFull ' +
		'HasContributorRelationships HasContributor PersonEntity Name NameFull IsPartOfRelationships Dates D M Y Numbering Classifications ' +
		'Scheme HoldingSimple CopyInformationList Sublocation ShelfLocator Size Target Url Category Icon MouseOverText DbId'
	).split(' '),
);

const SHAPE = new RegExp(`^(${BLANK}*)(?:([\\u2010-\\u2015-])${BLANK}+)?(?:([A-Za-z_]\\w{0,40}):(?:${BLANK}+(.*))?)?$`);
/** Deeper than any record goes; what is indented further is text. */
const DEEPEST = 40;

interface Shape {
	indent: number;
	dash: boolean;
	key: string;
	value: string;
}

/** A line as a key with its value. Undefined when it has not that form. */
function shapeOf(text: string): Shape | undefined {
	const match = SHAPE.exec(text.trimEnd());
	const [, blanks = '', dash, key, value = ''] = match ?? [];
	return key === undefined ? undefined : { indent: blanks.length, dash: dash !== undefined, key, value };
}

/** The tree of one part of the dump. */
export function readSection(section: Section): Node {
	const [first, ...lines] = section.lines;
	const line = first?.number ?? 1;
	const root: Node = { key: section.key, children: [], line, endLine: line };
	if (first === undefined) return root;
	if (section.key === 'PLink' || section.key === 'ResultId') {
		for (const { text, number } of section.lines) if (!isBlank(text)) continueValue(root, text.trim(), number);
		return root;
	}
	const tree = new Tree(root);
	if (!isBlank(first.text)) tree.add(first);
	for (const next of indented(section.key, first, lines)) if (!isBlank(next.text)) tree.add(next);
	return root;
}

/** Builds the tree of one part, line by line. */
class Tree {
	readonly #root: Node;
	/** The nodes that are open, each with the column of its key, or of its dash. */
	#open: { node: Node; column: number }[];
	/** What a line without a key continues. */
	#last: Node;

	constructor(root: Node) {
		this.#root = root;
		this.#open = [{ node: root, column: -1 }];
		this.#last = root;
	}

	add({ text, number }: Line): void {
		const shape = shapeOf(text);
		if (shape === undefined || !this.#isKey(shape)) continueValue(this.#last, text.trim(), number);
		else this.#addKey(shape, number);
	}

	/** True when the part of the dump that is being read can have this key here. */
	#isKey({ indent, dash, key }: Shape): boolean {
		if (this.#open.length > DEEPEST) return false;
		if (this.#root.key === 'Items') return this.#isItemKey(indent, dash, key);
		if (this.#root.key === 'FullText') {
			if (indent === 0 && !dash) return FULL_TEXT_KEYS.has(key);
			return this.#last.key !== 'Value' && FULL_TEXT_INNER_KEYS.has(key);
		}
		return KNOWN_KEYS.has(key) || (this.#root.key === 'Header' ? indent === 0 : /^[A-Z_]/.test(key) && indent > 0);
	}

	/** An item has each of its four keys once, and its text comes last: a line of an abstract may begin with any word. */
	#isItemKey(indent: number, dash: boolean, key: string): boolean {
		if (!ITEM_KEYS.has(key)) return false;
		if (dash) return indent < 2;
		const item = this.#root.children.at(-1);
		return item !== undefined && !item.children.some((child) => child.key === key) && indent <= 4;
	}

	#addKey({ indent, dash, key, value }: Shape, line: number): void {
		const flat = this.#root.key === 'Items' && !dash ? Math.max(indent, 1) : indent;
		while (this.#open.length > 1 && (this.#open.at(-1)?.column ?? -1) >= flat) this.#open.pop();
		if (dash) {
			const item: Node = { key: '', children: [], line, endLine: line };
			addChild(this.#open.at(-1)?.node ?? this.#root, item);
			this.#open.push({ node: item, column: indent });
		}
		const node: Node = { key, children: [], line, endLine: line, ...(value === '' ? {} : { value }) };
		addChild(this.#open.at(-1)?.node ?? this.#root, node);
		if (value === '' && !(this.#root.key === 'Items')) this.#open.push({ node, column: dash ? indent + 2 : indent });
		this.#last = node;
	}
}

/** Adds a child. A value that the parent already has becomes its first child, so that it is not hidden behind the others. */
function addChild(parent: Node, child: Node): void {
	if (parent.value !== undefined) {
		parent.children.push({ key: '', value: parent.value, children: [], line: parent.line, endLine: parent.endLine });
		delete parent.value;
	}
	parent.children.push(child);
}

function continueValue(node: Node, text: string, line: number): void {
	node.value = node.value === undefined ? text : `${node.value}\n${text}`;
	node.endLine = line;
}
