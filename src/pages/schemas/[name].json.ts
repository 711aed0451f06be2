import type { APIRoute, GetStaticPaths } from 'astro';
import { jsonSchemas } from '../../catalogue/json-schema.ts';
import { recordJsonSchema } from '../../formats/markdown/write.ts';
import { catalogueFileSchema } from '../../site/catalogue-file.ts';

/** `/schemas/site.json` and its neighbours: what editors complete the settings files and hand-written records by, and what programs read. */
export const getStaticPaths = (() =>
	Object.entries({ ...jsonSchemas(), record: recordJsonSchema(), catalogue: catalogueFileSchema() }).map(([name, schema]) => ({
		params: { name },
		props: { schema },
	}))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) =>
	new Response(`${JSON.stringify(props['schema'], undefined, 2)}\n`, { headers: { 'Content-Type': 'application/schema+json' } });
