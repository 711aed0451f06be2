/** Fields that no other format has, or that are more than a tag and a value here. Lists may be long, so each thing is looked up by name. */
import { cleanDoi } from '../../record/doi.ts';
import { fold } from '../../record/fold.ts';
import { readLanguage } from '../../record/language.ts';
import { withoutFullStop } from '../../record/text.ts';
import { articleNumber } from '../nlm/article-number.ts';
import { readHeading, readKeyword, substanceName } from '../nlm/heading.ts';
import { bearingOf, citedIn } from '../nlm/relation.ts';
import { relate } from '../relate.ts';
import { type Draft, plain } from '../ris/draft.ts';
import type { Field } from '../ris/field.ts';
import { addDoi } from '../ris/identifiers.ts';
import { addSubject } from '../ris/subjects.ts';
import { PEOPLE } from './fields.ts';
import { People } from './people.ts';

export class OwnFields {
	readonly #draft: Draft;
	readonly #people: People;
	/** What NLM names the list by that the keywords are from: `NASA`, or `NOTNLM` for none. */
	readonly #owner: string | undefined;
	readonly #tags: ReadonlySet<string>;
	readonly #seen = new Set<string>();
	readonly #notices: string[] = [];

	constructor(draft: Draft) {
		this.#draft = draft;
		this.#people = new People(draft);
		this.#owner = draft.waiting.find(({ field }) => field.tag === 'OTO')?.field.value;
		this.#tags = new Set(draft.waiting.map(({ field }) => field.tag));
	}

	/** Reads every field that is left, in the order of the file; substances last, since the headings name most of them. */
	read(): void {
		const waiting = this.#draft.waiting.filter(({ field, target }) => target === 'kept' && field.value !== '');
		for (const one of waiting) {
			const { field } = one;
			if (PEOPLE.has(field.tag) ? this.#people.read(field) : this.#read(field)) one.target = 'taken';
		}
		if (this.#tags.has('RN') || this.#tags.has('NM')) {
			const known = new Set(this.#draft.record.subjects.map(({ label }) => label));
			for (const { field } of waiting) if (field.tag === 'RN' || field.tag === 'NM') this.#addSubstance(field, known);
		}
		if (this.#notices.length === 0) return;
		const { record } = this.#draft;
		const before = record.rights?.text === undefined ? [] : [record.rights.text];
		// A line that says all of the one at the end of the abstract stands for both.
		const more = before.filter((text) => !this.#notices.some((notice) => notice.includes(text)));
		record.rights = { ...record.rights, text: [...more, ...this.#notices].join(' '), supplied: record.rights?.supplied ?? false };
	}

	/** True when the record holds all that the field says. */
	#read(field: Field): boolean {
		switch (field.tag) {
			case 'MH':
			case 'OT':
				return this.#addTerm(field);
			case 'OTO':
				return field.value === this.#owner && this.#tags.has('OT');
			case 'PT':
				return this.#addType(field);
			case 'TT':
				return this.#addTitle(field);
			case 'AID':
			case 'LID':
				return this.#addItem(field);
			case 'CI':
				this.#notices.push(plain(this.#draft, field.value));
				return true;
			case 'OABL':
				return this.#setLanguage(field);
			default:
				return this.#addRelation(field);
		}
	}

	/** `RIN - J Examples. 2020 Feb;8(1):3. doi: 10.5555/example. PMID: 90000003`: what bears on the article, and what it bears on. */
	#addRelation({ tag, value }: Field): boolean {
		const bearing = bearingOf(tag);
		const text = bearing && plain(this.#draft, value);
		if (bearing === undefined || text === undefined || text === '') return false;
		relate(this.#draft.record, { ...bearing, ...citedIn(value, bearing), text, words: tag });
		return true;
	}

	/** True at the first mention of a thing. */
	#isNew(thing: string): boolean {
		const size = this.#seen.size;
		return this.#seen.add(thing).size > size;
	}

	#addTerm({ tag, value }: Field): boolean {
		const text = plain(this.#draft, value);
		const keyword = tag === 'OT' ? readKeyword(text, this.#owner) : undefined;
		for (const subject of tag === 'MH' ? readHeading(text) : keyword ? [keyword] : []) addSubject(this.#draft, subject);
		return true;
	}

	/** A substance is a subject where the headings do not have it. The line itself is kept, since its registry number has no field. */
	#addSubstance({ tag, value }: Field, known: Set<string>): void {
		const text = plain(this.#draft, value);
		const label = tag === 'NM' ? text : substanceName(text);
		if (label === undefined || label === '' || known.has(label)) return;
		known.add(label);
		addSubject(this.#draft, { label, kind: 'product' });
	}

	#addType({ value }: Field): boolean {
		const type = plain(this.#draft, value);
		if (type !== '' && this.#isNew(`type ${fold(type)}`)) this.#draft.record.publicationTypes.push(type);
		return true;
	}

	#addTitle({ value }: Field): boolean {
		const { record } = this.#draft;
		const title = withoutFullStop(plain(this.#draft, value));
		if (title !== '' && fold(title) !== fold(record.title) && this.#isNew(`title ${fold(title)}`)) record.alternativeTitles.push(title);
		return true;
	}

	/** `10.5555/x [doi]`, `e32822 [pii]`, `NBK1234 [bookaccession]`. */
	#addItem(field: Field): boolean {
		const { record } = this.#draft;
		const [, item = '', kind = ''] = /^(.*)\[(\w+)\]$/.exec(field.value) ?? [];
		const said = item.trim();
		if (kind === 'doi' || (kind === '' && cleanDoi(field.value) !== undefined)) {
			// AID repeats LID.
			if (kind !== 'doi') addDoi(this.#draft, field, field.value);
			else if (said !== record.doi) addDoi(this.#draft, field, said);
			return true;
		}
		if (kind === 'bookaccession' && said !== '') {
			if (this.#isNew(`book ${said}`)) record.accessions.push({ database: 'PubMed', number: said });
			return true;
		}
		const number = kind === 'pii' && record.volume !== undefined ? articleNumber(said) : undefined;
		if (number === undefined || (record.page ?? number) !== number) return false;
		record.page = number;
		return true;
	}

	#setLanguage({ value }: Field): boolean {
		const { abstract } = this.#draft.record;
		if (abstract === undefined || abstract.language !== undefined || this.#tags.has('AB')) return false;
		const language = readLanguage(value);
		if (language !== undefined) abstract.language = language;
		return language !== undefined;
	}
}
