const ORCID = /(?<!\d)(\d{4})-?(\d{4})-?(\d{4})-?(\d{3}[\dXx])(?![\dXx])/;

/** The check character of fifteen digits (ISO 7064 MOD 11-2). */
function checkCharacter(digits: string): string {
	let total = 0;
	for (const digit of digits) total = (total + Number(digit)) * 2;
	const rest = (12 - (total % 11)) % 11;
	return rest === 10 ? 'X' : String(rest);
}

/**
 * An ORCID in its printed form (`0000-0002-1825-0097`), out of an address, with or without hyphens. Undefined when the text
 * holds none or its check character is wrong (ISO 7064 MOD 11-2).
 */
export function cleanOrcid(text: string): string | undefined {
	const found = ORCID.exec(text);
	if (!found) return undefined;
	const [, ...groups] = found;
	const digits = groups.join('').toUpperCase();
	if (checkCharacter(digits.slice(0, 15)) !== digits[15] || /^0+$/.test(digits)) return undefined;
	return groups.join('-').toUpperCase();
}
