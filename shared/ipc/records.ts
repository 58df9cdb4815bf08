import * as v from 'valibot';
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
import { actions } from '../article/workflow.ts';
import { roleSchema, stateSchema } from '../article/workflowSchema.ts';
import { blockSchema } from '../blocks/block.ts';
import { integerSchema } from '../integer.ts';

/** A key that sorts blocks: a fractional index, so that a block can go between two others. */
export const positionSchema = v.pipe(v.string(), v.regex(/^[0-9A-Za-z]{1,200}$/));

export const placedBlockSchema = v.strictObject({ position: positionSchema, block: blockSchema });
export type PlacedBlock = v.InferOutput<typeof placedBlockSchema>;

export const personSchema = v.strictObject({
  id: personIdSchema,
  name: nameSchema(120),
  role: roleSchema,
});
export type Person = v.InferOutput<typeof personSchema>;

export const themeSchema = v.picklist(['system', 'light', 'dark']);

export const paneSizesSchema = v.strictObject({
  desk: v.pipe(v.number(), v.minValue(160), v.maxValue(420)),
  list: v.pipe(v.number(), v.minValue(220), v.maxValue(560)),
  inspector: v.pipe(v.number(), v.minValue(240), v.maxValue(520)),
  deskShown: v.boolean(),
  listShown: v.boolean(),
  inspectorShown: v.boolean(),
});
export type PaneSizes = v.InferOutput<typeof paneSizesSchema>;

export const settingsSchema = v.strictObject({
  /** The language of the program itself. */
  language: languageSchema,
  theme: themeSchema,
  /** What new articles start with. */
  articleLanguage: languageSchema,
  outlet: lineSchema(limits.datelineOutlet),
  timeZone: timeZoneSchema,
  panes: paneSizesSchema,
});
export type Settings = v.InferOutput<typeof settingsSchema>;

export const articleSummarySchema = v.strictObject({
  id: articleIdSchema,
  state: stateSchema,
  headline: v.string(),
  kicker: v.string(),
  category: v.string(),
  language: languageSchema,
  /** Who began it. */
  owner: v.string(),
  words: integerSchema,
  updatedAt: instantSchema,
  publishedAt: v.nullable(instantSchema),
  scheduledFor: v.nullable(instantSchema),
  /** Published, and edited since. */
  changedSincePublished: v.boolean(),
  /** Why it was sent back to be worked on, until it is sent to review again. */
  returnReason: v.nullable(v.string()),
  trashed: v.boolean(),
});
export type ArticleSummary = v.InferOutput<typeof articleSummarySchema>;

export const searchHitSchema = v.strictObject({
  ...articleSummarySchema.entries,
  /** Pieces of text around what was found; those marked are what was looked for. */
  snippet: v.array(v.strictObject({ text: v.string(), hit: v.boolean() })),
  headlinePieces: v.array(v.strictObject({ text: v.string(), hit: v.boolean() })),
});
export type SearchHit = v.InferOutput<typeof searchHitSchema>;

export const workflowEventSchema = v.strictObject({
  id: eventIdSchema,
  kind: v.picklist([...actions, 'created', 'trashed', 'untrashed', 'restored', 'publishFailed']),
  by: v.string(),
  at: instantSchema,
  from: v.nullable(stateSchema),
  to: v.nullable(stateSchema),
  reason: v.string(),
});
export type WorkflowEvent = v.InferOutput<typeof workflowEventSchema>;

export const versionKinds = ['checkpoint', 'submitted', 'published', 'pulled', 'merged', 'restored'] as const;
export const versionKindSchema = v.picklist(versionKinds);
export type VersionKind = v.InferOutput<typeof versionKindSchema>;

export const versionSummarySchema = v.strictObject({
  id: versionIdSchema,
  parents: v.array(versionIdSchema),
  kind: versionKindSchema,
  by: v.string(),
  at: instantSchema,
  words: integerSchema,
});
export type VersionSummary = v.InferOutput<typeof versionSummarySchema>;

export const mediaSchema = v.strictObject({
  id: mediaIdSchema,
  fileName: v.string(),
  mimeType: v.string(),
  bytes: integerSchema,
  width: integerSchema,
  height: integerSchema,
  alt: v.string(),
  caption: v.string(),
  credit: v.string(),
});
export type Media = v.InferOutput<typeof mediaSchema>;

export const siteSchema = v.variant('kind', [
  v.strictObject({
    id: siteIdSchema,
    kind: v.literal('local'),
    name: v.pipe(v.string(), v.nonEmpty(), v.maxLength(120)),
    /** Where its readers find it, with a trailing slash; empty until the app serves it. */
    address: v.string(),
  }),
  v.strictObject({
    id: siteIdSchema,
    kind: v.literal('wordpress'),
    name: v.pipe(v.string(), v.nonEmpty(), v.maxLength(120)),
    address: v.string(),
    username: v.pipe(v.string(), v.maxLength(120)),
    /** Where the application password is: with the system's keyring, weakly on disk, for this run only, or nowhere. */
    credential: v.picklist(['keyring', 'weak', 'session', 'none']),
  }),
]);
export type Site = v.InferOutput<typeof siteSchema>;

export const publicationSchema = v.strictObject({
  articleId: articleIdSchema,
  siteId: siteIdSchema,
  siteName: v.string(),
  /** The article's page as readers open it. */
  url: v.string(),
  status: v.picklist(['published', 'unpublished']),
  publishedAt: instantSchema,
  updatedAt: instantSchema,
});
export type Publication = v.InferOutput<typeof publicationSchema>;

export const outboxStateSchema = v.picklist([
  'waiting',
  'sending',
  'retrying',
  'failed',
  'done',
  'cancelled',
]);
export const outboxEntrySchema = v.strictObject({
  id: outboxIdSchema,
  /** Larger in what was written down later, also by a clock that was set back. */
  sequence: integerSchema,
  articleId: articleIdSchema,
  headline: v.string(),
  /** True while its story is one of the sample that nobody has worked on. */
  ofSample: v.boolean(),
  siteId: siteIdSchema,
  siteName: v.string(),
  intent: v.picklist(['publish', 'update', 'unpublish']),
  state: outboxStateSchema,
  /** What is being done now, such as `media` or `create`. */
  step: v.string(),
  /** From 0 to 1. */
  progress: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  attempts: integerSchema,
  nextTryAt: v.nullable(instantSchema),
  errorCode: v.nullable(v.string()),
  errorDetail: v.nullable(v.string()),
  /** Where the page is that this has put or changed there, while readers have it. */
  url: v.nullable(v.string()),
  createdAt: instantSchema,
  updatedAt: instantSchema,
});
export type OutboxEntry = v.InferOutput<typeof outboxEntrySchema>;

/** An article opened for writing: its body as placed blocks, and what one needs beside it. */
export const openedArticleSchema = v.strictObject({
  ...v.omit(articleSchema, ['document']).entries,
  blocks: v.array(placedBlockSchema),
  owner: v.string(),
  publications: v.array(publicationSchema),
  changedSincePublished: v.boolean(),
  trashed: v.boolean(),
  /** Who sent it back to be worked on, until it is sent to review again. */
  returned: v.nullable(v.strictObject({ by: v.string(), reason: v.string() })),
});
export type OpenedArticle = v.InferOutput<typeof openedArticleSchema>;
