/** Makes the box above a list of headings narrow it; without scripts there is no box. */
import { ListFilter } from './list-narrow.ts';
import { openSuggest } from './suggest-source.ts';

const box = document.querySelector('search.filter');
if (box instanceof HTMLElement) new ListFilter(box, openSuggest()).start();
