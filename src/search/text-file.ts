import type { Manifest } from './columns.ts';

/** Path below `pagefind/` of the file that holds the text of an article. */
export const textFile = ({ each, folder }: Manifest['texts'], number: number) => `${folder}${Math.floor(number / each)}.gz`;
