import { defineCollection } from 'astro:content';
import { z } from 'zod';
import { ArticleSchema } from './catalogue/article.ts';
import type { Catalogue } from './catalogue/catalogue.ts';
import { indexSubjects } from './catalogue/lists/subjects.ts';
import { sessionLoader } from './collections.ts';
import { PageSchema } from './markdown/page.ts';

/** A page always has a title once it is read: its file name where it gives none. */
const WrittenPageSchema = PageSchema.required({ title: true });

export const collections = {
	/**
	 * One entry per article, by its id, with what it is told by. The whole of it is the session's, where pages find it by the same id: the
	 * store would write it to a file, have that made into a script, and hold it two times more.
	 */
	articles: defineCollection({
		loader: sessionLoader('articles', ({ catalogue }) =>
			catalogue.articles.map(({ id, title, type, year }) => ({ id, data: { id, title, type, ...(year === undefined ? {} : { year }) } })),
		),
		schema: ArticleSchema.pick({ id: true, title: true, type: true, year: true }),
	}),
	/** One entry per subject, by its slug. */
	subjects: defineCollection({
		loader: sessionLoader('subjects', ({ catalogue }) =>
			indexSubjects(catalogue.articles, catalogue.authorities.subjects).subjects.map(({ slug, label, articles }) => ({
				id: slug,
				data: { slug, label, articles: articles.length },
			})),
		),
		schema: z.strictObject({ slug: z.string(), label: z.string(), articles: z.int().nonnegative() }),
	}),
	/** Pages that people write: the generator's help, and `content/pages/`. */
	pages: defineCollection({
		loader: sessionLoader('pages', ({ pages }) => pages.map(({ id, data, html }) => ({ id, data: { ...data }, html }))),
		schema: WrittenPageSchema,
	}),
	/** One page for each kind of problem. */
	problemKinds: defineCollection({
		loader: sessionLoader('problem-kinds', ({ problemPages }) =>
			problemPages.map(({ id, data, html }) => ({ id, data: { ...data }, html })),
		),
		schema: WrittenPageSchema,
	}),
	/** A single entry, `catalogue`: the settings, the sources, and what came of the reading. */
	catalogue: defineCollection({
		loader: sessionLoader('catalogue', ({ catalogue: { articles: _, ...rest } }) => [{ id: 'catalogue', data: rest }]),
		schema: z.custom<Omit<Catalogue, 'articles'>>(),
	}),
};
