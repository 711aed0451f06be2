/** The subjects as a tree: the broadest, with what is narrower below each. */
import type { Indexes, Subject } from '../catalogue/catalogue.ts';
import { aspectsOf } from './aspects.ts';
import { subjectLine, subjectList } from './index-list.ts';
import { type Filter, SHORTEST_TO_FILTER } from './index-page.ts';
import type { IndexLine } from './letters.ts';
import { treeUrl, url, viewUrl } from './urls.ts';
import { type ViewLink, viewLinks } from './views.ts';
import { counted, figure, spelled } from './wording.ts';

/** A subject in the tree. */
export interface Branch extends IndexLine {
	/** In the order of labels. A subject stands under each that is broader. */
	narrower: Branch[];
	/** What is narrower and not on this page, with where it is. */
	more?: { label: string; url: string };
	/** Whether what is below it is seen at once. */
	open: boolean;
}

export interface TreePage {
	title: string;
	headTitle: string;
	lead: string;
	description: string;
	views: ViewLink[];
	/** The broadest subjects by aspect; one group without a label where there are no aspects. */
	groups: { label?: string; branches: Branch[] }[];
	filter?: Filter;
	up: { label: string; url: string };
}

/** As many subjects stand on one page, about; */
const PAGE = 1000;
/** deeper ones would have no room left on a telephone; */
const DEEPEST = 8;
/** and a tree of more is folded at first. */
const OPEN = 150;

/** The broadest subjects that have narrower ones, by label. */
const broadest = (subjects: readonly Subject[]) => subjects.filter(({ broader, narrower }) => broader.length === 0 && narrower.length > 0);

/** The page of the whole tree; undefined where no subject is narrower than another. Of a big tree, what is nearest to the top. */
export function treePage(indexes: Pick<Indexes, 'subjects'>): TreePage | undefined {
	const { subjects } = indexes;
	const tops = broadest(subjects);
	if (tops.length === 0) return undefined;
	const { branches, shown } = grow(tops, subjects);
	const grown = new Map(branches.map((branch, place) => [tops[place], branch]));
	const alone = subjects.filter(({ broader, narrower }) => broader.length + narrower.length === 0).length;
	return {
		title: 'Subjects as a tree',
		headTitle: 'Subjects as a tree',
		lead: `${counted(tops.length, 'broad subject')} with the narrower ones below ${tops.length === 1 ? 'it' : 'each'}. The figure after each is the number of articles under it or below it.${alone > 0 ? ` ${counted(alone, 'subject')} that ${alone === 1 ? 'has' : 'have'} neither broader nor narrower ones ${alone === 1 ? 'is' : 'are'} listed A to Z alone.` : ''}`,
		description: 'The subjects of the catalogue, broader and narrower ones.',
		views: viewLinks('subjects', subjectList(indexes).views, 'tree'),
		groups: groupsOf(tops, subjects).map(({ label, subjects: group }) => ({
			...(label === undefined ? {} : { label }),
			branches: group.flatMap((top) => grown.get(top) ?? []),
		})),
		...(shown > SHORTEST_TO_FILTER ? { filter: { label: 'Filter the subjects on this page' } } : {}),
		up: { label: 'Subjects', url: url('subjects/') },
	};
}

/** The trees that have pages of their own, since the page of all trees has not the room: for `getStaticPaths`. */
export function treePaths({ subjects }: Pick<Indexes, 'subjects'>): { path: string; subject: Subject }[] {
	const tops = broadest(subjects);
	const { branches } = grow(tops, subjects);
	return tops.filter((_, place) => branches[place] && isCut(branches[place])).map((subject) => ({ path: subject.slug, subject }));
}

/** The page of one tree. */
export function branchPage(subject: Subject, { subjects }: Pick<Indexes, 'subjects'>): TreePage {
	const { branches, shown } = grow([subject], subjects, true);
	return {
		title: subject.label,
		headTitle: `${subject.label} · Subjects as a tree`,
		lead: `What is narrower than ${subject.label}. The figure after each is the number of articles under it or below it.`,
		description: `The subjects narrower than ${subject.label}.`,
		views: [],
		groups: [{ branches }],
		...(shown > SHORTEST_TO_FILTER ? { filter: { label: 'Filter the subjects on this page' } } : {}),
		up: { label: 'Subjects as a tree', url: viewUrl('subjects', 'tree') },
	};
}

const isCut = (branch: Branch): boolean => branch.more !== undefined || branch.narrower.some(isCut);

/**
 * Grows trees level by level until a page is full, so that it takes time in proportion to the page, however many ways lead down. What is cut off is
 * said at the branch, with a link to the page of the subject, which lists what is right below it; on the page of all trees, to that of its tree.
 */
function grow(tops: readonly Subject[], subjects: readonly Subject[], single = false): { branches: Branch[]; shown: number } {
	const bySlug = new Map(subjects.map((subject) => [subject.slug, subject]));
	const branches = tops.map((top) => branchOf(top));
	let level = branches.map((branch, place) => ({ branch, subject: tops[place], top: tops[place] }));
	let shown = branches.length;
	for (let depth = 1; level.length > 0; depth += 1) {
		const next: typeof level = [];
		for (const { branch, subject, top } of level) {
			const below = (subject?.narrower ?? []).flatMap((slug) => bySlug.get(slug) ?? []);
			if (below.length === 0) continue;
			// What stands right below the only top is what the page is for.
			if (depth > DEEPEST || (shown + below.length > PAGE && !(single && depth === 1))) {
				branch.more = { label: `${figure(below.length)} narrower`, url: single || !top ? branch.url : treeUrl(top.slug) };
				continue;
			}
			shown += below.length;
			branch.narrower = below.map(branchOf);
			next.push(...branch.narrower.map((child, place) => ({ branch: child, subject: below[place], top })));
		}
		level = next;
	}
	if (shown <= OPEN || single) for (const branch of branches) openAll(branch, shown <= OPEN ? DEEPEST : 1);
	return { branches, shown };
}

function branchOf(subject: Subject): Branch {
	return { ...subjectLine(subject), narrower: [], open: false };
}

function openAll(branch: Branch, levels: number): void {
	if (levels === 0) return;
	branch.open = true;
	for (const below of branch.narrower) openAll(below, levels - 1);
}

/** The broadest subjects by aspect, in the order of aspects, those without one last. */
function groupsOf(tops: readonly Subject[], all: readonly Subject[]): { label?: string; subjects: readonly Subject[] }[] {
	const chosen = new Set(tops);
	const aspects = aspectsOf(all)
		.map(({ label, subjects }) => ({ label, subjects: subjects.filter((subject) => chosen.has(subject)) }))
		.filter(({ subjects }) => subjects.length > 0);
	const others = tops.filter(({ facet }) => facet === undefined);
	if (aspects.length === 0) return [{ subjects: others }];
	return [...aspects, ...(others.length > 0 ? [{ label: 'Without an aspect', subjects: others }] : [])];
}

/** How many are narrower, as the fold says it: `two narrower`. */
export const narrowerSaid = ({ narrower }: Pick<Branch, 'narrower'>) => `${spelled(narrower.length)} narrower`;
