import { describe, expect, test } from 'vitest';
import { cleanOrcid } from './orcid.ts';

describe('cleanOrcid', () => {
	test.each([
		['0000-0002-1825-0097', '0000-0002-1825-0097'],
		['https://orcid.org/0000-0002-1825-0097', '0000-0002-1825-0097'],
		['ORCID: 0000-0002-1694-233x', '0000-0002-1694-233X'],
		['0000000218250097', '0000-0002-1825-0097'],
	])('“%s” is %s', (given, expected) => {
		expect(cleanOrcid(given)).toBe(expected);
	});

	test.each(['0000-0002-1825-0098', '0000-0002-1825', '0000-0000-0000-0000', 'none', ''])('“%s” is none', (given) => {
		expect(cleanOrcid(given)).toBeUndefined();
	});
});
