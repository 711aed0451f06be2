import { createHash } from 'node:crypto';

/** The first `length` hexadecimal digits of a text's SHA-256: the same text gives the same digits everywhere. */
export function digest(text: string, length = 12): string {
	return createHash('sha256').update(text, 'utf8').digest('hex').slice(0, length);
}
