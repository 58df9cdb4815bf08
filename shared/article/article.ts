import * as v from 'valibot';
import { documentSchema } from './document.ts';
import { fieldsSchema, instantSchema } from './fields.ts';
import { articleIdSchema, siteIdSchema } from './ids.ts';
import { stateSchema } from './workflowSchema.ts';

/** What is kept of an article when it is written down as one thing: in a version, an export, a publication. */
export const articleSnapshotSchema = v.strictObject({
  fields: fieldsSchema,
  document: documentSchema,
});
export type ArticleSnapshot = v.InferOutput<typeof articleSnapshotSchema>;

/** An article as it stands in the store. Times are UTC. */
export const articleSchema = v.strictObject({
  ...articleSnapshotSchema.entries,
  id: articleIdSchema,
  state: stateSchema,
  createdAt: instantSchema,
  updatedAt: instantSchema,
  /** When readers first saw it, on any site. */
  publishedAt: v.nullable(instantSchema),
  /** When it is to go out by itself. */
  scheduledFor: v.nullable(instantSchema),
  /** Where it is to go then; null while nobody has said so. */
  scheduledSiteId: v.nullable(siteIdSchema),
});
