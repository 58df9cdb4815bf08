import { z } from 'zod';
import { fieldsPatchSchema, fieldsSchema, instantSchema } from '../article/fields.ts';
import {
  articleIdSchema,
  blockIdSchema,
  outboxIdSchema,
  personIdSchema,
  siteIdSchema,
  versionIdSchema,
} from '../article/ids.ts';
import { limits } from '../article/limits.ts';
import { textSchema } from '../article/text.ts';
import { actionSchema, stateSchema } from '../article/workflowSchema.ts';
import { commands } from '../commands/command.ts';
import { previewDevices } from './devices.ts';
import {
  articleSummarySchema,
  mediaSchema,
  openedArticleSchema,
  outboxEntrySchema,
  personSchema,
  placedBlockSchema,
  searchHitSchema,
  settingsSchema,
  siteSchema,
  versionSummarySchema,
  workflowEventSchema,
} from './records.ts';

const nothing = z.undefined();
const menuCommandSchema = z.enum(commands);
const oneArticle = z.strictObject({ articleId: articleIdSchema });
const oneSite = z.strictObject({ siteId: siteIdSchema });

const queueSchema = z.union([stateSchema, z.enum(['all', 'mine', 'trash'])]);
export type Queue = z.infer<typeof queueSchema>;

const boundsSchema = z.strictObject({
  x: z.number().int().min(-10_000).max(20_000),
  y: z.number().int().min(-10_000).max(20_000),
  width: z.number().int().min(0).max(20_000),
  height: z.number().int().min(0).max(20_000),
});

const previewDeviceSchema = z.enum(previewDevices);

const pixelsSchema = z.number().int().min(1).max(100_000);
const renditionSchema = z.strictObject({
  width: pixelsSchema,
  height: pixelsSchema,
  bytes: z.instanceof(Uint8Array),
});

const wordPressSiteSchema = z.strictObject({
  siteId: siteIdSchema.optional(),
  name: z.string().trim().min(1).max(120),
  address: z.string().trim().min(1).max(limits.url),
  username: z.string().trim().min(1).max(120),
  /** Absent: keep the password that is stored. */
  applicationPassword: z.string().min(1).max(200).optional(),
  /** The user agreed to keep it although this system has no keyring. */
  allowWeakStorage: z.boolean(),
});

const storeErrors = ['article-not-found', 'not-allowed', 'disk-full', 'read-only'] as const;
const siteErrors = [
  'site-not-found',
  'wrong-address',
  'not-wordpress',
  'rest-off',
  'no-password',
  'wrong-password',
  'no-rights',
  'self-signed-certificate',
  'bad-certificate',
  'no-tls',
  'site-down',
  'offline',
  'server-error',
] as const;

/** Every call the renderer can make: what it takes, what it gives, and the codes with which it may fail. */
export const calls = {
  'session.get': call(
    nothing,
    z.strictObject({
      person: personSchema,
      people: z.array(personSchema),
      settings: settingsSchema,
      version: z.string(),
      platform: z.string(),
      hasSample: z.boolean(),
    }),
    [],
  ),
  'session.sitAs': call(z.strictObject({ personId: personIdSchema }), personSchema, ['person-not-found']),
  'people.save': call(
    z.strictObject({
      id: personIdSchema.optional(),
      name: personSchema.shape.name,
      role: personSchema.shape.role,
    }),
    personSchema,
    ['not-allowed', 'person-not-found', 'last-editor'],
  ),
  'settings.save': call(settingsSchema.partial(), settingsSchema, ['not-allowed']),
  'sample.remove': call(nothing, z.strictObject({ removed: z.number().int() }), []),
  'help.licences': call(nothing, z.string(), ['not-found']),
  'link.open': call(z.strictObject({ url: z.string().max(limits.url) }), nothing, ['not-allowed']),
  /** The page has what its first frame shows, and the window can come up. */
  'window.ready': call(nothing, nothing, []),
  /** The first frame has been painted, and what it did not need can be loaded. */
  'window.painted': call(nothing, nothing, []),
  /** Which commands can be given now, and the state of the open story: the menu greys and names what is in it by them. */
  'menu.state': call(
    z.strictObject({ enabled: z.array(menuCommandSchema), story: stateSchema.optional() }),
    nothing,
    [],
  ),

  'desk.counts': call(nothing, z.record(queueSchema, z.number().int()), []),
  'desk.list': call(
    z.strictObject({
      queue: queueSchema,
      limit: z.number().int().min(1).max(500),
      /** The last one of the page before: what follows it is given. */
      after: z.strictObject({ updatedAt: instantSchema, id: articleIdSchema }).optional(),
    }),
    z.array(articleSummarySchema),
    [],
  ),
  'desk.search': call(
    z.strictObject({
      text: z.string().max(400),
      limit: z.number().int().min(1).max(200),
      where: z.enum(['everywhere', 'headline']).optional(),
    }),
    z.array(searchHitSchema),
    [],
  ),

  'article.create': call(nothing, z.strictObject({ articleId: articleIdSchema }), [
    'not-allowed',
    'disk-full',
    'read-only',
  ]),
  'article.open': call(oneArticle, openedArticleSchema, ['article-not-found']),
  'article.summary': call(oneArticle, articleSummarySchema, ['article-not-found']),
  'article.saveBlocks': call(
    oneArticle.extend({
      put: z.array(placedBlockSchema).max(limits.blocks),
      remove: z.array(blockIdSchema).max(limits.blocks),
    }),
    z.strictObject({ savedAt: instantSchema }),
    storeErrors,
  ),
  'article.saveFields': call(oneArticle.extend({ patch: fieldsPatchSchema }), fieldsSchema, storeErrors),
  'article.checkpoint': call(oneArticle, nothing, storeErrors),
  'article.act': call(
    oneArticle.extend({
      action: actionSchema.exclude(['publish', 'update', 'unpublish']),
      reason: textSchema(limits.reason).trim().default(''),
      at: instantSchema.optional(),
      /** Where a scheduled article is to go. */
      siteId: siteIdSchema.optional(),
    }),
    articleSummarySchema,
    [
      ...storeErrors,
      'reason-needed',
      'time-needed',
      'time-past',
      'headline-needed',
      'body-needed',
      'embargoed',
      'site-not-found',
      'already-queued',
    ],
  ),
  'article.trash': call(oneArticle, nothing, [
    ...storeErrors,
    'still-published',
    'still-scheduled',
    'already-queued',
  ]),
  'article.untrash': call(oneArticle, nothing, [
    ...storeErrors,
    'still-published',
    'still-scheduled',
    'already-queued',
  ]),
  'article.history': call(
    oneArticle,
    z.strictObject({ events: z.array(workflowEventSchema), versions: z.array(versionSummarySchema) }),
    ['article-not-found'],
  ),
  'article.restoreVersion': call(oneArticle.extend({ versionId: versionIdSchema }), openedArticleSchema, [
    ...storeErrors,
    'version-not-found',
  ]),

  'media.import': call(
    z.strictObject({
      fileName: z.string().max(255),
      bytes: z.instanceof(Uint8Array),
      /** Of the picture as it is seen, in pixels. */
      width: pixelsSchema,
      height: pixelsSchema,
      /** The copy that is published: turned upright, without what the camera wrote into it. */
      full: renditionSchema,
      /** Smaller copies, as WebP. */
      sizes: z.array(renditionSchema).max(6),
    }),
    mediaSchema,
    ['not-a-picture', 'too-large', 'disk-full'],
  ),

  'preview.show': call(
    oneArticle.extend({
      frames: z.array(z.strictObject({ device: previewDeviceSchema, bounds: boundsSchema })).max(3),
    }),
    nothing,
    ['article-not-found'],
  ),
  'preview.follow': call(
    oneArticle.extend({
      put: z.array(placedBlockSchema).max(limits.blocks),
      remove: z.array(blockIdSchema).max(limits.blocks),
      fields: fieldsPatchSchema.optional(),
    }),
    nothing,
    [],
  ),
  'preview.capture': call(nothing, z.partialRecord(previewDeviceSchema, z.string()), []),
  'preview.cover': call(nothing, nothing, []),
  'preview.hide': call(nothing, nothing, []),

  'sites.list': call(nothing, z.array(siteSchema), []),
  'sites.saveWordPress': call(wordPressSiteSchema, siteSchema, [
    'site-not-found',
    'not-allowed',
    'wrong-address',
  ]),
  'sites.check': call(oneSite, z.strictObject({ user: z.string(), canPublish: z.boolean() }), siteErrors),
  /** Which of these stories readers can see on the site. */
  'sites.shows': call(
    oneSite.extend({ articleIds: z.array(articleIdSchema).max(limits.related) }),
    z.array(articleIdSchema),
    [],
  ),
  'sites.remove': call(oneSite, nothing, [
    'site-not-found',
    'not-allowed',
    'still-published',
    'site-awaited',
  ]),
  'sites.keyring': call(nothing, z.strictObject({ available: z.boolean() }), []),

  'publish.start': call(
    oneArticle.extend({ siteId: siteIdSchema, intent: outboxEntrySchema.shape.intent }),
    outboxEntrySchema,
    [...storeErrors, 'site-not-found', 'headline-needed', 'body-needed', 'embargoed', 'already-queued'],
  ),
  'publish.outbox': call(nothing, z.array(outboxEntrySchema), []),
  'publish.retry': call(z.strictObject({ outboxId: outboxIdSchema }), nothing, ['not-found', 'not-allowed']),
  /** The network is back: what waits for a better moment is tried now. */
  'publish.hurry': call(nothing, nothing, []),
  'publish.cancel': call(z.strictObject({ outboxId: outboxIdSchema }), nothing, [
    'not-found',
    'not-allowed',
    'too-late',
  ]),
} as const satisfies Record<string, CallDefinition>;

/** Everything main tells the renderer by itself. */
export const events = {
  'articles.changed': z.strictObject({ articleIds: z.array(articleIdSchema) }),
  'session.changed': nothing,
  'outbox.changed': outboxEntrySchema,
  'menu.command': menuCommandSchema,
} as const satisfies Record<string, z.ZodType>;

type CallDefinition = { input: z.ZodType; output: z.ZodType; errors: readonly string[] };

export type CallName = keyof typeof calls;
export type CallInput<Name extends CallName> = z.input<(typeof calls)[Name]['input']>;
export type ParsedInput<Name extends CallName> = z.output<(typeof calls)[Name]['input']>;
export type CallOutput<Name extends CallName> = z.output<(typeof calls)[Name]['output']>;
export type CallError<Name extends CallName> = (typeof calls)[Name]['errors'][number];
export type EventName = keyof typeof events;
export type EventPayload<Name extends EventName> = z.output<(typeof events)[Name]>;

function call<Input extends z.ZodType, Output extends z.ZodType, const Code extends string>(
  input: Input,
  output: Output,
  errors: readonly Code[],
) {
  return { input, output, errors };
}
