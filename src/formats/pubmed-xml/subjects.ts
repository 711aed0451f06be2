/** MeSH headings, keywords, substances and people as subjects. */
import type { Subject } from '../../record/record.ts';
import { addSubject } from '../draft/subjects.ts';
import { schemeOf } from '../nlm/heading.ts';
import { attributeOf, child, children } from '../xml/element.ts';
import type { XmlEntry } from '../xml/entry.ts';
import type { Element } from '../xml/tree.ts';

const isMajor = (element: Element): boolean => attributeOf(element, 'MajorTopicYN') === 'Y';

/** Reads the subject terms of a citation; `substance` names are subjects only where no heading is the same. */
export function readSubjects(entry: XmlEntry, citation: Element): void {
	readHeadings(entry, child(citation, 'MeshHeadingList'));
	for (const name of children(child(citation, 'SupplMeshList'), 'SupplMeshName')) {
		addSubject(entry.draft, entry.value(name), { kind: 'heading', scheme: 'MeSH' });
	}
	for (const list of children(citation, 'KeywordList')) readKeywords(entry, list);
	for (const person of children(child(citation, 'PersonalNameSubjectList'), 'PersonalNameSubject')) {
		const [family, given, suffix] = ['LastName', 'ForeName', 'Suffix'].map((name) => entry.ledger.take(child(person, name)));
		const initials = entry.ledger.take(child(person, 'Initials'));
		const text = [family, given || initials, suffix].filter((part) => part !== undefined && part !== '').join(', ');
		addSubject(entry.draft, { text }, { kind: 'person' });
	}
	const known = new Set(entry.draft.record.subjects.map(({ label }) => label));
	for (const chemical of children(child(citation, 'ChemicalList'), 'Chemical')) readSubstance(entry, chemical, known);
}

function readHeadings(entry: XmlEntry, list: Element | undefined): void {
	for (const heading of children(list, 'MeshHeading')) {
		const descriptor = child(heading, 'DescriptorName');
		if (descriptor === undefined) continue;
		const value = entry.value(descriptor);
		const qualifiers = children(heading, 'QualifierName');
		const what: Omit<Subject, 'label'> = { kind: 'heading', scheme: 'MeSH' };
		if (qualifiers.length === 0) addSubject(entry.draft, value, { ...what, ...(isMajor(descriptor) ? { major: true } : {}) });
		for (const qualifier of qualifiers) {
			const major = isMajor(qualifier) || isMajor(descriptor);
			const name = entry.draft.plain(entry.value(qualifier));
			addSubject(entry.draft, value, { ...what, ...(name === '' ? {} : { qualifier: name }), ...(major ? { major } : {}) });
		}
	}
}

/** Reads a list of keywords, the authors' own or an owner's. */
export function readKeywords(entry: XmlEntry, list: Element): void {
	const scheme = schemeOf(entry.ledger.takeAttribute(list, 'Owner'));
	for (const keyword of children(list, 'Keyword')) {
		addSubject(entry.draft, entry.value(keyword), { kind: 'keyword', ...scheme, ...(isMajor(keyword) ? { major: true } : {}) });
	}
}

/** A substance is a subject where the headings do not have it; its registry number is kept, as in nbib. */
function readSubstance({ draft, ledger }: XmlEntry, chemical: Element, known: Set<string>): void {
	const [number, name] = [child(chemical, 'RegistryNumber'), child(chemical, 'NameOfSubstance')];
	const label = ledger.take(name);
	if (label !== '' && !known.has(label)) addSubject(draft, { text: label }, { kind: 'product' });
	known.add(label);
	ledger.keep('ChemicalList/Chemical', `${ledger.take(number)} (${label})`, chemical.line);
}
