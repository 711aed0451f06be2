/** Ways to look at a list of headings, each a page of its own. */
import { url, viewUrl } from './urls.ts';

/** `index` is the page that a list begins with. */
export type View = 'index' | 'a-to-z' | 'most-used' | 'tree' | 'aspects';

export interface ViewLink {
	label: string;
	url: string;
	/** Whether it is the page that is shown. */
	current: boolean;
}

const LABELS: Readonly<Record<Exclude<View, 'index'>, string>> = {
	'a-to-z': 'A to Z',
	'most-used': 'By number of articles',
	tree: 'As a tree',
	aspects: 'By aspect',
};

/** Links to the views of a list, the first of which is its index; none where there is no other view. */
export function viewLinks(name: string, views: readonly Exclude<View, 'index'>[], current?: View): ViewLink[] {
	if (views.length < 2) return [];
	return views.map((view, place) => ({
		label: LABELS[view],
		url: place === 0 ? url(`${name}/`) : viewUrl(name, view),
		current: current === view || (place === 0 && current === 'index'),
	}));
}
