import type { APIRoute } from 'astro';
import { catalogue } from '../site/catalogue.ts';
import { reportJson } from '../site/report-page.ts';

export const GET: APIRoute = async () => {
	const { report, problems } = await catalogue();
	return new Response(reportJson(report, problems), { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
};
