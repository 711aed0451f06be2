import { fold } from '../../record/fold.ts';
import { facets } from '../fields.ts';
import type { Engine, FacetCounts, Outcome, SearchRequest } from './asked.ts';
import { required } from './element.ts';
import { type Taken, wireButtons } from './out.ts';
import { dayOf, type SearchedCatalogue, searchRecord } from './search-record.ts';
import { openWorks } from './works.ts';

/** A search whose results are shown. */
export interface ShownSearch {
	request: SearchRequest;
	outcome: Outcome;
	/** Counts of the facets that are chosen from, which tell the labels of the chosen values. */
	counts: readonly FacetCounts[];
	engine: Engine;
}

/** Takes the whole of a result away, and says how it was found. */
export class TakeAway {
	readonly #root = required('#take-away', HTMLElement);
	readonly #record = required('#search-record', HTMLElement);
	readonly #catalogue = catalogueOf(this.#root);
	#shown: ShownSearch | undefined;

	constructor() {
		wireButtons(this.#root, () => this.#taken());
	}

	/** Offers a result; none where nothing was found, which has a search record all the same. */
	show(shown: ShownSearch): void {
		this.#shown = shown;
		this.#root.hidden = false;
		const { request, outcome, counts } = shown;
		for (const button of this.#root.querySelectorAll('button')) {
			if (button.dataset['format'] !== undefined || button.dataset['print'] !== undefined) button.disabled = outcome.total === 0;
		}
		const filters = request.chosen.map(([facet, slugs]) => {
			const values = counts.find(({ name }) => name === facet)?.values ?? [];
			const labels = slugs.map((slug) => values.find(([of]) => of === slug)?.[1] ?? slug);
			return { facet: facets.find(({ name }) => name === facet)?.label ?? facet, labels };
		});
		const address = location.origin + location.pathname + location.search;
		const day = dayOf(new Date());
		this.#record.textContent = searchRecord({ catalogue: this.#catalogue, request, outcome, filters, address, day });
	}

	/** Offers nothing, where a search failed: what was found before must not pass for its result. */
	hide(): void {
		this.#shown = undefined;
		this.#root.hidden = true;
	}

	#taken(): Taken | undefined {
		const shown = this.#shown;
		if (!shown || shown.outcome.total === 0) return undefined;
		const { engine, request, outcome } = shown;
		return {
			load: async (onLoaded) => {
				const [works, numbers] = await Promise.all([openWorks(outcome.digest), engine.numbers(request)]);
				return works.byNumber(numbers, onLoaded);
			},
			name: `${nameOf(this.#catalogue.title)}-${dayOf(new Date())}`,
			heading: this.#catalogue.title,
			said: this.#record.textContent ?? '',
		};
	}
}

function catalogueOf({ dataset }: HTMLElement): SearchedCatalogue {
	const { title = '', commit, day } = dataset;
	return { title, ...(commit && day ? { version: { commit, day } } : {}) };
}

/** A title as the beginning of a file's name, safe on every system. */
export function nameOf(title: string): string {
	return (
		fold(title)
			.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
			.replace(/^-+/, '')
			.match(/^.{0,60}/u)?.[0]
			.replace(/-+$/, '') || 'catalogue'
	);
}
