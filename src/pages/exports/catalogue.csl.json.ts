import type { APIRoute } from 'astro';
import { writeCslJson } from '../../formats/csl-json/write.ts';
import { catalogue } from '../../site/catalogue.ts';

/** The whole catalogue as CSL-JSON, one item per article. */
export const GET: APIRoute = async () => {
	const { articles } = await catalogue();
	return new Response(writeCslJson(articles.values()), { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
};
