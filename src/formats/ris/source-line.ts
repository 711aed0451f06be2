/** Lines that name journal, year, volume, issue and pages at once. They fill what the entry's own tags leave open, and are kept as they are. */
import { completePages } from '../../record/pages.ts';
import { type Draft, leave, plain, take } from './draft.ts';
import { joined } from './field.ts';
import { refineIssued } from './publication.ts';

/** `Sep2016, Vol. 16 Issue 7, p924`, from EBSCO's packed note. */
export function fillFromEbscoSource(draft: Draft, source: string): void {
	const { record } = draft;
	const [, volume] = /\bVol\. (\d[\w-]*)/.exec(source) ?? [];
	const [, issue] = /\bIssue (\d[\w-]*)/.exec(source) ?? [];
	const [, page] = /\bpp?(\d[\w-]*)/.exec(source) ?? [];
	if (volume) record.volume ??= volume;
	if (issue && record.volume === volume) record.issue ??= issue;
	if (page) record.page ??= page;
	refineIssued(draft, source.split(',', 1)[0] ?? '');
}

/** `Journal of examples, 2019, 12(3), 1-10`, as Cochrane writes it. */
const SOURCE = /^(.{2,200}?), ((?:19|20)\d\d)(?:, (\d+)(?:\((\d[\d-]*)\))?(?:, (\w+[-‐–]?\w*))?)?$/;

/** Reads SO. */
export function readSourceLine(draft: Draft): void {
	const { record } = draft;
	for (const field of take(draft, 'source')) {
		const [, journal, year, volume, issue, page] = SOURCE.exec(plain(draft, joined(field))) ?? [];
		if (journal && year && (record.issued?.startsWith(year) ?? true)) {
			record.containerTitle ??= journal;
			record.issued ??= year;
			if (volume) record.volume ??= volume;
			if (issue && record.volume === volume) record.issue ??= issue;
			if (page) record.page ??= completePages(page);
		}
		leave(draft, field);
	}
}
