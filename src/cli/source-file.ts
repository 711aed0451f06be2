import { stringify } from 'yaml';
import { SourceSettingsSchema } from '../catalogue/settings.ts';

/**
 * The text of a new `_source.yml`: the database where it is known, and every other key in a comment with what it means, for
 * somebody to complete.
 */
export function newSourceFile(database: string | undefined): string {
	const keys = Object.entries(SourceSettingsSchema.shape).flatMap(([key, field]) => [
		'',
		`# ${field.description ?? ''}`.trimEnd(),
		key === 'database' && database !== undefined ? stringify({ database }).trimEnd() : `#${key}:`,
	]);
	return ['# How the records in this folder were found. Take the # from a key that you complete.', ...keys, ''].join('\n');
}
