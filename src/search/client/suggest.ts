import { SuggestBox } from './suggest-box.ts';
import { openIdentifiers } from './suggest-identifier.ts';
import { openSuggest } from './suggest-source.ts';

const input = document.querySelector('form.find input[name=q]');
if (input instanceof HTMLInputElement && input.form !== null) new SuggestBox(input, input.form, openSuggest(), openIdentifiers()).start();
