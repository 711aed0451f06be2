/** Works that are easily taken for another one: those that a matching by title must leave apart. */
import type { BibRecord } from '../src/record/record.ts';
import { between, pick, type Random } from './random.ts';

/** What a near miss is to the work that it is made from. */
export const NEAR_MISSES = ['sibling', 'part', 'erratum', 'abstract', 'comment', 'yearly', 'preprint', 'protocol'] as const;
export type NearMiss = (typeof NEAR_MISSES)[number];

type Fields = Partial<BibRecord> & Pick<BibRecord, 'title' | 'authors'>;

/** A near miss, and the work it is made from as it must be for the two to be near: `Part 1` beside `Part 2`. */
export function nearMiss(random: Random, kind: NearMiss, work: Fields, other: Fields): { work: Fields; miss: Fields } {
	const { doi: _doi, pmid: _pmid, accessions: _accessions, ...plain } = work;
	const year = Number(work.issued?.slice(0, 4) ?? '2000');
	const first = Number(/\d+/.exec(work.page ?? '')?.[0] ?? '1');
	const further = (pages: number) => `${first + pages}-${first + pages + between(random, 2, 9)}`;
	const volume = Number(work.volume ?? '1');
	switch (kind) {
		case 'sibling':
			// The same group in the same volume, under a title of its own.
			return { work, miss: { ...plain, title: other.title, page: further(between(random, 20, 60)) } };
		case 'part': {
			const style = pick(random, [
				[': part 1', ': part 2'],
				[' (Part I)', ' (Part II)'],
				['. I', '. II'],
				[', part one', ', part two'],
			]);
			return {
				work: { ...work, title: `${work.title}${style[0]}` },
				miss: { ...plain, title: `${work.title}${style[1]}`, page: further(random() < 0.5 ? 12 : 0) },
			};
		}
		case 'erratum': {
			const title = pick(random, [`Erratum: ${work.title}`, `Correction to: ${work.title}`, `${work.title} [Corrigendum]`, work.title]);
			const marked = title === work.title ? { publicationTypes: ['Published Erratum'] } : {};
			return { work, miss: { ...plain, title, ...marked, page: String(first + 300), issue: String(Number(work.issue ?? '1') + 1) } };
		}
		case 'abstract': {
			const types = random() < 0.5 ? { publicationTypes: ['Meeting Abstract'] } : {};
			const issued = random() < 0.5 ? String(year) : String(year - 1);
			return {
				work,
				miss: { ...plain, ...types, issued, volume: String(volume - 1), issue: 'Suppl 1', page: `S${between(random, 1, 99)}` },
			};
		}
		case 'comment': {
			const reply = random() < 0.5;
			const authors = reply ? work.authors : other.authors;
			const title = reply
				? pick(random, [`Reply to "${work.title}"`, `${work.title}: Authors' reply`, `${work.title} - Reply`])
				: pick(random, [`Comment on "${work.title}"`, `Re: ${work.title}`, `${work.title}: comment`]);
			return { work, miss: { ...plain, title, authors, page: String(first + between(random, 100, 300)) } };
		}
		case 'preprint': {
			const { volume: _volume, issue: _issue, page: _page, issn: _issn, ...unpublished } = plain;
			const issued = String(year - between(random, 0, 1));
			return { work, miss: { ...unpublished, type: 'article', publicationTypes: ['Preprint'], containerTitle: 'medRxiv', issued } };
		}
		case 'protocol': {
			const title = `${work.title}: ${pick(random, ['study protocol', 'protocol for a randomised controlled trial', 'a protocol'])}`;
			return { work, miss: { ...plain, title, page: further(between(random, 5, 40)) } };
		}
		case 'yearly': {
			const title = `Annual report of the registry of ${work.title.toLowerCase().slice(0, 60)}`;
			const pages = random() < 0.3 ? work.page : further(30);
			return {
				work: { ...work, title },
				miss: { ...plain, title, issued: String(year + 1), volume: String(volume + 1), ...(pages === undefined ? {} : { page: pages }) },
			};
		}
	}
}
