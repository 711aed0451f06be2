/**
 * Attributes that say nothing of their own: numbers of the terms that stand beside them, versions, marks of validity, and what the
 * place of the element says already.
 */
export const SYNTAX: ReadonlySet<string> = new Set([
	...['UI', 'Version', 'ValidYN', 'CompleteYN', 'MajorTopicYN', 'AutoHM', 'EIdType', 'IdType', 'IssnType'],
	...[
		'DateType',
		'NlmCategory',
		'Label',
		'Source',
		'Type',
		'Owner',
		'book',
		'part',
		'sec',
		'lang',
		'xml:lang',
		'Language',
		'display',
		'xmlns:mml',
	],
]);
