import type { APIRoute, GetStaticPaths } from 'astro';
import { jsonSchemas } from '../../catalogue/json-schema.ts';

/** `/schemas/site.json` and `/schemas/source.json`: what editors complete the settings files by. */
export const getStaticPaths = (() =>
	Object.entries(jsonSchemas()).map(([name, schema]) => ({ params: { name }, props: { schema } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) =>
	new Response(`${JSON.stringify(props['schema'], undefined, 2)}\n`, { headers: { 'Content-Type': 'application/schema+json' } });
