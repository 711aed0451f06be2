import { type FacetName, facets } from '../fields.ts';
import type { Engine, SearchRequest } from './asked.ts';
import { required } from './element.ts';
import { Facet } from './facets.ts';
import { Years } from './years.ts';

/** From this width on the style sheet shows the panel beside the results, whatever the fold says. */
const UNFOLDED = '(min-width: 72rem)';
/** The years have a drawing of their own, and of a facet without shown values there is nothing to see. */
const listed = facets.filter(({ name, shown }) => name !== 'year' && shown > 0);

/** What can be done in the panel. */
export interface PanelActions {
	toggle(facet: FacetName, slug: string): void;
	range(years: SearchRequest['years']): void;
	fail(error: unknown): void;
}

/** What results are narrowed by: the years and the facets. */
export class Panel {
	readonly #engine: Engine;
	readonly #fold = required('#fold', HTMLDetailsElement);
	readonly #years: Years;
	readonly #facets: readonly Facet[];
	#request: SearchRequest | undefined;

	constructor(engine: Engine, actions: PanelActions) {
		this.#engine = engine;
		this.#years = new Years({ range: actions.range, undated: () => actions.toggle('year', 'undated') });
		const narrow = (name: FacetName) => void this.#count([name]).catch(actions.fail);
		this.#facets = listed.map((facet) => new Facet(facet, { toggle: actions.toggle, narrow }));
		required('#facets', HTMLElement).append(this.#years.element, ...this.#facets.map((facet) => facet.element));
		this.#fold.addEventListener('toggle', () => void this.#show().catch(actions.fail));
	}

	/** Shows the counts of a search. Folded away on a narrow screen, they are not loaded before they can be seen. */
	async show(request: SearchRequest): Promise<void> {
		this.#request = request;
		await this.#show();
	}

	async #show(): Promise<void> {
		const request = this.#request;
		if (!request || !(this.#fold.open || matchMedia(UNFOLDED).matches)) return;
		const isUndated = new Map(request.chosen).get('year')?.includes('undated') ?? false;
		const histogram = await this.#engine.histogram(request);
		if (request !== this.#request) return;
		this.#years.update(histogram, request.years, isUndated);
		await this.#count(listed.map(({ name }) => name));
	}

	/** Counts facets; one that is narrowed by typing for what is typed, where not all of its values are counted. */
	async #count(names: readonly FacetName[]): Promise<void> {
		const request = this.#request;
		if (!request) return;
		const chosen = new Map(request.chosen);
		const narrowed = this.#facets.filter(({ name, typed }) => names.includes(name) && typed !== '');
		const plain = names.filter((name) => narrowed.every((facet) => facet.name !== name));
		const counted = await Promise.all([
			this.#engine.count(request, plain),
			...narrowed.map(({ name, typed }) => this.#engine.count(request, [name], { narrow: typed })),
		]);
		if (request !== this.#request) return;
		for (const counts of counted.flat()) {
			this.#facets.find(({ name }) => name === counts.name)?.update({ ...counts, chosen: new Set(chosen.get(counts.name)) });
		}
	}
}
