import { defineCollection } from 'astro:content';
import { z } from 'zod';
import { ArticleSchema } from './catalogue/article.ts';
import type { Catalogue, Subject } from './catalogue/catalogue.ts';
import { indexSubjects } from './catalogue/lists/subjects.ts';
import { sessionLoader } from './collections.ts';
import { PageSchema } from './markdown/page.ts';

/** A page always has a title once it is read: its file name where it gives none. */
const WrittenPageSchema = PageSchema.required({ title: true });

export const collections = {
	/** One entry per article, by its id. */
	articles: defineCollection({
		loader: sessionLoader('articles', ({ catalogue }) => catalogue.articles.map((article) => ({ id: article.id, data: article }))),
		schema: ArticleSchema,
	}),
	/** One entry per subject, by its slug. */
	subjects: defineCollection({
		loader: sessionLoader('subjects', ({ catalogue }) =>
			indexSubjects(catalogue.articles, catalogue.authorities.subjects).subjects.map((subject) => ({
				id: subject.slug,
				data: { ...subject },
			})),
		),
		schema: z.custom<Subject>(),
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
