import { SearchPage } from './page.ts';

new SearchPage().start();
