/** Builds the search index of a catalogue and nothing else: `node bench/index-process.ts CATALOGUE FOLDER`. */
import { rmSync } from 'node:fs';
import { indexArticles } from '../src/catalogue/lists/indexes.ts';
import { readContents } from '../src/loader.ts';
import { buildIndex, writeIndex } from '../src/search/pagefind.ts';

const [catalogue = '', folder = ''] = process.argv.slice(2);
const { articles, authorities } = (await readContents(catalogue)).catalogue;
const held = () => `${(process.memoryUsage().rss / 1e9).toFixed(2)} GB`;
console.log(`read ${held()}`);
const indexes = indexArticles(articles, authorities);
const started = performance.now();
const files = await buildIndex(articles, indexes);
console.log(`seconds ${((performance.now() - started) / 1000).toFixed(1)}`);
console.log(`subjects ${indexes.subjects.length}`);
console.log(`made ${held()}`);
rmSync(folder, { recursive: true, force: true });
await writeIndex(files, folder);
