import type { Origin, PartialDate } from '../../record/record.ts';
import type { Version } from '../catalogue.ts';
import { type Authorities, NO_AUTHORITIES } from './authority.ts';
import type { Placed } from './content-file.ts';
import type { Correction } from './corrections.ts';
import { type Decisions, NO_DECISIONS } from './decisions.ts';
import type { Permission } from './permissions.ts';
import type { Redirect, Remembered } from './redirects.ts';
import { NO_RETRACTIONS, type Retractions } from './retractions.ts';

/** When a record came and when it last changed, as days; absent where nobody knows. */
export interface RecordDates {
	added?: PartialDate;
	changed?: PartialDate;
}

/** All that people say beside the records, in `content/`, and what the history of the repository tells. */
export interface Curation {
	decisions: Decisions;
	corrections: Placed<Correction>[];
	authorities: Authorities;
	redirects: Placed<Redirect>[];
	remembered: Placed<Remembered>[];
	retractions: Retractions;
	permissions: Placed<Permission>[];
	/** Whether the history of the repository was asked: then it is said where nothing is known. */
	historyAsked: boolean;
	/** Which state of the files this is; absent where no history is known. */
	version?: Version;
	/** Dates of a record by where it stands. */
	datesOf: (origin: Origin) => RecordDates;
}

export const NO_CURATION: Curation = {
	decisions: NO_DECISIONS,
	corrections: [],
	authorities: NO_AUTHORITIES,
	redirects: [],
	remembered: [],
	retractions: NO_RETRACTIONS,
	permissions: [],
	historyAsked: false,
	datesOf: () => ({}),
};
