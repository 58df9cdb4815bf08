import { z } from 'zod';
import { articleSchema } from '../article/article.ts';
import { instantSchema, languageSchema, timeZoneSchema } from '../article/fields.ts';
import {
  articleIdSchema,
  eventIdSchema,
  mediaIdSchema,
  outboxIdSchema,
  personIdSchema,
  siteIdSchema,
  versionIdSchema,
} from '../article/ids.ts';
import { limits } from '../article/limits.ts';
import { lineSchema, nameSchema } from '../article/text.ts';
import { actionSchema, roleSchema, stateSchema } from '../article/workflowSchema.ts';
import { blockSchema } from '../blocks/block.ts';

/** A key that sorts blocks: a fractional index, so that a block can go between two others. */
export const positionSchema = z.string().regex(/^[0-9A-Za-z]{1,200}$/);

export const placedBlockSchema = z.strictObject({ position: positionSchema, block: blockSchema });
export type PlacedBlock = z.infer<typeof placedBlockSchema>;

export const personSchema = z.strictObject({
  id: personIdSchema,
  name: nameSchema(120),
  role: roleSchema,
});
export type Person = z.infer<typeof personSchema>;

export const themeSchema = z.enum(['system', 'light', 'dark']);

export const paneSizesSchema = z.strictObject({
  desk: z.number().min(160).max(420),
  list: z.number().min(220).max(560),
  inspector: z.number().min(240).max(520),
  deskShown: z.boolean(),
  listShown: z.boolean(),
  inspectorShown: z.boolean(),
});
export type PaneSizes = z.infer<typeof paneSizesSchema>;

export const settingsSchema = z.strictObject({
  /** The language of the program itself. */
  language: languageSchema,
  theme: themeSchema,
  /** What new articles start with. */
  articleLanguage: languageSchema,
  outlet: lineSchema(limits.datelineOutlet),
  timeZone: timeZoneSchema,
  panes: paneSizesSchema,
});
export type Settings = z.infer<typeof settingsSchema>;

export const articleSummarySchema = z.strictObject({
  id: articleIdSchema,
  state: stateSchema,
  headline: z.string(),
  kicker: z.string(),
  category: z.string(),
  language: languageSchema,
  /** Who began it. */
  owner: z.string(),
  words: z.number().int(),
  updatedAt: instantSchema,
  publishedAt: instantSchema.nullable(),
  scheduledFor: instantSchema.nullable(),
  /** Published, and edited since. */
  changedSincePublished: z.boolean(),
  trashed: z.boolean(),
});
export type ArticleSummary = z.infer<typeof articleSummarySchema>;

export const searchHitSchema = articleSummarySchema.extend({
  /** Pieces of text around what was found; those marked are what was looked for. */
  snippet: z.array(z.strictObject({ text: z.string(), hit: z.boolean() })),
  headlinePieces: z.array(z.strictObject({ text: z.string(), hit: z.boolean() })),
});
export type SearchHit = z.infer<typeof searchHitSchema>;

export const workflowEventSchema = z.strictObject({
  id: eventIdSchema,
  kind: z.union([actionSchema, z.enum(['created', 'trashed', 'untrashed', 'restored', 'publishFailed'])]),
  by: z.string(),
  at: instantSchema,
  from: stateSchema.nullable(),
  to: stateSchema.nullable(),
  reason: z.string(),
});
export type WorkflowEvent = z.infer<typeof workflowEventSchema>;

export const versionKinds = ['checkpoint', 'submitted', 'published', 'pulled', 'merged', 'restored'] as const;
export const versionKindSchema = z.enum(versionKinds);
export type VersionKind = z.infer<typeof versionKindSchema>;

export const versionSummarySchema = z.strictObject({
  id: versionIdSchema,
  parents: z.array(versionIdSchema),
  kind: versionKindSchema,
  by: z.string(),
  at: instantSchema,
  words: z.number().int(),
});
export type VersionSummary = z.infer<typeof versionSummarySchema>;

export const mediaSchema = z.strictObject({
  id: mediaIdSchema,
  fileName: z.string(),
  mimeType: z.string(),
  bytes: z.number().int(),
  width: z.number().int(),
  height: z.number().int(),
  alt: z.string(),
  caption: z.string(),
  credit: z.string(),
});
export type Media = z.infer<typeof mediaSchema>;

export const siteSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    id: siteIdSchema,
    kind: z.literal('local'),
    name: z.string().min(1).max(120),
    /** Where its readers find it, with a trailing slash; empty until the app serves it. */
    address: z.string(),
  }),
  z.strictObject({
    id: siteIdSchema,
    kind: z.literal('wordpress'),
    name: z.string().min(1).max(120),
    address: z.string(),
    username: z.string().max(120),
    /** Where the application password is: with the system's keyring, weakly on disk, for this run only, or nowhere. */
    credential: z.enum(['keyring', 'weak', 'session', 'none']),
  }),
]);
export type Site = z.infer<typeof siteSchema>;

export const publicationSchema = z.strictObject({
  articleId: articleIdSchema,
  siteId: siteIdSchema,
  siteName: z.string(),
  /** The article's page as readers open it. */
  url: z.string(),
  status: z.enum(['published', 'unpublished']),
  publishedAt: instantSchema,
  updatedAt: instantSchema,
});
export type Publication = z.infer<typeof publicationSchema>;

export const outboxStateSchema = z.enum(['waiting', 'sending', 'retrying', 'failed', 'done', 'cancelled']);
export const outboxEntrySchema = z.strictObject({
  id: outboxIdSchema,
  articleId: articleIdSchema,
  headline: z.string(),
  siteId: siteIdSchema,
  siteName: z.string(),
  intent: z.enum(['publish', 'update', 'unpublish']),
  state: outboxStateSchema,
  /** What is being done now, such as `media` or `create`. */
  step: z.string(),
  /** From 0 to 1. */
  progress: z.number().min(0).max(1),
  attempts: z.number().int(),
  nextTryAt: instantSchema.nullable(),
  errorCode: z.string().nullable(),
  errorDetail: z.string().nullable(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
});
export type OutboxEntry = z.infer<typeof outboxEntrySchema>;

/** An article opened for writing: its body as placed blocks, and what one needs beside it. */
export const openedArticleSchema = articleSchema.omit({ document: true }).extend({
  blocks: z.array(placedBlockSchema),
  owner: z.string(),
  publications: z.array(publicationSchema),
  changedSincePublished: z.boolean(),
  trashed: z.boolean(),
});
export type OpenedArticle = z.infer<typeof openedArticleSchema>;
